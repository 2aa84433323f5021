import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { policySchema, type Policy } from '../../src/attestation/policy.ts';
import { sha256Hex } from '../../src/canonicalJson.ts';
import { changeOfferPolicy } from '../../src/flow/changeOfferPolicy.ts';
import { cancelOrder } from '../../src/flow/order/cancelOrder.ts';
import { registerOffer } from '../../src/flow/registerOffer.ts';
import { pendingSuborders } from '../../src/flow/approve/pendingSuborders.ts';
import { orderDirectory, requestsPath } from '../../src/ledger/ledgerPaths.ts';
import { numberAt } from '../../src/ledger/log/numbers.ts';
import { statusOf } from '../../src/marketplace/order/orderState.ts';
import { offerInfoSchema, slotInfoSchema } from '../../src/marketplace/offer.ts';
import { appendLeaves, leavesOf } from '../support/logKit.ts';
import {
  approve,
  committed,
  dataSuborder,
  look,
  makeWorld,
  order,
  TRIAL,
  type World,
} from '../support/world.ts';

interface Named {
  readonly request: string;
  readonly name: string;
}

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const offer = (name: string, request?: string, resource = world.dataset) =>
  registerOffer(world.alice, {
    type: 'Data',
    info: offerInfoSchema.parse({ name, offerType: '3' }),
    slots: [slotInfoSchema.parse({ info: {}, usage: {} })],
    dataset: committed(resource),
    ...(request === undefined ? {} : { request }),
  });

function plant(name: string, text: string): void {
  world.repository.files.set(requestsPath(name), Buffer.from(text));
}

function textAt(name: string): string {
  return Buffer.from(world.repository.files.get(requestsPath(name)) ?? []).toString();
}

/** Two requests of Bob's that one file leads to. */
function sameFile(word: string): readonly [Named, Named] {
  const met = new Map<string, Named>();
  for (let nth = 0; ; nth++) {
    const request = `${word} ${nth}`;
    const named = { request, name: sha256Hex(`${world.bob.fingerprint} ${request}`) };
    const other = met.get(requestsPath(named.name));
    if (other !== undefined) return [other, named];
    met.set(requestsPath(named.name), named);
  }
}

describe('a named request', () => {
  test('makes an offer once, and finds it again', async () => {
    const first = await offer('one', 'run 7');
    expect(first.created).toBe(true);
    expect(await offer('one', 'run 7')).toEqual({ ...first, created: false });
    expect((await offer('one')).offer).not.toBe(first.offer);
  });

  test('is not taken for another offer than the one that it made', async () => {
    await offer('two', 'run 8');
    await expect(offer('three', 'run 8')).rejects.toMatchObject({ code: 'conflict' });
    await expect(offer('two', 'run 8', world.model)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('is not taken for an offer whose policy is another by now', async () => {
    const asking = (policy: Policy) =>
      registerOffer(world.alice, {
        type: 'Data',
        info: offerInfoSchema.parse({ name: 'asks', offerType: '3' }),
        slots: [slotInfoSchema.parse({ info: {}, usage: {} })],
        ...{ dataset: committed(world.dataset), policy, request: 'run 10' },
      });
    const strict = policySchema.parse({ version: 1 });
    const { offer: id } = await asking(TRIAL);
    await expect(asking(strict)).rejects.toMatchObject({
      code: 'conflict',
      mend: expect.stringContaining(`offers policy ${id}`) as unknown,
    });
    await changeOfferPolicy(world.alice, id, strict);
    expect(await asking(strict)).toMatchObject({ offer: id, created: false });
  });

  test('of an order that somebody planted beforehand leads to no other order', async () => {
    const before = await order(world);
    const name = sha256Hex(`${world.bob.fingerprint} run 9`);
    plant(name, `${name} ${before.order}\n`);
    await expect(order(world, { request: 'run 9' })).rejects.toMatchObject({ code: 'conflict' });
  });

  test.each([
    '',
    ' ',
    ' 0',
    ' 012',
    ' 12 ',
    '\t12',
    ' 1e2',
    ' -12',
    ' 9999999999999',
    ' null',
    'a 12',
    ' 12\r',
  ])('whose line was spoiled is not made a second time: %j', async (text) => {
    const request = `run of ${text}`;
    await order(world, { request });
    const name = sha256Hex(`${world.bob.fingerprint} ${request}`);
    for (const all of [`${name}${text}`, `x\n${name}${text}\n${name} 100\n`]) {
      plant(name, all);
      await expect(order(world, { request })).rejects.toThrow('was spoiled');
    }
  });

  test('finds its order again among all that lies in the same file, whatever others put there', async () => {
    const [old, young] = sameFile('again');
    const first = await order(world, { request: old.request });
    plant(old.name, `\u0000 no line\nx${old.name} 100\n${textAt(old.name).trimEnd()}`);
    const second = await order(world, { request: young.request });
    expect(second.order).not.toBe(first.order);
    for (const [request, { order: id }] of [
      [old.request, first],
      [young.request, second],
    ] as const)
      expect(await order(world, { request })).toMatchObject({ order: id, created: false });
  });

  test('is placed once, however often and however late what was pushed for it comes again', async () => {
    const first = await order(world, { request: 'run 10' });
    const leaves = await leavesOf(world.repository);
    const { files } = world.repository;
    const body = [...files].find(
      ([path]) => path.includes(`/${first.order}/`) && path.endsWith('placed.json.body'),
    );
    await order(world, { request: 'run 11' });
    const again = (await leavesOf(world.repository)).length;
    await appendLeaves(world.repository, [leaves[first.order / 100 - 1] ?? new Uint8Array()]);
    const copy = numberAt(again);
    files.set(`${orderDirectory(copy)}/${again}-placed.json.body`, body?.[1] ?? new Uint8Array());
    await expect(world.bob.ledger.order(copy)).rejects.toMatchObject({ code: 'not-found' });
    // Nor where the request is led to the copy.
    const name = sha256Hex(`${world.bob.fingerprint} run 10`);
    plant(name, `${name} ${copy}\n`);
    await expect(order(world, { request: 'run 10' })).rejects.toMatchObject({ code: 'not-found' });
    plant(name, `${name} ${first.order}\n`);
    expect(await order(world, { request: 'run 10' })).toMatchObject({ order: first.order, created: false });
  });

  test('of two that race into one file neither is lost', async () => {
    const [one, other] = sameFile('race');
    const placed = await Promise.all([one, other].map(({ request }) => order(world, { request })));
    for (const [at, { request }] of [one, other].entries())
      expect(await order(world, { request })).toMatchObject({ order: placed[at]?.order, created: false });
  });

  test('fits, whatever somebody filled its file with', async () => {
    const name = sha256Hex(`${world.bob.fingerprint} run 12`);
    plant(name, `${'x'.repeat(4 * 1024 * 1024 - 10)}\n`);
    const first = await order(world, { request: 'run 12' });
    expect(textAt(name).length).toBeLessThan(3.1 * 1024 * 1024);
    expect(await order(world, { request: 'run 12' })).toMatchObject({ order: first.order, created: false });
    plant(name, `${textAt(name)}${'y'.repeat(80)}\n`);
    expect(await order(world, { request: 'run 12' })).toMatchObject({ order: first.order, created: false });
  });

  test('of a full file takes the place of the oldest lines, whole', async () => {
    const name = sha256Hex(`${world.bob.fingerprint} run 13`);
    const line = `${'y'.repeat(80)}\n`;
    plant(name, line.repeat(50_000));
    const { order: id } = await order(world, { request: 'run 13' });
    const text = textAt(name);
    expect(text.length).toBeGreaterThan(3e6);
    expect([text.slice(0, line.length), text.slice(text.lastIndexOf('y') + 2)]).toEqual([
      line,
      `${name} ${id}\n`,
    ]);
  });
});

describe('pending suborders', () => {
  const pending = (owner: string, more: object = {}) =>
    pendingSuborders(world.bob.ledger, { owner, ...more });

  test('are those of one’s own offers that a TEE attested and nobody completed', async () => {
    const alice = world.alice.fingerprint;
    const placed = await order(world);
    const only = { orders: [placed.order] };
    expect(await pending(alice, only)).toEqual([]);
    await look(world);
    expect(await pending(alice, only)).toEqual([
      {
        order: placed.order,
        suborder: dataSuborder(placed),
        offer: world.offers.data,
        solutionHash: world.solution.hash.hash,
        customer: world.bob.fingerprint,
      },
    ]);
    expect((await pending(alice)).map((each) => each.order)).toContain(placed.order);
    expect(await pending(world.bob.fingerprint)).toEqual([]);
    expect(await pending(alice, { ...only, offers: [999] })).toEqual([]);
    await approve(world, placed);
    expect(await pending(alice, only)).toEqual([]);
  });

  test('are looked for among the newest orders alone when that is asked', async () => {
    const alice = world.alice.fingerprint;
    const placed = [await order(world), await order(world)];
    await look(world);
    expect((await pending(alice, { newest: 1 })).map((each) => each.order)).toEqual([placed[1]?.order]);
  });
});

describe('a number that is not an order’s own', () => {
  test('cancels nothing: neither a suborder’s nor one that nobody gave', async () => {
    const { order: id, suborders } = await order(world);
    for (const other of [...suborders.map((one) => one.id), id + 77]) {
      await expect(cancelOrder(world.bob, other, '')).rejects.toMatchObject({ code: 'not-found' });
      expect(statusOf((await world.bob.ledger.order(id)).state)).toBe('Blocked');
    }
    await cancelOrder(world.bob, id, '');
    expect(statusOf((await world.bob.ledger.order(id)).state)).toBe('Canceled');
  });
});
