import { Buffer } from 'node:buffer';
import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { CountersignError, messageOf } from '../../../errors.ts';
import { wordsIn } from '../describeData.ts';
import { binary, hasAt } from '../format.ts';
import type { BinaryContent, Format, Unpacking } from '../format.ts';
import { listed } from '../listed.ts';
import { counted } from '../../words.ts';
import { describeNumpy } from './numpy.ts';
import { describePickle } from './pickle.ts';

/** Bytes of all files in one archive that are looked into: pickles and arrays. */
const MOST_INSIDE = 32 * 1024 ** 2;

/** What files in it would do when they are read, by their names. */
const INSIDE: readonly (readonly [pattern: RegExp, describe: (bytes: Uint8Array) => BinaryContent])[] = [
  [/\.(?:pkl|pickle|joblib)$/u, describePickle],
  [/\.npy$/u, describeNumpy],
];

function describerOf(name: string): ((bytes: Uint8Array) => BinaryContent) | undefined {
  return INSIDE.find(([pattern]) => pattern.test(name))?.[1];
}

async function bytesOf(zip: ZipFile, entry: Entry, most: number): Promise<Uint8Array> {
  if (entry.uncompressedSize > most)
    throw new CountersignError('limit', 'more would be unpacked than is read');
  const chunks: Uint8Array[] = [];
  let left = most;
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>) {
    left -= chunk.length;
    if (left < 0) throw new CountersignError('limit', 'more would be unpacked than is read');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What is in one of its files, as facts that name it. */
async function factsInside(zip: ZipFile, entry: Entry, most: number): Promise<string[]> {
  const describe = describerOf(entry.fileName);
  if (describe === undefined) return [];
  try {
    const { what, facts } = describe(await bytesOf(zip, entry, most));
    return [`${entry.fileName} is a ${what}`, ...facts];
  } catch (error) {
    return [`${entry.fileName} cannot be looked into: ${messageOf(error)}`];
  }
}

/** A file's name, its size, and the checksum that tells whether it is another than before. */
function entryText({ fileName, uncompressedSize, crc32 }: Entry): string {
  if (fileName.endsWith('/')) return fileName;
  return `${fileName} (${uncompressedSize} bytes; CRC ${(crc32 >>> 0).toString(16).padStart(8, '0')})`;
}

function kindOf(path: string, names: ReadonlySet<string>): string {
  if ([...names].some((name) => name.endsWith('/data.pkl') || name === 'data.pkl'))
    return 'PyTorch archive (zip)';
  if (path.endsWith('.whl')) return 'Python wheel (zip)';
  if (path.endsWith('.npz')) return 'NumPy archive (zip)';
  if (names.has('META-INF/MANIFEST.MF')) return 'Java archive (zip)';
  return names.has('__main__.py') ? 'Python program (zip)' : 'zip archive';
}

async function describeZip(bytes: Uint8Array, path: string, unpacking: Unpacking): Promise<BinaryContent> {
  const entries: string[] = [];
  const names = new Set<string>();
  const inside: string[] = [];
  let left = Math.min(MOST_INSIDE, unpacking.left);
  let start = bytes.length;
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(buffer, { lazyEntries: true });
    for await (const entry of zip.eachEntry()) {
      entries.push(entryText(entry));
      names.add(entry.fileName);
      start = Math.min(start, entry.relativeOffsetOfLocalHeader);
      inside.push(...(await factsInside(zip, entry, left)));
      if (describerOf(entry.fileName) === undefined) continue;
      // What is too large is not read, and takes nothing from what comes after it.
      const read = entry.uncompressedSize > left ? 0 : entry.uncompressedSize;
      left -= read;
      // A small archive may hold a thousand times its size, and an image thousands of such.
      unpacking.left -= read;
    }
  } catch (error) {
    throw new CountersignError('tampered', `cannot be read as a zip archive: ${messageOf(error)}`, {
      cause: error,
    });
  }
  const before = names.size > 0 ? start : 0;
  return binary(kindOf(path, names), [
    ...(before > 0
      ? [`${counted(before, 'byte')} before the first file in it`, ...wordsIn(bytes.subarray(0, before))]
      : []),
    ...inside,
    ...listed(entries, 'file in it, not shown here'),
  ]);
}

export const ZIP: Format = {
  name: 'a zip archive',
  matches: (bytes) => hasAt(bytes, 0, 'PK\x03\x04') || hasAt(bytes, 0, 'PK\x05\x06'),
  describe: describeZip,
};
