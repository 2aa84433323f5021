import { describe, expect, test } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalBytes, parseCanonical } from '../src/canonicalForm.ts';
import { anyCharacter } from './support/anyCharacter.ts';

/** Names and texts that the platform's own writer treats otherwise than RFC 8785 does. */
const odd = fc.constantFrom(
  '10',
  '9',
  '01',
  '-1',
  '4294967295',
  '__proto__',
  'toJSON',
  'constructor',
  '',
  '\ud800',
  '\udfff a',
  '\ud83d\ude00',
  '\uff5e',
  '\\ud800',
  '\u2028\u0000\u007f"\\',
);
const text = fc.oneof(odd, fc.string({ unit: anyCharacter }), fc.string());
const { value: anything } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.double(),
    fc.constantFrom(0, -0, 1e21, 1e-7, 5e-324, Number.NaN, Infinity, undefined, null, true, false),
    fc.array(tie('value'), { maxLength: 5 }),
    fc
      .uniqueArray(fc.tuple(text, tie('value')), { maxLength: 5, selector: ([name]) => name })
      .map((pairs) => {
        const object = {};
        for (const [name, value] of pairs)
          Object.defineProperty(object, name, {
            value,
            enumerable: true,
            writable: true,
            configurable: true,
          });
        return object;
      }),
    fc.date({ noInvalidDate: true }),
  ),
}));

function orError(make: () => unknown): unknown {
  try {
    return make();
  } catch {
    return 'an error';
  }
}

describe('the canonical form', () => {
  test('is what the library for RFC 8785 writes, whatever the value', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const ours = orError(() => new TextDecoder().decode(canonicalBytes(value)));
        expect(ours).toBe(orError(() => canonicalize(value) ?? 'an error'));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['{"\\n":1,"#":2}', true],
    ['{"#":2,"\\n":1}', false],
    ['{"!":1,"\\"":2,"#":3}', true],
    ['{"!":1,"#":3,"\\"":2}', false],
    ['["b","a",{"a":1}]', true],
  ])('names stand in the order of what they say, not of how they are escaped: %s', (text, isCanonical) => {
    expect(canonicalize(JSON.parse(text)) === text).toBe(isCanonical);
    const read = (): unknown => parseCanonical(Buffer.from(text), 'a text');
    if (isCanonical) expect(read()).toEqual(JSON.parse(text));
    else expect(read).toThrow(/not canonical/);
  });

  test.each(['{"__proto__":1}', '{"__proto__":{"a":1}}', '{"a":1,"toJSON":2}'])(
    'threat: an unusual name is read where the library would have written it: %s',
    (text) => {
      const taken = orError(() => (parseCanonical(Buffer.from(text), 'a text'), text));
      expect(taken).toBe(orError(() => (canonicalize(JSON.parse(text)) === text ? text : 'an error')));
    },
  );

  test('threat: a text is read if, and only if, the library would have written it', () => {
    const written = anything.map((value) => orError(() => JSON.stringify(value)));
    const canonical = anything.map((value) => orError(() => canonicalize(value)));
    const spoiled = fc
      .tuple(
        canonical,
        fc.nat(),
        fc.constantFrom(' ', '\n', '\t', '0', '-', '.0', 'e1', '\\/', '\\u0061', '"a":1,', '1,'),
      )
      .map(([whole, at, more]) => {
        const given = String(whole);
        const cut = at % (given.length + 1);
        return given.slice(0, cut) + more + given.slice(cut);
      });
    fc.assert(
      fc.property(fc.oneof(written, canonical, spoiled, text), (given) => {
        fc.pre(typeof given === 'string');
        const bytes = new TextEncoder().encode(given);
        const sent = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        const isOne = orError(() => canonicalize(JSON.parse(sent)) === sent) === true;
        const read = orError(() => parseCanonical(bytes, 'the value'));
        if (isOne) expect(read).toEqual(JSON.parse(sent));
        else expect(read).toBe('an error');
      }),
      { numRuns: 2000 },
    );
  });

  test.each([99, 100, 101, 102])('nests as deep as it always did: %i', (depth) => {
    for (const inner of [[], 1]) {
      let value: unknown = inner;
      for (let at = 0; at < depth; at++) value = at % 2 === 0 ? [value] : { a: value };
      const isDeep = depth > 100;
      const read = orError(() => parseCanonical(new TextEncoder().encode(canonicalize(value)), 'it'));
      expect(read === 'an error').toBe(isDeep);
    }
  });
});
