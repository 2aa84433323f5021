import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isSameRepository, repositoryAddress, sourceSchema } from '../../src/marketplace/order/source.ts';

const address = sourceSchema.shape.repository;
const takes = (text: string): boolean => address.safeParse(text).success;
const part = fc
  .stringMatching(/^[A-Za-z0-9_-][A-Za-z0-9._~-]{0,20}$/)
  .filter((name) => !name.endsWith('.git'));

describe('the address of a repository', () => {
  test('is one, in whatever form it was copied', () => {
    fc.assert(
      fc.property(
        fc.domain(),
        part,
        part,
        fc.constantFrom('', '/', '.git', '.git/', ' \n'),
        (host, owner, name, end) => {
          const plain = `https://${host}/${owner}/${name}`;
          expect(repositoryAddress(`${plain}${end}`)).toBe(plain);
          expect(takes(plain)).toBe(true);
          expect(isSameRepository(plain, plain.toUpperCase())).toBe(true);
        },
      ),
    );
  });

  test.each([
    ['a user and his token', 'https://bob:ghp_secret@github.com/bob/digits'],
    ['a query', 'https://github.com/bob/digits?token=1'],
    ['a fragment', 'https://github.com/bob/digits#readme'],
    ['no path', 'https://github.com'],
    ['another protocol', 'ssh://git@github.com/bob/digits'],
    ['ssh’s own form', 'git@github.com:bob/digits'],
    ['a path of this machine', '/home/bob/digits'],
    ['a line more', 'https://github.com/bob/digits\nhttps://github.com/alice/data'],
    ['a letter that looks like another', 'https://github.com/bоb/digits'],
    ['two forms of one', 'https://github.com/bob/digits.git'],
    ['more than a card has room for', `https://github.com/bob/${'x'.repeat(300)}`],
  ])('is none that holds %s', (_what, text) => {
    expect(takes(text)).toBe(false);
  });

  test('is told from any other', () => {
    fc.assert(
      fc.property(part, part, (one, two) => {
        fc.pre(one.toLowerCase() !== two.toLowerCase());
        const at = (name: string): string => `https://github.com/bob/${name}`;
        expect(isSameRepository(at(one), at(two))).toBe(false);
      }),
    );
  });
});

test.each(['', 'main', 'b'.repeat(39), 'b'.repeat(41), 'B'.repeat(40), `${'b'.repeat(40)}\n`])(
  'a commit is named whole and in one form: not %j',
  (commit) => {
    expect(sourceSchema.shape.commit.safeParse(commit).success).toBe(false);
  },
);
