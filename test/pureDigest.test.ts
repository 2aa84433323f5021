import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import * as ofNode from '../src/canonicalJson.ts';
import { digestOf, sha256Hex, sha512 } from '../src/pureDigest.ts';
import { anyCharacter } from './support/anyCharacter.ts';

describe('the hashes that need no platform', () => {
  it('are those of Node, for bytes and for texts', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: anyCharacter }), (bytes, text) => {
        expect(sha256Hex(bytes)).toBe(ofNode.sha256Hex(bytes));
        expect(sha256Hex(text)).toBe(ofNode.sha256Hex(text));
        const expected = createHash('sha512').update(bytes).digest('hex');
        expect(Buffer.from(sha512(bytes)).toString('hex')).toBe(expected);
      }),
    );
  });

  it('take the bytes of a Buffer, and a text with half a pair, as Node does', () => {
    expect(sha256Hex(Buffer.from('abc'))).toBe(ofNode.sha256Hex('abc'));
    expect(sha256Hex('a\ud800')).toBe(ofNode.sha256Hex('a\ud800'));
  });

  it('give a value the same digest', () => {
    const value = { b: [1, 'ü', null], a: undefined };
    expect(digestOf(value)).toBe(ofNode.digestOf(value));
  });
});
