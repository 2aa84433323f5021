import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { externalBases, namesShell } from '../../../src/solution/context/externalBases.ts';

const DIGEST = 'a'.repeat(64);
const names = (dockerfile: string, args: readonly string[] = []): string[] =>
  externalBases(dockerfile, args).map(({ name, isPinned }) => `${isPinned ? 'pinned' : 'moving'} ${name}`);

describe('the images that a Dockerfile builds on', () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    ['by tag', 'FROM python:3.12-slim\n', [], ['moving python:3.12-slim']],
    ['by digest', `from  python:3.12@sha256:${DIGEST} as x`, [], [`pinned python:3.12@sha256:${DIGEST}`]],
    ['by id', `FROM sha256:${DIGEST}`, [], [`pinned sha256:${DIGEST}`]],
    ['by a digest that is none', 'FROM x@sha256:abc', [], ['moving x@sha256:abc']],
    ['nothing', 'FROM scratch', [], []],
    ['an argument', 'ARG B=a:1\nFROM ${B}', [], ['moving a:1']],
    [
      'an argument that is given',
      'ARG B=a:1\nFROM $B',
      [`B=b@sha256:${DIGEST}`],
      [`pinned b@sha256:${DIGEST}`],
    ],
    ['an argument without a value', 'ARG B\nFROM ${B:-c:1}', [], ['moving c:1']],
    ['an argument that nothing declares', 'FROM ${B}x', ['B=a'], ['moving x']],
    [
      'stages',
      'FROM a AS one\nFROM --platform=linux/amd64 ONE\nCOPY --from=one /a /b\nCOPY --from=0 /a /b',
      [],
      ['moving a'],
    ],
    [
      'copied from',
      'FROM scratch\nCOPY --chown=1 --from=b:2 /a /b\nRUN --mount=type=bind,from=c:3,target=/x true',
      [],
      ['moving b:2', 'moving c:3'],
    ],
    ['lines that go on, and comments between', 'FROM \\\n# FROM evil\n  a:1', [], ['moving a:1']],
    [
      'what reads the file itself',
      '# check=skip=all\n#Syntax = evil/frontend:1 \n# x\n# syntax=no\nFROM a',
      [],
      ['moving evil/frontend:1', 'moving a'],
    ],
    [
      'behind a line that only another sign would go on from',
      '# escape=`\nFROM a\nRUN echo x\\\nFROM evil:1',
      [],
      ['moving a', 'moving evil:1'],
    ],
    ['lines that go on by another sign', '# ESCAPE=`\nFROM `\n  a:1', [], ['moving a:1']],
  ])('%s', (_, dockerfile, args, expected) => {
    expect(names(dockerfile, args)).toEqual(expected);
  });

  test('are looked for in any text, in linear time', () => {
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(externalBases(`FROM a\n${text}`))));
    expect(names(`${'\\\n'.repeat(200_000)}FROM a`)).toEqual(['moving a']);
    expect(names(`FROM a\nRUN ${'--from= --mount='.repeat(50_000)}`)).toEqual(['moving a']);
    expect(names(`FROM ${'${a:-'.repeat(200_000)}`)).toHaveLength(1);
    expect(names('FROM a\nRUN install --from=x --mount=from=y')).toEqual(['moving a']);
    expect(names(`ARG A=${'${'.repeat(100_000)}\nFROM a`)).toEqual(['moving a']);
  }, 20_000);

  test('a shell of its own is seen', () => {
    expect(namesShell('FROM a\nshell ["/bin/bash"]\n')).toBe(true);
    expect(namesShell('FROM a\n# SHELL ["x"]\nRUN echo SHELL x\n')).toBe(false);
  });
});
