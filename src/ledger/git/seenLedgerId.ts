import { SeenLog } from './gitSeen.ts';
import { parseLedgerUrl } from './places/gitUrl.ts';

/**
 * The id of the ledger at a URL or path as it was last seen from here, and what the place is called. Nothing but the
 * memory is read: no ledger, no network.
 * @param cacheDir as in `PlaceOptions`
 * @throws CountersignError `input` for a URL that is none of a ledger, and for a memory that cannot be read
 */
export async function seenLedgerId(
  url: string,
  cacheDir: string,
): Promise<{ readonly id: string; readonly at: string } | undefined> {
  const { display } = parseLedgerUrl(url);
  const seen = await new SeenLog(cacheDir, display, 'ledger').read();
  return seen === undefined ? undefined : { id: seen.id, at: display };
}
