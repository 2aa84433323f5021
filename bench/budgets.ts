/**
 * The table of budgets and its plot, from what the benches `seal` and `storage` measured last: `node bench/budgets.ts`.
 * A measurement of full size (1 GiB, 3 runs or more) renews docs/pictures/storage.svg; a smaller one is drawn into .cache/bench/.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { barChart } from './barChart.ts';
import type { Panel } from './barChart.ts';
import { BENCH_CACHE, loadResults } from './results.ts';
import type { BenchResults } from './results.ts';
import { machine, peakOf, speedOf } from './table.ts';

const MIB = 1024 * 1024;

interface Budget {
  readonly what: string;
  readonly bench: 'seal' | 'storage';
  readonly work: string;
  /** How the names of the tools begin. */
  readonly ours: string;
  readonly peer: string;
  /** Times the peer's speed, at least. */
  readonly goal: number;
}

const SEAL = { what: 'seal and SHA-256, file to file', bench: 'seal', work: 'seal' } as const;
const FILE = { ...SEAL, ours: 'countersign, file to file' };
const UP = { what: 'sealed upload', bench: 'storage', work: 'upload', ours: 'countersign' } as const;
const DOWN = { ...UP, what: 'sealed download and opening', work: 'download' };
const MANY = 'countersign, 10000 files';

const BUDGETS: readonly Budget[] = [
  { ...FILE, peer: 'age', goal: 1.5 },
  { ...FILE, peer: 'gpg', goal: 2.5 },
  { ...FILE, peer: 'OpenPGP.js', goal: 2.5 },
  { ...FILE, peer: 'rclone crypt', goal: 4 },
  { ...FILE, peer: 'restic', goal: 4 },
  {
    ...{ ...SEAL, what: 'seal and SHA-256, folder to folder', ours: 'countersign, folder to folder' },
    ...{ peer: 'sp-files-addon, folder to folder', goal: 8 },
  },
  { ...FILE, what: 'open and verify, file to file', work: 'open', peer: 'age', goal: 1.2 },
  { ...SEAL, what: 'seal 10,000 files of 4 KiB', ours: MANY, peer: 'sp-files-addon, 10000', goal: 10 },
  { ...UP, peer: 'rclone copyto', goal: 1 },
  { ...UP, peer: 'aws s3 cp', goal: 1 },
  { ...DOWN, peer: 'rclone copyto', goal: 1 },
  { ...DOWN, peer: 'aws s3 cp', goal: 1 },
];

const measured = { seal: loadResults('seal'), storage: loadResults('storage') };

function speed({ bench, work }: Budget, name: string): number | undefined {
  return speedOf(
    measured[bench]?.results.find(({ tool }) => tool.startsWith(name)),
    work,
  );
}

function ratioRow(budget: Budget): string[] {
  const [ours, theirs] = [speed(budget, budget.ours), speed(budget, budget.peer)];
  const row = [budget.what, budget.peer.replace(/, .*/, ''), `≥ ${budget.goal}×`];
  if (ours === undefined || theirs === undefined) return [...row, 'not measured', '–', '–', '–'];
  const ratio = ours / theirs;
  const unit = budget.ours === MANY ? 'files/s' : 'MiB/s';
  return [
    ...row,
    `${ratio.toFixed(2)}×`,
    `${ours.toFixed(0)} ${unit}`,
    theirs.toFixed(0),
    verdict(ratio >= budget.goal),
  ];
}

function memoryRow(what: string, peaks: readonly (number | null | undefined)[]): string[] {
  const known = peaks.filter((peak) => typeof peak === 'number');
  const row = [`peak memory, ${what}`, '–', '≤ 200 MiB'];
  if (known.length < peaks.length || known.length === 0) return [...row, 'not measured', '–', '–', '–'];
  const [seal = NaN, open = NaN] = known;
  return [
    ...row,
    `${Math.max(...known).toFixed(0)} MiB`,
    `seal ${seal.toFixed(0)} MiB, open ${open.toFixed(0)} MiB`,
    '–',
    verdict(Math.max(...known) <= 200),
  ];
}

function resumeRow(resume: BenchResults['resume']): string[] {
  const row = ['bytes sent again after a kill at 50 %', 'parts in flight'];
  if (resume === undefined) return [...row, '–', 'not measured', '–', '–', '–'];
  const limit = resume.parts * resume.partBytes;
  const mib = (bytes: number): string => `${(bytes / MIB).toFixed(1)} MiB`;
  // The headers of all requests are in it.
  const allowed = limit + MIB;
  return [
    ...row,
    `≤ ${mib(limit)}`,
    mib(resume.sentAgain),
    `${resume.parts} parts of ${mib(resume.partBytes)}`,
    '–',
    verdict(resume.sentAgain <= allowed),
  ];
}

function verdict(met: boolean): string {
  return met ? 'met' : '**missed**';
}

function panel(bench: 'seal' | 'storage', work: string, title: string): Panel {
  const results = measured[bench]?.results.filter(({ files }) => files === undefined) ?? [];
  const bars = results.flatMap((result) => {
    const value = speedOf(result, work);
    if (value === undefined || result.tool === 'cp') return [];
    return [{ label: result.tool, value, isOurs: result.tool.startsWith('countersign') }];
  });
  return { title: `${title}, MiB/s`, bars };
}

const { seal, storage } = measured;
const ours = seal?.results.find(({ tool }) => tool.startsWith(FILE.ours));
const size = `${(ours?.bytes ?? 0) / MIB} MiB`;
const rows = [
  ...BUDGETS.map(ratioRow),
  memoryRow(size, [peakOf(ours, 'seal'), peakOf(ours, 'open')]),
  memoryRow(`${seal?.large?.gib ?? 20} GiB`, [seal?.large?.seal, seal?.large?.open]),
  resumeRow(storage?.resume),
];
console.log(`${machine()}; ${size}, medians of ${seal?.runs ?? 0}\n`);
console.log('| what | against | goal | measured | countersign | the other | |');
console.log('| --- | --- | ---: | ---: | ---: | ---: | --- |');
for (const row of rows) console.log(`| ${row.join(' | ')} |`);
const absent = [...(seal?.absent ?? []), ...(storage?.absent ?? [])];
if (absent.length > 0) console.log(`\nNot installed, so not measured: ${absent.join('; ')}.`);

const isFull = [seal, storage].every(
  (bench) => bench !== undefined && bench.runs >= 3 && (bench.results[0]?.bytes ?? 0) >= 1024 * MIB,
);
const picture = isFull
  ? join(import.meta.dirname, '..', 'docs', 'pictures', 'storage.svg')
  : join(BENCH_CACHE, 'storage.svg');
const caption = `${size} of random bytes, medians of ${seal?.runs ?? 0}; ${machine()}`;
const panels = [
  panel('seal', 'seal', 'Seal'),
  panel('seal', 'open', 'Open'),
  panel('storage', 'upload', 'Upload to a local S3 server'),
  panel('storage', 'download', 'Download from it'),
];
writeFileSync(picture, barChart(panels, caption));
console.error(`the plot is in ${picture}`);
