import { entryFiles, nextEntryName } from '../../src/ledger/entries.ts';
import { orderDirectory } from '../../src/ledger/ledgerPaths.ts';
import type { OrderEntryBody } from '../../src/ledger/ledger.ts';
import type { OrderReading } from '../../src/ledger/orders.ts';
import { orderEntrySchema, type OrderEntry } from '../../src/marketplace/orderEntries.ts';
import { fingerprintOf, type PrivateKey } from '../../src/pgp/keys.ts';
import type { PlacedOrder } from '../../src/flow/placeOrder.ts';
import type { World } from './world.ts';

/** What someone says in the place of the truth. */
export type Lie<T> = (truth: T) => T;

/** A lie that changes some members, which the truth must have. */
export const saying =
  <C extends object>(change: C) =>
  <T extends Readonly<Record<keyof C, unknown>>>(truth: T): T => ({ ...truth, ...change });

/** Another SHA-256 than any that occurs. */
export const NO_HASH = 'f'.repeat(64);
/** A fingerprint that nobody has. */
export const NOBODY = '9'.repeat(64);

/** The entries of an order as they lie on the ledger, by path. */
export function entriesOf(files: ReadonlyMap<string, Uint8Array>, order: number): Map<string, OrderEntry> {
  const directory = `${orderDirectory(order)}/`;
  const paths = [...files.keys()].filter((path) => path.startsWith(directory) && path.endsWith('.json'));
  return new Map(
    paths
      .sort()
      .map((path) => [
        path,
        orderEntrySchema.parse(JSON.parse(Buffer.from(files.get(path) ?? []).toString('utf8'))),
      ]),
  );
}

/** Signs an entry in the place of the one at `path`. What follows it no longer does. */
export async function resign(world: World, path: string, entry: OrderEntry, key: PrivateKey): Promise<void> {
  for (const [name, bytes] of await entryFiles(path, entry, key)) world.repository.files.set(name, bytes);
}

/** Signs and pushes the next entry of an order without asking whether anybody will believe it. */
export async function push(
  world: World,
  reading: OrderReading,
  body: OrderEntryBody,
  key: PrivateKey,
): Promise<void> {
  const { state, entries, files } = reading;
  const head = { v: 1, order: state.id, seq: state.seq + 1, previous: state.last };
  const author = fingerprintOf(key.toPublic());
  const entry = orderEntrySchema.parse({ ...body, ...head, author, at: new Date().toISOString() });
  const name = nextEntryName(entries, files, entry);
  await resign(world, `${orderDirectory(state.id)}/${name}`, entry, key);
}

/** The customer signs another first entry, as long as nothing follows it. */
export async function placeLie(
  world: World,
  { order }: PlacedOrder,
  lie: Lie<Extract<OrderEntry, { kind: 'order.placed' }>>,
): Promise<void> {
  for (const [path, entry] of entriesOf(world.repository.files, order))
    if (entry.kind === 'order.placed') await resign(world, path, lie(entry), world.bob.key);
}
