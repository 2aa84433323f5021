import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Market } from './market.ts';
import { answer } from './terminal.ts';
import { World, works } from './world.ts';

const hasExpect = works('expect', '-v');
if (!hasExpect) console.warn('skipped: a terminal needs expect');

(hasExpect ? describe : describe.skip)('orders complete in a terminal', () => {
  const world = new World();
  let market: Market;

  beforeAll(async () => {
    market = await Market.open(world);
  });
  afterAll(() => {
    world.remove();
  });

  test('shows the card and asks: no signs nothing, yes signs what was shown', async () => {
    const placed = await market.place('--solution-configuration', 'fail.json');
    await market.look(placed.order);
    const line = ['./spctl', ...market.approval(placed.data)].join(' ');
    const question = 'Sign this card';
    const before = world.head();
    const no = await answer(market.alice, line, [[question, 'n']]);
    expect([no.status, no.out]).toEqual([1, expect.stringContaining('you did not agree')]);
    expect(no.out).toContain('"mode": "fail"');
    expect(no.out).toContain('SIMULATED');
    expect(world.head()).toBe(before);
    const yes = await answer(market.alice, line, [[question, 'y']]);
    expect([yes.status, yes.out]).toEqual([0, expect.stringContaining('has been completed successfully')]);
    expect(world.head()).not.toBe(before);
  });
});
