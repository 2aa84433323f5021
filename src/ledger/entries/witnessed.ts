import type { Policy } from '../../attestation/policy.ts';
import { CountersignError } from '../../errors.ts';
import { sha256 } from '../../pureDigest.ts';
import type { LedgerSnapshot } from '../ledgerRepository.ts';
import { equalBytes, fromUtf8, toUtf8 } from '../../bytes/byteForms.ts';
import { formatNote, parseNote, type NoteSignature } from '../log/signedNote.ts';
import { cosignaturePath } from '../log/witness/cosignaturePath.ts';
import { cosignedBy, type Cosigned } from '../log/witness/cosignature.ts';
import { witnessedUpTo, type Witnesses } from '../log/witness/quorum.ts';
import { parseWitnessKey, type WitnessKey } from '../log/witness/witnessKey.ts';
import { platformWitnesses } from '../platformWitnesses.ts';

/** A cosignature with what it is read from. */
export interface CosignedNote extends Cosigned {
  /** The checkpoint's text. */
  readonly text: string;
  readonly line: NoteSignature;
}

/**
 * The witnesses that a policy names; undefined where it names none.
 * @throws CountersignError `input` for a line that is no witness's key: its id is another's, or its type
 */
export function witnessesOf({ witnesses }: Pick<Policy, 'witnesses'>): Witnesses | undefined {
  if (witnesses === undefined) return undefined;
  const keys = witnesses.keys.map((line) => {
    const key = parseWitnessKey({ sha256 }, line);
    if (key !== undefined) return key;
    throw new CountersignError('input', `the policy's witness ${line} is not a witness's key`, {
      mend: 'copy the line again, as `countersign witness init` prints it: its id belongs to name and key',
    });
  });
  return { keys, quorum: witnesses.quorum };
}

/** What these witnesses signed of a note, each line by itself. */
export async function cosignedIn(
  note: Uint8Array,
  ledger: string,
  keys: readonly WitnessKey[],
): Promise<readonly CosignedNote[]> {
  const parsed = parseNote(note);
  if (parsed === undefined) return [];
  const { text } = parsed;
  const found: CosignedNote[] = [];
  for (const key of keys) {
    for (const line of parsed.signatures) {
      if (line.name !== key.name || !equalBytes(line.keyId, key.keyId)) continue;
      const alone = formatNote({ text, signatures: [line] });
      const [cosigned] = await cosignedBy(alone, ledger, [key], platformWitnesses);
      if (cosigned !== undefined) found.push({ ...cosigned, text, line });
    }
  }
  return found;
}

/** The file; undefined also where it is one that cannot be read, such as one that is far too large. */
async function readable(snapshot: LedgerSnapshot, path: string): Promise<Uint8Array | undefined> {
  try {
    return await snapshot.read(path);
  } catch (error) {
    if (error instanceof CountersignError && error.code === 'tampered') return undefined;
    throw error;
  }
}

/** What each of these witnesses has signed of a ledger, as the ledger holds it. */
export async function cosignedOn(
  snapshot: LedgerSnapshot,
  keys: readonly WitnessKey[],
): Promise<readonly CosignedNote[]> {
  const { log } = snapshot;
  if (log === undefined) return [];
  const found = keys.map(async (key) => {
    const note = await readable(snapshot, `log/${cosignaturePath(key)}`);
    return note === undefined ? [] : cosignedIn(note, log.ledger, [key]);
  });
  return (await Promise.all(found)).flat();
}

/** The notes that carry these cosignatures and nothing else: one of each checkpoint. */
export function notesOf(cosigned: readonly CosignedNote[]): readonly string[] {
  const lines = new Map<string, Map<string, NoteSignature>>();
  for (const { text, line } of cosigned) {
    const ofText = lines.get(text) ?? new Map<string, NoteSignature>();
    lines.set(text, ofText);
    ofText.set(fromUtf8(formatNote({ text, signatures: [line] })) ?? '', line);
  }
  return [...lines].map(
    ([text, signatures]) => fromUtf8(formatNote({ text, signatures: [...signatures.values()] })) ?? '',
  );
}

/** What these witnesses signed of notes that {@link notesOf} gave, or of any other texts. */
export async function cosignedInNotes(
  notes: readonly string[],
  ledger: string,
  keys: readonly WitnessKey[],
): Promise<readonly CosignedNote[]> {
  return (await Promise.all(notes.map((note) => cosignedIn(toUtf8(note), ledger, keys)))).flat();
}

/**
 * Whether a quorum of a reader's own witnesses has seen the ledger up to some leaf: then its past is as they saw it.
 * @throws CountersignError `tampered` when a quorum has seen another ledger, or a longer one
 */
export async function isWitnessed(snapshot: LedgerSnapshot, witnesses: Witnesses): Promise<boolean> {
  const { log } = snapshot;
  if (log === undefined) return false;
  const cosigned = await cosignedOn(snapshot, witnesses.keys);
  const { isQuorum, contrary } = await witnessedUpTo(log, 1, witnesses, cosigned);
  const longer = cosigned.filter(({ checkpoint }) => checkpoint.size > log.size);
  const against = new Set([...contrary, ...longer.map(({ witness }) => witness.name)]);
  if (against.size < witnesses.quorum) return isQuorum;
  throw new CountersignError(
    'tampered',
    `the witnesses ${[...against].join(', ')} have signed another history of this ledger, or a longer one`,
    {
      mend: 'Do not go on with this ledger: it is a fork or an old copy. Ask the witnesses and the other parties what they see.',
    },
  );
}
