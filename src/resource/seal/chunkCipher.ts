import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { CountersignError } from '../../errors.ts';
import { handOver, keepFreed } from '../../bytes/giveBack.ts';
import { AUTH_TAG_BYTES, SALT_BYTES, SEIPD_TAG, SESSION_KEY_BYTES, sealParameters } from './sealFormat.ts';

/** One slice fits the cache of a processor, and the memory that it takes is soon free for the next. */
const SLICE_BYTES = 256 * 1024;
const CIPHER = 'aes-256-gcm';
const OPTIONS = { authTagLength: AUTH_TAG_BYTES };

/**
 * Encrypts and decrypts the chunks of one message (RFC 9580 §5.13.2), on the calling thread. WebCrypto would do it
 * on the thread pool, but copies every chunk and wipes the copy on the calling thread, which takes longer there
 * than the cipher itself; see docs/bench/seal.md.
 */
export class ChunkCipher {
  /** As an object: from bytes it would be made anew for each chunk, which takes five times as long as the rest. */
  readonly #key: KeyObject;
  readonly #noncePrefix: Buffer;
  readonly #associated: Uint8Array;

  /** @throws CountersignError `input` for a key or a salt of the wrong length. */
  constructor(sessionKey: Uint8Array, salt: Uint8Array, chunkOctet: number) {
    if (sessionKey.length !== SESSION_KEY_BYTES) {
      throw new CountersignError(
        'input',
        `the session key has ${sessionKey.length} bytes, not ${SESSION_KEY_BYTES}`,
      );
    }
    if (salt.length !== SALT_BYTES) {
      throw new CountersignError('input', `the salt has ${salt.length} bytes, not ${SALT_BYTES}`);
    }
    // For the slices.
    keepFreed();
    this.#associated = Uint8Array.of(0xc0 | SEIPD_TAG, ...sealParameters(chunkOctet));
    const derived = Buffer.from(hkdfSync('sha256', sessionKey, salt, this.#associated, 32 + 4));
    this.#key = createSecretKey(derived.subarray(0, 32));
    this.#noncePrefix = derived.subarray(32);
  }

  /** The chunk's ciphertext, piece by piece, and its tag. */
  *encrypt(index: number, plain: Uint8Array): Generator<Uint8Array> {
    const cipher = createCipheriv(CIPHER, this.#key, this.#nonce(index), OPTIONS);
    cipher.setAAD(this.#associated);
    for (const slice of slices(plain)) yield handOver(cipher.update(slice));
    cipher.final();
    yield cipher.getAuthTag();
  }

  /**
   * The chunk's plain bytes, in pieces that are all authenticated.
   * @param sealed the chunk's ciphertext and its tag
   * @throws CountersignError `tampered` when the chunk is not what was sealed at this place with this key.
   */
  decrypt(index: number, sealed: Uint8Array): Uint8Array[] {
    const cipher = createDecipheriv(CIPHER, this.#key, this.#nonce(index), OPTIONS);
    cipher.setAAD(this.#associated);
    cipher.setAuthTag(sealed.subarray(-AUTH_TAG_BYTES));
    const pieces = [];
    for (const slice of slices(sealed.subarray(0, -AUTH_TAG_BYTES)))
      pieces.push(handOver(cipher.update(slice)));
    try {
      cipher.final();
    } catch (cause) {
      throw notAuthentic(cause);
    }
    return pieces;
  }

  /** The tag after the last chunk: it binds how many bytes, and so how many chunks, the message has. */
  finalTag(chunks: number, plainBytes: number): Buffer {
    const total = Buffer.alloc(8);
    total.writeBigUInt64BE(BigInt(plainBytes));
    const cipher = createCipheriv(CIPHER, this.#key, this.#nonce(chunks), OPTIONS);
    cipher.setAAD(Buffer.concat([this.#associated, total]));
    cipher.final();
    return cipher.getAuthTag();
  }

  /** @throws CountersignError `tampered` when the message was cut, or added to, between chunks. */
  checkFinalTag(tag: Uint8Array, chunks: number, plainBytes: number): void {
    if (!timingSafeEqual(tag, this.finalTag(chunks, plainBytes))) {
      throw notAuthentic();
    }
  }

  #nonce(index: number): Buffer {
    const nonce = Buffer.alloc(12);
    this.#noncePrefix.copy(nonce);
    nonce.writeBigUInt64BE(BigInt(index), 4);
    return nonce;
  }
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += SLICE_BYTES) yield bytes.subarray(at, at + SLICE_BYTES);
}

function notAuthentic(cause?: unknown): CountersignError {
  return new CountersignError('tampered', 'the sealed bytes were changed, or were sealed with another key', {
    cause,
  });
}
