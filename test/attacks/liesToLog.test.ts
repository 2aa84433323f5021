import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cancelOrder } from '../../src/flow/order/cancelOrder.ts';
import { getReport } from '../../src/flow/result/getReport.ts';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import { revokeApproval } from '../../src/flow/approve/revokeApproval.ts';
import { entryName } from '../../src/ledger/entries/entries.ts';
import { orderDirectory } from '../../src/ledger/ledgerPaths.ts';
import { toHex } from '../../src/bytes/byteForms.ts';
import type { EntryHead } from '../../src/ledger/log/leafHead.ts';
import { numberAt } from '../../src/ledger/log/numbers.ts';
import type { OrderReading } from '../../src/ledger/entries/orders/orders.ts';
import { verifyLedger } from '../../src/ledger/entries/verifyLedger.ts';
import type { Approval } from '../../src/marketplace/approval/approval.ts';
import { statusOf } from '../../src/marketplace/order/orderState.ts';
import { generatePartyKey, type PrivateKey } from '../../src/pgp/keys.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import { enterKey } from '../support/enterKey.ts';
import { NO_HASH, saying, type Lie } from '../support/lies.ts';
import { appendLeaves, asOrder, contentOfEntry, cutLog, inOrder, leavesOf, tell } from '../support/logKit.ts';
import { approveLie } from '../support/lyingOwner.ts';
import { retell } from '../support/retell.ts';
import { approve, dataSuborder, look, makeWorld, order, runOrder, type World } from '../support/world.ts';

let world: World;
let mallory: PrivateKey;
let placed: PlacedOrder;
/** The order waits for Alice: the TEE has attested it. */
beforeEach(async () => {
  world = await makeWorld();
  mallory = await generatePartyKey({ name: 'Mallory' });
  await enterKey(world.repository, mallory);
  placed = await order(world);
  await look(world);
});
afterEach(() => world.close());

const read = ({ order: id } = placed): Promise<OrderReading> => world.bob.ledger.order(id);
const status = async (of = placed): Promise<string> => statusOf((await read(of)).state);
const verdicts = ({ refused }: OrderReading): unknown[] => refused.map(({ verdict }) => verdict);
const keyOf = (name: Signer): PrivateKey => (name === 'mallory' ? mallory : world[name].key);

type Signer = 'alice' | 'bob' | 'operator' | 'mallory';
type HeadLie = (truth: OrderReading) => Partial<EntryHead>;

/** Alice's refusal of the order, which ends it: by whom, and where, somebody says. */
async function refuse(signer: Signer = 'alice', lie: HeadLie = () => ({})): Promise<void> {
  const reading = await read();
  const suborder = dataSuborder(placed);
  const content = { suborder, outcome: { status: 'error', reason: '' } };
  const { digest: about } = reading.state.placed;
  const told = { kind: 'order.completed', content, about, after: reading.last, head: lie(reading) };
  await tell(world.repository, told, keyOf(signer), inOrder(placed.order));
}

/** What is left of the order runs, and its report tells nothing wrong. */
async function goesOn(): Promise<void> {
  await approve(world, placed);
  await look(world);
  expect([await status(), world.sandbox.runs]).toEqual(['Done', 1]);
  const report = await getReport(world.bob.ledger, placed.order, world.bob.key);
  const { checks } = await verifyReport(report, { allowSimulated: true });
  expect(checks.filter((check) => check.status !== 'passed')).toEqual([]);
}

const otherLeaves: HeadLie = ({ log: { size } }) => ({ checkpoint: { size, root: NO_HASH } });
const moreLeaves: HeadLie = ({ log: { size, root } }) => ({
  checkpoint: { size: size + 1, root: toHex(root) },
});

describe('an entry that is validly signed and out of place', () => {
  test('in its place it counts, and the order ends', async () => {
    await refuse();
    expect([await status(), (await read()).refused]).toEqual(['Error', []]);
    await expect(approve(world, placed)).rejects.toMatchObject({ code: 'refused' });
  });

  const afterPlacing: HeadLie = ({ state }) => ({ after: state.placed.digest });
  test.each<[string, Signer, HeadLie, string]>([
    ['of another ledger', 'alice', () => ({ ledger: NO_HASH }), 'other-ledger'],
    ['after nothing that is there', 'alice', () => ({ after: NO_HASH }), 'follows-nothing'],
    ['beside one of another party, which followed first', 'alice', afterPlacing, 'superseded'],
    ['beside one of its own author, who followed twice', 'operator', afterPlacing, 'equivocation'],
    ['by a stranger', 'mallory', () => ({}), 'not-entitled'],
    ['by a stranger who has seen other leaves', 'mallory', otherLeaves, 'not-entitled'],
    [
      "by a stranger in a party's name, who has seen other leaves",
      'mallory',
      (truth) => ({ ...otherLeaves(truth), author: world.alice.fingerprint }),
      'signature',
    ],
  ])('%s: void, and the order goes on', async (_name, signer, lie, verdict) => {
    const before = await read();
    await refuse(signer, lie);
    const reading = await read();
    expect([verdicts(reading), reading.frozen, reading.last]).toEqual([[verdict], undefined, before.last]);
    expect(reading.state).toEqual(before.state);
    await goesOn();
  });

  test('a copy of what counts: void, and the order goes on', async () => {
    const { state, entries } = await read();
    const leaf = (await leavesOf(world.repository))[entries.at(-1)?.index ?? 0] ?? new Uint8Array();
    await appendLeaves(world.repository, [leaf]);
    const reading = await read();
    expect([verdicts(reading), reading.frozen, reading.state]).toEqual([['copy'], undefined, state]);
    await goesOn();
  });

  test.each(['order.revoked', 'order.cancel-requested'])("a stranger's %s ends nothing", async (kind) => {
    const { state } = await read();
    const content = { reason: '', ...(kind === 'order.revoked' ? { suborder: dataSuborder(placed) } : {}) };
    const told = { kind, content, about: state.placed.digest, after: null };
    await tell(world.repository, told, mallory, inOrder(placed.order));
    const reading = await read();
    expect([verdicts(reading), reading.state]).toEqual([['not-entitled'], state]);
    await goesOn();
  });

  test('leaves that are none stop nobody, though they name the order', async () => {
    const { state } = await read();
    const about = Buffer.from(`{"about":"${state.placed.digest}","after":null}`);
    const [leaf = new Uint8Array()] = (await leavesOf(world.repository)).slice(-1);
    const text = Buffer.from(leaf).toString('latin1').replace('"fields":{}', '"fields":{"x":"\u00ff"}');
    const garbage = [
      Buffer.from('x'),
      new Uint8Array(),
      Buffer.alloc(5000, 1),
      about,
      Buffer.from(text, 'latin1'),
    ];
    await appendLeaves(world.repository, garbage);
    const reading = await read();
    expect([verdicts(reading), reading.state]).toEqual([['malformed', 'malformed'], state]);
    const { refused, frozen } = await verifyLedger(await world.repository.snapshot());
    expect([refused.map(({ verdict }) => verdict), frozen]).toEqual([Array(5).fill('malformed'), []]);
    await goesOn();
  });
});

test('what others put between what a customer had seen and his order stops nobody', async () => {
  const { state, entries } = await read();
  const [placing] = entries;
  if (placing === undefined) throw new Error('nothing was placed');
  const { index: first, head } = placing;
  const leaves = await leavesOf(world.repository);
  await cutLog(world.repository, first);
  const begun = Buffer.from(leaves[first] ?? []).toString('latin1');
  const unreadable = begun.replace('"fields":{}', '"fields":{"x":"\u00ff"}');
  const stranger = { kind: 'order.placed', content: {}, about: null, after: null };
  await appendLeaves(world.repository, [Buffer.from(unreadable, 'latin1')]);
  await tell(world.repository, stranger, mallory, asOrder);
  const content = contentOfEntry(state.placed.entry);
  const told = { kind: 'order.placed', content, about: null, after: null, at: head.at };
  const { index } = await tell(
    world.repository,
    { ...told, head: { checkpoint: head.checkpoint } },
    world.bob.key,
    asOrder,
  );
  const suborders = placed.suborders.map((own) => ({ ...own, id: own.id + 100 * (index - first) }));
  placed = { ...placed, order: numberAt(index), suborders };
  await look(world);
  await goesOn();
});

describe('a party that has seen another history of the ledger', () => {
  const cases: [string, Signer, HeadLie, string][] = [
    ['an owner, of other leaves', 'alice', otherLeaves, 'it names another log of'],
    ['the customer, of other leaves', 'bob', otherLeaves, 'it names another log of'],
    ['the operator, of more leaves than there are', 'operator', moreLeaves, 'leaves before leaf'],
  ];

  test.each(cases)('%s: the order stands still', async (_name, signer, lie, why) => {
    const { state } = await read();
    const other = await order(world);
    await refuse(signer, lie);
    const reading = await read();
    expect([verdicts(reading), reading.state]).toEqual([['other-history'], state]);
    expect(reading.frozen).toContain(why);
    await expect(approve(world, placed)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining(`order ${placed.order} stands still: entry `) as unknown,
    });
    const { frozen } = await verifyLedger(await world.repository.snapshot());
    expect(frozen).toEqual([{ what: `order ${placed.order}`, reason: reading.frozen }]);
    // Nothing else does.
    await look(world);
    await approve(world, other);
    await look(world);
    expect([await status(other), await status()]).toEqual(['Done', 'Blocked']);
  });

  test('after the approval: the TEE does not run it, and a revocation counts', async () => {
    await approve(world, placed);
    await refuse('bob', otherLeaves);
    await look(world);
    expect([await status(), world.sandbox.runs]).toEqual(['New', 0]);
    expect(world.lines.join('\n')).toContain(`Order ${placed.order} stands still`);
    await revokeApproval(world.alice, dataSuborder(placed), 'no more');
    expect(await status()).toBe('Canceled');
    await look(world);
    expect(world.sandbox.runs).toBe(0);
  });

  test('the customer can end it', async () => {
    await refuse('operator', moreLeaves);
    await cancelOrder(world.bob, placed.order, 'no more');
    expect(await status()).toBe('Canceled');
  });
});

describe('what lies beside the log', () => {
  const bodyPath = async (kind: string): Promise<string> => {
    const found = (await read()).entries.find(({ head }) => head.kind === kind);
    return `${orderDirectory(placed.order)}/${entryName(found?.index ?? 0, kind)}.body`;
  };

  test.each(['order.placed', 'order.attested', 'order.completed'])(
    'the body of %s is taken away, or changed: one clear error, until it is put back',
    async (kind) => {
      await approve(world, placed);
      const path = await bodyPath(kind);
      const bytes = world.repository.files.get(path) ?? new Uint8Array();
      world.repository.files.delete(path);
      await expect(read()).rejects.toMatchObject({
        code: 'tampered',
        message: `the ledger's ${path} is missing`,
      });
      await look(world);
      world.repository.files.set(path, Buffer.from('{}'));
      await expect(read()).rejects.toMatchObject({
        code: 'tampered',
        message: `the ledger's ${path} is not the one that was signed`,
      });
      await look(world);
      expect(world.sandbox.runs).toBe(0);
      world.repository.files.set(path, bytes);
      await look(world);
      expect([await status(), world.sandbox.runs]).toEqual(['Done', 1]);
    },
  );

  test('a revocation has no file that could be taken away', async () => {
    await approve(world, placed);
    const { size } = (await read()).log;
    await revokeApproval(world.alice, dataSuborder(placed), 'no more');
    const files = [...world.repository.files.keys()].filter((path) => path.includes(`/${size}-`));
    for (const path of files) world.repository.files.delete(path);
    expect([files.length, await status()]).toEqual([2, 'Canceled']);
  });
});

describe('an approval that was given elsewhere', () => {
  const onHead =
    (lie: Lie<Approval['head']>): Lie<Approval> =>
    (truth) => ({ ...truth, head: lie(truth.head) });
  const cases: [string, Lie<Approval>, string][] = [
    ['on another ledger', saying({ ledger: NO_HASH }), 'given for something else: ledger'],
    ['on other leaves', onHead(saying({ root: NO_HASH })), 'given on another history of the ledger'],
    [
      'on fewer leaves than it says',
      onHead(({ size, root }) => ({ size: size - 1, root })),
      'given on another history of the ledger',
    ],
    [
      'on more leaves than there are',
      onHead(({ size, root }) => ({ size: size + 77, root })),
      'given on another history of the ledger',
    ],
  ];

  test('here, the TEE runs it', async () => {
    await approveLie(world, placed);
    await look(world);
    expect([await status(), world.sandbox.runs]).toEqual(['Done', 1]);
  });

  test.each(cases)('%s: the TEE does not run it', async (_name, approval, reason) => {
    await approveLie(world, placed, { approval });
    await look(world);
    expect([await status(), world.sandbox.runs]).toEqual(['Error', 0]);
    expect(world.lines.join('\n')).toContain(reason);
  });

  test.each<[string, Lie<Approval> | undefined, string]>([['here', undefined, ''], ...cases])(
    '%s: the verifier says so',
    async (_name, approval, reason) => {
      const ran = await runOrder(world);
      const report = await retell(world, ran, approval === undefined ? {} : { approval });
      const { checks } = await verifyReport(report, { allowSimulated: true });
      const wrong = checks.filter((check) => check.status !== 'passed');
      const failed = expect.objectContaining({
        id: `approval-${dataSuborder(ran)}`,
        status: 'failed',
        detail: expect.stringContaining(reason) as unknown,
      }) as unknown;
      expect(wrong).toEqual(approval === undefined ? [] : [failed]);
    },
  );
});
