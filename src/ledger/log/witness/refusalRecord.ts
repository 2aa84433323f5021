import * as z from 'zod';
import {
  equalBytes,
  fromBase64,
  fromHex,
  fromUtf8,
  toBase64,
  toHex,
  toUtf8,
} from '../../../bytes/byteForms.ts';
import { parseCheckpoint, type Checkpoint } from '../checkpoint.ts';
import type { Hasher } from '../logCrypto.ts';
import { parseNote } from '../signedNote.ts';
import { verifyConsistency } from '../tree/consistencyProof.ts';
import type { CosignatureCrypto } from './cosignature.ts';
import { readCosigned } from './cosignedNote.ts';
import { parseWitnessKey } from './witnessKey.ts';
import type { WitnessVerdict } from './witnessStep.ts';

/** Verdicts for which a witness signs nothing, and says so. */
export type Refused = Exclude<WitnessVerdict, { readonly kind: 'grown' | 'same' }>;

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const recordSchema = z.strictObject({
  v: z.literal(1),
  kind: z.enum(['fork', 'shorter', 'other-ledger']),
  /** The witness's verifier key. */
  witness: z.string().max(512),
  /** The note that it signed last. */
  remembered: z.string().max(64 * 1024),
  /** The note that the ledger showed. */
  seen: z.string().max(64 * 1024),
  /** Of a fork: the root that the log had when it was as long as the one that is remembered, and the proof that it had. */
  rootThere: hash.optional(),
  consistency: z.array(z.string().max(64)).max(64).optional(),
});

/** What a witness publishes of a log that it refused. */
export type RefusalRecord = z.infer<typeof recordSchema>;

/** JSON of a refusal, with both notes whole: whoever reads it needs nothing else. */
export function formatRefusal(
  verdict: Refused,
  notes: { readonly witness: string; readonly remembered: Uint8Array; readonly seen: Uint8Array },
): string {
  const record: RefusalRecord = {
    v: 1,
    kind: verdict.kind,
    witness: notes.witness,
    remembered: fromUtf8(notes.remembered) ?? '',
    seen: fromUtf8(notes.seen) ?? '',
    ...(verdict.kind === 'fork'
      ? {
          rootThere: toHex(verdict.proof.rootThere),
          consistency: verdict.proof.consistency.map(toBase64),
        }
      : {}),
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** What a refusal shows. */
export type RefusalShown =
  | {
      readonly ok: true;
      readonly kind: Refused['kind'];
      readonly remembered: Checkpoint;
      readonly seen: Checkpoint;
      /** Seconds since 1970: when the witness signed what it remembers. */
      readonly time: number;
    }
  | { readonly ok: false; readonly reason: string };

const no = (reason: string): RefusalShown => ({ ok: false, reason });

/**
 * Whether a refusal shows what it says: that the witness signed the one checkpoint, and that the other is of no log that
 * has it. Who showed the other is nothing that any proof tells: the log's own key is everybody's.
 */
export async function verifyRefusal(
  hasher: Hasher,
  crypto: CosignatureCrypto,
  text: string,
): Promise<RefusalShown> {
  const record = recordOf(text);
  if (record === undefined) return no('it is no record of a refusal');
  const key = parseWitnessKey(hasher, record.witness);
  if (key === undefined) return no('it names no witness');
  const cosigned = await readCosigned(toUtf8(record.remembered), key, crypto);
  if (cosigned === undefined) return no('the witness has not signed what it is said to remember');
  const seen = parseCheckpoint(parseNote(toUtf8(record.seen))?.text ?? '');
  if (seen === undefined) return no('what was seen is no checkpoint');
  const { checkpoint: remembered, time } = cosigned;
  const fault = faultOf(hasher, record, remembered, seen);
  return fault === undefined ? { ok: true, kind: record.kind, remembered, seen, time } : no(fault);
}

function recordOf(text: string): RefusalRecord | undefined {
  try {
    return recordSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Why the two checkpoints can be of one log after all, or are not what they are said to be. */
function faultOf(
  hasher: Hasher,
  { kind, rootThere: hex = '', consistency = [] }: RefusalRecord,
  remembered: Checkpoint,
  seen: Checkpoint,
): string | undefined {
  const isOther = remembered.ledger !== seen.ledger;
  if (kind === 'other-ledger') return isOther ? undefined : 'both are of one ledger';
  if (isOther) return 'they are of two ledgers';
  if (kind === 'shorter') return seen.size < remembered.size ? undefined : 'what was seen is not shorter';
  const rootThere = fromHex(hex) ?? new Uint8Array();
  if (equalBytes(rootThere, remembered.root)) return 'the log that was seen has what is remembered';
  const proof = consistency.map((base64) => fromBase64(base64) ?? new Uint8Array());
  const isProven = verifyConsistency(hasher, { size: remembered.size, root: rootThere }, seen, proof);
  return isProven ? undefined : 'it is not proven which root the log that was seen had there';
}
