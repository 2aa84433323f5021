import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { copyOnLedger } from '../../src/flow/witness/copyCosignature.ts';
import { openLedgerRepository } from '../../src/ledger/git/gitLedger.ts';
import { formatHead } from '../../src/ledger/ledgerHead.ts';
import { readWitnessSecret } from '../../src/ledger/witness/witnessSigner.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import { parseReportFile } from '../../src/report/reportFile.ts';
import { actProgram } from '../servers/act/actProgram.ts';
import {
  addAlice,
  addRepository,
  addWitness,
  codeOn,
  failures,
  makeExampleStage,
  missingForExamples,
  PRIVATE_LINE,
  publicText,
  readingHalf,
  type ExampleStage,
} from '../servers/act/exampleStage.ts';
import type { Decision, Waiting } from '../servers/act/gate.ts';
import type { RunRecord, RunRequest } from '../servers/actDriver.ts';
import type { Repository } from '../servers/githubServer.ts';

const act = actProgram();
const missing = missingForExamples(act);
if (missing !== undefined) console.warn(`skipped: ${missing}`);
const withAct = missing === undefined ? describe : describe.skip;

const NAME = 'alice/shared';
const BOT = 'github-actions[bot]';
const HEAD = 'b0b'.padEnd(40, '0');

withAct('examples/one-repository, from push to verdict', () => {
  let stage: ExampleStage;
  let repository: Repository;
  let directory: string;
  const records: RunRecord[] = [];

  beforeAll(async () => {
    stage = await makeExampleStage(act ?? '');
    const { server, keys, storage, fingerprints, teeRoot } = stage;
    for (const login of ['alice', 'bob']) server.state.addAccount(login);
    repository = addRepository(
      stage,
      NAME,
      {
        bob: { BOB_KEY: keys.bob.armor() },
        'bob-reads': { BOB_READING_KEY: await readingHalf(keys.bob) },
        tee: { TEE_KEY: keys.tee.armor(), TEE_ROOT: teeRoot },
      },
      { COUNTERSIGN_STORAGE: storage, ALICE_ACCOUNT: fingerprints.alice },
    );
    repository.comments.set(7, []);
    repository.pullHeads.set(7, HEAD);
    addAlice(stage, repository);
    directory = stage.checkout('one-repository', 'repository', true);
    addWitness(stage, repository, directory);
    mkdirSync(join(directory, 'keys'));
    writeFileSync(join(directory, 'keys', 'bob.asc'), keys.bob.toPublic().armor());
  }, 120_000);
  afterAll(async () => {
    await stage.close();
  });

  const run = (
    workflow: string,
    payload: Record<string, unknown>,
    decision: Decision | ((waiting: Waiting) => Decision) = 'timed-out',
    actor = BOT,
    more: Partial<RunRequest> = {},
  ): Promise<RunRecord & { asked: Waiting[] }> => {
    const asked: Waiting[] = [];
    const name = 'pull_request' in payload ? 'pull_request' : 'workflow_dispatch';
    const gate = (waiting: Waiting): Decision => {
      asked.push(waiting);
      return typeof decision === 'function' ? decision(waiting) : decision;
    };
    const event = { name, payload };
    return stage.driver
      .run({ ...{ repository: NAME, directory, workflow, event, actor, gate }, ...more })
      .then((record) => {
        records.push(record);
        return { ...record, asked };
      });
  };
  const yes = { reviewer: 'alice', state: 'approved' } as const;
  /** She reads the card to its end, and types its code. */
  const withCode = ({ summaries }: Waiting): Decision => ({
    ...yes,
    comment: `Looks good. ${codeOn(summaries['review'] ?? '')}`,
  });
  const pull = (repo = NAME): Record<string, unknown> => ({
    number: 7,
    pull_request: { number: 7, head: { sha: HEAD, repo: { full_name: repo } } },
  });

  test('the dataset and the TEE are offered: Alice starts the first and may not approve it, until the bot asks', async () => {
    const tee = await run('offers.yml', { inputs: { what: 'tee' } }, 'timed-out', 'bob');
    expect(failures(tee)).toBeUndefined();
    const started = await run('offers.yml', { inputs: { what: 'dataset', asked: 'false' } }, yes, 'alice');
    expect(failures(started)).toBeUndefined();
    expect(started.jobs['dataset']?.result).toBe('skipped');
    const [dispatched] = repository.workflowDispatches.splice(0);
    expect(dispatched).toMatchObject({ workflow: 'offers.yml', ref: 'main' });
    const offered = await run('offers.yml', { inputs: { what: 'dataset', asked: 'true' } }, yes);
    expect(failures(offered)).toBeUndefined();
    expect(offered.jobs['dataset']).toMatchObject({ passage: 'approved' });
    repository.vault.variables.set('TEE_OFFER', '300').set('DATA_OFFER', '600');
    expect(tee.jobs['tee']?.summary).toContain('`300`');
    expect(offered.jobs['dataset']?.summary).toContain('`600`');
  });

  /** What a reader sees of the ledger, and of what the witness signed. */
  async function look(): Promise<{ head: string; cosigned: string | undefined }> {
    const cacheDir = stage.path('reader');
    const snapshot = await (await openLedgerRepository(stage.ledger, { cacheDir })).snapshot();
    const secret = repository.environments.get('witness')?.vault.secrets.get('WITNESS_KEY') ?? '';
    const copy = await copyOnLedger(snapshot, readWitnessSecret(secret, 'the secret').key);
    if (snapshot.log === undefined) throw new Error('no log');
    return { head: formatHead(snapshot.log), cosigned: copy && formatHead(copy.checkpoint) };
  }

  test('her witness begins with the head that she confirms, and with nothing else', async () => {
    const without = await run('witness.yml', { inputs: {} }, 'timed-out', 'alice');
    expect(failures(without)).toContain('remembers nothing');
    const { head } = await look();
    const begun = await run('witness.yml', { inputs: { confirm: head } }, 'timed-out', 'alice');
    expect(failures(begun)).toBeUndefined();
    expect(begun.jobs['look']?.summary).toContain(head);
    expect(await look()).toEqual({ head, cosigned: head });
  });

  test("a fork's pull request is rehearsed, and orders nothing", async () => {
    const { jobs } = await run('order.yml', pull('mallory/shared'), 'timed-out', 'mallory');
    expect(jobs['rehearse']?.result).toBe('success');
    expect([jobs['ask']?.result, jobs['order']?.result]).toEqual(['skipped', 'skipped']);
    expect(repository.workflowDispatches).toEqual([]);
  });

  let order: Record<string, string>;

  test("Bob's push is rehearsed, built and ordered, and Alice is asked by a run that is nobody's own", async () => {
    const asked = await run('order.yml', pull(), 'timed-out', 'bob');
    expect(failures(asked)).toBeUndefined();
    expect(asked.jobs['rehearse']?.summary).toContain('SIMULATED');
    for (const { secrets } of Object.values(asked.jobs)) expect(secrets).toEqual([]);
    expect(asked.jobs['order']?.result).toBe('skipped');
    const [request] = repository.workflowDispatches.splice(0);
    expect(request).toMatchObject({
      ...{ workflow: 'order.yml', ref: 'main' },
      inputs: { 'pull-request': '7', commit: HEAD, by: 'bob' },
    });
    const record = await run('order.yml', { inputs: request?.inputs });
    expect(failures(record)).toBeUndefined();
    expect(record.jobs['rehearse']?.result).toBe('skipped');
    expect(record.jobs['order']?.secrets).toEqual(['BOB_KEY']);
    const [dispatched] = repository.workflowDispatches.splice(0);
    expect(dispatched).toMatchObject({
      ...{ workflow: 'approve.yml', ref: 'main' },
      inputs: { order: expect.stringMatching(/^\d+$/), about: 'pull request 7, by bob' },
    });
    order = dispatched?.inputs as Record<string, string>;
  });

  test.each([
    ['rejects', { reviewer: 'alice', state: 'rejected' }],
    ['lets the gate time out', 'timed-out'],
  ] as const)('nothing is signed and nothing runs when Alice %s', async (_, decision) => {
    const { jobs, asked } = await run('approve.yml', { inputs: order }, decision);
    expect(asked.map(({ job }) => job)).toEqual(['approve']);
    expect(jobs['review']?.result).toBe('success');
    expect(jobs['approve']).toMatchObject({ result: 'failure', secrets: [], log: '' });
    expect(jobs['execute']?.result).toBe('skipped');
    expect(jobs['witness']?.result).toBe('skipped');
    expect(repository.comments.get(7)).toEqual([]);
  });

  test('an environment that lost its rules signs nothing, and says how to mend it', async () => {
    const gate = repository.environments.get('alice');
    if (gate === undefined) throw new Error('no environment');
    gate.preventSelfReview = false;
    const { jobs } = await run('approve.yml', { inputs: order }, withCode);
    gate.preventSelfReview = true;
    expect(jobs['approve']?.result).toBe('failure');
    expect(jobs['approve']?.log).toContain('Prevent self-review');
    expect(jobs['execute']?.result).toBe('skipped');
  });

  test.each([
    ['a click without the code', yes, {}, 'the approval has no comment'],
    ['the code of another card', { ...yes, comment: '7K3M-0QXA-7K3M-0QXA' }, {}, 'holds no code, or another'],
    ['the code at a second attempt of the run', withCode, { attempt: 2 }, 'this is attempt 2'],
  ] as const)('%s signs nothing', async (_, decision, more, why) => {
    const { jobs } = await run('approve.yml', { inputs: order }, decision, BOT, more);
    expect(jobs['review']?.summary).toContain('SIMULATED');
    expect(jobs['approve']?.result).toBe('failure');
    expect(jobs['approve']?.log).toContain(why);
    expect(jobs['execute']?.result).toBe('skipped');
  });

  test('after her approval the TEE runs it, and its end starts the workflow that fetches and verifies', async () => {
    const record = await run('approve.yml', { inputs: order }, withCode);
    expect(failures(record)).toBeUndefined();
    const { jobs } = record;
    expect(jobs['review']?.summary).toContain('/train');
    expect(jobs['witness']?.summary).toContain('The ledger only grew.');
    const { head, cosigned } = await look();
    expect(cosigned).toBe(head);
    for (const [name, { secrets }] of Object.entries(jobs)) {
      expect({ name, her: secrets.includes('ALICE_KEY') }).toEqual({ name, her: name === 'approve' });
      expect({ name, her: secrets.includes('DATASET_RESOURCE') }).toEqual({ name, her: name === 'approve' });
      expect({ name, its: secrets.includes('WITNESS_KEY') }).toEqual({ name, its: name === 'witness' });
    }
    expect(repository.workflowDispatches).toEqual([
      { workflow: 'result.yml', ref: 'main', inputs: { order: order['order'], from: NAME } },
    ]);
  });

  test('the verdict stands on the pull request and on its commit', async () => {
    const [ended] = repository.workflowDispatches.splice(0);
    const record = await run('result.yml', { inputs: ended?.inputs });
    expect(failures(record)).toBeUndefined();
    const [comment, ...others] = repository.comments.get(7) ?? [];
    expect(others).toEqual([]);
    expect(comment?.author).toBe(BOT);
    expect(comment?.body).toContain('SIMULATED TEE');
    expect(comment?.body).toContain('alice');
    const [check] = repository.checkRuns;
    expect(check?.fields).toMatchObject({ head_sha: HEAD, conclusion: 'success' });
    expect(record.jobs['verdict']?.summary).toContain('SIMULATED');
    const path = join(stage.artifacts, `report-${order['order'] ?? ''}`, 'report.json');
    expect(existsSync(path)).toBe(true);
    const verdict = await verifyReport(parseReportFile(readFileSync(path, 'utf8'), path), {
      allowSimulated: true,
    });
    expect(verdict.checks.filter(({ status }) => status !== 'passed')).toEqual([]);
  });

  test('started again, it asks nobody and runs nothing', async () => {
    const { jobs, asked } = await run('approve.yml', { inputs: order }, yes);
    expect(asked).toEqual([]);
    expect(jobs['look']?.result).toBe('success');
    expect([jobs['review']?.result, jobs['execute']?.result]).toEqual(['skipped', 'skipped']);
  });

  test('a training that fails is red on the pull request and its commit, though what ran is what was approved', async () => {
    writeFileSync(join(directory, 'configuration.json'), '{"mostBytes": 100}');
    const placed = await run('order.yml', { inputs: { 'pull-request': '7', commit: HEAD, by: 'bob' } });
    expect(failures(placed)).toBeUndefined();
    const [asked] = repository.workflowDispatches.splice(0);
    const approved = await run('approve.yml', { inputs: asked?.inputs }, withCode);
    expect(failures(approved)).toBeUndefined();
    const [ended] = repository.workflowDispatches.splice(0);
    const { jobs } = await run('result.yml', { inputs: ended?.inputs });
    expect([jobs['look']?.result, jobs['verdict']?.result]).toEqual(['success', 'failure']);
    const [comment, ...others] = repository.comments.get(7) ?? [];
    expect(others).toEqual([]);
    for (const page of [jobs['verdict']?.summary, comment?.body]) {
      expect(page).toContain('## ❌ Run FAILED: exit status 3. Verified (SIMULATED TEE): order');
      expect(page).toContain('✅&nbsp;yes | What ran is what was approved');
      // The repository is public: its log is for Bob alone.
      expect(page).not.toContain('out of memory');
      expect(page).toContain('`show-log: true` shows its end here');
    }
    expect(repository.checkRuns.map(({ fields }) => fields['conclusion'])).toEqual(['success', 'failure']);
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
