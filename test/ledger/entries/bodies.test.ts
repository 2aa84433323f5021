import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { canonicalBytes, sha256Hex, type JsonValue } from '../../../src/canonicalJson.ts';
import { notExtended } from '../../../src/ledger/entries/orders/approvalHead.ts';
import { entryName, leafFiles, leafOfFiles, refusalIn } from '../../../src/ledger/entries/entries.ts';
import { readOrder, type OrderReading } from '../../../src/ledger/entries/orders/orders.ts';
import { offerDirectory, orderDirectory } from '../../../src/ledger/ledgerPaths.ts';
import type { LedgerSnapshot } from '../../../src/ledger/ledgerRepository.ts';
import { toHex } from '../../../src/bytes/byteForms.ts';
import type { EntryHead } from '../../../src/ledger/log/leafHead.ts';
import { leafOfNumber, numberAt } from '../../../src/ledger/log/numbers.ts';
import type { Approval } from '../../../src/marketplace/approval/approval.ts';
import { statusOf } from '../../../src/marketplace/order/orderState.ts';
import { asOrder, inOrder, leavesOf, tell } from '../../support/logKit.ts';
import { NO_HASH } from '../../support/lies.ts';
import { MemoryRepository } from '../../support/memoryRepository.ts';
import { dataSuborder, look, makeWorld, order, type World } from '../../support/world.ts';

let world: World;
let id: number;
let refusal: Readonly<Record<string, JsonValue>>;
let truth: OrderReading;
beforeAll(async () => {
  world = await makeWorld();
  const placed = await order(world);
  await look(world);
  id = placed.order;
  refusal = { suborder: dataSuborder(placed), outcome: { status: 'error', reason: '' } };
  truth = await world.bob.ledger.order(id);
});
afterAll(() => world.close());

/** What the order is after a refusal of Alice's, which she signs with this body. */
async function after(
  body: JsonValue | Uint8Array,
  head: (truly: NonNullable<EntryHead['body']>) => EntryHead['body'] = (truly) => truly,
): Promise<{ repository: MemoryRepository; path: string; read: () => Promise<OrderReading> }> {
  const repository = new MemoryRepository(world.repository.files);
  const bytes = body instanceof Uint8Array ? body : canonicalBytes(body);
  const truly = { sha256: sha256Hex(bytes), bytes: bytes.length };
  const told = {
    kind: 'order.completed',
    content: {},
    about: truth.state.placed.digest,
    after: truth.last,
    head: { body: head(truly) },
  };
  const { index } = await tell(repository, told, world.alice.key, inOrder(id));
  const path = `${orderDirectory(id)}/${entryName(index, told.kind)}.body`;
  repository.files.set(path, bytes);
  return { repository, path, read: async () => readOrder(await repository.snapshot(), id) };
}
const MOST = 4 * 1024 * 1024;

describe('the body of an entry, which its author signed', () => {
  test('counts as it is, up to 4 MiB', async () => {
    for (const bytes of [undefined, MOST]) {
      const { read } = await after(refusal, (truly) => ({ ...truly, bytes: bytes ?? truly.bytes }));
      const { state, refused } = await read();
      expect([statusOf(state), refused]).toEqual(['Error', []]);
    }
  });

  test.each<[string, JsonValue | Uint8Array, string]>([
    ['null', null, 'is not an object'],
    ['a list', [refusal], 'is not an object'],
    ['a string', 'refused', 'is not an object'],
    [
      'not canonical',
      Buffer.from(`${Buffer.from(canonicalBytes({ a: 1 })).toString()} `),
      'is not canonical',
    ],
    ['no JSON', Buffer.from('refused'), 'is not JSON'],
    ['empty', Buffer.from(''), 'is not JSON'],
    ['an object of nothing', {}, 'suborder'],
  ])('that is %s: the entry is void, and the order goes on', async (_what, body, reason) => {
    const { state, refused, last } = await (await after(body)).read();
    expect([state, last]).toEqual([truth.state, truth.last]);
    expect(refused).toEqual([
      expect.objectContaining({ verdict: 'rule', reason: expect.stringContaining(reason) as unknown }),
    ]);
  });

  test('that is said to be larger is not looked for: the entry is void, and the order goes on', async () => {
    const { repository, path, read } = await after(refusal, (truly) => ({ ...truly, bytes: MOST + 1 }));
    repository.files.delete(path);
    const { state, refused } = await read();
    expect(state).toEqual(truth.state);
    expect(refused).toMatchObject([
      { verdict: 'rule', reason: expect.stringMatching(/body of entry \d+ is too large/) },
    ]);
  });

  test('is found where it lay before, and nothing else is', async () => {
    const { repository, path } = await after(refusal);
    const bytes = repository.files.get(path);
    for (const present of [undefined, Buffer.from('{}')])
      for (const [earlier, found] of [
        [bytes, 'Error'],
        [Buffer.from('{}'), undefined],
      ] as const) {
        if (present === undefined) repository.files.delete(path);
        else repository.files.set(path, present);
        const inner = await repository.snapshot();
        const snapshot: LedgerSnapshot = {
          commit: inner.commit,
          log: inner.log,
          list: (directory) => inner.list(directory),
          read: (name) => inner.read(name),
          readEarlier: (name, sha256) =>
            Promise.resolve(name === path && earlier && sha256Hex(earlier) === sha256 ? earlier : undefined),
        };
        const reading = readOrder(snapshot, id);
        if (found !== undefined) expect(statusOf((await reading).state)).toBe(found);
        else
          await expect(reading).rejects.toMatchObject({
            code: 'tampered',
            message: `the ledger's ${path} ${present === undefined ? 'is missing' : 'is not the one that was signed'}`,
          });
      }
  });
});

test('the body of an offer that an order uses is missed, and not taken for no offer', async () => {
  const repository = new MemoryRepository(world.repository.files);
  const { data } = world.offers;
  const path = `${offerDirectory(data)}/${entryName(leafOfNumber(data) ?? 0, 'offer.created')}.body`;
  expect(repository.files.delete(path)).toBe(true);
  await expect(readOrder(await repository.snapshot(), id)).rejects.toMatchObject({
    code: 'tampered',
    message: `the ledger's ${path} is missing`,
  });
});

test.each<[string, JsonValue]>([
  ['nothing', {}],
  ['no list of suborders', { suborders: 1 }],
  ['a suborder that is none', { suborders: [null], inputs: [], solution: {} }],
])('a placing that says %s is void, first or second', async (_what, content) => {
  const repository = new MemoryRepository(world.repository.files);
  const { digest: about } = truth.state.placed;
  const told = { kind: 'order.placed', content: content as Record<string, JsonValue> };
  await tell(repository, { ...told, about, after: truth.last }, world.bob.key, inOrder(id));
  const { state, refused } = await readOrder(await repository.snapshot(), id);
  expect([state, refused.map(({ verdict }) => verdict)]).toEqual([truth.state, ['rule']]);
  const { index } = await tell(repository, { ...told, about: null, after: null }, world.bob.key, asOrder);
  const none = numberAt(index);
  await expect(readOrder(await repository.snapshot(), none)).rejects.toMatchObject({
    code: 'not-found',
    message: expect.stringContaining(`no order ${none}: order.placed of order ${none}: `) as unknown,
  });
});

test('an error that is nobody’s doing voids no entry', () => {
  expect(() =>
    refusalIn(() => {
      throw new TypeError('a fault of the program');
    }),
  ).toThrow('a fault of the program');
});

test('an entry’s two files are its leaf, and one of them alone is none', async () => {
  const [, leaf = new Uint8Array()] = await leavesOf(world.repository);
  const { head, signature } = leafFiles(leaf);
  expect(Buffer.from(leafOfFiles(head, signature) ?? []).toString()).toBe(Buffer.from(leaf).toString());
  for (const [one, other] of [
    [undefined, signature],
    [head, undefined],
    [undefined, undefined],
    [head, head],
    [signature, head],
  ])
    expect(leafOfFiles(one, other)).toBeUndefined();
});

test('an approval on the log as it is, or was, holds; one on another, or on a longer one, does not', async () => {
  const { log } = await world.repository.snapshot();
  if (log === undefined) throw new Error('the ledger has no entries');
  const on = (size: number, root: string) => notExtended(log, { head: { size, root } } as Approval);
  for (let size = 1; size <= log.size; size++)
    expect(await on(size, toHex(await log.rootAt(size)))).toBeUndefined();
  const why = (size: number) => `the approval was given on another history of the ledger, of ${size} leaves`;
  expect(await on(log.size, NO_HASH)).toBe(why(log.size));
  expect(await on(log.size + 1, toHex(log.root))).toBe(why(log.size + 1));
});
