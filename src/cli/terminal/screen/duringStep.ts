import { tellEvent } from '../progress.ts';
import type { Output } from '../output.ts';
import { canRewrite, clearLine, drawLine } from './movingLine.ts';

const SAY_AFTER_MS = 3000;
const REDRAW_EVERY_MS = 1000;
const SAY_AGAIN_MS = 60_000;

/**
 * Says on stderr what is done, once it has taken 3 s: on a terminal in a line that counts and goes, elsewhere in a line then
 * and each minute, with --json as events.
 * @param what is done, as a sentence without a full stop
 */
export async function duringStep<T>(output: Output, what: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const moves = canRewrite() && !output.json;
  const tell = (): void => {
    const seconds = Math.round((performance.now() - began) / 1000);
    if (output.json) tellEvent(output, { step: { what, seconds } });
    else if (moves) drawLine(`${what} … ${seconds} s`);
    else output.note(`${what} … ${seconds} s so far`);
  };
  let timer = setTimeout(function again() {
    tell();
    timer = setTimeout(again, moves ? REDRAW_EVERY_MS : SAY_AGAIN_MS).unref();
  }, SAY_AFTER_MS).unref();
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    clearLine();
  }
}
