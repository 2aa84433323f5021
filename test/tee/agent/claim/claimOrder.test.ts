import { generateKeyPairSync, verify } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { OrderReading } from '../../../../src/ledger/entries/orders/orders.ts';
import { approvalsInForce, claimMessage } from '../../../../src/marketplace/approval/claim.ts';
import type { OrderState } from '../../../../src/marketplace/order/orderState.ts';
import { claimOrder, giveBack } from '../../../../src/tee/agent/claim/claimOrder.ts';
import { OwnClaims } from '../../../../src/tee/agent/claim/ownClaims.ts';
import type { TeeContext } from '../../../../src/tee/agent/teeContext.ts';

type Body = { readonly claim?: unknown; readonly signature?: unknown } | undefined;

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const approval = (days: number) => ({ expires: `2026-01-0${days}T00:00:00.000Z` });
/** An order that is ready to be claimed. */
const stateWith = (change: object = {}, approved = approval(1), attempt = 2): OrderState =>
  ({
    id: 500,
    placed: { digest: 'a'.repeat(64), entry: { author: 'bob' } },
    attested: { entry: { attempt } },
    suborders: [
      { type: 'TEE', status: 'New' },
      {
        type: 'Data',
        status: 'Done',
        completed: { entry: { outcome: { status: 'done', approval: approved } } },
      },
    ],
    ...change,
  }) as unknown as OrderState;
const claimedBy = (claim: string, at = new Date()): object => ({
  claimed: { entry: { claim, at: at.toISOString() } },
});
const readingOf = (state: OrderState): OrderReading => ({ state }) as OrderReading;

let folder = '';
let said: string[] = [];
let claims: OwnClaims;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claims-'));
  said = [];
  claims = new OwnClaims();
});
afterEach(() => rm(folder, { recursive: true }));

/** An agent whose ledger is like this when it appends; and what it wanted to append. */
function agent(
  now: OrderState | Error,
  after: (body: Body) => OrderState = (body) => stateWith(body && claimedBy(String(body.claim))),
): { readonly context: TeeContext; readonly bodies: Body[] } {
  const bodies: Body[] = [];
  const ledger = {
    appendToOrder: (_order: number, _key: unknown, decide: (reading: OrderReading) => Body) => {
      if (now instanceof Error) return Promise.reject(now);
      const body = decide(readingOf(now));
      bodies.push(body);
      return Promise.resolve(body === undefined ? now : after(body));
    },
  };
  const log = (line: string) => void said.push(line);
  return { context: { ledger, claims, journals: folder, log } as unknown as TeeContext, bodies };
}

describe('a run is claimed', () => {
  test('by the order’s attested key, for this process, on the approvals that were read', async () => {
    const state = stateWith();
    const { context, bodies } = agent(state);
    const own = await claimOrder(context, readingOf(state), privateKey);
    const [body] = bodies;
    expect(body).toMatchObject({
      kind: 'order.claimed',
      attempt: 2,
      claim: own?.claim,
      approvals: approvalsInForce(state),
    });
    const message = claimMessage({
      order: 500,
      orderDigest: 'a'.repeat(64),
      attempt: 2,
      claim: own?.claim ?? '',
      approvals: approvalsInForce(state),
    });
    expect(verify('sha256', message, publicKey, Buffer.from(String(body?.signature), 'base64'))).toBe(true);
    expect(own).toMatchObject({ opened: false, working: true });
    expect([claims.of(own?.claim ?? ''), await readdir(folder)]).toEqual([own, ['claim-500.json']]);
  });

  test.each<[string, OrderState]>([
    ['another attempt is attested', stateWith({}, approval(1), 3)],
    ['nothing is attested any more', stateWith({ attested: undefined })],
    ['an owner approved something else', stateWith({}, approval(2))],
    ['it is claimed already', stateWith(claimedBy('b'.repeat(64)))],
    ['it has ended', stateWith({ finished: { entry: { status: 'error' } } })],
    [
      'an owner has not completed',
      stateWith({ suborders: [...stateWith().suborders, { type: 'Data', status: 'Blocked' }] }),
    ],
  ])('not where %s meanwhile: nothing is left of the try', async (_, now) => {
    const { context, bodies } = agent(now);
    expect(await claimOrder(context, readingOf(stateWith()), privateKey)).toBeUndefined();
    expect([bodies, await readdir(folder)]).toEqual([[undefined], []]);
  });

  test('not where another process was first', async () => {
    const { context, bodies } = agent(stateWith(), () => stateWith(claimedBy('b'.repeat(64))));
    expect(await claimOrder(context, readingOf(stateWith()), privateKey)).toBeUndefined();
    expect([claims.of(String(bodies[0]?.claim)), await readdir(folder)]).toEqual([undefined, []]);
  });

  test('and where nobody knows whether it arrived, a later look gives it back', async () => {
    const { context } = agent(new Error('no network'));
    const made: string[] = [];
    const make = claims.make.bind(claims);
    claims.make = () => {
      const own = make();
      made.push(own.claim);
      return own;
    };
    await expect(claimOrder(context, readingOf(stateWith()), privateKey)).rejects.toThrow('no network');
    expect(claims.of(made[0] ?? '')).toMatchObject({ opened: false, working: false });
    expect(await readdir(folder)).toEqual(['claim-500.json']);
  });

  test.each([
    ['before it was made', -60_000],
    ['in the future', 60_000],
  ])('threat: an entry that holds it with a time %s is not taken for its own', async (_, off) => {
    const { context } = agent(stateWith(), (body) =>
      stateWith(claimedBy(String(body?.claim), new Date(Date.now() + off))),
    );
    await expect(claimOrder(context, readingOf(stateWith()), privateKey)).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  test('and the very time at which it was made is its own', async () => {
    const { context } = agent(stateWith(), (body) =>
      stateWith(claimedBy(String(body?.claim), claims.of(String(body?.claim))?.at)),
    );
    expect(await claimOrder(context, readingOf(stateWith()), privateKey)).toBeDefined();
  });

  test('not of an order that is not attested', async () => {
    const { context } = agent(stateWith());
    const reading = readingOf(stateWith({ attested: undefined }));
    await expect(claimOrder(context, reading, privateKey)).rejects.toMatchObject({ code: 'refused' });
  });
});

describe('a claim on which nothing was opened is given back', () => {
  /** What is appended to give it back, where the order is like this. */
  async function given(
    missing: readonly string[] | undefined,
    change: (claim: string) => object = claimedBy,
    isOpened = false,
  ): Promise<{ readonly body: Body; readonly nonce: string }> {
    const own = claims.make();
    own.opened = isOpened;
    const { context, bodies } = agent(stateWith(change(own.claim)), () => stateWith());
    await giveBack(context, 500, own, missing);
    expect([own.working, claims.of(own.claim), await readdir(folder)]).toEqual([false, undefined, []]);
    expect(said).toEqual(['Order 500: the claim is given back; nothing was opened']);
    return { body: bodies[0], nonce: own.nonce };
  }

  test('by what only its process knows', async () => {
    const { body, nonce } = await given(undefined);
    expect(body).toEqual({ kind: 'order.unclaimed', claim: expect.stringMatching(/^[0-9a-f]{64}$/), nonce });
  });

  test('with the names of the witnesses that had not seen it, as many as there is room for', async () => {
    expect((await given(['alice', 'dora'])).body).toMatchObject({ missing: ['alice', 'dora'] });
    said = [];
    expect((await given(['a', 'b', 'c', 'd', 'e'])).body).toMatchObject({ missing: ['a', 'b', 'c', 'd'] });
    said = [];
    expect((await given(['x'.repeat(129), 'y'.repeat(128)])).body).toMatchObject({
      missing: ['y'.repeat(128)],
    });
    said = [];
    // Of 512 bytes each takes 130, with its quotes.
    const long = ['1', '2', '3', '4'].map((digit) => digit.repeat(128));
    expect((await given(long)).body).toMatchObject({ missing: long.slice(0, 3) });
    said = [];
    const full = [...long.slice(0, 3), '4'.repeat(120)];
    expect((await given(full)).body).toMatchObject({ missing: full });
    said = [];
    expect((await given([...long.slice(0, 3), '4'.repeat(121)])).body).toMatchObject({
      missing: long.slice(0, 3),
    });
    said = [];
    expect((await given(['x'.repeat(129)])).body).not.toHaveProperty('missing');
  });

  test.each<[string, (claim: string) => object]>([
    ['another is the live one', () => claimedBy('b'.repeat(64))],
    ['none is', () => ({})],
    ['the order has ended', (claim) => ({ ...claimedBy(claim), finished: { entry: {} } })],
  ])('not where %s: nothing is written', async (_, change) => {
    expect((await given([], change)).body).toBeUndefined();
  });

  test('not where something was opened on it', async () => {
    expect((await given([], claimedBy, true)).body).toBeUndefined();
  });
});
