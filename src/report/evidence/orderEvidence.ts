import { digestOf, sha256Hex } from '../../pureDigest.ts';
import { fromBase64, toHex } from '../../bytes/byteForms.ts';
import { checkOf, type Check } from '../../checks.ts';
import type { EvidenceClaims } from '../../attestation/evidence.ts';
import type { Policy } from '../../attestation/policy.ts';
import { verifyEvidence } from '../../attestation/verifyEvidence.ts';
import { messageOf } from '../../errors.ts';
import type { AttestedEntry } from '../../marketplace/order/orderEntries.ts';
import type { OrderState } from '../../marketplace/order/orderState.ts';
import { orderReportData, signingKeyDigest } from '../../marketplace/reportData.ts';
import { fingerprintOf, readPublicKey } from '../../pgp/keys.ts';

export interface OrderEvidenceVerdict {
  readonly claims: EvidenceClaims | undefined;
  readonly checks: readonly Check[];
}

async function keyChecks(entry: AttestedEntry): Promise<Check> {
  const { binding } = entry;
  const title = 'The order keys are those that the evidence binds';
  try {
    const key = await readPublicKey(entry.encryptionKey, 'the order key');
    const holds =
      fingerprintOf(key) === binding.encryptionKey &&
      sha256Hex(entry.encryptionKey) === binding.encryptionKeyDigest &&
      signingKeyDigest(fromBase64(entry.signingKey) ?? new Uint8Array()) === binding.signingKey;
    return checkOf('order-keys-bound', title, holds, `encryption key ${binding.encryptionKey}`);
  } catch (error) {
    return checkOf('order-keys-bound', title, false, messageOf(error));
  }
}

/**
 * Verifies that an attested order's evidence holds under a policy, and that it binds this order, this
 * solution, these inputs, recipients, policies and keys, and nothing else.
 * @param policyDigests digests of the data offers' policies, in the order of the suborders
 */
export async function verifyOrderEvidence(
  state: OrderState,
  policyDigests: readonly string[],
  policy: Policy,
  at: Date,
): Promise<OrderEvidenceVerdict> {
  const attested = state.attested?.entry;
  if (attested === undefined) {
    const title = 'The TEE has attested the order';
    return {
      claims: undefined,
      checks: [checkOf('order-attested', title, false, 'no evidence is on the ledger')],
    };
  }
  const { binding } = attested;
  const placed = state.placed.entry;
  const reportData = toHex(orderReportData(binding));
  // The nonce was made when the order was placed: the evidence cannot be older.
  const notBefore = new Date(placed.at);
  const verdict = verifyEvidence(attested.evidence, { reportData, at, notBefore, policy });
  const known = placed.inputs.flatMap((input, position) =>
    input.kind === 'resource' ? [{ index: position + 1, hash: input.hash }] : [],
  );
  const checks = [
    ...verdict.checks,
    await keyChecks(attested),
    checkOf(
      'solution-measured',
      'The solution that the TEE measured is the one that was ordered',
      binding.solutionHash === placed.solution.hash,
      `measured ${binding.solutionHash}`,
    ),
    checkOf(
      'inputs-bound',
      'The evidence binds the inputs that the order names',
      digestOf(binding.inputs) === digestOf(known),
      `${known.length} known beforehand`,
    ),
    checkOf(
      'policies-bound',
      "The evidence binds the data owners' policies",
      digestOf(binding.policyDigests) === digestOf(policyDigests),
      policyDigests.join(', ') || 'none',
    ),
  ];
  return { claims: verdict.claims, checks };
}
