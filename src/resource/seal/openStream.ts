import { CountersignError } from '../../errors.ts';
import { asSource } from '../../bytes/byteSource.ts';
import type { ByteSource } from '../../bytes/byteSource.ts';
import { ChunkCipher } from './chunkCipher.ts';
import { LiteralReader } from './literalReader.ts';
import { PacketReader } from './packetReader.ts';
import { quiet } from '../../bytes/quiet.ts';
import { AUTH_TAG_BYTES, chunkBytesOf, MAX_CHUNK_OCTET, SALT_BYTES, SEIPD_TAG } from './sealFormat.ts';

/**
 * Opens a message of the form that `sealStream` writes, or that another OpenPGP implementation writes with
 * AES-256-GCM: any chunk size up to 4 MiB, any lengths. Yields only bytes whose chunk is authenticated, and the
 * last chunk's only once the final tag holds too; whoever puts the bytes somewhere must wait for the end, because
 * only the end shows that nothing is missing.
 * @throws CountersignError `tampered` for bytes that are not what was sealed with this key; `unsupported` for
 *   another kind of message.
 */
export async function* openStream(
  sealed: ByteSource | AsyncIterable<Uint8Array>,
  sessionKey: Uint8Array,
): AsyncGenerator<Uint8Array> {
  const source = asSource(sealed);
  try {
    const packet = await PacketReader.begin(source, SEIPD_TAG);
    const { cipher, chunkBytes } = await readParameters(packet, sessionKey);
    const literal = new LiteralReader();
    for await (const plain of openChunks(packet, cipher, chunkBytes)) yield* literal.data(plain);
    literal.end();
  } finally {
    await source.close();
  }
}

async function readParameters(
  packet: PacketReader,
  sessionKey: Uint8Array,
): Promise<{ cipher: ChunkCipher; chunkBytes: number }> {
  const head = new Uint8Array(4 + SALT_BYTES);
  if ((await packet.fill(head)) < head.length) throw cutShort();
  const [version, symmetric, aead, chunkOctet = 0] = head;
  if (version !== 2 || symmetric !== 9 || aead !== 3) {
    throw new CountersignError(
      'unsupported',
      'the sealed message is not SEIPDv2 with AES-256-GCM (RFC 9580)',
    );
  }
  if (chunkOctet > MAX_CHUNK_OCTET) {
    throw new CountersignError('limit', 'the sealed message has chunks of more than 4 MiB');
  }
  const cipher = new ChunkCipher(sessionKey, head.subarray(4), chunkOctet);
  return { cipher, chunkBytes: chunkBytesOf(chunkOctet) };
}

/** The chunks' plain bytes, in order. */
async function* openChunks(
  packet: PacketReader,
  cipher: ChunkCipher,
  chunkBytes: number,
): AsyncGenerator<Uint8Array> {
  const reader = new ChunkReader(packet, chunkBytes);
  let next = quiet(reader.next());
  let total = 0;
  try {
    for (let index = 0; ; index++) {
      const chunk = await next;
      if (!chunk.last) next = quiet(reader.next());
      total += chunk.sealed.length - AUTH_TAG_BYTES;
      if (chunk.last) cipher.checkFinalTag(chunk.finalTag, index + 1, total);
      for (const plain of cipher.decrypt(index, chunk.sealed)) yield plain;
      if (chunk.last) return;
    }
  } finally {
    // Nobody may write to the buffers, or read the file, once this is over.
    await Promise.allSettled([next]);
  }
}

interface SealedChunk {
  /** Ciphertext and tag. */
  readonly sealed: Uint8Array;
  readonly last: boolean;
  /** The 16 bytes after the last chunk; of no meaning after another. */
  readonly finalTag: Uint8Array;
}

/**
 * Cuts the body into chunks. Where a message ends is seen only at its end, so what may be the final tag is always
 * read along with a chunk, and carried over to the next when it was not.
 */
class ChunkReader {
  readonly #packet: PacketReader;
  readonly #sealedBytes: number;
  /** One is filled while another is opened. */
  readonly #buffers: readonly [Buffer, Buffer];
  #carried = new Uint8Array(0);
  #index = 0;

  constructor(packet: PacketReader, chunkBytes: number) {
    this.#packet = packet;
    this.#sealedBytes = chunkBytes + AUTH_TAG_BYTES;
    const bytes = this.#sealedBytes + AUTH_TAG_BYTES + 1;
    this.#buffers = [Buffer.allocUnsafeSlow(bytes), Buffer.allocUnsafeSlow(bytes)];
  }

  async next(): Promise<SealedChunk> {
    const buffer = this.#buffers[this.#index++ % 2 === 0 ? 0 : 1];
    buffer.set(this.#carried);
    const filled = this.#carried.length + (await this.#packet.fill(buffer.subarray(this.#carried.length)));
    // One byte beyond a chunk and a final tag tells whether another chunk comes.
    const last = filled < buffer.length;
    const end = last ? filled - AUTH_TAG_BYTES : this.#sealedBytes;
    if (end <= AUTH_TAG_BYTES) throw cutShort();
    if (last) await this.#packet.requireEnd();
    this.#carried = Uint8Array.from(buffer.subarray(end, filled));
    return { sealed: buffer.subarray(0, end), last, finalTag: this.#carried };
  }
}

function cutShort(): CountersignError {
  return new CountersignError('tampered', 'the sealed bytes end too early');
}
