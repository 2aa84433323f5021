import type { Command } from 'commander';
import { CountersignError } from '../../../errors.ts';
import type { FetchedKnown, NotFetched } from '../../../review/known/fetchKnown.ts';
import { counted } from '../../../review/words.ts';
import { shellPath } from '../../../text/shellWord.ts';
import { action, example } from '../../command.ts';
import type { Output } from '../../terminal/output.ts';
import { tellTransfer } from '../../terminal/progress.ts';

interface FetchOptions {
  readonly output: string;
  readonly mirror?: readonly string[];
  readonly debianSuite?: readonly string[];
  readonly debianSignedBy?: string;
  readonly index?: readonly string[];
  readonly registry?: string;
}

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
  action(command, async (context, options: FetchOptions, archive = '') => {
    const { fetchKnown } = await import('../../../review/known/fetchKnown.ts');
    const { openRegistries } = await import('../../../review/known/openRegistries.ts');
    const { wantedPackages } = await import('../../../review/known/wantedPackages.ts');
    const onNote = (line: string): void => {
      context.output.note(line);
    };
    const registries = openRegistries({
      mirrors: options.mirror,
      suites: options.debianSuite,
      keyring: options.debianSignedBy,
      indices: options.index,
      registry: options.registry,
      transfer: tellTransfer(context.output),
      onNote,
    });
    const wanted = await wantedPackages(archive);
    const fetched = await fetchKnown({ wanted, registries, output: options.output, onNote });
    if (fetched.known > 0)
      onNote(
        `To use it: countersign solution review ${shellPath(archive)} --known ${shellPath(options.output)}`,
      );
    tellFetched(context.output, fetched, wanted.length, options.output);
  });
}

function tellFetched(output: Output, fetched: FetchedKnown, wanted: number, file: string): void {
  const { known, before, missing, refused, left } = fetched;
  output.line(`${known} of ${wanted} packages are known, ${before} of them from before: ${file}`);
  tellList(output, 'not found', missing);
  tellList(output, 'not asked for', left);
  tellList(output, 'REFUSED', refused);
  output.result(fetched);
  if (refused.length > 0)
    throw new CountersignError(
      'tampered',
      `${counted(refused.length, 'package')} refused: nothing of it is kept`,
      {
        mend: 'where bytes are not what their registry says, somebody between you and it, or the registry itself, gives out something else',
      },
    );
  if (left.length > 0)
    throw new CountersignError(
      'unavailable',
      `${counted(left.length, 'package')} left: a registry does not answer`,
      {
        mend: 'run the same command again: it goes on where it was stopped',
      },
    );
}

/** What has one reason stands below it: a registry that is not there is told once, not once for each package. */
function tellList(output: Output, what: string, list: readonly NotFetched[]): void {
  const reasons = new Map<string, string[]>();
  for (const { package: of, why } of list) {
    const names = reasons.get(why) ?? [];
    names.push(`${of.ecosystem} ${of.name} ${of.version}`);
    reasons.set(why, names);
  }
  for (const [why, names] of reasons) {
    if (names.length === 1) output.line(`${what}: ${names.join('')}: ${why}`);
    else {
      output.line(`${what}: ${counted(names.length, 'package')}: ${why}`);
      for (const name of names) output.line(`  ${name}`);
    }
  }
}

function addBase(known: Command): void {
  const command = known
    .command('base <NAME> <ARCHIVE>')
    .description('Keep the layers of an image as a base that you know by this name')
    .requiredOption('--output <file>', 'file of known packages; what is in it stays');
  example(command, 'countersign solution known base python:3.12-slim python.tar.gz --output known.json');
  action(command, async (context, { output }: { output: string }, name = '', archive = '') => {
    const { keepBase } = await import('../../../review/known/keepBase.ts');
    const layers = await keepBase(name, archive, output);
    context.output.line(`Base ${name} is known by ${counted(layers.length, 'layer')}: ${output}`);
    context.output.result({ name, layers });
  });
}

export function addKnown(solution: Command): void {
  const known = solution
    .command('known')
    .description('What you know from outside an image: bases, and packages that a registry vouches for');
  addFetch(known);
  addBase(known);
}
