import { CountersignError, messageOf } from '../../errors.ts';
import { line, optional, text } from '../../github/runner/inputKinds.ts';
import type { Inputs } from '../../github/runner/inputs.ts';
import type { RebuildOutcome } from '../../review/rebuild/rebuildOutcome.ts';
import type { ActionContext } from '../actionContext.ts';
import { requirePath } from '../requirePath.ts';
import { writePage } from '../writePage.ts';
import { BUILD_INPUTS, buildOptions } from './buildInputs.ts';
import { readSourceInput } from './jobSource.ts';

export const REBUILD_INPUTS = {
  rebuild: optional(line()),
  source: optional(text()),
  'rebuild-directory': optional(line(), ''),
  ...BUILD_INPUTS,
  'image-name': optional(line()),
};

type RebuildInputs = Inputs<typeof REBUILD_INPUTS>;

export interface RebuildTarget {
  /** Path of the archive, where it is at hand. */
  readonly archive?: string | undefined;
  /** Its SHA-256. */
  readonly hash?: string | undefined;
  /** Whether this job was given a key. */
  readonly hasKey: boolean;
  /** That outlives the step. */
  readonly directory?: string | undefined;
}

/**
 * Builds the solution again from a checkout, and adds what it came to to the run's page. Whoever wrote the Dockerfile runs code of
 * his in this job: so it is not done where a key is.
 * @throws CountersignError `input`; a build that fails, or gives another solution, is a warning and an output
 */
export async function rebuildHere(
  context: ActionContext,
  inputs: RebuildInputs & { readonly rebuild: string },
  target: RebuildTarget,
): Promise<void> {
  const against = target.archive ?? target.hash;
  if (against === undefined)
    throw new CountersignError('input', 'rebuild needs something to compare with', {
      mend: 'Give `archive`, or `solution-hash` where the archive is not at hand.',
    });
  if (target.hasKey)
    throw new CountersignError('input', 'the inputs rebuild and key are given together', {
      mend: "A rebuild runs the solution's Dockerfile, as its author wrote it: do it in a job that holds no key, with `solution-hash` and `source` from the one that does.",
    });
  await requirePath(inputs.rebuild, 'rebuild');
  const outcome = await rebuild(context, inputs, against).catch((error: unknown) => {
    if (error instanceof CountersignError && (error.code === 'usage' || error.code === 'internal'))
      throw error;
    context.warn(`The solution could not be rebuilt: ${messageOf(error)}`);
    return undefined;
  });
  if (outcome === undefined) {
    context.setOutputs({ rebuild: 'failed', 'root-tree': '' });
    return;
  }
  const { rebuildPieces } = await import('../../review/rebuild/rebuildPieces.ts');
  const { verdictSentence } = await import('../../review/rebuild/rebuildWords.ts');
  const name = `rebuild-${outcome.rebuilt.archive.slice(0, 12)}.md`;
  await writePage(context, rebuildPieces(outcome), name, target.directory);
  const sentence = verdictSentence(outcome);
  if (outcome.verdict === 'differs') context.warn(`Rebuilt from source: ${sentence}`);
  else context.log(`Rebuilt from source: ${sentence}`);
  context.setOutputs({ rebuild: outcome.verdict, 'root-tree': outcome.rebuilt.rootTree });
}

async function rebuild(
  context: ActionContext,
  inputs: RebuildInputs & { readonly rebuild: string },
  against: string,
): Promise<RebuildOutcome> {
  const { rebuildSolution, REBUILD_SERVICES } = await import('../../review/rebuild/rebuildSolution.ts');
  // Without one, the checkout is built as it lies there, and the page says so.
  const source = inputs.source === undefined ? undefined : await readSourceInput(context, inputs.source);
  const { build = REBUILD_SERVICES.build } = context.services;
  const request = {
    ...{ source: inputs.rebuild, against, directory: inputs.rebuildDirectory },
    ...buildOptions(inputs),
    ...(source === undefined ? {} : { commit: source.commit }),
    ...(source?.tree === undefined ? {} : { tree: source.tree }),
    ...(inputs.imageName === undefined ? {} : { name: inputs.imageName }),
    onLine: (said: string): void => {
      context.log(`| ${said}`);
    },
  };
  return rebuildSolution(request, { ...REBUILD_SERVICES, build });
}
