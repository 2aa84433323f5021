/**
 * Cold start of each action beside an empty Node script: `node bench/coldStart.ts [rounds, 15] [root]`. All take turns
 * within each round, so that a busy machine disturbs all of them alike. Two starts of each action: to its first
 * error about inputs (nothing is given), and to its first error after them, when it has loaded what its work begins
 * with (OpenPGP, the report, the image reader). Budget: the first within twice the empty script. Needs dist/.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ActionName } from '../src/actions/actionNames.ts';
import { median } from './median.ts';

const rounds = Number(process.argv[2] ?? 15);
const root = process.argv[3] ?? fileURLToPath(new URL('../', import.meta.url));
const BUDGET = 2;

const NO_KEY = { key: 'no key', ledger: '/nowhere', storage: '/nowhere' };
/** Inputs that are well formed, and lead to an error in the first thing that is done with them. */
const WELL_FORMED: Readonly<Record<ActionName, Readonly<Record<string, string>>>> = {
  'build-solution': { directory: '/nowhere', ...NO_KEY },
  'complete-suborder': { ...NO_KEY, suborder: '1', status: 'canceled' },
  'download-result': { ...NO_KEY, order: '1' },
  gate: { environment: 'nowhere', repository: 'nobody/nowhere' },
  'pending-results': { account: 'no key', ledger: '/nowhere' },
  'pending-suborders': { account: 'no key', ledger: '/nowhere' },
  'place-order': { ...NO_KEY, solution: '1', tee: '1' },
  'register-offer': { ...NO_KEY, type: 'tee', 'offer-info': '{}', 'slot-info': '{}' },
  rehearsal: { solution: '/nowhere', data: '/nowhere' },
  'review-solution': { archive: '/nowhere' },
  'run-tee': { ...NO_KEY, 'simulated-root': 'no key' },
  'upload-dataset': { ...NO_KEY, path: '/nowhere' },
  'verify-report': { report: '/nowhere' },
  witness: { key: 'no key', ledger: '/nowhere' },
};

function environment(inputs: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
  for (const [name, value] of Object.entries(inputs)) env[`INPUT_${name.toUpperCase()}`] = value;
  return env;
}

function start(script: string, env: NodeJS.ProcessEnv, expected: number): number {
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [script], { env, encoding: 'utf8' });
  const took = performance.now() - began;
  if (status !== expected) throw new Error(`${script} ended with ${String(status)}: ${stderr}`);
  return took;
}

if (!existsSync(join(root, 'dist/index.js'))) {
  console.error('error: dist/ is not there (make it with: npm run bundle)');
  process.exit(1);
}
const scratch = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
try {
  const empty = join(scratch, 'empty.mjs');
  writeFileSync(empty, '');
  const emptyTimes: number[] = [];
  const names = Object.keys(WELL_FORMED) as ActionName[];
  const times = names.map((name) => ({ name, first: [] as number[], loaded: [] as number[] }));
  for (let round = 0; round < rounds; round++) {
    for (const { name, first, loaded } of times) {
      const script = name === 'rehearsal' ? join(root, 'index.js') : join(root, 'actions', name, 'index.js');
      emptyTimes.push(start(empty, environment({}), 0));
      first.push(start(script, environment({}), 1));
      loaded.push(start(script, environment(WELL_FORMED[name]), 1));
    }
  }
  const base = median(emptyTimes);
  const ms = (value: number): string => value.toFixed(0);
  const ratio = (value: number): string => `${(value / base).toFixed(2)}×`;
  console.log(
    `Medians of ${rounds} rounds, ms. An empty script: ${ms(base)} (fastest ${ms(Math.min(...emptyTimes))}).\n`,
  );
  console.log('| action | to the inputs | | to the work | |\n| --- | --- | --- | --- | --- |');
  for (const { name, first, loaded } of times) {
    const [a, b] = [median(first), median(loaded)];
    console.log(`| ${name} | ${ms(a)} | ${ratio(a)} | ${ms(b)} | ${ratio(b)} |`);
  }
  const worst = Math.max(...times.map(({ first }) => median(first))) / base;
  console.log(`\nThe slowest start to its inputs: ${worst.toFixed(2)}× an empty script (budget ${BUDGET}×).`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
