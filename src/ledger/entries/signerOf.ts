import type { PublicKey } from '../../pgp/keys.ts';
import type { OrderReading } from './orders/orders.ts';

/**
 * The key of an author as it was when an entry of his entered the log: what he signed inside it is judged by that. He may
 * have renewed it since, or ended it.
 * @param digest of the entry
 * @throws CountersignError `not-found` or `tampered`
 */
export async function signerOf(
  { entries, accounts }: Pick<OrderReading, 'entries' | 'accounts'>,
  author: string,
  digest: string | undefined,
): Promise<PublicKey> {
  const index = entries.find((entry) => entry.digest === digest)?.index;
  const own = index === undefined ? undefined : await accounts.keyBefore(author, index);
  return own ?? accounts.keyOf(author);
}
