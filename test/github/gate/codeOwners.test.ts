import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ownersLines, ownsSome } from '../../../src/github/gate/codeOwners.ts';
import { judgeCodeOwners } from '../../../src/github/gate/judge/judgeCodeOwners.ts';
import { ALICE, goodKnown } from './goodGateState.ts';
import { anyCharacter } from '../../support/anyCharacter.ts';

/** Of the last line that fits: none where it names nobody, or no line fits. */
const owners = (text: string, path: string) => {
  const lines = ownersLines({ text });
  return lines && (lines.findLast((line) => ownsSome(line, Array.from(path)))?.owners ?? []);
};

/** The examples of GitHub's page about code owners, and what it says of them. */
test.each([
  ['* @all', 'a/b.txt', true],
  ['*.js @js', 'src/deep/a.js', true],
  ['*.js @js', 'src/a.jsx', false],
  ['/build/logs/ @x', 'build/logs/a/b', true],
  ['/build/logs/ @x', 'src/build/logs/a', false],
  ['docs/* docs@example.com', 'docs/getting-started.md', true],
  ['docs/* docs@example.com', 'docs/build-app/troubleshooting.md', false],
  ['apps/ @x', 'src/apps/a', true],
  ['/docs/ @x', 'src/docs/a', false],
  ['/scripts/ @x', 'scripts/a/b.sh', true],
  ['**/logs @x', 'deeply/nested/logs/a', true],
  ['**/logs @x', 'logs/a', true],
  ['/.github @x', '.github/workflows/a.yml', true],
  ['/.github/** @x', '.github/workflows/a.yml', true],
  ['/.github/workflows/*.yml @x', '.github/workflows/a.yml', true],
  ['/.github/workflows/?.yml @x', '.github/workflows/ab.yml', false],
  ['/a.b @x', 'aXb', false],
])('%s, of %s: %s', (line, path, fits) => {
  expect((owners(line, path) ?? []).length).toBe(fits ? 1 : 0);
});

test('the last line that fits counts, also where it names nobody', () => {
  expect(owners('* @a\n/.github/ @B @c # both\n', '.github/x')).toEqual(['b', 'c']);
  expect(owners('* @a\n/.github/\n', '.github/x')).toEqual([]);
});

test.each(['!/.github/ @x', '/[a-z]/ @x', `${'*a'.repeat(20)} @x`])('%s is not understood', (line) => {
  expect(owners(line, '.github/x')).toBeUndefined();
});

test.each([
  [256 * 1024, 'passed'],
  [256 * 1024 + 1, 'not-possible'],
])('a file of %d characters: %s', (length, status) => {
  const text = '/.github/ @alice\n'.padEnd(length, '#');
  const file = { path: '.github/CODEOWNERS', text, errors: [] };
  expect(judgeCodeOwners(goodKnown().gate.environment, file, [ALICE])).toMatchObject({ status });
});

test('whatever a file holds, it is read to its end', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 300 }), fc.string(), (text, path) => {
      const found = owners(text, path);
      expect(found === undefined || Array.isArray(found)).toBe(true);
    }),
  );
});
