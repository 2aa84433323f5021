import type { Check } from '../checks.ts';
import { CountersignError } from '../errors.ts';
import { readOrder, type OrderReading } from '../ledger/entries/orders.ts';
import type { Approval } from '../marketplace/approval.ts';
import { statusOf, type SuborderState } from '../marketplace/orderState.ts';
import { isExpired } from '../marketplace/placementRules.ts';
import { approveOrder, requireCard, requireSolution } from './approveOrder.ts';
import type { Completion } from './completion.ts';
import { deliverSolution } from './deliverSolution.ts';
import { ownSuborder } from './ownSuborder.ts';
import type { Party } from './party.ts';

export interface CompletedSuborder {
  readonly order: number;
  /** False when the suborder had been completed so before. */
  readonly changed: boolean;
  readonly approval: Approval | undefined;
  /** What was looked at before signing. */
  readonly checks: readonly Check[];
}

const POLL_MS = 500;

/** Waits until the TEE has attested the order. @throws CountersignError `unavailable` after `waitMs`. */
async function waitForEvidence(party: Party, order: number, waitMs: number): Promise<OrderReading> {
  const end = Date.now() + waitMs;
  for (;;) {
    const reading = await party.ledger.order(order);
    if (reading.state.attested || statusOf(reading.state) !== 'Blocked') return reading;
    if (Date.now() >= end) {
      throw new CountersignError(
        'unavailable',
        `the TEE has not attested order ${order} yet: there is no key to seal the dataset to`,
        {
          mend: 'is the TEE of the order running (tee run)? Try again, or wait longer with --wait <seconds>',
        },
      );
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/**
 * Nothing is signed on a ledger that may be an old copy of itself.
 * @throws CountersignError `refused` where neither an earlier look nor a handed head tells.
 */
async function requirePast({ ledger }: Party): Promise<void> {
  if (await ledger.repository.hasPast()) return;
  throw new CountersignError(
    'refused',
    'this is the first look at this ledger from here: whether it was put back to an older state cannot be told',
    {
      mend: 'give --head, the state that you or somebody you trust saw last (it is the Head of `countersign ledger verify`), or use the home that you registered the offer with',
    },
  );
}

function alreadySo(suborder: SuborderState, status: Completion['status']): boolean {
  const outcome = suborder.completed?.entry.outcome.status;
  if (suborder.revoked || outcome === undefined) return false;
  return status === 'done' ? outcome === 'done' || outcome === 'delivered' : outcome === status;
}

/**
 * Completes a suborder of an offer of one's own: for `done`, checks the solution's hash and the TEE's
 * evidence, signs the approval and seals the grant to the order's key. Repeating it changes nothing.
 * @throws CountersignError `refused` with the reason; then nothing was signed and nothing changed.
 */
export async function completeSuborder(party: Party, completion: Completion): Promise<CompletedSuborder> {
  if (completion.status === 'done') await requirePast(party);
  const snapshot = await party.ledger.snapshot();
  const first = await readOrder(snapshot, completion.suborder);
  const { id: order } = first.state;
  const before = ownSuborder(party, first, completion.suborder);
  const { entry } = first.state.placed;
  if (completion.status === 'done' && !alreadySo(before, 'done') && isExpired(entry, new Date())) {
    throw new CountersignError('refused', `order ${order} expired at ${entry.expires}`, {
      mend: 'nothing was signed; its customer can place it again',
    });
  }
  const isApproval = completion.status === 'done' && before.type === 'Data';
  if (isApproval && !alreadySo(before, 'done')) {
    requireSolution(first.state, completion.solutionHash);
    await waitForEvidence(party, order, completion.waitMs ?? 0);
  }
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
