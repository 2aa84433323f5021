import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeBase, type Engine } from '../digits/base/makeBase.ts';
import { prepareDigits, type PreparedDigits } from '../digits/prepare.ts';
import { DemoParty } from './demoParty.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Everything that is there before the first step. */
export interface Stage {
  readonly root: string;
  readonly alice: DemoParty;
  readonly bob: DemoParty;
  readonly operator: DemoParty;
  readonly digits: PreparedDigits;
  readonly baseImage: string;
  /** The folder that plays the storage. */
  readonly storage: string;
}

const POLICY = 'version: 1\n# A trial: nothing is proven about hardware.\nallowSimulated: true\n';

const offerInfo = (offerType: string, name: string, description: string): string =>
  JSON.stringify(
    {
      name,
      description,
      offerType,
      group: '0',
      restrictions: { offers: [], types: [] },
      allowedArgs: '',
      allowedAccounts: [],
    },
    null,
    2,
  );

const slotInfo = (diskUsage: number, maxTimeMinutes: number, price: string): string =>
  JSON.stringify({
    info: { cpuCores: 0, gpuCores: 0, diskUsage, ram: 0, vram: 0 },
    usage: { maxTimeMinutes, minTimeMinutes: 0, price, priceType: '1' },
    option: { bandwidth: 0, externalPort: 0, traffic: 0 },
  });

/** Makes three homes that share a ledger and a storage, the data, and the image that the solution builds on. */
export async function prepareStage(engine: Engine, say: (line: string) => void): Promise<Stage> {
  const root = await mkdtemp(join(tmpdir(), 'countersign-demo-'));
  const [alice, bob, operator] = ['alice', 'bob', 'operator'].map((name) => new DemoParty(name, root)) as [
    DemoParty,
    DemoParty,
    DemoParty,
  ];
  const shared = ['--ledger', join(root, 'ledger.git'), '--storage', join(root, 'storage')];
  for (const party of [alice, bob, operator]) {
    await mkdir(party.directory, { recursive: true, mode: 0o700 });
    await party.must('setup', '--name', party.name, ...shared);
  }
  for (const party of [alice, bob]) await writeFile(join(party.home, 'policy.yml'), POLICY);
  const digits = await prepareDigits(root);
  const baseImage = await makeBase({ engine, cache: join(ROOT, '.cache'), say });
  await cp(join(ROOT, 'examples/digits/solution'), join(bob.directory, 'solution'), { recursive: true });
  await writeFile(
    join(alice.directory, 'offer-info.json'),
    offerInfo('3', 'Handwritten digits', '0 to 9, private'),
  );
  await writeFile(join(alice.directory, 'slot-info.json'), slotInfo(10_485_760, 5, '0'));
  await writeFile(join(operator.directory, 'tee-info.json'), offerInfo('0', 'Simulated TEE', 'for trials'));
  await writeFile(join(operator.directory, 'tee-slot.json'), slotInfo(1_073_741_824, 10, '0'));
  return { root, alice, bob, operator, digits, baseImage, storage: join(root, 'storage') };
}

export async function clearStage(stage: Stage): Promise<void> {
  await rm(stage.root, { recursive: true, force: true });
}
