import { CountersignError } from '../errors.ts';
import type { LedgerSnapshot } from './ledgerRepository.ts';

/** What is numbered on a ledger. */
export type NumberedKind = 'orders' | 'offers';

/** Ids stay far below 2^53 so that no forged directory can push the next id out of the safe integers. */
export const MAX_ID = 999_999_999_999;

const CANONICAL_NUMBER = /^(?:0|[1-9]\d{0,11})\/$/;
const TWO_DIGITS = /^\d\d\/$/;

/** `orders/12/34/123456`: directories of at most a hundred names each, so that a look-up costs the same at any size. */
export function orderDirectory(id: number): string {
  return numberedDirectory('orders', id);
}

/** Whether what lies in a numbered directory begins an order; a suborder's holds what leads to its order. */
export function isOrderDirectory(names: readonly string[]): boolean {
  return names.includes('0001-placed.json');
}

/** `offers/0/00/7`. */
export function offerDirectory(id: number): string {
  return numberedDirectory('offers', id);
}

/**
 * The directory of an order or offer: `<kind>/<id div 10000>/<id div 100 mod 100, two digits>/<id>`.
 * @throws CountersignError `input` for an id that is not a whole number from 1 to 999,999,999,999.
 */
export function numberedDirectory(kind: NumberedKind, id: number): string {
  if (!Number.isSafeInteger(id) || id < 1 || id > MAX_ID) {
    throw new CountersignError('input', `${id} is not the id of one of the ${kind}`, {
      mend: 'Ids are whole numbers from 1.',
    });
  }
  const middle = String(Math.floor(id / 100) % 100).padStart(2, '0');
  return `${kind}/${Math.floor(id / 10_000)}/${middle}/${id}`;
}

/**
 * `accounts/<first 2 hex digits>/<fingerprint>.asc`, in lower case.
 * @throws CountersignError `input` for anything but a v4 (40) or v6 (64 hex digits) fingerprint (RFC 9580, 5.5.4).
 */
export function accountPath(fingerprint: string): string {
  const hex = fingerprint.toLowerCase();
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(hex)) {
    throw new CountersignError('input', 'a key fingerprint is 40 or 64 hex digits');
  }
  return `accounts/${hex.slice(0, 2)}/${hex}.asc`;
}

/**
 * `requests/<first 2 hex digits>/<the other 62>.json`: where a repeated write finds what it did before.
 * @throws CountersignError `input` for anything but a SHA-256 in lower-case hex.
 */
export function requestPath(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) {
    throw new CountersignError('input', 'a request is named by a SHA-256 in lower-case hex');
  }
  return `requests/${sha256.slice(0, 2)}/${sha256.slice(2)}.json`;
}

/** The ids present, highest first. Directories that are not where their number belongs are passed over. */
export async function* idsNewestFirst(
  snapshot: LedgerSnapshot,
  kind: NumberedKind,
): AsyncGenerator<number, void, void> {
  const tops = (await snapshot.list(kind)).filter((name) => CANONICAL_NUMBER.test(name));
  for (const top of descending(tops)) {
    const middles = (await snapshot.list(`${kind}/${top}`)).filter((name) => TWO_DIGITS.test(name));
    for (const middle of descending(middles)) {
      const names = await snapshot.list(`${kind}/${top}/${String(middle).padStart(2, '0')}`);
      const ids = descending(names.filter((name) => CANONICAL_NUMBER.test(name)));
      yield* ids.filter((id) => isAt(id, top, middle));
    }
  }
}

/** The highest id present plus one, from three listings whatever the size of the ledger; ids start at 1. */
export async function nextId(snapshot: LedgerSnapshot, kind: NumberedKind): Promise<number> {
  const newest = await idsNewestFirst(snapshot, kind).next();
  return newest.done === true ? 1 : newest.value + 1;
}

function isAt(id: number, top: number, middle: number): boolean {
  return id >= 1 && Math.floor(id / 10_000) === top && Math.floor(id / 100) % 100 === middle;
}

/** Numerically, since by name '9/' sorts after '10/'. */
function descending(names: readonly string[]): number[] {
  return names.map((name) => Number(name.slice(0, -1))).sort((a, b) => b - a);
}
