/**
 * Storing and fetching one large file with a local S3 server, beside tools that people trust:
 * `node bench/storage.ts [runs, 5] [MiB, 1024]`. Every run is a process of its own, ours the command from dist/.
 */
import { randomFillSync } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startS3Server } from '../test/servers/s3Server.ts';
import { measureRounds } from './measure.ts';
import { measureResume } from './resume.ts';
import { forgetResults, saveResults } from './results.ts';
import { storageTools } from './storageTools.ts';
import { machine, resultTable } from './table.ts';

const MIB = 1024 * 1024;
const runs = Number(process.argv[2] ?? 5);
const mib = Number(process.argv[3] ?? 1024);

const scratch = await mkdtemp(join(tmpdir(), 'countersign-bench-storage-'));
forgetResults('storage');
const server = await startS3Server();
try {
  if (server === undefined) throw new Error('there is neither versitygw nor Go to build it with');
  const path = join(scratch, 'file');
  const file = await open(path, 'wx');
  const piece = Buffer.alloc(MIB);
  for (let index = 0; index < mib; index += 1) await file.write(randomFillSync(piece));
  await file.close();

  const { tools, absent } = storageTools(server, path, scratch);
  const results = await measureRounds(tools, runs);
  console.log(`${machine()}; medians of ${runs}, random bytes, versitygw on the same machine\n`);
  console.log(resultTable(results, ['upload', 'download'], `${mib} MiB`));
  if (absent.length > 0) console.log(`\nNot installed, so not measured: ${absent.join('; ')}.`);
  const resume = await measureResume(server, path, scratch);
  const { sentAgain, parts, partBytes } = resume;
  console.log(
    `\nAn upload killed at 50 % and run again sent ${(sentAgain / MIB).toFixed(1)} MiB twice; ${parts} parts of ${partBytes / MIB} MiB may be in flight.`,
  );
  saveResults('storage', { runs, results, absent, resume });
} finally {
  await server?.stop();
  await rm(scratch, { recursive: true, force: true });
}
