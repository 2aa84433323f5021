import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { imageArchive, programStart } from '../servers/testImage.ts';
import { TestSandbox } from '../support/world.ts';
import { good } from './cast.ts';
import { TestRunner, type Ran } from './runner.ts';

let runner: TestRunner;
let sandbox: TestSandbox;
beforeEach(async () => {
  runner = await TestRunner.start();
  sandbox = new TestSandbox();
  runner.services = { sandbox: () => Promise.resolve(sandbox) };
  const path = (name: string): string => join(runner.root, name);
  const layers = [[{ name: 'app/train', mode: 0o755, content: programStart() }]];
  const config = { Entrypoint: ['/app/train'] };
  await writeFile(path('solution.tar.gz'), gzipSync(imageArchive({ layers, config })));
  await mkdir(path('data'));
  await writeFile(path('data/a.txt'), 'sample rows');
  await writeFile(path('model.bin'), 'sample weights');
});
afterEach(() => runner.close());

function rehearse(change: Record<string, string | number> = {}): Promise<Ran> {
  const path = (name: string): string => join(runner.root, name);
  return runner.run('rehearsal', {
    solution: path('solution.tar.gz'),
    data: path('data'),
    output: path('out'),
    ...change,
  });
}

describe('the rehearsal', () => {
  test('goes the whole way in one step, and shows verdict, review, metrics and log', async () => {
    sandbox.behave = async ({ output }) => {
      const metrics = { accuracyBefore: 0.5, accuracyAfter: 0.9, loss: [3, 2, 1], note: '<script>' };
      await writeFile(join(output, 'metrics.json'), JSON.stringify(metrics));
      return { log: Buffer.from('epoch 1\n\u001b[2J```\n</details>\n') };
    };
    const { outputs, summary, log } = good(await rehearse({ model: join(runner.root, 'model.bin') }));
    expect(outputs).toMatchObject({ verdict: 'passed', run: 'succeeded', 'exit-status': '0' });
    expect(log.split('\n').at(-1)).toMatch(
      /^::notice title=Countersign rehearsal::Verified \(SIMULATED TEE\): order \d+ ran .*; the run: exit status 0$/,
    );
    expect(summary).toContain('Verified (SIMULATED TEE)');
    expect(summary).not.toContain('nothing to compare with');
    expect(summary).toContain('```mermaid');
    expect(summary).toContain('| Entry point |');
    expect(summary).not.toContain('\u001b');
    const report = JSON.parse(await readFile(outputs['report'] ?? '', 'utf8')) as { notice: string };
    expect(report.notice).toContain('SIMULATED');
    expect(await readdir(join(outputs['result'] ?? '', 'output'))).toEqual(['metrics.json']);
    expect(await readdir(join(runner.root, 'temp'))).toEqual([]);
  });

  test.each([
    [{}, { minutes: 10, memoryBytes: 2 * 1024 ** 3 }],
    [
      { slot: '{"info":{"ram":1000,"cpuCores":3},"usage":{"maxTimeMinutes":7},"option":{"scratch":55}}' },
      { minutes: 7, memoryBytes: 1000, cpus: 3, scratchBytes: 55 },
    ],
    [
      { slot: '{"info":{"ram":1000},"usage":{"maxTimeMinutes":7}}', minutes: 3, 'memory-mib': 16 },
      { minutes: 3, memoryBytes: 16 * 1024 ** 2 },
    ],
  ])('of %j has these limits: %j', async (change, limits) => {
    let held: unknown;
    sandbox.behave = ({ limits: given }) => {
      held = given;
      return Promise.resolve({});
    };
    good(await rehearse(change));
    expect(held).toMatchObject(limits);
  });

  test('is red where the training failed, with the end of its log on top, and the verdict as its last line', async () => {
    const said = 'Traceback: no such file\n::set-output name=x::y\n';
    sandbox.behave = () => Promise.resolve({ exitStatus: 3, log: Buffer.from(said) });
    const { status, summary, outputs, log } = await rehearse();
    expect(status).toBe(1);
    expect(log).toContain('Traceback: no such file\n| ::set-output name=x::y\n::error');
    expect(log.split('\n').at(-1)).toMatch(
      /^::error title=Countersign rehearsal::Run FAILED: exit status 3\. Verified \(SIMULATED TEE\): order/,
    );
    expect(summary).toMatch(
      /## ❌ Run FAILED: exit status 3\. Verified[^]*Traceback: no such file[^]*### What ran/,
    );
    expect(summary).toContain('✅&nbsp;yes | What ran is what was approved');
    expect(outputs).toMatchObject({ verdict: 'passed', run: 'failed', 'exit-status': '3' });
    const never = good(await rehearse({ 'fail-on': 'never' }));
    expect(never.log.split('\n').at(-1)).toMatch(
      /^::notice title=Countersign rehearsal::Run FAILED: exit status 3/,
    );
  });

  test('says which path is not there, before anything is done', async () => {
    const { status, log } = await rehearse({ data: join(runner.root, 'nowhere') });
    expect(status).toBe(1);
    expect(log).toContain('actions/checkout');
    expect(sandbox.runs).toBe(0);
  });

  test('shows the review of a solution that cannot be run', async () => {
    sandbox.behave = () => Promise.reject(new Error('the engine broke'));
    const { status, summary, log } = await rehearse();
    expect(status).toBe(1);
    expect(log).toContain('the rehearsal came to no result');
    expect(summary).toContain('| Entry point |');
    // He has built it, and no order of his own to download it from.
    expect(log).toContain('Read it at home with countersign solution build and countersign solution review');
  });
});
