import type { ProgressEvent } from '../../resource/transfer/progress.ts';
import { transferLines } from '../../storage/describeTransfer.ts';
import type { TransferEvents } from '../../storage/transfer.ts';
import { describeReading, ProgressMeter } from '../../text/progressMeter.ts';
import type { ActionContext } from '../actionContext.ts';

const LINE_EVERY_MS = 10_000;
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

/** Tells which request is waited for, and which is tried again. */
export function tellTransfer(context: ActionContext): Required<TransferEvents> {
  return transferLines(context.log);
}
