import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sealedSize } from '../src/resource/seal/sealFormat.ts';
import { partBytesFor, partsInWindow } from '../src/storage/upload/partPlan.ts';
import { transferSettings } from '../src/storage/transfer.ts';
import { startFaultProxy } from '../test/servers/faultProxy.ts';
import type { FaultProxy } from '../test/servers/faultProxy.ts';
import type { S3Server } from '../test/servers/s3Server.ts';
import type { BenchResults } from './results.ts';
import { serverEnvironment, uploadWords } from './storageTools.ts';

/** `files upload`, killed (SIGKILL) once half of the bytes are on the wire, and run again: what was sent twice? */
export async function measureResume(
  server: S3Server,
  path: string,
  scratch: string,
): Promise<NonNullable<BenchResults['resume']>> {
  const total = sealedSize(statSync(path).size);
  const proxy = await startFaultProxy(server.port, () => undefined);
  const folder = mkdtempSync(join(scratch, 'resume-'));
  const words = uploadWords(
    path,
    join(folder, 'file.resource.json'),
    server.storeUrl('resume', proxy.endpoint),
  );
  const env = { ...process.env, ...serverEnvironment(server), COUNTERSIGN_HOME: join(folder, 'home') };
  try {
    if ((await run(words, env, proxy, total / 2)) !== 'SIGKILL')
      throw new Error('the upload ended before it could be killed');
    const status = await run(words, env, proxy, Infinity);
    if (status !== 0) throw new Error(`the upload that was to go on ended with ${String(status)}`);
    const { windowBytes, partBytes: preferred } = transferSettings();
    const partBytes = partBytesFor(total, preferred);
    // Headers and signatures of the requests are counted too: a few KiB a part.
    const sentAgain = proxy.bytesUp() - total;
    return { total, sentAgain, parts: partsInWindow(partBytes, windowBytes), partBytes };
  } finally {
    await proxy.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns the signal that ended it, or its exit status */
async function run(
  [program = '', ...args]: readonly string[],
  env: NodeJS.ProcessEnv,
  proxy: FaultProxy,
  killAt: number,
): Promise<NodeJS.Signals | number | null> {
  const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const watch = setInterval(() => {
    if (proxy.bytesUp() > killAt) child.kill('SIGKILL');
  }, 2);
  const [status, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  clearInterval(watch);
  return signal ?? status;
}
