/**
 * Sealing and opening beside the tools that people trust, in one run: `node bench/seal.ts [runs, 5] [MiB, 1024]`.
 * Prints a table in Markdown; what is not installed is named below it. Ours runs bundled, as dist/ does.
 */
import { randomFillSync } from 'node:crypto';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statfsSync, truncateSync } from 'node:fs';
import { writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installAddon } from './addon.ts';
import { measure, measureRounds } from './measure.ts';
import { forgetResults, saveResults } from './results.ts';
import type { BenchResults } from './results.ts';
import { sealTools } from './sealTools.ts';
import { machine, resultTable } from './table.ts';
import { bundleWorker } from './worker.ts';

const MIB = 1024 * 1024;
const FILES = 10_000;
const LARGE_GIB = 20;

const runs = Number(process.argv[2] ?? 5);
const mib = Number(process.argv[3] ?? 1024);

const scratch = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
const [plain, many] = [join(scratch, 'plain'), join(scratch, 'many')];

/** Random bytes: nothing compresses them. */
function makeContent(): void {
  const piece = Buffer.alloc(MIB);
  const file = openSync(plain, 'wx');
  for (let count = 0; count < mib; count++) writeSync(file, randomFillSync(piece));
  closeSync(file);
  mkdirSync(many);
  for (let file = 0; file < FILES; file++)
    writeFileSync(join(many, `file-${file}`), randomFillSync(piece.subarray(0, 4096)));
}

/** Peak memory does not grow with the content: a sparse file, for memory has nothing to do with what is in it. */
async function measureLarge(worker: string): Promise<BenchResults['large']> {
  const gib = mib < 1024 ? mib / 256 : LARGE_GIB;
  const { bavail, bsize } = statfsSync(scratch);
  if (bavail * bsize < 1.2 * gib * 1024 * MIB) {
    console.log(`\nThe disk has no room for ${gib} GiB: its memory is not measured.`);
    return undefined;
  }
  const [large, sealed] = [join(scratch, 'large'), join(scratch, 'large.sealed')];
  writeFileSync(large, '');
  truncateSync(large, gib * 1024 * MIB);
  const seal = await measure({ words: [process.execPath, worker, 'seal-file', large, sealed] });
  const open = await measure({ words: [process.execPath, worker, 'open-file', sealed, '/dev/null'] });
  return { gib, seal: seal.peakMib, open: open.peakMib };
}

forgetResults('seal');
try {
  makeContent();
  const worker = bundleWorker('sealOnce');
  const { tools, absent } = sealTools({
    ...{ scratch, plain, many, files: FILES, worker },
    addon: installAddon(),
  });
  const results = await measureRounds(tools, runs);
  console.log(`${machine()}; medians of ${runs}, random bytes, page cache warm\n`);
  console.log(resultTable(results, ['seal', 'open'], `${mib} MiB`));
  if (absent.length > 0) console.log(`\nNot installed, so not measured: ${absent.join('; ')}.`);
  const large = await measureLarge(worker);
  if (large !== undefined)
    console.log(
      `\n${large.gib} GiB, file to file: peak memory ${large.seal?.toFixed(0) ?? '–'} MiB to seal, ${large.open?.toFixed(0) ?? '–'} MiB to open.`,
    );
  saveResults('seal', { runs, results, absent, ...(large === undefined ? {} : { large }) });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
