import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runForOrder } from '../../src/github/unfinishedRuns.ts';
import { startGitHubServer, type Run } from '../servers/githubServer.ts';
import { good } from './cast.ts';
import { GateScene } from './gateScene.ts';

let scene: GateScene;
beforeAll(async () => {
  scene = await GateScene.start();
});
afterAll(() => scene.cast.close());

/** How many orders are left to ask for, where a run is as given. */
async function asked(run: Partial<Run>, workflow = 'approve.yml') {
  const server = await startGitHubServer();
  try {
    const { state } = server;
    state.addAccount('github-actions[bot]', 'Bot');
    state.tokens.set('job-token', { login: 'github-actions[bot]', permissions: { actions: 'read' } });
    const repository = state.addRepository('alice/data');
    Object.assign(state.addRun(repository, 'github-actions[bot]', 'workflow_dispatch'), run);
    const account = scene.cast.keys.alice.toPublic().armor();
    const { ledger } = scene.cast;
    const inputs = { account, ledger, orders: scene.order, 'started-in': workflow, token: 'job-token' };
    const env = { GITHUB_API_URL: server.url, GITHUB_REPOSITORY: 'alice/data' };
    return good(await scene.cast.runner.run('pending-suborders', inputs, env));
  } finally {
    await server.close();
  }
}

describe('what waits for Alice', () => {
  test.each(['waiting', 'queued', 'in_progress', 'pending'])(
    'is not asked for again while a run for it is %s, and the log names the run',
    async (status) => {
      const { outputs, log } = await asked({ status, title: `Approve order ${scene.order}: by bob` });
      expect(outputs).toMatchObject({ any: 'false', count: '0' });
      expect(log).toMatch(/Order \d+ is asked for already: .*actions\/runs\/\d+/);
    },
  );

  test.each<readonly [string, () => Partial<Run>]>([
    ['the run for it has ended', () => ({ status: 'completed', title: `Approve order ${scene.order}` })],
    ['a run for another order waits', () => ({ status: 'waiting', title: `Approve order ${scene.order}0` })],
    [
      'a run for another order waits, and names this one, too',
      () => ({ status: 'waiting', title: `Approve order ${scene.order}0: by bob, order ${scene.order}` }),
    ],
    [
      'a run of another workflow waits',
      () => ({
        status: 'waiting',
        title: `Approve order ${scene.order}`,
        path: '.github/workflows/offer.yml',
      }),
    ],
  ])('is asked for again where %s', async (_, run) => {
    expect((await asked(run())).outputs).toMatchObject({ any: 'true', count: '1' });
  });
});

test('a run is known by the whole number of its order, whatever else its name says', () => {
  const order = fc.integer({ min: 1, max: 99_999_999 });
  fc.assert(
    fc.property(order, order, fc.string(), (one, other, about) => {
      const run = { title: `Approve order ${one}: ${about} order ${other}`, url: '' };
      expect(runForOrder([run], one)).toBe(run);
      if (one !== other) expect(runForOrder([run], other)).toBeUndefined();
    }),
  );
});
