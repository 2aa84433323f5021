import { CountersignError } from '../../errors.ts';
import { checkDevices } from './deviceRules.ts';
import { limitsOf } from './limits.ts';
import type { Offer, SlotEntry } from '../offer.ts';
import type { PlacedEntry, Suborder } from './orderEntries.ts';
import { checkCombination } from '../rules.ts';

/** An offer by its id; `undefined` for one that is not on the ledger. */
export type OfferOf = (offer: number) => Offer | undefined;

interface Used {
  readonly suborder: Suborder;
  readonly offer: Offer;
  readonly slot: SlotEntry;
}

/** How long an order may wait for its owners: every look of a TEE pays for those that wait. */
export const LONGEST_WAIT_DAYS = 90;

function refuse(reason: string): never {
  throw new CountersignError('refused', reason);
}

/** What each suborder uses, in order: an offer of its type, with a slot of that offer. */
function usedBy(entry: PlacedEntry, offerOf: OfferOf): Used[] {
  return entry.suborders.map((suborder) => {
    const offer = offerOf(suborder.offer) ?? refuse(`offer ${suborder.offer} is not on the ledger`);
    if (offer.type !== suborder.type) {
      refuse(`suborder ${suborder.id} takes offer ${offer.id}, a ${offer.type} offer, for ${suborder.type}`);
    }
    const slot = offer.slots.find((candidate) => candidate.slot === suborder.slot);
    return { suborder, offer, slot: slot ?? refuse(`offer ${offer.id} has no slot ${suborder.slot}`) };
  });
}

function checkTee(entry: PlacedEntry, used: readonly Used[]): Used {
  const [tee, ...others] = used.filter(({ suborder }) => suborder.type === 'TEE');
  if (tee === undefined || others.length > 0 || tee.offer.id !== entry.tee.offer) {
    refuse('an order has exactly one TEE suborder');
  }
  if (tee.slot.slot !== entry.tee.slot) refuse('the TEE suborder names another slot than the order');
  return tee;
}

/** The solution is the customer's own, or the one that its offer names. */
function checkSolution({ solution }: PlacedEntry, used: readonly Used[]): void {
  const [offered, ...others] = used.filter(({ suborder }) => suborder.type === 'Solution');
  if (others.length > 0 || offered?.suborder.id !== solution.suborder) {
    refuse('the solution is not the one of the Solution suborder');
  }
  if (offered !== undefined && offered.offer.solution?.hash !== solution.hash) {
    refuse(`offer ${offered.offer.id} stands for another solution`);
  }
}

/** Each Data suborder is one input, and an input that an offer gives is a Data suborder of the order. */
function checkInputs({ inputs }: PlacedEntry, used: readonly Used[]): void {
  const data = used.filter(({ suborder }) => suborder.type === 'Data').map(({ suborder }) => suborder.id);
  const named = inputs.flatMap((input) => (input.kind === 'offer' ? [input.suborder] : []));
  for (const id of named) {
    if (!data.includes(id)) refuse(`input of suborder ${id} names no data suborder of the order`);
  }
  for (const id of data) {
    if (named.filter((name) => name === id).length !== 1) refuse(`suborder ${id} is not exactly one input`);
  }
}

function checkLimits({ limits }: PlacedEntry, tee: Used, used: readonly Used[]): void {
  const slots = used.map(({ slot }) => slot);
  const allowed = limitsOf(tee.slot, slots, Infinity);
  for (const name of Object.keys(allowed) as (keyof typeof allowed)[]) {
    if (limits[name] > allowed[name]) {
      refuse(`the limit ${name} is ${limits[name]}, where the slots allow ${allowed[name]}`);
    }
  }
}

function checkExpiry({ at, expires }: PlacedEntry): void {
  const wait = Date.parse(expires) - Date.parse(at);
  if (wait <= 0) refuse('the order expires before it is placed');
  if (wait > LONGEST_WAIT_DAYS * 86_400_000) refuse(`an order waits ${LONGEST_WAIT_DAYS} days at most`);
}

/** Whether an order that still waits has waited too long. */
export function isExpired({ expires }: PlacedEntry, now: Date): boolean {
  return now.getTime() >= Date.parse(expires);
}

/**
 * Holds an order to what its offers' owners allow, whoever wrote it and with whatever program: numbers, types, slots,
 * accounts, restrictions, arguments and limits; and no offer may be disabled.
 * @param offerOf the offers as they stood when the order was placed
 * @throws CountersignError `refused`, naming the rule.
 */
export function checkPlacement(entry: PlacedEntry, offerOf: OfferOf): void {
  checkExpiry(entry);
  const used = usedBy(entry, offerOf);
  const tee = checkTee(entry, used);
  checkSolution(entry, used);
  checkInputs(entry, used);
  checkCombination({
    customer: entry.author,
    offers: used.map(({ offer }) => offer),
    configuration: entry.configuration,
  });
  checkLimits(entry, tee, used);
  checkDevices(
    tee,
    used.filter((one) => one !== tee),
  );
}
