import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalBytes, digestOf, parseCanonical } from '../src/canonicalJson.ts';

const parse = (text: string): unknown => parseCanonical(Buffer.from(text), 'the entry');

describe('canonical JSON', () => {
  test('what is written is what is read, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const read = parseCanonical(canonicalBytes(value), 'the value');
        expect(JSON.stringify(canonicalBytes(read))).toBe(JSON.stringify(canonicalBytes(value)));
      }),
    );
  });

  test('the order in which members were written does not change the digest', () => {
    expect(digestOf({ a: 1, b: [2, { d: 3, c: 4 }] })).toBe(digestOf({ b: [2, { c: 4, d: 3 }], a: 1 }));
  });

  test.each([
    ['duplicate members', '{"a":1,"a":2}'],
    ['white space', '{"a": 1}'],
    ['members out of order', '{"b":1,"a":2}'],
    ['a second spelling of a number', '{"a":1.0}'],
    ['a second spelling of a string', '{"a":"\\u0041"}'],
    ['a byte order mark', '\ufeff{"a":1}'],
    ['trailing garbage', '{"a":1}x'],
    ['no JSON', 'nonsense'],
    ['nothing', ''],
  ])('threat: %s is refused', (_name, text) => {
    expect(() => parse(text)).toThrow(/canonical|is not JSON/);
  });

  test('threat: a value that is nested too deeply is an error of its author, not of the stack', () => {
    let deep: unknown = [];
    for (let depth = 0; depth < 50_000; depth++) deep = [deep];
    expect(() => canonicalBytes(deep)).toThrow('nested more than 100 deep');
  });

  test('threat: bytes that are not UTF-8 are refused', () => {
    expect(() => parseCanonical(Uint8Array.of(0x22, 0xff, 0x22), 'x')).toThrow();
  });

  test('threat: JSON that is huge or deep is refused, and nothing overflows', () => {
    expect(() => parseCanonical(Buffer.alloc(100, '1'), 'x', 10)).toThrow('larger than');
    expect(() => parse('['.repeat(100_000) + ']'.repeat(100_000))).toThrow();
  });
});
