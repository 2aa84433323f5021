import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { openLedgerRepository } from '../../src/ledger/git/gitLedger.ts';
import { formatHead } from '../../src/ledger/ledgerHead.ts';
import { actProgram } from '../servers/act/actProgram.ts';
import {
  addAlice,
  addRepository,
  addWitness,
  codeOn,
  failures,
  makeExampleStage,
  missingForExamples,
  PLACEHOLDER,
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

function branchesOf(repository: string): string {
  return execFileSync('git', ['--git-dir', repository, 'branch', '--list'], { encoding: 'utf8' });
}

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
      {
        ...{ ...shared, TEE_OFFER: '300', DATA_OFFER: '600', COUNTERSIGN_ACCOUNT: fingerprints.bob },
        NOTIFY: 'alice/data/approve.yml\noperator/tee/tee.yml',
      },
    );
    bob.visibility = 'private';
    bob.comments.set(7, []);
    bob.pullHeads.set(7, HEAD);
    server.state.tokens.set('github_pat_bob', { login: 'bob', permissions: { actions: 'write' } });
    const ofBob = { login: 'bob', permissions: { actions: 'write' }, repository: 'bob/solution' } as const;
    server.state.tokens.set('github_pat_for_tee', ofBob);
    operator = addRepository(
      stage,
      'operator/tee',
      { tee: { TEE_KEY: keys.tee.armor(), TEE_ROOT: teeRoot, NOTIFY_TOKEN: 'github_pat_for_tee' } },
      {
        ...{ ...shared, TEE_OFFER: '300', TEE_STATE: stage.path('state') },
        NOTIFY: 'bob/solution/result.yml',
      },
    );
    checkouts['alice/data'] = stage.checkout('several-repositories/alice', 'alice');
    addWitness(stage, alice, checkouts['alice/data']);
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
  const order = async (): Promise<RunRecord> => {
    const asked = await good('bob/solution', 'order.yml', pull);
    for (const { secrets } of Object.values(asked.jobs)) expect(secrets).toEqual([]);
    const [request] = bob.workflowDispatches.splice(0);
    expect(request).toMatchObject({ workflow: 'order.yml', ref: 'main' });
    return good('bob/solution', 'order.yml', dispatch(request?.inputs as object), { actor: BOT });
  };
  /** Alice's gate, and the TEE's next run while her witness watches. */
  const approveAndRun = async (
    event: RunRequest['event'],
    actor: string,
  ): Promise<{ approved: RunRecord; ran: RunRecord }> => {
    const tee: Promise<RunRecord>[] = [];
    const approved = await good('alice/data', 'approve.yml', event, {
      actor,
      beforeJob: (job) => {
        if (job === 'witness')
          tee.push(good('operator/tee', 'tee.yml', { name: 'schedule' }, { actor: 'operator' }));
        return Promise.resolve();
      },
    });
    const [ran] = await Promise.all(tee);
    if (ran === undefined) throw new Error('nothing watched');
    return { approved, ran };
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

  test('her witness begins with the head that she confirms, and remembers out of reach of the ledger', async () => {
    const cacheDir = stage.path('reader');
    const { log } = await (await openLedgerRepository(stage.ledger, { cacheDir })).snapshot();
    const confirm = log === undefined ? '' : formatHead(log);
    const without = await run('alice/data', 'witness.yml', dispatch(), { actor: 'alice' });
    expect(failures(without)).toContain('remembers nothing');
    const begun = await good('alice/data', 'witness.yml', dispatch({ confirm }), { actor: 'alice' });
    expect(begun.jobs['look']?.secrets).toEqual(['WITNESS_KEY']);
    expect(begun.jobs['look']?.summary).toContain(confirm);
    expect(branchesOf(stage.path('memory.git'))).toContain('witness');
    expect(branchesOf(stage.ledger)).not.toContain('witness');
  });

  /** What Bob's checkout orders from now on, and how long his jobs may take. */
  const prepare = (configuration: object, minutes?: number): void => {
    const directory = checkouts['bob/solution'] ?? '';
    writeFileSync(join(directory, 'configuration.json'), JSON.stringify(configuration));
    for (const name of minutes === undefined ? [] : ['order.yml', 'result.yml']) {
      const path = join(directory, '.github', 'workflows', name);
      const limit = `timeout-minutes: ${minutes ?? ''}`;
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/timeout-minutes: \d+/g, limit));
    }
  };
  /** A job of Bob's that waits for the end of an order, as none of the example does. */
  const addWaitingJob = (): void => {
    const job = {
      ...{ 'runs-on': 'ubuntu-latest', 'timeout-minutes': 1, environment: 'bob-reads', permissions: {} },
      steps: [
        {
          uses: PLACEHOLDER.replace('@', '/actions/download-result@'),
          with: {
            ...{ order: '${{ inputs.order }}', directory: '${{ runner.temp }}/waited', 'wait-minutes': 5 },
            ...{ ledger: stage.ledger, key: '${{ secrets.BOB_READING_KEY }}' },
          },
        },
      ],
    };
    const file = { name: 'Wait', on: { workflow_dispatch: null }, permissions: {}, jobs: { wait: job } };
    const path = join(checkouts['bob/solution'] ?? '', '.github', 'workflows', 'wait.yml');
    writeFileSync(path, stringify(file));
  };
  const result = (inputs?: object): Promise<RunRecord> =>
    run('bob/solution', 'result.yml', inputs === undefined ? { name: 'schedule' } : dispatch(inputs), {
      actor: BOT,
    });

  test('a training takes longer than any job of Bob’s may: none waits, and its end brings the verdict', async () => {
    prepare({ millisecondsPerByte: 4 }, 1);
    addWaitingJob();
    await order();
    const [told] = alice.workflowDispatches.splice(0);
    const [toldTee] = operator.workflowDispatches.splice(0);
    expect(told).toMatchObject({ workflow: 'approve.yml', ref: 'main', inputs: { from: 'bob/solution' } });
    expect(toldTee).toEqual({ ...told, workflow: 'tee.yml' });
    const inputs = told?.inputs as { readonly order: string };
    await good('operator/tee', 'tee.yml', dispatch(inputs));
    expect((await result()).jobs['look']?.outputs).toMatchObject({ any: 'false' });
    const [{ approved, ran }, waited] = await Promise.all([
      approveAndRun(dispatch(inputs), 'bob'),
      run('bob/solution', 'wait.yml', dispatch(inputs), { actor: BOT }),
    ]);
    expect(approved.jobs['review']?.summary).toContain('/train');
    expect(approved.jobs['approve']?.passage).toBe('approved');
    onlyHers(approved);
    expect(approved.jobs['witness']?.summary).toContain('The ledger only grew.');
    // A job that waits is cut at its limit, and has nothing.
    expect(waited.jobs['wait']?.result).toBe('failure');
    expect(ran.jobs['tee']?.summary).toContain('Done');
    const [ended, ...others] = bob.workflowDispatches.splice(0);
    expect(others).toEqual([]);
    expect(ended).toEqual({
      ...{ workflow: 'result.yml', ref: 'main' },
      inputs: { order: inputs.order, from: 'operator/tee' },
    });
    const verdict = await result(ended?.inputs as object);
    expect(failures(verdict)).toBeUndefined();
    const [comment, ...more] = bob.comments.get(7) ?? [];
    expect(more).toEqual([]);
    expect(comment).toMatchObject({
      author: BOT,
      body: expect.stringContaining('## ✅ Verified (SIMULATED TEE)'),
    });
    expect(bob.checkRuns.map(({ fields }) => fields)).toMatchObject([
      { head_sha: HEAD, conclusion: 'success', external_id: `order-${inputs.order}` },
    ]);
    expect((await result()).jobs['look']?.outputs).toMatchObject({ any: 'false' });
  });

  test("where nobody may tell her, Alice's schedule finds the order and starts a run that is not her own; the self-hosted TEE executes it", async () => {
    bob.environments.get('bob')?.vault.secrets.delete('NOTIFY_TOKEN');
    checkouts['operator/tee'] = stage.checkout('tee-runner', 'tee-runner');
    for (const { vault } of operator.environments.values()) vault.secrets.delete('NOTIFY_TOKEN');
    prepare({ mostBytes: 100 });
    await order();
    expect([...alice.workflowDispatches, ...operator.workflowDispatches]).toEqual([]);
    const scheduled = { name: 'schedule' };
    await good('operator/tee', 'tee.yml', scheduled, { actor: 'operator' });
    await good('alice/data', 'pending.yml', scheduled, { actor: 'alice' });
    const [asked, ...others] = alice.workflowDispatches.splice(0);
    expect(others).toEqual([]);
    expect(asked).toMatchObject({ workflow: 'approve.yml', ref: 'main' });
    const { approved, ran } = await approveAndRun(dispatch(asked?.inputs as object), BOT);
    expect(approved.jobs['approve']?.passage).toBe('approved');
    onlyHers(approved);
    expect(ran.jobs['tee']?.summary).toContain('Error');
    // Kept for what a crash would need.
    expect(existsSync(stage.path('state/journals'))).toBe(true);
    expect(bob.workflowDispatches).toEqual([]);
  });

  test('Bob’s schedule finds what nobody told of: the training failed, which is red, with the end of its log', async () => {
    const { jobs } = await result();
    expect(jobs['look']?.outputs).toMatchObject({ any: 'true' });
    expect(jobs['verdict']?.result).toBe('failure');
    const [comment, ...others] = bob.comments.get(7) ?? [];
    expect(others).toEqual([]);
    for (const page of [jobs['verdict']?.summary, comment?.body]) {
      expect(page).toContain('## ❌ Run FAILED: exit status 3. Verified (SIMULATED TEE): order');
      expect(page).toContain('✅&nbsp;yes | What ran is what was approved');
      expect(page).toContain('out of memory after 100 bytes');
    }
    expect(bob.checkRuns.map(({ fields }) => fields['conclusion'])).toEqual(['success', 'failure']);
    const [, check] = bob.checkRuns;
    const report = `report-${(check?.fields['external_id'] as string).replace('order-', '')}`;
    expect(existsSync(join(stage.artifacts, report, 'report.json'))).toBe(true);
  });

  test('and a verdict that stands is written once: the schedule finds nothing more', async () => {
    const { jobs } = await result();
    expect([jobs['look']?.outputs['any'], jobs['verdict']?.result]).toEqual(['false', 'skipped']);
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
