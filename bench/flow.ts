/**
 * Wall time of the whole flow, steps 1 to 16 but for building the image, each a process of its own as a user
 * starts it; and the container's own time, to be taken off.
 *
 *   node bench/flow.ts [runs]
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DemoParty } from '../examples/demo/demoParty.ts';
import { shellImage } from '../test/servers/testImage.ts';
import { median } from './median.ts';

const OFFERS = new URL('../examples/offers/', import.meta.url).pathname;

interface Timed {
  readonly total: number;
  readonly container: number;
}

interface Placed {
  readonly order: number;
  readonly suborders: readonly { readonly id: number; readonly type: string }[];
}

async function hashOf(bob: DemoParty): Promise<string> {
  return (await bob.must('files', 'calculate-hash', 'solution.tar')).stdout.trim();
}

async function once(): Promise<Timed> {
  const root = await mkdtemp(join(tmpdir(), 'countersign-bench-'));
  const [alice, bob, operator] = ['alice', 'bob', 'operator'].map((name) => new DemoParty(name, root)) as [
    DemoParty,
    DemoParty,
    DemoParty,
  ];
  try {
    for (const party of [alice, bob, operator]) {
      await mkdir(party.directory, { recursive: true });
      await party.must(
        'setup',
        '--name',
        party.name,
        '--ledger',
        join(root, 'ledger'),
        '--storage',
        join(root, 'storage'),
      );
      await writeFile(join(party.home, 'policy.yml'), 'version: 1\nallowSimulated: true\n');
    }
    await mkdir(join(alice.directory, 'dataset'));
    await writeFile(join(alice.directory, 'dataset', 'a.txt'), 'rows\n');
    await writeFile(
      join(bob.directory, 'solution.tar'),
      shellImage('wc -c /sp/inputs/input-0001/a.txt > /sp/output/count'),
    );
    const slot = ['--slot-info', `${OFFERS}slot.json`];
    const tee = await operator.json('register', 'tee', '--offer-info', `${OFFERS}tee-offer.json`, ...slot);

    const started = performance.now();
    await alice.must('files', 'upload', 'dataset', '--output', 'dataset.resource.json');
    const offer = await alice.json(
      'register',
      'data',
      '--result',
      'dataset.resource.json',
      '--offer-info',
      `${OFFERS}data-offer.json`,
      ...slot,
    );
    await bob.must('files', 'upload', 'solution.tar', '--output', 'solution.resource.json');
    await alice.must('files', 'download', join(bob.directory, 'solution.resource.json'), '.');
    const placed = (await bob.json(
      'workflows',
      'create',
      '--solution',
      'solution.resource.json',
      '--data',
      String(offer['offer']),
      '--tee',
      String(tee['offer']),
    )) as unknown as Placed;
    const order = String(placed.order);
    const data = String(placed.suborders.find(({ type }) => type === 'Data')?.id);
    await operator.must('tee', 'run', '--once');
    await alice.must(
      'orders',
      'complete',
      data,
      '--result',
      'dataset.resource.json',
      '--status',
      'done',
      '--solution-hash',
      await hashOf(bob),
      '--card',
      await alice.codeOf(Number(data)),
    );
    await operator.must('tee', 'run', '--once');
    await bob.must('orders', 'download-result', order);
    await bob.must('orders', 'get-report', order, '--save-to', 'report.json');
    const { resultDetails } = (await bob.json(
      'orders',
      'validate-report',
      'report.json',
      '--allow-simulated',
    )) as {
      resultDetails: { milliseconds: number };
    };
    return { total: performance.now() - started, container: resultDetails.milliseconds };
  } finally {
    await rm(root, { recursive: true, force: true });
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
