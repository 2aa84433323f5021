import { mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { copyLinked } from './copyLinked.ts';
import { collectOutput, type SkippedOutput } from '../../sandbox/collectOutput.ts';
import type { SandboxLimits } from '../../sandbox/sandbox.ts';
import type { RunDirectories } from '../inputs/runDirectories.ts';

export interface GatheredResult {
  readonly skipped: readonly SkippedOutput[];
  readonly logBytes: number;
}

/**
 * Moves what may leave the sandbox into the result. A link within the output becomes another copy of what it
 * leads to, as in every archive of this kind: so nothing in a result leads anywhere. What is neither file, directory nor
 * such a link stays behind.
 */
export async function gatherResult(
  directories: RunDirectories,
  limits: Pick<SandboxLimits, 'outputBytes' | 'outputFiles'>,
): Promise<GatheredResult> {
  const target = join(directories.result, 'output');
  await mkdir(target, { recursive: true, mode: 0o700 });
  const found = await collectOutput(directories.output);
  for (const path of found.directories) await mkdir(join(target, path), { recursive: true, mode: 0o700 });
  for (const { path } of found.files) await rename(join(directories.output, path), join(target, path));
  const refused = await copyLinked(target, found, limits);
  const log = await stat(join(directories.result, 'execution.log'));
  return { skipped: [...refused, ...found.skipped], logBytes: log.size };
}
