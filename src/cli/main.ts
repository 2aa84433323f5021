import { CommanderError, type Command } from 'commander';
import { CountersignError } from '../errors.ts';
import { TOLD } from './command.ts';
import { makeOutput } from './terminal/output.ts';
import { makeProgram } from './program.ts';

export { sayInterrupted } from './terminal/stopOnSignals.ts';

/** `error: unknown command 'x'\n(Did you mean y?)` becomes one line without the word that the printer adds. */
function usageError(error: CommanderError): CountersignError {
  const message = error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
  if (error.code === 'commander.help') return new CountersignError('usage', 'the command is not complete');
  return new CountersignError('usage', message);
}

/**
 * `help orders complete`, or `orders help complete`, is `orders complete --help`: commander's own help knows one word alone, and
 * shows something else where there is no such command.
 * @throws CountersignError `usage` for a command that there is not
 */
function asHelp(program: Command, argv: readonly string[]): string[] {
  const [node = '', script = '', ...words] = argv;
  let at = program;
  let isHelp = false;
  for (const word of words) {
    if (word === 'help' && !isHelp && at.commands.length > 0) {
      isHelp = true;
      continue;
    }
    const found = word.startsWith('-') ? undefined : at.commands.find((one) => one.name() === word);
    if (found !== undefined) at = found;
    else if (isHelp && !word.startsWith('-'))
      throw new CountersignError('usage', `there is no command ${JSON.stringify(word)} to help with`, {
        mend: 'see those that there are with: countersign help',
      });
    else if (!isHelp) break;
  }
  return isHelp ? [node, script, ...words.filter((word) => word !== 'help'), '--help'] : [...argv];
}

/**
 * Runs the command line and gives the exit status: 0, 1 for an error, 2 for wrong usage.
 * @param argv as `process.argv`
 */
export async function main(argv: readonly string[], version: string): Promise<number> {
  try {
    const program = makeProgram('countersign', version, argv.slice(2));
    await program.parseAsync(asHelp(program, argv));
    return 0;
  } catch (error) {
    const output = makeOutput(argv.includes('--json'));
    if (!(error instanceof CommanderError)) return output.fail(error);
    if (error.code === TOLD || error.exitCode === 0) return error.exitCode;
    return output.fail(usageError(error));
  }
}
