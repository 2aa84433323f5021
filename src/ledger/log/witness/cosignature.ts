import { concatBytes, equalBytes, toUtf8 } from '../../../bytes/byteForms.ts';
import { parseCheckpoint, type Checkpoint } from '../checkpoint.ts';
import { parseNote, type NoteSignature } from '../signedNote.ts';
import type { WitnessKey } from './witnessKey.ts';

const TIME_BYTES = 8;
const ED25519_SIGNATURE_BYTES = 64;

/** Ed25519 of the platform's (RFC 8032). */
export interface CosignatureCrypto {
  /** `false` for any garbage. */
  verifyEd25519(
    publicKey: Uint8Array,
    message: Uint8Array,
    signature: Uint8Array,
  ): Promise<boolean> | boolean;
}

/** A checkpoint that a witness signed, and when it says that it did. */
export interface Cosigned {
  readonly witness: WitnessKey;
  readonly checkpoint: Checkpoint;
  /** Seconds since 1970, of the witness's clock. */
  readonly time: number;
}

/** The same with what it is read from. */
export interface CosignedNote extends Cosigned {
  /** The checkpoint's text. */
  readonly text: string;
  readonly line: NoteSignature;
}

/** What a witness signs: a header, its time in seconds, and the checkpoint's text (C2SP tlog-cosignature). */
export function cosignedBytes(text: string, time: number): Uint8Array {
  return toUtf8(`cosignature/v1\ntime ${time}\n${text}`);
}

/** The signature line of a witness: its time, 8 bytes, the highest first, and its signature. */
export function cosignatureLine(key: WitnessKey, time: number, signature: Uint8Array): NoteSignature {
  const bytes = new Uint8Array(TIME_BYTES);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(time));
  return { name: key.name, keyId: key.keyId, signature: concatBytes(bytes, signature) };
}

/** The time of a witness's signature line; undefined where it is none. */
function timeOf({ signature }: NoteSignature): number | undefined {
  if (signature.length !== TIME_BYTES + ED25519_SIGNATURE_BYTES) return undefined;
  const time = Number(new DataView(signature.buffer, signature.byteOffset).getBigUint64(0));
  return Number.isSafeInteger(time) && time > 0 ? time : undefined;
}

/**
 * What these witnesses signed of a note. Other signatures of it say nothing, and neither does garbage.
 * @param ledger the id of the ledger that its checkpoint must be of
 */
export async function cosignedIn(
  note: Uint8Array,
  ledger: string,
  keys: readonly WitnessKey[],
  crypto: CosignatureCrypto,
): Promise<readonly CosignedNote[]> {
  const parsed = parseNote(note);
  if (parsed === undefined) return [];
  const { text, signatures } = parsed;
  const checkpoint = parseCheckpoint(text);
  if (checkpoint?.ledger !== ledger) return [];
  const found: CosignedNote[] = [];
  for (const witness of keys) {
    for (const line of signatures) {
      const time = timeOf(line);
      if (line.name !== witness.name || !equalBytes(line.keyId, witness.keyId) || time === undefined)
        continue;
      const message = cosignedBytes(text, time);
      const signature = line.signature.slice(TIME_BYTES);
      if (await crypto.verifyEd25519(witness.publicKey, message, signature))
        found.push({ witness, checkpoint, time, text, line });
    }
  }
  return found;
}

/** The same without what it is read from. */
export async function cosignedBy(...asked: Parameters<typeof cosignedIn>): Promise<readonly Cosigned[]> {
  const found = await cosignedIn(...asked);
  return found.map(({ witness, checkpoint, time }) => ({ witness, checkpoint, time }));
}
