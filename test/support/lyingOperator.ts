import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import type { AttestedEntry, OrderBinding } from '../../src/marketplace/order/orderEntries.ts';
import { orderReportData } from '../../src/marketplace/reportData.ts';
import { resignLast, type Lie } from './lies.ts';
import { entriesOf } from './logKit.ts';
import type { World } from './world.ts';

/** What an operator may lie about in the entry that attests an order. */
export interface AttestedLies {
  /** The evidence is true of it. */
  readonly binding?: Lie<OrderBinding>;
  /** Said beside the evidence, which knows nothing of it. */
  readonly attested?: Lie<AttestedEntry>;
}

/** The lying entry, with new evidence of what it binds by the order's own TEE. */
export async function liedAttestation(
  world: World,
  truth: AttestedEntry,
  lies: AttestedLies = {},
): Promise<AttestedEntry> {
  const binding = lies.binding?.(truth.binding) ?? truth.binding;
  const evidence = await world.tee.attester.collect(orderReportData(binding));
  const entry = { ...truth, at: new Date().toISOString(), binding, evidence };
  return lies.attested?.(entry) ?? entry;
}

/** The operator signs another attestation in the place of the true one, as long as nothing follows it. */
export async function attestLie(world: World, { order }: PlacedOrder, lies: AttestedLies): Promise<void> {
  const last = (await entriesOf(world.repository, order)).at(-1)?.entry;
  if (last?.kind !== 'order.attested') throw new Error(`order ${order} was not attested last`);
  const told = await liedAttestation(world, last, lies);
  await resignLast(world, order, () => told, world.operator.key);
}
