import { randomBytes } from 'node:crypto';
import { CountersignError } from '../../errors.ts';
import { asSource } from '../../bytes/byteSource.ts';
import type { ByteSource } from '../../bytes/byteSource.ts';
import { ChunkCipher } from './chunkCipher.ts';
import { bodySections } from './packetLength.ts';
import { free } from '../../bytes/giveBack.ts';
import { quiet } from '../../bytes/quiet.ts';
import {
  CHUNK_OCTET,
  chunkBytesOf,
  LITERAL_DATA_TAG,
  LITERAL_PREFIX,
  literalBytes,
  MAX_CHUNK_OCTET,
  SALT_BYTES,
  SEIPD_TAG,
  sealParameters,
  seipdBodyBytes,
} from './sealFormat.ts';
import type { SealForm } from './sealFormat.ts';

export interface SealOptions extends SealForm {
  /** 32 bytes, fresh for every message unless the same message is made again; random without it. */
  readonly salt?: Uint8Array;
  /** Is given the plain bytes of each chunk, in order, once they are sealed, and their memory: the hash goes here. */
  readonly onPlain?: (pieces: readonly Uint8Array[]) => Promise<void>;
}

/**
 * Seals bytes as an OpenPGP message: one SEIPDv2 packet (RFC 9580 §5.13.2) with AES-256-GCM and no session key
 * packets before it, holding one literal data packet. The same key, salt, form and bytes give the same message.
 * @param size how many bytes `plain` has
 * @throws CountersignError `input` when `plain` has more or fewer bytes.
 */
export async function* sealStream(
  plain: ByteSource | AsyncIterable<Uint8Array>,
  size: number,
  sessionKey: Uint8Array,
  options: SealOptions = {},
): AsyncGenerator<Uint8Array> {
  const chunkOctet = options.chunkOctet ?? CHUNK_OCTET;
  if (!Number.isInteger(chunkOctet) || chunkOctet < 0 || chunkOctet > MAX_CHUNK_OCTET) {
    throw new CountersignError('input', `a chunk size octet of ${chunkOctet} is not 0 to ${MAX_CHUNK_OCTET}`);
  }
  const salt = options.salt ?? randomBytes(SALT_BYTES);
  const cipher = new ChunkCipher(sessionKey, salt, chunkOctet);
  const source = asSource(plain);
  const body = sealBody(source, size, cipher, salt, { ...options, chunkOctet });
  try {
    yield* inSections(SEIPD_TAG, seipdBodyBytes(size, options), body, options.partPower);
  } finally {
    await body.return(undefined);
    await source.close();
  }
}

/** Puts the packet's lengths between the pieces of its body. */
async function* inSections(
  tag: number,
  bodyBytes: number,
  body: AsyncIterable<Uint8Array>,
  partPower: number | undefined,
): AsyncGenerator<Uint8Array> {
  const sections = bodySections(tag, bodyBytes, partPower);
  let left = 0;
  for await (let piece of body) {
    while (piece.length > 0) {
      if (left === 0) {
        const section = sections.next();
        if (section.done === true)
          throw new CountersignError('internal', 'a packet is longer than was computed');
        yield section.value.header;
        left = section.value.bytes;
      }
      const part = piece.subarray(0, left);
      // Counted before it is handed out: whoever has it may give its memory back.
      left -= part.length;
      piece = piece.subarray(part.length);
      yield part;
    }
  }
}

async function* sealBody(
  source: ByteSource,
  size: number,
  cipher: ChunkCipher,
  salt: Uint8Array,
  options: SealOptions & { readonly chunkOctet: number },
): AsyncGenerator<Uint8Array> {
  yield Buffer.concat([sealParameters(options.chunkOctet), salt]);
  const total = literalBytes(size, options);
  const chunkBytes = chunkBytesOf(options.chunkOctet);
  const chunks = Math.ceil(total / chunkBytes);
  const literal = new LiteralWriter(source, size, options.partPower);
  const onPlain = options.onPlain ?? freePlain;
  const fill = (index: number): Promise<FilledChunk> =>
    quiet(literal.fill(Buffer.allocUnsafeSlow(Math.min(chunkBytes, total - index * chunkBytes))));
  let next = fill(0);
  try {
    for (let index = 0; index < chunks; index++) {
      const chunk = await next;
      if (index + 1 < chunks) next = fill(index + 1);
      for (const piece of cipher.encrypt(index, chunk.bytes)) yield piece;
      await onPlain(chunk.data);
    }
    if ((await source.read(new Uint8Array(1))) !== 0) throw sizeChanged();
    yield cipher.finalTag(chunks, total);
  } finally {
    // Nobody may read the file once this is over.
    await Promise.allSettled([next]);
  }
}

function freePlain(pieces: readonly Uint8Array[]): Promise<void> {
  pieces.forEach(free);
  return Promise.resolve();
}

interface FilledChunk {
  readonly bytes: Uint8Array;
  /** The parts of `bytes` that are the source's. */
  readonly data: readonly Uint8Array[];
}

/** Writes a literal data packet around the source's bytes, straight into the buffers that are encrypted. */
class LiteralWriter {
  readonly #source: ByteSource;
  readonly #runs: Generator<Uint8Array | number>;
  #run: Uint8Array | number = 0;

  constructor(source: ByteSource, size: number, partPower: number | undefined) {
    this.#source = source;
    this.#runs = literalRuns(size, partPower);
  }

  async fill(bytes: Uint8Array): Promise<FilledChunk> {
    const data: Uint8Array[] = [];
    for (let at = 0; at < bytes.length;) {
      const room = bytes.subarray(at);
      if (typeof this.#run === 'number' && this.#run > 0) {
        const part = room.subarray(0, this.#run);
        if ((await this.#source.read(part)) < part.length) throw sizeChanged();
        data.push(part);
        this.#run -= part.length;
        at += part.length;
      } else if (typeof this.#run !== 'number' && this.#run.length > 0) {
        const part = this.#run.subarray(0, room.length);
        room.set(part);
        this.#run = this.#run.subarray(part.length);
        at += part.length;
      } else {
        const run = this.#runs.next();
        if (run.done === true) throw new CountersignError('internal', 'a chunk is longer than was computed');
        this.#run = run.value;
      }
    }
    return { bytes, data };
  }
}

/** The packet in order: octets of its own, and how many bytes of the source stand there. */
function* literalRuns(size: number, partPower: number | undefined): Generator<Uint8Array | number> {
  let prefix = LITERAL_PREFIX.length;
  for (const section of bodySections(LITERAL_DATA_TAG, LITERAL_PREFIX.length + size, partPower)) {
    yield section.header;
    if (prefix > 0) yield LITERAL_PREFIX;
    yield section.bytes - prefix;
    prefix = 0;
  }
}

function sizeChanged(): CountersignError {
  return new CountersignError('input', 'the file changed its size while it was read', {
    mend: 'Try again when nothing writes to it.',
  });
}
