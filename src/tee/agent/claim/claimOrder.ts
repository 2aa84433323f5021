import { sign, type KeyObject } from 'node:crypto';
import { canonicalBytes } from '../../../canonicalJson.ts';
import { CountersignError } from '../../../errors.ts';
import type { OrderReading } from '../../../ledger/entries/orders/orders.ts';
import { approvalsInForce, claimMessage } from '../../../marketplace/approval/claim.ts';
import { MOST_MISSING } from '../../../marketplace/order/orderEntries.ts';
import { isReady } from '../../../marketplace/order/orderState.ts';
import { removeClaimHint, writeClaimHint } from './claimHint.ts';
import type { OwnClaim } from './ownClaims.ts';
import { attestedOf } from '../inputs/runDirectories.ts';
import type { TeeContext } from '../teeContext.ts';

/**
 * Claims the run of an order for this process, by the order's attested key, on the approvals of `reading`.
 * @returns `undefined` when the order is no longer as it was read: another process has it, or an owner changed her mind
 */
export async function claimOrder(
  context: TeeContext,
  reading: OrderReading,
  signing: KeyObject,
): Promise<OwnClaim | undefined> {
  const { id: order, placed } = reading.state;
  const { attempt } = attestedOf(reading);
  const approvals = approvalsInForce(reading.state);
  const own = context.claims.make();
  const { claim } = own;
  const message = claimMessage({ order, orderDigest: placed.digest, attempt, claim, approvals });
  const signature = sign('sha256', message, signing).toString('base64');
  await writeClaimHint(context, order, claim);
  try {
    const state = await context.ledger.appendToOrder(order, context.key, ({ state: now }) => {
      const same = now.attested?.entry.attempt === attempt && approvalsInForce(now) === approvals;
      if (!same || !isReady(now)) return undefined;
      return { kind: 'order.claimed', attempt, claim, approvals, signature };
    });
    if (state.claimed?.entry.claim === claim) {
      requireOwnTime(own, state.claimed.entry.at);
      return own;
    }
  } catch (error) {
    // It may have arrived all the same: a later look of this process gives it back.
    own.working = false;
    throw error;
  }
  context.claims.forget(claim);
  await removeClaimHint(context, order);
  return undefined;
}

/**
 * A verifier judges by the time that the claim's entry says whether the approvals were in force. Whoever has the
 * operator's key could append this claim with another one.
 * @throws CountersignError `conflict`: such a claim is given back
 */
function requireOwnTime({ at }: OwnClaim, said: string): void {
  const time = Date.parse(said);
  if (time < at.getTime() || time > Date.now())
    throw new CountersignError('conflict', 'the claim stands in the ledger with a time that is not its own');
}

/** What the names of witnesses may weigh: a leaf of the log has little room. */
const MOST_NAME_BYTES = 512;

/** As many of the names as an entry has room for. */
function namesFor(missing: readonly string[]): { missing?: string[] } {
  let left = MOST_NAME_BYTES;
  const named = missing.slice(0, MOST_MISSING).filter((name) => {
    left -= canonicalBytes(name).length;
    return left >= 0 && name.length <= 128;
  });
  return named.length === 0 ? {} : { missing: named };
}

/**
 * Gives back a claim on which nothing was opened: the order waits for the next look, or for another runner.
 * @param missing the witnesses that had not seen it, where that is why
 */
export async function giveBack(
  context: TeeContext,
  order: number,
  own: OwnClaim,
  missing: readonly string[] = [],
): Promise<void> {
  const { claim, nonce } = own;
  own.working = false;
  await context.ledger.appendToOrder(order, context.key, ({ state }) => {
    if (own.opened || state.finished || state.claimed?.entry.claim !== claim) return undefined;
    return { kind: 'order.unclaimed', claim, nonce, ...namesFor(missing) };
  });
  context.claims.forget(claim);
  await removeClaimHint(context, order);
  context.log(`Order ${order}: the claim is given back; nothing was opened`);
}
