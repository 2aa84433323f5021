import type { Command } from 'commander';
import { CliContext } from './context.ts';

/** Adds an example to a command's help: every command has one. */
export function example(command: Command, text: string): void {
  command.addHelpText('after', `\nExample:\n  $ ${text}`);
}

/** Runs a command with its context; options of the command and the global ones come merged. */
export function action<O>(
  command: Command,
  run: (context: CliContext, options: O, ...args: string[]) => Promise<void>,
): void {
  command.action(async () => {
    const context = await CliContext.of(command);
    const args = command.processedArgs.map((arg: unknown) => (typeof arg === 'string' ? arg : ''));
    await run(context, command.optsWithGlobals() as O, ...args);
  });
}
