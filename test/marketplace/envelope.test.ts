import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalBytes } from '../../src/canonicalForm.ts';
import {
  differingEnvelopeMembers,
  envelopeSchema,
  inputRole,
  makeEnvelope,
  type EnvelopeTerms,
} from '../../src/marketplace/approval/envelope.ts';
import { handedSolution } from '../../src/marketplace/order/handedSolution.ts';
import { apply, BOB, HASH, MALLORY, next, OFFERS, OTHER_HASH, placed } from '../support/entries.ts';

const TERMS: EnvelopeTerms = { ledger: HASH, nonce: HASH, customer: BOB, author: BOB, role: 'solution' };
const sizeOf = (terms: EnvelopeTerms, content: object): number =>
  canonicalBytes(makeEnvelope(terms, content)).length;

describe('an envelope', () => {
  test('has a power of two of bytes, from 2 KiB on, and 16 KiB for details', () => {
    fc.assert(
      fc.property(fc.nat(6000), (length) => {
        const size = sizeOf(TERMS, { text: 'x'.repeat(length) });
        const details = sizeOf({ ...TERMS, role: 'report-details' }, { text: 'x'.repeat(length) });
        expect(size).toBe(2048 * 2 ** Math.round(Math.log2(size / 2048)));
        expect(size).toBeLessThan(Math.max(2049, 2 * (length + 600)));
        expect(details).toBe(16_384);
      }),
    );
    expect(sizeOf({ ...TERMS, role: 'result-details' }, {})).toBe(16_384);
    expect(sizeOf({ ...TERMS, role: 'result-details' }, { text: 'x'.repeat(16_384) })).toBe(32_768);
  });

  test('that fills its size has no padding, and with one byte more twice the size', () => {
    const bare = sizeOf(TERMS, { text: '' }) - makeEnvelope(TERMS, { text: '' }).padding.length;
    const full = { text: 'x'.repeat(2048 - bare) };
    expect(makeEnvelope(TERMS, full).padding).toBe('');
    expect(sizeOf(TERMS, { text: `${full.text}x` })).toBe(4096);
  });

  test('holds a resource or what opens a root, as its role has it', () => {
    for (const role of ['solution', 'result', 'input-0001'] as const)
      expect(makeEnvelope({ ...TERMS, role }, { a: 1 })).toMatchObject({ role, resource: { a: 1 } });
    for (const role of ['report-details', 'result-details'] as const)
      expect(makeEnvelope({ ...TERMS, role }, { a: 1 })).toMatchObject({ role, opening: { a: 1 } });
    const grant = makeEnvelope({ ...TERMS, role: 'grant', approval: HASH }, { a: 1 });
    expect(grant).toMatchObject({ role: 'grant', approval: HASH, resource: { a: 1 } });
    expect(() => makeEnvelope({ ...TERMS, role: 'grant' }, {})).toThrow();
    expect(() => makeEnvelope({ ...TERMS, approval: HASH }, {})).toThrow();
  });

  test('pads with zeros alone, and has no member of no use', () => {
    const made = makeEnvelope(TERMS, {});
    expect(envelopeSchema.safeParse(made).success).toBe(true);
    for (const lie of [
      { padding: '1' },
      { padding: '0x' },
      { more: 1 },
      { type: 'urn:other' },
      { role: 'grant' },
    ])
      expect([lie, envelopeSchema.safeParse({ ...made, ...lie }).success]).toEqual([lie, false]);
  });

  test.each([
    ['ledger', { ledger: OTHER_HASH }],
    ['nonce', { nonce: OTHER_HASH }],
    ['customer', { customer: MALLORY }],
    ['author', { author: MALLORY }],
    ['role', { role: 'result' as const }],
  ])('that differs in %s is another', (member, change) => {
    expect(differingEnvelopeMembers(makeEnvelope(TERMS, {}), TERMS)).toEqual([]);
    expect(differingEnvelopeMembers(makeEnvelope({ ...TERMS, ...change }, {}), TERMS)).toEqual([member]);
  });

  test('of another approval is another', () => {
    const grant: EnvelopeTerms = { ...TERMS, role: 'grant', approval: HASH };
    expect(differingEnvelopeMembers(makeEnvelope(grant, {}), grant)).toEqual([]);
    expect(differingEnvelopeMembers(makeEnvelope(grant, {}), { ...grant, approval: OTHER_HASH })).toEqual([
      'approval',
    ]);
  });

  test('of an input is named by its place', () => {
    expect([1, 12, 12_345].map(inputRole)).toEqual(['input-0001', 'input-0012', 'input-12345']);
  });
});

describe('the solution of an order', () => {
  const offerOf = (id: number) => OFFERS.get(id);
  const sealed = { key: 'seal' };

  test("is the customer's, sealed with the order", () => {
    const state = placed({ solution: { hash: HASH, size: 10, sealed } });
    expect(handedSolution(state, offerOf)).toEqual({ author: BOB, digest: state.placed.digest, sealed });
  });

  test('or is that of its offer, from when its owner delivers it', () => {
    const suborders = [
      { id: 2, type: 'TEE' as const, offer: 1, slot: 101 },
      { id: 4, type: 'Solution' as const, offer: 3, slot: 301 },
    ];
    const state = placed({
      suborders,
      inputs: [],
      solution: { hash: HASH, size: 10, sealed: {}, suborder: 4 },
    });
    expect(handedSolution(state, offerOf)).toEqual({ author: MALLORY, digest: undefined, sealed: {} });
    const solution = { hash: HASH, size: 10, sealed };
    const delivered = apply(
      state,
      next(state, {
        kind: 'order.completed',
        author: MALLORY,
        suborder: 4,
        outcome: { status: 'delivered', solution },
      }),
    );
    const { digest } = delivered.suborders[1]?.completed ?? {};
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(handedSolution(delivered, offerOf)).toEqual({ author: MALLORY, digest, sealed });
    // A solution suborder that the order does not name is nobody's word.
    const placedFor = { ...state.placed.entry, solution: { ...state.placed.entry.solution, suborder: 2 } };
    const other = { ...state, placed: { ...state.placed, entry: placedFor } };
    expect(handedSolution(other, offerOf)).toEqual({ author: undefined, digest: undefined, sealed: {} });
  });
});
