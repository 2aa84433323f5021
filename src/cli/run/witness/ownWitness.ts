import { join } from 'node:path';
import type { WitnessParty } from '../../../flow/witness/witnessParty.ts';
import { systemClock } from '../../../flow/witness/witnessParty.ts';
import { openLedgerRepository } from '../../../ledger/git/gitLedger.ts';
import { WitnessMemoryBranch } from '../../../ledger/witness/witnessMemory.ts';
import type { WitnessSigner } from '../../../ledger/witness/witnessSigner.ts';
import type { CliContext } from '../../context.ts';
import { witnessNotes } from '../../home/witnessHome.ts';

export interface WitnessOptions {
  readonly memory?: string;
  readonly memoryBranch?: string;
}

/** The witness of this home, with its memory and the ledger that it watches. */
export async function ownWitness(
  context: CliContext,
  signer: WitnessSigner,
  options: WitnessOptions,
): Promise<WitnessParty> {
  const { home, ledgerUrl } = context;
  // Not the cache of the home's own reading: a witness goes by its memory, and can prove what that says.
  const ownCache = join(home.directory, 'witness', 'cache');
  const branch = options.memoryBranch ?? home.config.witness?.branch;
  const memory = options.memory ?? home.config.witness?.memory ?? ledgerUrl;
  return {
    signer,
    memory: await WitnessMemoryBranch.open(memory, { cacheDir: ownCache, ...(branch && { branch }) }),
    home: witnessNotes(home, signer.key),
    openLedger: (head, cacheDir = ownCache) =>
      openLedgerRepository(ledgerUrl, { cacheDir, ...(head && { head }) }),
    now: systemClock,
  };
}
