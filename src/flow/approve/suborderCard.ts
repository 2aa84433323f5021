import type { OrderReading } from '../../ledger/entries/orders/orders.ts';
import { requireNotEnded } from '../../ledger/entries/keys/ownKey.ts';
import { newestApproval } from '../../ledger/entries/orders/newestApproval.ts';
import type { LedgerSnapshot } from '../../ledger/ledgerRepository.ts';
import { readOrder } from '../../ledger/entries/orders/orders.ts';
import { makeCard, type Card } from '../../marketplace/card/card.ts';
import type { CardFacts } from '../../marketplace/card/cardFacts.ts';
import type { SuborderState } from '../../marketplace/order/orderState.ts';
import { cardFacts } from '../../report/cardFacts.ts';
import { draftApproval } from './draftApproval.ts';
import type { Party } from '../party.ts';

export interface CardWish {
  /** Hours that the approval is to hold. */
  readonly hours?: number | undefined;
}

async function lastApproved(
  snapshot: LedgerSnapshot,
  { state, offers, accounts }: OrderReading,
  { offer }: SuborderState,
): Promise<CardFacts['lastApproved']> {
  const owner = offers.get(offer)?.offer.owner ?? '';
  const found = await newestApproval(snapshot, { owner, offer, except: state.id }, accounts);
  if ('none' in found) return found;
  const { placed, id: order } = found.state;
  const { configuration, solution } = placed.entry;
  return { order, at: found.at, solutionHash: solution.hash, configuration };
}

/**
 * The card of a suborder as its owner would sign it now.
 * @param ledgerPlace where the ledger is reached, for the card to name
 * @throws CountersignError as `draftApproval` does
 */
export async function suborderCard(
  snapshot: LedgerSnapshot,
  reading: OrderReading,
  suborder: SuborderState,
  { hours }: CardWish,
  ledgerPlace?: string,
): Promise<Card> {
  const { approval, checks: judged } = await draftApproval(reading, suborder, { hours });
  const last = await lastApproved(snapshot, reading, suborder);
  const told = { judged, lastApproved: last, isSigned: false, ledgerPlace };
  return makeCard(approval, await cardFacts(reading, suborder, told));
}

/** The data suborders of an order that are a party's own. */
export function ownDataSuborders(
  { state, offers }: OrderReading,
  fingerprint: string,
): readonly SuborderState[] {
  return state.suborders.filter(
    ({ type, offer }) => type === 'Data' && offers.get(offer)?.offer.owner === fingerprint,
  );
}

/**
 * A card for each data suborder of an order that is a party's own.
 * @param id the order, or a suborder of it: then that one alone
 * @throws CountersignError `refused` where the party's key has ended; else as `draftApproval`
 */
export async function ownCards(
  party: Pick<Party, 'ledger' | 'fingerprint'>,
  id: number,
  wish: CardWish,
): Promise<readonly Card[]> {
  const snapshot = await party.ledger.snapshot();
  const reading = await readOrder(snapshot, id);
  requireNotEnded(await reading.accounts.lifeOf(party.fingerprint));
  const own = ownDataSuborders(reading, party.fingerprint);
  const wanted = id === reading.state.id ? own : own.filter((suborder) => suborder.id === id);
  const { url } = party.ledger.repository;
  return Promise.all(wanted.map((suborder) => suborderCard(snapshot, reading, suborder, wish, url)));
}
