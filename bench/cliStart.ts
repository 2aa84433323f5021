/**
 * CPU time of short commands beside an empty Node script: `node bench/cliStart.ts [rounds, 21]`. Each command and the empty
 * script take turns, and what counts is the median of their ratios, so that a processor that others slow down slows both. The
 * home is a fresh one with a configuration, and what V8 keeps of the bundle is there. Needs dist/ and bash, whose `time` counts
 * milliseconds. Budget: twice the empty script, for commands without cryptography.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './median.ts';

const rounds = Number(process.argv[2] ?? 21);
const root = fileURLToPath(new URL('../', import.meta.url));
const BUDGET = 2;

interface Start {
  readonly words: readonly string[];
  /** Whether the budget is for it; if not, what else it does. */
  readonly beyond?: string;
}

const STARTS: readonly Start[] = [
  { words: ['--version'] },
  { words: ['--help'] },
  { words: ['orders', 'complete', '--help'] },
  { words: ['completion', 'bash'], beyond: 'makes all commands' },
  { words: ['files', 'calculate-hash', join(root, 'LICENSE')], beyond: 'SHA-256' },
  { words: ['whoami'] },
  {
    words: ['policy', 'explain', join(root, 'examples/one-repository/offers/policy.yml')],
    beyond: 'zod, YAML',
  },
];

/** CPU time in ms, of the process and what it waited for. */
function cpuOf(words: readonly string[], home: string): number {
  const script = 'TIMEFORMAT="%3U %3S"; { time "$@" >/dev/null 2>/dev/null; } 2>&1';
  const env = { PATH: process.env['PATH'], HOME: home, COUNTERSIGN_HOME: home };
  const times = execFileSync('bash', ['-c', script, 'bash', process.execPath, ...words], {
    env,
    encoding: 'utf8',
  });
  return times
    .trim()
    .split(' ')
    .reduce((sum, seconds) => sum + Number(seconds) * 1000, 0);
}

if (!existsSync(join(root, 'dist/index.js'))) {
  console.error('error: dist/ is not there (make it with: npm run bundle)');
  process.exit(1);
}
const scratch = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
try {
  // A copy: what V8 keeps lies beside the bundle, and is made by the first command that runs.
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(join(root, part), join(scratch, part), { recursive: true });
  const [command, empty, home] = [
    join(scratch, 'bin/countersign.js'),
    join(scratch, 'empty.mjs'),
    join(scratch, 'home'),
  ];
  writeFileSync(empty, '');
  mkdirSync(home);
  writeFileSync(
    join(home, 'config.json'),
    JSON.stringify({ ledger: '/srv/ledger.git', storage: '/srv/store' }),
  );
  for (const { words } of STARTS) cpuOf([command, ...words], home);
  console.log(`Medians of ${rounds} rounds, CPU ms.\n`);
  console.log('| command | CPU ms | an empty script | ratio | budget |\n| --- | ---: | ---: | ---: | --- |');
  for (const { words, beyond } of STARTS) {
    const pairs = Array.from({ length: rounds }, () => ({
      empty: cpuOf([empty], home),
      own: cpuOf([command, ...words], home),
    }));
    const [own, base] = [median(pairs.map((pair) => pair.own)), median(pairs.map((pair) => pair.empty))];
    const ratio = median(pairs.map((pair) => pair.own / pair.empty));
    const verdict = beyond ?? (ratio <= BUDGET ? `≤ ${BUDGET}` : `≤ ${BUDGET}: **missed**`);
    const shown = words.map((word) => word.replace(root, '')).join(' ');
    console.log(
      `| \`${shown}\` | ${own.toFixed(0)} | ${base.toFixed(0)} | ${ratio.toFixed(2)} | ${verdict} |`,
    );
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
