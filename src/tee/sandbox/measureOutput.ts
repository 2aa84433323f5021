import { opendir, lstat, statfs } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import type { SandboxLimits } from './sandbox.ts';

/** Longer paths can't be opened by name any more (PATH_MAX is 4096); no honest output comes near. */
export const MAX_OUTPUT_PATH = 2048;

/** A solution can fill a disk with files that have no name any more; it is stopped before the host suffers. */
const FREE_BYTES = 256 * 1024 ** 2;

async function* entries(directory: string): AsyncGenerator<Dirent, void, undefined> {
  try {
    for await (const entry of await opendir(directory)) yield entry;
  } catch {
    // It vanished or was closed to us meanwhile; the look after the end sees all.
  }
}

/**
 * Why what is below a directory is more than the limits allow; undefined when it isn't. Sizes are those that a
 * reader sees, so holes count. Links are not followed.
 */
export async function outputExcess(
  output: string,
  limits: Pick<SandboxLimits, 'outputBytes' | 'outputFiles'>,
): Promise<string | undefined> {
  let bytes = 0;
  let count = 0;
  const pending = [output];
  for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
    if (directory.length - output.length > MAX_OUTPUT_PATH) return 'the output is nested too deep';
    for await (const entry of entries(directory)) {
      if (++count > limits.outputFiles) return `the output holds more than ${limits.outputFiles} files`;
      const path = join(directory, entry.name);
      if (entry.isDirectory()) pending.push(path);
      else bytes += (await lstat(path).catch(() => undefined))?.size ?? 0;
      if (bytes > limits.outputBytes) return `the output is larger than ${limits.outputBytes} bytes`;
    }
  }
  return undefined;
}

/** Why the disk below a directory is nearly full; undefined when it isn't. */
export async function diskExhaustion(directory: string): Promise<string | undefined> {
  const found = await statfs(directory).catch(() => undefined);
  return found !== undefined && found.bavail * found.bsize < FREE_BYTES
    ? 'the disk of the output directory is nearly full'
    : undefined;
}
