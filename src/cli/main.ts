import { CommanderError } from 'commander';
import { CountersignError } from '../errors.ts';
import { TOLD } from './command.ts';
import { makeOutput } from './terminal/output.ts';
import { makeProgram } from './program.ts';

/** `error: unknown command 'x'\n(Did you mean y?)` becomes one line without the word that the printer adds. */
function usageError(error: CommanderError): CountersignError {
  const message = error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
  if (error.code === 'commander.help') return new CountersignError('usage', 'the command is not complete');
  return new CountersignError('usage', message);
}

/** `help orders complete` is `orders complete --help`: commander's own help knows one word alone. */
function asHelp(argv: readonly string[]): string[] {
  const [node = '', script = '', first, ...words] = argv;
  return first === 'help' ? [node, script, ...words, '--help'] : [...argv];
}

/**
 * Runs the command line and gives the exit status: 0, 1 for an error, 2 for wrong usage.
 * @param argv as `process.argv`
 */
export async function main(argv: readonly string[], version: string): Promise<number> {
  try {
    const program = await makeProgram('countersign', version, argv.slice(2));
    await program.parseAsync(asHelp(argv));
    return 0;
  } catch (error) {
    const output = makeOutput(argv.includes('--json'));
    if (!(error instanceof CommanderError)) return output.fail(error);
    if (error.code === TOLD || error.exitCode === 0) return error.exitCode;
    return output.fail(usageError(error));
  }
}
