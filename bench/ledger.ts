/**
 * What a ledger in git costs: `node bench/ledger.ts [seconds of the eight writers, 60] [rounds, 15]`.
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
import { idsNewestFirst, nextId, orderDirectory } from '../src/ledger/ledgerPaths.ts';
import { git } from '../test/ledger/git/gitTestRepository.ts';

const SIZES = [10, 1000, 100_000] as const;
const ENTRY_BYTES = 500;
const seconds = Number(process.argv[2] ?? 60);
const rounds = Number(process.argv[3] ?? 15);

const directory = await mkdtemp(join(tmpdir(), 'countersign-bench-ledger-'));
try {
  if (rounds > 0) await measureSizes();
  if (seconds > 0) await measureWriters();
} finally {
  await rm(directory, { recursive: true, force: true, maxRetries: 5 });
}

interface Sized {
  readonly size: number;
  readonly path: string;
}

async function measureSizes(): Promise<void> {
  const ledgers: Sized[] = [];
  for (const size of SIZES) ledgers.push(await buildLedger(size));
  const measures: [string, (ledger: Sized, round: number) => Promise<number>][] = [
    ['read one order, by path', (ledger, round) => read(ledger, round, false, `p${ledger.size}`)],
    [
      'read one order, from a server, nothing cached',
      (ledger, round) => read(ledger, round, true, `c${ledger.size}-${round}`),
    ],
    [
      'read one order, from a server, again',
      (ledger, round) => read(ledger, round, true, `c${ledger.size}-${round}`),
    ],
    ['append one order, by path', (ledger) => append(ledger, false)],
    ['append one order, by push', (ledger) => append(ledger, true)],
  ];
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    for (const [name, measure] of measures) {
      for (const ledger of ledgers) {
        const key = `${name}|${ledger.size}`;
        const list = times.get(key) ?? [];
        list.push(await measure(ledger, round));
        times.set(key, list);
      }
    }
  }
  process.stdout.write(
    `| median of ${rounds}, ms | ${SIZES.map((size) => `${size.toLocaleString('en')} orders`).join(' | ')} | last / first |\n` +
      `| --- | ${SIZES.map(() => '---:').join(' | ')} | ---: |\n`,
  );
  for (const [name] of measures) {
    const medians = SIZES.map((size) => median(times.get(`${name}|${size}`) ?? []));
    const ratio = (medians.at(-1) ?? 0) / (medians[0] ?? 1);
    process.stdout.write(
      `| ${name} | ${medians.map((ms) => ms.toFixed(0)).join(' | ')} | ${ratio.toFixed(2)} |\n`,
    );
  }
}

/** Orders of two entries with their signatures, one commit an order, tidied up as a server does. */
async function buildLedger(size: number): Promise<Sized> {
  const path = join(directory, `${size}.git`);
  await initLedgerRepository(path);
  const child = spawn('git', ['fast-import', '--quiet'], {
    env: { ...process.env, GIT_DIR: path },
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  for (let id = 1; id <= size; id++) {
    let stream = `commit refs/heads/ledger\ncommitter B <b@example.org> ${1_700_000_000 + id} +0000\ndata 1\nx\n`;
    for (const name of [
      '0001-placed.json',
      '0001-placed.json.asc',
      '0002-attested.json',
      '0002-attested.json.asc',
    ]) {
      const content = JSON.stringify({ id, name }).padEnd(ENTRY_BYTES);
      stream += `M 100644 inline ${orderDirectory(id)}/${name}\ndata ${content.length}\n${content}\n`;
    }
    if (!child.stdin.write(stream)) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  await once(child, 'close');
  await git(path, ['gc', '--quiet']);
  return { size, path };
}

async function read({ size, path }: Sized, round: number, remote: boolean, cache: string): Promise<number> {
  const started = performance.now();
  const ledger = await openLedgerRepository(`file://${path}`, {
    cacheDir: join(directory, 'caches', cache),
    fileAsRemote: remote,
  });
  const files = await (await ledger.snapshot()).readAll(orderDirectory((round % size) + 1));
  if (files.size !== 4) throw new Error(`${files.size} files`);
  return performance.now() - started;
}

async function append({ size, path }: Sized, remote: boolean): Promise<number> {
  const started = performance.now();
  const ledger = await openLedgerRepository(`file://${path}`, {
    cacheDir: join(directory, 'caches', `a${size}`),
    fileAsRemote: remote,
  });
  await ledger.append(async (snapshot) => {
    const id = await nextId(snapshot, 'orders');
    const content = Buffer.from(JSON.stringify({ id }).padEnd(ENTRY_BYTES));
    const name = `${orderDirectory(id)}/0001-placed.json`;
    return {
      files: new Map([
        [name, content],
        [`${name}.asc`, content],
      ]),
      message: `Place order ${id}`,
      value: id,
    };
  });
  return performance.now() - started;
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
  const ledger = await openLedgerRepository(path, { cacheDir: join(directory, 'caches', 'reader') });
  const snapshot = await ledger.snapshot();
  const names: string[] = [];
  for await (const id of idsNewestFirst(snapshot, 'orders')) {
    for (const content of (await snapshot.readAll(orderDirectory(id))).values()) {
      names.push((JSON.parse(Buffer.from(content).toString()) as { name: string }).name);
    }
  }
  return names;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
