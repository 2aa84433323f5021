import { CountersignError } from '../../errors.ts';
import type { OrderEntryBody } from '../../ledger/ledger.ts';
import { sealedFor, type OrderReading } from '../../ledger/entries/orders/orders.ts';
import { dataPolicyDigests } from '../../report/evidence/offerPolicies.ts';
import { verifyOrderEvidence } from '../../report/evidence/orderEvidence.ts';
import { sealResourceToEach } from '../../resource/sealedResource.ts';
import type { Completion } from './completion.ts';
import type { Party } from '../party.ts';
import { trustTee } from './trustTee.ts';

/** Where the order is attested already, its evidence must hold as well. @throws CountersignError `refused`. */
async function trustOrder(party: Party, reading: OrderReading): Promise<void> {
  const { state } = reading;
  if (state.attested === undefined) return;
  const digests = dataPolicyDigests(reading);
  const { checks } = await verifyOrderEvidence(state, digests, party.policy, new Date());
  const bad = checks.find(({ status }) => status !== 'passed');
  if (bad === undefined) return;
  throw new CountersignError(
    'refused',
    `the TEE of order ${state.id} does not hold under your policy: ${bad.title}: ${bad.detail}`,
    { mend: 'nothing was sealed and nothing was changed' },
  );
}

/**
 * Hands an offered solution to the TEE that was ordered, and to the data owners who must review it.
 * @throws CountersignError `refused` when the TEE does not hold under the owner's policy; then nothing was sealed
 */
export async function deliverSolution(
  party: Party,
  completion: Completion,
  reading: OrderReading,
): Promise<OrderEntryBody> {
  const { resource } = completion;
  if (resource === undefined)
    throw new CountersignError('usage', 'the resource to deliver is missing', {
      mend: 'give it with --result',
    });
  const { state, offers, accounts } = reading;
  if (resource.hash.hash !== state.placed.entry.solution.hash) {
    throw new CountersignError(
      'refused',
      `the order names solution ${state.placed.entry.solution.hash}, the resource is ${resource.hash.hash}`,
    );
  }
  const tee = offers.get(state.placed.entry.tee.offer)?.offer;
  if (tee === undefined) throw new CountersignError('refused', 'the TEE offer is not on the ledger');
  const { key } = await trustTee(party, tee);
  await trustOrder(party, reading);
  const owners = new Set<string>();
  for (const { type, offer } of state.suborders) {
    const owner = type === 'Data' ? offers.get(offer)?.offer.owner : undefined;
    if (owner !== undefined) owners.add(owner);
  }
  const reviewers = await Promise.all([...owners].map((owner) => accounts.readerOf(owner)));
  const terms = { ...sealedFor(reading), author: party.fingerprint, role: 'solution' } as const;
  const sealed = await sealResourceToEach(resource, terms, party.key, [key, ...reviewers]);
  const solution = { hash: resource.hash.hash, size: resource.size, sealed };
  return {
    kind: 'order.completed',
    suborder: completion.suborder,
    outcome: { status: 'delivered', solution },
  };
}
