import { beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalArmor } from '../../../src/ledger/log/armor.ts';
import { encodeLeaf } from '../../../src/ledger/log/leaf.ts';
import type { EntryHead } from '../../../src/ledger/log/leafHead.ts';
import { RecordedLog, RecordingLog } from '../../../src/ledger/log/recordedLog.ts';
import { TileLog } from '../../../src/ledger/log/tiles/tileLog.ts';
import { nodeHasher } from '../../../src/ledger/nodeCrypto.ts';
import { creation } from '../git/someLeaves.ts';
import { logOf, SOME_LEDGER, text, type MemoryLog } from './logs.ts';

const TOPIC = 'cd'.repeat(32);
const SIGNATURE =
  canonicalArmor('-----BEGIN PGP SIGNATURE-----\n\nAAAA\n-----END PGP SIGNATURE-----\n') ?? '';

function entry(about: string | null, n: number): Uint8Array {
  const head: EntryHead = {
    v: 1,
    author: 'a'.repeat(64),
    at: '2026-01-01T00:00:00.000Z',
    ledger: SOME_LEDGER,
    checkpoint: { size: 1, root: SOME_LEDGER },
    kind: 'order.noted',
    about,
    after: null,
    fields: { n },
  };
  return encodeLeaf(head, SIGNATURE);
}

const leaves = [
  creation(),
  entry(null, 1),
  entry(TOPIC, 2),
  text('garbage'),
  entry(TOPIC, 4),
  entry(null, 5),
  entry(TOPIC, 6),
];
let log: MemoryLog;
beforeAll(async () => {
  log = await logOf(leaves);
});

const recording = (): RecordingLog => new RecordingLog(nodeHasher, new TileLog(nodeHasher, log));
const indices = (found: readonly { readonly index: number }[]): number[] => found.map(({ index }) => index);

describe('a recording', () => {
  it('notes the leaves that are asked for, and none that the log has not there', async () => {
    const own = recording();
    expect(await own.holds(2, leaves[4] ?? text(''))).toBe(false);
    expect(await own.holds(7, text('beyond'))).toBe(false);
    expect([...own.record.leaves]).toEqual([]);
    expect(await own.holds(2, leaves[2] ?? text(''))).toBe(true);
    expect(await own.leafAt(3)).toEqual(leaves[3]);
    expect(indices(await own.about(TOPIC, 4))).toEqual([4, 6]);
    expect([...own.record.leaves]).toEqual([2, 3, 4, 6].map((at) => [at, leaves[at]]));
  });

  it('does not note what else begins there', async () => {
    const own = recording();
    expect(indices(await own.about(null, 0))).toEqual([1, 5]);
    expect(own.record.leaves.size).toBe(0);
  });
});

describe('what was recorded', () => {
  /** The record of a reader who has asked for every leaf. */
  async function recorded(): Promise<RecordedLog> {
    const own = recording();
    for (const index of [5, 6, 0, 1, 2, 3, 4]) await own.leafAt(index);
    return new RecordedLog(nodeHasher, log, own.record);
  }

  it('is found by what it is about, from the first asked for to before the last', async () => {
    const own = await recorded();
    expect(indices(await own.about(TOPIC, 0))).toEqual([2, 4, 6]);
    expect(indices(await own.about(TOPIC, 2, 6))).toEqual([2, 4]);
    expect(indices(await own.about(TOPIC, 3, 5))).toEqual([4]);
    expect(indices(await own.about(null, 0))).toEqual([1, 5]);
    expect(indices(await own.about(null, 1, 5))).toEqual([1]);
    for (const { index, leaf } of await own.about(TOPIC, 0)) expect(leaf).toEqual(leaves[index]);
  });

  it('is the same as the log itself finds', async () => {
    const [own, whole] = [await recorded(), new TileLog(nodeHasher, log)];
    for (const about of [null, TOPIC, 'ef'.repeat(32)])
      for (let from = 0; from <= leaves.length; from++)
        for (let to = from; to <= leaves.length; to++)
          expect(await own.about(about, from, to)).toEqual(await whole.about(about, from, to));
  });

  it('begins where its entries do, newest first', async () => {
    const begun = async (from?: number) => {
      const found = [];
      for await (const each of (await recorded()).beginnings(from === undefined ? {} : { from }))
        found.push(each);
      return found;
    };
    expect(await begun()).toEqual([5, 1].map((index) => ({ index, leaf: leaves[index] })));
    expect(indices(await begun(5))).toEqual([5]);
    expect(indices(await begun(2))).toEqual([5]);
    expect(await begun(6)).toEqual([]);
  });

  it('has the root of the whole without any hash, and no other', async () => {
    const own = new RecordedLog(nodeHasher, log, { leaves: new Map(), hashes: new Map() });
    expect(await own.rootAt(log.size)).toEqual(log.root);
    await expect(own.rootAt(log.size - 1)).rejects.toMatchObject({ code: 'tampered' });
  });

  it('is believed as far as its hashes prove it', async () => {
    const own = recording();
    await own.leafAt(2);
    const { hashes } = own.record;
    const without = new RecordedLog(nodeHasher, log, { leaves: new Map(), hashes });
    await expect(without.leafAt(2)).rejects.toMatchObject({ code: 'not-found' });
    const lie = new RecordedLog(nodeHasher, log, { leaves: new Map([[2, text('lie')]]), hashes });
    await expect(lie.leafAt(2)).rejects.toMatchObject({ code: 'tampered' });
    await expect(lie.about(TOPIC, 0)).rejects.toMatchObject({ code: 'tampered' });
    // Whoever asks from a later leaf on rests on nothing of it.
    expect(await lie.about(TOPIC, 3)).toEqual([]);
  });
});
