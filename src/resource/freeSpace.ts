import { statfs } from 'node:fs/promises';
import { CountersignError } from '../errors.ts';

/** Left free for everybody else, bytes. */
const RESERVE_BYTES = 64 * 1024 * 1024;
/** What a small file takes beyond its bytes: its inode and the rest of its last block. */
const FILE_OVERHEAD_BYTES = 4096;

/**
 * Checks that what is about to be written fits, before the first byte of it is.
 * @param files how many files it is, at least
 * @throws CountersignError `limit` when the disk has too little room.
 */
export async function requireFreeSpace(directory: string, bytes: number, files = 1): Promise<void> {
  const disk = await statfs(directory);
  const free = disk.bavail * disk.bsize;
  const needed = bytes + files * FILE_OVERHEAD_BYTES + RESERVE_BYTES;
  if (needed > free) {
    throw new CountersignError(
      'limit',
      `${directory} has ${mebibytes(free)} free, ${mebibytes(needed)} are needed`,
      {
        mend: 'Free some space, or choose a directory on another disk.',
      },
    );
  }
}

function mebibytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MiB`;
}
