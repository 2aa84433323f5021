import { fileURLToPath } from 'node:url';
import { openLedgerRepository } from '../../../src/ledger/git/gitLedger.ts';
import { Ledger } from '../../../src/ledger/ledger.ts';

/** Names the file of `CopiedSeals` that the changed client puts into an order. */
export const COPIED_SEALS = 'COUNTERSIGN_DEMO_COPIED_SEALS';

/** Sealed messages by their readers, by the hash of the resource that they open. */
export type CopiedSeals = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What anybody who reads the ledger knows of something that a customer sealed for an order. */
export interface SealedThing {
  readonly hash: string;
  readonly size: number;
  readonly sealed: Readonly<Record<string, string>>;
}

export interface SealedThings {
  readonly solution: SealedThing;
  /** Those that the customer sealed, to the TEE and to nobody else. */
  readonly inputs: readonly SealedThing[];
}

/** What the customer of an order sealed for it. @param cacheDir where the reader keeps what it saw of the ledger */
export async function sealedThings(ledger: string, order: number, cacheDir: string): Promise<SealedThings> {
  const { state } = await new Ledger(await openLedgerRepository(ledger, { cacheDir })).order(order);
  const { solution, inputs } = state.placed.entry;
  return { solution, inputs: inputs.filter((input) => input.kind === 'resource') };
}

/** The environment in which `countersign` seals nothing that it has a copy of. @param file of the copies */
export function changedClient(file: string): Record<string, string> {
  return {
    COUNTERSIGN_SOURCE: '1',
    NODE_OPTIONS: `--import=${fileURLToPath(new URL('./changedClient.ts', import.meta.url))}`,
    [COPIED_SEALS]: file,
  };
}
