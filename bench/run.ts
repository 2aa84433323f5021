/**
 * All measurements, one after the other, as Markdown on stdout: `npm run bench`, or some of them, and smaller:
 * `npm run bench -- seal storage budgets --runs 1 --mib 64`.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { machine } from './table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' }, mib: { type: 'string', default: '1024' } },
});
const { runs, mib } = values;

const ALL: Readonly<Record<string, { readonly title: string; readonly args: readonly string[] }>> = {
  flow: { title: 'The whole flow', args: [] },
  agent: { title: 'The TEE agent', args: [] },
  ledger: { title: 'The ledger', args: [] },
  seal: { title: 'Sealing and opening', args: [runs, mib] },
  storage: { title: 'Storing', args: [runs, mib] },
  budgets: { title: 'Sealing and storing: budgets', args: [] },
  review: { title: 'Reviewing an image', args: [runs, mib] },
  image: { title: 'Solution archives', args: [runs] },
  attestation: { title: 'Verifying evidence', args: [] },
  coldStart: { title: 'Cold start of the actions', args: [] },
  cliStart: { title: 'Start of the command line', args: [] },
};

const names = positionals.length > 0 ? positionals : Object.keys(ALL);
console.log(`${machine()}\n`);
for (const name of names) {
  const bench = ALL[name];
  if (bench === undefined) {
    console.error(`error: there is no bench ${name}: ${Object.keys(ALL).join(', ')}`);
    process.exitCode = 2;
    break;
  }
  console.log(`## ${bench.title}\n`);
  const script = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const { status } = spawnSync(process.execPath, [script, ...bench.args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) {
    console.error(`error: bench ${name} failed`);
    process.exitCode = 1;
  }
  console.log('');
}
