import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { statusOf } from '../../src/marketplace/order/orderState.ts';
import { leafFiles } from '../../src/ledger/entries/entries.ts';
import type { LedgerAddition, LedgerSnapshot } from '../../src/ledger/ledgerRepository.ts';
import { decodeLeaf, encodeLeaf } from '../../src/ledger/log/leaf.ts';
import { orderDirectory } from '../../src/ledger/ledgerPaths.ts';
import { numberAt } from '../../src/ledger/log/numbers.ts';
import { appendLeaves, cutLog, leavesOf } from '../support/logKit.ts';
import { order, makeWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

const status = async (id: number): Promise<string> => statusOf((await world.bob.ledger.order(id)).state);

/** What a customer signed, under a signature of somebody's making. */
function resigned(leaf: Uint8Array): Uint8Array {
  const decoded = decodeLeaf(leaf);
  if (!decoded.ok) throw new Error(decoded.reason);
  const { signature } = leafFiles(leaf);
  const other = Buffer.from(signature)
    .toString()
    .replace(/^[A-Za-z0-9+/]{8}/m, 'AAAAAAAA');
  return encodeLeaf(decoded.leaf.head, other);
}

/** The order's leaf with what a pusher put before it; its body lies under its number. */
async function putBefore(before: (leaf: Uint8Array) => Uint8Array): Promise<number> {
  const placed = await order(world);
  const first = placed.order / 100 - 1;
  const leaf = (await leavesOf(world.repository))[first] ?? new Uint8Array();
  const { files } = world.repository;
  const body = files.get(`${orderDirectory(placed.order)}/${first}-placed.json.body`);
  await cutLog(world.repository, first);
  await appendLeaves(world.repository, [before(leaf), leaf]);
  const next = numberAt(first + 1);
  files.set(`${orderDirectory(next)}/${first + 1}-placed.json.body`, body ?? new Uint8Array());
  return next;
}

test('a copy of an order, under a signature that does not hold, takes no order away', async () => {
  expect(await status(await putBefore(resigned))).toBe('Blocked');
});

test('a copy of an order is the order, and what comes after it a copy', async () => {
  const next = await putBefore((leaf) => leaf);
  const refusal = { code: 'not-found', message: expect.stringContaining('again') as unknown };
  await expect(status(next)).rejects.toMatchObject(refusal);
});

/** Each time that the customer is about to push, somebody else has pushed leaves. */
function outrun(commits: number): void {
  const { repository } = world;
  const append = repository.append.bind(repository);
  repository.append = async <T>(
    build: (snapshot: LedgerSnapshot) => Promise<LedgerAddition<T> | { readonly value: T }>,
  ): Promise<T> => {
    let left = commits;
    return append(async (snapshot) => {
      const built = await build(snapshot);
      if (left-- > 0) {
        const leaves = Array.from({ length: 64 }, (_, at) => Buffer.from(`${left} ${at}`));
        await append(() => Promise.resolve({ leaves, files: new Map(), message: 'x', value: 0 }));
      }
      return built;
    });
  };
}

test('an order that others outran for a while is there', async () => {
  outrun(8);
  expect(await status((await order(world)).order)).toBe('Blocked');
});

test('an order that others outran for so long that it would be taken for a copy is not said to be placed', async () => {
  outrun(17);
  const refusal = { code: 'unavailable', message: 'others wrote too much before the entry could be added' };
  await expect(order(world)).rejects.toMatchObject(refusal);
});
