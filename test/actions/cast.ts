import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suborderCard } from '../../src/flow/approve/suborderCard.ts';
import { readOrder } from '../../src/ledger/entries/orders/orders.ts';
import { openLedgerRepository } from '../../src/ledger/git/gitLedger.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { suborderOf } from '../../src/marketplace/order/orderState.ts';
import { initLedgerRepository } from '../../src/ledger/git/gitInit.ts';
import { formatHead } from '../../src/ledger/ledgerHead.ts';
import { parseCheckpoint } from '../../src/ledger/log/checkpoint.ts';
import { parseNote } from '../../src/ledger/log/signedNote.ts';
import { generatePartyKey, fingerprintOf, type PrivateKey } from '../../src/pgp/keys.ts';
import { TestSandbox } from '../support/world.ts';
import { smallImage } from '../servers/testImage.ts';
import { TestRunner, type Ran } from './runner.ts';

export const TRIAL_POLICY = 'version: 1\nallowSimulated: true';

export const OFFER_INFO = (offerType: string, name = 'An offer'): string =>
  JSON.stringify({ name, offerType, description: '' });
export const SLOT_INFO = JSON.stringify({ info: {}, usage: { maxTimeMinutes: 5 } });

/** Three parties with keys, a real git ledger, a folder as storage, a sandbox that stands in. */
export interface Cast {
  readonly runner: TestRunner;
  readonly sandbox: TestSandbox;
  readonly keys: Readonly<Record<'alice' | 'bob' | 'operator', PrivateKey>>;
  readonly simulatedRoot: string;
  readonly ledger: string;
  readonly storage: string;
  readonly data: string;
  readonly solution: string;
  /** Inputs that all of a party's actions share. */
  as(party: 'alice' | 'bob' | 'operator'): Record<string, string>;
  /** The head of the ledger's log: what a job that reviewed hands on. */
  ledgerHead(): string;
  /** Digest of the card of a suborder of Alice's, as she is shown it. */
  cardDigest(suborder: number, hours?: number): Promise<string>;
  readonly path: (name: string) => string;
  close(): Promise<void>;
}

export async function makeCast(): Promise<Cast> {
  const runner = await TestRunner.start();
  const path = (name: string): string => join(runner.root, name);
  const [alice, bob, operator] = await Promise.all(
    ['Alice', 'Bob', 'Operator'].map((name) => generatePartyKey({ name })),
  );
  if (alice === undefined || bob === undefined || operator === undefined) throw new Error('no keys');
  const keys = { alice, bob, operator };
  const ledger = path('ledger.git');
  await initLedgerRepository(ledger);
  await mkdir(path('data'));
  await writeFile(path('data/a.txt'), 'private rows');
  await writeFile(path('solution.tar.gz'), smallImage());
  const sandbox = new TestSandbox();
  runner.services = { sandbox: () => Promise.resolve(sandbox), pollMs: 20 };
  const root = generateKeyPairSync('ed25519').privateKey;
  return {
    runner,
    sandbox,
    keys,
    simulatedRoot: root.export({ type: 'pkcs8', format: 'pem' }).toString(),
    ledger,
    storage: path('storage'),
    data: path('data'),
    solution: path('solution.tar.gz'),
    as: (party) => ({ key: keys[party].armor(), ledger }),
    ledgerHead: () => headOf(ledger),
    cardDigest: (suborder, hours) => cardDigestOf(ledger, suborder, hours),
    path,
    close: () => runner.close(),
  };
}

async function cardDigestOf(path: string, suborder: number, hours?: number): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'countersign-card-'));
  try {
    const ledger = new Ledger(await openLedgerRepository(path, { cacheDir: directory }));
    const snapshot = await ledger.snapshot();
    const reading = await readOrder(snapshot, suborder);
    const { digest } = await suborderCard(snapshot, reading, suborderOf(reading.state, suborder), { hours });
    return digest;
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  }
}

function headOf(ledger: string): string {
  const args = ['-C', ledger, 'cat-file', 'blob', 'ledger:log/checkpoint'];
  const note = parseNote(execFileSync('git', args));
  const checkpoint = note && parseCheckpoint(note.text);
  if (checkpoint === undefined) throw new Error('the ledger has no checkpoint');
  return formatHead(checkpoint);
}

export function fingerprint(key: PrivateKey): string {
  return fingerprintOf(key.toPublic());
}

/** @throws when the action failed, with what it said. */
export function good(ran: Ran): Ran {
  if (ran.status !== 0) throw new Error(ran.log);
  return ran;
}

export interface CastOrder {
  readonly order: number;
  readonly suborder: number;
  readonly hash: string;
  /** The offers that it uses, as an action's inputs name them. */
  readonly offers: { readonly data: string; readonly tee: string };
}

/** The three uploads, the two offers and the order. */
export async function placeOrder(cast: Cast): Promise<CastOrder> {
  const { runner, path, storage } = cast;
  const { key: aliceKey = '' } = cast.as('alice');
  const { key: bobKey = '' } = cast.as('bob');
  good(
    await runner.run('upload-dataset', {
      path: cast.data,
      output: path('dataset.resource.json.asc'),
      storage,
      key: aliceKey,
    }),
  );
  const uploaded = good(
    await runner.run('upload-dataset', {
      path: cast.solution,
      output: path('solution.resource.json.asc'),
      storage,
      key: bobKey,
    }),
  );
  const tee = good(
    await runner.run('register-offer', {
      ...cast.as('operator'),
      type: 'tee',
      'offer-info': OFFER_INFO('0'),
      'slot-info': SLOT_INFO,
      'simulated-root': cast.simulatedRoot,
    }),
  );
  const data = good(
    await runner.run('register-offer', {
      ...cast.as('alice'),
      type: 'data',
      'offer-info': OFFER_INFO('3'),
      'slot-info': SLOT_INFO,
      policy: TRIAL_POLICY,
      resource: path('dataset.resource.json.asc'),
      'allow-unprotected': true,
    }),
  );
  const placed = good(
    await runner.run('place-order', {
      ...cast.as('bob'),
      solution: path('solution.resource.json.asc'),
      data: `${data.outputs['offer'] ?? ''},${data.outputs['slot'] ?? ''}`,
      tee: tee.outputs['offer'] ?? '',
      policy: TRIAL_POLICY,
    }),
  );
  return {
    order: Number(placed.outputs['order']),
    suborder: Number(placed.outputs['data-suborder']),
    hash: uploaded.outputs['hash'] ?? '',
    offers: { data: data.outputs['offer'] ?? '', tee: tee.outputs['offer'] ?? '' },
  };
}

/** Alice approves, without a gate, what was placed. */
export async function approve(cast: Cast, { suborder, hash }: CastOrder): Promise<Ran> {
  return good(
    await cast.runner.run('complete-suborder', {
      ...cast.as('alice'),
      suborder,
      resource: cast.path('dataset.resource.json.asc'),
      'solution-hash': hash,
      'card-digest': await cast.cardDigest(suborder),
      'ledger-head': cast.ledgerHead(),
      'allow-unprotected': true,
    }),
  );
}
