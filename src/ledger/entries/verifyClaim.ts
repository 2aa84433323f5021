import { fromBase64 } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';
import { claimMessage } from '../../marketplace/claim.ts';
import type { ClaimedEntry } from '../../marketplace/orderEntries.ts';
import type { OrderState } from '../../marketplace/orderState.ts';
import { signingKeyDigest } from '../../marketplace/reportData.ts';
import { VerifyingKey } from '../../platformKeys.ts';

function holds(spki: Uint8Array, message: Uint8Array, signature: string): boolean {
  try {
    return VerifyingKey.fromSpki(spki).holds(
      'ecdsa-sha256',
      message,
      fromBase64(signature) ?? new Uint8Array(),
    );
  } catch {
    return false;
  }
}

/**
 * Verifies that a claim was made inside the TEE: by the P-256 key that the order's evidence binds. The operator's own
 * signature over the entry is not enough.
 * @throws CountersignError `refused`
 */
export function verifyClaim(entry: ClaimedEntry, { placed, attested }: OrderState): void {
  const spki = fromBase64(attested?.entry.signingKey ?? '') ?? new Uint8Array();
  if (signingKeyDigest(spki) !== attested?.entry.binding.signingKey) {
    throw new CountersignError('refused', 'the order has no attested signing key: nobody can claim it');
  }
  if (!holds(spki, claimMessage({ ...entry, orderDigest: placed.digest }), entry.signature)) {
    throw new CountersignError('refused', "the claim is not signed by the order's attested key");
  }
}
