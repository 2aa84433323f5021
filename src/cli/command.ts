import { CommanderError, Option, type Command } from 'commander';
import type { CliContext } from './context.ts';

/** Adds an example to a command's help: every command has one. */
export function example(command: Command, text: string): void {
  command.addHelpText('after', `\nExample:\n  $ ${text}`);
}

/** The code of an error that has been told to the user; its exit status is all that is left to do. */
export const TOLD = 'countersign.told';

/** An option of a few words, which completion offers; the command itself refuses others, and takes any case. */
export function wordOption(flags: string, description: string, words: readonly string[]): Option {
  return new Option(flags, description).choices(words).argParser((word: string) => word);
}

/** Commands under one word. */
export interface Group {
  readonly description: string;
  /** Adds them; not called where the word alone is shown. */
  readonly fill: (group: Command) => void;
}

/** What a command does. Options of the command and the global ones come merged; what is not given is ''. */
export type Run<O> = (context: CliContext, options: O, ...args: string[]) => Promise<void>;

/**
 * Runs a command with its context.
 * @param load gives what it does, which is loaded only then: help and completion need the words alone
 * @param reads how much of a ledger: by how much schemas are made for
 */
export function action<O>(
  command: Command,
  load: () => Promise<Run<O>>,
  reads: 'little' | 'all' = 'little',
): void {
  command.action(async () => {
    if (reads === 'little') (await import('../text/json/withoutCompiling.ts')).withoutCompiling();
    const { CliContext } = await import('./context.ts');
    const context = await CliContext.of(command);
    const args = command.processedArgs.map((arg: unknown) => (typeof arg === 'string' ? arg : ''));
    try {
      await context.requireNamedAccount();
      const run = await load();
      await run(context, command.optsWithGlobals() as O, ...args);
    } catch (error) {
      throw new CommanderError(context.output.fail(error), TOLD, '');
    } finally {
      await context.end();
    }
  });
}
