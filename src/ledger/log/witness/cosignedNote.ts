import { formatCheckpoint, parseCheckpoint, type Checkpoint } from '../checkpoint.ts';
import { formatNote, parseNote, type NoteSignature } from '../signedNote.ts';
import { cosignatureLine, cosignedBy, type CosignatureCrypto, type Cosigned } from './cosignature.ts';
import type { WitnessKey } from './witnessKey.ts';

/** A note of a checkpoint: the log's own signature, which the form asks for, and the witness's. */
export function cosignedNote(
  checkpoint: Checkpoint,
  log: NoteSignature,
  witness: { readonly key: WitnessKey; readonly time: number; readonly signature: Uint8Array },
): Uint8Array {
  const line = cosignatureLine(witness.key, witness.time, witness.signature);
  return formatNote({ text: formatCheckpoint(checkpoint), signatures: [log, line] });
}

/** What this witness says of whichever ledger a note is of; undefined where it says nothing. Of several the latest. */
export async function readCosigned(
  note: Uint8Array,
  key: WitnessKey,
  crypto: CosignatureCrypto,
): Promise<Cosigned | undefined> {
  const ledger = parseCheckpoint(parseNote(note)?.text ?? '')?.ledger;
  if (ledger === undefined) return undefined;
  return latestOf(await cosignedBy(note, ledger, [key], crypto));
}

/** What was signed last of these. */
export function latestOf<C extends Cosigned>(cosigned: readonly C[]): C | undefined {
  return cosigned.toSorted((a, b) => b.time - a.time)[0];
}
