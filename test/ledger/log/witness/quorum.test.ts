import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Cosigned } from '../../../../src/ledger/log/witness/cosignature.ts';
import { witnessedUpTo } from '../../../../src/ledger/log/witness/quorum.ts';
import { TileTree } from '../../../../src/ledger/log/tiles/tileTree.ts';
import { nodeHasher } from '../../../../src/ledger/nodeCrypto.ts';
import { grow, logOf, someLeaves, SOME_LEDGER } from '../logs.ts';
import { makeWitness, type TestWitness } from './witnesses.ts';

const [alice, bob, carol] = ['alice', 'bob', 'carol'].map(makeWitness) as [
  TestWitness,
  TestWitness,
  TestWitness,
];
const ALL = { keys: [alice.key, bob.key, carol.key], quorum: 2 };
const TIME = 1_700_000_000;

const log = await logOf(someLeaves(20));
const tree = new TileTree(nodeHasher, log);
const view = { size: 20, rootAt: (size: number) => tree.rootAt(size) };
const fork = new TileTree(nodeHasher, await grow(await logOf(someLeaves(5)), someLeaves(15, 'other')));

async function signed(
  witness: TestWitness,
  size: number,
  time = TIME,
  of: TileTree = tree,
): Promise<Cosigned> {
  const root = size <= 20 ? await of.rootAt(size) : new Uint8Array(32);
  return { witness: witness.key, checkpoint: { ledger: SOME_LEDGER, size, root }, time };
}

describe('a quorum of witnesses', () => {
  it('may have signed different lengths of one log', async () => {
    const cosigned = [await signed(alice, 12), await signed(bob, 17)];
    const witnessed = await witnessedUpTo(view, 11, ALL, cosigned);
    expect(witnessed).toEqual({ signed: cosigned, missing: ['carol'], contrary: [], isQuorum: true });
  });

  it('holds what is asked: a shorter checkpoint does not count', async () => {
    const cosigned = [await signed(alice, 12), await signed(bob, 10)];
    const witnessed = await witnessedUpTo(view, 11, ALL, cosigned);
    expect([witnessed.missing, witnessed.isQuorum]).toEqual([['bob', 'carol'], false]);
    expect((await witnessedUpTo(view, 10, ALL, cosigned)).isQuorum).toBe(true);
  });

  it('has signed this log: what is longer says nothing yet', async () => {
    const cosigned = [await signed(alice, 20), await signed(bob, 21)];
    const witnessed = await witnessedUpTo(view, 20, ALL, cosigned);
    expect([witnessed.missing, witnessed.contrary]).toEqual([['bob', 'carol'], []]);
  });

  it('counts each key once', async () => {
    const cosigned = [await signed(alice, 12), await signed(alice, 13), await signed(alice, 12, TIME + 1)];
    const witnessed = await witnessedUpTo(view, 12, ALL, cosigned);
    expect(witnessed.signed).toEqual([cosigned[0]]);
    expect(witnessed.isQuorum).toBe(false);
  });

  it('gives of each the shortest checkpoint that holds what is asked, and of that the earliest time', async () => {
    const cosigned = [
      await signed(alice, 15, TIME),
      await signed(alice, 13, TIME + 1),
      await signed(alice, 13, TIME + 2),
      await signed(alice, 9, TIME - 1),
    ];
    for (const order of [cosigned, cosigned.toReversed(), [...cosigned.slice(2), ...cosigned.slice(0, 2)]])
      expect((await witnessedUpTo(view, 12, ALL, order)).signed).toEqual([cosigned[1]]);
  });

  it('does not count who has signed another history, though this one too', async () => {
    const cosigned = [await signed(alice, 12), await signed(alice, 12, TIME, fork), await signed(bob, 12)];
    const witnessed = await witnessedUpTo(view, 12, ALL, cosigned);
    expect(witnessed).toEqual({
      signed: [cosigned[2]],
      missing: ['alice', 'carol'],
      contrary: ['alice'],
      isQuorum: false,
    });
  });

  it('finds the other history in a shorter checkpoint than is asked for', async () => {
    const cosigned = [await signed(alice, 6, TIME, fork), await signed(alice, 18), await signed(bob, 18)];
    expect((await witnessedUpTo(view, 18, ALL, cosigned)).contrary).toEqual(['alice']);
  });

  it('is as large as the policy says, whoever signs', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([alice, bob, carol]),
        fc.integer({ min: 1, max: 3 }),
        async (who, quorum) => {
          const cosigned = await Promise.all(who.map((witness) => signed(witness, 15)));
          const witnessed = await witnessedUpTo(view, 15, { ...ALL, quorum }, cosigned);
          expect(witnessed.isQuorum).toBe(who.length >= quorum);
          expect(witnessed.missing).toEqual(
            [alice, bob, carol].filter((one) => !who.includes(one)).map(({ key }) => key.name),
          );
        },
      ),
    );
  });
});
