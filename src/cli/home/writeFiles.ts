import { open, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { CountersignError } from '../../errors.ts';
import { readTextFile } from '../../text/readTextFile.ts';

/** Writes what a user asked to be saved. @throws CountersignError `input` when it cannot be written. */
export async function writeTextFile(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'its directory does not exist' : code;
    throw new CountersignError('input', `${path} cannot be written: ${why}`, { cause });
  }
}

/** What tells a file of ours from others stands near its beginning. */
const BEGINNING_BYTES = 16 * 1024;

async function beginningOf(path: string): Promise<string> {
  await using file = await open(path, 'r');
  const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING_BYTES), 0, BEGINNING_BYTES, 0);
  return buffer.toString('utf8', 0, bytesRead);
}

/**
 * For what takes long to make: that it could be written, over nothing but an older one of the same kind, is known before.
 * @param what is to be written, for people
 * @param mark what each of its kind has near its beginning
 * @throws CountersignError `input` where a file cannot be, `exists` where something else is
 */
export async function requirePlace(path: string, what: string, mark: RegExp): Promise<void> {
  const [own, above] = await Promise.all(
    [path, dirname(resolve(path))].map((one) => stat(one).catch(() => undefined)),
  );
  if (own?.isDirectory() === true)
    throw new CountersignError('input', `${path} is a directory, where a file is to be written`);
  if (above?.isDirectory() !== true)
    throw new CountersignError('input', `${path} cannot be written: its directory does not exist`);
  if (own?.isFile() === true && own.size > 0 && !mark.test(await beginningOf(path)))
    throw isAnother(path, what);
}

function isAnother(path: string, what: string): CountersignError {
  return new CountersignError('exists', `${path} exists already, and is no ${what}`, {
    mend: 'nothing was written: name another file, or remove it first',
  });
}

/** Larger than anything that a command of ours saves. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Writes what a user asked to be saved, in the place of an older one of the same kind alone: a name that was mistyped may be of
 * something that is nowhere else.
 * @param what is saved, for people
 * @param isSuch whether a text is of that kind; one that throws says no
 * @throws CountersignError `exists` when something else is there, `input` when it cannot be written
 */
export async function saveTextFile(
  path: string,
  text: string,
  what: string,
  isSuch: (text: string) => boolean,
): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  const isOlder = async (): Promise<boolean> => isSuch(await readTextFile(path, what, MAX_BYTES));
  if (found?.isFile() === true && found.size > 0 && !(await isOlder().catch(() => false)))
    throw isAnother(path, what);
  await writeTextFile(path, text);
}
