import { CountersignError } from '../errors.ts';
import type { Check } from '../checks.ts';
import { defaultPolicy, policyDigest } from '../attestation/policy.ts';
import type { Accounts } from '../ledger/entries/accounts.ts';
import type { OrderReading } from '../ledger/entries/orders/orders.ts';
import type { CardFacts } from '../marketplace/card/cardFacts.ts';
import type { SuborderState } from '../marketplace/order/orderState.ts';
import { orderedPolicy } from './evidence/offerPolicies.ts';

/** What a key calls itself; undefined where the ledger has no key that says so. */
export async function nameOf(accounts: Accounts, fingerprint: string): Promise<string | undefined> {
  try {
    return (await accounts.keyOf(fingerprint)).users[0]?.userID?.userID;
  } catch (error) {
    if (error instanceof CountersignError && error.code !== 'unavailable') return undefined;
    throw error;
  }
}

/** Names of all whom a card of this order can name. */
export async function partyNames({
  state,
  offers,
  accounts,
}: OrderReading): Promise<Readonly<Record<string, string>>> {
  const { author, recipients } = state.placed.entry;
  const owners = [...offers.values()].map(({ offer }) => offer.owner);
  const parties = [...new Set([author, ...recipients, ...owners])];
  const named = await Promise.all(
    parties.map(async (party) => [party, await nameOf(accounts, party)] as const),
  );
  return Object.fromEntries(named.flatMap(([party, name]) => (name === undefined ? [] : [[party, name]])));
}

/** What the owner asks of later orders, where she changed her mind since this one was placed and has not signed yet. */
function newerPolicy(reading: OrderReading, suborder: SuborderState): { newerPolicy?: string } {
  const policy = reading.offers.get(suborder.offer)?.offer.policy;
  const now = policy?.digest ?? policyDigest(defaultPolicy());
  return now === policyDigest(orderedPolicy(reading, suborder)) ? {} : { newerPolicy: now };
}

/** What a card shows of an order beside the approval, as the ledger tells it. */
export async function cardFacts(
  reading: OrderReading,
  suborder: SuborderState,
  told: Pick<CardFacts, 'lastApproved' | 'isSigned'> & {
    readonly judged: readonly Check[] | undefined;
    readonly ledgerPlace?: string | undefined;
  },
): Promise<CardFacts> {
  const { ledgerPlace, ...rest } = told;
  const offers = [...reading.offers].map(
    ([id, { offer }]) => [id, { name: offer.info.name, owner: offer.owner }] as const,
  );
  return {
    ...rest,
    placed: reading.state.placed,
    names: await partyNames(reading),
    offers: Object.fromEntries(offers),
    witnesses: orderedPolicy(reading, suborder).witnesses,
    ...(rest.isSigned ? {} : newerPolicy(reading, suborder)),
    ...(ledgerPlace === undefined ? {} : { ledgerPlace }),
  };
}
