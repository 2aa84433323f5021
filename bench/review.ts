/**
 * How long a review takes, and how much memory: `node bench/review.ts [runs, 5] [MiB, 1024]`. With 1024 or more the image is the
 * one of the budget, 50,000 files and 5 GB; with less, so much of it. Runs bundled, as dist/ does; runs are at most 3 of each.
 */
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parallelGzip } from '../src/solution/image/parallelGzip.ts';
import { writeLargeImage } from './largeImage.ts';
import { measure } from './measure.ts';
import { median } from './median.ts';
import { bundleWorker } from './worker.ts';

const FILES = 50_000;
const BYTES = 5e9;
/** Of one core, and at most so much memory. */
const BUDGET = { seconds: 60, mib: 300 };

const runs = Math.min(3, Number(process.argv[2] ?? 5));
const share = Math.min(1, Number(process.argv[3] ?? 1024) / 1024);

const scratch = mkdtempSync(join(tmpdir(), 'countersign-bench-review-'));
const plain = join(scratch, 'image.tar');
const zipped = `${plain}.gz`;

async function row(form: string, worker: string, archive: string): Promise<string> {
  const taken = [];
  for (let run = 0; run < runs; run++)
    taken.push(await measure({ words: [process.execPath, worker, archive] }));
  const wall = median(taken.map(({ seconds }) => seconds));
  const cpu = taken.flatMap(({ cpuSeconds }) => cpuSeconds ?? []);
  const peaks = taken.flatMap(({ peakMib }) => peakMib ?? []);
  const cpuCell = cpu.length === 0 ? '–' : median(cpu).toFixed(1);
  const peakCell = peaks.length === 0 ? '–' : Math.max(...peaks).toFixed(0);
  return `| ${form} | ${wall.toFixed(1)} | ${cpuCell} | ${peakCell} |`;
}

try {
  const image = { files: Math.round(FILES * share), bytes: BYTES * share };
  writeLargeImage(plain, image);
  const stored = createReadStream(plain, { highWaterMark: 1 << 20 }) as AsyncIterable<Uint8Array>;
  await pipeline(parallelGzip(stored, 1), createWriteStream(zipped));
  const worker = bundleWorker('reviewOnce');
  const budget = `budget for all of it: ${BUDGET.seconds} CPU s, ${BUDGET.mib} MiB`;
  console.log(`${image.files} files, ${(image.bytes / 1e9).toFixed(2)} GB; ${budget}\n`);
  console.log(`| median of ${runs} | wall s | CPU s | peak MiB |`);
  console.log('| --- | ---: | ---: | ---: |');
  console.log(await row('the archive as it is', worker, plain));
  console.log(await row('in gzip', worker, zipped));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
