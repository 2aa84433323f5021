import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { CountersignError } from '../../../errors.ts';
import { action, example } from '../../command.ts';
import { parseId } from '../../numbers.ts';
import { rememberReviewed } from '../../home/reviewedHashes.ts';
import { addReview } from './solutionReview.ts';
import { addKnown } from './solutionKnown.ts';
import { addTry } from './solutionTry.ts';
import { showProgress, tellTransfer } from '../../terminal/progress.ts';
import { duringStep } from '../../terminal/screen/duringStep.ts';
import type { RebuildRequest } from '../../../review/rebuild/rebuildSolution.ts';
import { shellPath } from '../../../text/shellWord.ts';

function addDownload(solution: Command): void {
  const command = solution
    .command('download <ORDER_ID> [DIRECTORY]')
    .description('Download the solution of an order on your data, which the order carries sealed to you')
    .option('--force', 'replace what is there already');
  example(command, 'countersign solution download 900 ./review');
  action(command, async (context, options: { force?: boolean }, id = '', directory = '') => {
    const order = parseId(id, 'ORDER_ID');
    const { downloadSolution } = await import('../../../flow/downloadSolution.ts');
    const progress = showProgress(context.output, 'Downloading');
    const found = await downloadSolution(await context.party(), order, directory === '' ? '.' : directory, {
      force: options.force ?? false,
      refuseHidden: true,
      onProgress: progress.update,
      resume: true,
      transfer: tellTransfer(context.output),
    }).finally(progress.stop);
    await rememberReviewed(context.home, found.hash);
    context.output.line('File was downloaded successfully');
    context.output.line(`${found.path} (sha256 ${found.hash})`);
    context.output.note(
      `To review it: countersign solution review ${shellPath(found.path)} --order ${order}`,
    );
    context.output.result(found);
  });
}

/** Longest is what comes after the engine's own lines: it reads, checks, compresses and hashes all of the image. */
const BUILDING = 'Building the image and saving it';

interface BuildOptions {
  readonly name?: string;
  readonly output?: string;
  readonly buildArg?: readonly string[];
  readonly file?: string;
  readonly target?: string;
  readonly platform?: string;
  readonly network?: string;
  readonly secret?: readonly string[];
  readonly cache?: boolean;
  readonly upload?: string;
  readonly force?: boolean;
}

/** A name for an image from that of its directory: lower-case letters, digits and dashes. */
function imageNameOf(directory: string): string {
  const name = basename(resolve(directory))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 128)
    .replace(/^-|-$/g, '');
  return name === '' ? 'solution' : name;
}

/** @throws CountersignError `exists` where something else is than an archive of an earlier build */
async function requireOlderArchive(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || (found.isFile() && found.size === 0)) return;
  const { requireArchive } = await import('../../../solution/image/openArchive.ts');
  await requireArchive(path).catch((cause: unknown) => {
    throw new CountersignError('exists', `${path} is there already, and is no image archive`, {
      cause,
      mend: 'nothing was built: name another file with --output, or remove it first',
    });
  });
}

function addBuild(solution: Command): void {
  const command = solution
    .command('build <DIRECTORY>')
    .description(
      'Build a solution by its Dockerfile or Containerfile with docker or podman, and archive the image',
    )
    .option('--name <name>', 'name of the image (default: that of the directory)')
    .option('--output <file>', 'where to write the archive (default: <name>.tar.gz)')
    .option('--build-arg <name=value...>', 'build arguments, e.g. the base image')
    .option('--file <path>', 'what to build by (default: Containerfile or Dockerfile in the directory)')
    .option('--target <stage>', 'the stage to build (default: the last one)')
    .option('--platform <platform>', 'for another machine: linux/amd64')
    .option('--network <mode>', 'of the steps: none, host or a network')
    .option(
      '--secret <spec...>',
      'what steps may read and the image does not keep: id=token,src=./token or id=token,env=TOKEN',
    )
    .option('--cache', "take steps from the engine's cache: faster, but others may not get the same archive")
    .option('--upload <resource file>', 'seal and store the archive too, while it is saved')
    .option('--force', 'overwrite the resource file, and lose what it opens');
  example(command, 'countersign solution build ./solution --name digits --upload digits.resource.json');
  action(command, async (context, options: BuildOptions, directory = '') => {
    const { buildArg: buildArgs = [], secret: secrets = [], cache: useCache = false, ...given } = options;
    const { upload, force = false, ...others } = given;
    const name = options.name ?? imageNameOf(directory);
    const request = {
      ...{ directory, output: `${name}.tar.gz`, buildArgs, secrets, useCache, ...others, name },
      onLine: (line: string): void => {
        context.output.note(line);
      },
    };
    await requireOlderArchive(request.output);
    if (upload === undefined) {
      const { buildSolution } = await import('../../../solution/buildSolution.ts');
      const built = await duringStep(context.output, BUILDING, () => buildSolution(request));
      context.output.line(`Solution was built: ${built.path}`);
      context.output.line(`sha256 ${built.sha256}`);
      context.output.result(built);
      return;
    }
    const { buildAndUpload } = await import('../../../flow/buildAndUpload.ts');
    const store = await context.store();
    const { built } = await duringStep(context.output, `${BUILDING}, and uploading it`, () =>
      buildAndUpload(store, request, upload, { force }),
    );
    context.output.line(`Solution was built: ${built.path}`);
    context.output.line(`sha256 ${built.sha256}`);
    context.output.line(`Resource file was created in ${upload}`);
    context.output.result({ ...built, resourceFile: resolve(upload) });
  });
}

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

function addRebuild(solution: Command): void {
  const command = solution
    .command('rebuild <SOURCE>')
    .description(
      'Build a solution again from its source, and compare: exit status 0 when it is the same, 1 with what differs and why when it is not. This runs what the Dockerfile says: do it where no secrets are',
    )
    .requiredOption(
      '--against <hash or archive>',
      'the archive; or its hash, image id or root tree, where that is all there is',
    )
    .option(
      '--commit <sha>',
      'SOURCE is a repository of git: build what this commit has (as the order names it)',
    )
    .option('--directory <path>', 'where in SOURCE the Dockerfile is (default: its top)')
    .option('--tree <hash>', "what the directory must hash to: the order's source names it")
    .option('--name <name>', 'name of the image (default: what the archive calls itself, or solution)')
    .option('--build-arg <name=value...>', 'build arguments, e.g. the base image by its digest')
    .option('--file <path>', 'what to build by, as a path from the directory with the Dockerfile')
    .option('--target <stage>', 'the stage to build (default: the last one)')
    .option('--platform <platform>', 'for another machine: linux/amd64')
    .option('--network <mode>', 'of the steps: none, host or a network')
    .option('--output <file>', 'keep the archive that was built')
    .option('--all', 'list all files that differ, also where many have one cause');
  example(
    command,
    'countersign solution rebuild ./repository --commit 4f1c… --directory solution --against digits.tar.gz',
  );
  action(command, async (context, options: RebuildOptions, source = '') => {
    const { rebuildSolution } = await import('../../../review/rebuild/rebuildSolution.ts');
    const { rebuildLines } = await import('../../../review/rebuild/rebuildLines.ts');
    const { isSame, verdictSentence } = await import('../../../review/rebuild/rebuildWords.ts');
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
    if (!isSame(outcome)) throw new CountersignError('refused', verdictSentence(outcome));
  });
}

export function addSolution(program: Command): void {
  const solution = program
    .command('solution')
    .description('Solutions: container images with the code that trains');
  addBuild(solution);
  addTry(solution);
  addDownload(solution);
  addReview(solution);
  addKnown(solution);
  addRebuild(solution);
}
