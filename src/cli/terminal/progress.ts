import { transferLines, withoutQuery } from '../../storage/describeTransfer.ts';
import type { TransferEvents } from '../../storage/transfer.ts';
import { barOf, describeReading, ProgressMeter } from '../../text/progressMeter.ts';
import type { Output } from './output.ts';
import { canRewrite, clearLine, drawLine } from './screen/movingLine.ts';

export interface ProgressEvent {
  readonly phase: string;
  readonly bytes: number;
  /** Undefined while it is not known. */
  readonly totalBytes?: number | undefined;
}

const DRAW_EVERY_MS = 100;
const EVENT_EVERY_MS = 1000;
const LINE_EVERY_MS = 10_000;
/** Whoever waits hears of it, where nothing moves. */
const FIRST_LINE_MS = 3000;
const BAR_WIDTH = 24;

/**
 * Shows long work on stderr: on a terminal a bar that moves, elsewhere a line after 3 s and at most one in ten seconds, with --json
 * at most one event in a second.
 */
export function showProgress(
  output: Output,
  title: string,
): { update: (event: ProgressEvent) => void; stop: () => void } {
  const terminal = canRewrite() && !output.json;
  const every = terminal ? DRAW_EVERY_MS : output.json ? EVENT_EVERY_MS : LINE_EVERY_MS;
  const meter = new ProgressMeter();
  let shown = performance.now() - Math.max(0, every - FIRST_LINE_MS);
  return {
    update: (event) => {
      const now = performance.now();
      const reading = meter.read(event.bytes, event.totalBytes, now);
      if (now - shown < every) return;
      shown = now;
      if (terminal) draw(title, event, describeReading(reading));
      else if (output.json) tellEvent(output, { progress: { title, phase: event.phase, ...reading } });
      else output.note(`${title}: ${describeReading(reading)}`);
    },
    stop: clearLine,
  };
}

/** Tells on stderr which request is waited for, and which is tried again; with --json as events. */
export function tellTransfer(output: Output): Required<TransferEvents> {
  if (!output.json)
    return transferLines((line) => {
      output.note(line);
    });
  return {
    onStall: (request, seconds) => {
      tellEvent(output, { waiting: { request: withoutQuery(request), seconds } });
    },
    onRetry: (request, attempt, waitMs, why, attempts) => {
      const what = { request: withoutQuery(request), attempt, attempts, waitMs, why: withoutQuery(why) };
      tellEvent(output, { retry: what });
    },
  };
}

function draw(title: string, event: ProgressEvent, text: string): void {
  const bar = event.totalBytes === undefined ? '' : ` ${barOf(event.bytes, event.totalBytes, BAR_WIDTH)}`;
  drawLine(`${title}${bar} ${text}`);
}

/** One line of JSON, in ASCII: the words of a server are in it. */
export function tellEvent(output: Output, event: object): void {
  const text = JSON.stringify(event).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  output.note(text);
}
