import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeRBase } from '../../examples/r/base/makeBase.ts';
import { findPodman } from '../../src/solution/engine/findEngine.ts';
import { good } from '../actions/cast.ts';
import { TestRunner } from '../actions/runner.ts';

const ROOT = join(import.meta.dirname, '..', '..');

const canRun = process.getuid?.() === 0 && (await findPodman()) !== undefined;
if (!canRun) console.warn('skipped: needs root and podman, to make the base and build the solution');

(canRun ? describe : describe.skip)('a solution in R', () => {
  let runner: TestRunner;
  beforeAll(async () => {
    runner = await TestRunner.start();
  });
  afterAll(() => runner.close());

  test('passes its rehearsal, and fits the line that the rows lie on', async () => {
    const base = await makeRBase({ engine: 'podman', cache: join(ROOT, '.cache') });
    const inputs = {
      solution: join(ROOT, 'examples', 'r', 'solution'),
      data: join(ROOT, 'examples', 'starter', 'sample-data'),
      'build-args': `BASE=${base}`,
      output: join(runner.root, 'out'),
      cache: false,
    };
    const { outputs, summary } = good(await runner.run('rehearsal', inputs));
    expect(outputs).toMatchObject({ verdict: 'passed', 'exit-status': '0' });
    expect(summary).toContain('20 rows, slope');
    const metrics = await readFile(join(outputs['result'] ?? '', 'output', 'metrics.json'), 'utf8');
    expect(JSON.parse(metrics)).toMatchObject({ rows: 20 });
    expect((JSON.parse(metrics) as { loss: number }).loss).toBeLessThan(1);
  });
});
