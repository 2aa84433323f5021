import { checkOf, failedCheck, type Check } from '../../checks.ts';
import { messageOf } from '../../errors.ts';
import type { OrderReading } from '../../ledger/entries/orders/orders.ts';
import { cosignedInNotes, witnessesOf } from '../../ledger/entries/witnessed.ts';
import { toUtf8 } from '../../bytes/byteForms.ts';
import { parseCheckpoint } from '../../ledger/log/checkpoint.ts';
import { parseNote } from '../../ledger/log/signedNote.ts';
import { describeMissing } from '../../ledger/log/witness/claimWitnessed.ts';
import type { LogView } from '../../ledger/log/logView.ts';
import type { Witnesses } from '../../ledger/log/witness/quorum.ts';
import type { Approval } from '../../marketplace/approval/approval.ts';
import { approvalsOf } from '../../marketplace/approval/claim.ts';
import { askedWitnesses, judgeClaim } from '../claimWitnesses.ts';
import { NOT_WITNESSED } from '../notWitnessed.ts';
import type { OrderReport } from '../statement/statement.ts';
import type { VerifyOptions } from '../verifyOptions.ts';

/** A report's log carries the proof of each checkpoint that its notes are about. */
export async function proveWitnessed(
  log: LogView,
  { witnessed }: Pick<OrderReport, 'witnessed'>,
): Promise<void> {
  for (const note of witnessed) {
    const parsed = parseNote(toUtf8(note));
    const checkpoint = parsed && parseCheckpoint(parsed.text);
    if (checkpoint !== undefined && checkpoint.size <= log.size) await log.rootAt(checkpoint.size);
  }
}

/** A time of a witness's, which need not be one of a calendar's. */
function timeText(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? `second ${seconds}` : date.toISOString();
}

/** What a quorum that is there has seen, or why it is not there. */
async function judge(
  reading: OrderReading,
  { witnessed }: OrderReport,
  approvals: readonly Approval[],
  witnesses: Witnesses,
): Promise<{ readonly isQuorum: boolean; readonly detail: string }> {
  const cosigned = await cosignedInNotes(witnessed, reading.log.ledger, witnesses.keys);
  const judged = await judgeClaim(reading, approvals, witnesses, cosigned);
  const seen = judged.counted.map(({ witness, time }) => `${witness.name} at ${timeText(time)}`);
  const of = `${seen.length} of ${witnesses.keys.length} witnesses, ${witnesses.quorum} wanted`;
  return judged.isQuorum
    ? { isQuorum: true, detail: `by ${seen.join(', ')}` }
    : { isQuorum: false, detail: `${of}; missing ${describeMissing(judged).join(', ')}` };
}

/** Before anything was opened, those whom the owners ask for had seen the claim. */
async function ownersCheck(reading: OrderReading, report: OrderReport): Promise<Check> {
  const id = 'claim-witnessed';
  const title = 'The witnesses whom the data owners ask for had seen the claim before anything was opened';
  try {
    const asked = askedWitnesses(reading);
    if (asked.length === 0) return checkOf(id, title, true, NOT_WITNESSED);
    const details: string[] = [];
    for (const { suborder, approval, witnesses } of asked) {
      const { isQuorum, detail } = await judge(reading, report, [approval], witnesses);
      if (!isQuorum) return failedCheck(id, title, `suborder ${suborder}: ${detail}`);
      details.push(`suborder ${suborder}: ${detail}`);
    }
    return checkOf(id, title, true, details.join('; '));
  } catch (error) {
    return failedCheck(id, title, messageOf(error));
  }
}

/** The same of witnesses that the verifier believes. */
async function believedCheck(
  reading: OrderReading,
  report: OrderReport,
  { id, title, witnesses }: { readonly id: string; readonly title: string; readonly witnesses: Witnesses },
): Promise<Check> {
  try {
    const { isQuorum, detail } = await judge(reading, report, approvalsOf(reading.state), witnesses);
    return checkOf(id, title, isQuorum, detail);
  } catch (error) {
    return failedCheck(id, title, messageOf(error));
  }
}

/** Verifies by the notes in the signed report, and by the log that the file carries, who had seen the claim. */
export async function witnessChecks(
  reading: OrderReading,
  report: OrderReport,
  { policy, pins }: Pick<VerifyOptions, 'policy' | 'pins'>,
): Promise<readonly Check[]> {
  const own = policy && witnessesOf(policy);
  const pinned = pins?.witnesses;
  const checks = [await ownersCheck(reading, report)];
  if (own !== undefined) {
    const title = 'The witnesses that your policy names had seen the claim before anything was opened';
    checks.push(
      await believedCheck(reading, report, { id: 'claim-witnessed-your-policy', title, witnesses: own }),
    );
  }
  if (pinned !== undefined) {
    const title =
      'More than half of the witnesses that you named had seen the claim before anything was opened';
    checks.push(await believedCheck(reading, report, { id: 'pinned-witnesses', title, witnesses: pinned }));
  }
  return checks;
}

/** Whether nobody was asked to see the claim: then a verdict says what is not protected. */
export function isUnwitnessed(reading: Pick<OrderReading, 'state' | 'offers'>): boolean {
  try {
    return askedWitnesses(reading).length === 0;
  } catch {
    // A policy that cannot be read fails a check of its own.
    return false;
  }
}
