import { completeSuborder } from '../../src/flow/approve/completeSuborder.ts';
import { registerOffer } from '../../src/flow/registerOffer.ts';
import { PROHIBITIONS, type EntryHead } from '../../src/ledger/log/leafHead.ts';
import { readOrder, type OrderReading } from '../../src/ledger/entries/orders/orders.ts';
import { messageOf } from '../../src/errors.ts';
import { offerInfoSchema, slotInfoSchema } from '../../src/marketplace/offer.ts';
import type { OrderEntry } from '../../src/marketplace/order/orderEntries.ts';
import type { PrivateKey } from '../../src/pgp/keys.ts';
import type { Lie } from './lies.ts';
import { asOrder, contentOfEntry, cutLog, entriesOf, inOrder, tell, type LyingEntry } from './logKit.ts';
import { MemoryRepository } from './memoryRepository.ts';
import { dataSuborder, look, makeWorld, order, runOrder, type World } from './world.ts';

/** Orders whose entries are told again, by name. */
export interface Ledgers {
  readonly world: World;
  readonly ran: number;
  readonly offered: number;
  /** Of the order that ran. */
  readonly dataSuborder: number;
  readonly teeSuborder: number;
  /** The entries of both as they were written. */
  readonly truths: Readonly<Record<'ran' | 'offered', readonly LyingEntry[]>>;
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
  const truths = {
    ran: await entriesOf(world.repository, ran.order),
    offered: await entriesOf(world.repository, offered.order),
  };
  const teeSuborder = ran.suborders.find(({ type }) => type === 'TEE')?.id ?? 0;
  const numbers = { ran: ran.order, offered: offered.order, dataSuborder: dataSuborder(ran), teeSuborder };
  return { world, ...numbers, truths };
}

/** A lie that changes members which the truth need not have. */
export const merely =
  (change: () => Partial<OrderEntry> & Record<string, unknown>): Lie<OrderEntry> =>
  (truth) =>
    ({ ...truth, ...change() }) as OrderEntry;

function writtenAs({ truths }: Ledgers, tale: 'ran' | 'offered', event: Event): LyingEntry {
  const found = truths[tale].find(({ entry }) => entry.kind === `order.${event}`);
  if (found === undefined) throw new Error(`the order has no entry ${event}`);
  return found;
}

/** The entry of an order as it was written. */
export function truthOf(ledgers: Ledgers, tale: 'ran' | 'offered', event: Event): OrderEntry {
  return writtenAs(ledgers, tale, event).entry;
}

/** The ledger as it was when this entry was the last. */
async function ledgerUntil(
  ledgers: Ledgers,
  tale: 'ran' | 'offered',
  event: Event,
): Promise<MemoryRepository> {
  const repository = new MemoryRepository(ledgers.world.repository.files);
  await cutLog(repository, writtenAs(ledgers, tale, event).index + 1);
  return repository;
}

const read = async (repository: MemoryRepository, id: number): Promise<OrderReading> =>
  readOrder(await repository.snapshot(), id);

/** What the ledger tells of an order up to one of its entries. */
export async function cutAfter(
  ledgers: Ledgers,
  tale: 'ran' | 'offered',
  event: Event,
): Promise<OrderReading> {
  return read(await ledgerUntil(ledgers, tale, event), ledgers[tale]);
}

function keyOf({ alice, bob, operator }: World, author: string): PrivateKey {
  const party = [alice, bob, operator].find(({ fingerprint }) => fingerprint === author);
  if (party === undefined) throw new Error(`nobody signs for ${author}`);
  return party.key;
}

/** What an author says of the place of an entry, beside or against the truth. */
export type HeadLie = (truth: OrderReading) => Partial<EntryHead>;

/**
 * What the ledger tells after one entry more, which its author signs and which follows the last but for what `lie` and
 * `headLie` say.
 */
export async function continued(
  ledgers: Ledgers,
  tale: 'ran' | 'offered',
  event: Event,
  truth: OrderEntry,
  lie: Lie<OrderEntry>,
  headLie: HeadLie = () => ({}),
): Promise<OrderReading> {
  const repository = await ledgerUntil(ledgers, tale, event);
  const before = await read(repository, ledgers[tale]);
  const { state, last } = before;
  const entry = lie({ ...truth, order: state.id, seq: state.seq + 1 });
  const { kind, author } = entry;
  const after = PROHIBITIONS.has(kind) ? null : last;
  const content = contentOfEntry(entry);
  const told = { kind, content, about: state.placed.digest, after, author, head: headLie(before) };
  await tell(repository, told, keyOf(ledgers.world, author), inOrder(state.id));
  return read(repository, state.id);
}

/** Why the first entry of the order that ran is refused when it is told so; `taken` when it is not. */
export async function toldFirst(
  ledgers: Ledgers,
  lie: Lie<OrderEntry>,
  head: Partial<EntryHead> = {},
): Promise<string> {
  const repository = new MemoryRepository(ledgers.world.repository.files);
  const { index, entry: truth } = writtenAs(ledgers, 'ran', 'placed');
  await cutLog(repository, index);
  const entry = lie(truth);
  const { kind, author } = entry;
  const told = { kind, content: contentOfEntry(entry), about: null, after: null, author, head };
  await tell(repository, told, keyOf(ledgers.world, author), asOrder);
  try {
    const { refused } = await read(repository, ledgers.ran);
    return refused[0]?.reason ?? 'taken';
  } catch (error) {
    return messageOf(error);
  }
}
