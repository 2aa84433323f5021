import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { takeBack } from '../collectOutput.ts';
import { outputExcess } from '../measureOutput.ts';
import type { SandboxLimits } from '../sandbox.ts';
import { SCRATCH_DIRECTORIES } from './environment.ts';

/** A cache has many files; more than these would take longer to look at than is left to look again. */
const SCRATCH_FILES = 1_000_000;

/** Lays out what becomes /sp/scratch, which must be empty. @param volumes how many directories for volumes */
export async function layOutScratch(temporary: string, volumes: number): Promise<readonly string[]> {
  for (const name of SCRATCH_DIRECTORIES) await mkdir(join(temporary, name), { mode: 0o755 });
  const made = Array.from({ length: volumes }, (_, i) => join(temporary, 'volumes', String(i + 1)));
  for (const path of made) await mkdir(path, { recursive: true, mode: 0o755 });
  return made;
}

/** Why what is in /sp/scratch is more than the slot allows; undefined when it isn't. Measured as the output is. */
export async function scratchExcess(
  temporary: string,
  { scratchBytes }: Pick<SandboxLimits, 'scratchBytes'>,
): Promise<string | undefined> {
  const bounds = { outputBytes: scratchBytes, outputFiles: SCRATCH_FILES };
  if ((await outputExcess(temporary, bounds)) === undefined) return undefined;
  return `/sp/scratch holds more than ${scratchBytes} bytes, what the slot's option.scratch allows, or ${SCRATCH_FILES} files`;
}

/** Empties what was /sp/scratch, whatever modes the solution gave it. Only when none of its processes is left. */
export async function wipeScratch(temporary: string): Promise<void> {
  // Root needs no permission; anybody else must first give it to itself.
  if (process.getuid?.() !== 0 && existsSync(temporary)) await takeBack(temporary);
  // A program's own memory stays flat, however many files there are.
  await promisify(execFile)('rm', ['-rf', '--one-file-system', '--', temporary]);
  await mkdir(temporary, { recursive: true, mode: 0o700 });
}
