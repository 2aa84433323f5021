import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DemoParty } from '../examples/demo/demoParty.ts';
import { shellImage } from '../test/servers/testImage.ts';

const OFFERS = new URL('../examples/offers/', import.meta.url).pathname;

export interface PlacedOrder {
  readonly order: number;
  /** The suborder that Alice decides on. */
  readonly data: number;
}

/** Three parties in homes of their own, each command a process of its own, as users start them. */
export class FlowStage {
  readonly root: string;
  readonly alice: DemoParty;
  readonly bob: DemoParty;
  readonly operator: DemoParty;
  #tee = '';
  #dataset = '';

  private constructor(root: string) {
    this.root = root;
    this.alice = new DemoParty('alice', root);
    this.bob = new DemoParty('bob', root);
    this.operator = new DemoParty('operator', root);
  }

  /** Their homes, a TEE's offer, and Bob's image, which is not uploaded yet. */
  static async make(script: string): Promise<FlowStage> {
    const stage = new FlowStage(await mkdtemp(join(tmpdir(), 'countersign-bench-')));
    const places = ['--ledger', join(stage.root, 'ledger'), '--storage', join(stage.root, 'storage')];
    for (const party of [stage.alice, stage.bob, stage.operator]) {
      await mkdir(party.directory, { recursive: true });
      await party.must('setup', '--name', party.name, ...places);
      await writeFile(join(party.home, 'policy.yml'), 'version: 1\nallowSimulated: true\n');
    }
    await mkdir(join(stage.alice.directory, 'dataset'));
    await writeFile(join(stage.alice.directory, 'dataset', 'a.txt'), 'rows\n');
    await writeFile(join(stage.bob.directory, 'solution.tar'), shellImage(script));
    stage.#tee = await stage.#register(stage.operator, 'tee', 'tee-offer.json');
    return stage;
  }

  /** Alice's dataset and Bob's solution, stored and offered. */
  async offer(): Promise<void> {
    await this.alice.must('files', 'upload', 'dataset', '--output', 'dataset.resource.json');
    const result = ['--result', 'dataset.resource.json'];
    this.#dataset = await this.#register(this.alice, 'data', 'data-offer.json', ...result);
    await this.bob.must('files', 'upload', 'solution.tar', '--output', 'solution.resource.json');
  }

  async order(): Promise<PlacedOrder> {
    const { order, suborders } = (await this.bob.json(
      ...['workflows', 'create', '--solution', 'solution.resource.json'],
      ...['--data', this.#dataset, '--tee', this.#tee],
    )) as unknown as { order: number; suborders: readonly { id: number; type: string }[] };
    return { order, data: suborders.find(({ type }) => type === 'Data')?.id ?? 0 };
  }

  async approve({ data }: PlacedOrder): Promise<void> {
    const { stdout: hash } = await this.bob.must('files', 'calculate-hash', 'solution.tar');
    await this.alice.must(
      ...['orders', 'complete', String(data), '--result', 'dataset.resource.json', '--status', 'done'],
      ...['--solution-hash', hash.trim(), '--card', await this.alice.codeOf(data)],
    );
  }

  /** An order as `orders get` shows it. */
  async view({ order }: PlacedOrder): Promise<Readonly<Record<string, string>>> {
    return (await this.bob.json('orders', 'get', String(order))) as Record<string, string>;
  }

  async end(): Promise<void> {
    await rm(this.root, { recursive: true, force: true });
  }

  async #register(party: DemoParty, type: string, info: string, ...more: string[]): Promise<string> {
    const files = ['--offer-info', `${OFFERS}${info}`, '--slot-info', `${OFFERS}slot.json`];
    return String((await party.json('register', type, ...more, ...files))['offer']);
  }
}
