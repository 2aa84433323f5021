import { describe, expect, it } from '@jest/globals';
import { extendsCheckpoint, extendsLog } from '../../../src/ledger/log/tiles/extendsLog.ts';
import { leafHash, rootOf } from '../../../src/ledger/log/tree/merkleTree.ts';
import { nodeHasher } from '../../../src/ledger/nodeCrypto.ts';
import { differing, grow, logOf } from './logs.ts';

describe('a log in tiles', () => {
  it('over a level of two: 65,536 leaves and one more', async () => {
    const leaves = Array.from({ length: 65_537 }, (_, at) => Uint8Array.of(at >> 16, at >> 8, at));
    const old = await logOf(leaves.slice(0, 65_530));
    const next = await grow(old, leaves.slice(65_530));
    expect(next.root).toEqual(
      rootOf(
        nodeHasher,
        leaves.map((leaf) => leafHash(nodeHasher, leaf)),
      ),
    );
    expect(next.content.has('tile/2/000.p/1')).toBe(true);
    expect(await extendsLog(nodeHasher, old, next, differing(old, next))).toMatchObject({ ok: true });
    expect(await extendsCheckpoint(nodeHasher, old, next)).toEqual({ ok: true });
  });
});
