import type { Policy } from '../../src/attestation/policy.ts';
import { changeOfferPolicy } from '../../src/flow/changeOfferPolicy.ts';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import { orderAt, asOrder, contentOfEntry, cutLog, entriesOf, tell } from './logKit.ts';
import { order, type World } from './world.ts';

/** Alice's data has another policy, and Bob, whose tool does not ask whether it accepts the TEE, orders all the same. */
export async function orderUnasked(world: World, policy: Policy): Promise<PlacedOrder> {
  const { order: id, suborders } = await order(world);
  const [placed] = await entriesOf(world.repository, id);
  if (placed === undefined) throw new Error(`there is no order ${id}`);
  await cutLog(world.repository, placed.index);
  await changeOfferPolicy(world.alice, world.offers.data, policy);
  const said = { kind: placed.entry.kind, content: contentOfEntry(placed.entry), about: null, after: null };
  const { index } = await tell(world.repository, said, world.bob.key, asOrder);
  const moved = orderAt(index);
  return {
    order: moved,
    suborders: suborders.map((suborder) => ({ ...suborder, id: suborder.id - id + moved })),
    created: true,
    warnings: [],
  };
}
