import { copyFile, mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { RunLimits } from '../marketplace/approval/approval.ts';
import { inputRole } from '../marketplace/approval/envelope.ts';
import type { SlotInfo } from '../marketplace/offer.ts';
import { limitsOf } from '../marketplace/order/limits.ts';
import { archiveDirectory } from '../resource/archive.ts';
import { DEFAULT_MAX_ENTRIES, extractArchive } from '../resource/extract.ts';
import { collectOutput } from '../tee/sandbox/collectOutput.ts';
import type { CollectedOutput } from '../tee/sandbox/collectOutput.ts';
import type { Sandbox, SandboxResult, SandboxSpec } from '../tee/sandbox/sandbox.ts';

export interface Trial {
  /** The image archive. */
  readonly archive: string;
  /** Files or directories, in the order of /sp/inputs. */
  readonly data: readonly string[];
  /** What /sp/configurations/configuration.json holds. */
  readonly configuration: unknown;
  readonly slot: SlotInfo;
  /** A directory of its own for all of the run, which need not be there; the caller removes it. */
  readonly scratch: string;
  readonly sandbox: Sandbox;
  readonly signal: AbortSignal;
}

export interface Tried extends CollectedOutput {
  readonly engine: Sandbox['engine'];
  readonly limits: RunLimits;
  readonly result: SandboxResult;
  /** Directory of what the run left in /sp/output, below `scratch`. */
  readonly output: string;
}

/** As an input comes to a TEE: a directory as it is, a file inside one, with the modes that a dataset keeps. */
async function placeInput(source: string, target: string): Promise<void> {
  if (!(await stat(source)).isDirectory()) {
    await mkdir(target, { mode: 0o700 });
    await copyFile(source, join(target, basename(source)));
    return;
  }
  const archive = archiveDirectory(source);
  await extractArchive(archive.read(), target, { bytes: archive.size, entries: DEFAULT_MAX_ENTRIES });
}

async function prepareSpec({ archive, data, configuration, slot, scratch }: Trial): Promise<SandboxSpec> {
  await mkdir(scratch, { recursive: true, mode: 0o700 });
  const directory = async (name: string): Promise<string> => {
    const path = join(scratch, name);
    await mkdir(path, { mode: 0o700 });
    return path;
  };
  const inputs = await directory('inputs');
  const placed: { name: string; path: string }[] = [];
  for (const [position, source] of data.entries()) {
    const name = inputRole(position + 1);
    placed.push({ name, path: join(inputs, name) });
    await placeInput(source, join(inputs, name));
  }
  const configurations = await directory('configurations');
  await writeFile(join(configurations, 'configuration.json'), JSON.stringify(configuration, null, 2));
  return {
    name: `try-${process.pid}`,
    imageArchive: archive,
    inputs: placed,
    output: await directory('output'),
    temporary: await directory('temporary'),
    // There is no order that could have certificates.
    certs: await directory('certs'),
    configurations,
    limits: limitsOf({ info: slot }, [], undefined),
    scratch: await directory('engine'),
  };
}

/**
 * Runs an image as a TEE would, in this machine's sandbox with a slot's limits: no order, no approval, no seal. What it
 * says is nobody's evidence; what it shows is what the solution will find.
 * @throws CountersignError where the data cannot be read, or the sandbox itself fails
 */
export async function trySolution(trial: Trial): Promise<Tried> {
  const spec = await prepareSpec(trial);
  const result = await trial.sandbox.run(spec, trial.signal);
  const collected = await collectOutput(spec.output);
  return { ...collected, engine: trial.sandbox.engine, limits: spec.limits, result, output: spec.output };
}

/** Copies what a result would hold: files and directories, and no link that leads who knows where. */
export async function keepOutput(
  { output, files, directories }: Pick<Tried, 'output' | 'files' | 'directories'>,
  target: string,
): Promise<void> {
  await mkdir(target, { mode: 0o700 });
  for (const path of directories) await mkdir(join(target, path), { mode: 0o700 });
  for (const { path } of files) await copyFile(join(output, path), join(target, path));
}
