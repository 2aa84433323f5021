import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fingerprint, good, makeCast, placeOrder, type Cast } from '../actions/cast.ts';

let cast: Cast;
let placed: { readonly order: number; readonly suborder: number; readonly hash: string };
beforeEach(async () => {
  cast = await makeCast();
  placed = await placeOrder(cast);
  good(await cast.runner.run('run-tee', tee()));
});
afterEach(() => cast.close());

/** A machine may have no identity for git. */
const NOBODY = ['-c', 'user.name=Nobody', '-c', 'user.email=nobody@localhost.invalid'];
const git = (...args: string[]): string =>
  execFileSync('git', [...NOBODY, '-C', cast.ledger, ...args], { encoding: 'utf8' }).trim();
const tee = (): Record<string, string | number> => ({
  ...cast.as('operator'),
  'simulated-root': cast.simulatedRoot,
  storage: cast.storage,
  orders: placed.order,
});
const complete = (change: Record<string, string> = {}): Record<string, string | number | boolean> => ({
  ...cast.as('alice'),
  suborder: placed.suborder,
  resource: cast.path('dataset.resource.json.asc'),
  'solution-hash': placed.hash,
  'allow-unprotected': true,
  'wait-minutes': 0,
  ...change,
});
const look = async (): Promise<string> =>
  good(
    await cast.runner.run('pending-suborders', {
      account: fingerprint(cast.keys.alice),
      ledger: cast.ledger,
    }),
  ).outputs['ledger-head'] ?? '';

/** Every job starts with nothing: what the job before it saw is all that it can hold the ledger to. */
describe('a ledger that somebody puts back while a run waits for its owner', () => {
  test('is what it was: what one job saw, the next one takes', async () => {
    const head = await look();
    expect(head).toBe(cast.ledgerHead());
    const { outputs } = good(await cast.runner.run('complete-suborder', complete({ 'ledger-head': head })));
    expect(outputs['ledger-head']).toBe(cast.ledgerHead());
    expect(outputs['ledger-head']).not.toBe(head);
    good(await cast.runner.run('run-tee', { ...tee(), 'ledger-head': outputs['ledger-head'] ?? '' }));
  });

  test('is not signed on without knowing how far it had come', async () => {
    const before = cast.ledgerHead();
    const { status, log } = await cast.runner.run('complete-suborder', complete());
    expect(status).toBe(1);
    expect(log).toContain('the input ledger-head is missing');
    expect(cast.ledgerHead()).toBe(before);
  });

  const tricks: [string, () => void][] = [
    ['by a push that goes back', () => void git('update-ref', 'refs/heads/ledger', 'ledger~1')],
    [
      'by a commit that takes the last entries away',
      () => {
        const commit = git('commit-tree', '-p', 'ledger', '-m', 'x', 'ledger~1^{tree}');
        git('update-ref', 'refs/heads/ledger', commit);
      },
    ],
    [
      'by a copy of its beginning, which went on in another way',
      () => {
        const commit = git('commit-tree', '-p', 'ledger~1', '-m', 'x', 'ledger^{tree}');
        git('update-ref', 'refs/heads/ledger', commit);
      },
    ],
  ];
  test.each(tricks)('%s: nothing is signed, and nothing is run', async (_how, trick) => {
    const head = await look();
    trick();
    const put = cast.ledgerHead();
    const runs = cast.sandbox.runs;
    for (const [action, inputs] of [
      ['complete-suborder', complete({ 'ledger-head': head })],
      ['run-tee', { ...tee(), 'ledger-head': head }],
    ] as const) {
      const { status, log } = await cast.runner.run(action, inputs);
      expect(status).toBe(1);
      expect(log).toMatch(/rolled back or rewritten|of the ledger removes/);
    }
    expect(cast.ledgerHead()).toBe(put);
    expect(cast.sandbox.runs).toBe(runs);
  });
});
