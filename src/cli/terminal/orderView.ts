import { kindWord } from '../../attestation/words/kindWord.ts';
import type { OrderReading } from '../../ledger/entries/orders/orders.ts';
import { describeKeyEnd } from '../../marketplace/keyEnd.ts';
import type { RunLimits } from '../../marketplace/approval/approval.ts';
import { LIMIT_WORDS } from '../../marketplace/order/limitWords.ts';
import { reasonOf } from '../../marketplace/order/orderEnd.ts';
import { statusOf, type OrderState, type SuborderState } from '../../marketplace/order/orderState.ts';
import { statusOfSuborder } from '../../marketplace/order/statusOfSuborder.ts';
import { whoseTurn, type Turn } from '../../marketplace/order/whoseTurn.ts';
import { ago, waitsFor } from './turnLine.ts';

/** Whom an order waits for, as its own entries and offers tell. */
export function turnsOf({ state, offers }: OrderReading, now = new Date()): readonly Turn[] {
  return whoseTurn(state, (offer) => offers.get(offer)?.offer.owner, now);
}

/** An order as people see it: flat, and each member a word or a number. */
export type OrderView = Readonly<ReturnType<typeof orderView>>;

/**
 * An order as people see it: flat `key: value`.
 * @param names what the parties' keys call themselves
 * @param waiting which witnesses it waits for, in one line
 */
export function orderView(reading: OrderReading, names: Readonly<Record<string, string>>, waiting = '') {
  const { state, refused } = reading;
  const turns = turnsOf(reading);
  const placed = state.placed.entry;
  const tee = reading.offers.get(placed.tee.offer)?.offer;
  // Of the keys that data is sealed to, once there are some: an operator may show one machine and attest with another.
  const evidence = state.attested?.entry.evidence ?? tee?.tee?.evidence;
  return {
    id: state.id,
    status: statusOf(state),
    customer: placed.author,
    customer_name: names[placed.author] ?? '',
    created: placed.at,
    tee_offer: placed.tee.offer,
    tee_kind: kindWord(evidence),
    solution_hash: placed.solution.hash,
    source: placed.source === undefined ? '' : `${placed.source.repository} ${placed.source.commit}`,
    inputs: placed.inputs.length,
    ...limitRows(placed.limits),
    total_price: placed.rent.total,
    deposit: placed.rent.deposit,
    attested: state.attested?.entry.at ?? '',
    reported: state.reported?.entry.at ?? '',
    finished: state.finished?.entry.at ?? '',
    waits_for: waitsFor(turns, names),
    waits_since: turns[0]?.since ?? '',
    waiting,
    reason: reasonOf(state),
    ended_keys: reading.ended.map((end) => `${end.fingerprint}: ${describeKeyEnd(end)}`).join('; '),
    refused_entries: refused.length,
  };
}

/** Whom an order waits for, and since when for people: "Alice (3f09aa1200000000) to decide, for 2 hours". Empty when for nobody. */
export function waitsLine({ waits_for: whom, waits_since: since }: OrderView, now: Date): string {
  return whom === '' ? '' : `${whom}, for ${ago(since, now)}`;
}

/** The limits of its run, each by its name: `memory_bytes`. */
function limitRows(limits: RunLimits): Record<string, number> {
  const names = Object.keys(LIMIT_WORDS) as (keyof RunLimits)[];
  return Object.fromEntries(
    names.map((name) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), limits[name]]),
  );
}

/** A suborder as people see it. */
export function suborderView(order: OrderState, suborder: SuborderState): Record<string, unknown> {
  const { id, type, offer, slot } = suborder;
  return { id, type, status: statusOfSuborder(order, suborder), offer, slot };
}
