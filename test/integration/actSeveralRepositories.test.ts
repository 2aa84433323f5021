import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { actProgram } from '../servers/act/actProgram.ts';
import {
  addAlice,
  addRepository,
  codeOn,
  failures,
  makeExampleStage,
  missingForExamples,
  PRIVATE_LINE,
  publicText,
  readingHalf,
  type ExampleStage,
} from '../servers/act/exampleStage.ts';
import type { Waiting } from '../servers/act/gate.ts';
import type { RunRecord, RunRequest } from '../servers/actDriver.ts';
import type { Repository } from '../servers/githubServer.ts';

const act = actProgram();
const missing = missingForExamples(act);
if (missing !== undefined) console.warn(`skipped: ${missing}`);
const withAct = missing === undefined ? describe : describe.skip;

const BOT = 'github-actions[bot]';
const HEAD = 'b0b'.padEnd(40, '0');
const YES = { reviewer: 'alice', state: 'approved' } as const;

withAct('examples/several-repositories and examples/tee-runner, from push to verdict', () => {
  let stage: ExampleStage;
  let alice: Repository;
  let bob: Repository;
  let operator: Repository;
  const checkouts: Record<string, string> = {};
  const records: RunRecord[] = [];

  beforeAll(async () => {
    stage = await makeExampleStage(act ?? '');
    const { server, keys, storage, fingerprints, teeRoot } = stage;
    for (const login of ['alice', 'bob', 'operator']) server.state.addAccount(login);
    const shared = { COUNTERSIGN_STORAGE: storage };
    alice = addRepository(stage, 'alice/data', {}, { ...shared, COUNTERSIGN_ACCOUNT: fingerprints.alice });
    addAlice(stage, alice);
    bob = addRepository(
      stage,
      'bob/solution',
      {
        bob: { BOB_KEY: keys.bob.armor(), NOTIFY_TOKEN: 'github_pat_bob' },
        'bob-reads': { BOB_READING_KEY: await readingHalf(keys.bob) },
      },
      { ...shared, TEE_OFFER: '300', DATA_OFFER: '600', NOTIFY: 'alice/data\noperator/tee' },
    );
    bob.comments.set(7, []);
    server.state.tokens.set('github_pat_bob', { login: 'bob', permissions: { contents: 'write' } });
    operator = addRepository(
      stage,
      'operator/tee',
      { tee: { TEE_KEY: keys.tee.armor(), TEE_ROOT: teeRoot } },
      { ...shared, TEE_OFFER: '300', TEE_STATE: stage.path('state') },
    );
    checkouts['alice/data'] = stage.checkout('several-repositories/alice', 'alice');
    checkouts['bob/solution'] = stage.checkout('several-repositories/bob', 'bob', true);
    checkouts['operator/tee'] = stage.checkout('several-repositories/operator', 'operator');
  }, 120_000);
  afterAll(async () => {
    await stage.close();
  });

  const run = async (
    repository: string,
    workflow: string,
    event: RunRequest['event'],
    more: Partial<RunRequest> = {},
  ): Promise<RunRecord> => {
    const directory = checkouts[repository] ?? '';
    const record = await stage.driver.run({
      ...{ repository, directory, workflow, event },
      ...{
        actor: 'bob',
        gate: ({ summaries }: Waiting) => ({ ...YES, comment: codeOn(summaries['review'] ?? '') }),
        ...more,
      },
    });
    records.push(record);
    return record;
  };
  const good = async (...words: Parameters<typeof run>): Promise<RunRecord> => {
    const record = await run(...words);
    expect(failures(record)).toBeUndefined();
    return record;
  };
  const dispatch = (inputs: object = {}): RunRequest['event'] => ({
    name: 'workflow_dispatch',
    payload: { inputs },
  });
  const pull: RunRequest['event'] = {
    name: 'pull_request',
    payload: {
      number: 7,
      pull_request: { number: 7, head: { sha: HEAD, repo: { full_name: 'bob/solution' } } },
    },
  };
  /** Bob's push, and the run on the default branch that it asks for. */
  const order = async (beforeVerdict: () => Promise<void>): Promise<RunRecord> => {
    const asked = await good('bob/solution', 'order.yml', pull);
    for (const { secrets } of Object.values(asked.jobs)) expect(secrets).toEqual([]);
    const [request] = bob.workflowDispatches.splice(0);
    expect(request).toMatchObject({ workflow: 'order.yml', ref: 'main' });
    return run('bob/solution', 'order.yml', dispatch(request?.inputs as object), {
      actor: BOT,
      beforeJob: (job) => (job === 'verdict' ? beforeVerdict() : Promise.resolve()),
    });
  };
  const onlyHers = ({ jobs }: RunRecord): void => {
    for (const [name, { secrets }] of Object.entries(jobs))
      for (const secret of ['ALICE_KEY', 'DATASET_RESOURCE'])
        expect({ name, secret, read: secrets.includes(secret) }).toEqual({
          name,
          secret,
          read: name === 'approve',
        });
  };

  test('the TEE and the dataset are offered', async () => {
    await good('operator/tee', 'offer.yml', dispatch(), { actor: 'operator' });
    await good('alice/data', 'offer.yml', dispatch({ asked: 'false' }), { actor: 'alice' });
    expect(alice.workflowDispatches.splice(0)).toMatchObject([{ workflow: 'offer.yml' }]);
    const offered = await good('alice/data', 'offer.yml', dispatch({ asked: 'true' }), { actor: BOT });
    expect(offered.jobs['offer']?.passage).toBe('approved');
  });

  test('Bob orders, Alice and the operator are told, she approves, and the verdict stands on his pull request', async () => {
    const record = await order(async () => {
      const [told] = alice.dispatches.splice(0);
      expect(told?.event_type).toBe('countersign-order');
      expect(operator.dispatches.splice(0)).toEqual([told]);
      const event = { name: 'repository_dispatch', payload: { client_payload: told?.client_payload } };
      await good('operator/tee', 'tee.yml', event);
      const approved = await good('alice/data', 'approve.yml', event);
      expect(approved.jobs['review']?.summary).toContain('/train');
      expect(approved.jobs['approve']?.passage).toBe('approved');
      onlyHers(approved);
      const ran = await good('operator/tee', 'tee.yml', { name: 'schedule' }, { actor: 'operator' });
      expect(ran.jobs['tee']?.summary).toContain('Done');
    });
    expect(failures(record)).toBeUndefined();
    const [comment, ...others] = bob.comments.get(7) ?? [];
    expect(others).toEqual([]);
    expect(comment).toMatchObject({ author: BOT, body: expect.stringContaining('SIMULATED TEE') });
    expect(bob.checkRuns.map(({ fields }) => fields)).toMatchObject([
      { head_sha: HEAD, conclusion: 'success', external_id: expect.stringMatching(/^order-\d+$/) },
    ]);
  });

  test("where nobody may tell her, Alice's schedule finds the order and starts a run that is not her own", async () => {
    bob.environments.get('bob')?.vault.secrets.delete('NOTIFY_TOKEN');
    checkouts['operator/tee'] = stage.checkout('tee-runner', 'tee-runner');
    const stopped = order(() => Promise.reject(new Error('nobody waits')));
    await expect(stopped).rejects.toThrow('nobody waits');
    expect([...alice.dispatches, ...operator.dispatches]).toEqual([]);
    const scheduled = { name: 'schedule' };
    await good('operator/tee', 'tee.yml', scheduled, { actor: 'operator' });
    await good('alice/data', 'pending.yml', scheduled, { actor: 'alice' });
    const [asked, ...others] = alice.workflowDispatches.splice(0);
    expect(others).toEqual([]);
    expect(asked).toMatchObject({ workflow: 'approve.yml', ref: 'main' });
    const approved = await good('alice/data', 'approve.yml', dispatch(asked?.inputs as object), {
      actor: BOT,
    });
    expect(approved.jobs['approve']?.passage).toBe('approved');
    onlyHers(approved);
  });

  test('the self-hosted TEE executes it, and keeps what a crash would need', async () => {
    const ran = await good('operator/tee', 'tee.yml', { name: 'schedule' }, { actor: 'operator' });
    expect(ran.jobs['tee']?.summary).toContain('Done');
    expect(existsSync(stage.path('state/journals'))).toBe(true);
  });

  test('then nothing waits for Alice, and nobody is asked again', async () => {
    const { jobs } = await good('alice/data', 'pending.yml', { name: 'schedule' }, { actor: 'alice' });
    expect(jobs['look']?.outputs).toMatchObject({ any: 'false' });
    expect(jobs['ask']?.result).toBe('skipped');
  });

  test('nothing private is in what was stored, recorded, kept, posted or logged', () => {
    const seen = publicText(stage);
    const said = JSON.stringify([stage.server.requests, ...records.map(({ jobs }) => jobs)]);
    expect(seen).toContain('order.completed');
    expect(said).toContain('SIMULATED TEE');
    for (const secret of [PRIVATE_LINE, 'PRIVATE KEY']) {
      expect(seen).not.toContain(secret);
      expect(said).not.toContain(secret);
    }
  });
});
