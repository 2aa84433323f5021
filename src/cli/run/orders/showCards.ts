import { CountersignError } from '../../../errors.ts';
import { ownCards } from '../../../flow/approve/suborderCard.ts';
import { waitForEvidence } from '../../../flow/approve/waitForEvidence.ts';
import type { Card } from '../../../marketplace/card/card.ts';
import { isFinal, statusOf, suborderOf, type OrderState } from '../../../marketplace/order/orderState.ts';
import type { CliContext } from '../../context.ts';
import { evidenceWait } from './evidenceWait.ts';
import { parseHours, parseId } from '../../numbers.ts';
import { cardLines } from '../../terminal/cardLines.ts';
import { duringStep } from '../../terminal/screen/duringStep.ts';
import { terminalWidth } from '../../terminal/screen/fitTable.ts';

/** Whose cards they are; to look, no key is opened where the home names it. */
async function fingerprint(context: CliContext): Promise<string> {
  if (context.home.secrets.COUNTERSIGN_KEY === undefined) return context.account();
  const { fingerprintOf } = await import('../../../pgp/keys.ts');
  return fingerprintOf((await context.key()).toPublic());
}

/** What became of what the card says: it is shown of what was decided, too. */
function headingOf(state: OrderState, { suborder }: Card): string {
  const { status, revoked } = suborderOf(state, suborder);
  if (revoked) return 'What was approved, and taken back';
  if (status === 'Done') return 'What was approved';
  return isFinal(state) ? 'What was to be signed, and was not' : 'What you sign';
}

/** A card is shown of what was completed, too: whoever reads it is not to think that something waits for them. */
function alreadyDone(state: OrderState, cards: readonly Card[]): string[] {
  if (isFinal(state)) return [`Order ${state.id} is ${statusOf(state)}: nothing more is signed for it.`];
  return state.suborders
    .filter(({ id, status }) => status === 'Done' && cards.some((card) => card.suborder === id))
    .map(({ id }) => `Suborder ${id} was completed already: it does not wait for you.`);
}

/** `countersign orders card`. */
export async function showCards(
  context: CliContext,
  options: { hours?: string; wait: string },
  text = '',
): Promise<void> {
  const id = parseId(text, 'ID');
  const party = { ledger: await context.ledger(), fingerprint: await fingerprint(context) };
  const hours = options.hours === undefined ? undefined : parseHours(options.hours);
  const { state } = await waitForEvidence(party, id, evidenceWait(context, options));
  const cards = await duringStep(context.output, 'Verifying the order and the evidence of its TEE', () =>
    ownCards(party, id, { hours }),
  );
  if (cards.length === 0)
    throw new CountersignError('refused', `${id} has no data suborder of yours (${party.fingerprint})`, {
      mend: 'see the order with `countersign orders get <ORDER_ID> --suborders`, or name your key with --account',
    });
  for (const card of cards) {
    const shown = { terminal: terminalWidth(), heading: headingOf(state, card) };
    for (const line of cardLines(card, shown)) context.output.line(line);
  }
  for (const note of alreadyDone(state, cards)) context.output.note(note);
  context.output.result(cards);
}
