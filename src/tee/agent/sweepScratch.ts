import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isFinal } from '../../marketplace/orderState.ts';
import { readJournal, removeJournal } from './runJournal.ts';
import type { TeeContext } from './teeContext.ts';

/** Removes plaintext that an agent which was killed left behind, all but a result that has yet to be sealed. */
export async function sweepScratch(context: TeeContext): Promise<void> {
  for (const name of await readdir(context.scratch)) {
    const [, order, attempt] = /^order-(\d+)-(\d+)$/.exec(name) ?? [];
    if (order !== undefined && attempt !== undefined) {
      const journal = await readJournal(context.journals, Number(order), Number(attempt));
      if (journal?.phase === 'executed') {
        if (!isFinal((await context.ledger.order(Number(order))).state)) continue;
        await removeJournal(context.journals, Number(order), Number(attempt));
      }
    }
    await rm(join(context.scratch, name), { recursive: true, force: true });
  }
}
