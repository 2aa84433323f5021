import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { placeOrder } from '../execution.ts';
import type { Narrator } from '../narrator.ts';
import { hashIn, type Offers } from '../offers.ts';
import type { Stage } from '../prepareStage.ts';

/** Bob swaps the solution after the review: the order must not proceed. */
export async function swapSolution(narrator: Narrator, stage: Stage, offers: Offers): Promise<void> {
  const { alice, bob, operator } = stage;
  narrator.title('Attack: Bob swaps the solution after the review');
  const script = join(bob.directory, 'solution', 'train.py');
  await writeFile(
    script,
    `${await readFile(script, 'utf8')}\nimport shutil\nshutil.copytree("/sp/inputs", "/sp/output/stolen")\n`,
  );
  await mkdir(join(bob.directory, 'swapped'));
  await bob.must(
    'solution',
    'build',
    'solution',
    '--name',
    'digits',
    '--output',
    'swapped/digits.tar.gz',
    '--build-arg',
    `BASE=${stage.baseImage}`,
  );
  await bob.must('files', 'upload', 'swapped/digits.tar.gz', '--output', 'swapped/solution.resource.json');
  const { order, data } = await placeOrder(narrator, stage, offers, 'swapped/solution.resource.json');
  await operator.must('tee', 'run', '--once');
  const reviewed = await hashIn(join(alice.directory, 'solution.resource.json'));
  const said = await alice.run(
    'orders',
    'complete',
    String(data),
    '--result',
    './dataset.resource.json',
    '--status',
    'done',
    '--solution-hash',
    reviewed,
  );
  narrator.say(`Alice completes with the hash that she reviewed: status ${said.status}`);
  narrator.say(said.stderr.trim());
  await operator.must('tee', 'run', '--once');
  const { status } = await alice.json('orders', 'get', String(order));
  narrator.say(`Order ${order} is ${String(status)}: it does not proceed.`);
  if (said.status === 0 || status !== 'Blocked') throw new Error('the attack succeeded');
}
