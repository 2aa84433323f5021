/**
 * The guide's sixteen steps on one machine: three parties in homes of their own, a simulated TEE, a real
 * container, a real fine-tuning; then an attack that does not succeed.
 *
 *   npm run demo [-- --keep]
 */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Engine } from '../digits/base/makeBase.ts';
import { DemoAgent } from './agentSteps.ts';
import { Narrator } from './narrator.ts';
import { clearStage, prepareStage, type Stage } from './prepareStage.ts';

const narrator = new Narrator();

function chooseEngine(): Engine {
  try {
    execFileSync('docker', ['info'], { stdio: 'ignore' });
    return 'docker';
  } catch {
    return 'podman';
  }
}

function percent(value: unknown): string {
  return `${(Number(value) * 100).toFixed(1)} %`;
}

interface Resource {
  readonly hash: { readonly hash: string };
}

async function hashIn(path: string): Promise<string> {
  return (JSON.parse(await readFile(path, 'utf8')) as Resource).hash.hash;
}

/** Steps 1 to 6. @returns the offers */
async function prepare(stage: Stage): Promise<{ tee: number; data: { offer: number; slot: number } }> {
  const { alice, bob, operator, digits, baseImage, storage } = stage;
  const tee = (await operator.json(
    'register',
    'tee',
    '--offer-info',
    'tee-info.json',
    '--slot-info',
    'tee-slot.json',
  )) as { offer: number };
  narrator.say(`The operator offers a TEE: offer ${tee.offer}, SIMULATED`);

  narrator.title('Preparation');
  await narrator.step('1', 'Alice → Storage', 'upload the dataset', async () => {
    await alice.must('files', 'upload', digits.dataset, '--output', 'dataset.resource.json');
    const [object] = await readdir(storage);
    narrator.say(
      `${digits.images.train + digits.images.heldOut} images, sealed; the storage sees one object named ${object ?? '?'}`,
    );
    narrator.say('Only Alice has the key: it is in her dataset.resource.json.');
  });
  const data = await narrator.step('2', 'Alice → Marketplace', 'create an offer', async () => {
    const made = await alice.json(
      'register',
      'data',
      '--result',
      'dataset.resource.json',
      '--offer-info',
      'offer-info.json',
      '--slot-info',
      'slot-info.json',
    );
    const { offer, slots } = made as { offer: number; slots: number[] };
    narrator.say(`Slot ${slots[0] ?? 0} for offer ${offer}; every use of it waits for her approval.`);
    return { offer, slot: slots[0] ?? 0 };
  });
  await narrator.step('3', 'Bob', 'build the solution', async () => {
    await bob.must('solution', 'build', 'solution', '--name', 'digits', '--build-arg', `BASE=${baseImage}`);
  });
  await narrator.step('4', 'Bob → Storage', 'upload the solution, and his private model', async () => {
    await bob.must(
      'files',
      'upload',
      'digits.tar.gz',
      '--output',
      'solution.resource.json',
      '--filename',
      'digits.tar.gz',
    );
    await bob.must('files', 'upload', digits.model, '--output', 'model.resource.json');
    narrator.say(`sha256 ${await hashIn(join(bob.directory, 'solution.resource.json'))}`);
  });
  await narrator.step('5', 'Bob → Alice', 'give solution.resource.json', async () => {
    await cp(join(bob.directory, 'solution.resource.json'), join(alice.directory, 'solution.resource.json'));
    narrator.say('The solution is for Alice to read. The model is not: model.resource.json stays with Bob.');
  });
  await narrator.step('6', 'Alice → Storage', 'download the solution, and review it', async () => {
    await alice.must('files', 'download', 'solution.resource.json', '.');
    const { stdout } = await alice.must('solution', 'review', 'digits.tar.gz');
    for (const line of stdout.split('\n').slice(0, 8)) narrator.say(`| ${line}`);
  });
  return { tee: tee.offer, data };
}

async function placeOrder(
  stage: Stage,
  offers: { tee: number; data: { offer: number; slot: number } },
  solution: string,
): Promise<{ order: number; data: number }> {
  const { order, suborders } = (await stage.bob.json(
    ...['workflows', 'create', '--solution', solution, '--tee', String(offers.tee)],
    ...['--data', `${offers.data.offer},${offers.data.slot}`, '--data', 'model.resource.json'],
  )) as { order: number; suborders: { id: number; type: string }[] };
  const data = suborders.find(({ type }) => type === 'Data')?.id ?? 0;
  const { status } = await stage.bob.json('orders', 'get', String(order));
  narrator.say(`TEE order id ${order}, data suborder ${data}; status ${String(status)}`);
  return { order, data };
}

/** Steps 7 to 16. @returns the order */
async function execute(
  stage: Stage,
  offers: { tee: number; data: { offer: number; slot: number } },
): Promise<number> {
  const { alice, bob, operator } = stage;
  narrator.title('Execution');
  const { order, data } = await narrator.step('7', 'Bob → Marketplace', 'place an order', () =>
    placeOrder(stage, offers, 'solution.resource.json'),
  );
  const agent = new DemoAgent(operator);
  try {
    await narrator.step(
      '8, 9',
      'Marketplace → TEE → Storage',
      'take the solution and measure it',
      async () => {
        await agent.waitFor([`Order ${order}:`, 'order keys attested']);
        narrator.say(
          'The TEE made keys for this order alone; its evidence binds them, the solution and the recipient.',
        );
      },
    );
    const approved = await narrator.step(
      '10',
      'Alice → Marketplace',
      'complete the data suborder',
      async () => {
        const hash = await hashIn(join(alice.directory, 'solution.resource.json'));
        await alice.must(
          'orders',
          'complete',
          String(data),
          '--result',
          './dataset.resource.json',
          '--status',
          'done',
          '--solution-hash',
          hash,
        );
        narrator.say(
          'Signed: this solution, this dataset, this order, this TEE, one run, for Bob, for 24 hours.',
        );
        narrator.say('The key to the dataset is sealed to the order key, and to nothing else.');
        return performance.now();
      },
    );
    let before = approved;
    const seen = async (number: string, who: string, what: string, words: string): Promise<void> => {
      const at = await agent.waitFor([`Order ${order}:`, words]);
      narrator.title(`${number.padStart(4)}  ${who}: ${what}`);
      narrator.took(number, what, Math.max(0, at - before));
      before = at;
    };
    await seen(
      '11, 12',
      'Marketplace → TEE → Storage',
      'open the grant, check the approval, take the data',
      'input(s) opened',
    );
    await seen('13', 'TEE → Ledger', 'publish the order report, before execution', 'order report published');
    await seen('14', 'TEE', 'execute: no network, read-only root, not root', 'exit status 0');
    await seen('15', 'TEE → Storage', 'upload the result, sealed to Bob', 'result sealed');
  } finally {
    await agent.stop();
  }
  await narrator.step('16', 'Bob → Storage', 'download the result', async () => {
    const { path } = await bob.json('orders', 'download-result', String(order));
    const output = join(bob.directory, String(path), 'output');
    const metrics = JSON.parse(await readFile(join(output, 'metrics.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    narrator.say(
      `accuracy on held-out digits: ${percent(metrics['accuracyBefore'])} before, ${percent(metrics['accuracyAfter'])} after`,
    );
    narrator.say(`weights ${join(output, 'weights.safetensors')}`);
    narrator.say(`loss curve ${join(output, 'loss.svg')}`);
  });
  return order;
}

/** What each party can and cannot see: tried, not claimed. */
async function tryToSee({ alice, bob, operator, storage }: Stage, order: number): Promise<void> {
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
      clear.length === 0 ? 'refused' : 'OPENED',
      `${files.length} sealed objects, nothing in clear`,
    ],
  ]);
}

async function verify({ alice, bob }: Stage, order: number): Promise<void> {
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

/** Bob swaps the solution after the review: the order must not proceed. */
async function attack(
  stage: Stage,
  offers: { tee: number; data: { offer: number; slot: number } },
): Promise<void> {
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
  const { order, data } = await placeOrder(stage, offers, 'swapped/solution.resource.json');
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

const started = performance.now();
const stage = await prepareStage(chooseEngine(), (line) => {
  narrator.say(line);
});
const keep = process.argv.includes('--keep');
try {
  narrator.title(
    'Alice has a private dataset. Bob has a model and the code that trains it. Neither trusts the other.',
  );
  narrator.say(
    `Bob's model was trained on ${stage.digits.pretrainedOn} digits from 0 to 4, and has never seen the others.`,
  );
  const offers = await prepare(stage);
  const order = await execute(stage, offers);
  await tryToSee(stage, order);
  await verify(stage, order);
  await attack(stage, offers);
  narrator.title(
    `Done in ${((performance.now() - started) / 1000).toFixed(0)} s. SIMULATED TEE: nothing is proven about hardware.`,
  );
  narrator.say(keep ? `All of it is in ${stage.root}` : 'Keep the files with: npm run demo -- --keep');
} finally {
  if (!keep) await clearStage(stage);
}
