import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runMarkOf } from '../../src/report/runMark.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import { saying } from '../support/lies.ts';
import { retell, type OrderLies, type ToldResult } from '../support/retell.ts';
import { runWithTwoOffers, type TwoOffersOrder } from '../support/twoOffers.ts';
import { makeWorld, type World } from '../support/world.ts';

let world: World;
let ran: TwoOffersOrder;
beforeAll(async () => {
  world = await makeWorld();
  ran = await runWithTwoOffers(world);
});
afterAll(() => world.close());

async function marks(lies: OrderLies): Promise<{ bad: string[]; run: string }> {
  const verdict = await verifyReport(await retell(world, ran.placed, lies), { allowSimulated: true });
  const bad = verdict.checks.filter(({ status }) => status !== 'passed').map(({ id }) => id);
  return { bad, run: runMarkOf(verdict).status };
}
const end = (change: Partial<ToldResult>, status: 'done' | 'error' | 'canceled'): OrderLies => ({
  result: saying(change),
  finished: saying({ status }),
});
const resealed = (change: object): OrderLies => ({
  ...end({ exitStatus: 3 }, 'error'),
  file: (truth) => {
    const { type, salt, details } = truth.opened.result as { type: string; salt: string; details: object };
    return {
      ...truth,
      opened: { ...truth.opened, result: { type, salt, details: { ...details, ...change } } },
    };
  },
});

describe('a training that failed', () => {
  test('and is reported truly: what ran was approved, and the run failed', async () => {
    expect(await marks(end({ exitStatus: 3 }, 'error'))).toEqual({ bad: [], run: 'failed' });
    expect(await marks(end({}, 'done'))).toEqual({ bad: [], run: 'succeeded' });
  });

  test.each<[string, OrderLies, string[]]>([
    ['an exit status of 0 in an order that ended in error', end({}, 'error'), ['result-status']],
    [
      'an exit status of 0 of a run that was stopped',
      end({ outcome: 'time-limit' }, 'done'),
      ['result-status'],
    ],
    ['the exit status turned to 0 in the file alone', resealed({ exitStatus: 0 }), ['result-root']],
  ])('is no success by %s', async (_, lies, bad) => {
    const found = await marks(lies);
    expect(found.bad).toEqual(bad);
    expect(found.run).not.toBe('succeeded');
  });
});
