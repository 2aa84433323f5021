import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { CountersignError } from '../../../errors.ts';
import { buildAndUpload } from '../../../flow/buildAndUpload.ts';
import type { CliContext } from '../../context.ts';
import { duringStep } from '../../terminal/screen/duringStep.ts';

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
  if (found === undefined) {
    // Before the build, which takes minutes.
    const above = await stat(dirname(resolve(path))).catch(() => undefined);
    if (above?.isDirectory() === true) return;
    throw new CountersignError('input', `${path} cannot be written: its directory does not exist`, {
      mend: 'nothing was built: make the directory first, or name another file with --output',
    });
  }
  if (found.isFile() && found.size === 0) return;
  const { requireArchive } = await import('../../../solution/image/openArchive.ts');
  await requireArchive(path).catch((cause: unknown) => {
    throw new CountersignError('exists', `${path} is there already, and is no image archive`, {
      cause,
      mend: 'nothing was built: name another file with --output, or remove it first',
    });
  });
}

/** `countersign solution build`. */
export async function build(context: CliContext, options: BuildOptions, directory = ''): Promise<void> {
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
  const store = await context.store();
  const { built } = await duringStep(context.output, `${BUILDING}, and uploading it`, () =>
    buildAndUpload(store, request, upload, { force }),
  );
  context.output.line(`Solution was built: ${built.path}`);
  context.output.line(`sha256 ${built.sha256}`);
  context.output.line(`Resource file was created in ${upload}`);
  context.output.result({ ...built, resourceFile: resolve(upload) });
}
