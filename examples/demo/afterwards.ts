import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Narrator } from './narrator.ts';
import type { Stage } from './prepareStage.ts';

/** What each party can and cannot see: tried, not claimed. */
export async function tryToSee(
  narrator: Narrator,
  { alice, operator, storage }: Stage,
  order: number,
): Promise<void> {
  narrator.title('Who sees what (each was tried)');
  const id = String(order);
  const attempt = async (
    who: string,
    what: string,
    said: Promise<{ status: number; stderr: string }>,
  ): Promise<string[]> => {
    const { status, stderr } = await said;
    return [
      who,
      what,
      status === 0 ? 'opened' : 'refused',
      stderr
        .split('\n')
        .find((line) => line.startsWith('error'))
        ?.slice(7, 90) ?? '',
    ];
  };
  const files = await readdir(storage);
  const images = await Promise.all(files.map((file) => readFile(join(storage, file))));
  const clear = images.filter(
    (bytes) => bytes.includes('PNG\r\n') || bytes.includes('labels.csv') || bytes.includes('train.py'),
  );
  narrator.table([
    await attempt('Alice', "Bob's result", alice.run('orders', 'download-result', id)),
    await attempt('operator', "Bob's result", operator.run('orders', 'download-result', id)),
    await attempt('operator', 'the solution', operator.run('solution', 'download', id, 'taken')),
    await attempt('Alice', 'the solution', alice.run('solution', 'download', id, 'again')),
    [
      'storage',
      'names, images, code',
      clear.length === 0 ? 'nothing readable' : 'OPENED',
      `${files.length} sealed objects, looked through`,
    ],
  ]);
}

/** Both parties, with nothing but the file. */
export async function verify(narrator: Narrator, { alice, bob }: Stage, order: number): Promise<void> {
  narrator.title('Alice and Bob: get the order report, and verify it offline');
  await alice.must('orders', 'get-report', String(order), '--save-to', 'report.json');
  await bob.must('orders', 'get-report', String(order), '--save-to', 'report.json');
  await bob.must(
    'orders',
    'validate-report',
    'report.json',
    '--allow-simulated',
    '--solution',
    'solution.resource.json',
    '--result-dir',
    `result-${order}`,
  );
  const { checks } = (await alice.json(
    'orders',
    'validate-report',
    'report.json',
    '--allow-simulated',
    '--data',
    'dataset.resource.json',
    '--solution',
    'solution.resource.json',
  )) as {
    checks: { status: string; title: string; detail: string }[];
  };
  narrator.table(checks.map(({ status, title, detail }) => [status, title, detail.slice(0, 72)]));
  const strict = await alice.run('orders', 'validate-report', 'report.json');
  narrator.say(
    `Without --allow-simulated it ends with status ${strict.status}: ${strict.stderr.split('\n')[0] ?? ''}`,
  );
}
