import type { Policy } from '../attestation/policy.ts';
import type { Check } from '../checks.ts';
import { CountersignError } from '../errors.ts';
import { Accounts } from '../ledger/entries/accounts.ts';
import { readOffer } from '../ledger/entries/offers.ts';
import { idsNewestFirst } from '../ledger/ledgerPaths.ts';
import type { LedgerSnapshot } from '../ledger/ledgerRepository.ts';
import type { Offer } from '../marketplace/offer.ts';
import { teeRefusal } from './teeRefusal.ts';

/** So many of the newest offers are looked at, and so many TEEs among them. */
const MOST_OFFERS = 200;
const MOST_TEES = 20;

/** A TEE that is offered, and why somebody's policy refuses it. */
export interface RefusedTee {
  readonly offer: Offer;
  readonly refusal: Check;
}

/**
 * The newest TEEs that a ledger offers, where a policy refuses every one of them; else none. What cannot be read as an offer is
 * none.
 */
export async function teesAllRefused(
  snapshot: LedgerSnapshot,
  policy: Policy,
): Promise<readonly RefusedTee[]> {
  const refused: RefusedTee[] = [];
  if (snapshot.log === undefined) return refused;
  const accounts = new Accounts(snapshot);
  let looked = 0;
  for await (const id of idsNewestFirst(snapshot, 'offers')) {
    if (looked++ >= MOST_OFFERS || refused.length >= MOST_TEES) break;
    try {
      const { offer, ownerEnd } = await readOffer(snapshot, id, accounts);
      if (offer.type !== 'TEE' || !offer.enabled || ownerEnd !== undefined) continue;
      const refusal = await teeRefusal(offer, policy);
      if (refusal === undefined) return [];
      refused.push({ offer, refusal });
    } catch (error) {
      if (!(error instanceof CountersignError)) throw error;
    }
  }
  return refused;
}
