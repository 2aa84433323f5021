import type { Completion } from '../../../flow/approve/completion.ts';
import type { CliContext } from '../../context.ts';
import { parseAmount } from '../../numbers.ts';

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
