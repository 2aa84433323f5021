import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeBase } from '../../examples/digits/base/makeBase.ts';
import { findPodman } from '../../src/solution/engine/findEngine.ts';
import { good } from '../actions/cast.ts';
import { TestRunner } from '../actions/runner.ts';

const STARTER = join(import.meta.dirname, '..', '..', 'examples', 'starter');

const canRun = process.getuid?.() === 0 && (await findPodman()) !== undefined;
if (!canRun) console.warn('skipped: needs root and podman, to make the base and build the solution');

(canRun ? describe : describe.skip)('what init puts where there is no solution', () => {
  let runner: TestRunner;
  beforeAll(async () => {
    runner = await TestRunner.start();
  });
  afterAll(() => runner.close());

  test('passes its rehearsal as it stands, on the rows that come with it', async () => {
    const base = await makeBase({ engine: 'podman', cache: join(runner.root, 'cache') });
    const inputs = {
      solution: join(STARTER, 'solution'),
      data: join(STARTER, 'sample-data'),
      'build-args': `BASE=${base}`,
      output: join(runner.root, 'out'),
      cache: false,
    };
    const { outputs, summary } = good(await runner.run('rehearsal', inputs));
    expect(outputs).toMatchObject({ verdict: 'passed', 'exit-status': '0' });
    expect(summary).toContain('step    200');
    const metrics = await readFile(join(outputs['result'] ?? '', 'output', 'metrics.json'), 'utf8');
    const { loss, rows } = JSON.parse(metrics) as { loss: number[]; rows: number };
    expect(rows).toBe(20);
    expect(loss.at(-1)).toBeLessThan((loss[0] ?? 0) / 100);
  });
});
