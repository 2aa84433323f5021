import { VerifyingKey } from '../platformKeys.ts';
import type { CosignatureCrypto } from './log/witness/cosignature.ts';

/** Witnesses' signatures, by the platform's Ed25519. */
export const platformWitnesses: CosignatureCrypto = {
  verifyEd25519(publicKey, message, signature) {
    try {
      return VerifyingKey.fromEd25519(publicKey).holds('ed25519', message, signature);
    } catch {
      return false;
    }
  },
};
