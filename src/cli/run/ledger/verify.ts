import { CountersignError } from '../../../errors.ts';
import { verifyLedger } from '../../../ledger/entries/verifyLedger.ts';
import { formatHead } from '../../../ledger/ledgerHead.ts';
import { describeKeyEnd } from '../../../marketplace/keyEnd.ts';
import type { CliContext } from '../../context.ts';
import { duringStep } from '../../terminal/screen/duringStep.ts';
import { refusalWords } from './refusalWords.ts';

/** `countersign ledger verify`. */
export async function verify(context: CliContext, options: { anew?: boolean }): Promise<void> {
  const { repository } = await (options.anew === true ? context.ledgerAnew() : context.ledger());
  const hasPast = await repository.hasPast();
  const snapshot = await repository.snapshot();
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
  const handedOn = await context.head();
  if (handedOn !== undefined)
    context.output.line(`It holds all of ${formatHead(handedOn)}, and nothing of that was changed`);
  if (!hasPast)
    context.output.note(
      'This is the first look from here, without a head: what was taken away before cannot be noticed.',
    );
  for (const refusal of refused) context.output.line(`VOID ${refusalWords(refusal)}`);
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
}
