import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { shellImage } from '../servers/testImage.ts';
import type { World } from './world.ts';
import { type Party, type Run } from './world.ts';

export interface Resource {
  readonly hash: { readonly hash: string };
  readonly size: number;
  readonly salt: string;
  readonly encryption: { readonly key: string };
  readonly resource: { readonly filepath: string; readonly credentials: { readonly bucket: string } };
}

export interface Placed {
  readonly order: number;
  /** The suborder of Alice's data offer. */
  readonly data: number;
}

/** What the solution does is told by the order's configuration. */
const SOLUTION = `
echo "epoch 1"
case "$(cat /sp/configurations/configuration.json)" in
  *fail*) echo "the data has no labels" >&2; exit 3;;
  *loop*) while :; do sleep 1; done;;
esac
cat /sp/inputs/*/* > /sp/output/seen.txt
`;

const SLOT = {
  info: { cpuCores: 0, gpuCores: 0, diskUsage: 10485760, ram: 0, vram: 0 },
  usage: { maxTimeMinutes: 0, minTimeMinutes: 15000, price: '0', priceType: '1' },
};
/** Minutes that the TEE's second slot allows. */
const SHORT = 0.05;

/** A standing market: Alice's dataset and its offer, the operator's TEE, Bob's solution. */
export class Market {
  readonly world: World;
  readonly alice: Party;
  readonly bob: Party;
  readonly operator: Party;
  readonly dataOffer: number;
  readonly teeOffer: number;
  /** The TEE's slot that stops soon. */
  readonly shortSlot: number;

  private constructor(
    world: World,
    parties: readonly [alice: Party, bob: Party, operator: Party],
    { data, tee, shortSlot }: { data: number; tee: number; shortSlot: number },
  ) {
    this.world = world;
    [this.alice, this.bob, this.operator] = parties;
    [this.dataOffer, this.teeOffer, this.shortSlot] = [data, tee, shortSlot];
  }

  /** @param env of the operator, who runs the solutions */
  static async open(world: World, env: Record<string, string> = {}): Promise<Market> {
    const operator = await world.party('operator', env);
    const [alice, bob] = await Promise.all([world.party('alice'), world.party('bob')]);
    alice.allowSimulated();
    bob.allowSimulated();
    const short = { ...SLOT, usage: { ...SLOT.usage, maxTimeMinutes: SHORT } };
    for (const [party, offerType] of [
      [operator, '0'],
      [alice, '3'],
    ] as const) {
      writeFileSync(party.path('offer-info.json'), JSON.stringify({ name: party.name, offerType }));
      writeFileSync(party.path('slot-info.json'), JSON.stringify(SLOT));
      writeFileSync(party.path('short-slot.json'), JSON.stringify(short));
    }
    mkdirSync(alice.path('dataset'));
    writeFileSync(alice.path('dataset', 'rows.csv'), 'the private rows\n');
    writeFileSync(bob.path('solution.tar.gz'), shellImage(SOLUTION));
    for (const mode of ['fail', 'loop']) writeFileSync(bob.path(`${mode}.json`), JSON.stringify({ mode }));
    const offer = ['--offer-info', 'offer-info.json', '--slot-info', 'slot-info.json'];
    const entered = await operator.must('register', 'tee', ...offer, 'short-slot.json', '--json');
    const { offer: tee, slots } = JSON.parse(entered.out) as { offer: number; slots: readonly number[] };
    await Promise.all([
      bob.must('files', 'upload', 'solution.tar.gz', '--output', 'solution.resource.json'),
      alice.must('files', 'upload', 'dataset', '--output', 'dataset.resource.json'),
    ]);
    await alice.must('files', 'download', bob.path('solution.resource.json'), 'review');
    const registered = await alice.must(
      'register',
      'data',
      '--result',
      'dataset.resource.json',
      ...offer,
      '--json',
    );
    const { offer: data } = JSON.parse(registered.out) as { offer: number };
    return new Market(world, [alice, bob, operator], { data, tee, shortSlot: slots.at(-1) ?? 0 });
  }

  get solutionHash(): string {
    return this.resource(this.bob, 'solution').hash.hash;
  }

  resource(party: Party, name: string): Resource {
    return JSON.parse(readFileSync(party.path(`${name}.resource.json`), 'utf8')) as Resource;
  }

  /** Where the storage keeps the sealed bytes of a resource. */
  stored(party: Party, name: string): string {
    const { filepath, credentials } = this.resource(party, name).resource;
    return `${credentials.bucket}/${filepath}`;
  }

  /** Bob's order: his solution, Alice's data and the operator's TEE, but for what `more` says. */
  async place(...more: string[]): Promise<Placed> {
    const usual = {
      solution: 'solution.resource.json',
      data: String(this.dataOffer),
      tee: String(this.teeOffer),
    };
    const base = Object.entries(usual)
      .map(([name, value]) => [`--${name}`, value] as const)
      .filter(([option]) => !more.includes(option));
    return placedIn(await this.bob.must('workflows', 'create', ...base.flat(), ...more, '--json'));
  }

  /** The TEE looks at these orders once; `--order` for each. */
  look(...orders: number[]): Promise<Run> {
    return this.operator.must('tee', 'run', '--once', '--order', ...orders.map(String));
  }

  /** Alice approves what its card shows, where there is one. */
  async approve({ data }: Placed, ...more: string[]): Promise<Run> {
    const hours = more.includes('--hours') ? more.slice(more.indexOf('--hours')).slice(0, 2) : [];
    const { status, out } = await this.alice.spctl('orders', 'card', String(data), ...hours, '--json');
    const [card] = status === 0 ? (JSON.parse(out) as { digest: string }[]) : [];
    const shown = card === undefined ? [] : ['--card', card.digest];
    return this.alice.spctl(...this.approval(data), ...shown, ...more);
  }

  /** The guide's command. */
  approval(suborder: number, hash = this.solutionHash, resource = 'dataset'): string[] {
    const result = ['--result', `./${resource}.resource.json`];
    return ['orders', 'complete', String(suborder), ...result, '--status', 'done', '--solution-hash', hash];
  }

  /** An order that the TEE has attested and Alice has approved: nothing keeps it from running. */
  async ready(...more: string[]): Promise<Placed> {
    const placed = await this.place(...more);
    await this.look(placed.order);
    const { status, err } = await this.approve(placed);
    if (status !== 0) throw new Error(`Alice could not approve: ${err}`);
    return placed;
  }

  /** `orders get`, as a program reads it. */
  async order(id: number, party = this.bob): Promise<Record<string, unknown>> {
    const { out } = await party.must('orders', 'get', String(id), '--suborders', '--json');
    return JSON.parse(out) as Record<string, unknown>;
  }

  /** A resource file that is another one but for what the change says. */
  forgeResource(party: Party, name: string, of: string, change: (resource: Resource) => object): void {
    const forged = { ...this.resource(party, of), ...change(this.resource(party, of)) };
    writeFileSync(party.path(`${name}.resource.json`), JSON.stringify(forged));
  }

  /** Does something to sealed bytes in the storage, and puts them back afterwards. */
  async tampered<T>(path: string, change: (bytes: Buffer) => Uint8Array, act: () => Promise<T>): Promise<T> {
    const backup = `${path}.backup`;
    copyFileSync(path, backup);
    writeFileSync(path, change(readFileSync(path)));
    try {
      return await act();
    } finally {
      copyFileSync(backup, path);
    }
  }
}

export function placedIn(run: Run): Placed {
  const { order, suborders } = JSON.parse(run.out) as {
    order: number;
    suborders: readonly { id: number; type: string }[];
  };
  return { order, data: suborders.find(({ type }) => type === 'Data')?.id ?? 0 };
}
