import { cosignedOn } from '../../ledger/entries/witnessed.ts';
import { formatHead } from '../../ledger/ledgerHead.ts';
import type { LedgerRepository, LedgerSnapshot } from '../../ledger/ledgerRepository.ts';
import type { Cosigned } from '../../ledger/log/witness/cosignature.ts';
import { latestOf } from '../../ledger/log/witness/cosignedNote.ts';
import { cosignaturePath } from '../../ledger/log/witness/cosignaturePath.ts';
import type { WitnessKey } from '../../ledger/log/witness/witnessKey.ts';

/** What lies on a ledger of a witness's, and is of that ledger. */
export async function copyOnLedger(snapshot: LedgerSnapshot, key: WitnessKey): Promise<Cosigned | undefined> {
  return latestOf(await cosignedOn(snapshot, [key]));
}

/**
 * Copies what a witness has signed to where readers of the ledger look. Anybody may do it, as often as they like.
 * @returns whether there was anything to do: what is there may be newer
 */
export async function copyCosignature(
  ledger: LedgerRepository,
  { witness, checkpoint }: Cosigned,
  note: Uint8Array,
): Promise<boolean> {
  return ledger.append(async (snapshot) => {
    const there = await copyOnLedger(snapshot, witness);
    if (there !== undefined && there.checkpoint.size >= checkpoint.size) return { value: false };
    const cosignatures = new Map([[cosignaturePath(witness), note]]);
    return { cosignatures, message: `Cosign ${formatHead(checkpoint)}: ${witness.name}`, value: true };
  });
}
