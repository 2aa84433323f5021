import { availableParallelism, totalmem } from 'node:os';
import { describe, expect, jest, test } from '@jest/globals';
import { CLAIM_BEFORE_MS, firstExpiry, until } from '../../../../src/tee/agent/lanes/expiry.ts';
import { makeLanes } from '../../../../src/tee/agent/lanes/lanes.ts';
import {
  atOnce,
  changed,
  fits,
  machineResources,
  neededBy,
  ONE,
} from '../../../../src/tee/agent/lanes/resources.ts';
import { mustClaimEarly } from '../../../../src/tee/agent/lanes/runTurn.ts';
import type { OrderReading } from '../../../../src/ledger/entries/orders/orders.ts';
import type { OrderState } from '../../../../src/marketplace/order/orderState.ts';
import type { RunLimits } from '../../../../src/marketplace/approval/approval.ts';

const never = new AbortController().signal;
const need = (memoryBytes: number, cpus: number, gpus: number) => ({ memoryBytes, cpus, gpus });

describe('what runs share of a machine', () => {
  test('fits where each of it does', () => {
    const free = need(10, 2, 1);
    expect(fits(need(10, 2, 1), free)).toBe(true);
    for (const more of [need(11, 2, 1), need(10, 2.1, 1), need(10, 2, 2)])
      expect(fits(more, free)).toBe(false);
  });

  test('is taken and given back, each of it', () => {
    expect(changed(need(10, 2, 3), need(4, 0.5, 1), -1)).toEqual(need(6, 1.5, 2));
    expect(changed(need(10, 2, 3), need(4, 0.5, 1), 1)).toEqual(need(14, 2.5, 4));
  });

  test('is what a run may take, and nothing that is not shared', () => {
    const limits = { memoryBytes: 5, cpus: 1, gpus: 2, minutes: 9 } as unknown as RunLimits;
    expect(neededBy(limits)).toEqual(need(5, 1, 2));
    expect([atOnce(4), ONE]).toEqual([need(0, 4, 0), need(0, 1, 0)]);
  });

  test('is what the machine has, or the control group where that is less', () => {
    const allowed = jest.spyOn(process, 'constrainedMemory');
    const memory = (said: number): number => {
      allowed.mockReturnValue(said);
      return machineResources(3).memoryBytes;
    };
    expect([memory(0), memory(1), memory(1000), memory(Number.MAX_SAFE_INTEGER)]).toEqual([
      totalmem(),
      1,
      1000,
      totalmem(),
    ]);
    expect(machineResources(3)).toMatchObject({ cpus: availableParallelism(), gpus: 3 });
    expect(machineResources().gpus).toBe(0);
    allowed.mockRestore();
  });

  test('has room for four that attest and two that fetch, beside what runs', async () => {
    const { attesting, fetching, running } = makeLanes(need(10, 1, 0));
    for (const [turns, most] of [
      [attesting, 4],
      [fetching, 2],
    ] as const) {
      for (let order = 0; order <= most; order++)
        void turns.take({ order, customer: String(order), need: ONE }, never);
      expect(turns.waiting).toEqual([most]);
    }
    const end = await running.take({ order: 1, customer: 'a', need: need(6, 0.5, 0) }, never);
    void running.take({ order: 2, customer: 'b', need: need(5, 0.5, 0) }, never);
    expect(running.waiting).toEqual([2]);
    end();
    expect(running.waiting).toEqual([]);
  });
});

describe('when approvals expire', () => {
  const stateOf = (...expires: (string | undefined)[]): OrderState =>
    ({
      suborders: expires.map((one) => ({
        completed: {
          entry: {
            outcome: one === undefined ? { status: 'error' } : { status: 'done', approval: { expires: one } },
          },
        },
      })),
    }) as unknown as OrderState;
  const at = (fromNow: number): string => new Date(Date.now() + fromNow).toISOString();

  test('the first decides', () => {
    const [one, other] = ['2026-03-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'];
    expect(firstExpiry(stateOf(one, other, undefined))).toBe(Date.parse(other));
    expect([firstExpiry(stateOf(undefined)), firstExpiry(stateOf())]).toEqual([Infinity, Infinity]);
  });

  test('a time that has come is not waited for, and one that is told to end is not waited out', async () => {
    expect(await until(Date.now(), never)).toBe(true);
    expect(await until(Date.now() + 5, never)).toBe(true);
    const end = new AbortController();
    const far = until(Infinity, end.signal);
    end.abort();
    expect(await far).toBe(false);
    expect(await until(Date.now() + 60_000, AbortSignal.abort())).toBe(false);
    const clock = jest.spyOn(Date, 'now').mockReturnValue(1000);
    expect([await until(1000, AbortSignal.abort()), await until(1001, AbortSignal.abort())]).toEqual([
      true,
      false,
    ]);
    clock.mockRestore();
  });

  test('an order is claimed before its turn where an approval would not live to see that', async () => {
    const reading = (expires: string) => ({ state: stateOf(expires) }) as OrderReading;
    const noTurn = new Promise<never>(() => undefined);
    expect(await mustClaimEarly(noTurn, reading(at(CLAIM_BEFORE_MS - 1000)), never)).toBe(true);
    expect(await mustClaimEarly(Promise.resolve(), reading(at(CLAIM_BEFORE_MS + 60_000)), never)).toBe(false);
    const end = new AbortController();
    const waiting = mustClaimEarly(noTurn, reading(at(CLAIM_BEFORE_MS + 60_000)), end.signal);
    end.abort();
    expect(await waiting).toBe(false);
  });
});
