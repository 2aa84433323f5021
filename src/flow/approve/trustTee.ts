import { digestOf } from '../../canonicalJson.ts';
import { verdictOf } from '../../checks.ts';
import { CountersignError } from '../../errors.ts';
import type { Offer } from '../../marketplace/offer.ts';
import { readPublicKey, type PublicKey } from '../../pgp/keys.ts';
import { verifyTeeKey } from '../../tee/teeKey.ts';
import type { Party } from '../party.ts';

/**
 * Verifies a TEE by the party's own policy: only then is anything sealed to it.
 * @throws CountersignError `refused` with the first check that does not hold.
 */
export async function trustTee(party: Party, tee: Offer): Promise<{ key: PublicKey; evidence: string }> {
  if (tee.tee === undefined)
    throw new CountersignError('refused', `offer ${tee.id} shows no evidence of a TEE`);
  const verdict = await verifyTeeKey(tee.tee, tee.owner, party.policy, new Date());
  if (verdictOf(verdict.checks) !== 'passed') {
    const bad = verdict.checks.find(({ status }) => status !== 'passed');
    throw new CountersignError(
      'refused',
      `the TEE of offer ${tee.id} does not hold under your policy: ${bad?.detail ?? ''}`,
      {
        mend: 'choose another TEE, or change your policy (policy.yml in your home) knowing what it then accepts',
      },
    );
  }
  const key = await readPublicKey(tee.tee.encryptionKey, 'the TEE key');
  return { key, evidence: digestOf(tee.tee.evidence) };
}
