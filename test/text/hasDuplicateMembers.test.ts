import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hasDuplicateMembers } from '../../src/text/json/hasDuplicateMembers.ts';

const duplicated = (text: string): boolean => hasDuplicateMembers(text, JSON.parse(text));

describe('a member that stands twice', () => {
  test('no value that was written by JSON.stringify has one', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
        expect(duplicated(JSON.stringify(value, null, indent))).toBe(false);
      }),
    );
  });

  test('it is found at any depth, whatever the values', () => {
    const name = fc.string().filter((text) => text !== '__proto__');
    fc.assert(
      fc.property(name, fc.jsonValue(), fc.jsonValue(), fc.nat(20), (key, a, b, depth) => {
        const member = JSON.stringify(key);
        const text = `{${member}:${JSON.stringify(a)},${member}:${JSON.stringify(b)}}`;
        expect(duplicated(`${'[{"x":'.repeat(depth)}${text}${'}]'.repeat(depth)}`)).toBe(true);
      }),
    );
  });

  test.each([
    ['two spellings of one name', String.raw`{"a":1,"\u0061":2}`, true],
    ['colons and quotes in strings', String.raw`{"a:\":":"::\\","b":"{\"b\":1}"}`, false],
    ['the name of a prototype', '{"__proto__":1}', false],
    ['the name of a prototype twice', '{"__proto__":1,"__proto__":{}}', true],
    ['nesting that would overflow a stack', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, false],
    ['a string of tens of millions of characters', `{"a":"${':'.repeat(3e7)}"}`, false],
    ['as many escaped ones', `{"a":"${String.raw`\"`.repeat(1e7)}","b":1}`, false],
    ['a member twice behind such a string', `{"a":"${'A'.repeat(3e7)}","a":1}`, true],
  ])('%s', (_title, text, expected) => {
    expect(duplicated(text)).toBe(expected);
  });
});
