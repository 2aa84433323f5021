import { generateKeyPairSync } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { policySchema, type Policy } from '../../src/attestation/policy.ts';
import { completeSuborder } from '../../src/flow/approve/completeSuborder.ts';
import type { Party } from '../../src/flow/party.ts';
import { placeOrder, type PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import type { OrderRequest } from '../../src/flow/order/orderRequest.ts';
import { registerOffer } from '../../src/flow/registerOffer.ts';
import { runTee } from '../../src/flow/runTee.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { offerInfoSchema, slotInfoSchema } from '../../src/marketplace/offer.ts';
import { fingerprintOf, generatePartyKey } from '../../src/pgp/keys.ts';
import type { Resource } from '../../src/resource/resource.ts';
import { commitmentOf } from '../../src/resource/resourceCommitment.ts';
import { uploadResource } from '../../src/resource/transfer/uploadResource.ts';
import { openStore } from '../../src/storage/openStore.ts';
import type { ObjectStore } from '../../src/storage/objectStore.ts';
import { OwnClaims } from '../../src/tee/agent/claim/ownClaims.ts';
import type { TeeContext } from '../../src/tee/agent/teeContext.ts';
import { SimulatedAttester } from '../../src/tee/attesters/simulatedAttester.ts';
import type { Sandbox, SandboxResult, SandboxSpec } from '../../src/tee/sandbox/sandbox.ts';
import { DevicePool } from '../../src/tee/devices/devicePool.ts';
import { makeTeeKey } from '../../src/tee/teeKey.ts';
import { smallImage } from '../servers/testImage.ts';
import { MemoryRepository } from './memoryRepository.ts';

export const TRIAL: Policy = policySchema.parse({ version: 1, allowSimulated: true });

/** Stands in for a container: copies the first input's file into the output. Counts its runs. */
export class TestSandbox implements Sandbox {
  readonly engine = 'bubblewrap';
  runs = 0;
  removed: string[] = [];
  /** What happens instead of the copying. */
  behave: ((spec: SandboxSpec, signal: AbortSignal) => Promise<Partial<SandboxResult>>) | undefined;

  async run(spec: SandboxSpec, signal: AbortSignal): Promise<SandboxResult> {
    this.runs++;
    const usual: SandboxResult = {
      outcome: 'exited',
      exitStatus: 0,
      log: Buffer.from('trained\n'),
      milliseconds: 5,
    };
    if (this.behave) return { ...usual, ...(await this.behave(spec, signal)) };
    const [input] = spec.inputs;
    const text = input ? await readFile(join(input.path, 'a.txt'), 'utf8') : '';
    await writeFile(join(spec.output, 'weights.txt'), `learned from ${text}`);
    return usual;
  }

  remove(name: string): Promise<void> {
    this.removed.push(name);
    return Promise.resolve();
  }
}

/** Three parties, a ledger in memory, a store in a temporary folder, a simulated TEE. */
export interface World {
  readonly root: string;
  readonly repository: MemoryRepository;
  readonly store: ObjectStore;
  readonly alice: Party;
  readonly bob: Party;
  readonly operator: Party;
  readonly tee: TeeContext;
  /** The same TEE when it shows no GPU. */
  readonly bare: SimulatedAttester;
  readonly sandbox: TestSandbox;
  readonly lines: string[];
  readonly dataset: Resource;
  readonly solution: Resource;
  readonly model: Resource;
  readonly offers: { readonly tee: number; readonly data: number };
  close(): Promise<void>;
}

async function party(name: string, repository: MemoryRepository, store: ObjectStore): Promise<Party> {
  const key = await generatePartyKey({ name });
  return {
    key,
    fingerprint: fingerprintOf(key.toPublic()),
    ledger: new Ledger(repository),
    store,
    policy: TRIAL,
  };
}

/** What an offer of a resource says of it. */
export function committed(resource: Resource): { commitment: string } {
  return { commitment: commitmentOf(resource, 'the resource') };
}

const slots = [slotInfoSchema.parse({ info: {}, usage: {} })];

/** @param gpus how many simulated GPUs the TEE has */
export async function makeWorld(policy: Policy = TRIAL, gpus = 0): Promise<World> {
  const root = await mkdtemp(join(tmpdir(), 'countersign-world-'));
  const repository = new MemoryRepository();
  const store = await openStore(join(root, 'store'), {});
  const [alice, bob, operator] = await Promise.all([
    party('Alice', repository, store),
    party('Bob', repository, store),
    party('Operator', repository, store),
  ]);
  await mkdir(join(root, 'data'));
  await writeFile(join(root, 'data', 'a.txt'), 'private rows');
  await writeFile(join(root, 'solution.tar.gz'), smallImage());
  await writeFile(join(root, 'model.bin'), 'private weights');
  const [dataset, solution, model] = await Promise.all([
    uploadResource(join(root, 'data'), store),
    uploadResource(join(root, 'solution.tar.gz'), store),
    uploadResource(join(root, 'model.bin'), store),
  ]);
  const bare = new SimulatedAttester(generateKeyPairSync('ed25519').privateKey);
  const attester = bare.withGpus(gpus);
  const sandbox = new TestSandbox();
  const lines: string[] = [];
  const tee: TeeContext = {
    key: operator.key,
    fingerprint: operator.fingerprint,
    ledger: operator.ledger,
    store,
    attester,
    sandbox: () => Promise.resolve(sandbox),
    claims: new OwnClaims(),
    devices: new DevicePool(() => Promise.resolve({ devices: [], problems: [] })),
    patience: { forMs: 200, pauseMs: 20 },
    witnessing: { forMs: 100, pauseMs: 20, againMs: 60_000 },
    scratch: join(root, 'scratch'),
    journals: join(root, 'journals'),
    log: (line) => lines.push(line),
    signal: new AbortController().signal,
  };
  const teeOffer = await registerOffer(operator, {
    type: 'TEE',
    info: offerInfoSchema.parse({ name: 'TEE', offerType: '0' }),
    slots,
    tee: await makeTeeKey(attester, operator.fingerprint),
  });
  const dataOffer = await registerOffer(alice, {
    type: 'Data',
    info: offerInfoSchema.parse({ name: 'Data', offerType: '3' }),
    slots,
    policy,
    dataset: committed(dataset),
  });
  return {
    root,
    repository,
    store,
    alice,
    bob,
    operator,
    tee,
    bare,
    sandbox,
    lines,
    dataset,
    solution,
    model,
    offers: { tee: teeOffer.offer, data: dataOffer.offer },
    close: () => rm(root, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Bob orders: his solution, Alice's data, his model. */
export function order(world: World, change: Partial<OrderRequest> = {}): Promise<PlacedOrder> {
  return placeOrder(world.bob, {
    solution: { kind: 'resource', resource: world.solution },
    data: [
      { kind: 'offer', offer: world.offers.data, slot: undefined },
      { kind: 'resource', resource: world.model },
    ],
    tee: { offer: world.offers.tee, slot: undefined },
    configuration: { solution: { epochs: 1 } },
    ...change,
  });
}

export function dataSuborder(placed: PlacedOrder): number {
  const found = placed.suborders.find(({ type }) => type === 'Data');
  if (found === undefined) throw new Error('the order has no data suborder');
  return found.id;
}

export function look(world: World, tee: TeeContext = world.tee): ReturnType<typeof runTee> {
  return runTee(tee, { once: true, pollMs: 10 });
}

export function approve(
  world: World,
  placed: PlacedOrder,
  hours?: number,
): ReturnType<typeof completeSuborder> {
  return completeSuborder(world.alice, {
    suborder: dataSuborder(placed),
    status: 'done',
    card: 'unseen',
    resource: world.dataset,
    solutionHash: world.solution.hash.hash,
    ...(hours === undefined ? {} : { hours }),
  });
}

/** An order from its placing to its end. */
export async function runOrder(world: World, change: Partial<OrderRequest> = {}): Promise<PlacedOrder> {
  const placed = await order(world, change);
  await look(world);
  await approve(world, placed);
  await look(world);
  return placed;
}
