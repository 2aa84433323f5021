import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countedLeaves, type FoldRules, type JudgedLeaf } from '../../../src/ledger/log/countedLeaves.ts';
import { toHex } from '../../../src/ledger/log/byteForms.ts';
import { judgeCommit } from '../../../src/ledger/log/judgeCommit.ts';
import { decodeLeaf, encodeLeaf, headBytes } from '../../../src/ledger/log/leaf.ts';
import type { EntryHead, LeafHead } from '../../../src/ledger/log/leafHead.ts';
import { ledgerIdOf } from '../../../src/ledger/log/ledgerId.ts';
import { leafHash, rootOf } from '../../../src/ledger/log/merkleTree.ts';
import { nodeHasher, nodeLogCrypto } from '../../../src/ledger/nodeCrypto.ts';
import { fingerprintOf, generatePartyKey, type PrivateKey } from '../../../src/pgp/keys.ts';
import { signDetached } from '../../../src/pgp/signatures.ts';
import { emptyLog, grow, logOf, someLeaves, text, withFile } from './logs.ts';

const AT = new Date().toISOString();
let alice: PrivateKey, bob: PrivateKey, mallory: PrivateKey;
let first: Uint8Array, ledger: string;

const rootAt = (leaves: readonly Uint8Array[], size: number) =>
  rootOf(
    nodeHasher,
    leaves.slice(0, size).map((leaf) => leafHash(nodeHasher, leaf)),
  );
const sign = async (head: LeafHead, key: PrivateKey) =>
  encodeLeaf(head, await signDetached(headBytes(head), key));
const digest = (head: LeafHead) => toHex(nodeHasher.sha256(headBytes(head)));

/** An entry that names the log of these leaves. */
function head(leaves: readonly Uint8Array[], key: PrivateKey, members: Partial<EntryHead> = {}): EntryHead {
  return {
    v: 1,
    author: fingerprintOf(key),
    at: AT,
    ledger,
    checkpoint: { size: leaves.length, root: toHex(rootAt(leaves, leaves.length)) },
    kind: 'order.noted',
    about: null,
    after: null,
    fields: {},
    ...members,
  };
}

async function judged(leaves: readonly Uint8Array[], rules: Partial<FoldRules> = {}): Promise<JudgedLeaf[]> {
  const keys = new Map([alice, bob, mallory].map((key) => [fingerprintOf(key), key.toPublic()]));
  return countedLeaves(leaves, {
    crypto: nodeLogCrypto((author) => Promise.resolve(keys.get(author))),
    ledger,
    rootAt: (size) => rootAt(leaves, size),
    notEntitled: ({ head: { author } }) =>
      author === fingerprintOf(mallory) ? 'Mallory has no part in it' : undefined,
    ...rules,
  });
}
const words = (leaves: JudgedLeaf[]) => leaves.map((leaf) => (leaf.counted ? 'counted' : leaf.reason));

beforeAll(async () => {
  [alice, bob, mallory] = (await Promise.all(
    ['Alice', 'Bob', 'Mallory'].map((name) => generatePartyKey({ name })),
  )) as [PrivateKey, PrivateKey, PrivateKey];
  const created = { v: 1, kind: 'ledger.created', author: fingerprintOf(alice), at: AT } as const;
  first = await sign({ ...created, random: '5a'.repeat(32) }, alice);
  ledger = ledgerIdOf(nodeHasher, first);
});

describe('leaves', () => {
  it('come back as they were written, and have one encoding', async () => {
    const it = head([first], bob, {
      fields: { note: 'é', n: [1, null] },
      body: { sha256: ledger, bytes: 3 },
    });
    const leaf = await sign(it, bob);
    const decoded = decodeLeaf(leaf);
    expect(decoded.ok && decoded.leaf.head).toEqual(it);
    expect(decoded.ok && encodeLeaf(decoded.leaf.head, decoded.leaf.signature)).toEqual(leaf);
    const dressed = Buffer.from(leaf)
      .toString()
      .replace('SIGNATURE-----\n', 'SIGNATURE-----\nComment: again\n');
    expect(decodeLeaf(text(dressed))).toEqual({ ok: false, reason: 'its signature is not in its one form' });
    expect(decodeLeaf(text(` ${Buffer.from(leaf).toString()}`)).ok).toBe(false);
    await expect(sign({ ...it, fields: { long: 'x'.repeat(2000) } }, bob)).rejects.toThrow('of 2048');
    await expect(sign(head([first], bob, { kind: 'order.revoked' }), bob)).rejects.toThrow('about');
    expect(() => ledgerIdOf(nodeHasher, leaf)).toThrow('first leaf is order.noted');
    const newer = Buffer.from(first).toString().replace('"v":1', '"v":2');
    expect(() => ledgerIdOf(nodeHasher, text(newer))).toThrow('format 2 is newer than this reader');
  });

  it('never throw, whatever the bytes', () => {
    const flip = fc.tuple(fc.nat(), fc.nat(255));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), fc.array(flip, { maxLength: 3 }), (bytes, flips) => {
        decodeLeaf(bytes);
        const leaf = first.slice();
        for (const [at, value] of flips) leaf[at % leaf.length] = value;
        const decoded = decodeLeaf(leaf);
        if (decoded.ok) expect(encodeLeaf(decoded.leaf.head, decoded.leaf.signature)).toEqual(leaf);
      }),
    );
  });
});

describe('the fold', () => {
  it('counts what is signed, in place and of this ledger, and stops for no garbage', async () => {
    const good = await sign(head([first], bob), bob);
    const forged = encodeLeaf(head([first], alice), await signDetached(headBytes(head([first], alice)), bob));
    const elsewhere = await sign(head([first], bob, { ledger: 'ab'.repeat(32) }), bob);
    const early = await sign(head([first, ...someLeaves(50)], bob), bob);
    const fork = await sign(head([text('fork')], bob), bob);
    const leaves = [first, text('garbage'), good, forged, elsewhere, early, fork, first, good];
    expect(words(await judged(leaves))).toEqual([
      'counted',
      'malformed',
      'counted',
      'signature',
      'other-ledger',
      'other-history',
      'other-history',
      'malformed',
      'copy',
    ]);
  });

  it('lets the first that follows hold, and names the other', async () => {
    const order = head([first], bob);
    const follow = (key: PrivateKey, n: number) =>
      sign(head([first], key, { after: digest(order), fields: { n } }), key);
    const nothing = await sign(head([first], bob, { after: 'cd'.repeat(32) }), bob);
    const leaves = [first, await sign(order, bob), await follow(mallory, 0), nothing];
    leaves.push(await follow(bob, 1), await follow(bob, 2), await follow(alice, 3));
    expect(words(await judged(leaves))).toEqual([
      'counted',
      'counted',
      'not-entitled',
      'follows-nothing',
      'counted',
      'equivocation',
      'superseded',
    ]);
  });

  it('never voids a prohibition for what it follows, and lets it take no place', async () => {
    const order = head([first], bob);
    const after = digest(order);
    const stop = await sign(head([first], alice, { kind: 'order.stopped', about: after, after }), alice);
    const next = await sign(head([first], bob, { after }), bob);
    const leaves = [first, await sign(order, bob), stop, next, stop];
    expect(words(await judged(leaves))).toEqual(['counted', 'counted', 'counted', 'counted', 'counted']);
  });
});

describe('judgeCommit', () => {
  it('gives a commit its own log for 1 to 64 leaves, else its parent’s with the reason', async () => {
    const created = await judgeCommit(nodeHasher, undefined, (await logOf([first], ledger)).files);
    expect(created).toMatchObject({ own: true, log: { size: 1, ledger } });
    const parent = await grow(emptyLog(ledger), [first]);
    const reason = async (commit: typeof parent) => {
      const verdict = await judgeCommit(nodeHasher, parent, commit.files);
      if (verdict.own) return verdict.leaves.length;
      expect(verdict.log).toBe(parent);
      return verdict.reason;
    };
    expect(await reason(await grow(parent, someLeaves(1)))).toBe(1);
    expect(await reason(await grow(parent, someLeaves(64)))).toBe(64);
    expect(await reason(await grow(parent, someLeaves(65)))).toBe('it adds 65 leaves, not 1 to 64');
    expect(await reason(parent)).toBe('it adds 0 leaves, not 1 to 64');
    expect(await reason(await logOf([text('x'), text('y')], ledger))).toContain('does not begin with');
    expect(await reason(await grow(parent, [new Uint8Array(2049)]))).toContain('larger than 2048');
    expect(await reason(withFile(parent, 'checkpoint', text('x')))).toContain('missing or malformed');
    expect(await reason(await logOf([first, text('y')]))).toContain('is of ledger abab');
    const squatted = await judgeCommit(nodeHasher, undefined, (await logOf([first])).files);
    expect(squatted).toMatchObject({ own: false, reason: `the first leaf creates ledger ${ledger}` });
  });
});
