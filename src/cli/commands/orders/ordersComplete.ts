import type { Command } from 'commander';
import { CountersignError } from '../../../errors.ts';
import type { Completion } from '../../../flow/approve/completion.ts';
import type { Party } from '../../../flow/party.ts';
import type { ShownCard } from '../../../marketplace/card/requireSameCard.ts';
import { action, example } from '../../command.ts';
import type { CliContext } from '../../context.ts';
import { parseCard } from '../../terminal/decideOnCard.ts';
import { duringStep } from '../../terminal/screen/duringStep.ts';
import { evidenceWait, withWait } from '../../evidenceWait.ts';
import { parseAmount, parseHash, parseId } from '../../numbers.ts';

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

function addComplete(orders: Command): void {
  const command = withWait(orders.command('complete <SUBORDER_ID>'))
    .description(
      'Complete a suborder of an offer of yours: approve the reviewed solution, or turn the order down',
    )
    .option('--result <file>', 'resource file of the dataset (or of the offered solution)')
    .requiredOption('--status <status>', 'done, error or canceled')
    .option('--solution-hash <sha256>', 'the solution that you reviewed; nothing is signed for any other')
    .option(
      '--card <code>',
      'the code of the card that you read (see orders card): nothing is signed that differs from it',
    )
    .option('--hours <number>', 'until the approval expires (default 24)')
    .option('--reason <text>', 'why, with error or canceled', '');
  example(
    command,
    'countersign orders complete 902 --result ./dataset.resource.json --status done --solution-hash <SOLUTION_HASH>',
  );
  action(command, async (context, options: CompleteOptions, id = '') => {
    const suborder = parseId(id, 'SUBORDER_ID');
    const status = statusOption(options.status);
    const { completeSuborder } = await import('../../../flow/approve/completeSuborder.ts');
    const { readResourceFile } = await import('../../../resource/resourceFile.ts');
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
      ...(options.hours === undefined ? {} : { hours: parseAmount(options.hours, '--hours') }),
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
  });
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
  const { beforeCompletion } = await import('../../../flow/approve/completeSuborder.ts');
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

function addRevoke(orders: Command): void {
  const command = orders
    .command('revoke <SUBORDER_ID>')
    .description('Withdraw an approval that has not been used yet')
    .option('--reason <text>', 'why', '');
  example(command, 'countersign orders revoke 902');
  action(command, async (context, options: { reason: string }, id = '') => {
    const suborder = parseId(id, 'SUBORDER_ID');
    const { revokeApproval } = await import('../../../flow/approve/revokeApproval.ts');
    const order = await revokeApproval(await context.party(), suborder, options.reason);
    context.output.line(`The approval of suborder ${suborder} of order ${order} was revoked`);
    context.output.result({ suborder, order });
  });
}

export function addOrdersComplete(orders: Command): void {
  addComplete(orders);
  addRevoke(orders);
}
