import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measured, Result, Tool, Work } from './tool.ts';

const GNU_TIME = '/usr/bin/time';

/** Runs a command to its end and says what it took. @throws Error with its last words when it fails. */
export async function measure({ words, env = {} }: Work): Promise<Measured> {
  const timed = existsSync(GNU_TIME);
  const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-time-'));
  const report = join(folder, 'time');
  try {
    const [program = '', ...args] = timed
      ? [GNU_TIME, '--format=%U %S %M', `--output=${report}`, ...words]
      : words;
    const began = process.hrtime.bigint();
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-1000)));
    const [status] = (await once(child, 'close')) as [number | null];
    const seconds = Number(process.hrtime.bigint() - began) / 1e9;
    if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status ?? 'a signal'}: ${said}`);
    if (!timed) return { seconds, cpuSeconds: null, peakMib: null };
    const [user = 0, system = 0, peak = 0] = readFileSync(report, 'utf8').trim().split(' ').map(Number);
    return { seconds, cpuSeconds: user + system, peakMib: peak / 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Every tool once in each round, so that a noisy minute hits all alike, and each beginning rounds in its turn.
 * What one work left to be written goes to the disk before the next is measured.
 */
export async function measureRounds(tools: readonly Tool[], rounds: number): Promise<Result[]> {
  const runs = tools.map(({ works }) => Object.keys(works).map((work): [string, Measured[]] => [work, []]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < tools.length; turn++) {
      const index = (round + turn) % tools.length;
      const tool = tools[index];
      for (const [work, measured] of runs[index] ?? []) {
        const what = tool?.works[work];
        if (what === undefined) continue;
        what.before?.();
        spawnSync('sync');
        measured.push(await measure(what));
      }
      await tool?.clean();
    }
    process.stderr.write(`round ${round + 1} of ${rounds}\n`);
  }
  return tools.map(({ name, bytes, files }, index) => ({
    tool: name,
    bytes,
    ...(files === undefined ? {} : { files }),
    works: Object.fromEntries(runs[index] ?? []),
  }));
}
