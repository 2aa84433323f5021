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

/** A TEE that is offered, by somebody's policy. */
export interface JudgedTee {
  readonly offer: Offer;
  /** Why the policy refuses it; undefined where it does not. */
  readonly refusal: Check | undefined;
}

/** The newest TEEs that a ledger offers, by a policy. What cannot be read as an offer is none. */
export async function teesByPolicy(snapshot: LedgerSnapshot, policy: Policy): Promise<readonly JudgedTee[]> {
  const judged: JudgedTee[] = [];
  if (snapshot.log === undefined) return judged;
  const accounts = new Accounts(snapshot);
  let looked = 0;
  for await (const id of idsNewestFirst(snapshot, 'offers')) {
    if (looked++ >= MOST_OFFERS || judged.length >= MOST_TEES) break;
    try {
      const { offer, ownerEnd } = await readOffer(snapshot, id, accounts);
      if (offer.type !== 'TEE' || !offer.enabled || ownerEnd !== undefined) continue;
      judged.push({ offer, refusal: await teeRefusal(offer, policy) });
    } catch (error) {
      if (!(error instanceof CountersignError)) throw error;
    }
  }
  return judged;
}
