/**
 * What a ledger in git costs: `node bench/ledger.ts [seconds of the eight writers, 60] [rounds, 15] [sizes,
 * 10,1000,10000,100000]`.
 * Sizes are measured in turn within each round, so that a busy machine disturbs all of them alike; medians are shown.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { initLedgerRepository } from '../src/ledger/git/gitInit.ts';
import { openLedgerRepository } from '../src/ledger/git/gitLedger.ts';
import { measureSizes } from './ledgerSizes.ts';

const seconds = Number(process.argv[2] ?? 60);
const rounds = Number(process.argv[3] ?? 15);
const sizes = (process.argv[4] ?? '10,1000,10000,100000').split(',').map(Number);

const directory = await mkdtemp(join(tmpdir(), 'countersign-bench-ledger-'));
try {
  if (rounds > 0) await measureSizes(directory, rounds, sizes);
  if (seconds > 0) await measureWriters();
} finally {
  await rm(directory, { recursive: true, force: true, maxRetries: 5 });
}

async function measureWriters(): Promise<void> {
  process.stdout.write(
    `\n| eight writers for ${seconds} s | asked for | present | lost | doubled | per second | longest wait of one, s |\n` +
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n',
  );
  for (const reach of ['path', 'remote'] as const) {
    const path = join(directory, `writers-${reach}.git`);
    await initLedgerRepository(path);
    const lines = (
      await Promise.all(Array.from({ length: 8 }, (_, index) => runWriter(path, reach, `w${index}`)))
    ).flat();
    const asked = lines.map((line) => line.split(' ')[0] ?? '');
    const present = await namesPresent(path);
    const unique = new Set(present);
    const lost = asked.filter((name) => !unique.has(name)).length;
    const slowest = Math.max(...lines.map((line) => Number(line.split(' ')[1]))) / 1000;
    const cells = [asked.length, present.length, lost, present.length - unique.size];
    const what = reach === 'path' ? 'by path' : 'by push, a cache each';
    process.stdout.write(
      `| ${what} | ${cells.join(' | ')} | ${(present.length / seconds).toFixed(1)} | ${slowest.toFixed(1)} |\n`,
    );
  }
}

async function runWriter(path: string, reach: string, name: string): Promise<string[]> {
  const script = fileURLToPath(new URL('../test/ledger/git/gitWriter.ts', import.meta.url));
  const cache = join(directory, 'caches', `${reach}-${name}`);
  const child = spawn(
    process.execPath,
    ['--no-warnings', script, `file://${path}`, cache, name, '1000000', reach, String(seconds)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`a writer ended with ${String(code)}`);
  return output.split('\n').filter((line) => line !== '');
}

async function namesPresent(path: string): Promise<string[]> {
  const { log } = await (
    await openLedgerRepository(`file://${path}`, { cacheDir: join(directory, 'caches', 'reader') })
  ).snapshot();
  const names: string[] = [];
  for (let index = 1; index < (log?.size ?? 0); index++)
    names.push(Buffer.from((await log?.leafAt(index)) ?? []).toString('utf8'));
  return names;
}
