import { CountersignError } from '../errors.ts';
import type { LedgerSnapshot } from './ledgerRepository.ts';
import { leafOfNumber, numberAt } from './log/numbers.ts';

/** The directory of the log; all else lies beside it. */
export const LOG_DIRECTORY = 'log';

/** The directory of all orders. */
export const ORDERS_DIRECTORY = 'orders';

/** `earlier/3` says where in commits before `orders/3` lies, once it is no more in the newest. */
export const EARLIER_DIRECTORY = 'earlier';

/** So many leaves may begin an order in one directory below {@link ORDERS_DIRECTORY}: a block. */
export const ORDERS_A_BLOCK = 10_000;

/** What is numbered on a ledger. */
export type NumberedKind = 'orders' | 'offers';

/** Ids stay far below 2^53 so that no forged directory can push one out of the safe integers. */
export const MAX_ID = 999_999_999_999;

const CANONICAL_NUMBER = /^(?:0|[1-9]\d{0,11})\/$/;
const TWO_DIGITS = /^\d\d\/$/;

/** The number of the order or offer that a number is one of: of a suborder, its order's. @throws as {@link firstLeafOf} */
export function numberedOf(id: number): number {
  return numberAt(firstLeafOf(id));
}

/**
 * The index of the leaf at which an order or offer begins.
 * @throws CountersignError `input` for what is no number at all, `not-found` for one below the first
 */
export function firstLeafOf(id: number): number {
  checkId(id);
  const index = leafOfNumber(id);
  if (index !== undefined) return index;
  throw new CountersignError('not-found', `the ledger has no number ${id}`, {
    mend: 'numbers are hundreds: see them with `countersign orders list` and `countersign offers list`',
  });
}

/** `orders/0/12/1200`: directories of at most a hundred names each, so that a look-up costs the same at any size. */
export function orderDirectory(id: number): string {
  return numberedDirectory('orders', id);
}

/** `offers/0/02/200`. */
export function offerDirectory(id: number): string {
  return numberedDirectory('offers', id);
}

/**
 * The directory of an order or offer that begins at leaf n − 1: `<kind>/<n div 10000>/<n div 100 mod 100>/<number>`,
 * where the number is 100 n.
 * @throws CountersignError `input` for an id that is not a whole number from 1 to 999,999,999,999.
 */
export function numberedDirectory(kind: NumberedKind, id: number): string {
  const number = numberedOf(id);
  const place = number / 100;
  const middle = String(Math.floor(place / 100) % 100).padStart(2, '0');
  return `${kind}/${Math.floor(place / ORDERS_A_BLOCK)}/${middle}/${number}`;
}

/** Whether a path is as the directory of an order. */
export function isOrderDirectory(path: string): boolean {
  const [kind, , , number = '', ...more] = path.split('/');
  return kind === ORDERS_DIRECTORY && more.length === 0 && /^[1-9]\d{0,11}$/.test(number);
}

function checkId(id: number): void {
  if (Number.isSafeInteger(id) && id >= 1 && id <= MAX_ID) return;
  throw new CountersignError('input', `${id} is not a number of the ledger`, {
    mend: 'Numbers are whole, from 1.',
  });
}

/** The directory of what begins at a leaf. */
export function directoryAt(kind: NumberedKind, index: number): string {
  return numberedDirectory(kind, numberAt(index));
}

/**
 * `accounts/<first 2 hex digits>/<fingerprint>`, in lower case: where what a key's own entries say is found.
 * @throws CountersignError `input` for anything but a v4 (40) or v6 (64 hex digits) fingerprint (RFC 9580, 5.5.4).
 */
export function accountDirectory(fingerprint: string): string {
  const hex = fingerprint.toLowerCase();
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(hex)) {
    throw new CountersignError('input', 'a key fingerprint is 40 or 64 hex digits');
  }
  return `accounts/${hex.slice(0, 2)}/${hex}`;
}

/**
 * `requests/<first 2 hex digits>`: where a repeated write finds what it did before, among others.
 * @throws CountersignError `input` for anything but a SHA-256 in lower-case hex.
 */
export function requestsPath(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) {
    throw new CountersignError('input', 'a request is named by a SHA-256 in lower-case hex');
  }
  return `requests/${sha256.slice(0, 2)}`;
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
      const directory = `${kind}/${top}/${String(middle).padStart(2, '0')}`;
      const names = await snapshot.list(directory);
      const ids = descending(names.filter((name) => CANONICAL_NUMBER.test(name)));
      yield* ids.filter((id) => id >= 100 && numberedDirectory(kind, id) === `${directory}/${id}`);
    }
  }
}

/** Numerically, since by name '9/' sorts after '10/'. */
function descending(names: readonly string[]): number[] {
  return names.map((name) => Number(name.slice(0, -1))).sort((a, b) => b - a);
}
