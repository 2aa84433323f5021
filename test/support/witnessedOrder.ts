import { expect } from '@jest/globals';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import { waitingFor } from '../../src/flow/order/waitingFor.ts';
import { readOrder } from '../../src/ledger/entries/orders/orders.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { statusOf, type OrderState } from '../../src/marketplace/order/orderState.ts';
import { OwnClaims } from '../../src/tee/agent/claim/ownClaims.ts';
import type { TeeContext } from '../../src/tee/agent/teeContext.ts';
import type { MemoryRepository } from './memoryRepository.ts';
import { approve, look, order, type World } from './world.ts';

/** An order that is approved, so that the next look claims it. */
export async function ready(world: World, hours?: number): Promise<PlacedOrder> {
  const placed = await order(world);
  await look(world);
  await approve(world, placed, hours);
  return placed;
}

/** Another process of the same TEE, which looks at a ledger of the host's choosing. */
export const processOn = (world: World, repository = world.repository): TeeContext => ({
  ...world.tee,
  ledger: new Ledger(repository),
  claims: new OwnClaims(),
});

export const stateOn = async (
  repository: MemoryRepository,
  { order: id }: PlacedOrder,
): Promise<OrderState> => (await new Ledger(repository).order(id)).state;

export async function untilClaimed(repository: MemoryRepository, placed: PlacedOrder): Promise<void> {
  while ((await stateOn(repository, placed)).claimed === undefined)
    await new Promise((resolve) => setTimeout(resolve, 5));
}

/** What `orders get` says that the order waits for. */
export async function waiting(repository: MemoryRepository, { order: id }: PlacedOrder): Promise<string> {
  const snapshot = await repository.snapshot();
  return waitingFor(snapshot, await readOrder(snapshot, id));
}

/** Nothing was opened, the claim was given back for want of these, and the order waits. */
export async function expectGivenBack(
  world: World,
  placed: PlacedOrder,
  missed: readonly string[],
  repository = world.repository,
): Promise<void> {
  const state = await stateOn(repository, placed);
  expect([statusOf(state), state.claims.length, state.missed]).toEqual(['New', 1, missed]);
  expect(state.reported).toBeUndefined();
  expect(world.lines.filter((line) => line.includes('opened'))).toEqual([
    `Order ${placed.order}: the claim is given back; nothing was opened`,
  ]);
  expect(world.sandbox.runs).toBe(0);
}

export async function expectRan(world: World, placed: PlacedOrder): Promise<void> {
  expect([statusOf(await stateOn(world.repository, placed)), world.sandbox.runs]).toEqual(['Done', 1]);
}

/** The order ended, since its approval had expired when the claim was witnessed; nothing was opened. */
export async function expectExpired(world: World, placed: PlacedOrder): Promise<void> {
  const state = await stateOn(world.repository, placed);
  expect([statusOf(state), state.reported, world.sandbox.runs]).toEqual(['Error', undefined, 0]);
  expect(state.finished?.entry.reason).toMatch(
    /^suborder \d+: the approval expired at \S+, before its claim was witnessed$/,
  );
}
