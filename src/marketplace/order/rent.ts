import { PRICE_TYPES } from '../enumerations.ts';
import type { SlotEntry } from '../offer.ts';

const SCALE = 18n;
const ONE = 10n ** SCALE;

/** A price as its schema has it: 18 places at most. */
function parseDecimal(text: string): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole) * ONE + BigInt(fraction.padEnd(Number(SCALE), '0'));
}

function formatDecimal(value: bigint): string {
  const fraction = (value % ONE).toString().padStart(Number(SCALE), '0').replace(/0+$/, '');
  return fraction === '' ? `${value / ONE}` : `${value / ONE}.${fraction}`;
}

/**
 * What an order would cost: hourly prices times the rent (each at least its slot's `minTimeMinutes`), fixed
 * prices once. Recorded in the order; there is no money behind it.
 * @param minutes the rent asked for
 */
export function rentOf(slots: readonly SlotEntry[], minutes: number): { minutes: number; total: string } {
  let total = 0n;
  for (const { info } of slots) {
    const price = parseDecimal(info.usage.price);
    if (info.usage.priceType === PRICE_TYPES.PerHour) {
      const billed = BigInt(Math.ceil(Math.max(minutes, info.usage.minTimeMinutes)));
      total += (price * billed) / 60n;
    } else {
      total += price;
    }
  }
  return { minutes, total: formatDecimal(total) };
}
