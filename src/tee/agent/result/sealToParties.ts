import { CountersignError } from '../../../errors.ts';
import { sealedFor, type OrderReading } from '../../../ledger/entries/orders/orders.ts';
import type { EnvelopeTerms } from '../../../marketplace/approval/envelope.ts';
import { fingerprintOf, type PrivateKey } from '../../../pgp/keys.ts';
import { sealResourceToEach } from '../../../resource/sealedResource.ts';

/**
 * Seals to each of these parties, signed inside by the key of the order that the evidence binds; to nobody whose key has
 * ended since the run was claimed.
 * @throws CountersignError `refused` where nobody is left
 */
export async function sealToParties(
  reading: OrderReading,
  content: object,
  role: EnvelopeTerms['role'],
  author: PrivateKey,
  parties: readonly string[],
): Promise<Record<string, string>> {
  const { accounts } = reading;
  const lives = await Promise.all(parties.map((party) => accounts.lifeOf(party)));
  const left = lives.filter(({ end }) => end === undefined);
  if (left.length === 0)
    throw new CountersignError('refused', 'the key of everybody who may read it has ended');
  const readers = await Promise.all(left.map(({ fingerprint }) => accounts.keyOf(fingerprint)));
  const terms = { ...sealedFor(reading), author: fingerprintOf(author.toPublic()), role };
  return sealResourceToEach(content, terms, author, readers);
}

/** Who may know what ran on what: the customer, and everybody whose data is in the order. */
export function readersOfReport({ state, offers }: OrderReading): readonly string[] {
  const owners = state.suborders
    .filter(({ type }) => type === 'Data')
    .map(({ offer }) => offers.get(offer)?.offer.owner)
    .filter((owner) => owner !== undefined);
  return [...new Set([state.placed.entry.author, ...owners])];
}
