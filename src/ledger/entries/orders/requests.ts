import { canonicalBytes } from '../../../canonicalJson.ts';
import { CountersignError } from '../../../errors.ts';
import type { LedgerSnapshot } from '../../ledgerRepository.ts';

/** What leads a repeated request to the order or offer that it made. It is a finding aid: nobody signs it. */
export function requestFile(number: number): Uint8Array {
  return canonicalBytes({ number });
}

/**
 * The number that a request's file leads to.
 * @returns undefined when there is none
 * @throws CountersignError `tampered` when what lies there leads nowhere: to write again would be to do it twice
 */
export async function ledRequest(snapshot: LedgerSnapshot, path: string): Promise<number | undefined> {
  const bytes = await snapshot.read(path);
  if (bytes === undefined) return undefined;
  const [, digits] = /^\{"number":(\d{1,12})\}$/.exec(Buffer.from(bytes).toString('utf8')) ?? [];
  const number = Number(digits);
  if (number > 0) return number;
  throw new CountersignError('tampered', `the ledger's ${path} was spoiled`, {
    mend: 'Somebody who may push did that: look at your orders and offers, and give another --request-id if there is none yet.',
  });
}
