import type { Readable } from 'node:stream';
import { stat } from 'node:fs/promises';
import yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { CountersignError, messageOf } from '../../../errors.ts';
import { PACKAGE_LIMITS } from '../archive/packageFiles.ts';

export interface ZipMember {
  /** Relative, without `.`, `..` or backslashes. */
  readonly path: string;
  readonly body: AsyncIterable<Uint8Array>;
}

/** Wheels shrink to a tenth; DEFLATE itself ends at 1032 to 1. */
const MOST_SHRUNK = 200;
const SMALL_BYTES = 64 * 1024 ** 2;

/**
 * The files of a zip, in its own order; each body is to be read before the next is asked for.
 * @throws CountersignError `tampered` when it is broken, leaves its tree, or has a name twice; `limit` for a bomb
 */
export async function* readZip(path: string, what: string): AsyncGenerator<ZipMember, void, undefined> {
  const { size } = await stat(path);
  const limit = Math.min(PACKAGE_LIMITS.bytes, size * MOST_SHRUNK + SMALL_BYTES);
  const zip = await guarded(what, () => yauzl.openPromise(path, { strictFileNames: true, autoClose: false }));
  try {
    if (zip.entryCount > PACKAGE_LIMITS.entries)
      throw new CountersignError('limit', `${what} has more than ${PACKAGE_LIMITS.entries} files`);
    const seen = new Set<string>();
    const sum = { packed: 0, plain: 0 };
    const entries = zip.eachEntry();
    for (;;) {
      const next = await guarded(what, () => entries.next());
      if (next.done === true) break;
      const entry = next.value;
      sum.packed += entry.compressedSize;
      sum.plain += entry.uncompressedSize;
      if (sum.packed > size || sum.plain > limit)
        throw new CountersignError('limit', `${what} would unpack to more than such a file holds`);
      if (entry.fileName.endsWith('/')) continue;
      const member = entry.fileName
        .split('/')
        .filter((part) => part !== '' && part !== '.')
        .join('/');
      if (member === '' || seen.has(member))
        throw new CountersignError('tampered', `${what} has ${JSON.stringify(member)} twice`);
      seen.add(member);
      yield { path: member, body: bodyOf(zip, entry, what) };
    }
  } finally {
    zip.close();
  }
}

async function* bodyOf(
  zip: ZipFile,
  entry: Entry,
  what: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (!entry.canDecodeFileData())
    throw new CountersignError('unsupported', `${what} has a file that is encrypted or packed in a rare way`);
  const stream: Readable = await guarded(what, () => zip.openReadStreamPromise(entry));
  try {
    yield* stream as AsyncIterable<Uint8Array>;
  } catch (cause) {
    throw broken(what, cause);
  } finally {
    stream.destroy();
  }
}

async function guarded<T>(what: string, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (cause) {
    throw broken(what, cause);
  }
}

function broken(what: string, cause: unknown): CountersignError {
  return new CountersignError('tampered', `${what} is no zip that can be believed: ${messageOf(cause)}`, {
    cause,
  });
}
