import type { Output } from './output.ts';

export interface ProgressEvent {
  readonly phase: string;
  readonly bytes: number;
  /** Undefined while it is not known. */
  readonly totalBytes?: number | undefined;
}

const LINE_EVERY_MS = 10_000;
const MIB = 1024 * 1024;

function describe(title: string, event: ProgressEvent, seconds: number): string {
  const done = (event.bytes / MIB).toFixed(1);
  const rate = seconds > 0 ? event.bytes / MIB / seconds : 0;
  const total = event.totalBytes === undefined ? '' : ` of ${(event.totalBytes / MIB).toFixed(1)}`;
  const left =
    event.totalBytes === undefined || rate === 0
      ? ''
      : `, ${Math.ceil((event.totalBytes - event.bytes) / MIB / rate)} s left`;
  return `${title}: ${done}${total} MiB, ${rate.toFixed(0)} MiB/s${left}`;
}

/** Shows long work on stderr: on a terminal a line that moves, elsewhere at most one line in ten seconds. */
export function showProgress(
  output: Output,
  title: string,
): { update: (event: ProgressEvent) => void; stop: () => void } {
  const started = Date.now();
  const terminal = process.stderr.isTTY && !output.json;
  let shown = started;
  let drawn = false;
  return {
    update: (event) => {
      const now = Date.now();
      if (now - shown < (terminal ? 100 : LINE_EVERY_MS)) return;
      shown = now;
      const text = describe(title, event, (now - started) / 1000);
      if (terminal) {
        process.stderr.write(`\r\u001b[K${text}`);
        drawn = true;
      } else {
        output.note(output.json ? JSON.stringify({ progress: { title, ...event } }) : text);
      }
    },
    stop: () => {
      if (drawn) process.stderr.write('\r\u001b[K');
    },
  };
}
