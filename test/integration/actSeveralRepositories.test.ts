import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { actProgram } from '../servers/act/actProgram.ts';
import { withCode, YES } from '../servers/act/aliceApproves.ts';
import {
  failures,
  missingForExamples,
  PRIVATE_LINE,
  publicText,
  type ExampleStage,
} from '../servers/act/exampleStage.ts';
import type { Decision } from '../servers/act/gate.ts';
import { dispatch, SeveralRepositories } from '../servers/act/severalRepositories.ts';
import { headOf, ledgerTip, putLedgerBack, readLedger } from '../servers/act/stageLedger.ts';
import { addVerifyingWorkflow, addWaitingWorkflow } from '../servers/act/workflowsOfBob.ts';
import { BOT, type RunRecord, type RunRequest } from '../servers/actDriver.ts';
import type { Repository } from '../servers/githubServer.ts';

const act = actProgram();
const missing = missingForExamples(act);
if (missing !== undefined) console.warn(`skipped: ${missing}`);
const withAct = missing === undefined ? describe : describe.skip;

const HEAD = 'b0b'.padEnd(40, '0');
/** What Bob pushes after the first verdict. */
const NEXT = 'b0b2'.padEnd(40, '0');

function branchesOf(repository: string): string {
  return execFileSync('git', ['--git-dir', repository, 'branch', '--list'], { encoding: 'utf8' });
}

withAct('examples/several-repositories and examples/tee-runner, from push to verdict', () => {
  let scene: SeveralRepositories;
  let stage: ExampleStage;
  let alice: Repository;
  let bob: Repository;
  let operator: Repository;

  beforeAll(async () => {
    scene = await SeveralRepositories.make(act ?? '', HEAD);
    ({ stage } = scene);
    ({ 'alice/data': alice, 'bob/solution': bob, 'operator/tee': operator } = scene.repositories);
  }, 120_000);
  afterAll(async () => {
    await stage.close();
  });

  const run: SeveralRepositories['run'] = (...words) => scene.run(...words);
  const good: SeveralRepositories['good'] = (...words) => scene.good(...words);
  const comment = (): string => bob.comments.get(7)?.[0]?.body ?? '';
  /** Bob's push, and the run on the default branch that it asks for. */
  const order = async (): Promise<RunRecord> => {
    const asked = await good('bob/solution', 'order.yml', scene.pull());
    for (const { secrets } of Object.values(asked.jobs)) expect(secrets).toEqual([]);
    const [request] = bob.workflowDispatches.splice(0);
    expect(request).toMatchObject({ workflow: 'order.yml', ref: 'main' });
    return good('bob/solution', 'order.yml', dispatch(request?.inputs as object), { actor: BOT });
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
    const confirm = headOf(await readLedger(stage, 'reader'));
    const without = await run('alice/data', 'witness.yml', dispatch(), { actor: 'alice' });
    expect(failures(without)).toContain('remembers nothing');
    const begun = await good('alice/data', 'witness.yml', dispatch({ confirm }), { actor: 'alice' });
    expect(begun.jobs['look']?.secrets).toEqual(['WITNESS_KEY']);
    expect(begun.jobs['look']?.summary).toContain(confirm);
    expect(branchesOf(stage.path('memory.git'))).toContain('witness');
    expect(branchesOf(stage.ledger)).not.toContain('witness');
  });

  let told: { readonly order: string; readonly from: string };
  /** The commit that the ledger ended in before Bob ordered. */
  let unordered: string;
  const LONG = { millisecondsPerByte: 4 };
  const attest = (): Promise<RunRecord> => good('operator/tee', 'tee.yml', dispatch(told));

  test("Bob's push is ordered, and tells Alice and the TEE, who makes the keys of the order", async () => {
    scene.configure(LONG);
    unordered = ledgerTip(stage);
    await order();
    const [toAlice] = alice.workflowDispatches.splice(0);
    const [toTee] = operator.workflowDispatches.splice(0);
    expect(toAlice).toMatchObject({ workflow: 'approve.yml', ref: 'main', inputs: { from: 'bob/solution' } });
    expect(toTee).toEqual({ ...toAlice, workflow: 'tee.yml' });
    told = toAlice?.inputs as typeof told;
    await attest();
    expect((await scene.result()).jobs['look']?.outputs).toMatchObject({ any: 'false' });
  });

  test.each([
    [
      'the code of another card',
      () => ({ ...YES, comment: '7K3M-0QXA-7K3M-0QXA' }),
      1,
      'holds no code, or another',
    ],
    ['the code at a second attempt of the run', withCode, 2, 'this is attempt 2'],
  ] as const)('%s signs nothing', async (_, gate, attempt, why) => {
    const tip = ledgerTip(stage);
    const { jobs } = await scene.refused(dispatch(told), { gate, attempt });
    expect(jobs['approve']).toMatchObject({ result: 'failure', passage: 'approved' });
    expect(jobs['approve']?.log).toContain(why);
    expect(jobs['witness']?.result).toBe('skipped');
    expect(ledgerTip(stage)).toBe(tip);
  });

  test('an order that was swapped for another after her review is not signed, whatever head of the ledger is handed on: its card is another', async () => {
    const honest = ledgerTip(stage);
    let [swapped, approving] = ['', ''];
    const beforeJob = async (job: string): Promise<void> => {
      if (job !== 'approve') return;
      putLedgerBack(stage, unordered);
      scene.configure({ mostBytes: 1 });
      const inputs = { 'pull-request': '7', commit: HEAD, by: 'bob' };
      await good('bob/solution', 'order.yml', dispatch(inputs), { actor: BOT });
      await attest();
      const head = headOf(await readLedger(stage, 'swapped'));
      approving = scene.edit('alice/data', 'approve.yml', (text) =>
        text.replace('${{ needs.review.outputs.ledger-head }}', head),
      );
      swapped = ledgerTip(stage);
    };
    const { jobs } = await scene.refused(dispatch(told), { beforeJob });
    const tip = ledgerTip(stage);
    putLedgerBack(stage, honest);
    scene.edit('alice/data', 'approve.yml', () => approving);
    // It has the number of the order that she looked at.
    expect(alice.workflowDispatches.splice(0)).toMatchObject([{ inputs: { order: told.order } }]);
    operator.workflowDispatches.splice(0);
    expect(jobs['approve']).toMatchObject({ result: 'failure', passage: 'approved' });
    expect(jobs['approve']?.log).toMatch(/is not what the card.*differs in .*orderDigest.*configurationHash/);
    expect(tip).toBe(swapped);
  });

  /** What Alice typed to approve the first order. */
  let typed: string | undefined;

  test('a training takes longer than any job of Bob’s may: none waits, and its end brings the verdict', async () => {
    for (const name of ['order.yml', 'result.yml'])
      scene.edit('bob/solution', name, (text) =>
        text.replaceAll(/timeout-minutes: \d+/g, 'timeout-minutes: 1'),
      );
    addWaitingWorkflow(stage, scene.checkouts['bob/solution']);
    const [{ approved, ran }, waited] = await Promise.all([
      scene.approveAndRun(dispatch(told), 'bob'),
      run('bob/solution', 'wait.yml', dispatch(told), { actor: BOT }),
    ]);
    typed = approved.run.approvals[0]?.comment;
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
      inputs: { order: told.order, from: 'operator/tee' },
    });
    const verdict = await scene.result(ended?.inputs as object);
    expect(failures(verdict)).toBeUndefined();
    expect(bob.comments.get(7)).toMatchObject([
      { author: BOT, body: expect.stringContaining('## ✅ Verified (SIMULATED TEE)') },
    ]);
    expect(bob.checkRuns.map(({ fields }) => fields)).toMatchObject([
      { head_sha: HEAD, conclusion: 'success', external_id: `order-${told.order}` },
    ]);
    expect((await scene.result()).jobs['look']?.outputs).toMatchObject({ any: 'false' });
  });

  test('Bob pushes and orders again: the verdict on the pull request says that it is of an earlier commit', async () => {
    bob.environments.get('bob')?.vault.secrets.delete('NOTIFY_TOKEN');
    stage.server.state.pushToPull(bob, 7, NEXT);
    scene.configure({ mostBytes: 100 });
    await order();
    expect(comment()).toMatch(/^(<!--.*\n)+> \[!WARNING\]\n> \*\*OF AN EARLIER COMMIT/);
    expect(comment()).toContain(
      `This is the verdict of \`${HEAD}\`. The head of this pull request is \`${NEXT}\``,
    );
  });

  test('the first order is bound to its commit: on the new one its verdict is red', async () => {
    addVerifyingWorkflow(stage, scene.checkouts['bob/solution'], told.order);
    const { jobs } = await run('bob/solution', 'verify.yml', scene.pull());
    expect(jobs['verify']?.result).toBe('failure');
    expect(jobs['verify']?.log).toContain(`the order is of ${HEAD}, not of ${NEXT}`);
    for (const page of [jobs['verify']?.summary, comment()])
      expect(page).toMatch(/^## ❌ NOT BOUND TO THIS COMMIT \(SIMULATED TEE\)/m);
    expect(bob.checkRuns.map(({ fields }) => fields)).toMatchObject([
      { head_sha: HEAD, conclusion: 'success' },
      { head_sha: NEXT, conclusion: 'failure', external_id: `order-${told.order}` },
    ]);
  });

  /** The order that nobody may tell Alice of. */
  let found: RunRequest['event'];

  test("where nobody may tell her, Alice's schedule finds the order and starts a run that is not her own", async () => {
    scene.checkouts['operator/tee'] = stage.checkout('tee-runner', 'tee-runner');
    for (const { vault } of operator.environments.values()) vault.secrets.delete('NOTIFY_TOKEN');
    expect([...alice.workflowDispatches, ...operator.workflowDispatches]).toEqual([]);
    const scheduled = { name: 'schedule' };
    await good('operator/tee', 'tee.yml', scheduled, { actor: 'operator' });
    await good('alice/data', 'pending.yml', scheduled, { actor: 'alice' });
    const [asked, ...others] = alice.workflowDispatches.splice(0);
    expect(others).toEqual([]);
    expect(asked).toMatchObject({ workflow: 'approve.yml', ref: 'main' });
    found = dispatch(asked?.inputs as object);
  });

  test('its configuration is another: the code of the first order signs nothing, and the page shows what changed', async () => {
    const gate = (): Decision => ({ ...YES, comment: typed ?? '' });
    const { jobs } = await scene.refused(found, { actor: BOT, gate });
    const page = jobs['review']?.summary ?? '';
    expect(page).toContain('What changed in the configuration');
    expect(page).toContain('- /millisecondsPerByte: 4');
    expect(page).toContain('+ /mostBytes: 100');
    expect(typed).toMatch(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    expect(jobs['approve']).toMatchObject({ result: 'failure', passage: 'approved' });
    expect(jobs['approve']?.log).toContain('holds no code, or another');
    expect(jobs['witness']?.result).toBe('skipped');
  });

  test('with its own code it is signed, and the self-hosted TEE executes it', async () => {
    const { approved, ran } = await scene.approveAndRun(found, BOT);
    expect(approved.jobs['approve']?.passage).toBe('approved');
    onlyHers(approved);
    expect(ran.jobs['tee']?.summary).toContain('Error');
    // Kept for what a crash would need.
    expect(existsSync(stage.path('state/journals'))).toBe(true);
    expect(bob.workflowDispatches).toEqual([]);
  });

  test('Bob’s schedule finds what nobody told of: the training failed, which is red, with the end of its log', async () => {
    const { jobs } = await scene.result();
    expect(jobs['look']?.outputs).toMatchObject({ any: 'true' });
    expect(jobs['verdict']?.result).toBe('failure');
    expect(bob.comments.get(7)).toHaveLength(1);
    for (const page of [jobs['verdict']?.summary, comment()]) {
      expect(page).toContain('## ❌ Run FAILED: exit status 3. Verified (SIMULATED TEE): order');
      expect(page).toContain('✅&nbsp;yes | What ran is what was approved');
      expect(page).toContain('out of memory after 100 bytes');
    }
    const [, , check] = bob.checkRuns;
    expect(check?.fields).toMatchObject({ head_sha: NEXT, conclusion: 'failure' });
    const report = `report-${(check?.fields['external_id'] as string).replace('order-', '')}`;
    expect(existsSync(join(stage.artifacts, report, 'report.json'))).toBe(true);
  });

  test('and a verdict that stands is written once: the schedule finds nothing more', async () => {
    const { jobs } = await scene.result();
    expect([jobs['look']?.outputs['any'], jobs['verdict']?.result]).toEqual(['false', 'skipped']);
  });

  test('then nothing waits for Alice, and nobody is asked again', async () => {
    const { jobs } = await good('alice/data', 'pending.yml', { name: 'schedule' }, { actor: 'alice' });
    expect(jobs['look']?.outputs).toMatchObject({ any: 'false' });
    expect(jobs['ask']?.result).toBe('skipped');
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
