import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { claimWitnessed, describeMissing } from '../../../../src/ledger/log/witness/claimWitnessed.ts';
import type { Cosigned } from '../../../../src/ledger/log/witness/cosignature.ts';
import { TileTree } from '../../../../src/ledger/log/tiles/tileTree.ts';
import { nodeHasher } from '../../../../src/ledger/nodeCrypto.ts';
import { logOf, someLeaves, SOME_LEDGER } from '../logs.ts';
import { makeWitness, type TestWitness } from './witnesses.ts';

const ALL = ['alice', 'bob', 'carol'].map(makeWitness);
const tree = new TileTree(nodeHasher, await logOf(someLeaves(12)));
const log = { size: 12, rootAt: (size: number) => tree.rootAt(size) };
const FROM = 1_700_000_000;
const UNTIL = FROM + 3600;
const at = (seconds: number): string => new Date(seconds * 1000).toISOString();
const TIMES = { notBefore: at(FROM), expires: at(UNTIL) };

const signed = async ({ key }: TestWitness, time: number): Promise<Cosigned> => ({
  witness: key,
  checkpoint: { ledger: SOME_LEDGER, size: 10, root: await tree.rootAt(10) },
  time,
});

async function judged(times: readonly (number | undefined)[], quorum: number, windows = [TIMES]) {
  const cosigned = await Promise.all(
    times.flatMap((time, nth) => (time === undefined ? [] : [signed(ALL[nth] ?? makeWitness('x'), time)])),
  );
  const witnesses = { keys: ALL.map(({ key }) => key), quorum };
  return claimWitnessed(log, 10, windows, witnesses, cosigned);
}

describe('a claim that witnesses have seen', () => {
  it('counts those that signed from when the approval holds until before it expires', async () => {
    expect(await judged([FROM, UNTIL - 1, FROM - 1], 2)).toMatchObject({
      isQuorum: true,
      isExpired: false,
      missing: ['carol'],
      untimely: ['carol'],
    });
    expect(await judged([FROM, UNTIL, undefined], 2)).toMatchObject({
      isQuorum: false,
      isExpired: false,
      missing: ['carol', 'bob'],
      untimely: ['bob'],
    });
  });

  it('must hold at the times of every approval', async () => {
    const later = { notBefore: at(FROM + 100), expires: at(UNTIL + 100) };
    const { counted } = await judged([FROM, FROM + 100, UNTIL], 1, [TIMES, later]);
    expect(counted.map(({ witness }) => witness.name)).toEqual(['bob']);
  });

  it('counts of a witness one signature, and none of whom nobody asked for', async () => {
    const [alice, bob] = ALL as [TestWitness, TestWitness];
    const once = [await signed(alice, FROM), await signed(alice, FROM + 1), await signed(bob, FROM)];
    const of = { keys: [alice.key], quorum: 1 };
    expect((await claimWitnessed(log, 10, [TIMES], of, once)).counted).toEqual([once[0]]);
  });

  it('is expired when so many have signed too late that the others are no quorum, and not before', async () => {
    const seconds = fc.option(
      fc.oneof(
        fc.integer({ min: FROM - 5, max: FROM + 5 }),
        fc.integer({ min: UNTIL - 5, max: UNTIL + 5 }),
        fc.constantFrom(1, Number.MAX_SAFE_INTEGER),
      ),
      { nil: undefined },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(seconds, seconds, seconds),
        fc.integer({ min: 1, max: 3 }),
        async (times, quorum) => {
          const { isQuorum, isExpired, counted, missing } = await judged(times, quorum);
          const within = times.filter((time) => time !== undefined && time >= FROM && time < UNTIL);
          const late = times.filter((time) => time !== undefined && time >= UNTIL);
          expect([counted.length, missing.length]).toEqual([within.length, 3 - within.length]);
          expect([isQuorum, isExpired]).toEqual([within.length >= quorum, 3 - late.length < quorum]);
        },
      ),
    );
  });

  it('says of each that is missing why', async () => {
    const other = {
      ...(await signed(ALL[1] ?? makeWitness('x'), FROM)),
      checkpoint: { ledger: SOME_LEDGER, size: 10, root: new Uint8Array(32) },
    };
    const early = await signed(ALL[2] ?? makeWitness('x'), FROM - 1);
    const witnesses = { keys: ALL.map(({ key }) => key), quorum: 2 };
    expect(describeMissing(await claimWitnessed(log, 10, [TIMES], witnesses, [other, early]))).toEqual([
      'alice',
      'bob (has signed another history)',
      'carol (signed at a time at which the approval did not hold)',
    ]);
  });
});
