#!/usr/bin/env node
/**
 * Runs actionlint and zizmor on every workflow, example and action: `node scripts/lintWorkflows.mjs [--required]`.
 *
 * Both are installed first: actionlint with Go, zizmor from PyPI with Python.
 * Where one can't be had it is left out with a word, or, with `--required`, that is a failure. Exceptions are in
 * .github/actionlint.yaml and .github/zizmor.yml, each with its reason.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { goTool } from './goTools.ts';

const ZIZMOR = '1.32.0';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, '.cache');
const required = process.argv.includes('--required');

function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
}

/** Runs the steps unless the stamp names this version already; @returns the program, or undefined without it. */
function install(name, version, program, steps) {
  const stamp = join(cache, `${name}.version`);
  const known = existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
  if (known === version && existsSync(program)) return program;
  console.error(`installing ${name} ${version}`);
  for (const [command, args] of steps) {
    const { status, stderr } = run(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    if (status !== 0) {
      console.error(String(stderr ?? `there is no ${command}`).trim());
      return undefined;
    }
  }
  writeFileSync(stamp, version);
  return program;
}

const workflows = ['.github', 'examples'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .map((path) => join(folder, path))
    .filter((path) => /\.github\/workflows\/[^/]+\.yml$/.test(path)),
);
if (workflows.length === 0) throw new Error('there are no workflows');

const zizmor = join(cache, 'zizmor');
const linters = [
  {
    name: 'actionlint',
    program: goTool('actionlint'),
    args: ['-color', '-config-file', '.github/actionlint.yaml', ...workflows],
  },
  {
    name: 'zizmor',
    program: install('zizmor', ZIZMOR, join(zizmor, 'bin', 'zizmor'), [
      ['python3', ['-m', 'venv', zizmor]],
      [
        join(zizmor, 'bin', 'pip'),
        ['install', '--quiet', '--disable-pip-version-check', `zizmor==${ZIZMOR}`],
      ],
    ]),
    args: [
      ...['--config', '.github/zizmor.yml', '--persona', 'auditor', '--offline', '--no-progress', '--quiet'],
      ...['.github', 'examples', 'actions', 'action.yml'].filter((path) => existsSync(join(root, path))),
    ],
  },
];

let failed = false;
for (const { name, program, args } of linters) {
  if (program === undefined) {
    console.error(`${required ? 'failed' : 'skipped'}: ${name} can't be installed here`);
    failed ||= required;
    continue;
  }
  const { status } = run(program, args);
  console.error(`${name}: ${status === 0 ? 'nothing found' : 'see above'}`);
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
