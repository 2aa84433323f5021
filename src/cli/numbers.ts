import { CountersignError } from '../errors.ts';

/** @throws CountersignError `usage`. */
export function parseId(text: string, what: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new CountersignError('usage', `${what} is a whole number from 1 on, not ${JSON.stringify(text)}`);
}

/** @throws CountersignError `usage`. */
export function parseAmount(text: string, what: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && value >= 0) return value;
  throw new CountersignError('usage', `${what} is a number, not ${JSON.stringify(text)}`);
}

/** A SHA-256, in lower case. @throws CountersignError `usage`. */
export function parseHash(text: string, what: string): string {
  if (/^[0-9a-f]{64}$/i.test(text)) return text.toLowerCase();
  throw new CountersignError('usage', `${what} is a SHA-256, 64 hex digits, not ${JSON.stringify(text)}`, {
    mend: '`countersign files calculate-hash <file>` prints the one of a file',
  });
}

/** One of a few words, whatever their case. @throws CountersignError `usage`. */
export function parseWord<T extends string>(text: string, what: string, words: readonly T[]): T {
  const found = words.find((word) => word.toLowerCase() === text.toLowerCase());
  if (found !== undefined) return found;
  throw new CountersignError('usage', `${what} is one of ${words.join(', ')}, not ${JSON.stringify(text)}`);
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
