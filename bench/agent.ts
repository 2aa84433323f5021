/**
 * An agent that watches: how long an order waits for its evidence when nothing else runs and while another one trains, what a tiny
 * order costs in processes, calls that reach the disk and CPU, and how much memory the agent takes.
 *
 *   node bench/agent.ts [runs]
 */
import { spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FlowStage, type PlacedOrder } from './flowStage.ts';
import { median } from './median.ts';

/** Longer than all that is measured beside it. */
const TRAINING_SECONDS = 30;

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await holds()) return;
    await sleep(200);
  }
  throw new Error(`${what} never came`);
}

/** Seconds from an order's placing to its evidence, by the times that they carry. */
async function toEvidence(stage: FlowStage, placed: PlacedOrder): Promise<number> {
  await until('evidence', async () => (await stage.view(placed))['attested'] !== '');
  const { attested = '', created = '' } = await stage.view(placed);
  return (Date.parse(attested) - Date.parse(created)) / 1000;
}

/** Peak resident set of a process so far, MiB. */
function peakOf({ pid = 0 }: ChildProcess): number {
  const [, kib = '0'] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kib) / 1024;
}

interface Waits {
  readonly idle: number;
  readonly busy: number;
  readonly peak: number;
}

async function waits(): Promise<Waits> {
  const stage = await FlowStage.make(`sleep ${TRAINING_SECONDS}`);
  const agent = stage.operator.start(() => undefined, 'tee', 'run');
  try {
    await stage.offer();
    const first = await stage.order();
    const idle = await toEvidence(stage, first);
    await stage.approve(first);
    await until('the run', async () => (await stage.view(first))['reported'] !== '');
    const busy = await toEvidence(stage, await stage.order());
    if ((await stage.view(first))['finished'] !== '') throw new Error('the training ended too early');
    return { idle, busy, peak: peakOf(agent) };
  } finally {
    agent.kill('SIGTERM');
    if (agent.exitCode === null) await once(agent, 'exit');
    await stage.end();
  }
}

interface Cost {
  readonly processes: number;
  readonly syncs: number;
}

/** What strace counts of an agent's two looks at a tiny order: the one that attests, and the one that runs it. */
async function costs(): Promise<readonly Cost[]> {
  const stage = await FlowStage.make('wc -c /sp/inputs/input-0001/a.txt > /sp/output/count');
  const cli = new URL('../bin/countersign.js', import.meta.url).pathname;
  const count = (): Cost => {
    const file = join(stage.root, 'strace');
    writeFileSync(file, '');
    const traced = ['-f', '-qq', '-o', file, '-e', 'trace=execve,fsync,fdatasync,sync_file_range'];
    const { status, stderr } = spawnSync(
      'strace',
      [...traced, process.execPath, cli, 'tee', 'run', '--once'],
      {
        cwd: stage.operator.directory,
        env: { ...process.env, COUNTERSIGN_HOME: stage.operator.home, COUNTERSIGN_PASSPHRASE: '' },
        encoding: 'utf8',
      },
    );
    if (status !== 0) throw new Error(`tee run under strace: ${stderr}`);
    const lines = readFileSync(file, 'utf8').split('\n');
    const calls = (name: RegExp): number =>
      lines.filter((line) => name.test(line) && line.endsWith(' = 0')).length;
    return { processes: calls(/\bexecve\(/), syncs: calls(/\bf(?:data)?sync\(/) };
  };
  try {
    await stage.offer();
    const placed = await stage.order();
    const attest = count();
    await stage.approve(placed);
    return [attest, count()];
  } finally {
    await stage.end();
  }
}

const runs = Number(process.argv[2] ?? 3);
const measured: Waits[] = [];
for (let run = 0; run < runs; run++) measured.push(await waits());
const of = (pick: (waits: Waits) => number): number => median(measured.map(pick));
console.log(`| an agent that watches | median of ${runs} |`);
console.log('| --- | ---: |');
console.log(`| to evidence, nothing else runs | ${of(({ idle }) => idle).toFixed(1)} s |`);
console.log(
  `| to evidence, while another order trains (budget: seconds) | ${of(({ busy }) => busy).toFixed(1)} s |`,
);
console.log(`| its peak memory | ${of(({ peak }) => peak).toFixed(0)} MiB |`);
if (existsSync('/usr/bin/strace')) {
  const [attest, run] = await costs();
  console.log(`| processes of a tiny order: to attest, to run | ${attest?.processes}, ${run?.processes} |`);
  console.log(`| fsyncs of it | ${attest?.syncs}, ${run?.syncs} |`);
}
