import { CommanderError } from 'commander';
import { printError } from './output.ts';
import { makeProgram } from './program.ts';

/**
 * Runs the command line and gives the exit status: 0, 1 for an error, 2 for wrong usage.
 * @param argv as `process.argv`
 */
export async function main(argv: readonly string[], version: string): Promise<number> {
  try {
    await makeProgram('countersign', version).parseAsync([...argv]);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return printError(error, argv.includes('--json'));
  }
}
