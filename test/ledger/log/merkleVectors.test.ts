import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  verifyConsistency,
  verifySubtreeConsistency,
} from '../../../src/ledger/log/tree/consistencyProof.ts';
import { verifyInclusion, verifySubtreeInclusion } from '../../../src/ledger/log/tree/inclusionProof.ts';
import { nodeHasher } from '../../../src/ledger/nodeCrypto.ts';

/** Vectors of transparency-dev/merkle, which lie beside the repository and are no part of it. */
const FOLDER = join(import.meta.dirname, '../../../../shared/vectors/merkle/transparency-dev-testdata');
const present = existsSync(FOLDER);
const note = present ? '' : ' (skipped: ../shared/vectors is not here)';

interface Vector {
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly start: number;
  readonly end: number;
  readonly size: number;
  readonly size1: number;
  readonly size2: number;
  readonly root: string;
  readonly root1: string;
  readonly root2: string;
  readonly leafHash: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

const verifiers: Record<string, (v: Vector, proof: Uint8Array[]) => boolean> = {
  inclusion: (v, proof) =>
    verifyInclusion(
      nodeHasher,
      bytes(v.leafHash),
      v.leafIdx,
      { size: v.treeSize, root: bytes(v.root) },
      proof,
    ),
  consistency: (v, proof) =>
    verifyConsistency(
      nodeHasher,
      { size: v.size1, root: bytes(v.root1) },
      { size: v.size2, root: bytes(v.root2) },
      proof,
    ),
  subtreeinclusion: (v, proof) =>
    verifySubtreeInclusion(
      nodeHasher,
      bytes(v.leafHash),
      v.leafIdx,
      { start: v.start, end: v.end, root: bytes(v.root) },
      proof,
    ),
  subtreeconsistency: (v, proof) =>
    verifySubtreeConsistency(
      nodeHasher,
      { start: v.start, end: v.end, root: bytes(v.root1) },
      { size: v.size, root: bytes(v.root2) },
      proof,
    ),
};

const counts = { inclusion: 98, consistency: 98, subtreeinclusion: 204, subtreeconsistency: 118 };

(present ? describe : describe.skip)(`the Merkle vectors of transparency-dev${note}`, () => {
  it.each(Object.entries(counts))('%s: each of %d is judged as its maker says', (kind, count) => {
    const files = readdirSync(join(FOLDER, kind), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    );
    const wrong = files.filter((name) => {
      const vector = JSON.parse(readFileSync(join(FOLDER, kind, name), 'utf8')) as Vector;
      return verifiers[kind]?.(vector, (vector.proof ?? []).map(bytes)) !== !vector.wantErr;
    });
    expect(wrong).toEqual([]);
    expect(files).toHaveLength(count);
  });
});
