import { generateKeyPairSync, sign } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { getReport } from '../../src/flow/result/getReport.ts';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import type { OrderEntryBody } from '../../src/ledger/ledger.ts';
import { approvalsInForce, claimMessage, claimOf } from '../../src/marketplace/approval/claim.ts';
import { statusOf } from '../../src/marketplace/order/orderState.ts';
import { signStatement } from '../../src/report/statement/dsse.ts';
import { readStatement } from '../../src/report/statement/readStatement.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import { OwnClaims } from '../../src/tee/agent/claim/ownClaims.ts';
import { openOrderKeys, type OrderKeys } from '../../src/tee/orderKeys.ts';
import { NO_HASH, push } from '../support/lies.ts';
import { LyingHost, type Mischief } from '../support/lyingHost.ts';
import { Dead, lookUntilKilled, MortalAgent, type Step } from '../support/mortalAgent.ts';
import { approve, look, makeWorld, order, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world.close();
});

async function ready(): Promise<PlacedOrder> {
  const placed = await order(world);
  await look(world);
  await approve(world, placed);
  return placed;
}

const stateOf = async ({ order: id }: PlacedOrder) => (await world.bob.ledger.order(id)).state;

async function keysOf(placed: PlacedOrder): Promise<OrderKeys> {
  const sealed = (await stateOf(placed)).attested?.entry.sealedKeys ?? '';
  return openOrderKeys(sealed, await world.tee.attester.sealingKey(), placed.order, 1);
}

describe('threat: a host that puts old files back', () => {
  const disk = (): LyingHost => new LyingHost([world.tee.journals, world.tee.scratch]);

  test('of every step, after the agent was killed in the run: it is not started again', async () => {
    const placed = await ready();
    const host = disk();
    const agent = await lookUntilKilled(world, (step) => {
      host.copy();
      return step === 'ran';
    });
    expect(agent.steps.length).toBeGreaterThan(5);
    for (const copy of agent.steps.keys()) {
      host.putBack(copy);
      rmSync(join(world.tee.journals, 'lock'), { force: true });
      await look(world, { ...world.tee, claims: new OwnClaims() });
    }
    expect(statusOf(await stateOf(placed))).toBe('Error');
    expect(world.sandbox.runs).toBe(1);
  });

  test('without the host, the same order is Done', async () => {
    const placed = await ready();
    await look(world);
    expect(statusOf(await stateOf(placed))).toBe('Done');
    expect(world.sandbox.runs).toBe(1);
  });

  const mischief: fc.Arbitrary<Mischief> = fc.oneof(
    fc.record({ kind: fc.constant('put back' as const), copy: fc.nat(40) }),
    fc.record({ kind: fc.constant('delete' as const) }),
    fc.record({ kind: fc.constant('change' as const), file: fc.nat(20) }),
  );
  /** Processes that look one after the other; what the host does at which of their steps, and when it kills them. */
  const processes = fc.array(
    fc.record({
      deeds: fc.array(fc.record({ at: fc.nat(16), mischief }), { maxLength: 3 }),
      killedAt: fc.option(fc.nat(16)),
    }),
    { minLength: 1, maxLength: 4 },
  );

  test('whatever it does between any two steps, the solution starts at most once, and the order ends', async () => {
    await fc.assert(
      fc.asyncProperty(processes, async (lives) => {
        const placed = await ready();
        const host = disk();
        const before = world.sandbox.runs;
        host.copy();
        for (const { deeds, killedAt } of lives) {
          const onStep = (_step: Step, agent: MortalAgent): void => {
            host.copy();
            const now = agent.steps.length - 1;
            for (const deed of deeds) if (deed.at === now) host.do(deed.mischief);
            if (killedAt === now) agent.kill();
          };
          rmSync(join(world.tee.journals, 'lock'), { force: true });
          const agent = new MortalAgent(world.tee, onStep);
          await look(world, agent.context).catch((error: unknown) => {
            if (!(error instanceof Dead)) throw error;
          });
        }
        const { limits } = (await stateOf(placed)).placed.entry;
        const now = Date.now() + (limits.minutes + 16) * 60_000;
        jest.spyOn(Date, 'now').mockImplementation(() => now);
        rmSync(world.tee.journals, { recursive: true, force: true });
        await look(world, { ...world.tee, claims: new OwnClaims() });
        jest.restoreAllMocks();
        expect(['Done', 'Error']).toContain(statusOf(await stateOf(placed)));
        expect(world.sandbox.runs - before).toBeLessThanOrEqual(1);
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

describe('threat: an operator who claims without the TEE', () => {
  const nonce = '5'.repeat(64);

  async function claimBody(
    placed: PlacedOrder,
    signer: Parameters<typeof sign>[2],
    change: { readonly order?: number } = {},
  ): Promise<OrderEntryBody> {
    const state = await stateOf(placed);
    const terms = {
      order: placed.order,
      orderDigest: state.placed.digest,
      attempt: 1,
      claim: claimOf(nonce),
    };
    const approvals = approvalsInForce(state);
    const signature = sign('sha256', claimMessage({ ...terms, approvals, ...change }), signer);
    const { attempt, claim } = terms;
    return { kind: 'order.claimed', attempt, claim, approvals, signature: signature.toString('base64') };
  }

  async function refusalOf(placed: PlacedOrder, body: OrderEntryBody): Promise<string | undefined> {
    const { ledger, key } = world.operator;
    await push(world, await ledger.order(placed.order), body, key);
    const { refused, state } = await ledger.order(placed.order);
    await expect(ledger.appendToOrder(placed.order, key, () => body)).rejects.toMatchObject({
      code: 'refused',
      message: refused[0]?.reason,
    });
    await look(world);
    expect(state.reported).toBeUndefined();
    return refused[0]?.reason;
  }

  test('by a key of its own: refused, and the TEE runs the order all the same', async () => {
    const placed = await ready();
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const reason = await refusalOf(placed, await claimBody(placed, privateKey));
    expect(reason).toBe("the claim is not signed by the order's attested key");
    expect(statusOf(await stateOf(placed))).toBe('Done');
  });

  test('with the signature over the claim of another order: refused', async () => {
    const placed = await ready();
    const { signing } = await keysOf(placed);
    const reason = await refusalOf(placed, await claimBody(placed, signing, { order: 77 }));
    expect(reason).toBe("the claim is not signed by the order's attested key");
  });

  test('the same entry, signed by the attested key, is a claim; who does not know its nonce cannot end it', async () => {
    const placed = await ready();
    const { ledger, key } = world.operator;
    const body = await claimBody(placed, (await keysOf(placed)).signing);
    const { claimed } = await ledger.appendToOrder(placed.order, key, () => body);
    const claim = claimed?.entry.claim ?? '';
    const unclaim = (said: string) =>
      ledger.appendToOrder(placed.order, key, () => ({ kind: 'order.unclaimed', claim, nonce: said }));
    await expect(unclaim(NO_HASH)).rejects.toMatchObject({
      code: 'refused',
      message: 'only the process that made a claim gives it back',
    });
    const report = (run: string) =>
      ledger.appendToOrder(placed.order, key, () => ({
        kind: 'order.reported',
        attempt: 1,
        run,
        bundle: {},
        details: {},
      }));
    await expect(report(NO_HASH)).rejects.toMatchObject({
      code: 'refused',
      message: 'the report names another claim than the live one',
    });
    expect(statusOf(await unclaim(nonce))).toBe('New');
    await expect(ledger.appendToOrder(placed.order, key, () => body)).rejects.toMatchObject({
      code: 'refused',
      message: 'the claim was made before: each is made once',
    });
    await look(world);
    expect(statusOf(await stateOf(placed))).toBe('Done');
  });
});

describe('threat: a report of a run that was not claimed', () => {
  const checkOf = async (
    placed: PlacedOrder,
    change: { readonly run?: string; readonly approvals?: [] },
  ): Promise<object | undefined> => {
    const truth = await getReport(world.bob.ledger, placed.order);
    const statement = readStatement(truth.report, 'the order report', 'report');
    const { signing } = await keysOf(placed);
    const predicate = { ...statement.predicate, ...change };
    const report = signStatement({ ...statement, predicate }, signing);
    const { checks } = await verifyReport({ ...truth, report }, { allowSimulated: true });
    return checks.find(({ id }) => id === 'report-claim');
  };

  test.each([
    ['which the report names', {}, { status: 'passed' }],
    [
      'but the report names another',
      { run: NO_HASH },
      { status: 'failed', detail: 'the report names another claim' },
    ],
    [
      'for other approvals',
      { approvals: [] as [] },
      { status: 'failed', detail: 'the report names other approvals than the claim' },
    ],
  ])('the run was claimed, %s', async (_name, change, expected) => {
    const placed = await ready();
    await look(world);
    expect(await checkOf(placed, change)).toMatchObject(expected);
  });
});
