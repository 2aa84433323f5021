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

/** Arguments by name: members of each part of the configuration, and parts that have no members by their own. */
export function argumentNames(configuration: unknown): readonly string[] {
  if (configuration === null || configuration === undefined) return [];
  if (!isRecord(configuration)) return ['(the whole configuration)'];
  return Object.entries(configuration).flatMap(([name, part]) =>
    isRecord(part) ? Object.keys(part) : [name],
  );
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
