import { join } from 'node:path';
import type { Command } from 'commander';
import { action, example } from '../../command.ts';
import { parseId } from '../../numbers.ts';

interface PageOptions {
  readonly newest: string;
  readonly mine?: boolean;
  readonly results?: string;
}

/** `ledger page`: what is on a ledger, as pages that need no script and load nothing. */
export function addLedgerPage(ledger: Command): void {
  const command = ledger
    .command('page <DIR>')
    .description(
      'Write the ledger as pages for a browser: offers, orders, verdicts, approvals, and what was void',
    )
    .option('--newest <number>', 'pages of so many of the newest orders', '500')
    .option('--mine', 'open with your key what is sealed to you: do not publish these pages')
    .option('--results <dir>', 'where results were downloaded to (result-900, …): what they report is drawn');
  example(command, 'countersign ledger page site');
  action(command, async (context, options: PageOptions, directory = '') => {
    const newest = parseId(options.newest, '--newest');
    const { makeLedgerSite } = await import('../../../flow/site/makeLedgerSite.ts');
    const { writeLedgerSite } = await import('../../../flow/site/writeLedgerSite.ts');
    const { metricsIn } = await import('../../../job/metricsIn.ts');
    const { results } = options;
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
    if (options.mine === true)
      context.output.note('The pages hold what your key opened: do not publish them.');
    context.output.result({
      directory,
      pages,
      orders: site.orders.length,
      older: site.older,
      offers: site.offers.length,
    });
  });
}
