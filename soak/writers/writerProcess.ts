import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLedgerRepository } from '../../src/ledger/git/gitLedger.ts';
import { git } from '../../test/ledger/git/gitTestRepository.ts';
import { wordsIn } from '../../test/ledger/git/someLeaves.ts';
import { mustHold } from '../mustHold.ts';

const SCRIPT = fileURLToPath(new URL('../../test/ledger/git/gitWriter.ts', import.meta.url));

export interface Writer {
  /** Its entries are `NAME-0` and on. */
  readonly name: string;
  readonly count: number;
  readonly reach: 'path' | 'remote';
  /** Directory of its cache. */
  readonly cache: string;
}

/**
 * Runs a writer to its end, or kills it (SIGKILL) after so many milliseconds.
 * @returns the names that were acknowledged, and whether it came to its end
 * @throws CountersignError `internal` when it fails
 */
export async function runWriter(
  ledger: string,
  { name, count, reach, cache }: Writer,
  killAfterMs = Infinity,
): Promise<{ readonly acknowledged: readonly string[]; readonly ended: boolean }> {
  const words = [`file://${ledger}`, cache, name, String(count), reach];
  const child = spawn(process.execPath, ['--no-warnings', SCRIPT, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [said, complained] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
  const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  if (killAfterMs < Infinity) {
    await Promise.race([closed, sleep(killAfterMs)]);
    child.kill('SIGKILL');
  }
  const [code, signal] = await closed;
  mustHold(
    code === 0 || signal === 'SIGKILL',
    `writer ${name} ended with ${String(code ?? signal)}: ${complained}`,
  );
  const acknowledged = said.split('\n').flatMap((line) => line.split(' ').slice(0, 1).filter(Boolean));
  return { acknowledged, ended: code === 0 };
}

/**
 * The names in all leaves, in the order of the log, by a reader of its own, after git has checked the repository.
 * @throws CountersignError `internal` when one is not where its writer saw that it would be
 */
export async function namesPresent(ledger: string, cacheDir: string): Promise<string[]> {
  await git(ledger, ['fsck', '--strict', '--no-dangling']);
  const { log } = await (await openLedgerRepository(ledger, { cacheDir })).snapshot();
  const said = (await wordsIn(log)).map((leaf) => JSON.parse(leaf) as { index: number; name: string });
  mustHold(
    said.every(({ index }, at) => index === at + 1),
    'an entry of the ledger has another index than its writer saw',
  );
  return said.map(({ name }) => name);
}
