import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CountersignError } from '../../../src/errors.ts';
import { toHex } from '../../../src/bytes/byteForms.ts';
import { judgeCommit } from '../../../src/ledger/log/judgeCommit.ts';
import { decodeLeaf, encodeLeaf, headBytes } from '../../../src/ledger/log/leaf.ts';
import type { EntryHead, LeafHead } from '../../../src/ledger/log/leafHead.ts';
import { ledgerIdOf } from '../../../src/ledger/log/ledgerId.ts';
import { leafHash, rootOf } from '../../../src/ledger/log/tree/merkleTree.ts';
import { nodeHasher } from '../../../src/ledger/nodeCrypto.ts';
import { pgpLogCrypto } from '../../../src/ledger/pgpLogCrypto.ts';
import { ThreadFold, type JudgedLeaf, type ThreadRules } from '../../../src/ledger/log/threadFold.ts';
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

/** What the fold says of the thread that begins with the second of these leaves. */
async function judged(
  leaves: readonly Uint8Array[],
  rules: Partial<ThreadRules> = {},
): Promise<{ words: string[]; judged: JudgedLeaf[]; fold: ThreadFold }> {
  const keys = new Map([alice, bob, mallory].map((key) => [fingerprintOf(key), key.toPublic()]));
  const fold = new ThreadFold({
    crypto: pgpLogCrypto((author) => Promise.resolve(keys.get(author))),
    ledger,
    rootAt: (size) => Promise.resolve(rootAt(leaves, size)),
    isParty: (author) => author !== fingerprintOf(mallory),
    take: () => Promise.resolve(undefined),
    ...rules,
  });
  const all: JudgedLeaf[] = [];
  for (const [at, leaf] of leaves.slice(1).entries()) all.push(await fold.judge(at + 1, leaf));
  return { words: all.map((leaf) => (leaf.counted ? 'counted' : leaf.reason)), judged: all, fold };
}

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
    const code = (bytes: Uint8Array): unknown => {
      try {
        return ledgerIdOf(nodeHasher, bytes);
      } catch (error) {
        const { code: found, mend } = error as CountersignError;
        return [found, mend];
      }
    };
    expect(() => ledgerIdOf(nodeHasher, leaf)).toThrow('first leaf is order.noted');
    expect(code(leaf)).toEqual(['tampered', undefined]);
    expect(code(text('{}'))).toEqual(['tampered', undefined]);
    const newer = Buffer.from(first).toString().replace('"v":1', '"v":2');
    expect(() => ledgerIdOf(nodeHasher, text(newer))).toThrow('format 2 is newer than this reader');
    expect(code(text(newer))).toEqual(['unsupported', 'update countersign']);
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
  /** An order of Bob's, and what is said about it. */
  async function order() {
    const placed = head([first], bob);
    const about = digest(placed);
    const begun = [first, await sign(placed, bob)];
    const say = (key: PrivateKey, members: Partial<EntryHead> = {}) =>
      sign(head(begun, key, { about, after: about, ...members }), key);
    return { begun, about, say };
  }

  it('counts what is signed, in place and of this ledger, and stops for no garbage', async () => {
    const { begun, about, say } = await order();
    const lying = head(begun, alice, { about, after: about });
    const forged = encodeLeaf(lying, await signDetached(headBytes(lying), bob));
    const elsewhere = await say(bob, { ledger: 'ab'.repeat(32) });
    const another = await say(bob, { about: 'cd'.repeat(32) });
    const good = await say(bob);
    const leaves = [...begun, text('garbage'), forged, elsewhere, another, first, good, good];
    const { words, fold } = await judged(leaves);
    expect(words).toEqual([
      'counted',
      'malformed',
      'signature',
      'other-ledger',
      'malformed',
      'malformed',
      'counted',
      'copy',
    ]);
    expect(fold.frozen).toBeUndefined();
    expect(fold.last).toBe(digest(head(begun, bob, { about, after: about })));
  });

  it.each<[string, (key: PrivateKey) => Promise<Uint8Array>]>([
    ['a beginning that is about something', (key) => sign(head([first], key, { about: ledger }), key)],
    ['a beginning that follows something', (key) => sign(head([first], key, { after: ledger }), key)],
  ])('does not begin with %s', async (_title, begin) => {
    expect((await judged([first, await begin(bob)])).words).toEqual(['follows-nothing']);
  });

  it('freezes the thread when a party names another history, and for nobody else', async () => {
    const { begun, about, say } = await order();
    const late = { size: 50, root: toHex(rootAt(someLeaves(50), 50)) };
    const fork = { size: 1, root: toHex(rootAt([text('fork')], 1)) };
    for (const [checkpoint, why] of [
      [late, 'it names 50 leaves before leaf 2'],
      [fork, 'it names another log of 1 leaves'],
    ] as const) {
      const by = async (key: PrivateKey) =>
        judged([...begun, await say(key, { checkpoint }), await say(bob)]);
      const party = await by(alice);
      expect(party.words).toEqual(['counted', 'other-history', 'counted']);
      expect(party.fold.frozen).toBe(`entry 2, signed by ${fingerprintOf(alice)}: ${why}`);
      const stranger = await by(mallory);
      expect(stranger.words).toEqual(['counted', 'not-entitled', 'counted']);
      expect(stranger.fold.frozen).toBeUndefined();
      const lying = head(begun, alice, { about, after: about, checkpoint });
      const unsigned = encodeLeaf(lying, await signDetached(headBytes(lying), mallory));
      const forged = await judged([...begun, unsigned]);
      expect([forged.words, forged.fold.frozen]).toEqual([['counted', 'signature'], undefined]);
    }
    // A beginning stands for itself alone: nothing is there yet that could stand still.
    const alone = await judged([first, await sign(head([text('fork')], bob), bob)]);
    expect([alone.words, alone.fold.frozen]).toEqual([['other-history'], undefined]);
  });

  it('lets the first that follows hold, and names the other', async () => {
    const { begun, about, say } = await order();
    const follow = (key: PrivateKey, n: number) => say(key, { fields: { n } });
    const nothing = await say(bob, { after: 'cd'.repeat(32) });
    const leaves = [...begun, await follow(mallory, 0), nothing];
    leaves.push(await follow(bob, 1), await follow(bob, 2), await follow(alice, 3));
    const { words, judged: all } = await judged(leaves);
    expect(words).toEqual([
      'counted',
      'not-entitled',
      'follows-nothing',
      'counted',
      'equivocation',
      'superseded',
    ]);
    expect(all.at(-1)).toMatchObject({ detail: `${fingerprintOf(bob)} has followed the same entry first` });
    const next = head(begun, bob, { about, after: about, fields: { n: 1 } });
    const on = await say(alice, { after: digest(next) });
    expect((await judged([...leaves, on])).words.at(-1)).toBe('counted');
  });

  it('counts nothing of a key that has ended, whose signature holds', async () => {
    const [author] = [fingerprintOf(bob)];
    const begins = await sign(head([first], bob), bob);
    const late = await sign(
      head([first, begins], bob, { about: digest(head([first], bob)), after: digest(head([first], bob)) }),
      bob,
    );
    const endOf = (who: string, index: number) =>
      Promise.resolve(who === author && index > 1 ? 'it was revoked at leaf 2' : undefined);
    const { words, judged: all } = await judged([first, begins, late], { endOf });
    expect(words).toEqual(['counted', 'key-revoked']);
    expect(all[1]).toMatchObject({ detail: 'it was revoked at leaf 2' });
    expect((await judged([first, begins, late])).words).toEqual(['counted', 'counted']);
  });

  it('begins once, also where all of it is about one thing that was there before', async () => {
    const about = fingerprintOf(bob);
    const begins = await sign(head([first], bob, { about }), bob);
    const again = await sign(head([first, begins], bob, { about, fields: { again: true } }), bob);
    const { words, judged: all } = await judged([first, begins, again], { about });
    expect(words).toEqual(['counted', 'rule']);
    expect(all[1]).toMatchObject({ detail: 'it begins what has begun before' });
  });

  it('gives no place to what a rule does not allow', async () => {
    const { begun, say } = await order();
    const no = await say(alice, { kind: 'order.nonsense' });
    const take: ThreadRules['take'] = ({ head: { kind } }) =>
      Promise.resolve(kind === 'order.nonsense' ? 'nobody may' : undefined);
    const { words, judged: all } = await judged([...begun, no, await say(bob)], { take });
    expect(words).toEqual(['counted', 'rule', 'counted']);
    expect(all[1]).toMatchObject({ detail: 'nobody may' });
  });

  it('goes on with nothing when the log cannot be read: that is no entry’s fault', async () => {
    const { begun, say } = await order();
    const rootAt = () => Promise.reject(new Error('no disk'));
    await expect(judged([...begun, await say(bob)], { rootAt })).rejects.toThrow('no disk');
  });

  it('never voids a prohibition for what it follows, and lets it take no place', async () => {
    const { begun, about, say } = await order();
    const stop = await say(alice, { kind: 'order.stopped' });
    const late = await say(alice, { kind: 'order.revoked', after: 'cd'.repeat(32) });
    const next = await say(bob);
    const { words, fold } = await judged([...begun, stop, next, late, stop]);
    expect(words).toEqual(['counted', 'counted', 'counted', 'counted', 'copy']);
    expect(fold.last).toBe(digest(head(begun, bob, { about, after: about })));
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
    expect(await reason(await grow(parent, [text('x'), new Uint8Array(2049)]))).toContain('larger than 2048');
    expect(await reason(await grow(parent, [new Uint8Array(2048)]))).toBe(1);
    expect(await reason(withFile(parent, 'checkpoint', text('x')))).toContain('missing or malformed');
    expect(await reason(await logOf([first, text('y')]))).toContain('is of ledger abab');
    const squatted = await judgeCommit(nodeHasher, undefined, (await logOf([first])).files);
    expect(squatted).toMatchObject({ own: false, reason: `the first leaf creates ledger ${ledger}` });
  });

  it('voids a commit whose checkpoint cannot be read, and no commit for what this machine cannot do', async () => {
    const judge = (error: Error) => judgeCommit(nodeHasher, undefined, { read: () => Promise.reject(error) });
    expect(await judge(new CountersignError('tampered', 'far too large'))).toMatchObject({
      own: false,
      reason: 'the checkpoint is missing or malformed',
    });
    for (const error of [new CountersignError('unavailable', 'no network'), new Error('no disk')])
      await expect(judge(error)).rejects.toBe(error);
    const code = Object.assign(new Error('of another make'), { code: 'tampered' });
    await expect(judge(code)).rejects.toBe(code);
  });
});
