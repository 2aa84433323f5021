/**
 * Reads a whole ledger in a process of its own, for `bench/ledgerSizes.ts`: `node bench/ledgerLook.ts
 * <verify|again|pending> <url> <cache> <fingerprint of an owner> <orders>`. `again` remembers what it has verified before; for
 * `pending` a `file:` URL is reached as if it were on another machine.
 */
import { join } from 'node:path';
import { pendingSuborders } from '../src/flow/approve/pendingSuborders.ts';
import { verifyLedger } from '../src/ledger/entries/verifyLedger.ts';
import { openLedgerRepository } from '../src/ledger/git/gitLedger.ts';
import { Ledger } from '../src/ledger/ledger.ts';
import { VerdictFile } from '../src/ledger/verdicts/verdictFile.ts';

const [what, url = '', cacheDir = '', owner = '', orders] = process.argv.slice(2);
const fileAsRemote = what === 'pending';
const verdicts =
  what === 'again'
    ? await VerdictFile.open(join(cacheDir, 'verdicts', 'ledger'), join(cacheDir, 'secret'))
    : undefined;
const remembering = verdicts === undefined ? {} : { verdicts };
const ledger = new Ledger(await openLedgerRepository(url, { cacheDir, fileAsRemote, ...remembering }));
if (fileAsRemote) await pendingSuborders(ledger, { owner, newest: Number(orders) });
else {
  const { entries, refused } = await verifyLedger(await ledger.snapshot());
  if (entries < Number(orders) || refused.length > 0) throw new Error('the ledger does not hold');
  await verdicts?.save();
}
