import { CountersignError } from '../errors.ts';

/** @throws CountersignError `usage`. */
export function parseId(text: string, what: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new CountersignError('usage', `${what} is a whole number, not ${JSON.stringify(text)}`);
}

/** @throws CountersignError `usage`. */
export function parseAmount(text: string, what: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && value >= 0) return value;
  throw new CountersignError('usage', `${what} is a number, not ${JSON.stringify(text)}`);
}

/** `18291,119654` or `18291`. @throws CountersignError `usage`. */
export function parseOfferAndSlot(text: string, what: string): { offer: number; slot: number | undefined } {
  const [offer = '', slot, ...rest] = text.split(',').map((part) => part.trim());
  if (rest.length > 0)
    throw new CountersignError(
      'usage',
      `${what} is <OFFER_ID> or <OFFER_ID>,<SLOT_ID>, not ${JSON.stringify(text)}`,
    );
  return { offer: parseId(offer, what), slot: slot === undefined ? undefined : parseId(slot, what) };
}
