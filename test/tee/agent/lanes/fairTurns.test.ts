import { getEventListeners } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FairTurns, type Asked } from '../../../../src/tee/agent/lanes/fairTurns.ts';
import { atOnce, changed, ONE } from '../../../../src/tee/agent/lanes/resources.ts';

const never = new AbortController().signal;
const cpus = (count: number) => ({ memoryBytes: 0, cpus: count, gpus: 0 });
const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** Asks in this order while something holds all there is, and tells in which order they had their turns, one at a time. */
async function served(asked: readonly Asked[], total = ONE): Promise<readonly number[]> {
  const turns = new FairTurns(total);
  const hold = await turns.take({ order: 0, customer: 'nobody', need: total }, never);
  const order: number[] = [];
  const ends: (() => void)[] = [];
  for (const one of asked)
    void turns.take(one, never).then((end) => {
      order.push(one.order);
      ends.push(end);
    });
  hold();
  await turn();
  for (let end = ends.shift(); end !== undefined; end = ends.shift()) {
    end();
    await turn();
  }
  return order;
}

const byCustomer = (customers: readonly string[]): Asked[] =>
  customers.map((customer, index) => ({ order: index + 1, customer, need: ONE }));

describe('turns', () => {
  test('go round the customers, and to the orders of one as they came', async () => {
    expect(await served(byCustomer(['a', 'a', 'a', 'b', 'c', 'b']))).toEqual([1, 4, 5, 2, 6, 3]);
  });

  test('a customer with one order waits for one of each other at most, however many they have', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 }), async (others) => {
        const asked = byCustomer([...others, 'late']);
        const order = await served(asked);
        expect([...order].sort((a, b) => a - b)).toEqual(asked.map((one) => one.order));
        expect(order.indexOf(asked.length)).toBeLessThanOrEqual(new Set(others).size);
      }),
    );
  });

  test('never take more than there is, and all come', async () => {
    const needs = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(needs, fc.integer({ min: 1, max: 8 }), async (all, total) => {
        const turns = new FairTurns(atOnce(total));
        const under = new Map<number, () => void>();
        let done = 0;
        all.forEach((need, order) => {
          void turns.take({ order, customer: String(order % 3), need: cpus(need) }, never).then((end) => {
            under.set(order, end);
          });
        });
        while (done < all.length) {
          await turn();
          const taken = [...under.keys()].reduce((sum, order) => sum + (all[order] ?? 0), 0);
          // What is larger than all there is goes alone.
          expect(taken <= total || under.size === 1).toBe(true);
          const [first] = under;
          if (first === undefined) throw new Error('nothing has a turn');
          under.delete(first[0]);
          first[1]();
          done += 1;
        }
      }),
    );
  });

  test('a large one is not overtaken for ever', async () => {
    const turns = new FairTurns(atOnce(2));
    const ends = [await turns.take({ order: 1, customer: 'small', need: ONE }, never)];
    let isServed = false;
    void turns.take({ order: 2, customer: 'large', need: cpus(2) }, never).then((end) => {
      isServed = true;
      end();
    });
    let small = 0;
    for (let order = 3; order < 60; order += 1)
      void turns.take({ order, customer: 'small', need: ONE }, never).then((end) => {
        if (!isServed) small += 1;
        ends.push(end);
      });
    for (let round = 0; round < 60; round += 1) {
      await turn();
      ends.shift()?.();
    }
    await turn();
    expect(isServed).toBe(true);
    expect(small).toBeLessThan(20);
  });

  test('whoever gives up is passed over, and holds nobody up', async () => {
    const turns = new FairTurns(ONE);
    const end = await turns.take({ order: 1, customer: 'a', need: ONE }, never);
    const given = new AbortController();
    const gone = turns.take({ order: 2, customer: 'b', need: ONE }, given.signal);
    const next = turns.take({ order: 3, customer: 'c', need: ONE }, never);
    given.abort(new Error('gone'));
    await expect(gone).rejects.toThrow('gone');
    end();
    end();
    (await next)();
    expect(turns.waiting).toEqual([]);
    await expect(turns.take({ order: 4, customer: 'd', need: ONE }, given.signal)).rejects.toThrow('gone');
  });

  test('let go of the signal once they are had, and once they are given up', async () => {
    const turns = new FairTurns(ONE);
    const given = new AbortController();
    const listeners = (): number => getEventListeners(given.signal, 'abort').length;
    const end = await turns.take({ order: 1, customer: 'a', need: ONE }, given.signal);
    expect(listeners()).toBe(0);
    const gone = turns.take({ order: 2, customer: 'b', need: ONE }, given.signal);
    expect(listeners()).toBe(1);
    given.abort(new Error('gone'));
    await expect(gone).rejects.toThrow('gone');
    expect(listeners()).toBe(0);
    end();
  });

  test('one that was too large to pass, and gives up, lets those go at once that fit', async () => {
    const turns = new FairTurns(atOnce(2));
    await turns.take({ order: 1, customer: 'a', need: ONE }, never);
    const given = new AbortController();
    const large = turns.take({ order: 2, customer: 'b', need: cpus(2) }, given.signal);
    // As many as may overtake it, each with its turn at once, and one that may not.
    for (let order = 3; order < 11; order += 1)
      (await turns.take({ order, customer: `c${order}`, need: ONE }, never))();
    const small = turns.take({ order: 11, customer: 'd', need: ONE }, never);
    expect(turns.waiting).toEqual([2, 11]);
    given.abort(new Error('gone'));
    await expect(large).rejects.toThrow('gone');
    (await small)();
  });

  test('last as long as what is done in them, whether it ends well or not', async () => {
    const turns = new FairTurns(ONE);
    const asked = (order: number): Asked => ({ order, customer: 'a', need: ONE });
    let finish = (): void => undefined;
    const first = turns.within(asked(1), never, async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      return 7;
    });
    const second = turns.within(asked(2), never, () => Promise.reject(new Error('broken')));
    await turn();
    expect(turns.waiting).toEqual([2]);
    finish();
    expect(await first).toBe(7);
    await expect(second).rejects.toThrow('broken');
    (await turns.take(asked(3), never))();
  });

  test('that are ended twice give back once', async () => {
    const turns = new FairTurns(ONE);
    const end = await turns.take({ order: 1, customer: 'a', need: ONE }, never);
    const second = turns.take({ order: 2, customer: 'b', need: ONE }, never);
    end();
    end();
    await second;
    void turns.take({ order: 3, customer: 'c', need: ONE }, never);
    expect(turns.waiting).toEqual([3]);
  });

  test('remember a customer by the last one, however many had theirs since the first', async () => {
    const turns = new FairTurns(ONE);
    const last = async (order: number, customer: string): Promise<void> => {
      (await turns.take({ order, customer, need: ONE }, never))();
    };
    await last(1, 'often');
    for (let order = 2; order <= 1024; order += 1) await last(order, `c${order}`);
    await last(1025, 'often');
    const end = await turns.take({ order: 1026, customer: 'new', need: ONE }, never);
    const order: string[] = [];
    const both = ['often', 'c1024'].map(async (customer, at) => {
      const ended = await turns.take({ order: 1027 + at, customer, need: ONE }, never);
      order.push(customer);
      ended();
    });
    end();
    await Promise.all(both);
    expect(order).toEqual(['c1024', 'often']);
  });

  test('of one customer come by the numbers of the orders, whichever was asked for first', async () => {
    const asked = [7, 5, 6].map((order) => ({ order, customer: 'a', need: ONE }));
    expect(await served(asked)).toEqual([5, 6, 7]);
  });

  test.each([
    [1023, 'new'],
    [1024, 'old'],
  ])('after %i other customers the first of two is %s: so many are remembered', async (others, first) => {
    const turns = new FairTurns(ONE);
    const last = async (order: number, customer: string): Promise<void> => {
      (await turns.take({ order, customer, need: ONE }, never))();
    };
    await last(1, 'old');
    // The last of them holds the turn while the two wait.
    for (let order = 2; order <= others; order += 1) await last(order, `c${order}`);
    const end = await turns.take({ order: 2000, customer: 'last', need: ONE }, never);
    const order: string[] = [];
    const both = [
      [3000, 'old'],
      [4000, 'new'],
    ] as const;
    const all = both.map(async ([number, customer]) => {
      const ended = await turns.take({ order: number, customer, need: ONE }, never);
      order.push(customer);
      ended();
    });
    end();
    await Promise.all(all);
    expect(order[0]).toBe(first);
  });
});

test('shares of cores that were given back leave the machine whole', () => {
  const need = fc
    .integer({ min: 1, max: 40 })
    .map((tenths) => ({ memoryBytes: 1, cpus: tenths / 10, gpus: 0 }));
  const whole = { memoryBytes: 100, cpus: 2, gpus: 0 };
  fc.assert(
    fc.property(fc.array(need, { maxLength: 20 }), (needs) => {
      const taken = needs.reduce((free, one) => changed(free, one, -1), whole);
      expect(needs.reduce((free, one) => changed(free, one, 1), taken)).toEqual(whole);
    }),
  );
});
