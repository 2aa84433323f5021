import type { Command } from 'commander';
import type { Completion } from '../flow/approve/completion.ts';
import type { CliContext } from './context.ts';
import { parseAmount } from './numbers.ts';

/** What is approved names the key that the TEE attested: a command that shows or signs it waits for that. */
export function withWait(command: Command): Command {
  return command.option('--wait <seconds>', "how long to wait for the TEE's evidence", '60');
}

/** The option `--wait` as the flow takes it. @throws CountersignError `usage` for what is no number */
export function evidenceWait(
  { output }: CliContext,
  { wait }: { readonly wait: string },
): Pick<Completion, 'waitMs' | 'onWait'> {
  return {
    waitMs: parseAmount(wait, '--wait') * 1000,
    onWait: (sentence) => {
      output.note(sentence);
    },
  };
}
