import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { CountersignError } from '../errors.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals a small secret of the TEE to the TEE itself: AES-256-GCM under its sealing key, random nonce first.
 * @param context what the secret is for; it opens in no other context
 * @returns base64
 */
export function sealToSelf(secret: Uint8Array, sealingKey: Uint8Array, context: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', sealingKey, nonce).setAAD(Buffer.from(context));
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]).toString(
    'base64',
  );
}

/** @throws CountersignError `tampered` when another TEE sealed it, for something else, or it was changed. */
export function openFromSelf(sealed: string, sealingKey: Uint8Array, context: string): Uint8Array {
  const bytes = Buffer.from(sealed, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', sealingKey, bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(-TAG_BYTES));
    const body = bytes.subarray(NONCE_BYTES, -TAG_BYTES);
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch (cause) {
    throw new CountersignError(
      'tampered',
      'sealed keys do not open: another TEE sealed them, or they were changed',
      {
        cause,
      },
    );
  }
}
