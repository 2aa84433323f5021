import type { Dir } from 'node:fs';
import { opendir } from 'node:fs/promises';

/** The types of Node know only names as text. */
export interface ByteEntry {
  readonly name: Buffer;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** A directory's entries by the bytes of their names, which need not be text: as text, no such name is found again. */
export async function byteDirectory(path: string | Buffer): Promise<AsyncIterable<ByteEntry>> {
  const directory: Dir = await opendir(path, { encoding: 'buffer' as BufferEncoding });
  return directory as unknown as AsyncIterable<ByteEntry>;
}

export function pathIn(directory: Buffer, { name }: ByteEntry): Buffer {
  return Buffer.concat([directory, Buffer.from('/'), name]);
}
