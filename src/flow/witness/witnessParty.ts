import type { LedgerRepository } from '../../ledger/ledgerRepository.ts';
import type { Tree } from '../../ledger/log/tree/consistencyProof.ts';
import type { WitnessMemory } from '../../ledger/log/witness/witnessStep.ts';
import type { WitnessMemoryBranch } from '../../ledger/witness/witnessMemory.ts';
import type { WitnessSigner } from '../../ledger/witness/witnessSigner.ts';

/** Notes on this machine what was signed, so that a memory that went back is noticed. */
export interface WitnessHome {
  read(): Promise<WitnessMemory | undefined>;
  write(signed: WitnessMemory): Promise<void>;
}

/** All that a witness works with. */
export interface WitnessParty {
  readonly signer: WitnessSigner;
  readonly memory: WitnessMemoryBranch;
  /** What is noted on this machine: for a run that begins with nothing, what it has signed itself. */
  readonly home: WitnessHome;
  /** Opens the ledger. @param head what it must hold @param cacheDir in the place of the witness's own */
  openLedger(head?: Tree, cacheDir?: string): Promise<LedgerRepository>;
  /** Seconds since 1970. */
  now(): number;
}

/** A note that ends with the process. */
export function passingHome(): WitnessHome {
  let signed: WitnessMemory | undefined;
  return {
    read: () => Promise.resolve(signed),
    write: (newer) => {
      signed = newer;
      return Promise.resolve();
    },
  };
}

/** The clock of this machine. */
export function systemClock(): number {
  return Math.floor(Date.now() / 1000);
}
