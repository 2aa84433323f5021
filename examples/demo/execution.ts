import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DemoAgent } from './demoAgent.ts';
import type { Narrator } from './narrator.ts';
import { hashIn, type Offers } from './offers.ts';
import type { Stage } from './prepareStage.ts';

function percent(value: unknown): string {
  return `${(Number(value) * 100).toFixed(1)} %`;
}

/** Step 7. */
export async function placeOrder(
  narrator: Narrator,

  stage: Stage,
  offers: Offers,
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
export async function execute(
  narrator: Narrator,

  stage: Stage,
  offers: Offers,
): Promise<number> {
  const { alice, bob, operator } = stage;
  narrator.title('Execution');
  const { order, data } = await narrator.step('7', 'Bob → Marketplace', 'place an order', () =>
    placeOrder(narrator, stage, offers, 'solution.resource.json'),
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
        const code = await alice.codeOf(data);
        narrator.say(`Alice reads the card of what she is asked to sign, to its code: ${code}`);
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
          '--card',
          code,
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
    await seen('14', 'TEE', 'execute: no network, read-only root, not root', 'the run ended after');
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
