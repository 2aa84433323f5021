import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { requireDone } from '../../src/cli/run/orders/watchOrder.ts';
import { resultHint } from '../../src/cli/terminal/resultHint.ts';
import { downloadResult } from '../../src/flow/result/downloadResult.ts';
import { getReport } from '../../src/flow/result/getReport.ts';
import type { OrderState } from '../../src/marketplace/order/orderState.ts';
import { makeWorld, runOrder, type World } from '../support/world.ts';
import { CliFixture, type CliRun } from './cliFixture.ts';

const fixture = new CliFixture();
let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(async () => {
  fixture.remove();
  await world.close();
});

/** The report of a run that ended so, as Bob's file, and where its result is. */
async function ran(exitStatus: number): Promise<{ file: string; result: string; order: number }> {
  const log = Buffer.from(`epoch 1\n\u001b[31mended with ${exitStatus}\n`);
  world.sandbox.behave = () => Promise.resolve({ exitStatus, log });
  const { order } = await runOrder(world);
  const { path } = await downloadResult(world.bob, order, join(world.root, `home-${exitStatus}`));
  const report = await getReport(world.bob.ledger, order, world.bob.key);
  return { file: fixture.write(`report-${exitStatus}.json`, report), result: path, order };
}

const validate = (file: string, ...options: string[]): Promise<CliRun> =>
  fixture.run('nobody', ['orders', 'validate-report', file, '--allow-simulated', ...options]);

test('a failed training that is reported truly validates, and ends with the status 3, its log on top', async () => {
  const { file, result, order } = await ran(7);
  const { status, out, err } = await validate(file, '--result-dir', result);
  expect([status, err]).toEqual([
    3,
    expect.stringContaining(`The run of order ${order} failed: exit status 7`),
  ]);
  const [approved, run] = out.split('\n');
  expect(approved).toMatch(/^yes +What ran is what was approved$/);
  expect(run).toMatch(/^NO +The run succeeded +exit status 7$/);
  expect(out.indexOf('ended with 7')).toBeLessThan(out.indexOf('passed  '));
  expect(out).not.toContain('\u001b');
  expect(out).toContain('Order report validation successful!');
  const json = await validate(file, '--json');
  expect([json.status, JSON.parse(json.out)]).toEqual([
    3,
    expect.objectContaining({ verdict: 'passed', run: { status: 'failed', detail: 'exit status 7' } }),
  ]);
});

test('a part of the result is told from a result that was changed', async () => {
  const { file, result } = await ran(0);
  const part = await validate(file, '--result-dir', join(result, 'output'));
  expect([part.status, part.err]).toEqual([
    1,
    `error: ${join(result, 'output')} is a part of a result (give the whole of it: ${result})\n`,
  ]);
});

test('one that does not validate ends with the status 1, whatever became of the run', async () => {
  const { file } = await ran(8);
  const { status, out } = await validate(file, '--order', '77');
  expect(status).toBe(1);
  expect(out.split('\n')[0]).toMatch(/^NO +What ran is what was approved/);
});

test('a training that succeeded ends with the status 0, and its log is not shown', async () => {
  const { file, result } = await ran(0);
  const { status, out } = await validate(file, '--result-dir', result);
  expect(status).toBe(0);
  expect(out).toMatch(/^yes +What ran is what was approved *\nyes +The run succeeded +exit status 0\n/);
  expect(out).not.toContain('ended with 0');
});

test('an order whose run failed says where the reason is, and not that it has no result', async () => {
  const stateOf = async (order: number): Promise<OrderState> => (await world.bob.ledger.order(order)).state;
  const failed = await stateOf((await ran(10)).order);
  expect(() => {
    requireDone(failed);
  }).toThrow(
    expect.objectContaining({
      code: 'run-failed',
      message: `order ${failed.id} ended with Error`,
      mend: `its result tells its recipients why: countersign orders download-result ${failed.id}`,
    }),
  );
  const done = await stateOf((await ran(0)).order);
  expect(resultHint(done)).toBeUndefined();
  requireDone(done);
});
