/**
 * Reads a whole ledger in a process of its own, for `bench/ledgerSizes.ts`: `node bench/ledgerLook.ts <verify|pending>
 * <url> <cache> <fingerprint of an owner> <orders>`. A `file:` URL is reached as if it were on another machine for `pending`.
 */
import { pendingSuborders } from '../src/flow/approve/pendingSuborders.ts';
import { verifyLedger } from '../src/ledger/entries/verifyLedger.ts';
import { openLedgerRepository } from '../src/ledger/git/gitLedger.ts';
import { Ledger } from '../src/ledger/ledger.ts';

const [what, url = '', cacheDir = '', owner = '', orders] = process.argv.slice(2);
const fileAsRemote = what === 'pending';
const ledger = new Ledger(await openLedgerRepository(url, { cacheDir, fileAsRemote }));
if (fileAsRemote) await pendingSuborders(ledger, { owner, newest: Number(orders) });
else {
  const { entries, refused } = await verifyLedger(await ledger.snapshot());
  if (entries < Number(orders) || refused.length > 0) throw new Error('the ledger does not hold');
}
