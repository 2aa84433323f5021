import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { SOAKS } from '../../soak/soaks.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const directory = mkdtempSync(join(tmpdir(), 'countersign-soak-run-'));
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

function soak(...words: string[]) {
  const script = join(ROOT, 'soak', 'run.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', script, ...words], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', TMPDIR: directory },
  });
  return { status, stdout, stderr };
}

const result = join(directory, 'result.json');
const readResult = () => JSON.parse(readFileSync(result, 'utf8')) as Record<string, unknown>;

describe('npm run soak', () => {
  test('without a name lists the names, a line each', () => {
    const { status, stdout } = soak();
    expect(status).toBe(0);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.split(':')[0]),
    ).toEqual(Object.keys(SOAKS));
  });

  test.each([
    [['nothing'], 'there is no soak "nothing"'],
    [['constructor'], 'there is no soak'],
    [['merkle-log', 'seal'], 'one soak at a time'],
    [['--seed', '1'], 'there is no soak ""'],
    [['merkle-log', '--amount', '0'], '--amount must be'],
    [['merkle-log', '--seconds', 'x'], '--seconds must be'],
    [['merkle-log', '--fast'], "Unknown option '--fast'"],
  ])('refuses %j as wrong usage, in one line', (words, message) => {
    const { status, stderr } = soak(...words);
    expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toContain(message);
  });

  test('says seed and bounds, and writes what it did', () => {
    const { status, stdout } = soak('merkle-log', '--seed', 'run', '--amount', '100', '--result', result);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^merkle-log: seed run, at most 100 leaves\n/);
    expect(readResult()).toMatchObject({
      soak: 'merkle-log',
      outcome: 'held',
      seed: 'run',
      bounds: { leaves: 100 },
      commits: [expect.stringMatching(/^([0-9a-f]{40,64}\+?|unknown)$/)],
      did: { steps: expect.any(Number), seconds: expect.any(Number) },
    });
    expect(readdirSync(directory)).toEqual(['result.json']);
  });

  test('goes on with the seed and the counts of a state, and keeps it', () => {
    const state = join(directory, 'state');
    const run = (amount: string, ...more: string[]) =>
      soak('merkle-log', '--amount', amount, '--state', state, '--result', result, ...more);
    expect(run('50', '--seed', 'first').status).toBe(0);
    const before = readResult()['did'] as Record<string, number>;
    expect(run('300').stdout).toContain('seed first');
    const after = readResult()['did'] as Record<string, number>;
    expect(after['leaves']).toBeGreaterThan(before['leaves'] ?? Infinity);
    expect(run('300', '--seed', 'second')).toMatchObject({ status: 2 });
    expect(soak('seal', '--state', state)).toMatchObject({ status: 2 });
  });
});
