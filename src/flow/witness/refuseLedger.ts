import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CountersignError } from '../../errors.ts';
import { formatHead } from '../../ledger/ledgerHead.ts';
import { formatCheckpoint, type Checkpoint } from '../../ledger/log/checkpoint.ts';
import type { LogView } from '../../ledger/log/logView.ts';
import { formatRefusal, type Refused } from '../../ledger/log/witness/refusalRecord.ts';
import { signNote } from '../../ledger/log/signedNote.ts';
import { formatWitnessKey } from '../../ledger/log/witness/witnessKey.ts';
import { witnessStep } from '../../ledger/log/witness/witnessStep.ts';
import { logNoteKey } from '../../ledger/nodeCrypto.ts';
import type { Recalled } from './recallWitness.ts';
import type { WitnessParty } from './witnessParty.ts';

/** Publishes why a log is not signed. @returns the error that says so, naming both heads */
export async function refuseLedger(
  { signer, memory }: WitnessParty,
  { note, cosigned: { checkpoint: remembered } }: Recalled,
  verdict: Refused,
  { ledger, size, root }: Checkpoint,
): Promise<CountersignError> {
  const seen = { ledger, size, root };
  const record = formatRefusal(verdict, {
    witness: formatWitnessKey(signer.key),
    remembered: note,
    seen: await signNote(formatCheckpoint(seen), [logNoteKey(ledger)]),
  });
  const path = await memory.publishRefusal(formatHead(seen), record);
  return new CountersignError('tampered', `${wordsFor(verdict.kind, remembered, seen)}: nothing was signed`, {
    mend: `Stop using this ledger until it is known who pushed what. What was seen is published as ${path} in ${memory.display}; docs/witness.md tells what to do.`,
  });
}

/**
 * Proves, where it can, what is wrong with a ledger that a reader who remembers has refused: looked at as by one who
 * remembers nothing.
 * @returns the error to end with: the refusal as it was, where there is nothing to prove
 */
export async function refuseUnread(
  party: WitnessParty,
  recalled: Recalled,
  refusal: CountersignError,
): Promise<CountersignError> {
  const cacheDir = await mkdtemp(join(tmpdir(), 'countersign-witness-'));
  try {
    const log = await logAsNewcomer(party, cacheDir);
    const verdict = log && (await witnessStep(recalled.cosigned, log, party.now()));
    if (log === undefined || verdict === undefined || verdict.kind === 'grown' || verdict.kind === 'same')
      return refusal;
    return await refuseLedger(party, recalled, verdict, log);
  } finally {
    await rm(cacheDir, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function logAsNewcomer(party: WitnessParty, cacheDir: string): Promise<LogView | undefined> {
  try {
    return (await (await party.openLedger(undefined, cacheDir)).snapshot()).log;
  } catch (error) {
    if (error instanceof CountersignError && error.code === 'tampered') return undefined;
    throw error;
  }
}

function wordsFor(kind: Refused['kind'], remembered: Checkpoint, seen: Checkpoint): string {
  const [before, now] = [formatHead(remembered), formatHead(seen)];
  switch (kind) {
    case 'fork':
      return `the ledger was forked: it shows ${now}, which does not hold ${before} that this witness signed`;
    case 'shorter':
      return `the ledger went back: it shows ${now}, and this witness signed ${before}`;
    case 'other-ledger':
      return `another ledger lies there: ${seen.ledger} at ${now}, and this witness signed ${remembered.ledger} at ${before}`;
  }
}
