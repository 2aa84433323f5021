import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findPodman } from '../../src/solution/engine/findEngine.ts';
import { good } from '../actions/cast.ts';
import { TestRunner } from '../actions/runner.ts';
import { World, type Party } from '../e2e/world.ts';
import { LORA, LoraStage } from '../servers/loraStage.ts';

const canRun = process.getuid?.() === 0 && (await findPodman()) !== undefined;
if (!canRun) console.warn('skipped: needs root and podman, to make the base and build the solution');

interface Metrics {
  readonly heldOutLossBefore: number;
  readonly heldOutLossAfter: number;
  readonly loss: readonly number[];
  readonly steps: number;
}

/** As an ordinary script, outside of any sandbox. */
const ELSEWHERE = `
import os, runpy, sys
os.environ['SP_ROOT'] = '/work/wrong'
sys.path.insert(0, '/lora/solution')
runpy.run_path('/lora/solution/train.py', run_name='__main__')
`;

function json(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(...path), 'utf8'));
}

function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8').trim().split('\n');
}

(canRun ? describe : describe.skip)('LoRA with PyTorch, transformers and PEFT', () => {
  const world = new World();
  let stage: LoraStage;
  let alice: Party;
  let bob: Party;
  let operator: Party;
  let output = '';

  beforeAll(async () => {
    stage = await LoraStage.make(world.root);
    alice = await world.party('alice');
    bob = await world.party('bob');
    operator = await world.party('operator', { COUNTERSIGN_SANDBOX: 'podman' });
    for (const party of [alice, bob]) party.allowSimulated();
  });
  afterAll(() => {
    world.remove();
  });

  test('is built on a base of Debian packages and wheels', async () => {
    const { out } = await bob.must(
      ...['solution', 'build', join(LORA, 'solution'), '--name', 'lora', '--build-arg', `BASE=${stage.base}`],
      ...['--network', 'none', '--upload', 'solution.resource.json'],
    );
    expect(out).toContain('Resource file was created in solution.resource.json');
  });

  test('is tried before any order, with the limits of the TEE’s slot', async () => {
    const short = { ...(json(LORA, 'configuration.json') as object), maxSteps: 2 };
    writeFileSync(bob.path('short.json'), JSON.stringify(short));
    const { out } = await bob.must(
      ...['solution', 'try', 'lora.tar.gz', '--data', join(LORA, 'sample-data'), join(world.root, 'model')],
      ...[
        '--solution-configuration',
        'short.json',
        '--slot',
        join(LORA, 'offers', 'tee-slot-cpu.json'),
        '--output',
        'tried',
      ],
    );
    expect(out).toMatch(/Outcome: exited, exit status 0/);
    expect(out).toMatch(/^ *step +2 +loss /m);
    expect(json(bob.path('tried'), 'metrics.json')).toMatchObject({ steps: 2, endedEarly: false });
  });

  test('is ordered on a dataset of Alice’s with a model of Bob’s', async () => {
    const offers = join(LORA, '..', 'offers');
    await operator.must(
      ...['register', 'tee', '--offer-info', join(offers, 'tee-offer.json')],
      ...['--slot-info', join(LORA, 'offers', 'tee-slot-cpu.json')],
    );
    await alice.must('files', 'upload', join(world.root, 'dataset'), '--output', 'dataset.resource.json');
    await alice.must(
      ...[
        'register',
        'data',
        '--result',
        'dataset.resource.json',
        '--offer-info',
        join(offers, 'data-offer.json'),
      ],
      ...['--slot-info', join(offers, 'slot.json'), '--policy', join(offers, 'trial-policy.yml')],
    );
    await bob.must('files', 'upload', join(world.root, 'model'), '--output', 'model.resource.json');
    await bob.must(
      ...['workflows', 'create', '--solution', 'solution.resource.json', '--tee', '300'],
      ...['--data', '600,700', '--data', 'model.resource.json'],
      ...['--solution-configuration', join(LORA, 'configuration.json')],
    );
    await operator.must('tee', 'run', '--once');
    const { hash } = (json(bob.path('solution.resource.json')) as { hash: { hash: string } }).hash;
    await alice.must('solution', 'download', '900', 'review');
    const { out } = await alice.must('orders', 'card', '902');
    const code = /^Code of this card: (\S+)/m.exec(out)?.[1] ?? '';
    await alice.must(
      ...['orders', 'complete', '902', '--result', 'dataset.resource.json', '--status', 'done'],
      ...['--solution-hash', hash, '--card', code],
    );
  });

  test('trains, evaluates and keeps checkpoints in the sandbox', async () => {
    await operator.must('tee', 'run', '--once');
    await bob.must('orders', 'download-result', '900', '--save-to', world.root);
    await bob.must('orders', 'get-report', '900', '--save-to', 'report.json');
    await bob.must(
      ...['orders', 'validate-report', 'report.json', '--allow-simulated'],
      ...['--result-dir', join(world.root, 'result-900')],
    );
    output = join(world.root, 'result-900', 'output');
    const metrics = json(output, 'metrics.json') as Metrics;
    expect(metrics.steps).toBe(12);
    expect(metrics.heldOutLossAfter).toBeLessThan(metrics.heldOutLossBefore);
    expect(metrics.loss).toHaveLength(6);
    // Before, after each six steps, and at the end.
    const evaluated = linesOf(join(output, 'metrics.jsonl')).filter((line) => line.includes('eval_loss'));
    expect(evaluated).toHaveLength(4);
    expect(readdirSync(join(output, 'checkpoints')).sort()).toEqual(['checkpoint-12', 'checkpoint-6']);
  });

  test('gives an adapter that PEFT loads, and that is not the base', async () => {
    const folders = ['adapter', 'checkpoints/checkpoint-6', 'checkpoints/checkpoint-12'];
    for (const folder of folders) {
      const config = json(output, folder, 'adapter_config.json');
      expect(config).toMatchObject({ base_model_name_or_path: 'bob/tiny', peft_type: 'LORA' });
      expect(readFileSync(join(output, folder, 'README.md'), 'utf8')).not.toContain('/sp/');
    }
    const [adapter = 0, early = 0, late] = await stage.differences(
      ...folders.map((folder) => `result-900/output/${folder}`),
    );
    for (const difference of [adapter, early]) expect(difference).toBeGreaterThan(1e-3);
    expect(early).not.toBe(adapter);
    expect(late).toBe(adapter);
  });

  test('is rehearsed with the same archive, on rows that anybody may see', async () => {
    const runner = await TestRunner.start();
    try {
      const inputs = {
        solution: bob.path('lora.tar.gz'),
        data: join(LORA, 'sample-data'),
        model: join(world.root, 'model'),
        configuration: JSON.stringify({
          solution: { ...(json(LORA, 'configuration.json') as object), maxSteps: 2 },
        }),
        output: join(runner.root, 'out'),
        slot: join(LORA, 'offers', 'tee-slot-cpu.json'),
        cache: false,
      };
      const { outputs, summary } = good(await runner.run('rehearsal', inputs));
      expect(outputs).toMatchObject({ verdict: 'passed', 'exit-status': '0' });
      expect(summary).toContain('heldOutLoss');
    } finally {
      await runner.close();
    }
  });

  test('says in one line what it cannot use', async () => {
    const folder = join(world.root, 'wrong');
    cpSync(join(world.root, 'model'), join(folder, 'inputs', 'model'), { recursive: true });
    writeFileSync(join(folder, 'inputs', 'train.jsonl'), '{"text": "a private row"}\n{"text": "anoth\n');
    const run = stage.python('-c', ELSEWHERE);
    const said = await run.then(String, (error: unknown) => String((error as { stderr?: string }).stderr));
    expect(said).toMatch(/^error: train\.jsonl: line 2 is not JSON$/m);
    expect(said).not.toContain('private');
  });
});
