import { expect } from '@jest/globals';
import { orderDirectory } from '../../src/ledger/ledgerPaths.ts';
import { entriesOf, inOrder, tell, type LyingEntry, type Told } from '../support/logKit.ts';
import { MemoryRepository } from '../support/memoryRepository.ts';
import { Market, type Placed } from './market.ts';
import { keyOf, Vandal, type Tree } from './vandal.ts';
import { World, type Party } from './world.ts';

/** A ledger with two orders, and copies of it for whoever may push to attack. */
export class LedgerScenes {
  readonly world = new World();
  #market: Market | undefined;
  #first: Placed | undefined;
  #second: Placed | undefined;
  #scenes = 0;

  async open(): Promise<void> {
    this.#market = await Market.open(this.world);
    this.#first = await this.market.ready();
    this.#second = await this.market.place();
    await this.market.look(this.second.order);
  }

  get market(): Market {
    return made(this.#market);
  }

  /** Approved by Alice. */
  get first(): Placed {
    return made(this.#first);
  }

  /** Attested, and not approved. */
  get second(): Placed {
    return made(this.#second);
  }

  next(): Vandal {
    return new Vandal(this.world.ledger, `scene-${++this.#scenes}`);
  }

  /** Pushes, after the last entry of the second order, what a party signs about it. @returns the index of its leaf */
  async forge(
    vandal: Vandal,
    party: Party,
    kind: string,
    content: Told['content'],
    more: Partial<Told> = {},
  ): Promise<number> {
    let index = 0;
    await vandal.rewrite(async (ledger) => {
      const placed = (await entryIn(ledger, this.second, 'order.placed')).digest;
      const after = (await entryIn(ledger, this.second, 'order.attested')).digest;
      const told = { kind, content, about: placed, after, ...more };
      ({ index } = await tell(ledger, told, await keyOf(party), inOrder(this.second.order)));
    });
    return index;
  }

  /** What Alice said to the first order: approval and grant. */
  async approvalOfFirst(vandal: Vandal): Promise<Record<string, unknown>> {
    const { entry: said } = await entryIn(new MemoryRepository(vandal.tree()), this.first, 'order.completed');
    const { outcome } = said as unknown as { outcome: unknown };
    return { suborder: this.second.data, outcome };
  }

  async shown(vandal: Vandal, { order }: Placed, party = this.market.bob): Promise<Record<string, unknown>> {
    const run = await party.must('orders', 'get', String(order), '--json', '--ledger', vandal.ledger);
    return JSON.parse(run.out) as Record<string, unknown>;
  }

  /** The forged entry is named and void for everybody, and both orders stand where they stood. */
  async expectIgnored(
    vandal: Vandal,
    index: number,
    verdict: string,
    reason: RegExp,
    order = this.second,
  ): Promise<void> {
    const seen = await this.shown(vandal, order);
    const refused = [{ index, what: `entry ${index}`, verdict, reason: expect.stringMatching(reason) }];
    const status = order === this.second ? 'Blocked' : 'New';
    expect(seen).toMatchObject({ status, reported: '', finished: '', refused });
    const args = ['tee', 'run', '--once', '--order', String(this.second.order), '--ledger', vandal.ledger];
    expect((await this.market.operator.must(...args)).out).toContain(`Order ${this.second.order} is Blocked`);
    const verified = await this.market.alice.spctl('ledger', 'verify', '--ledger', vandal.ledger);
    const line = expect.stringContaining(`VOID entry ${index}: ${verdict}: `);
    expect([verified.status, verified.out]).toEqual([1, line]);
    expect(verified.out).not.toContain('FROZEN');
  }
}

function made<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the scenes were not opened');
  return value;
}

/** The entry of an order of this kind, which it must have. */
export async function entryIn(
  ledger: MemoryRepository,
  { order }: Placed,
  kind: string,
): Promise<LyingEntry> {
  const found = (await entriesOf(ledger, order)).find(({ head }) => head.kind === kind);
  if (found === undefined) throw new Error(`order ${order} has no ${kind}`);
  return found;
}

/** Where an entry's files lie. */
export function entryFile(tree: Tree, { order }: Placed, event: string): string {
  const found = [...tree.keys()].find(
    (path) => path.startsWith(`${orderDirectory(order)}/`) && path.endsWith(`-${event}.json`),
  );
  if (found === undefined) throw new Error(`order ${order} has no file of ${event}`);
  return found;
}
