import { completeSuborder } from '../../src/flow/completeSuborder.ts';
import { registerOffer } from '../../src/flow/registerOffer.ts';
import { entryFiles, nextEntryName } from '../../src/ledger/entries.ts';
import { orderDirectory } from '../../src/ledger/ledgerPaths.ts';
import { readOrder, type OrderReading } from '../../src/ledger/orders.ts';
import { RecordedSnapshot } from '../../src/ledger/recordedSnapshot.ts';
import { messageOf } from '../../src/errors.ts';
import { offerInfoSchema, slotInfoSchema } from '../../src/marketplace/offer.ts';
import type { OrderEntry } from '../../src/marketplace/orderEntries.ts';
import type { PrivateKey } from '../../src/pgp/keys.ts';
import { entriesOf, type Lie } from './lies.ts';
import { dataSuborder, look, makeWorld, order, runOrder, type World } from './world.ts';

/** Orders whose entries are told again, by name. */
export interface Ledgers {
  readonly world: World;
  readonly ran: number;
  readonly offered: number;
  /** Of the order that ran. */
  readonly dataSuborder: number;
}
export type Event = 'placed' | 'attested' | 'completed' | 'claimed' | 'reported' | 'finished';

/** One order with data of Alice's, which ran; one with a solution of hers, which the TEE has attested. */
export async function makeLedgers(): Promise<Ledgers> {
  const world = await makeWorld();
  const ran = await runOrder(world);
  const { hash, size } = world.solution;
  const { offer } = await registerOffer(world.alice, {
    type: 'Solution',
    info: offerInfoSchema.parse({ name: 'S', offerType: '2' }),
    slots: [slotInfoSchema.parse({ info: {}, usage: {} })],
    solution: { hash: hash.hash, size },
  });
  const offered = await order(world, {
    solution: { kind: 'offer', offer, slot: undefined },
    data: [{ kind: 'resource', resource: world.model }],
  });
  await completeSuborder(world.alice, {
    suborder: offered.suborders.find((own) => own.offer === offer)?.id ?? 0,
    status: 'done',
    resource: world.solution,
  });
  await look(world);
  return { world, ran: ran.order, offered: offered.order, dataSuborder: dataSuborder(ran) };
}

/** A lie that changes members which the truth need not have. */
export const merely =
  (change: () => Partial<OrderEntry> & Record<string, unknown>): Lie<OrderEntry> =>
  (truth) =>
    ({ ...truth, ...change() }) as OrderEntry;

/** The entry of an order as it was written. */
export function truthOf(ledgers: Ledgers, tale: 'ran' | 'offered', event: Event): OrderEntry {
  const entries = [...entriesOf(ledgers.world.repository.files, ledgers[tale]).values()];
  const found = entries.find(({ kind }) => kind === `order.${event}`);
  if (found === undefined) throw new Error(`the order has no entry ${event}`);
  return found;
}

/** The ledger as it was when this entry was the order's last. */
function filesUntil(
  { world, ...orders }: Ledgers,
  tale: 'ran' | 'offered',
  event: Event,
): Map<string, Uint8Array> {
  const files = new Map(world.repository.files);
  let isLater = false;
  for (const [path, { kind }] of entriesOf(files, orders[tale])) {
    if (isLater) for (const name of [path, `${path}.asc`]) files.delete(name);
    isLater ||= kind === `order.${event}`;
  }
  return files;
}

const read = (files: ReadonlyMap<string, Uint8Array>, order: number): Promise<OrderReading> =>
  readOrder(new RecordedSnapshot(files), order);

/** What the ledger tells of an order up to one of its entries. */
export function cutAfter(ledgers: Ledgers, tale: 'ran' | 'offered', event: Event): Promise<OrderReading> {
  return read(filesUntil(ledgers, tale, event), ledgers[tale]);
}

function keyOf({ alice, bob, operator }: World, author: string): PrivateKey {
  const party = [alice, bob, operator].find(({ fingerprint }) => fingerprint === author);
  if (party === undefined) throw new Error(`nobody signs for ${author}`);
  return party.key;
}

/** What the ledger tells after one entry more, which its author signs and which follows the last but for what `lie` says. */
export async function continued(
  ledgers: Ledgers,
  tale: 'ran' | 'offered',
  event: Event,
  truth: OrderEntry,
  lie: Lie<OrderEntry>,
): Promise<OrderReading> {
  const files = filesUntil(ledgers, tale, event);
  const { state, entries, files: taken } = await read(files, ledgers[tale]);
  const entry = lie({ ...truth, order: state.id, seq: state.seq + 1, previous: state.last });
  const name = nextEntryName(entries, taken, { kind: entry.kind, seq: state.seq + 2 });
  const path = `${orderDirectory(state.id)}/${name}`;
  const key = keyOf(ledgers.world, entry.author);
  for (const [file, bytes] of await entryFiles(path, entry, key)) files.set(file, bytes);
  return read(files, state.id);
}

/** Why the first entry of the order that ran is refused when it is told so; `taken` when it is not. */
export async function toldFirst(ledgers: Ledgers, lie: Lie<OrderEntry>): Promise<string> {
  const files = filesUntil(ledgers, 'ran', 'placed');
  const [path = ''] = entriesOf(files, ledgers.ran).keys();
  const entry = lie(truthOf(ledgers, 'ran', 'placed'));
  for (const [name, bytes] of await entryFiles(path, entry, keyOf(ledgers.world, entry.author)))
    files.set(name, bytes);
  try {
    const { refused } = await read(files, ledgers.ran);
    return refused[0]?.reason ?? 'taken';
  } catch (error) {
    return messageOf(error);
  }
}
