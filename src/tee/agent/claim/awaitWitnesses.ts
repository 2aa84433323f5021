import { setTimeout as sleep } from 'node:timers/promises';
import { CountersignError, messageOf } from '../../../errors.ts';
import { readOrder, type OrderReading } from '../../../ledger/entries/orders/orders.ts';
import { requireMoving } from '../../../ledger/entries/thread.ts';
import { notesOf } from '../../../ledger/entries/witnessed.ts';
import type { CosignedNote } from '../../../ledger/log/witness/cosignature.ts';
import type { LedgerSnapshot } from '../../../ledger/ledgerRepository.ts';
import { describeMissing } from '../../../ledger/log/witness/claimWitnessed.ts';
import { judgeClaims } from '../../../report/claimWitnesses.ts';
import { orderReportSchema } from '../../../report/statement/statement.ts';
import type { OwnClaim } from './ownClaims.ts';
import { isPassing } from './patience.ts';
import { OwnRefusal } from '../result/publishedReason.ts';
import type { TeeContext } from '../teeContext.ts';

/** How long a claim waits to be witnessed, and when the order is claimed again after it was not. */
export interface WitnessPatience {
  /** With the time that opening may take it stays below the grace that other runners give: see settleClaimed. */
  readonly forMs: number;
  readonly pauseMs: number;
  /** After the first claim that was not witnessed; twice as long after each further one. */
  readonly againMs: number;
}

export const WITNESS_PATIENCE: WitnessPatience = { forMs: 3 * 60_000, pauseMs: 5_000, againMs: 60_000 };

/** No quorum has seen the claim in time: it is given back, and the order waits. */
export class NotWitnessed extends CountersignError {
  /** Names of witnesses, and why each is missing. */
  readonly missing: readonly string[];

  constructor(missing: readonly string[]) {
    super('unavailable', `the claim was not witnessed in time: missing ${missing.join(', ')}`, {
      mend: 'see that these witnesses run, and that they see this very ledger',
    });
    this.missing = missing;
  }
}

/** The order at the state that was witnessed, and what proves that it was. */
export interface WitnessedOrder {
  readonly reading: OrderReading;
  /** Signed notes, for the report. */
  readonly notes: readonly string[];
}

/** @throws CountersignError `refused` when nothing may be opened on the claim any more, whoever sees it */
export function requireLive(reading: OrderReading, { claim }: OwnClaim): void {
  const { state } = reading;
  // A party was shown another history since: there it may have said what is not heard here.
  requireMoving(`order ${state.id}`, reading);
  if (state.claimed?.entry.claim !== claim) throw new OwnRefusal('the claim is no longer the live one');
  if (state.finished !== undefined) throw new OwnRefusal('the order was ended before its run began');
  if (state.cancelRequested) throw new OwnRefusal('it was cancelled');
}

/** What is still missing at one state of the ledger; nothing where each owner's quorum has seen the claim. */
async function missingAt(
  snapshot: LedgerSnapshot,
  reading: OrderReading,
): Promise<{ readonly missing: readonly string[]; readonly counted: readonly CosignedNote[] }> {
  const missing: string[] = [];
  const counted: CosignedNote[] = [];
  for (const { suborder, approval, judged } of await judgeClaims(snapshot, reading)) {
    if (judged.isExpired)
      throw new OwnRefusal(
        `suborder ${suborder}: the approval expired at ${approval.expires}, before its claim was witnessed`,
      );
    if (!judged.isQuorum) missing.push(...describeMissing(judged));
    counted.push(...judged.counted);
  }
  return { missing: [...new Set(missing)], counted };
}

/** @throws OwnRefusal where the policies name more witnesses than a report has room for */
function notesFor(counted: readonly CosignedNote[]): readonly string[] {
  const notes = notesOf(counted);
  if (orderReportSchema.shape.witnessed.safeParse(notes).success) return notes;
  throw new OwnRefusal("the owners' policies name more witnesses than a report has room for");
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}

/**
 * Waits until of every data owner whose policy names witnesses a quorum has seen the claim, on the log that the approval
 * was given on and while it was in force by their times. Looks at the ledger anew each time, and so reads the order at
 * the very state that they have seen. Returns at once where nobody asks for witnesses.
 * @throws NotWitnessed when none has in time, or the agent is to stop; `refused` when the order must not be run; whatever the
 * first look at the ledger throws
 */
export async function awaitWitnesses(
  context: TeeContext,
  order: number,
  own: OwnClaim,
): Promise<WitnessedOrder> {
  const { ledger, signal, log, witnessing = WITNESS_PATIENCE } = context;
  const end = performance.now() + witnessing.forMs;
  let waited = '';
  let missing: readonly string[] = [];
  for (;;) {
    try {
      const snapshot = await ledger.snapshot();
      const reading = await readOrder(snapshot, order);
      requireLive(reading, own);
      const found = await missingAt(snapshot, reading);
      if (found.missing.length === 0) return { reading, notes: notesFor(found.counted) };
      ({ missing } = found);
    } catch (error) {
      // Who is missing must be known, before it is worth waiting for.
      if (!isPassing(error) || missing.length === 0) throw error;
      log(`Order ${order}: the ledger cannot be read just now: ${messageOf(error)}`);
    }
    const now = missing.join(', ');
    if (now !== waited) log(`Order ${order}: waiting for witness ${now}`);
    waited = now;
    if (signal.aborted || performance.now() + witnessing.pauseMs > end) throw new NotWitnessed(missing);
    await pause(witnessing.pauseMs, signal);
  }
}
