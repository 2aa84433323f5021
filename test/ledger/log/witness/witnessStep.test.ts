import { describe, expect, it } from '@jest/globals';
import { verifyConsistency } from '../../../../src/ledger/log/tree/consistencyProof.ts';
import { witnessStep, type WitnessMemory } from '../../../../src/ledger/log/witness/witnessStep.ts';
import { TileLog } from '../../../../src/ledger/log/tiles/tileLog.ts';
import { nodeHasher } from '../../../../src/ledger/nodeCrypto.ts';
import { grow, logOf, someLeaves, SOME_LEDGER, type MemoryLog } from '../logs.ts';

const NOW = 1_700_000_000;

const begun = await logOf(someLeaves(9));
const grown = await grow(begun, someLeaves(5, 'more'));
const forked = await grow(await logOf(someLeaves(6)), someLeaves(8, 'other'));

const remember = ({ ledger, size, root }: MemoryLog, time = NOW - 60): WitnessMemory => ({
  checkpoint: { ledger, size, root },
  time,
});

const see = (memory: WitnessMemory, log: MemoryLog, now = NOW) =>
  witnessStep(memory, new TileLog(nodeHasher, log), now);

describe('a witness', () => {
  it('signs a log that only grew', async () => {
    const { ledger, size, root } = grown;
    expect(await see(remember(begun), grown)).toEqual({
      kind: 'grown',
      checkpoint: { ledger, size, root },
      time: NOW,
    });
  });

  it('never signs an earlier time than before', async () => {
    expect(await see(remember(begun, NOW + 3600), grown)).toMatchObject({ time: NOW + 3600 });
  });

  it('has nothing to sign anew', async () => {
    expect(await see(remember(begun), begun)).toEqual({ kind: 'same' });
  });

  it('signs no shorter log', async () => {
    expect(await see(remember(grown), begun)).toEqual({ kind: 'shorter' });
  });

  it('signs no other ledger', async () => {
    const other = {
      ...remember(begun),
      checkpoint: { ...remember(begun).checkpoint, ledger: 'cd'.repeat(32) },
    };
    expect(await see(other, grown)).toEqual({ kind: 'other-ledger' });
  });

  it('signs no fork, and proves it', async () => {
    const verdict = await see(remember(begun), forked);
    if (verdict.kind !== 'fork') throw new Error(verdict.kind);
    const { remembered, seen, rootThere, consistency } = verdict.proof;
    expect([remembered.root, seen.root]).toEqual([begun.root, forked.root]);
    expect(rootThere).not.toEqual(begun.root);
    expect(verifyConsistency(nodeHasher, { size: 9, root: rootThere }, seen, consistency)).toBe(true);
  });

  it('signs no fork of the same length', async () => {
    const other = await logOf(someLeaves(9, 'other'), SOME_LEDGER);
    expect(await see(remember(begun), other)).toMatchObject({
      kind: 'fork',
      proof: { rootThere: other.root },
    });
  });
});
