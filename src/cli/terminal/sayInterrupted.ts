import { CountersignError } from '../../errors.ts';
import { makeOutput } from './output.ts';

/** Ctrl-C ends a command that does not end itself in its own way with a word, not mutely in the middle of a line. */
export function sayInterrupted(argv: readonly string[]): void {
  process.once('SIGINT', () => {
    if (process.listenerCount('SIGINT') > 0) return;
    const error = new CountersignError('interrupted', 'interrupted', {
      mend: 'the same command does it again, and goes on where it can',
    });
    process.exit(makeOutput(argv.includes('--json')).fail(error));
  });
}
