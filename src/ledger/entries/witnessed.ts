import type { Policy } from '../../attestation/policy.ts';
import { CountersignError } from '../../errors.ts';
import { sha256 } from '../../platformKeys.ts';
import { LOG_DIRECTORY } from '../ledgerPaths.ts';
import type { LedgerSnapshot } from '../ledgerRepository.ts';
import { readIfReadable } from '../log/readIfReadable.ts';
import { fromUtf8, toUtf8 } from '../../bytes/byteForms.ts';
import { formatNote, type NoteSignature } from '../log/signedNote.ts';
import { cosignaturePath } from '../log/witness/cosignaturePath.ts';
import { cosignedIn, type CosignedNote } from '../log/witness/cosignature.ts';
import { witnessedUpTo, type Witnesses } from '../log/witness/quorum.ts';
import { parseWitnessKey, type WitnessKey } from '../log/witness/witnessKey.ts';
import { platformWitnesses } from '../platformWitnesses.ts';

/**
 * The witnesses that a policy names; undefined where it names none.
 * @throws CountersignError `input` for a line that is no witness's key: its id is another's, or its type
 */
export function witnessesOf({ witnesses }: Pick<Policy, 'witnesses'>): Witnesses | undefined {
  if (witnesses === undefined) return undefined;
  const keys = witnesses.keys.map((line) => requireWitnessKey(line, 'input', `the policy's witness ${line}`));
  return { keys, quorum: witnesses.quorum };
}

/** @param what the line and where it comes from, for a message @throws CountersignError with `code` for what is no key */
export function requireWitnessKey(line: string, code: 'input' | 'usage', what: string): WitnessKey {
  const key = parseWitnessKey({ sha256 }, line);
  if (key !== undefined) return key;
  throw new CountersignError(code, `${what} is not a witness's key`, {
    mend: 'copy the line again, as `countersign witness init` prints it: its id belongs to name and key',
  });
}

/** What each of these witnesses has signed of a ledger, as the ledger holds it. */
export async function cosignedOn(
  snapshot: LedgerSnapshot,
  keys: readonly WitnessKey[],
): Promise<readonly CosignedNote[]> {
  const { log } = snapshot;
  if (log === undefined) return [];
  const found = keys.map(async (key) => {
    const note = await readIfReadable(snapshot, `${LOG_DIRECTORY}/${cosignaturePath(key)}`);
    return note === undefined ? [] : cosignedIn(note, log.ledger, [key], platformWitnesses);
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
  return (
    await Promise.all(notes.map((note) => cosignedIn(toUtf8(note), ledger, keys, platformWitnesses)))
  ).flat();
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
