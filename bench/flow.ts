/**
 * Wall and CPU time of the whole flow, steps 1 to 16 but for building the image, each a process of its own as a user
 * starts it; and the container's own time, to be taken off. Where others load the machine, CPU time says more.
 *
 *   node bench/flow.ts [runs]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FlowStage } from './flowStage.ts';
import { median } from './median.ts';

interface Timed {
  readonly total: number;
  readonly cpu: number;
  readonly container: number;
}

/**
 * CPU time of this process's children that have ended, and of theirs, ms (proc(5), cutime and cstime): not of what an engine
 * leaves to itself.
 */
function childrenCpu(): number {
  const stat = readFileSync('/proc/self/stat', 'latin1');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

async function once(): Promise<Timed> {
  const stage = await FlowStage.make('wc -c /sp/inputs/input-0001/a.txt > /sp/output/count');
  const { alice, bob, operator } = stage;
  try {
    const [started, before] = [performance.now(), childrenCpu()];
    await stage.offer();
    await alice.must('files', 'download', join(bob.directory, 'solution.resource.json'), '.');
    const placed = await stage.order();
    await operator.must('tee', 'run', '--once');
    await stage.approve(placed);
    await operator.must('tee', 'run', '--once');
    await bob.must('orders', 'download-result', String(placed.order));
    await bob.must('orders', 'get-report', String(placed.order), '--save-to', 'report.json');
    const { resultDetails } = (await bob.json(
      ...['orders', 'validate-report', 'report.json', '--allow-simulated'],
    )) as { resultDetails: { milliseconds: number } };
    const [total, cpu] = [performance.now() - started, childrenCpu() - before];
    return { total, cpu, container: resultDetails.milliseconds };
  } finally {
    await stage.end();
  }
}

const runs = Number(process.argv[2] ?? 5);
const times: Timed[] = [];
for (let run = 0; run < runs; run++) times.push(await once());
const seconds = (values: number[]): string => `${(median(values) / 1000).toFixed(2)} s`;
console.log('| the whole flow, 13 processes | median of', runs, '|');
console.log('| --- | --- |');
console.log(`| wall time | ${seconds(times.map(({ total }) => total))} |`);
console.log(`| the container's own | ${seconds(times.map(({ container }) => container))} |`);
console.log(`| CPU time, without the container's | ${seconds(times.map(({ cpu }) => cpu))} |`);
console.log(`| the rest (budget 2 s) | ${seconds(times.map(({ total, container }) => total - container))} |`);
