import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CountersignError } from '../../src/errors.ts';
import { generatePartyKey, readLockedKey, readPrivateKey } from '../../src/pgp/keys.ts';
import { keyTextIn } from '../../src/pgp/keyText.ts';

const key = await generatePartyKey({ name: 'Zoë' });
const other = await generatePartyKey({ name: 'Bob' });
const armored = key.armor();
const published = key.toPublic().armor();

function refusal(text: string): string {
  try {
    keyTextIn(text, 'it');
  } catch (error) {
    if (error instanceof CountersignError) return `${error.code}: ${error.message} | ${error.mend ?? ''}`;
    throw error;
  }
  return 'taken';
}

describe('a key is found in what people keep as one', () => {
  test('behind a byte order mark, between words, with the public half beside it, in base64', async () => {
    const words = fc.constantFrom('', 'my key\n', 'uid  Zoë <z@example.org>\r\n\r\n');
    const lines = fc.constantFrom('\n', '\r\n');
    await fc.assert(
      fc.asyncProperty(
        words,
        lines,
        fc.boolean(),
        fc.boolean(),
        fc.nat(2),
        async (word, end, mark, wrapped, beside) => {
          const blocks = [[armored], [published, armored], [armored, published]][beside] ?? [];
          let text = `${word}${blocks.join('\n')}${word}`.replace(/\r?\n/g, end);
          if (mark) text = `\uFEFF${text}`;
          if (wrapped)
            text = Buffer.from(text)
              .toString('base64')
              .replace(/(.{76})/g, `$1${end}`);
          if (mark) text = `\uFEFF${text}`;
          const found = await readPrivateKey(text, undefined);
          expect(found.getFingerprint()).toBe(key.getFingerprint());
        },
      ),
      { numRuns: 40 },
    );
  });

  test('the public half alone is one, and no private one', async () => {
    expect(keyTextIn(published, 'it').isPrivate).toBe(false);
    await expect(readPrivateKey(published, undefined)).rejects.toThrow(/public half, where the private one/);
  });

  test.each([
    ['two private keys', `${armored}\n${other.armor()}`, /input: it holds 2 keys/],
    ['two public keys', `${published}\n${other.toPublic().armor()}`, /input: it holds 2 keys/],
    ['half of one', armored.slice(0, 300), /was cut/],
    [
      'base64 of something else',
      Buffer.from('no key at all').toString('base64'),
      /is base64, not an OpenPGP key/,
    ],
    [
      'a key of SSH',
      '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n',
      /SSH or TLS/,
    ],
    ['bytes', '\u0099\u0001\u0000\uFFFD', /is not text/],
    ['nothing', '', /is not an OpenPGP key in ASCII armour \| export it with: gpg/],
  ])('%s is refused, with the cause', (_, text, message) => {
    expect(refusal(text)).toMatch(message);
  });

  test('two keys in one armour are refused', async () => {
    const { enums, armor, readPrivateKey: read } = await import('openpgp');
    const bytes = await Promise.all(
      [key, other].map(async (one) => (await read({ armoredKey: one.armor() })).write()),
    );
    const both = armor(enums.armor.privateKey, Buffer.concat(bytes));
    await expect(readLockedKey(both, 'it')).rejects.toThrow(/it holds 2 private keys/);
  });

  test('whatever is in it, no raw error leaves, and nothing takes long', () => {
    const piece = fc.constantFrom(
      '-----BEGIN PGP PRIVATE KEY BLOCK-----\n',
      '-----END PGP PUBLIC KEY BLOCK-----',
      'A=',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (text) => {
          expect(typeof refusal(text)).toBe('string');
        },
      ),
    );
    expect(refusal('-----BEGIN PGP PRIVATE KEY BLOCK-----\n'.repeat(25_000))).toMatch(/was cut/);
    expect(refusal(`${'A '.repeat(500_000)}!`)).toMatch(/is not an OpenPGP key/);
    expect(refusal('A'.repeat(3 << 20))).toMatch(/limit/);
  });
});
