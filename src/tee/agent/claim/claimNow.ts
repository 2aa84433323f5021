import type { OrderReading } from '../../../ledger/entries/orders/orders.ts';
import { isReady } from '../../../marketplace/order/orderState.ts';
import { openOrderKeys, type OrderKeys } from '../../orderKeys.ts';
import { attestedOf } from '../inputs/runDirectories.ts';
import { requireReaders } from '../inputs/requireReaders.ts';
import { ownEvidence } from '../result/makeReport.ts';
import type { TeeContext } from '../teeContext.ts';
import { checkApprovals, type HeldEvidence } from './checkApprovals.ts';
import { claimOrder } from './claimOrder.ts';
import type { OwnClaim } from './ownClaims.ts';

/** What the TEE holds of an order that it attested: nothing in it is a data owner's. */
export interface HeldOrder {
  readonly keys: OrderKeys;
  readonly held: HeldEvidence;
}

/** @throws CountersignError `tampered` when another TEE sealed the keys */
export async function openHeld(context: TeeContext, reading: OrderReading): Promise<HeldOrder> {
  const attested = attestedOf(reading);
  const sealingKey = await context.attester.sealingKey();
  const keys = await openOrderKeys(attested.sealedKeys, sealingKey, reading.state.id, attested.attempt);
  return { keys, held: ownEvidence(attested) };
}

/**
 * Checks every approval as it is now, and claims the run. What fails here costs no claim.
 * @param attested digest of the attestation that `held` is of
 * @returns `undefined` when the order is not to be claimed any more: another process has it, or an owner changed her mind
 */
export async function claimNow(
  context: TeeContext,
  order: number,
  { keys, held }: HeldOrder,
  attested: string | undefined,
): Promise<OwnClaim | undefined> {
  const reading = await context.ledger.order(order);
  if (!isReady(reading.state) || reading.state.attested?.digest !== attested) return undefined;
  await checkApprovals(reading, attestedOf(reading).binding.solutionHash, held);
  await requireReaders(reading);
  const own = await claimOrder(context, reading, keys.signing);
  if (own !== undefined) context.log(`Order ${order}: claimed`);
  return own;
}
