import type { Command } from 'commander';
import { action, example } from '../../command.ts';
import { addConfigurationOptions } from '../configurationOptions.ts';

/** `solution try`: an image in this machine's sandbox, before anybody is asked for anything. */
export function addTry(solution: Command): void {
  const command = solution
    .command('try <DIRECTORY_OR_ARCHIVE>')
    .description(
      "Run a solution in this machine's sandbox as a TEE would, with a slot's limits, and show its log, how it ended and what it left. No order, no keys: exit status 3 when the run fails, 1 when nothing could be started",
    )
    .option('--data <path...>', 'files or directories for /sp/inputs, in this order')
    .option(
      '--slot <file>',
      "the TEE's slot-info.json, whose limits the run has (default: what holds where a slot says nothing)",
    )
    .option('--output <directory>', 'keep what it leaves in /sp/output here; must not be there yet')
    .option('--build-arg <name=value...>', 'of a directory: build arguments, e.g. the base image')
    .option('--file <path>', 'of a directory: what to build by')
    .option('--target <stage>', 'of a directory: the stage to build');
  addConfigurationOptions(command);
  example(command, 'countersign solution try ./solution --data ./sample-data --slot slot-info.json');
  action(command, async () => (await import('../../run/solution/tryOut.ts')).tryOut);
}
