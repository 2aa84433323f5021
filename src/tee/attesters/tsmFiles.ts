import { constants } from 'node:fs';
import { mkdir, open, rmdir } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { CountersignError } from '../../errors.ts';

/** The few things that are done with configfs. Errors are the kernel's, with their `code`. */
export interface TsmFiles {
  makeDirectory(path: string): Promise<void>;
  removeDirectory(path: string): Promise<void>;
  read(path: string): Promise<Buffer>;
  /** Writes all bytes in one system call: the kernel takes each write for the whole value. */
  write(path: string, bytes: Uint8Array): Promise<void>;
}

const maxAttributeBytes = 64 * 1024;

export const kernelTsmFiles: TsmFiles = {
  async makeDirectory(path) {
    await mkdir(path);
  },
  removeDirectory: rmdir,
  read: (path) => withFile(path, constants.O_RDONLY, readToEnd),
  write: (path, bytes) =>
    withFile(path, constants.O_WRONLY, async (file) => {
      const { bytesWritten } = await file.write(bytes);
      if (bytesWritten !== bytes.length) {
        throw new CountersignError(
          'unavailable',
          `the kernel took ${bytesWritten} of ${bytes.length} bytes for ${path}`,
        );
      }
    }),
};

async function withFile<T>(path: string, flags: number, use: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, flags);
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}

/** Attributes have no size to go by: they are read until nothing more comes. */
async function readToEnd(file: FileHandle): Promise<Buffer> {
  const room = Buffer.alloc(maxAttributeBytes + 1);
  let length = 0;
  while (length < room.length) {
    const { bytesRead } = await file.read(room, length, room.length - length);
    if (bytesRead === 0) return room.subarray(0, length);
    length += bytesRead;
  }
  throw new CountersignError('limit', `an attribute of configfs is larger than ${maxAttributeBytes} bytes`);
}
