import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { WitnessParty } from '../../src/flow/witness/witnessParty.ts';
import { passingHome, systemClock } from '../../src/flow/witness/witnessParty.ts';
import { openLedgerRepository } from '../../src/ledger/git/gitLedger.ts';
import { WitnessMemoryBranch } from '../../src/ledger/witness/witnessMemory.ts';
import {
  makeWitnessSecret,
  readWitnessSecret,
  type WitnessSigner,
} from '../../src/ledger/witness/witnessSigner.ts';
import type { Stage } from './stage.ts';

/** The key of Alice's witness, made the first time. */
export function witnessSignerOf(stage: Stage): WitnessSigner {
  const file = stage.path('witness.pem');
  if (!existsSync(file)) writeFileSync(file, makeWitnessSecret('alice/witness'), { mode: 0o600 });
  return readWitnessSecret(readFileSync(file, 'utf8'), 'the witness');
}

/** Alice's witness, whose memory is a branch beside the ledger. */
export async function witnessOf(stage: Stage): Promise<WitnessParty> {
  const ownCache = stage.path('caches', 'witness');
  return {
    signer: witnessSignerOf(stage),
    memory: await WitnessMemoryBranch.open(stage.ledger, { cacheDir: ownCache }),
    home: passingHome(),
    openLedger: (head, cacheDir = ownCache) =>
      openLedgerRepository(stage.ledger, { cacheDir, ...(head && { head }) }),
    now: systemClock,
  };
}
