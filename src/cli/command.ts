import { CommanderError, type Command } from 'commander';
import type { CliContext } from './context.ts';

/** Adds an example to a command's help: every command has one. */
export function example(command: Command, text: string): void {
  command.addHelpText('after', `\nExample:\n  $ ${text}`);
}

/** The code of an error that has been told to the user; its exit status is all that is left to do. */
export const TOLD = 'countersign.told';

/** Runs a command with its context; options of the command and the global ones come merged. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- commander does not know its options' types: the caller says them
export function action<O>(
  command: Command,
  run: (context: CliContext, options: O, ...args: string[]) => Promise<void>,
): void {
  command.action(async () => {
    const { CliContext } = await import('./context.ts');
    const context = await CliContext.of(command);
    const args = command.processedArgs.map((arg: unknown) => (typeof arg === 'string' ? arg : ''));
    try {
      await context.requireNamedAccount();
      await run(context, command.optsWithGlobals() as O, ...args);
    } catch (error) {
      throw new CommanderError(context.output.fail(error), TOLD, '');
    } finally {
      await context.end();
    }
  });
}
