import type { EvidenceClaims } from '../../attestation/evidence.ts';
import { gpuNames } from '../../attestation/gpu/gpuClaims.ts';
import { defaultPolicy } from '../../attestation/policy.ts';
import { checkOf, failedCheck, impossibleCheck, type Check } from '../../checks.ts';
import type { OrderReading } from '../../ledger/entries/orders/orders.ts';
import { attestationBounds, evidenceJudgedAt, evidenceTimeCheck } from '../evidence/evidenceTime.ts';
import { dataPolicyDigests, orderedPolicy } from '../evidence/offerPolicies.ts';
import { verifyOrderEvidence } from '../evidence/orderEvidence.ts';
import type { VerifyOptions } from '../verifyOptions.ts';

/** Verifies the TEE's evidence under every data owner's policy, as of the owner's approval, and under the verifier's own. */
export async function evidenceChecks(
  reading: OrderReading,
  options: VerifyOptions,
): Promise<{ checks: Check[]; claims: EvidenceClaims | undefined }> {
  const { state } = reading;
  const latest = evidenceJudgedAt(reading);
  const digests = dataPolicyDigests(reading);
  const owners = state.suborders
    .filter(({ type }) => type === 'Data')
    .map((suborder) => {
      const at = evidenceJudgedAt(reading, suborder);
      return { name: `offer ${suborder.offer}`, policy: orderedPolicy(reading, suborder), at };
    });
  const policies = options.policy
    ? [...owners, { name: 'your policy', policy: options.policy, at: latest }]
    : owners;
  // Nobody asked anything of the TEE: that it is genuine can still be said, and what it measures be shown.
  const open = { ...defaultPolicy(), allowSimulated: true, allowAnyMeasurement: true };
  if (policies.length === 0) policies.push({ name: 'no policy', policy: open, at: latest });
  const checks: Check[] = [evidenceTimeCheck(reading, attestationBounds(reading))];
  let claims: EvidenceClaims | undefined;
  for (const { name, policy, at } of policies) {
    const verdict = await verifyOrderEvidence(state, digests, policy, at);
    claims ??= verdict.claims;
    const bad = verdict.checks.find(({ status }) => status !== 'passed');
    const title = titleOf(name);
    const id = `evidence-${name.replace(/\W+/g, '-')}`;
    if (bad === undefined) {
      checks.push(checkOf(id, title, true, `${verdict.checks.length} checks, as of ${at.toISOString()}`));
    } else {
      checks.push({ id, title, status: bad.status, detail: `${bad.title}: ${bad.detail}` });
    }
  }
  return { checks, claims };
}

/** @param name whose policy it is */
function titleOf(name: string): string {
  if (name === 'no policy')
    return "The TEE's evidence holds, and no data owner asked for anything beyond that";
  return `The TEE's evidence holds under ${name === 'your policy' ? name : `the policy of ${name}`}`;
}

/**
 * A simulated TEE fails, unless the verifier says that it is a trial. Then the check passes under a title that says what was
 * found: nobody may read of a trial that hardware vouched for it.
 */
export function simulationCheck(claims: EvidenceClaims | undefined, options: VerifyOptions): Check {
  const id = 'tee-hardware';
  const title = 'Hardware stands behind the TEE';
  if (claims === undefined) return impossibleCheck(id, title, 'the evidence cannot be read');
  const gpus = gpuNames(claims)
    .map((name) => `; ${name}`)
    .join('');
  const isSimulated = claims.kind === 'sim' || (claims.gpus ?? []).some(({ simulated }) => simulated);
  if (!isSimulated)
    return checkOf(id, title, true, `${claims.kind}, measurement ${claims.measurement}${gpus}`);
  const what = claims.kind === 'sim' ? 'SIMULATED TEE' : 'SIMULATED GPU';
  if (!options.allowSimulated)
    return failedCheck(id, title, `${what}: give --allow-simulated to accept it in a trial${gpus}`);
  return checkOf(
    id,
    `No hardware stands behind this ${what}, and the verifier allowed that`,
    true,
    `${what}, accepted because simulation was allowed: this proves nothing about hardware${gpus}`,
  );
}
