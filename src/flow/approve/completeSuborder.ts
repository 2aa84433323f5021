import type { Check } from '../../checks.ts';
import { CountersignError } from '../../errors.ts';
import { readOrder } from '../../ledger/entries/orders/orders.ts';
import type { Approval } from '../../marketplace/approval/approval.ts';
import type { SuborderState } from '../../marketplace/order/orderState.ts';
import { isExpired } from '../../marketplace/order/placementRules.ts';
import { approveOrder, requireCard, requireDataset, requireSolution } from './approveOrder.ts';
import type { Completion } from './completion.ts';
import { deliverSolution } from './deliverSolution.ts';
import { hasPast } from './ownPast.ts';
import { ownSuborder } from './ownSuborder.ts';
import type { Party } from '../party.ts';
import { waitForEvidence } from './waitForEvidence.ts';

export interface CompletedSuborder {
  readonly order: number;
  /** False when the suborder had been completed so before. */
  readonly changed: boolean;
  readonly approval: Approval | undefined;
  /** What was looked at before signing. */
  readonly checks: readonly Check[];
}

/**
 * Nothing is signed on a ledger that may be an old copy of itself.
 * @throws CountersignError `refused` where no earlier look, no handed head and no witness tells, `tampered` where the
 * owner's own witnesses have seen another ledger.
 */
async function requirePast({ ledger, policy }: Party): Promise<void> {
  if (await hasPast(ledger, policy)) return;
  throw new CountersignError(
    'refused',
    'this is the first look at this ledger from here: whether it was put back to an older state cannot be told',
    {
      mend: 'give --head, the state that you or somebody you trust saw last (it is the Head of `countersign ledger verify`), or use the home that you registered the offer with',
    },
  );
}

function alreadySo(
  suborder: Pick<SuborderState, 'completed' | 'revoked'>,
  status: Completion['status'],
): boolean {
  const outcome = suborder.completed?.entry.outcome.status;
  if (suborder.revoked || outcome === undefined) return false;
  return status === 'done' ? outcome === 'done' || outcome === 'delivered' : outcome === status;
}

/** What was said once stays: another reason, given later, would be read by nobody. */
function requireSameReason({ id, completed }: SuborderState, { status, reason = '' }: Completion): void {
  const outcome = completed?.entry.outcome;
  if (status === 'done' || outcome?.status !== status || reason === '' || reason === outcome.reason) return;
  throw new CountersignError(
    'refused',
    `suborder ${id} was turned down before, and its reason stays as it was`,
  );
}

/** A suborder that its owner may decide on now. */
export interface Decidable {
  readonly order: number;
  readonly type: SuborderState['type'];
  readonly solutionHash: string;
  /** It has been completed just so before. */
  readonly isDone: boolean;
}

/**
 * Looks whether a suborder may be completed, and for an approval waits until there is what it needs: the TEE's evidence.
 * @throws CountersignError as `completeSuborder` does, before anything is shown to anybody
 */
export async function beforeCompletion(party: Party, completion: Completion): Promise<Decidable> {
  if (completion.status === 'done') await requirePast(party);
  const snapshot = await party.ledger.snapshot();
  const reading = await readOrder(snapshot, completion.suborder);
  const { state } = reading;
  const { id: order } = state;
  const before = ownSuborder(party, reading, completion.suborder);
  const { type } = before;
  const { entry } = state.placed;
  const isDone = alreadySo(before, completion.status);
  if (isDone) requireSameReason(before, completion);
  if (completion.status === 'done' && !isDone && isExpired(entry, new Date())) {
    throw new CountersignError('refused', `order ${order} expired at ${entry.expires}`, {
      mend: 'nothing was signed; its customer can place it again',
    });
  }
  if (completion.status === 'done' && type === 'Data' && !isDone) {
    requireSolution(state, completion.solutionHash);
    requireDataset(reading, before, completion.resource);
    await waitForEvidence(party, order, completion);
  }
  return { order, type, solutionHash: entry.solution.hash, isDone };
}

/**
 * Completes a suborder of an offer of one's own: for `done`, checks the solution's hash and the TEE's
 * evidence, signs the approval and seals the grant to the order's key. Repeating it changes nothing.
 * @throws CountersignError `refused` with the reason; then nothing was signed and nothing changed.
 */
export async function completeSuborder(party: Party, completion: Completion): Promise<CompletedSuborder> {
  const { order } = await beforeCompletion(party, completion);
  let approval: Approval | undefined;
  let checks: readonly Check[] = [];
  let changed = false;
  await party.ledger.appendToOrder(order, party.key, async (reading) => {
    const suborder = ownSuborder(party, reading, completion.suborder);
    changed = false;
    if (alreadySo(suborder, completion.status)) {
      const outcome = suborder.completed?.entry.outcome;
      if (outcome?.status === 'done') {
        approval = outcome.approval;
        requireSolution(reading.state, completion.solutionHash);
        requireCard(outcome.approval, completion.card);
      }
      return undefined;
    }
    changed = true;
    if (completion.status !== 'done') {
      const reason = completion.reason ?? '';
      return {
        kind: 'order.completed',
        suborder: suborder.id,
        outcome: { status: completion.status, reason },
      };
    }
    if (suborder.type === 'Solution') return deliverSolution(party, completion, reading);
    const made = await approveOrder(party, completion, reading, suborder);
    ({ approval, checks } = made);
    return made.body;
  });
  return { order, changed, approval, checks };
}
