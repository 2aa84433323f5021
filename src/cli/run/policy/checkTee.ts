import { verdictOf } from '../../../checks.ts';
import { CountersignError } from '../../../errors.ts';
import { verifyTeeKey } from '../../../tee/teeKey.ts';
import type { CliContext } from '../../context.ts';
import { parseId } from '../../numbers.ts';
import { refusedBy } from '../../refusedBy.ts';
import { checkRows } from '../../terminal/marksRows.ts';
import { terminalWidth } from '../../terminal/screen/fitTable.ts';

/** `countersign policy check`. */
export async function checkTee(
  context: CliContext,
  _options: object,
  file = '',
  offerId = '',
): Promise<void> {
  const rules = await context.policy(file);
  const { offer } = await (await context.ledger()).offer(parseId(offerId, 'OFFER'));
  if (offer.tee === undefined)
    throw new CountersignError('input', `offer ${offer.id} is of no TEE`, {
      mend: 'list those with `countersign offers list --type tee`',
    });
  const { checks, claims } = await verifyTeeKey(offer.tee, offer.owner, rules, new Date());
  const { output } = context;
  for (const line of checkRows(checks, terminalWidth())) output.line(line);
  const verdict = verdictOf(checks);
  output.result({ verdict, simulated: claims?.kind === 'sim', checks, claims: claims ?? null });
  if (claims?.kind === 'sim') output.note('SIMULATED TEE: it proves nothing about hardware.');
  if (verdict !== 'passed') throw refusedBy(`the TEE of offer ${offer.id} is not accepted`, checks);
}
