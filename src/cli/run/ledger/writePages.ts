import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CountersignError } from '../../../errors.ts';
import { makeLedgerSite } from '../../../flow/site/makeLedgerSite.ts';
import { writeLedgerSite } from '../../../flow/site/writeLedgerSite.ts';
import { metricsIn } from '../../../job/metricsIn.ts';
import type { CliContext } from '../../context.ts';
import { parseId } from '../../numbers.ts';

interface PageOptions {
  readonly newest: string;
  readonly mine?: boolean;
  readonly results?: string;
}

/** `countersign ledger page`. */
export async function writePages(context: CliContext, options: PageOptions, directory = ''): Promise<void> {
  const newest = parseId(options.newest, '--newest');
  const { results } = options;
  if (results !== undefined && (await stat(results).catch(() => undefined))?.isDirectory() !== true)
    throw new CountersignError('not-found', `there is no directory ${results} with results`, {
      mend: 'it is where `orders download-result --save-to` made result-<ORDER_ID>',
    });
  const site = await makeLedgerSite(await context.ledger(), {
    newest,
    key: options.mine === true ? await context.key() : undefined,
    ...(results !== undefined && {
      metricsOf: async (order: number) => (await metricsIn(join(results, `result-${order}`))).metrics,
    }),
  });
  const pages = await writeLedgerSite(site, directory, options.mine === true);
  context.output.line(`${pages} pages were written to ${directory}: open ${join(directory, 'index.html')}`);
  if (site.older > 0)
    context.output.note(`${site.older} older orders have no page; for more: --newest <number>`);
  if (options.mine === true) context.output.note('The pages hold what your key opened: do not publish them.');
  context.output.result({
    directory,
    pages,
    orders: site.orders.length,
    older: site.older,
    offers: site.offers.length,
  });
}
