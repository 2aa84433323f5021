import { CountersignError } from '../../../errors.ts';
import { rebuildLines } from '../../../review/rebuild/rebuildLines.ts';
import { rebuildSolution } from '../../../review/rebuild/rebuildSolution.ts';
import type { RebuildRequest } from '../../../review/rebuild/rebuildSolution.ts';
import { isSame, verdictSentence } from '../../../review/rebuild/rebuildWords.ts';
import type { CliContext } from '../../context.ts';
import { duringStep } from '../../terminal/screen/duringStep.ts';

interface RebuildOptions {
  readonly against: string;
  readonly commit?: string;
  readonly directory?: string;
  readonly tree?: string;
  readonly name?: string;
  readonly buildArg?: readonly string[];
  readonly file?: string;
  readonly target?: string;
  readonly platform?: string;
  readonly network?: string;
  readonly output?: string;
  readonly all?: boolean;
}

/** `countersign solution rebuild`. */
export async function rebuild(context: CliContext, options: RebuildOptions, source = ''): Promise<void> {
  const { directory = '', buildArg: buildArgs = [], all, ...given } = options;
  const request: RebuildRequest = {
    ...{ source, directory, buildArgs, ...given },
    onLine: (line) => {
      context.output.note(line);
    },
  };
  const outcome = await duringStep(context.output, 'Building it again and comparing', () =>
    rebuildSolution(request),
  );
  for (const line of rebuildLines(outcome, all)) context.output.line(line);
  context.output.result(outcome);
  if (isSame(outcome)) return;
  throw new CountersignError('refused', verdictSentence(outcome), {
    ...(options.name === undefined && {
      mend: 'an image has its name in it: give --name, if it was built by another than its directory has',
    }),
  });
}
