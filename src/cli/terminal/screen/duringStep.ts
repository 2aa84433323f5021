import { sayingLong } from '../../../text/sayingLong.ts';
import type { Output } from '../output.ts';
import { tellEvent } from '../progress.ts';
import { canRewrite, clearLine, drawLine } from './movingLine.ts';

const REDRAW_EVERY_MS = 1000;
const SAY_EVERY_MS = 60_000;

/** One step is told at a time: the outermost, which says what the user asked for. */
let isTold = false;

/**
 * Says on stderr what is done, once it has taken 3 s: on a terminal in a line that counts and goes, elsewhere in a line then
 * and each minute, with --json as events.
 * @param what is done, as a sentence without a full stop
 */
export async function duringStep<T>(output: Output, what: string, work: () => Promise<T>): Promise<T> {
  if (isTold) return work();
  isTold = true;
  const moves = canRewrite() && !output.json;
  const tell = (seconds: number): void => {
    if (output.json) tellEvent(output, { step: { what, seconds } });
    else if (moves) drawLine(`${what} … ${seconds} s`);
    else output.note(`${what} … ${seconds} s so far`);
  };
  return sayingLong(tell, moves ? REDRAW_EVERY_MS : SAY_EVERY_MS, work).finally(() => {
    isTold = false;
    clearLine();
  });
}
