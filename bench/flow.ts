/**
 * Wall time of the whole flow, steps 1 to 16 but for building the image, each a process of its own as a user
 * starts it; and the container's own time, to be taken off.
 *
 *   node bench/flow.ts [runs]
 */
import { join } from 'node:path';
import { FlowStage } from './flowStage.ts';
import { median } from './median.ts';

interface Timed {
  readonly total: number;
  readonly container: number;
}

async function once(): Promise<Timed> {
  const stage = await FlowStage.make('wc -c /sp/inputs/input-0001/a.txt > /sp/output/count');
  const { alice, bob, operator } = stage;
  try {
    const started = performance.now();
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
    return { total: performance.now() - started, container: resultDetails.milliseconds };
  } finally {
    await stage.end();
  }
}

const runs = Number(process.argv[2] ?? 5);
const times: Timed[] = [];
for (let run = 0; run < runs; run++) times.push(await once());
const seconds = (values: number[]): string => `${(median(values) / 1000).toFixed(2)} s`;
console.log('| the whole flow, 12 processes | median of', runs, '|');
console.log('| --- | --- |');
console.log(`| wall time | ${seconds(times.map(({ total }) => total))} |`);
console.log(`| the container's own | ${seconds(times.map(({ container }) => container))} |`);
console.log(`| the rest (budget 5 s) | ${seconds(times.map(({ total, container }) => total - container))} |`);
