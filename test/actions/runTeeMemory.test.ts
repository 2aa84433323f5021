import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { approve, good, makeCast, placeOrder, type Cast, type CastOrder } from './cast.ts';

let cast: Cast;
let placed: CastOrder;
beforeAll(async () => {
  cast = await makeCast();
  placed = await placeOrder(cast);
});
afterAll(() => cast.close());

const runTee = (change: Record<string, string> = {}) =>
  cast.runner.run('run-tee', {
    ...cast.as('operator'),
    'simulated-root': cast.simulatedRoot,
    storage: cast.storage,
    orders: String(placed.order),
    ...change,
  });

test('what a job saw of the ledger is remembered in its journals, and holds the next job', async () => {
  const journals = cast.path('journals');
  good(await runTee({ journals }));
  await approve(cast, placed);
  const without = good(await runTee());
  expect([without.outputs['status'], cast.sandbox.runs]).toEqual(['New', 0]);
  expect(without.log).toContain('not run at a first look at the ledger');
  const newest = execFileSync('git', ['-C', cast.ledger, 'rev-parse', 'ledger'], { encoding: 'utf8' }).trim();
  const move = (to: string): unknown =>
    execFileSync('git', ['-C', cast.ledger, 'update-ref', 'refs/heads/ledger', to]);
  move('ledger~2');
  const { status, log } = await runTee({ journals });
  expect([status, log]).toEqual([1, expect.stringContaining('was rolled back or rewritten')]);
  move(newest);
  expect(good(await runTee({ journals })).outputs['status']).toBe('Done');
});
