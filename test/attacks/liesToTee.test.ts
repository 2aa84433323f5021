import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { digestOf } from '../../src/canonicalJson.ts';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import { trustTee } from '../../src/flow/approve/trustTee.ts';
import { sealedFor, type OrderReading } from '../../src/ledger/entries/orders/orders.ts';
import type { Approval } from '../../src/marketplace/approval/approval.ts';
import { statusOf, type SuborderState } from '../../src/marketplace/order/orderState.ts';
import { generateOrderKey, generatePartyKey } from '../../src/pgp/keys.ts';
import { sealResourceToEach } from '../../src/resource/sealedResource.ts';
import { openInputs, type Opened } from '../../src/tee/agent/inputs/openInputs.ts';
import { openOrderKeys } from '../../src/tee/orderKeys.ts';
import { inTee, NO_HASH, NOBODY, placeLie, saying, type Lie } from '../support/lies.ts';
import { entriesOf } from '../support/logKit.ts';
import { attestLie } from '../support/lyingOperator.ts';
import { approveLie, truthfulApproval, type OwnerLies } from '../support/lyingOwner.ts';
import { dataSuborder, look, makeWorld, order, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

interface End {
  readonly status: string;
  readonly reason: string | undefined;
  /** What the operator's log tells of it: the words of other programs stand there alone. */
  readonly told: string;
  readonly runs: number;
}

async function endOf({ order: id }: PlacedOrder): Promise<End> {
  const before = world.sandbox.runs;
  const told = world.lines.length;
  await look(world);
  const { state } = await world.bob.ledger.order(id);
  return {
    status: statusOf(state),
    reason: state.finished?.entry.reason,
    told: world.lines.slice(told).join('\n'),
    runs: world.sandbox.runs - before,
  };
}

const refused = (reason: string): Partial<End> => ({
  status: 'Error',
  told: expect.stringContaining(reason) as unknown as string,
  runs: 0,
});

async function attestedOrder(): Promise<PlacedOrder> {
  const placed = await order(world);
  await look(world);
  return placed;
}

/** One lie for each member of an approval that the ledger's own rules do not look at. */
const approvalLies: [string, Lie<Approval>][] = [
  ['ledger', saying({ ledger: NO_HASH })],
  ['offer', saying({ offer: 77 })],
  ['slot', saying({ slot: 77 })],
  ['orderDigest', saying({ orderDigest: NO_HASH })],
  ['solutionHash', saying({ solutionHash: NO_HASH })],
  ['dataset', saying({ dataset: { commitment: NO_HASH } })],
  ['inputs', (truth) => ({ ...truth, inputs: truth.inputs.map((input) => ({ ...input, hash: NO_HASH })) })],
  ['inputs', (truth) => ({ ...truth, inputs: truth.inputs.map((input) => ({ ...input, offer: 77 })) })],
  ['inputs', (truth) => ({ ...truth, inputs: truth.inputs.slice(0, 1) })],
  ['configurationHash', saying({ configurationHash: NO_HASH })],
  ['tee.offer', inTee({ offer: 77 })],
  ['tee.kind', inTee({ kind: 'tdx' })],
  ['tee.measurement', inTee({ measurement: NO_HASH })],
  ['tee.attempt', inTee({ attempt: 2 })],
  ['tee.encryptionKey', inTee({ encryptionKey: NOBODY })],
  ['tee.signingKey', inTee({ signingKey: NO_HASH })],
  ['policyDigest', saying({ policyDigest: NO_HASH })],
  ['recipients', saying({ recipients: [NOBODY] })],
  ['limits', (truth) => ({ ...truth, limits: { ...truth.limits, minutes: 1 } })],
  ['devices', saying({ devices: ['GPU-0'] })],
  ['leakBudget', (truth) => ({ ...truth, leakBudget: truth.leakBudget + 1 })],
  ['claims', saying({ claims: 2 })],
];

/** Lies that the ledger's rules catch before the TEE does: the TEE is asked about them directly. */
const earlierLies: [string, Lie<Approval>][] = [
  ['approver', saying({ approver: NOBODY })],
  ['order', saying({ order: 77 })],
  ['suborder', saying({ suborder: 77 })],
  ['tee.evidenceDigest', inTee({ evidenceDigest: NO_HASH })],
];

describe('an owner who approves something else, validly signed', () => {
  test('the truth, told in the same way, runs', async () => {
    const placed = await attestedOrder();
    await approveLie(world, placed);
    expect(await endOf(placed)).toMatchObject({ status: 'Done', reason: '', runs: 1 });
  });

  test.each(approvalLies)('%s: the TEE names it and does not run', async (member, approval) => {
    const placed = await attestedOrder();
    await approveLie(world, placed, { approval });
    const end = await endOf(placed);
    expect(end).toMatchObject(refused('was given for something else: '));
    expect(end.reason?.split('something else: ')[1]).toBe(member);
  });

  test.each([
    ['not yet', { notBefore: '2999-01-01T00:00:00.000Z' }, 'the approval holds only from 2999'],
    ['no longer', { expires: '2020-01-01T00:00:00.000Z' }, 'the approval expired at 2020'],
  ])('an approval that is in force %s', async (_when, change, reason) => {
    const placed = await attestedOrder();
    await approveLie(world, placed, { approval: saying(change) });
    expect(await endOf(placed)).toMatchObject(refused(reason));
  });
});

describe('an owner whose grant opens something else, validly signed', () => {
  const stranger = generatePartyKey({ name: 'Stranger' });
  const otherOrder = generateOrderKey('another order');
  const cases: [string, () => Promise<OwnerLies>, string][] = [
    ['an approval by a stranger', async () => ({ approvalSigner: await stranger }), 'signature does not'],
    ['a grant by a stranger', async () => ({ grantSigner: await stranger }), 'not signed inside its seal'],
    [
      'a grant to the key of another order',
      async () => ({ grantTo: (await otherOrder).toPublic() }),
      'does not open with this key',
    ],
    [
      'a grant for another approval',
      () => Promise.resolve({ grant: saying({ approval: NO_HASH }) }),
      'was sealed for something else: approval',
    ],
    [
      'a message that is no grant',
      () => Promise.resolve({ grant: (truth) => ({ ...truth, type: 'urn:countersign:grant:v1' }) }),
      'is not an envelope of this version',
    ],
    [
      'a grant for the order of another customer',
      () => Promise.resolve({ grant: saying({ customer: NOBODY }) }),
      'was sealed for something else: customer',
    ],
    [
      'a grant for the order of another ledger',
      () => Promise.resolve({ grant: saying({ ledger: NO_HASH }) }),
      'was sealed for something else: ledger',
    ],
    [
      'a grant for another order',
      () => Promise.resolve({ grant: saying({ nonce: NO_HASH }) }),
      'was sealed for something else: nonce',
    ],
    [
      'a grant by another author, whose signature it does not have',
      () => Promise.resolve({ grant: saying({ author: NOBODY }) }),
      'was sealed for something else: author',
    ],
    [
      'a dataset of another hash',
      () => Promise.resolve({ resource: saying({ hash: { ...world.dataset.hash, hash: NO_HASH } }) }),
      'opens another dataset',
    ],
    [
      'a dataset of another size',
      () => Promise.resolve({ resource: saying({ size: world.dataset.size + 1 }) }),
      'opens another dataset',
    ],
  ];
  test.each(cases)('%s: nothing runs', async (_name, lies, reason) => {
    const placed = await attestedOrder();
    await approveLie(world, placed, await lies());
    expect(await endOf(placed)).toMatchObject(refused(reason));
  });
});

describe('a customer who orders one thing and seals another, validly signed', () => {
  test.each([
    ['hash', () => ({ hash: world.model.hash.hash })],
    ['size', () => ({ size: 77 })],
  ])('the solution of another %s is not measured as the one ordered', async (_what, change) => {
    const placed = await order(world);
    await placeLie(world, placed, (truth) => ({ ...truth, solution: { ...truth.solution, ...change() } }));
    expect(await endOf(placed)).toMatchObject(
      refused('the sealed resource is not the solution that the order names'),
    );
  });

  test('a directory is not a solution, though its hash is the one ordered', async () => {
    const placed = await order(world);
    const { bob, offers, solution } = world;
    const terms = sealedFor(await bob.ledger.order(placed.order));
    const { key } = await trustTee(bob, (await bob.ledger.offer(offers.tee)).offer);
    const sealed = await sealResourceToEach(
      { ...solution, content: 'directory' },
      { ...terms, author: bob.fingerprint, role: 'solution' },
      bob.key,
      [key],
    );
    await placeLie(world, placed, (truth) => ({ ...truth, solution: { ...truth.solution, sealed } }));
    expect(await endOf(placed)).toMatchObject(
      refused('the sealed resource is not the solution that the order names'),
    );
  });

  test.each([
    ['solution', 'the solution is not sealed to this TEE'],
    ['input', 'input 2 is not sealed to this TEE'],
  ])('the %s is sealed to the key of another TEE', async (what, reason) => {
    const placed = await order(world);
    const elsewhere = <T extends { sealed: Record<string, string> }>(given: T): T => ({
      ...given,
      sealed: { [NOBODY]: Object.values(given.sealed)[0] ?? '' },
    });
    await placeLie(world, placed, (truth) =>
      what === 'solution'
        ? { ...truth, solution: elsewhere(truth.solution) }
        : {
            ...truth,
            inputs: truth.inputs.map((input) => (input.kind === 'offer' ? input : elsewhere(input))),
          },
    );
    if (what === 'input') {
      await look(world);
      await approveLie(world, placed);
    }
    expect(await endOf(placed)).toMatchObject(refused(reason));
  });

  test.each([
    ['hash', { hash: NO_HASH }],
    ['size', { size: 77 }],
  ])('the input of another %s than the order, the evidence and the approval name', async (_what, change) => {
    const placed = await order(world);
    await placeLie(world, placed, (truth) => ({
      ...truth,
      inputs: truth.inputs.map((input) => (input.kind === 'offer' ? input : { ...input, ...change })),
    }));
    await look(world);
    await approveLie(world, placed);
    expect(await endOf(placed)).toMatchObject(refused('input 2 is not the resource that the order names'));
  });
});

describe('an operator who attests something else, validly signed and with true evidence of it', () => {
  test('another solution than the TEE takes', async () => {
    const placed = await attestedOrder();
    await attestLie(world, placed, { binding: saying({ solutionHash: NO_HASH }) });
    await approveLie(world, placed);
    expect(await endOf(placed)).toMatchObject(
      refused('the solution is no longer the one that the evidence binds'),
    );
  });

  test('the keys of another order', async () => {
    const [other, placed] = [await attestedOrder(), await attestedOrder()];
    const [theirs] = (await entriesOf(world.repository, other.order)).flatMap(({ entry }) =>
      entry.kind === 'order.attested' ? [entry.sealedKeys] : [],
    );
    await attestLie(world, placed, { attested: saying({ sealedKeys: theirs ?? '' }) });
    await approveLie(world, placed);
    expect(await endOf(placed)).toMatchObject(refused('sealed keys do not open'));
  });
});

describe('what the ledger refuses already, the TEE refuses as well', () => {
  let placed: PlacedOrder;
  let reading: OrderReading;
  let truth: Approval;
  beforeAll(async () => {
    placed = await attestedOrder();
    truth = await truthfulApproval(world, await world.alice.ledger.order(placed.order), dataSuborder(placed));
    await approveLie(world, placed, { approval: () => truth });
    reading = await world.operator.ledger.order(placed.order);
  });

  const told = (change: Lie<SuborderState>, of = reading): OrderReading => {
    const suborders = of.state.suborders.map((own) => (own.type === 'Data' ? change(own) : own));
    return { ...of, state: { ...of.state, suborders } };
  };

  /** What the TEE opens when the ledger's rules have let everything pass. */
  async function open(of: OrderReading): Promise<Opened> {
    const attested = of.state.attested?.entry;
    const sealingKey = await world.tee.attester.sealingKey();
    const keys = await openOrderKeys(attested?.sealedKeys ?? '', sealingKey, of.state.id, 1);
    const { kind, measurement } = truth.tee;
    const held = { kind, measurement, digest: digestOf(attested?.evidence), devices: [] };
    const directory = join(world.root, 'opened', String(Math.random()));
    const terms = { claimed: new Date(), directory, signal: new AbortController().signal };
    return openInputs(world.tee, of, { keys, held }, terms);
  }

  test('the truth is opened', async () => {
    expect((await open(reading)).approvals).toHaveLength(1);
  });

  test.each(earlierLies)('an approval with another %s', async (member, lie) => {
    const other = await attestedOrder();
    await approveLie(world, other, { approval: lie });
    const own = await world.operator.ledger.order(other.order);
    expect([statusOf(own.state), own.refused[0]?.reason]).toEqual([
      'Blocked',
      'the approval was given for something else',
    ]);
    const [lied] = (await entriesOf(world.repository, other.order)).flatMap(({ entry }) =>
      entry.kind === 'order.completed' && entry.outcome.status === 'done' ? [entry.outcome] : [],
    );
    if (lied === undefined) throw new Error('no lie was told');
    const completed = reading.state.suborders.find(({ type }) => type === 'Data')?.completed;
    if (completed === undefined) throw new Error('no truth was told');
    const entry = { ...completed.entry, outcome: lied };
    await expect(
      open(told((one) => ({ ...one, completed: { digest: NO_HASH, entry } }), own)),
    ).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(new RegExp(`given for something else: ${member}$`)) as unknown,
    });
  });

  test('a suborder without approval, and an input that names no suborder', async () => {
    const id = dataSuborder(placed);
    await expect(open(told((own) => ({ ...own, completed: undefined })))).rejects.toThrow(
      `suborder ${id} has no approval`,
    );
    await expect(open(told((own) => ({ ...own, id: 77 })))).rejects.toThrow(
      `the order has no suborder ${id}`,
    );
    await expect(open({ ...reading, offers: new Map() })).rejects.toThrow();
  });
});
