import { CountersignError } from '../errors.ts';
import { OFFER_TYPES } from './enumerations.ts';
import type { Offer, SlotEntry } from './offer.ts';

/** What is to be combined in one order. */
export interface Combination {
  readonly customer: string;
  readonly offers: readonly Offer[];
  readonly configuration: unknown;
}

/** The slot of an offer, by id, or the first one. @throws CountersignError `not-found`. */
export function slotOf(offer: Offer, slot: number | undefined): SlotEntry {
  const found =
    slot === undefined ? offer.slots[0] : offer.slots.find((candidate) => candidate.slot === slot);
  if (found) return found;
  throw new CountersignError(
    'not-found',
    `offer ${offer.id} has no ${slot === undefined ? 'slot' : `slot ${slot}`}`,
    {
      mend: `see its slots with: countersign offers get ${offer.id}`,
    },
  );
}

/** Names in `allowedArgs`, separated by commas or white space; empty when the owner restricts nothing. */
export function allowedArguments(offer: Offer): readonly string[] {
  return offer.info.allowedArgs.split(/[\s,]+/).filter((name) => name !== '');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** The parts that a configuration has by itself: `{"solution": {}, "data": []}` is what is ordered where none is given. */
const PARTS: readonly string[] = ['solution', 'data'];

/**
 * Arguments by name: members of the configuration's parts, and whatever else is in it by its own name. A name alone tells a
 * solution something, so nothing is without one; a configuration that says nothing has none.
 */
export function argumentNames(configuration: unknown): readonly string[] {
  if (configuration === null || configuration === undefined) return [];
  if (!isRecord(configuration)) return ['(the whole configuration)'];
  return Object.entries(configuration).flatMap(([name, part]) => {
    const inside = isRecord(part) ? Object.keys(part) : [];
    const isPart = PARTS.includes(name) && (isRecord(part) || (Array.isArray(part) && part.length === 0));
    return isPart ? inside : [name, ...inside];
  });
}

function refusalOf(offer: Offer, combination: Combination): string | undefined {
  const { restrictions, allowedAccounts } = offer.info;
  if (!offer.enabled) return 'is disabled by its owner';
  if (
    allowedAccounts.length > 0 &&
    !allowedAccounts.some((account) => account.toLowerCase() === combination.customer)
  ) {
    return `is not offered to ${combination.customer} (allowedAccounts)`;
  }
  for (const other of combination.offers) {
    if (other.id === offer.id) continue;
    if (restrictions.offers.length > 0 && !restrictions.offers.includes(other.id)) {
      return `may not be used together with offer ${other.id} (restrictions.offers)`;
    }
    if (restrictions.types.length > 0 && !restrictions.types.includes(OFFER_TYPES[other.type])) {
      return `may not be used together with a ${other.type} offer (restrictions.types)`;
    }
  }
  const allowed = allowedArguments(offer);
  const foreign = argumentNames(combination.configuration).find((name) => !allowed.includes(name));
  if (allowed.length > 0 && foreign !== undefined)
    return `does not allow the argument ${foreign} (allowedArgs)`;
  return undefined;
}

/**
 * Checks what each owner allows: `enabled`, `allowedAccounts`, `restrictions` and `allowedArgs`.
 * @throws CountersignError `refused`, naming the offer and the rule.
 */
export function checkCombination(combination: Combination): void {
  for (const offer of combination.offers) {
    const refusal = refusalOf(offer, combination);
    if (refusal !== undefined) throw new CountersignError('refused', `offer ${offer.id} ${refusal}`);
  }
}
