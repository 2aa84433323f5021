import type { OrderEntryBody } from '../../src/ledger/ledger.ts';
import { PROHIBITIONS } from '../../src/ledger/log/leafHead.ts';
import type { OrderReading } from '../../src/ledger/entries/orders/orders.ts';
import type { Approval } from '../../src/marketplace/approval/approval.ts';
import type { OrderEntry } from '../../src/marketplace/order/orderEntries.ts';
import type { PrivateKey } from '../../src/pgp/keys.ts';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import { asOrder, contentOfEntry, cutLog, entriesOf, inOrder, tell } from './logKit.ts';
import type { World } from './world.ts';

/** What someone says in the place of the truth. */
export type Lie<T> = (truth: T) => T;

/** A lie that changes some members, which the truth must have. */
export const saying =
  <C extends object>(change: C) =>
  <T extends Readonly<Record<keyof C, unknown>>>(truth: T): T => ({ ...truth, ...change });

/** A lie about the TEE that an approval is for. */
export const inTee =
  (change: Partial<Approval['tee']>): Lie<Approval> =>
  (truth) => ({ ...truth, tee: { ...truth.tee, ...change } });

/** Another SHA-256 than any that occurs. */
export const NO_HASH = 'f'.repeat(64);
/** A fingerprint that nobody has. */
export const NOBODY = '9'.repeat(64);

/** Signs an entry in the place of the order's last, as long as nothing else was written after it. */
export async function resignLast(
  world: World,
  order: number,
  lie: Lie<OrderEntry>,
  key: PrivateKey,
): Promise<void> {
  const last = (await entriesOf(world.repository, order)).at(-1);
  if (last === undefined) throw new Error(`there is no order ${order}`);
  await cutLog(world.repository, last.index);
  const told = lie(last.entry);
  const { about, after } = last.head;
  await tell(
    world.repository,
    { kind: told.kind, content: contentOfEntry(told), about, after, at: told.at, author: told.author },
    key,
    about === null ? asOrder : inOrder(order),
  );
}

/** Signs and pushes the next entry of an order without asking whether anybody will believe it. */
export async function push(
  world: World,
  { state, last }: OrderReading,
  { kind, ...content }: OrderEntryBody,
  key: PrivateKey,
): Promise<void> {
  const after = PROHIBITIONS.has(kind) ? null : last;
  const told = { kind, content, about: state.placed.digest, after };
  await tell(world.repository, told, key, inOrder(state.id));
}

/** The customer signs another first entry, as long as nothing follows it. */
export async function placeLie(
  world: World,
  { order }: PlacedOrder,
  lie: Lie<Extract<OrderEntry, { kind: 'order.placed' }>>,
): Promise<void> {
  await resignLast(
    world,
    order,
    (entry) => (entry.kind === 'order.placed' ? lie(entry) : entry),
    world.bob.key,
  );
}
