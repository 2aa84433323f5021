import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findPodman } from '../../src/solution/engine/findEngine.ts';
import { parseReportFile } from '../../src/report/reportFile.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import { actProgram } from '../servers/act/actProgram.ts';
import { withCode } from '../servers/act/aliceApproves.ts';
import { failures, missingForExamples, type ExampleStage } from '../servers/act/exampleStage.ts';
import { layLora } from '../servers/act/layLora.ts';
import { NAME, OneRepository } from '../servers/act/oneRepository.ts';
import { dispatch, SeveralRepositories } from '../servers/act/severalRepositories.ts';
import { headOf, readLedger } from '../servers/act/stageLedger.ts';
import { BOT } from '../servers/actDriver.ts';
import { LoraStage } from '../servers/loraStage.ts';

const act = actProgram();
const canBuild = process.getuid?.() === 0 && (await findPodman()) !== undefined;
const missing = missingForExamples(act) ?? (canBuild ? undefined : 'needs root and podman, to make the base');
if (missing !== undefined) console.warn(`skipped: ${missing}`);

const HEAD = 'b0b'.padEnd(40, '0');

(missing === undefined ? describe : describe.skip)('LoRA on GitHub, from push to verdict', () => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-lora-'));
  let lora: LoraStage;
  beforeAll(async () => {
    lora = await LoraStage.make(folder);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** What the verdict's workflow kept: the report verifies, and names two datasets, Alice's and Bob's model. */
  async function expectVerified(stage: ExampleStage, order: string): Promise<void> {
    const path = join(stage.artifacts, `report-${order}`, 'report.json');
    expect(existsSync(path)).toBe(true);
    const verdict = await verifyReport(parseReportFile(readFileSync(path, 'utf8'), path), {
      allowSimulated: true,
    });
    expect(verdict.checks.filter(({ status }) => status !== 'passed')).toEqual([]);
    expect(verdict.resultDetails?.exitStatus).toBe(0);
  }

  test('in one repository', async () => {
    const dataset = join(folder, 'dataset');
    const scene = await OneRepository.make(act ?? '', HEAD, { dataset, over: 'lora/one-repository' });
    const { stage, repository, directory } = scene;
    try {
      await layLora(stage, lora, { bob: directory, slots: [join(directory, 'offers', 'tee-slot.json')] });
      const good = async (...words: Parameters<OneRepository['run']>) => {
        const record = await scene.run(...words);
        expect(failures(record)).toBeUndefined();
        return record;
      };
      await good('offers.yml', { inputs: { what: 'tee' } }, 'timed-out', 'bob');
      await good(
        'offers.yml',
        { inputs: { what: 'dataset', asked: 'true' } },
        { reviewer: 'alice', state: 'approved' },
      );
      repository.vault.variables.set('TEE_OFFER', '300').set('DATA_OFFER', '600');
      const confirm = headOf(await readLedger(stage, 'reader'));
      await good('witness.yml', { inputs: { confirm } }, 'timed-out', 'alice');
      const pushed = await good('order.yml', scene.pull(), 'timed-out', 'bob');
      expect(pushed.jobs['rehearse']?.summary).toContain('heldOutLoss');
      const [request] = repository.workflowDispatches.splice(0);
      await good('order.yml', { inputs: request?.inputs });
      const [asked] = repository.workflowDispatches.splice(0);
      const { jobs } = await good('approve.yml', { inputs: asked?.inputs }, withCode);
      expect(jobs['review']?.summary).toContain('train.py');
      const [ended] = repository.workflowDispatches.splice(0);
      const { jobs: last } = await good('result.yml', { inputs: ended?.inputs });
      expect(last['verdict']?.summary).toContain('heldOutLoss');
      expect(repository.comments.get(7)).toMatchObject([
        { author: BOT, body: expect.stringContaining('✅') },
      ]);
      expect(ended?.inputs).toMatchObject({ from: NAME });
      await expectVerified(stage, (ended?.inputs as { order: string }).order);
    } finally {
      await stage.close();
    }
  });

  // Its workflows are held to the example's by test; it takes minutes once more.
  (process.env['COUNTERSIGN_LARGE'] === '1' ? test : test.skip)('in several repositories', async () => {
    const dataset = join(folder, 'dataset');
    const scene = await SeveralRepositories.make(act ?? '', HEAD, {
      dataset,
      over: 'lora/several-repositories',
    });
    const { stage, checkouts, repositories } = scene;
    const { 'alice/data': alice, 'bob/solution': bob } = repositories;
    try {
      const directory = checkouts['bob/solution'];
      const slots = [
        join(directory, 'tee-slot.json'),
        join(checkouts['operator/tee'], 'offers', 'tee-slot.json'),
      ];
      await layLora(stage, lora, { bob: directory, slots });
      await scene.good('operator/tee', 'offer.yml', dispatch(), { actor: 'operator' });
      await scene.good('alice/data', 'offer.yml', dispatch({ asked: 'true' }), { actor: BOT });
      const confirm = headOf(await readLedger(stage, 'reader'));
      await scene.good('alice/data', 'witness.yml', dispatch({ confirm }), { actor: 'alice' });
      await scene.good('bob/solution', 'order.yml', scene.pull());
      const [request] = bob.workflowDispatches.splice(0);
      await scene.good('bob/solution', 'order.yml', dispatch(request?.inputs as object), { actor: BOT });
      const [asked] = alice.workflowDispatches.splice(0);
      const told = dispatch(asked?.inputs as object);
      await scene.good('operator/tee', 'tee.yml', told);
      await scene.approveAndRun(told, 'bob');
      const [ended] = bob.workflowDispatches.splice(0);
      const verdict = await scene.result(ended?.inputs as object);
      expect(failures(verdict)).toBeUndefined();
      expect(verdict.jobs['verdict']?.summary).toContain('heldOutLoss');
      expect(bob.comments.get(7)).toMatchObject([{ author: BOT, body: expect.stringContaining('✅') }]);
      await expectVerified(stage, (ended?.inputs as { order: string }).order);
    } finally {
      await stage.close();
    }
  });
});
