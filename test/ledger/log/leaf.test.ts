import { describe, expect, it } from '@jest/globals';
import { canonicalArmor } from '../../../src/ledger/log/armor.ts';
import { canonicalBytes } from '../../../src/canonicalForm.ts';
import { concatBytes, toBase64 } from '../../../src/bytes/byteForms.ts';
import { decodeLeaf, encodeLeaf, headBytes, MAX_LEAF_BYTES } from '../../../src/ledger/log/leaf.ts';
import type { CountersignError } from '../../../src/errors.ts';
import { entryHead, type EntryHead } from '../../../src/ledger/log/leafHead.ts';
import { SOME_LEDGER, text } from './logs.ts';

const HEAD: EntryHead = {
  v: 1,
  author: 'a'.repeat(64),
  at: '2026-01-01T00:00:00.000Z',
  ledger: SOME_LEDGER,
  checkpoint: { size: 1, root: SOME_LEDGER },
  kind: 'order.noted',
  about: null,
  after: null,
  fields: {},
};

/** In the one form: nobody checks what it signs. */
const armor = (length = 64): string =>
  canonicalArmor(
    `-----BEGIN PGP SIGNATURE-----\n\n${toBase64(new Uint8Array(length))}\n-----END PGP SIGNATURE-----\n`,
  ) ?? '';
/** An entry whose leaf has so many bytes. */
function headFor(bytes: number): EntryHead {
  const empty = encodeLeaf({ ...HEAD, fields: { note: '' } }, armor()).length;
  return { ...HEAD, fields: { note: 'x'.repeat(bytes - empty) } };
}
const joined = (head: Uint8Array | string, signature: Uint8Array | string): Uint8Array => {
  const bytes = (part: Uint8Array | string) => (typeof part === 'string' ? text(part) : part);
  return concatBytes(bytes(head), text('\n'), bytes(signature));
};
const reasonOf = (leaf: Uint8Array): string => {
  const decoded = decodeLeaf(leaf);
  return decoded.ok ? 'taken' : decoded.reason;
};

describe('a leaf', () => {
  it('weighs up to 2048 bytes, as written and as read', () => {
    const largest = encodeLeaf(headFor(MAX_LEAF_BYTES), armor());
    expect([largest.length, reasonOf(largest)]).toEqual([2048, 'taken']);
    const over = headFor(MAX_LEAF_BYTES + 1);
    expect(() => encodeLeaf(over, armor())).toThrow("the entry's leaf has 2049 bytes of 2048");
    expect(reasonOf(joined(headBytes(over), armor()))).toBe('it is larger than 2048 bytes');
    expect(reasonOf(joined(headBytes(HEAD), armor(2048)))).toBe('it is larger than 2048 bytes');
  });

  it('has a head and a signature', () => {
    expect(() => encodeLeaf(HEAD, 'signed')).toThrow('the entry has no armoured signature');
    expect(reasonOf(joined(headBytes(HEAD), armor()))).toBe('taken');
    expect(reasonOf(headBytes(HEAD))).toBe('it has no signature');
    expect(reasonOf(joined('', armor()))).toBe('its head is not JSON');
    for (const signature of ['', armor().trim(), ` ${armor()}`, Uint8Array.of(0xff)])
      expect(reasonOf(joined(headBytes(HEAD), signature))).toBe('its signature is not in its one form');
  });

  it('is refused by the code that says what is wrong', () => {
    const code = (work: () => unknown): unknown => {
      try {
        return work();
      } catch (error) {
        return (error as CountersignError).code;
      }
    };
    expect(code(() => encodeLeaf(HEAD, 'signed'))).toBe('input');
    expect(code(() => encodeLeaf(headFor(MAX_LEAF_BYTES + 1), armor()))).toBe('limit');
    expect(code(() => headBytes({ ...HEAD, at: 'now' }))).toBe('input');
  });

  it.each([
    ['kind is of leaf 0 alone', { kind: 'ledger.created' }],
    [
      'body must not be there for this kind',
      { kind: 'order.revoked', about: SOME_LEDGER, body: { sha256: SOME_LEDGER, bytes: 1 } },
    ],
    ['about must name what this ends', { kind: 'order.revoked', about: null }],
    ['checkpoint.size ', { checkpoint: { size: -1, root: SOME_LEDGER } }],
  ])('whose head breaks a rule says which: %s', (reason, change) => {
    const parsed = entryHead.safeParse({ ...HEAD, ...change });
    const [issue] = parsed.error?.issues ?? [];
    expect(`${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`).toContain(reason);
    const written = joined(canonicalBytes({ ...HEAD, ...change }), armor());
    if (reason.startsWith('checkpoint')) expect(reasonOf(written)).toMatch(/^checkpoint\.size \S/);
  });

  it.each(['null', '1', '"x"', '[]', 'true'])('whose head is no object is none: %s', (head) => {
    expect(reasonOf(joined(head, armor()))).toMatch(/expected object/);
  });

  it('of a newer format says so, whatever else it says; of another it is malformed', () => {
    expect(reasonOf(joined('{"v":2}', armor()))).toBe('format 2 is newer than this reader, which knows 1');
    for (const v of ['0', '1', '"2"', 'null'])
      expect(reasonOf(joined(`{"v":${v}}`, armor()))).not.toContain('is newer');
  });

  it.each(['{"__proto__":1}', '{"__proto__":{"a":1}}', '{"a":{"__proto__":{"b":1}}}'])(
    'has no members that are signed and not read: %s',
    (fields) => {
      const head = Buffer.from(headBytes(HEAD)).toString().replace('"fields":{}', `"fields":${fields}`);
      const decoded = decodeLeaf(joined(head, armor()));
      if (decoded.ok) expect(Buffer.from(headBytes(decoded.leaf.head)).toString()).toBe(head);
      else expect(decoded.reason).toBe('its head has members of no use');
    },
  );
});
