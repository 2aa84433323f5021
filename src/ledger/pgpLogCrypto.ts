import type { PublicKey } from '../pgp/keys.ts';
import { verifyDetached } from '../pgp/signatures.ts';
import { sha256 } from '../platformKeys.ts';
import type { LogCrypto } from './log/logCrypto.ts';

/**
 * How far an entry's `at` may lie from the time of its signature: a key's expiry is judged by the signature's time,
 * and so by `at`.
 */
export const SLACK_MS = 10 * 60_000;

/**
 * The log's cryptography by the parties' OpenPGP keys; of a platform it is what `platformKeys` gives.
 * @param keyOf the author's key as the log knows it before this index; undefined when it is unknown or was revoked
 */
export function pgpLogCrypto(
  keyOf: (author: string, index: number) => Promise<PublicKey | undefined>,
): LogCrypto {
  return {
    sha256,
    verifySignature: async ({ bytes, signature, author, at, index }) => {
      const key = await keyOf(author, index);
      if (key === undefined) return false;
      try {
        const time = Date.parse(at);
        const made = await verifyDetached(bytes, signature, key, `leaf ${index}`, new Date(time + SLACK_MS));
        return Math.abs(made.getTime() - time) <= SLACK_MS;
      } catch {
        return false;
      }
    },
  };
}
