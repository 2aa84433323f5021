import { randomBytes } from 'node:crypto';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import { numberAt } from '../../src/ledger/log/numbers.ts';
import type { PlacedEntry } from '../../src/marketplace/order/orderEntries.ts';
import type { Lie } from './lies.ts';
import { asOrder, contentOfEntry, tell } from './logKit.ts';
import type { World } from './world.ts';

/** An order placed once more by its customer, with a lie. @returns its number */
export async function tellAgain(
  world: World,
  { order }: PlacedOrder,
  lie: Lie<PlacedEntry>,
): Promise<number> {
  const { entry } = (await world.bob.ledger.order(order)).state.placed;
  const told = lie({ ...entry, request: randomBytes(32).toString('hex') });
  const content = contentOfEntry(told);
  const placed = { kind: 'order.placed', content, about: null, after: null };
  return numberAt((await tell(world.repository, placed, world.bob.key, asOrder)).index);
}
