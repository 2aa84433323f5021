import { CountersignError } from '../../errors.ts';
import type { Card } from '../../marketplace/card/card.ts';
import { readCode } from '../../marketplace/card/cardCode.ts';
import type { ShownCard } from '../../marketplace/card/requireSameCard.ts';
import { cardLines } from './cardLines.ts';
import { terminalWidth } from './screen/fitTable.ts';
import type { CliContext } from '../context.ts';
import { wasReviewed } from '../home/reviewedHashes.ts';

/** A card's code, or its whole digest, as it was typed. @throws CountersignError `usage` for what is neither */
export function parseCard(text: string): ShownCard {
  const digest = /^[0-9a-f]{64}$/i.test(text) ? text.toLowerCase() : readCode(text);
  if (digest !== undefined) return { digest };
  throw new CountersignError('usage', `--card is the code of a card, not ${JSON.stringify(text)}`, {
    mend: 'it has 16 letters and digits: see it with `countersign orders card <SUBORDER_ID>`',
  });
}

/** Why somebody who only looked at the solution has not seen all of what would be signed; undefined where she has. */
async function unseen({ home }: CliContext, card: Card): Promise<string | undefined> {
  const { solutionHash } = card.terms;
  if (!(await wasReviewed(home, solutionHash)))
    return `the solution ${solutionHash} was not downloaded with this home`;
  return card.beyond.length === 0 ? undefined : `the order has ${card.beyond.join(', ')}`;
}

async function askedYes({ order, code }: Card): Promise<boolean> {
  const { askConsent } = await import('./prompts/ask.ts');
  return askConsent(
    `Sign this card (${code}) for order ${order}?`,
    'nothing was signed; run this by itself and answer, or, having read the card, with --card and its code',
  );
}

/**
 * Shows the card, and lets a person decide on it: by its code, by a yes in a terminal, or, where nobody can be asked, by
 * having looked at the solution of an order that is nothing beyond it.
 * @param given the code that came with the command
 * @throws CountersignError `refused` where she said no, or the card was to be seen first; then nothing was signed
 */
export async function decideOnCard(
  context: CliContext,
  card: Card,
  given: ShownCard | undefined,
): Promise<ShownCard> {
  const { output } = context;
  // Standard output is for what came of it.
  const shown = { terminal: terminalWidth(process.stderr) };
  if (!output.json) for (const line of cardLines(card, shown)) output.note(line);
  const { digest, terms, suborder, isRefused } = card;
  if (given !== undefined) return { digest: given.digest, terms };
  // What her policy refuses is refused in a moment, by the check's own name.
  if (isRefused) return { digest };
  if (process.stdin.isTTY && process.stdout.isTTY && !output.json) {
    if (await askedYes(card)) return { digest };
    throw new CountersignError('refused', 'you did not agree: nothing was signed and nothing was changed');
  }
  const why = await unseen(context, card);
  if (why !== undefined)
    throw new CountersignError('refused', `nobody has seen all of what is to be signed: ${why}`, {
      mend: `nothing was signed; read the card with \`countersign orders card ${suborder}\`, then repeat this with --card and its code`,
    });
  output.note(
    `Signed without --card: the solution was downloaded with this home, the order is nothing beyond it, and the TEE holds under your policy.`,
  );
  return { digest };
}
