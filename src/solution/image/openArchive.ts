import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { CountersignError } from '../../errors.ts';
import { shellPath } from '../../text/shellWord.ts';
import { ByteReader } from './tar/byteReader.ts';
import { looksLikeTar } from './tar/tarHeader.ts';
import { throughDecoder } from './layer/throughDecoder.ts';
import { decompressZstd } from './layer/zstdFrames.ts';

export type Compression = 'none' | 'gzip' | 'zstd';

/** What bytes may be stored as; the last ones are known by name alone. */
export type StoredForm = Compression | 'xz' | 'bzip2' | 'lzip' | 'lz4';

const UNPACKERS = { xz: 'xz', bzip2: 'bzip2', lzip: 'lzip', lz4: 'lz4' } as const;
const SIGNATURES: readonly (readonly [StoredForm, string])[] = [
  ['gzip', '1f8b'],
  ['zstd', '28b52ffd'],
  ['xz', 'fd377a585a00'],
  ['bzip2', '425a68'],
  ['lzip', '4c5a4950'],
  ['lz4', '04224d18'],
];

/** What the first bytes say. A tar may start with any name, so that its header counts before a signature does. */
export function storedFormOf(start: Uint8Array): StoredForm {
  if (looksLikeTar(start)) return 'none';
  const hex = Buffer.from(start.subarray(0, 8)).toString('hex');
  // A stream of zstd may start with a skippable frame: 0x184D2A50 to 0x184D2A5F, little-endian.
  if (/^5.2a4d18/.test(hex)) return 'zstd';
  return SIGNATURES.find(([, signature]) => hex.startsWith(signature))?.[0] ?? 'none';
}

/** @throws CountersignError `unsupported` for a form that is known by name alone. */
export function readableForm(form: StoredForm, what: string): Compression {
  if (form === 'none' || form === 'gzip' || form === 'zstd') return form;
  throw new CountersignError('unsupported', `${what} is ${form}-compressed: use gzip or zstd`, {
    mend: `unpack it and compress it anew, like \`${UNPACKERS[form]} -dc image.tar.${form} | gzip > image.tar.gz\``,
  });
}

/** @throws CountersignError `tampered` when the compressed form is broken or ends early. */
export async function* decompress(
  source: AsyncIterable<Uint8Array>,
  compression: Compression,
  what: string,
  chunkSize = 256 * 1024,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (compression === 'none') yield* source;
  else if (compression === 'zstd') yield* decompressZstd(source, what, chunkSize);
  // All members of a gzip stream (RFC 1952, 2.2), and zeros after them.
  else yield* throughDecoder(source, createGunzip({ chunkSize }), what);
}

/** The plain bytes of a layer as its digest means them. @param missingZeros how many it is stored without, at its end */
export async function* plainLayer(
  stored: AsyncIterable<Uint8Array>,
  { compression, missingZeros }: { readonly compression: Compression; readonly missingZeros: number },
): AsyncGenerator<Uint8Array, void, undefined> {
  yield* decompress(stored, compression, 'a layer of the image');
  if (missingZeros > 0) yield new Uint8Array(missingZeros);
}

const ARCHIVE =
  'give the file that `countersign solution build`, `solution download`, `docker save` or `podman save` wrote';

/** @throws CountersignError `input` when the file can't be read, `unsupported` for forms that are known by name alone. */
export async function compressionOfFile(path: string): Promise<Compression> {
  try {
    await using file = await open(path, 'r');
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return readableForm(storedFormOf(buffer.subarray(0, bytesRead)), 'the image archive');
  } catch (cause) {
    if (cause instanceof CountersignError) throw cause;
    const why = (cause as NodeJS.ErrnoException).code;
    const says = why === 'ENOENT' ? 'does not exist' : why === 'EISDIR' ? 'is a folder' : 'cannot be read';
    throw new CountersignError('input', `the image archive ${path} ${says}`, { cause, mend: ARCHIVE });
  }
}

/** The plain tar stream of an image archive, from its stored bytes as they come. */
export async function* plainArchive(
  stored: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const what = 'the image archive';
  const reader = new ByteReader(stored, what);
  try {
    const start = await reader.upTo(512);
    async function* whole(): AsyncGenerator<Uint8Array, void, undefined> {
      yield start;
      for (let part = await reader.some(1 << 20); part !== undefined; part = await reader.some(1 << 20))
        yield part;
    }
    yield* decompress(whole(), readableForm(storedFormOf(start), what), what);
  } finally {
    await reader.close();
  }
}

export interface OpenOptions {
  /** Told of the file's own bytes, in order, as they are read. */
  readonly seen?: (stored: Uint8Array) => void;
  /** Bytes of one chunk. Small ones cost time, large ones memory: they are freed late. */
  readonly chunkSize?: number;
}

/** The plain tar stream of an image archive. */
export async function* openArchive(
  path: string,
  { seen, chunkSize }: OpenOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const compression = await compressionOfFile(path);
  const file = createReadStream(path, { highWaterMark: chunkSize ?? 512 * 1024 });
  try {
    const stored = file as AsyncIterable<Uint8Array>;
    yield* decompress(seen ? told(stored, seen) : stored, compression, 'the image archive', chunkSize);
  } finally {
    file.destroy();
  }
}

/** Looks at the beginning. @throws CountersignError `input` for a file that is no archive at all, whatever else may be wrong with one */
export async function requireArchive(path: string): Promise<void> {
  const reader = new ByteReader(openArchive(path, { chunkSize: 4096 }), 'the image archive');
  let isJson = false;
  try {
    const start = await reader.upTo(512);
    if (looksLikeTar(start)) return;
    isJson = start[0] === '{'.charCodeAt(0);
  } finally {
    await reader.close();
  }
  const mend = isJson
    ? `if it is a resource file, fetch first what it names: countersign files download ${shellPath(path)}`
    : ARCHIVE;
  throw new CountersignError('input', `${path} is no image archive`, { mend });
}

async function* told(
  source: AsyncIterable<Uint8Array>,
  seen: (chunk: Uint8Array) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of source) {
    seen(chunk);
    yield chunk;
  }
}
