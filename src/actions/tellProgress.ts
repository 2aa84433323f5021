import type { ProgressEvent } from '../resource/progress.ts';
import { describeRetry, describeStall } from '../storage/describeTransfer.ts';
import type { TransferEvents } from '../storage/transfer.ts';
import { describeReading, ProgressMeter } from '../text/progressMeter.ts';
import type { ActionContext } from './actionContext.ts';

const LINE_EVERY_MS = 10_000;
const RETRY_EVERY_MS = 1000;
const TITLES = { upload: 'Uploading', download: 'Downloading', hash: 'Hashing' } as const;

/** A log is no terminal: at most one line in ten seconds. */
export function tellProgress(context: ActionContext): (event: ProgressEvent) => void {
  const meter = new ProgressMeter();
  let told = performance.now();
  return ({ phase, bytes, totalBytes }) => {
    const now = performance.now();
    const reading = meter.read(bytes, totalBytes, now);
    if (now - told < LINE_EVERY_MS) return;
    told = now;
    context.log(`${TITLES[phase]}: ${describeReading(reading)}`);
  };
}

/** One line for a request that is waited for, and for one that is tried again (not for each of those at once). */
export function tellTransfer(context: ActionContext): Required<TransferEvents> {
  let told = -Infinity;
  return {
    onStall: (request, seconds) => {
      context.log(describeStall(request, seconds));
    },
    onRetry: (request, attempt, waitMs, why, attempts) => {
      const now = performance.now();
      if (now - told < RETRY_EVERY_MS) return;
      told = now;
      context.log(describeRetry(request, attempt, attempts, waitMs, why));
    },
  };
}
