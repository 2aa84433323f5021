import { fromBase64 } from '../../../bytes/byteForms.ts';
import { CountersignError } from '../../../errors.ts';
import { claimMessage } from '../../../marketplace/approval/claim.ts';
import type { ClaimedEntry } from '../../../marketplace/order/orderEntries.ts';
import type { OrderState } from '../../../marketplace/order/orderState.ts';
import { signingKeyDigest } from '../../../marketplace/reportData.ts';
import { sha256Hex, VerifyingKey } from '../../../platformKeys.ts';
import { OwnVerdicts, type Verdicts } from '../../verdicts/verdicts.ts';

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

/** What a verdict is remembered by: all that it depends on. */
function verdictName(spki: Uint8Array, message: Uint8Array, signature: string): string {
  return sha256Hex(['claim', sha256Hex(spki), sha256Hex(message), signature].join('\n'));
}

/**
 * Verifies that a claim was made inside the TEE: by the P-256 key that the order's evidence binds. The operator's own
 * signature over the entry is not enough.
 * @param verdicts of whoever reads
 * @throws CountersignError `refused`
 */
export function verifyClaim(
  entry: ClaimedEntry,
  { placed, attested }: OrderState,
  verdicts: Verdicts = new OwnVerdicts(),
): void {
  const spki = fromBase64(attested?.entry.signingKey ?? '') ?? new Uint8Array();
  if (signingKeyDigest(spki) !== attested?.entry.binding.signingKey) {
    throw new CountersignError('refused', 'the order has no attested signing key: nobody can claim it');
  }
  const message = claimMessage({ ...entry, orderDigest: placed.digest });
  const name = verdictName(spki, message, entry.signature);
  if (verdicts.has(name)) return;
  if (!holds(spki, message, entry.signature)) {
    throw new CountersignError('refused', "the claim is not signed by the order's attested key");
  }
  verdicts.add(name);
}
