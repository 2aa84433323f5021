import { CountersignError } from '../../../errors.ts';
import { isInterruption } from '../output.ts';
import { LineInput } from './lineInput.ts';
import { refuseWaitingInput } from './waitingInput.ts';

/** One question on the terminal, which takes one line of it and leaves the next. */
async function onTerminal<T>(question: (input: { readonly input: LineInput }) => Promise<T>): Promise<T> {
  const input = new LineInput();
  try {
    return await question({ input });
  } finally {
    input.destroy();
  }
}

/** A line of text in a dialog. */
export async function askText(question: {
  readonly message: string;
  readonly default?: string;
  readonly required?: boolean;
}): Promise<string> {
  const { default: input } = await import('@inquirer/input');
  return onTerminal((terminal) => input(question, terminal));
}

/** A yes or no in a dialog. */
export async function askYes(message: string, byDefault: boolean): Promise<boolean> {
  const { default: confirm } = await import('@inquirer/confirm');
  return onTerminal((terminal) => confirm({ message, default: byDefault }, terminal));
}

/**
 * A yes that counts: no by default, and never what was pasted after the command.
 * @param mend how the yes is given without the question
 * @throws CountersignError `refused` where something waits at the terminal already
 */
export async function askConsent(message: string, mend: string): Promise<boolean> {
  refuseWaitingInput(mend);
  return askYes(message, false).catch((error: unknown) => {
    if (!isInterruption(error)) throw error;
    throw new CountersignError('interrupted', 'interrupted: you did not agree, and nothing was changed');
  });
}

/** A line that is not shown. */
export async function askSecret(message: string): Promise<string> {
  const { default: password } = await import('@inquirer/password');
  return onTerminal((terminal) => password({ message, mask: true }, terminal));
}
