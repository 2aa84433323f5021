import type { Command } from 'commander';
import { CountersignError, messageOf } from '../../errors.ts';
import type { Refusal } from '../../ledger/accounts.ts';
import { idsNewestFirst, isOrderDirectory, orderDirectory } from '../../ledger/ledgerPaths.ts';
import type { LedgerSnapshot } from '../../ledger/ledgerRepository.ts';
import { readOffer } from '../../ledger/offers.ts';
import { orderIdOf, readOrder } from '../../ledger/orders.ts';
import { action, example } from '../command.ts';
import { parseId } from '../numbers.ts';
import { table } from '../output.ts';

function addInit(ledger: Command): void {
  const command = ledger.command('init <PATH>').description('Make a bare git repository for a ledger');
  example(command, 'countersign ledger init /srv/ledger.git');
  action(command, async (context, _options, path = '') => {
    const { initLedgerRepository } = await import('../../ledger/git/gitInit.ts');
    await initLedgerRepository(path);
    context.output.line(`Ledger was created in ${path}`);
    context.output.result({ ledger: path });
  });
}

interface Counts {
  orders: number;
  offers: number;
  entries: number;
}

/** Reads everything, oldest first, and gathers what does not hold. */
async function verifyAll(snapshot: LedgerSnapshot): Promise<Counts & { refused: Refusal[] }> {
  const refused: Refusal[] = [];
  const counts: Counts = { orders: 0, offers: 0, entries: 0 };
  for await (const id of idsNewestFirst(snapshot, 'offers')) {
    try {
      const reading = await readOffer(snapshot, id);
      counts.offers++;
      counts.entries += reading.entries.length;
      refused.push(...reading.refused);
    } catch (error) {
      refused.push({ path: `offer ${id}`, reason: messageOf(error) });
    }
  }
  for await (const id of idsNewestFirst(snapshot, 'orders')) {
    try {
      if (!isOrderDirectory(await snapshot.list(orderDirectory(id)))) {
        await orderIdOf(snapshot, id);
        continue;
      }
      const reading = await readOrder(snapshot, id);
      counts.orders++;
      counts.entries += reading.entries.length;
      refused.push(...reading.refused);
    } catch (error) {
      refused.push({ path: `order ${id}`, reason: messageOf(error) });
    }
  }
  return { ...counts, refused };
}

function addVerify(ledger: Command): void {
  const command = ledger
    .command('verify')
    .description('Verify every entry: signatures, authors, chain and state machine');
  example(command, 'countersign ledger verify');
  action(command, async (context) => {
    const { repository } = await context.ledger();
    const hasPast = await repository.hasPast();
    const snapshot = await repository.snapshot();
    const { refused, ...counts } = await verifyAll(snapshot);
    context.output.line(`${counts.offers} offers, ${counts.orders} orders, ${counts.entries} entries hold`);
    if (snapshot.commit !== undefined) context.output.line(`Head: ${snapshot.commit}`);
    if (!hasPast)
      context.output.note('This is the first look from here: what was taken away before cannot be noticed.');
    for (const { path, reason } of refused) context.output.line(`REFUSED ${path}: ${reason}`);
    context.output.result({ commit: snapshot.commit ?? null, hasPast, ...counts, refused });
    if (refused.length > 0)
      throw new CountersignError(
        'refused',
        `${refused.length} entries do not hold: they are ignored by everybody`,
      );
  });
}

interface LogRow {
  readonly seq: number;
  readonly kind: string;
  readonly at: string;
  readonly author: string;
  readonly path: string;
}

function addLog(ledger: Command): void {
  const command = ledger
    .command('log <ORDER_ID>')
    .description('The entries of an order, in order, and what was refused');
  example(command, 'countersign ledger log 1');
  action(command, async (context, _options, id = '') => {
    const order = parseId(id, 'ORDER_ID');
    const { entries, refused } = await (await context.ledger()).order(order);
    const rows: LogRow[] = entries.map(({ bytes, path }) => {
      const { seq, kind, at, author } = JSON.parse(Buffer.from(bytes).toString('utf8')) as Omit<
        LogRow,
        'path'
      >;
      return { seq, kind, at, author, path };
    });
    for (const line of table(rows.map(({ seq, kind, at, author }) => [String(seq), kind, at, author])))
      context.output.line(line);
    for (const { path, reason } of refused) context.output.line(`REFUSED ${path}: ${reason}`);
    context.output.result({ entries: rows, refused });
  });
}

function addShow(ledger: Command): void {
  const command = ledger
    .command('show <PATH>')
    .description('Print a file of the ledger as it lies there; or list a directory');
  example(command, 'countersign ledger show orders/0/00/1/0001-placed.json');
  action(command, async (context, _options, path = '') => {
    const snapshot = await (await context.ledger()).snapshot();
    const bytes = await snapshot.read(path).catch(() => undefined);
    if (bytes !== undefined) {
      const text = Buffer.from(bytes).toString('utf8');
      context.output.document(text);
      context.output.result({ path, text });
      return;
    }
    const names = await snapshot.list(path.replace(/\/$/, '').replace(/^\.$/, ''));
    if (names.length === 0) throw new CountersignError('not-found', `the ledger has no ${path}`);
    names.forEach((name) => {
      context.output.line(name);
    });
    context.output.result({ path, names });
  });
}

export function addLedger(program: Command): void {
  const ledger = program.command('ledger').description('The append-only, signed record');
  addInit(ledger);
  addVerify(ledger);
  addLog(ledger);
  addShow(ledger);
}
