import type { Command } from 'commander';
import { action, example } from '../../command.ts';

function addFetch(known: Command): void {
  const command = known
    .command('fetch <ARCHIVE>')
    .description(
      'Fetch the packages that an image claims from their registries, verify them, keep their hashes',
    )
    .requiredOption('--output <file>', 'file of known packages; what is in it stays')
    .option('--mirror <url...>', "Debian mirrors (default: Debian's own)")
    .option(
      '--debian-suite <name...>',
      'suites of Debian (default: those of the release that the image claims)',
    )
    .option(
      '--debian-signed-by <file>',
      "keys that sign the suites (default: Debian's, where its package has them)",
    )
    .option('--index <url...>', 'Python indices (default: https://pypi.org/simple)')
    .option('--registry <url>', 'npm registry (default: https://registry.npmjs.org)');
  example(command, 'countersign solution known fetch digits.tar.gz --output known.json');
  action(command, async () => (await import('../../run/solution/fetchRecords.ts')).fetchRecords);
}

function addBase(known: Command): void {
  const command = known
    .command('base <NAME> <ARCHIVE>')
    .description('Keep the layers of an image as a base that you know by this name')
    .requiredOption('--output <file>', 'file of known packages; what is in it stays');
  example(command, 'countersign solution known base python:3.12-slim python.tar.gz --output known.json');
  action(command, async () => (await import('../../run/solution/pinBase.ts')).pinBase);
}

export function addKnown(solution: Command): void {
  const known = solution
    .command('known')
    .description('What you know from outside an image: bases, and packages that a registry vouches for');
  addFetch(known);
  addBase(known);
}
