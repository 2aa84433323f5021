import { CountersignError } from '../errors.ts';

/** @throws CountersignError `usage`. */
export function parseId(text: string, what: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new CountersignError('usage', `${what} is a whole number from 1 on, not ${JSON.stringify(text)}`);
}

/** @param least the smallest that makes sense @throws CountersignError `usage`. */
export function parseAmount(text: string, what: string, least = 0, most = Infinity): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && value >= least && value <= most) return value;
  const range = most === Infinity ? `from ${least} on` : `from ${least} to ${most}`;
  throw new CountersignError('usage', `${what} is a number ${range}, not ${JSON.stringify(text)}`);
}

/** A pause between two looks, in seconds: without one whoever looks would do nothing else. @returns ms @throws CountersignError `usage` */
export function parsePauseMs(text: string, what: string): number {
  return parseAmount(text, what, 0.1) * 1000;
}

/**
 * For how long an approval holds: a year at most, and no less than a tenth of an hour, which has ended before anybody could
 * go by it. As the action has it.
 *
 * @throws CountersignError `usage`
 */
export function parseHours(text: string): number {
  return parseAmount(text, '--hours', 0.1, 8760);
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
