import { CountersignError } from '../../errors.ts';
import { claimMessage } from '../../marketplace/claim.ts';
import type { ClaimedEntry } from '../../marketplace/orderEntries.ts';
import type { OrderState } from '../../marketplace/orderState.ts';
import { signingKeyDigest } from '../../marketplace/reportData.ts';
import { VerifyingKey } from '../../platformKeys.ts';

function holds(spki: Buffer, message: Uint8Array, signature: string): boolean {
  try {
    return VerifyingKey.fromSpki(spki).holds('ecdsa-sha256', message, Buffer.from(signature, 'base64'));
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
  const spki = Buffer.from(attested?.entry.signingKey ?? '', 'base64');
  if (signingKeyDigest(spki) !== attested?.entry.binding.signingKey) {
    throw new CountersignError('refused', 'the order has no attested signing key: nobody can claim it');
  }
  if (!holds(spki, claimMessage({ ...entry, orderDigest: placed.digest }), entry.signature)) {
    throw new CountersignError('refused', "the claim is not signed by the order's attested key");
  }
}
