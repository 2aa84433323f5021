/**
 * All measurements, one after the other, as Markdown on stdout: `npm run bench`, or `npm run bench -- flow ledger`.
 * A tool that is not there is left out of its table.
 */
import { spawnSync } from 'node:child_process';
import { cpus, release } from 'node:os';
import { fileURLToPath } from 'node:url';

const ALL: Readonly<Record<string, { readonly title: string; readonly args: readonly string[] }>> = {
  flow: { title: 'The whole flow', args: [] },
  ledger: { title: 'The ledger', args: [] },
  seal: { title: 'Sealing and opening', args: [] },
  storage: { title: 'Storing', args: [] },
  attestation: { title: 'Verifying evidence', args: [] },
  coldStart: { title: 'Cold start of the actions', args: [] },
};

const wanted = process.argv.slice(2);
const names = wanted.length > 0 ? wanted : Object.keys(ALL);
console.log(
  `${cpus()[0]?.model ?? ''}, ${cpus().length} CPUs, Linux ${release()}, Node ${process.version}\n`,
);
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
