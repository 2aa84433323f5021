import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { copyOnLedger } from '../../src/flow/witness/copyCosignature.ts';
import { formatHead } from '../../src/ledger/ledgerHead.ts';
import { readWitnessSecret } from '../../src/ledger/witness/witnessSigner.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import { parseReportFile } from '../../src/report/reportFile.ts';
import { actProgram } from '../servers/act/actProgram.ts';
import { withCode, YES } from '../servers/act/aliceApproves.ts';
import {
  codeOn,
  failures,
  missingForExamples,
  PRIVATE_LINE,
  publicText,
  type ExampleStage,
} from '../servers/act/exampleStage.ts';
import { NAME, OneRepository } from '../servers/act/oneRepository.ts';
import { headOf, ledgerTip, putLedgerBack, readLedger } from '../servers/act/stageLedger.ts';
import { addVerifyingWorkflow } from '../servers/act/workflowsOfBob.ts';
import { BOT } from '../servers/actDriver.ts';
import type { Repository } from '../servers/githubServer.ts';

const act = actProgram();
const missing = missingForExamples(act);
if (missing !== undefined) console.warn(`skipped: ${missing}`);
const withAct = missing === undefined ? describe : describe.skip;

const HEAD = 'b0b'.padEnd(40, '0');
/** What Bob pushes after the first verdict. */
const NEXT = 'b0b2'.padEnd(40, '0');

withAct('examples/one-repository, from push to verdict', () => {
  let scene: OneRepository;
  let stage: ExampleStage;
  let repository: Repository;

  beforeAll(async () => {
    scene = await OneRepository.make(act ?? '', HEAD);
    ({ stage, repository } = scene);
  }, 120_000);
  afterAll(async () => {
    await stage.close();
  });

  const run: OneRepository['run'] = (...words) => scene.run(...words);

  test('the dataset and the TEE are offered: Alice starts the first and may not approve it, until the bot asks', async () => {
    const tee = await run('offers.yml', { inputs: { what: 'tee' } }, 'timed-out', 'bob');
    expect(failures(tee)).toBeUndefined();
    const started = await run('offers.yml', { inputs: { what: 'dataset', asked: 'false' } }, YES, 'alice');
    expect(failures(started)).toBeUndefined();
    expect(started.jobs['dataset']?.result).toBe('skipped');
    const [dispatched] = repository.workflowDispatches.splice(0);
    expect(dispatched).toMatchObject({ workflow: 'offers.yml', ref: 'main' });
    const offered = await run('offers.yml', { inputs: { what: 'dataset', asked: 'true' } }, YES);
    expect(failures(offered)).toBeUndefined();
    expect(offered.jobs['dataset']).toMatchObject({ passage: 'approved' });
    repository.vault.variables.set('TEE_OFFER', '300').set('DATA_OFFER', '600');
    expect(tee.jobs['tee']?.summary).toContain('`300`');
    expect(offered.jobs['dataset']?.summary).toContain('`600`');
  });

  /** What a reader sees of the ledger, and of what the witness signed. */
  async function look(): Promise<{ head: string; cosigned: string | undefined }> {
    const snapshot = await readLedger(stage, 'reader');
    const secret = repository.environments.get('witness')?.vault.secrets.get('WITNESS_KEY') ?? '';
    const copy = await copyOnLedger(snapshot, readWitnessSecret(secret, 'the secret').key);
    return { head: headOf(snapshot), cosigned: copy && formatHead(copy.checkpoint) };
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
    const { jobs } = await run('order.yml', scene.pull('mallory/shared'), 'timed-out', 'mallory');
    expect(jobs['rehearse']?.result).toBe('success');
    expect([jobs['ask']?.result, jobs['order']?.result]).toEqual(['skipped', 'skipped']);
    expect(repository.workflowDispatches).toEqual([]);
  });

  let order: Record<string, string>;
  /** The commit that the ledger ended in before Bob ordered. */
  let unordered: string;
  const ask = { 'pull-request': '7', commit: HEAD, by: 'bob' };

  test("Bob's push is rehearsed, built and ordered, and Alice is asked by a run that is nobody's own", async () => {
    const asked = await run('order.yml', scene.pull(), 'timed-out', 'bob');
    expect(failures(asked)).toBeUndefined();
    expect(asked.jobs['rehearse']?.summary).toContain('SIMULATED');
    for (const { secrets } of Object.values(asked.jobs)) expect(secrets).toEqual([]);
    expect(asked.jobs['order']?.result).toBe('skipped');
    const [request] = repository.workflowDispatches.splice(0);
    expect(request).toMatchObject({
      ...{ workflow: 'order.yml', ref: 'main' },
      inputs: ask,
    });
    unordered = ledgerTip(stage);
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
    ['a click without the code', YES, {}, 'the approval has no comment'],
    ['the code of another card', { ...YES, comment: '7K3M-0QXA-7K3M-0QXA' }, {}, 'holds no code, or another'],
    ['the code at a second attempt of the run', withCode, { attempt: 2 }, 'this is attempt 2'],
  ] as const)('%s signs nothing', async (_, decision, more, why) => {
    const { jobs } = await run('approve.yml', { inputs: order }, decision, BOT, more);
    expect(jobs['review']?.summary).toContain('SIMULATED');
    expect(jobs['approve']?.result).toBe('failure');
    expect(jobs['approve']?.log).toContain(why);
    expect(jobs['execute']?.result).toBe('skipped');
  });

  test('an order that was swapped for another after her review is not signed: its ledger is not the one that she saw', async () => {
    const honest = ledgerTip(stage);
    let swapped = '';
    const beforeJob = async (job: string): Promise<void> => {
      if (job !== 'approve') return;
      putLedgerBack(stage, unordered);
      scene.configure({ mostBytes: 1 });
      expect(failures(await run('order.yml', { inputs: ask }))).toBeUndefined();
      swapped = ledgerTip(stage);
    };
    const { jobs, asked } = await run('approve.yml', { inputs: order }, withCode, BOT, { beforeJob });
    const tip = ledgerTip(stage);
    putLedgerBack(stage, honest);
    scene.configure({});
    // It has the number of the order that she looked at.
    expect(repository.workflowDispatches.splice(0)).toMatchObject([{ inputs: { order: order['order'] } }]);
    expect(asked.map(({ job }) => job)).toEqual(['approve']);
    expect(jobs['approve']).toMatchObject({ result: 'failure', passage: 'approved' });
    expect(jobs['approve']?.log).toContain('the ledger was rolled back or rewritten');
    expect(jobs['execute']?.result).toBe('skipped');
    expect(tip).toBe(swapped);
  });

  /** What Alice typed to approve the first order. */
  let typed: string | undefined;

  test('after her approval the TEE runs it, and its end starts the workflow that fetches and verifies', async () => {
    const record = await run('approve.yml', { inputs: order }, withCode);
    expect(failures(record)).toBeUndefined();
    typed = record.run.approvals[0]?.comment;
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
    const { jobs, asked } = await run('approve.yml', { inputs: order }, YES);
    expect(asked).toEqual([]);
    expect(jobs['look']?.result).toBe('success');
    expect([jobs['review']?.result, jobs['execute']?.result]).toEqual(['skipped', 'skipped']);
  });

  const comment = (): string => repository.comments.get(7)?.[0]?.body ?? '';
  let next: Record<string, string>;

  test('Bob pushes and orders again: the verdict on the pull request says that it is of an earlier commit', async () => {
    stage.server.state.pushToPull(repository, 7, NEXT);
    scene.configure({ mostBytes: 100 });
    expect(failures(await run('order.yml', { inputs: { ...ask, commit: NEXT } }))).toBeUndefined();
    const [asked] = repository.workflowDispatches.splice(0);
    next = asked?.inputs as Record<string, string>;
    expect(comment()).toMatch(/^(<!--.*\n)+> \[!WARNING\]\n> \*\*OF AN EARLIER COMMIT/);
    expect(comment()).toContain(
      `This is the verdict of \`${HEAD}\`. The head of this pull request is \`${NEXT}\``,
    );
  });

  test('the first order is bound to its commit: its verdict is red on the new one, and stays green on its own', async () => {
    addVerifyingWorkflow(stage, scene.directory, order['order'] ?? '');
    const { jobs } = await run('verify.yml', scene.pull(), 'timed-out', 'bob');
    expect(jobs['verify']?.result).toBe('failure');
    expect(jobs['verify']?.log).toContain(`the order is of ${HEAD}, not of ${NEXT}`);
    for (const page of [jobs['verify']?.summary, comment()])
      expect(page).toMatch(/^## ❌ NOT BOUND TO THIS COMMIT \(SIMULATED TEE\)/m);
    const again = await run('result.yml', { inputs: { order: order['order'], from: NAME } });
    expect(failures(again)).toBeUndefined();
    expect(again.jobs['verdict']?.log).toContain('left as it is: it is of a newer commit');
    expect(comment()).toContain('NOT BOUND TO THIS COMMIT');
    expect(repository.checkRuns.map(({ fields }) => fields)).toMatchObject([
      { head_sha: HEAD, conclusion: 'success' },
      { head_sha: NEXT, conclusion: 'failure' },
    ]);
  });

  test('its code is not that of the new order, whose page shows what changed in the configuration', async () => {
    const before = { ...YES, comment: typed ?? '' };
    const { jobs } = await run('approve.yml', { inputs: next }, before);
    const page = jobs['review']?.summary ?? '';
    expect(page).toContain('What changed in the configuration');
    expect(page).toContain('```diff\n- (the whole): {}\n+ /mostBytes: 100\n```');
    expect(codeOn(page)).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    expect(typed).not.toContain(codeOn(page));
    expect(jobs['approve']).toMatchObject({ result: 'failure', passage: 'approved' });
    expect(jobs['approve']?.log).toContain('holds no code, or another');
    expect(jobs['execute']?.result).toBe('skipped');
  });

  test('a training that fails is red on the pull request and its commit, though what ran is what was approved', async () => {
    const approved = await run('approve.yml', { inputs: next }, withCode);
    expect(failures(approved)).toBeUndefined();
    const [ended] = repository.workflowDispatches.splice(0);
    const { jobs } = await run('result.yml', { inputs: ended?.inputs });
    expect([jobs['look']?.result, jobs['verdict']?.result]).toEqual(['success', 'failure']);
    expect(repository.comments.get(7)).toHaveLength(1);
    for (const page of [jobs['verdict']?.summary, comment()]) {
      expect(page).toContain('## ❌ Run FAILED: exit status 3. Verified (SIMULATED TEE): order');
      expect(page).toContain('✅&nbsp;yes | What ran is what was approved');
      // The repository is public: its log is for Bob alone.
      expect(page).not.toContain('out of memory');
      expect(page).toContain('`show-log: true` shows its end here');
    }
    expect(repository.checkRuns[2]?.fields).toMatchObject({ head_sha: NEXT, conclusion: 'failure' });
  });

  test('nothing private is in what was stored, recorded, kept, posted or logged', () => {
    const seen = publicText(stage);
    const said = JSON.stringify([stage.server.requests, ...scene.records.map(({ jobs }) => jobs)]);
    expect(seen).toContain('order.completed');
    expect(said).toContain('SIMULATED TEE');
    for (const secret of [PRIVATE_LINE, 'PRIVATE KEY']) {
      expect(seen).not.toContain(secret);
      expect(said).not.toContain(secret);
    }
  });
});
