import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { judgeOrders } from '../../soak/orders/judgeOrders.ts';
import { soakOrders } from '../../soak/orders/ordersSoak.ts';
import { Stage } from '../../soak/orders/stage.ts';
import { SoakState } from '../../soak/soakState.ts';

const directory = mkdtempSync(join(tmpdir(), 'countersign-soak-orders-'));
afterAll(() => {
  rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
});

const seed = 'a cut';

test('the soak of whole orders, cut: all end, and none runs twice', async () => {
  const state = SoakState.open(directory, { name: 'ledger', seed, commit: 'c' }, () => seed);
  const { whole, did } = await soakOrders(seed, { amount: 1 }, state);
  expect(whole).toBe(true);
  expect(did['orders']).toBeGreaterThanOrEqual(8);
  expect(did['Done']).toBeGreaterThan(0);
});

test('the soak of whole orders notices a run more, and an order that is not there', async () => {
  const stage = new Stage(directory);
  const [ran = ''] = readFileSync(stage.path('runs'), 'utf8').split('\n');
  const id = Number(ran.split('-')[1]);
  const judge = (placed: [string, number][], runs: string[]) =>
    judgeOrders(stage, new Map(placed), runs, 'here');
  await expect(judge([['a', id]], [ran])).resolves.toEqual(expect.anything());
  await expect(judge([['a', id]], [ran, ran])).rejects.toThrow(/ran 2 times/);
  await expect(judge([['a', 99_900]], [])).rejects.toThrow(/order 99900 \(a\) is lost/);
  await expect(
    judge(
      [
        ['a', id],
        ['b', id],
      ],
      [ran],
    ),
  ).rejects.toThrow(/two orders have one number/);
});
