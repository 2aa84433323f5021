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
  /** The repository of the ledger, which every party may write to. */
  readonly ledger: string;
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

type Place = Pick<Stage, 'root' | 'ledger' | 'storage'>;

/**
 * Sets up a party's home, which knows the ledger and the storage.
 * @param own what the environment of its commands has besides
 */
export async function addParty(
  { root, ledger, storage }: Place,
  name: string,
  own: Readonly<Record<string, string>> = {},
): Promise<DemoParty> {
  const party = new DemoParty(name, root, own);
  await mkdir(party.directory, { recursive: true, mode: 0o700 });
  await party.must('setup', '--name', name, '--ledger', ledger, '--storage', storage);
  return party;
}

/** Lets a party accept a TEE that is simulated. */
export async function allowSimulated(party: DemoParty): Promise<void> {
  await writeFile(join(party.home, 'policy.yml'), POLICY);
}

/** Makes three homes that share a ledger and a storage, the data, and the image that the solution builds on. */
export async function prepareStage(engine: Engine, say: (line: string) => void): Promise<Stage> {
  const root = await mkdtemp(join(tmpdir(), 'countersign-demo-'));
  const place = { root, ledger: join(root, 'ledger.git'), storage: join(root, 'storage') };
  const alice = await addParty(place, 'alice');
  const bob = await addParty(place, 'bob');
  const operator = await addParty(place, 'operator');
  for (const party of [alice, bob]) await allowSimulated(party);
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
  return { ...place, alice, bob, operator, digits, baseImage };
}

export async function clearStage(stage: Stage): Promise<void> {
  await rm(stage.root, { recursive: true, force: true });
}
