import { CountersignError } from '../../../errors.ts';
import type { FetchedKnown, NotFetched } from '../../../review/known/fetchKnown.ts';
import { fetchKnown } from '../../../review/known/fetchKnown.ts';
import { openRegistries } from '../../../review/known/openRegistries.ts';
import { wantedPackages } from '../../../review/known/wantedPackages.ts';
import { counted } from '../../../review/words.ts';
import { shellPath } from '../../../text/shellWord.ts';
import type { CliContext } from '../../context.ts';
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

/** `countersign solution known fetch`. */
export async function fetchRecords(context: CliContext, options: FetchOptions, archive = ''): Promise<void> {
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
}
