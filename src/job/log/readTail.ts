import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

const TAIL_BYTES = 64 * 1024;
const TAIL_LINES = 40;
const MAX_LINE = 400;
const MAX_BYTES = 1024 * 1024;

/**
 * The last lines of the log in a result's directory, each within a width; none where there is no such file. Links are not
 * followed. Of a line that was written over, as progress bars are, what stood there last.
 */
export async function readLogTail(directory: string): Promise<string[]> {
  const text = await readPlainFile(join(directory, 'execution.log'), TAIL_BYTES, 'end');
  const lines = text?.trimEnd().split('\n').slice(-TAIL_LINES) ?? [];
  return lines
    .map(lastWritten)
    .map((line) => (line.length > MAX_LINE ? `${line.slice(0, MAX_LINE)}…` : line));
}

function lastWritten(line: string): string {
  return line.split('\r').findLast((part) => part !== '') ?? '';
}

/** A small file of a result as text; undefined where it is missing, too large or no plain file. */
export function readSmallFile(path: string): Promise<string | undefined> {
  return readPlainFile(path, MAX_BYTES, 'whole');
}

async function readPlainFile(
  path: string,
  maxBytes: number,
  part: 'whole' | 'end',
): Promise<string | undefined> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(
    () => undefined,
  );
  if (file === undefined) return undefined;
  try {
    const stat = await file.stat();
    const { size } = stat;
    if (!stat.isFile() || (part === 'whole' && size > maxBytes)) return undefined;
    const length = Math.min(size, maxBytes);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
