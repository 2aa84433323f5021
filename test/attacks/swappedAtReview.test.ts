import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  good,
  makeCast,
  OFFER_INFO,
  placeOrder,
  SLOT_INFO,
  TRIAL_POLICY,
  type Cast,
  type CastOrder,
} from '../actions/cast.ts';
import type { Ran } from '../actions/runner.ts';
import { shellImage } from '../servers/testImage.ts';

let cast: Cast;
let honest: CastOrder;
/** The log of the ledger before Bob placed anything. */
let before: string;
let runs = 0;

const DUMP = { solution: { mode: 'dump', copyInputTo: '/sp/output/rows.csv' } };
const git = (...args: string[]): string =>
  execFileSync('git', ['-C', cast.ledger, ...args], { encoding: 'utf8' }).trim();
const attest = async (order: number | string): Promise<Ran> =>
  good(
    await cast.runner.run('run-tee', {
      ...{ ...cast.as('operator'), 'simulated-root': cast.simulatedRoot, storage: cast.storage },
      ...{ phase: 'attest', orders: order },
    }),
  );
const review = async (order: number | string): Promise<Ran> =>
  cast.runner.run('review-solution', { ...cast.as('alice'), order });
const complete = (reviewed: Ran, change: Record<string, string> = {}): Promise<Ran> =>
  cast.runner.run('complete-suborder', {
    ...cast.as('alice'),
    resource: cast.path('dataset.resource.json.asc'),
    'allow-unprotected': true,
    suborder: reviewed.outputs['suborder'] ?? '',
    'solution-hash': reviewed.outputs['hash'] ?? '',
    'card-digest': reviewed.outputs['card-digest'] ?? '',
    'card-terms': reviewed.outputs['card-terms'] ?? '',
    'ledger-head': reviewed.outputs['ledger-head'] ?? '',
    ...change,
  });
/** Bob orders the same solution on the same data. */
async function place(
  configuration?: object,
  data = honest.offers.data,
  tee = honest.offers.tee,
): Promise<Record<string, string>> {
  const file = cast.path('configuration.json');
  if (configuration !== undefined) await writeFile(file, JSON.stringify(configuration));
  const inputs = {
    ...{ ...cast.as('bob'), solution: cast.path('solution.resource.json.asc') },
    ...{ data, tee, policy: TRIAL_POLICY },
    ...(configuration === undefined ? {} : { configuration: file }),
  };
  const run = { GITHUB_RUN_ID: `${++runs}` };
  const { outputs } = good(await cast.runner.run('place-order', inputs, run));
  await attest(outputs['order'] ?? '');
  return outputs;
}

beforeAll(async () => {
  cast = await makeCast();
  await writeFile(cast.solution, shellImage('cat /sp/configurations/configuration.json; exit 0'));
  honest = await placeOrder(cast);
  before = git('rev-parse', 'ledger~1');
  await attest(honest.order);
});
afterAll(() => cast.close());

/** Without what differs between any two orders: numbers, times, and what is drawn or hashed. */
function alike(page: string): string {
  return page
    .replace(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/g, 'CODE')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replace(/[0-9a-f]{64}|[0-9a-f]{16}(?=…)/g, 'HASH')
    .replace(/\b\d{3,4}\b/g, 'N');
}

describe('G3: two orders of one solution', () => {
  test('that differ in their configuration alone have pages that differ, and say what', async () => {
    const [one, two] = [
      good(await review(honest.order)),
      good(await review((await place(DUMP))['order'] ?? '')),
    ];
    expect(alike(two.summary)).not.toBe(alike(one.summary));
    expect(two.summary).toContain('"mode": "dump"');
    expect(one.summary).not.toContain('dump');
    for (const { summary } of [one, two])
      for (const word of [
        'SIMULATED',
        'measurement',
        'minutes',
        'Who orders',
        cast.keys.bob.getFingerprint(),
      ])
        expect(summary).toContain(word);
  });

  test('that differ in nothing look alike', async () => {
    // Both are there before one is looked at: a page says how long the ledger is.
    const placed = [await place({ a: 1 }), await place({ a: 1 })];
    const pages = await Promise.all(placed.map(({ order = '' }) => review(order)));
    const [one = '', two] = pages.map((page) => alike(good(page).summary));
    expect(one).toBe(two);
  });

  test('are not signed for by each other’s card', async () => {
    const mine = good(await review(honest.order));
    const other = good(await review((await place(DUMP))['order'] ?? ''));
    const { status, log } = await complete(mine, { suborder: other.outputs['suborder'] ?? '' });
    expect(status).toBe(1);
    expect(log).toContain('it differs in');
    expect(log).toMatch(/differs in .*orderDigest.*configurationHash/);
  });
});

describe('an owner of several offers', () => {
  test('is shown a card for each suborder of hers, and signs each by its own', async () => {
    const second = good(
      await cast.runner.run('register-offer', {
        ...{ ...cast.as('alice'), type: 'data', 'offer-info': OFFER_INFO('3', 'More rows') },
        ...{ 'slot-info': SLOT_INFO, policy: TRIAL_POLICY, 'allow-unprotected': true },
        resource: cast.path('dataset.resource.json.asc'),
      }),
    );
    const { order = '' } = await place({}, `${honest.offers.data}\n${second.outputs['offer'] ?? ''}`);
    const shown = good(await review(order));
    const { include } = JSON.parse(shown.outputs['cards'] ?? '') as {
      include: { suborder: number; 'card-digest': string; 'card-terms': string; code: string }[];
    };
    expect(include).toHaveLength(2);
    for (const { suborder, code } of include) {
      expect(shown.summary).toContain(`What you sign: order ${order}, suborder ${suborder}`);
      expect(shown.summary).toContain(code);
    }
    const [one, two] = include;
    const swapped = await complete(shown, {
      suborder: String(two?.suborder),
      'card-digest': one?.['card-digest'] ?? '',
    });
    expect(swapped.log).toContain('it differs in suborder, offer');
    for (const { suborder, 'card-digest': digest, 'card-terms': terms } of include)
      good(await complete(shown, { suborder: String(suborder), 'card-digest': digest, 'card-terms': terms }));
  });
});

describe('a TEE that her policy refuses', () => {
  /** Alice's data, by another policy; and a TEE that showed a GPU when it was offered, and has none when it attests. */
  const offerData = async (name: string, policy: string): Promise<string> => {
    const inputs = {
      ...{ ...cast.as('alice'), type: 'data', 'offer-info': OFFER_INFO('3', name) },
      ...{ 'slot-info': SLOT_INFO, policy, 'allow-unprotected': true },
      resource: cast.path('dataset.resource.json.asc'),
    };
    return good(await cast.runner.run('register-offer', inputs)).outputs['offer'] ?? '';
  };
  const offerTeeWithGpu = async (): Promise<string> => {
    const inputs = {
      ...{ ...cast.as('operator'), type: 'tee', 'offer-info': OFFER_INFO('0', 'With a GPU') },
      ...{ 'slot-info': SLOT_INFO, 'simulated-root': cast.simulatedRoot },
    };
    const env = { COUNTERSIGN_SIMULATED_GPUS: '1' };
    return good(await cast.runner.run('register-offer', inputs, env)).outputs['offer'] ?? '';
  };

  test('by what it was offered with is not ordered', async () => {
    await expect(place(undefined, await offerData('Strict', 'version: 1'))).rejects.toThrow(
      /the policy of offer \d+ refuses the TEE of offer \d+: .*SIMULATED/,
    );
  });

  test('by the evidence of the order is refused before she is asked, by the check that will refuse it', async () => {
    const data = await offerData('With a GPU', `${TRIAL_POLICY}\ngpus:\n  required: true`);
    const { order = '' } = await place(undefined, data, await offerTeeWithGpu());
    const shown = await review(order);
    expect(shown.status).toBe(1);
    expect(shown.summary).toMatch(/REFUSED.*GPU/s);
    expect(shown.summary).toContain('there is no code');
    expect(shown.log).toContain('nothing will be signed');
    const signed = await complete(shown);
    expect(signed.status).toBe(1);
    expect(signed.log).toContain('does not hold under the policy');
  });
});

describe('G1: the order is swapped between Alice’s review and her signature', () => {
  test('by a ledger put back and grown anew: neither its head nor its card is the one she saw', async () => {
    const seen = good(await review(honest.order));
    git('update-ref', 'refs/heads/ledger', before);
    const { order } = await place(DUMP);
    expect(order).toBe(String(honest.order));
    const byHead = await complete(seen);
    expect(byHead.status).toBe(1);
    expect(byHead.log).toContain('the ledger was rolled back or rewritten');
    // Whoever swapped the order handed on the new head as well: the card alone tells.
    const byCard = await complete(seen, { 'ledger-head': cast.ledgerHead() });
    expect(byCard.status).toBe(1);
    expect(byCard.log).toContain('is not what the card');
    expect(byCard.log).toMatch(/differs in .*orderDigest.*configurationHash/);
    const hoursToo = good(await review(order ?? ''));
    expect((await complete(hoursToo, { hours: '8760' })).log).toContain('it differs in inForceMs');
    good(await complete(hoursToo));
  });
});
