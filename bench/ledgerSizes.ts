import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EntryBatch } from '../src/ledger/entries/entryBatch.ts';
import { readOrder } from '../src/ledger/entries/orders/orders.ts';
import { openLedgerRepository } from '../src/ledger/git/gitLedger.ts';
import { directoryAt } from '../src/ledger/ledgerPaths.ts';
import type { LedgerRepository } from '../src/ledger/ledgerRepository.ts';
import { Ledger } from '../src/ledger/ledger.ts';
import { commitMany, commitPast, git } from '../test/ledger/git/gitTestRepository.ts';
import { makeManyOrders } from '../test/support/manyOrders.ts';
import { look, makeWorld, type World } from '../test/support/world.ts';
import { measure } from './measure.ts';
import { median } from './median.ts';

/** With more orders than this what is sealed is cut short, so that the ledger fits on a disk. */
const MOST_WHOLE = 1000;
/** A ledger of more orders is not read as a whole. */
const MOST_READ = 10_000;

/** A ledger that an agent looks at. */
interface Looked {
  readonly path: string;
  readonly world: World;
}

interface Sized extends Looked {
  readonly size: number;
  readonly finished: Looked | undefined;
  readonly oldest: number;
  readonly newest: number;
  readonly directory: string;
}

type Measure = (ledger: Sized, round: number) => Promise<number>;

const milliseconds: readonly (readonly [string, Measure])[] = [
  ['read the newest order, by path', (sized) => read(sized, sized.newest, false, 'path')],
  ['read the oldest order, by path', (sized) => read(sized, sized.oldest, false, 'path')],
  [
    'read the newest order, from a server, nothing cached',
    (sized, round) => read(sized, sized.newest, true, `${round}`),
  ],
  ['read it, from a server, again', (sized, round) => read(sized, sized.newest, true, `${round}`)],
  ['append one entry, by path', (sized) => append(sized, false)],
  ['append one entry, by push', (sized) => append(sized, true)],
];

/** Measures ledgers of different sizes in turn, and prints two tables: medians of single steps, and of whole looks. */
export async function measureSizes(
  directory: string,
  rounds: number,
  sizes: readonly number[],
): Promise<void> {
  const ledgers: Sized[] = [];
  for (const size of sizes) ledgers.push(await build(directory, size));
  const heads = sizes.map((size) => `${size.toLocaleString('en')} orders`).join(' | ');
  const marks = sizes.map(() => '---:').join(' | ');
  // First: what is appended below is no order that holds.
  process.stdout.write(`| whole looks, medians of ${LOOKS} | ${heads} |\n| --- | ${marks} |\n`);
  for (const [name, whole] of WHOLE) {
    const cells: string[] = [];
    for (const ledger of ledgers) cells.push(ledger.size > MOST_READ ? '–' : await whole(ledger));
    process.stdout.write(`| ${name} | ${cells.join(' | ')} |\n`);
  }
  process.stdout.write(
    `\n| median of ${rounds}, ms | ${heads} | last / first |\n| --- | ${marks} | ---: |\n`,
  );
  for (const [name, one] of milliseconds) {
    const times = ledgers.map((): number[] => []);
    for (let round = 0; round < rounds; round++)
      for (const [at, ledger] of ledgers.entries()) times[at]?.push(await one(ledger, round));
    const medians = times.map(median);
    const ratio = (medians.at(-1) ?? 0) / (medians[0] ?? 1);
    process.stdout.write(
      `| ${name} | ${medians.map((ms) => ms.toFixed(0)).join(' | ')} | ${ratio.toFixed(2)} |\n`,
    );
  }
  for (const { world, finished } of ledgers) {
    await world.close();
    await finished?.world.close();
  }
}

/** Each whole look is made so often. */
const LOOKS = 3;

const WHOLE: readonly (readonly [string, (ledger: Sized) => Promise<string>])[] = [
  ['`ledger verify`, a process: CPU s; peak MiB', (sized) => whole(sized, 'verify')],
  ['the same, by a home that has verified it before: CPU s; peak MiB', (sized) => whole(sized, 'again')],
  ['`ledger verify`, where somebody took all bodies away, 200 commits ago: CPU s; peak MiB', spoiled],
  [
    '`pending-suborders` of all, from a server, nothing cached: CPU s; peak MiB',
    (sized) => whole(sized, 'pending'),
  ],
  ['a first look of an agent, by path: CPU ms', (sized) => agentLooks(sized, 'first')],
  ['its next look, with one old Blocked order; with none: CPU ms', (sized) => agentLooks(sized, 'next')],
  [
    'a look of a new agent in its place, with one old Blocked order; with none: CPU ms',
    (sized) => agentLooks(sized, 'new'),
  ],
];

async function build(directory: string, size: number): Promise<Sized> {
  const world = await makeWorld();
  const path = join(directory, `${size}.git`);
  const isCut = size > MOST_WHOLE;
  const { orders } = await makeManyOrders(path, world, size, { waiting: 1, isCut });
  await git(path, ['gc', '--quiet']);
  const finished = isCut ? undefined : await buildFinished(directory, size);
  return { size, path, oldest: orders[0] ?? 0, newest: orders.at(-1) ?? 0, directory, world, finished };
}

/** As many orders, of which none waits. */
async function buildFinished(directory: string, size: number): Promise<Looked> {
  const world = await makeWorld();
  const path = join(directory, `${size}-finished.git`);
  await makeManyOrders(path, world, size);
  await git(path, ['gc', '--quiet']);
  return { path, world };
}

function open(
  { path, directory, size }: Sized,
  cache: string,
  fileAsRemote = false,
): Promise<LedgerRepository> {
  const cacheDir = join(directory, 'caches', `${size}-${cache}`);
  return openLedgerRepository(`file://${path}`, { cacheDir, fileAsRemote });
}

async function read(sized: Sized, order: number, remote: boolean, cache: string): Promise<number> {
  const started = performance.now();
  const { state } = await readOrder(await (await open(sized, cache, remote)).snapshot(), order, 'near');
  if (state.id !== order) throw new Error('another order');
  return performance.now() - started;
}

async function append(sized: Sized, remote: boolean): Promise<number> {
  const { key } = sized.world.bob;
  const started = performance.now();
  const ledger = await open(sized, remote ? 'push' : 'path', remote);
  await ledger.append(async (snapshot) => {
    const batch = await EntryBatch.on(snapshot, key);
    const content = { note: String(started).padEnd(2000) };
    const own = await batch.sign({ kind: 'order.placed', about: null, after: null, content });
    batch.add(own, directoryAt('orders', batch.nextIndex));
    return { leaves: batch.leaves, files: batch.files, message: 'Place an order', value: undefined };
  });
  return performance.now() - started;
}

async function whole(sized: Sized, what: 'verify' | 'again' | 'pending'): Promise<string> {
  const script = fileURLToPath(new URL('ledgerLook.ts', import.meta.url));
  const { fingerprint } = sized.world.alice;
  const looks: Awaited<ReturnType<typeof measure>>[] = [];
  const look = async (cache: string) => {
    const given = [what, `file://${sized.path}`, cache, fingerprint, String(sized.size)];
    return measure({ words: [process.execPath, '--no-warnings', script, ...given] });
  };
  const cacheOf = (round: number): string =>
    join(sized.directory, 'caches', `${sized.size}-${what}-${what === 'again' ? 0 : round}`);
  // What is remembered is verified once before.
  if (what === 'again') await look(cacheOf(0));
  for (let round = 0; round < LOOKS; round++) looks.push(await look(cacheOf(round)));
  const cpu = median(looks.map(({ cpuSeconds }) => cpuSeconds ?? Number.NaN));
  const peak = median(looks.map(({ peakMib }) => peakMib ?? Number.NaN));
  return `${cpu.toFixed(1)}; ${peak.toFixed(0)}`;
}

/** As many commits as others made after the one that took everything away. */
const COMMITS_SINCE = 200;

/** A verification of a copy whose newest commits have no body. */
async function spoiled(sized: Sized): Promise<string> {
  const path = join(sized.directory, `${sized.size}-spoiled.git`);
  await git(sized.directory, ['clone', '--quiet', '--mirror', sized.path, path]);
  for (const directory of ['accounts', 'offers', 'orders']) await commitPast(path, `D ${directory}\n`);
  await commitMany(path, COMMITS_SINCE, 'pad');
  return whole({ ...sized, path }, 'verify');
}

/** Milliseconds that looks of an agent take: its first, its next ones, or those of others that go on in its place. */
async function agentLooks(sized: Sized, which: 'first' | 'next' | 'new'): Promise<string> {
  const told: string[] = [];
  for (const looked of [sized, ...(which === 'first' ? [] : [sized.finished])]) {
    if (looked === undefined) continue;
    const times: number[] = [];
    for (let round = 0; round < LOOKS; round++) times.push(await agentLook(sized, looked, which, round));
    told.push(median(times).toFixed(0));
  }
  return told.join('; ');
}

async function agentLook(
  { directory, size }: Sized,
  { path, world }: Looked,
  which: 'first' | 'next' | 'new',
  round: number,
): Promise<number> {
  const place = join(directory, 'agents', `${path.replace(/\W/g, '-')}-${size}-${which}-${round}`);
  const agent = async () => ({
    ...world.tee,
    ledger: new Ledger(await openLedgerRepository(`file://${path}`, { cacheDir: join(place, 'cache') })),
    journals: join(place, 'journals'),
  });
  const first = await agent();
  if (which !== 'first') await look(world, first);
  // What is done once in a process, or after a first look, is no part of an idle one.
  if (which === 'next') await look(world, first);
  const own = which === 'new' ? await agent() : first;
  const before = process.cpuUsage();
  await look(world, own);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
