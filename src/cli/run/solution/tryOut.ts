import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { CountersignError } from '../../../errors.ts';
import type { Tried } from '../../../flow/trySolution.ts';
import type { SlotInfo } from '../../../marketplace/offer.ts';
import type { BuildRequest } from '../../../solution/buildSolution.ts';
import { readConfiguration, type ConfigurationOptions } from '../readConfiguration.ts';
import type { CliContext } from '../../context.ts';
import { duringStep } from '../../terminal/screen/duringStep.ts';

interface TryOptions extends ConfigurationOptions {
  readonly data?: readonly string[];
  readonly slot?: string;
  readonly output?: string;
  readonly buildArg?: readonly string[];
  readonly file?: string;
  readonly target?: string;
}

/** `countersign solution try`. */
export async function tryOut(context: CliContext, options: TryOptions, source = ''): Promise<void> {
  await requireNothingAt(options.output);
  for (const path of options.data ?? []) await requireThere(path, 'the data');
  const slot = await slotOf(options.slot);
  const configuration = await readConfiguration(options);
  const { chooseSandbox } = await import('../../../tee/sandbox/chooseSandbox.ts');
  const { stopOnSignals } = await import('../../terminal/stopOnSignals.ts');
  const { keepOutput, trySolution } = await import('../../../flow/trySolution.ts');
  const folder = await mkdtemp(join(context.home.env['COUNTERSIGN_SCRATCH'] ?? tmpdir(), 'countersign-try-'));
  try {
    const archive = await archiveOf(context, options, source, folder);
    const sandbox = await chooseSandbox(context.home.env);
    context.output.note(`Trying it in ${sandbox.engine}`);
    const signal = stopOnSignals();
    const tried = await duringStep(context.output, 'Loading the image and running it', () =>
      trySolution({
        ...{ archive, configuration, slot, sandbox },
        data: options.data ?? [],
        scratch: join(folder, 'run'),
        signal,
      }),
    );
    requireStarted(tried, source);
    if (options.output !== undefined) await keepOutput(tried, options.output);
    if (signal.aborted)
      throw new CountersignError('interrupted', 'the trial was ended before its run was whole');
    await show(context, tried, options.output);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function slotOf(file: string | undefined): Promise<SlotInfo> {
  const { slotInfoFile } = await import('../../../marketplace/infoFiles.ts');
  if (file === undefined) return slotInfoFile.parse({ info: {}, usage: {} });
  const { readJsonFile } = await import('../../home/readFiles.ts');
  return readJsonFile(file, 'the slot info', slotInfoFile);
}

/** @throws CountersignError `exists`, and `not-found` where it cannot be made */
async function requireNothingAt(output: string | undefined): Promise<void> {
  if (output === undefined) return;
  const found = await stat(output).catch(() => undefined);
  if (found !== undefined)
    throw new CountersignError('exists', `${output} is there already`, {
      mend: 'name a directory that is not there yet',
    });
  // Before the run, which may take hours.
  await requireThere(dirname(resolve(output)), 'the directory');
}

/** @throws CountersignError `not-found` */
async function requireThere(path: string, what: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new CountersignError('not-found', `${what} ${path} does not exist`);
}

/** The archive itself, or what a directory builds to: with the engine's cache, since nobody compares this one. */
async function archiveOf(
  { output }: CliContext,
  { buildArg: buildArgs = [], file, target }: TryOptions,
  source: string,
  folder: string,
): Promise<string> {
  const found = await stat(source).catch(() => undefined);
  if (found === undefined) throw new CountersignError('not-found', `${source} is not there`);
  if (!found.isDirectory()) {
    if (file !== undefined || target !== undefined || buildArgs.length > 0)
      throw new CountersignError(
        'usage',
        `${source} is built already: --file, --target and --build-arg are for a directory`,
      );
    const { requireArchive } = await import('../../../solution/image/openArchive.ts');
    await requireArchive(source);
    return source;
  }
  const { buildSolution } = await import('../../../solution/buildSolution.ts');
  const request: BuildRequest = {
    ...(file === undefined ? {} : { file }),
    ...(target === undefined ? {} : { target }),
    ...{ directory: source, name: 'countersign-try', buildArgs, useCache: true },
    output: join(folder, 'solution.tar.gz'),
    onLine: (line) => {
      output.note(line);
    },
  };
  const built = await duringStep(output, 'Building the image and saving it', () => buildSolution(request));
  return built.path;
}

/** @throws CountersignError `input` for what is no image, or none that this machine could run: there is nothing to show. */
function requireStarted({ result: { outcome, reason } }: Tried, source: string): void {
  if (outcome !== 'not-startable') return;
  throw new CountersignError('input', `${source} cannot be run: ${reason ?? 'it could not be started'}`);
}

async function show({ output }: CliContext, tried: Tried, kept: string | undefined): Promise<void> {
  const { tryLines } = await import('../../terminal/tryLines.ts');
  const { result, engine, limits, files, directories, skipped } = tried;
  const { outcome, exitStatus, milliseconds, reason } = result;
  const log = Buffer.from(result.log).toString('utf8');
  for (const line of tryLines(tried, log)) output.line(line);
  if (kept !== undefined) output.line(`What it left is in ${resolve(kept)}`);
  output.result({
    ...{ outcome, exitStatus, milliseconds, reason, engine, limits, files, directories, skipped, log },
    output: kept === undefined ? null : resolve(kept),
  });
  if (outcome === 'exited' && exitStatus === 0) return;
  const how =
    outcome === 'exited' ? `it ended with exit status ${exitStatus ?? 'none'}` : (reason ?? outcome);
  throw new CountersignError('run-failed', `The run failed: ${how}`);
}
