import { CountersignError } from '../../../errors.ts';
import { beforeCompletion, completeSuborder } from '../../../flow/approve/completeSuborder.ts';
import type { Completion } from '../../../flow/approve/completion.ts';
import type { Party } from '../../../flow/party.ts';
import type { ShownCard } from '../../../marketplace/card/requireSameCard.ts';
import { readResourceFile } from '../../../resource/resourceFile.ts';
import type { CliContext } from '../../context.ts';
import { evidenceWait } from './evidenceWait.ts';
import { parseHours, parseHash, parseId } from '../../numbers.ts';
import { parseCard } from '../../terminal/decideOnCard.ts';
import { duringStep } from '../../terminal/screen/duringStep.ts';

interface CompleteOptions {
  readonly result?: string;
  readonly status: string;
  readonly solutionHash?: string;
  readonly card?: string;
  readonly hours?: string;
  readonly wait: string;
  readonly reason: string;
}

const STATUSES = { done: 'Done', error: 'Error', canceled: 'Canceled' } as const;

function statusOption(text: string): Completion['status'] {
  if (Object.hasOwn(STATUSES, text)) return text as Completion['status'];
  throw new CountersignError('usage', `--status is done, error or canceled, not ${JSON.stringify(text)}`);
}

const VERIFYING = 'Verifying the order and the evidence of its TEE';

/** What the owner decided on; undefined where nothing is approved. */
async function decide(
  context: CliContext,
  party: Party,
  completion: Completion,
  given: ShownCard | undefined,
): Promise<Completion['card']> {
  if (completion.status !== 'done') return undefined;
  const before = await duringStep(context.output, VERIFYING, () => beforeCompletion(party, completion));
  if (before.type !== 'Data') return undefined;
  // Nothing is signed anew: a card that is given must still be that of what was signed.
  if (before.isDone) return given ?? 'unseen';
  const { ownCards } = await import('../../../flow/approve/suborderCard.ts');
  const { decideOnCard } = await import('../../terminal/decideOnCard.ts');
  const [card] = await duringStep(context.output, VERIFYING, () =>
    ownCards(party, completion.suborder, { hours: completion.hours }),
  );
  return card === undefined ? undefined : decideOnCard(context, card, given);
}

/** `countersign orders complete`. */
export async function complete(context: CliContext, options: CompleteOptions, id = ''): Promise<void> {
  const suborder = parseId(id, 'SUBORDER_ID');
  const status = statusOption(options.status);
  const given = options.card === undefined ? undefined : parseCard(options.card);
  const party = await context.party();
  const completion: Completion = {
    suborder,
    status,
    reason: options.reason,
    ...evidenceWait(context, options),
    ...(options.result === undefined ? {} : { resource: await readResourceFile(options.result) }),
    ...(options.solutionHash === undefined
      ? {}
      : { solutionHash: parseHash(options.solutionHash, '--solution-hash') }),
    ...(options.hours === undefined ? {} : { hours: parseHours(options.hours) }),
  };
  const card = await decide(context, party, completion, given);
  const completed = await duringStep(context.output, 'Verifying the order and signing', () =>
    completeSuborder(party, { ...completion, ...(card === undefined ? {} : { card }) }),
  );
  if (completed.approval?.tee.kind === 'sim') context.output.note('The TEE of this order is SIMULATED.');
  if (completed.changed && status !== 'done' && options.reason === '')
    context.output.note('No --reason was given: the customer reads that there was none.');
  if (!completed.changed) context.output.note('It had been completed so before: nothing was changed.');
  context.output.line(`Order ${suborder} has been completed successfully: status=${STATUSES[status]}`);
  context.output.result({ suborder, status: STATUSES[status], ...completed });
}
