/**
 * What to compress a solution archive with: `node bench/image.ts [runs, 5]`. The image of examples/digits is
 * compressed as parallelGzip does it (parts of 4 MiB, on all processors), read as the TEE reads it, and loaded into
 * an empty podman.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gunzipSync, gzip, zstdCompress } from 'node:zlib';
import { makeBase } from '../examples/digits/base/makeBase.ts';
import { buildSolution } from '../src/solution/buildSolution.ts';
import { runEngine } from '../src/solution/engine/containerEngine.ts';
import { findPodman } from '../src/solution/engine/findEngine.ts';
import { inParallel } from '../src/solution/image/parallelGzip.ts';
import { readImage } from '../src/solution/image/readImage.ts';
import { loadImage } from '../src/tee/sandbox/loadImage.ts';
import { median } from './median.ts';
import { machine } from './table.ts';

const MIB = 1024 * 1024;
const ROOT = join(import.meta.dirname, '..');
const runs = Number(process.argv[2] ?? 5);

type Compress = (part: Uint8Array) => Promise<Uint8Array>;
const gzipped = promisify(gzip);
const zstandard = promisify(zstdCompress);
const gzipAt =
  (level: number): Compress =>
  (part) =>
    gzipped(part, { level });
const zstdAt =
  (level: number): Compress =>
  (part) =>
    zstandard(part, { params: { [constants.ZSTD_c_compressionLevel]: level } });

const FORMS: Readonly<Record<string, Compress>> = {
  none: (part) => Promise.resolve(part),
  'gzip 1': gzipAt(1),
  'gzip 3': gzipAt(3),
  'gzip 6': gzipAt(6),
  'zstd 1': zstdAt(1),
  'zstd 3': zstdAt(3),
  'zstd 6': zstdAt(6),
};

interface Taken {
  readonly compress: number;
  readonly cpu: number;
  readonly read: number;
  readonly load: number;
}

const scratch = mkdtempSync(join(tmpdir(), 'countersign-bench-image-'));
const taken = new Map<string, Taken[]>(Object.keys(FORMS).map((name) => [name, []]));
const sizes = new Map<string, number>();

/** The plain archive of an image that no engine here has: its label is new. */
async function makeImage(engine: 'podman'): Promise<Uint8Array> {
  const directory = join(scratch, 'solution');
  cpSync(join(ROOT, 'examples', 'digits', 'solution'), directory, { recursive: true });
  writeFileSync(join(directory, 'Dockerfile'), `\nLABEL bench="${process.pid}"\n`, { flag: 'a' });
  const base = await makeBase({ engine, cache: join(ROOT, '.cache') });
  const output = join(scratch, 'image.tar.gz');
  const name = `countersign-bench-${process.pid}`;
  await buildSolution({ directory, name, output, buildArgs: [`BASE=${base}`] });
  spawnSync(engine, ['image', 'rm', `${name}:latest`], { stdio: 'ignore' });
  return gunzipSync(readFileSync(output));
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536)
    yield await Promise.resolve(bytes.subarray(at, at + 65_536));
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

async function measureForm(name: string, compress: Compress, plain: Uint8Array): Promise<void> {
  const podman = await findPodman();
  if (podman === undefined) throw new Error('podman does not work here');
  const archive = join(scratch, 'archive');
  const parts: Uint8Array[] = [];
  const before = process.cpuUsage();
  const compressing = await seconds(async () => {
    for await (const part of inParallel(piecesOf(plain), compress)) parts.push(part);
  });
  const { user, system } = process.cpuUsage(before);
  writeFileSync(archive, Buffer.concat(parts));
  sizes.set(
    name,
    parts.reduce((sum, part) => sum + part.length, 0),
  );
  const read = await seconds(() => readImage(archive));
  const facts = await readImage(archive);
  const store = join(scratch, 'containers');
  const own = ['--root', join(store, 'root'), '--runroot', join(store, 'run')];
  const engine = { ...podman, globals: [...podman.globals, ...own] };
  await runEngine(engine, ['images']);
  const load = await seconds(() => loadImage(engine, archive, facts, 'bench:latest', scratch));
  await runEngine(engine, ['image', 'rm', '--all', '--force']);
  taken.get(name)?.push({ compress: compressing, cpu: (user + system) / 1e6, read, load });
}

/** Seconds until the image is loaded in the TEE, over a line: compressing and sending overlap. */
function until(size: number, { compress, read, load }: Taken, mbit: number): number {
  return Math.max(compress, (size * 8) / (mbit * 1e6)) + read + load;
}

function print(plain: number): void {
  console.log(
    `${machine()}; image of examples/digits, ${(plain / MIB).toFixed(1)} MiB, medians of ${runs}\n`,
  );
  console.log(
    '| form | MiB | ratio | compress, MiB/s | its CPU s | read and check, s | load into podman, s | all of it at 50 Mbit/s | at 500 Mbit/s | at 5 Gbit/s |',
  );
  console.log(`| --- |${' ---: |'.repeat(9)}`);
  for (const [name, all] of taken) {
    const middle = (key: keyof Taken): number => median(all.map((one) => one[key]));
    const one = {
      compress: middle('compress'),
      cpu: middle('cpu'),
      read: middle('read'),
      load: middle('load'),
    };
    const size = sizes.get(name) ?? NaN;
    const cells = [
      (size / MIB).toFixed(1),
      (plain / size).toFixed(2),
      name === 'none' ? '–' : (plain / MIB / one.compress).toFixed(0),
      one.cpu.toFixed(2),
      one.read.toFixed(2),
      one.load.toFixed(2),
      ...[50, 500, 5000].map((mbit) => `${until(size, one, mbit).toFixed(1)} s`),
    ];
    console.log(`| ${[name, ...cells].join(' | ')} |`);
  }
}

try {
  const plain = await makeImage('podman');
  const forms = Object.entries(FORMS);
  for (let round = 0; round < runs; round += 1)
    for (let turn = 0; turn < forms.length; turn += 1) {
      const [name, compress] = forms[(round + turn) % forms.length] ?? [];
      if (name === undefined || compress === undefined) continue;
      spawnSync('sync');
      await measureForm(name, compress, plain);
    }
  print(plain.length);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
