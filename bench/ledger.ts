/**
 * What a ledger in git costs: `node bench/ledger.ts [seconds of the eight writers, 60] [rounds, 15]`.
 * Sizes are measured in turn within each round, so that a busy machine disturbs all of them alike; medians are shown.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateKeyPairSync } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { policySchema } from '../src/attestation/policy.ts';
import type { Party } from '../src/flow/party.ts';
import { placeOrder } from '../src/flow/placeOrder.ts';
import { registerOffer } from '../src/flow/registerOffer.ts';
import { directoryAt } from '../src/ledger/ledgerPaths.ts';
import { EntryBatch } from '../src/ledger/entries/entryBatch.ts';
import { leafFiles } from '../src/ledger/entries/entries.ts';
import { initLedgerRepository } from '../src/ledger/git/gitInit.ts';
import { logLine } from '../src/ledger/git/gitFormat.ts';
import { openLedgerRepository } from '../src/ledger/git/gitLedger.ts';
import { COMMITS_LOOKED_BACK } from '../src/ledger/git/gitLogs.ts';
import { growLog } from '../src/ledger/growLog.ts';
import { Ledger } from '../src/ledger/ledger.ts';
import type { LedgerRepository } from '../src/ledger/ledgerRepository.ts';
import { toHex } from '../src/bytes/byteForms.ts';
import { readLog, type JudgedLog } from '../src/ledger/log/judgeCommit.ts';
import { encodeLeaf } from '../src/ledger/log/leaf.ts';
import { readOrder } from '../src/ledger/entries/orders.ts';
import { offerInfoSchema, slotInfoSchema } from '../src/marketplace/offer.ts';
import { fingerprintOf, generatePartyKey } from '../src/pgp/keys.ts';
import { signDetached } from '../src/pgp/signatures.ts';
import { uploadResource } from '../src/resource/uploadResource.ts';
import { openStore } from '../src/storage/openStore.ts';
import { SimulatedAttester } from '../src/tee/attesters/simulatedAttester.ts';
import { makeTeeKey } from '../src/tee/teeKey.ts';
import { git } from '../test/ledger/git/gitTestRepository.ts';

const SIZES = [10, 1000, 100_000] as const;
/** An order of the filling has so many entries: it takes their place, and nobody reads it. */
const ENTRIES_EACH = 2;
const seconds = Number(process.argv[2] ?? 60);
const rounds = Number(process.argv[3] ?? 15);

const key = await generatePartyKey({ name: 'Bench' });
const slots = [slotInfoSchema.parse({ info: {}, usage: {} })];
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
  /** The order that was placed before the others, and the one after them. */
  readonly oldest: number;
  readonly newest: number;
}

async function measureSizes(): Promise<void> {
  const ledgers: Sized[] = [];
  for (const size of SIZES) ledgers.push(await buildLedger(size));
  const measures: [string, (ledger: Sized, round: number) => Promise<number>][] = [
    ['read the newest order, by path', (ledger) => read(ledger, ledger.newest, false, `p${ledger.size}`)],
    ['read the oldest order, by path', (ledger) => read(ledger, ledger.oldest, false, `p${ledger.size}`)],
    [
      'read the newest order, from a server, nothing cached',
      (ledger, round) => read(ledger, ledger.newest, true, `c${ledger.size}-${round}`),
    ],
    [
      'read it, from a server, again',
      (ledger, round) => read(ledger, ledger.newest, true, `c${ledger.size}-${round}`),
    ],
    ['append one entry, by path', (ledger) => append(ledger, false)],
    ['append one entry, by push', (ledger) => append(ledger, true)],
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

function open(path: string, cache: string, fileAsRemote = false): Promise<LedgerRepository> {
  const cacheDir = join(directory, 'caches', cache);
  return openLedgerRepository(`file://${path}`, { cacheDir, fileAsRemote });
}

/** Places an order that can be read: of a solution of the party's own, in a simulated TEE. */
async function place(party: Party, tee: number): Promise<number> {
  const file = join(directory, 'solution.tar.gz');
  await writeFile(file, 'an image');
  const solution = await uploadResource(file, party.store);
  const { order } = await placeOrder(party, {
    solution: { kind: 'resource', resource: solution },
    data: [],
    tee: { offer: tee, slot: undefined },
    configuration: null,
  });
  return order;
}

async function partyOn(path: string, cache: string): Promise<Party> {
  await mkdir(join(directory, 'store'), { recursive: true });
  return {
    key,
    fingerprint: fingerprintOf(key.toPublic()),
    ledger: new Ledger(await open(path, cache)),
    store: await openStore(join(directory, 'store'), {}),
    policy: policySchema.parse({ version: 1, allowSimulated: true }),
  };
}

/** A ledger with so many orders between the first and the last, tidied up as a server does. */
async function buildLedger(size: number): Promise<Sized> {
  const path = join(directory, `${size}.git`);
  await initLedgerRepository(path);
  const before = await partyOn(path, `before-${size}`);
  const attester = new SimulatedAttester(generateKeyPairSync('ed25519').privateKey);
  const { offer } = await registerOffer(before, {
    type: 'TEE',
    info: offerInfoSchema.parse({ name: 'TEE', offerType: '0' }),
    slots,
    tee: await makeTeeKey(attester, before.fingerprint),
  });
  const oldest = await place(before, offer);
  await fill(path, size);
  // What remembered the ledger before would find one commit too large for a commit.
  const newest = await place(await partyOn(path, `after-${size}`), offer);
  await git(path, ['gc', '--quiet']);
  return { size, path, oldest, newest };
}

/** Entries that weigh what entries weigh, in one commit. */
async function fill(path: string, size: number): Promise<void> {
  const repository = await open(path, `fill-${size}`);
  const { log } = await repository.snapshot();
  if (log === undefined) throw new Error('the ledger is empty');
  const file = (name: string): Buffer =>
    execFileSync('git', ['-C', path, 'cat-file', 'blob', `refs/heads/ledger:log/${name}`]);
  const old = await readLog({ read: (name) => Promise.resolve(file(name)) });
  const signature = await signDetached(Buffer.from('x'), key);
  const leaves = Array.from({ length: size * ENTRIES_EACH }, (_, index) =>
    encodeLeaf(
      {
        v: 1,
        ledger: log.ledger,
        checkpoint: { size: 1, root: toHex(log.root) },
        kind: index % ENTRIES_EACH === 0 ? 'order.placed' : 'order.attested',
        about: index % ENTRIES_EACH === 0 ? null : 'f'.repeat(64),
        after: null,
        author: fingerprintOf(key.toPublic()),
        at: new Date(1_700_000_000_000 + index).toISOString(),
        fields: {},
        body: { sha256: index.toString(16).padStart(64, '0'), bytes: 5000 },
      },
      signature,
    ),
  );
  const grown = await growLog(old, leaves);
  const child = spawn('git', ['fast-import', '--quiet'], {
    env: { ...process.env, GIT_DIR: path },
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const put = async (name: string, bytes: Uint8Array): Promise<void> => {
    child.stdin.write(`M 100644 inline ${name}\ndata ${bytes.length}\n`);
    child.stdin.write(bytes);
    if (!child.stdin.write('\n')) await once(child.stdin, 'drain');
  };
  const message = `fill\n\n${logLine(grown.log.size, toHex(grown.log.root))}\n`;
  child.stdin.write(
    `commit refs/heads/ledger\ncommitter B <b@example.org> 1700000000 +0000\ndata ${message.length}\n${message}from refs/heads/ledger^0\n`,
  );
  for (const name of grown.removed) child.stdin.write(`D log/${name}\n`);
  for (const [name, bytes] of grown.files) await put(`log/${name}`, bytes);
  for (const [at, leaf] of leaves.entries()) {
    const first = log.size + at - (at % ENTRIES_EACH);
    const name = `${directoryAt('orders', first)}/${log.size + at}-${at % ENTRIES_EACH === 0 ? 'placed' : 'attested'}.json`;
    const { head, signature: armored } = leafFiles(leaf);
    await put(name, head);
    await put(`${name}.asc`, armored);
  }
  child.stdin.end();
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error('git fast-import failed');
  // So many leaves are no one commit's own: the history begins with it.
  const root = ['commit-tree', '-m', `fill\n\n${logLine(grown.log.size, toHex(grown.log.root))}`];
  const commit = (await git(path, [...root, 'refs/heads/ledger^{tree}'])).trim();
  await git(path, ['update-ref', 'refs/heads/ledger', commit]);
  await growAway(path, grown.log, leaves.slice(0, COMMITS_LOOKED_BACK + 1));
}

/** As many commits of one leaf as a newcomer looks at: the one that is too large lies behind them. */
async function growAway(path: string, from: JudgedLog, leaves: readonly Uint8Array[]): Promise<void> {
  const parts: (string | Uint8Array)[] = [];
  let log = from;
  for (const [at, leaf] of leaves.entries()) {
    const grown = await growLog(log, [leaf]);
    const message = `one\n\n${logLine(grown.log.size, toHex(grown.log.root))}\n`;
    const parent = at === 0 ? 'from refs/heads/ledger^0\n' : '';
    parts.push(
      `commit refs/heads/ledger\ncommitter B <b@example.org> 1700000000 +0000\ndata ${message.length}\n${message}${parent}`,
      ...grown.removed.map((name) => `D log/${name}\n`),
    );
    for (const [name, bytes] of grown.files)
      parts.push(`M 100644 inline log/${name}\ndata ${bytes.length}\n`, bytes, '\n');
    ({ log } = grown);
  }
  const input = Buffer.concat(parts.map((part) => Buffer.from(part)));
  execFileSync('git', ['-C', path, 'fast-import', '--quiet'], { input });
}

async function read({ path }: Sized, order: number, remote: boolean, cache: string): Promise<number> {
  const started = performance.now();
  const ledger = await open(path, cache, remote);
  const { state } = await readOrder(await ledger.snapshot(), order, 'near');
  if (state.id !== order) throw new Error('another order');
  return performance.now() - started;
}

async function append({ size, path }: Sized, remote: boolean): Promise<number> {
  const started = performance.now();
  const ledger = await open(path, `a${size}-${remote ? 'push' : 'path'}`, remote);
  await ledger.append(async (snapshot) => {
    const batch = await EntryBatch.on(snapshot, key);
    const content = { note: String(started).padEnd(2000) };
    const own = await batch.sign({ kind: 'order.placed', about: null, after: null, content });
    batch.add(own, directoryAt('orders', batch.nextIndex));
    const { leaves, files } = batch;
    return { leaves, files, message: 'Place an order', value: undefined };
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
  const { log } = await (await open(path, 'reader')).snapshot();
  const names: string[] = [];
  for (let index = 1; index < (log?.size ?? 0); index++)
    names.push(Buffer.from((await log?.leafAt(index)) ?? []).toString('utf8'));
  return names;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
