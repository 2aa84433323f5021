import { createCipheriv, hkdfSync, timingSafeEqual, webcrypto } from 'node:crypto';
import { CountersignError } from '../../errors.ts';
import { handOver } from './giveBack.ts';
import { AUTH_TAG_BYTES, SALT_BYTES, SEIPD_TAG, SESSION_KEY_BYTES, sealParameters } from './sealFormat.ts';

/**
 * Encrypts and decrypts the chunks of one message (RFC 9580 §5.13.2) on the thread pool, many at once.
 * WebCrypto and not `createCipheriv`, because it alone leaves the calling thread free for the hash.
 */
export class ChunkCipher {
  readonly #key: webcrypto.CryptoKey;
  readonly #messageKey: Buffer;
  readonly #noncePrefix: Buffer;
  readonly #associated: Uint8Array;

  private constructor(key: webcrypto.CryptoKey, derived: Buffer, associated: Uint8Array) {
    this.#key = key;
    this.#messageKey = derived.subarray(0, 32);
    this.#noncePrefix = derived.subarray(32);
    this.#associated = associated;
  }

  /** @throws CountersignError `input` for a key or a salt of the wrong length. */
  static async create(sessionKey: Uint8Array, salt: Uint8Array, chunkOctet: number): Promise<ChunkCipher> {
    if (sessionKey.length !== SESSION_KEY_BYTES) {
      throw new CountersignError(
        'input',
        `the session key has ${sessionKey.length} bytes, not ${SESSION_KEY_BYTES}`,
      );
    }
    if (salt.length !== SALT_BYTES) {
      throw new CountersignError('input', `the salt has ${salt.length} bytes, not ${SALT_BYTES}`);
    }
    const associated = Uint8Array.of(0xc0 | SEIPD_TAG, ...sealParameters(chunkOctet));
    const derived = Buffer.from(hkdfSync('sha256', sessionKey, salt, associated, 32 + 4));
    const uses: webcrypto.KeyUsage[] = ['encrypt', 'decrypt'];
    const key = await webcrypto.subtle.importKey('raw', derived.subarray(0, 32), 'AES-GCM', false, uses);
    return new ChunkCipher(key, derived, associated);
  }

  /** The chunk's ciphertext and its tag. `plain` may be used again once the promise is settled. */
  async encrypt(index: number, plain: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
    return handOver(new Uint8Array(await webcrypto.subtle.encrypt(this.#algorithm(index), this.#key, plain)));
  }

  /** @throws CountersignError `tampered` when the chunk is not what was sealed at this place with this key. */
  async decrypt(index: number, sealed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
    try {
      return handOver(
        new Uint8Array(await webcrypto.subtle.decrypt(this.#algorithm(index), this.#key, sealed)),
      );
    } catch (cause) {
      throw new CountersignError(
        'tampered',
        'the sealed bytes were changed, or the key is another message’s',
        {
          cause,
        },
      );
    }
  }

  /** The tag after the last chunk: it binds how many bytes, and so how many chunks, the message has. */
  finalTag(chunks: number, plainBytes: number): Buffer {
    const total = Buffer.alloc(8);
    total.writeBigUInt64BE(BigInt(plainBytes));
    const options = { authTagLength: AUTH_TAG_BYTES };
    const cipher = createCipheriv('aes-256-gcm', this.#messageKey, this.#nonce(chunks), options);
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

  #algorithm(index: number): webcrypto.AeadParams {
    return {
      name: 'AES-GCM',
      iv: this.#nonce(index),
      additionalData: this.#associated,
      tagLength: AUTH_TAG_BYTES * 8,
    };
  }

  #nonce(index: number): Buffer {
    const nonce = Buffer.alloc(12);
    this.#noncePrefix.copy(nonce);
    nonce.writeBigUInt64BE(BigInt(index), 4);
    return nonce;
  }
}

function notAuthentic(cause?: unknown): CountersignError {
  return new CountersignError('tampered', 'the sealed bytes were changed, or were sealed with another key', {
    cause,
  });
}
