import type { Command } from 'commander';
import { CountersignError } from '../../../errors.ts';
import type { Refusal } from '../../../ledger/entries/accounts.ts';
import { formatHead } from '../../../ledger/ledgerHead.ts';
import type { LedgerSnapshot } from '../../../ledger/ledgerRepository.ts';
import { describeKeyEnd } from '../../../marketplace/keyEnd.ts';
import { logOf } from '../../../ledger/entries/thread.ts';
import { action, example } from '../../command.ts';
import { parseId } from '../../numbers.ts';
import { table } from '../../terminal/output.ts';
import { duringStep } from '../../terminal/screen/duringStep.ts';
import { addLedgerPage } from './ledgerPage.ts';

function addInit(ledger: Command): void {
  const command = ledger.command('init <PATH>').description('Make a bare git repository for a ledger');
  example(command, 'countersign ledger init /srv/ledger.git');
  action(command, async (context, _options, path = '') => {
    const { initLedgerRepository } = await import('../../../ledger/git/gitInit.ts');
    await initLedgerRepository(path);
    context.output.line(`Ledger was created in ${path}`);
    context.output.result({ ledger: path });
  });
}

/** `entry 12: superseded: …`. */
function wordsFor({ what, verdict, reason }: Refusal): string {
  return verdict === undefined ? `${what}: ${reason}` : `${what}: ${verdict}: ${reason}`;
}

function addVerify(ledger: Command): void {
  const command = ledger
    .command('verify')
    .description('Verify the whole log: every signature, author, chain and rule')
    .option('--anew', 'also every signature that this home has verified before');
  example(command, 'countersign ledger verify');
  action(command, async (context, options: { anew?: boolean }) => {
    const { repository } = await (options.anew === true ? context.ledgerAnew() : context.ledger());
    const hasPast = await repository.hasPast();
    const snapshot = await repository.snapshot();
    const { verifyLedger } = await import('../../../ledger/entries/verifyLedger.ts');
    const { refused, frozen, offers, orders, entries, keys, ended } = await duringStep(
      context.output,
      'Verifying the whole log',
      () => verifyLedger(snapshot),
    );
    const { log } = snapshot;
    const head = log && formatHead(log);
    context.output.line(`${keys} keys, ${offers} offers, ${orders} orders, ${entries} entries hold`);
    if (log !== undefined)
      context.output.line(`Log: ${log.size} entries from 0 on, of which the first creates the ledger`);
    if (log !== undefined) context.output.line(`Ledger: ${log.ledger}`);
    if (head !== undefined) context.output.line(`Head: ${head}`);
    if (context.head !== undefined)
      context.output.line(`It holds all of ${formatHead(context.head)}, and nothing of that was changed`);
    if (!hasPast)
      context.output.note(
        'This is the first look from here, without a head: what was taken away before cannot be noticed.',
      );
    for (const refusal of refused) context.output.line(`VOID ${wordsFor(refusal)}`);
    for (const { what, reason } of frozen) context.output.line(`FROZEN ${what}: ${reason}`);
    for (const { fingerprint, ...end } of ended)
      context.output.line(`ENDED ${fingerprint}: ${describeKeyEnd(end)}`);
    const ledger = log?.ledger ?? null;
    const counts = { keys, offers, orders, entries };
    context.output.result({ ledger, head: head ?? null, hasPast, ...counts, ended, refused, frozen });
    if (refused.length > 0)
      throw new CountersignError(
        'refused',
        `${refused.length} entries do not hold: they are ignored by everybody`,
      );
  });
}

function addLog(ledger: Command): void {
  const command = ledger
    .command('log <ORDER_ID>')
    .description('The entries of an order, in the order of the log, and what does not count');
  example(command, 'countersign ledger log 900');
  action(command, async (context, _options, id = '') => {
    const order = parseId(id, 'ORDER_ID');
    const { entries, refused, frozen } = await (await context.ledger()).order(order);
    const rows = entries.map(({ index, digest, head: { kind, at, author } }) => ({
      index,
      kind,
      at,
      author,
      digest,
    }));
    for (const line of table(rows.map(({ index, kind, at, author }) => [String(index), kind, at, author])))
      context.output.line(line);
    for (const refusal of refused) context.output.line(`VOID ${wordsFor(refusal)}`);
    if (frozen !== undefined) context.output.line(`FROZEN order ${order}: ${frozen}`);
    context.output.result({ entries: rows, refused, frozen: frozen ?? null });
  });
}

/**
 * An entry of the log by its index, as it was signed.
 * @throws CountersignError `not-found` for a number that is no index, and may be an order's
 */
async function leafText(snapshot: LedgerSnapshot, index: number): Promise<string> {
  const log = logOf(snapshot);
  if (index >= log.size)
    throw new CountersignError('not-found', `the log has the entries 0 to ${log.size - 1}, and no ${index}`, {
      mend: `if it is the number of an order: countersign ledger log ${index}`,
    });
  return Buffer.from(await log.leafAt(index)).toString('utf8');
}

function addShow(ledger: Command): void {
  const command = ledger
    .command('show <PATH>')
    .description(
      'Print an entry of the log by its index, a file of the ledger as it lies there, or a directory',
    );
  example(command, 'countersign ledger show 4');
  action(command, async (context, _options, path = '') => {
    const snapshot = await (await context.ledger()).snapshot();
    const isIndex = /^\d{1,15}$/.test(path);
    const bytes = isIndex ? undefined : await snapshot.read(path).catch(() => undefined);
    if (isIndex || bytes !== undefined) {
      const text = isIndex
        ? await leafText(snapshot, Number(path))
        : Buffer.from(bytes ?? []).toString('utf8');
      context.output.document(text);
      context.output.result({ path, text });
      return;
    }
    const names = await snapshot.list(path.replace(/\/$/, '').replace(/^\.$/, ''));
    if (names.length === 0)
      throw new CountersignError(
        'not-found',
        `the ledger has no entry, file or directory ${JSON.stringify(path)}`,
        {
          mend: 'see what it has with: countersign ledger show .',
        },
      );
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
  addLedgerPage(ledger);
}
