import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openLedgerRepository } from '../../src/ledger/git/gitLedger.ts';
import { fingerprint, good, makeCast, placeOrder, type Cast, type CastOrder } from '../actions/cast.ts';
import { appendNote } from '../support/appendNote.ts';

let cast: Cast;
let placed: CastOrder;
let card: string;
beforeEach(async () => {
  cast = await makeCast();
  placed = await placeOrder(cast);
  good(await cast.runner.run('run-tee', tee()));
  card = await cast.cardDigest(placed.suborder);
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
  'card-digest': card,
  'allow-unprotected': true,
  'wait-minutes': 0,
  ...change,
});
/** The next commit of the ledger has this tree. */
const commitTree = (tree: string): void => {
  git('update-ref', 'refs/heads/ledger', git('commit-tree', '-p', 'ledger', '-m', 'x', tree));
};
/** The newest tree with the log of the commit before. */
function treeWithOldLog(): string {
  const names = git('ls-tree', 'ledger').replace(/^.*\tlog$/m, git('ls-tree', 'ledger~1', 'log'));
  const args = ['-C', cast.ledger, 'mktree'];
  return execFileSync('git', args, { encoding: 'utf8', input: `${names}\n` }).trim();
}
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
    const before = git('rev-parse', 'ledger');
    const { status, log } = await cast.runner.run('complete-suborder', complete());
    expect(status).toBe(1);
    expect(log).toContain('the input ledger-head is missing');
    expect(git('rev-parse', 'ledger')).toBe(before);
  });

  async function goesOn(head: string): Promise<void> {
    expect(await look()).toBe(head);
    good(await cast.runner.run('complete-suborder', complete({ 'ledger-head': head })));
    const { outputs } = good(await cast.runner.run('run-tee', { ...tee(), 'ledger-head': head }));
    expect(outputs['status']).toBe('Done');
  }

  test('by a commit that takes the last entries out of the log: they count, and the run goes on', async () => {
    const head = await look();
    commitTree(treeWithOldLog());
    expect(cast.ledgerHead()).not.toBe(head);
    await goesOn(head);
  });

  test('by a commit that takes away what they say, too: it is found further back, and the run goes on', async () => {
    const head = await look();
    commitTree('ledger~1^{tree}');
    await goesOn(head);
  });

  const goBack = (): Promise<void> =>
    Promise.resolve(void git('update-ref', 'refs/heads/ledger', 'ledger~1'));
  const tricks: [string, () => Promise<void>][] = [
    ['by a push that goes back', goBack],
    [
      'by a copy of its beginning, which went on in another way',
      async () => {
        await goBack();
        const other = await openLedgerRepository(cast.ledger, { cacheDir: cast.path('other') });
        for (const name of ['one', 'two']) await appendNote(other, name, name);
      },
    ],
  ];
  test.each(tricks)('%s: nothing is signed, and nothing is run', async (_how, trick) => {
    const head = await look();
    await trick();
    const put = git('rev-parse', 'ledger');
    const runs = cast.sandbox.runs;
    for (const [action, inputs] of [
      ['complete-suborder', complete({ 'ledger-head': head })],
      ['run-tee', { ...tee(), 'ledger-head': head }],
    ] as const) {
      const { status, log } = await cast.runner.run(action, inputs);
      expect(status).toBe(1);
      expect(log).toContain('rolled back or rewritten');
    }
    expect(git('rev-parse', 'ledger')).toBe(put);
    expect(cast.sandbox.runs).toBe(runs);
  });
});
