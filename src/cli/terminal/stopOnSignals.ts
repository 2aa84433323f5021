import { constants } from 'node:os';
import { CountersignError } from '../../errors.ts';
import { makeOutput } from './output.ts';

/** Within so long two signals are one: a group's comes to us, and to the process that started us on another Node, which hands it on. */
const SAME_MS = 300;

/** Whether a command ends itself in its own way. */
let isStopped = false;

/** The first signal asks for an end after what is being done; the second one ends the process. */
export function stopOnSignals(): AbortSignal {
  isStopped = true;
  const controller = new AbortController();
  let first = 0;
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (!controller.signal.aborted) {
        first = performance.now();
        controller.abort();
      } else if (performance.now() - first > SAME_MS) process.exit(128 + constants.signals[name]);
    });
  }
  return controller.signal;
}

/** Ctrl-C ends a command that does not end itself in its own way with a word, not mutely in the middle of a line. */
export function sayInterrupted(argv: readonly string[]): void {
  process.on('SIGINT', () => {
    if (isStopped) return;
    const error = new CountersignError('interrupted', 'interrupted', {
      mend: 'the same command does it again, and goes on where it can',
    });
    process.exit(makeOutput(argv.includes('--json')).fail(error));
  });
}
