import { lstat, statfs } from 'node:fs/promises';
import { raiseLimit } from '../../marketplace/order/limitWords.ts';
import { inBytes } from '../../marketplace/card/words.ts';
import { byteDirectory, pathIn, type ByteEntry } from './byteDirectory.ts';
import type { SandboxLimits } from './sandbox.ts';

/** Longer paths can't be opened by name any more (PATH_MAX is 4096); no honest output comes near. */
export const MAX_OUTPUT_PATH = 2048;

/** A solution can fill a disk with files that have no name any more; it is stopped before the host suffers. */
const FREE_BYTES = 256 * 1024 ** 2;

type OutputLimits = Pick<SandboxLimits, 'outputBytes' | 'outputFiles'>;

async function* entries(directory: Buffer): AsyncGenerator<ByteEntry, void, undefined> {
  try {
    for await (const entry of await byteDirectory(directory)) yield entry;
  } catch {
    // It vanished or was closed to us meanwhile; the look after the end sees all.
  }
}

/** What is below a directory, links not followed; nothing below what is nested too deep to be named. */
async function* below(output: string): AsyncGenerator<{ size: number } | 'too deep'> {
  const top = Buffer.from(output);
  const pending: Buffer[] = [top];
  for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
    if (directory.length - top.length > MAX_OUTPUT_PATH) {
      yield 'too deep';
      continue;
    }
    for await (const entry of entries(directory)) {
      const path = pathIn(directory, entry);
      if (entry.isDirectory()) pending.push(path);
      const isSized = !entry.isDirectory();
      yield { size: isSized ? ((await lstat(path).catch(() => undefined))?.size ?? 0) : 0 };
    }
  }
}

/**
 * Why what is below a directory is more than the limits allow; undefined when it isn't. Sizes are those that a
 * reader sees, so holes count. Links are not followed.
 */
export async function outputExcess(output: string, limits: OutputLimits): Promise<string | undefined> {
  let bytes = 0;
  let count = 0;
  for await (const entry of below(output)) {
    if (entry === 'too deep') return 'the output is nested too deep';
    bytes += entry.size;
    if (++count > limits.outputFiles)
      return `the output holds more than ${limits.outputFiles} files: ${raiseLimit('outputFiles')}`;
    if (bytes > limits.outputBytes)
      return `the output is larger than ${inBytes(limits.outputBytes)}: ${raiseLimit('outputBytes')}`;
  }
  return undefined;
}

/** Whether a file below a directory has all the bytes that one file may have: it could not grow any more. */
export async function holdsFullFile(output: string, limits: OutputLimits): Promise<boolean> {
  for await (const entry of below(output))
    if (entry !== 'too deep' && entry.size >= limits.outputBytes) return true;
  return false;
}

/** Why a file could not grow. */
export function fileTooLarge(limits: OutputLimits): string {
  const most = `the most that one may have (in the output ${inBytes(limits.outputBytes)})`;
  return `a file grew to ${most}: ${raiseLimit('outputBytes')}`;
}

/** Why the disk below a directory is nearly full; undefined when it isn't. */
export async function diskExhaustion(directory: string): Promise<string | undefined> {
  const found = await statfs(directory).catch(() => undefined);
  return found !== undefined && found.bavail * found.bsize < FREE_BYTES
    ? "the TEE's own disk is nearly full: its operator has to make room"
    : undefined;
}
