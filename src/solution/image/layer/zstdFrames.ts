import { createZstdDecompress, zstdDecompressSync } from 'node:zlib';
import { ByteReader } from '../tar/byteReader.ts';
import { brokenForm, throughDecoder } from './throughDecoder.ts';

const MAGIC = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
/** Most bytes that one block becomes (RFC 8878, 3.1.1.2.4). */
const BLOCK_BYTES = 128 * 1024;
/** A frame of no more blocks is unpacked at once: writers make one for each file, and a stream costs far more. */
const FEW_BLOCKS = 16;
const RLE = 1;

/**
 * Unpacks a zstd stream: frames one after another, skippable ones among them (RFC 8878, 3.1), as `zstd:chunked`
 * layers are written. Node's own decoder stops after the first.
 * @throws CountersignError `tampered` when the stream is broken, ends early or goes on as something else.
 */
export async function* decompressZstd(
  source: AsyncIterable<Uint8Array>,
  what: string,
  chunkSize = 256 * 1024,
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = new ByteReader(source, what);
  try {
    for (let frames = 0; ; frames++) {
      const magic = await reader.exactly(4);
      if (magic === undefined && frames === 0) throw brokenForm(what);
      if (magic === undefined) return;
      const number = view(magic).getUint32(0, true);
      if ((number & 0xfffffff0) >>> 0 === SKIPPABLE) {
        await reader.skip(view(await needed(reader, 4, what)).getUint32(0, true));
      } else if (number === MAGIC) {
        yield* decompressFrame(magic, reader, what, chunkSize);
      } else {
        throw brokenForm(what);
      }
    }
  } finally {
    await reader.close();
  }
}

async function* decompressFrame(
  magic: Uint8Array,
  reader: ByteReader,
  what: string,
  chunkSize: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  const parts = frameParts(magic, reader, what);
  const start: Uint8Array[] = [];
  // The header is the first part, and a checksum the last.
  while (start.length < FEW_BLOCKS + 2) {
    const part = await parts.next();
    if (part.done === true) {
      yield atOnce(start, what);
      return;
    }
    start.push(part.value);
  }
  async function* whole(): AsyncGenerator<Uint8Array, void, undefined> {
    yield* start;
    yield* parts;
  }
  yield* throughDecoder(whole(), createZstdDecompress({ chunkSize }), what);
}

function atOnce(parts: readonly Uint8Array[], what: string): Uint8Array {
  try {
    return zstdDecompressSync(Buffer.concat(parts), { maxOutputLength: (FEW_BLOCKS + 2) * BLOCK_BYTES });
  } catch (cause) {
    throw brokenForm(what, cause);
  }
}

/** The bytes of one frame: its header, then its blocks, then its checksum where it has one (RFC 8878, 3.1.1). */
async function* frameParts(
  magic: Uint8Array,
  reader: ByteReader,
  what: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const descriptor = await needed(reader, 1, what);
  const flags = descriptor[0] ?? 0;
  const isSingleSegment = (flags & 0x20) !== 0;
  const sizeBytes = [isSingleSegment ? 1 : 0, 2, 4, 8][flags >> 6] ?? 0;
  const dictionaryBytes = [0, 1, 2, 4][flags & 3] ?? 0;
  const rest = (isSingleSegment ? 0 : 1) + dictionaryBytes + sizeBytes;
  yield Buffer.concat([magic, descriptor, ...(rest > 0 ? [await needed(reader, rest, what)] : [])]);
  for (let isLast = false; !isLast;) {
    const header = await needed(reader, 3, what);
    const number = (header[0] ?? 0) | ((header[1] ?? 0) << 8) | ((header[2] ?? 0) << 16);
    isLast = (number & 1) === 1;
    const size = ((number >> 1) & 3) === RLE ? 1 : number >> 3;
    if (size > BLOCK_BYTES) throw brokenForm(what);
    yield size > 0 ? Buffer.concat([header, await needed(reader, size, what)]) : header;
  }
  if ((flags & 4) !== 0) yield await needed(reader, 4, what);
}

async function needed(reader: ByteReader, length: number, what: string): Promise<Uint8Array> {
  const bytes = await reader.exactly(length);
  if (bytes === undefined) throw brokenForm(what);
  return bytes;
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
