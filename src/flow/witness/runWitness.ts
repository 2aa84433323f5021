import { setTimeout as sleep } from 'node:timers/promises';
import { CountersignError, messageOf } from '../../errors.ts';
import type { LedgerRepository } from '../../ledger/ledgerRepository.ts';
import { lookAsWitness, type WitnessLook } from './lookAsWitness.ts';
import { recallWitness } from './recallWitness.ts';
import type { WitnessParty } from './witnessParty.ts';

export interface WitnessRun {
  /** One look that comes to an end, and no more. */
  readonly once: boolean;
  /** Milliseconds between two looks. */
  readonly everyMs: number;
  readonly signal: AbortSignal;
  /** Epoch milliseconds after which no more looks begin. */
  readonly until?: number;
  /** Asked before each look but the first: whether that one is to be the last. */
  readonly isDone?: (ledger: LedgerRepository) => Promise<boolean>;
  /** Told of every look. */
  readonly onLook?: (look: WitnessLook) => void;
  /** Told in a line of what kept a look from being made; the next one may fare better. */
  readonly onTrouble?: (line: string) => void;
}

/** A run that lost against another one of the same witness looks again at once, so often. */
const MOST_OVERTAKEN = 20;

/**
 * Looks at the ledger, once or again and again.
 * @returns the last look; undefined where none came to an end
 * @throws CountersignError as `lookAsWitness` and `recallWitness`; `unavailable` only where one look was asked for
 */
export async function runWitness(party: WitnessParty, run: WitnessRun): Promise<WitnessLook | undefined> {
  let ledger: LedgerRepository | undefined;
  let last: WitnessLook | undefined;
  for (let overtaken = 0; ;) {
    let isDone = false;
    try {
      isDone = ledger !== undefined && (await run.isDone?.(ledger)) === true;
      const recalled = await recallWitness(party);
      await party.home.write(recalled.cosigned);
      ledger ??= await party.openLedger(recalled.cosigned.checkpoint);
      last = await lookAsWitness(party, ledger, recalled);
      overtaken = last.kind === 'overtaken' ? overtaken + 1 : 0;
      run.onLook?.(last);
    } catch (error) {
      const mayPass = error instanceof CountersignError && error.code === 'unavailable';
      if (run.once || !mayPass) throw error;
      run.onTrouble?.(messageOf(error));
    }
    const again = overtaken > 0 && overtaken <= MOST_OVERTAKEN;
    if (((run.once || isDone) && !again) || Date.now() >= (run.until ?? Infinity)) return last;
    if (await isStopped(run.signal, again ? 0 : run.everyMs)) return last;
  }
}

/** Waits. @returns whether the run is to end */
async function isStopped(signal: AbortSignal, waitMs: number): Promise<boolean> {
  if (!signal.aborted) await sleep(waitMs, undefined, { signal }).catch(() => undefined);
  return signal.aborted;
}
