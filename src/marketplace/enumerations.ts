/** The network's enumerations, with the numbers that the guide's JSON files carry. */
export const OFFER_TYPES = { TEE: 0, Storage: 1, Solution: 2, Data: 3 } as const;
export type OfferType = keyof typeof OFFER_TYPES;

export const PRICE_TYPES = { PerHour: 0, Fixed: 1 } as const;

/** Statuses of orders and suborders. `Suspended` is known for compatibility; an order here is placed whole. */
export const ORDER_STATUSES = {
  New: 0,
  Processing: 1,
  Canceling: 2,
  Canceled: 3,
  Done: 4,
  Error: 5,
  Blocked: 6,
  Suspended: 7,
} as const;
export type OrderStatus = keyof typeof ORDER_STATUSES;

/** Why a party ends a key of its own. */
export const KEY_END_REASONS = ['retired', 'superseded', 'compromised'] as const;

/** The name of an offer type's number, `undefined` for a number that this marketplace does not trade in. */
export function offerTypeOf(number: number): OfferType | undefined {
  return (Object.keys(OFFER_TYPES) as OfferType[]).find((name) => OFFER_TYPES[name] === number);
}
