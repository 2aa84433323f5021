import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { OrderReading } from '../../../../src/ledger/entries/orders/orders.ts';
import { writeClaimHint } from '../../../../src/tee/agent/claim/claimHint.ts';
import { OwnClaims, type OwnClaim } from '../../../../src/tee/agent/claim/ownClaims.ts';
import { removePredecessors, settleClaimed } from '../../../../src/tee/agent/claim/settleClaimed.ts';
import { sandboxName } from '../../../../src/tee/agent/inputs/runDirectories.ts';
import type { TeeContext } from '../../../../src/tee/agent/teeContext.ts';

const LOST = 'the runner that claimed the order was lost; an order is never run twice';
const ID = 500;
const CLAIM = 'c'.repeat(64);
const MINUTE = 60_000;
/** A run of ten minutes: a quarter of an hour later nobody can still be at it. */
const LIMITS = { minutes: 10, graceSeconds: 30 };
const START = Date.parse('2026-05-01T12:00:00.000Z');
const at = (ms: number): string => new Date(START + ms).toISOString();

let journals = '';
let scratch = '';
let lines: string[] = [];
let removed: string[] = [];
let claims: OwnClaims;
beforeEach(async () => {
  journals = await mkdtemp(join(tmpdir(), 'settle-journals-'));
  scratch = await mkdtemp(join(tmpdir(), 'settle-scratch-'));
  [lines, removed, claims] = [[], [], new OwnClaims()];
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(journals, { recursive: true });
  await rm(scratch, { recursive: true });
});

interface Said {
  readonly kind: string;
  readonly [member: string]: unknown;
}

/** An order as it is read, claimed at noon, with what was said of it. */
function claimed(change: object = {}, entries: readonly object[] = []): OrderReading {
  const placed = { entry: { author: 'bob', limits: LIMITS } };
  const state = { id: ID, placed, claimed: { entry: { claim: CLAIM, at: at(0) } }, ...change };
  return { state, entries } as unknown as OrderReading;
}
const heard = (author: string, ms: number, kind = 'order.cancel-requested'): object => ({
  head: { kind, author, at: at(ms) },
});

/** What a look says of an order that is claimed like this, so long after noon. */
async function settled(reading: OrderReading, after: number, sandbox?: () => never): Promise<Said[]> {
  jest.spyOn(Date, 'now').mockReturnValue(START + after);
  const said: Said[] = [];
  const ledger = {
    appendToOrder: (_order: number, _key: unknown, decide: (now: OrderReading) => Said | undefined) => {
      const entry = decide(reading);
      if (entry !== undefined) said.push(entry);
      return Promise.resolve({ ...reading.state, finished: entry && { entry } });
    },
  };
  const remove = (name: string): Promise<void> => Promise.resolve(void removed.push(name));
  const log = (line: string): void => void lines.push(line);
  const context = {
    ...{ ledger, claims, journals, scratch, log },
    sandbox: sandbox ?? (() => Promise.resolve({ remove })),
  } as unknown as TeeContext;
  await settleClaimed(context, reading);
  return said;
}

const ended = (status: string): Said[] => [{ kind: 'order.finished', attempt: 0, status, reason: LOST }];
const ofOwn = (own: OwnClaim, at0 = at(0)): OrderReading =>
  claimed({ claimed: { entry: { claim: own.claim, at: at0 } } });

describe('a look leaves alone', () => {
  test('an order that nobody has claimed', async () => {
    expect(await settled(claimed({ claimed: undefined }), 1e9)).toEqual([]);
  });

  test('what this very process works on, however long', async () => {
    expect(await settled(ofOwn(claims.make()), 1e9)).toEqual([]);
    expect([removed, lines]).toEqual([[], []]);
  });
});

describe('a claim of this process that it no longer works on', () => {
  test('is given back, where nothing was opened on it', async () => {
    const own = claims.make();
    own.working = false;
    const { claim, nonce } = own;
    expect(await settled(ofOwn(own), 0)).toEqual([{ kind: 'order.unclaimed', claim, nonce }]);
    expect([claims.of(claim), removed]).toEqual([undefined, []]);
  });

  test('ends the order at once, where something was: what ran is killed, and nothing of it is left', async () => {
    const own = claims.make();
    Object.assign(own, { working: false, opened: true });
    await mkdir(join(scratch, `order-${ID}-0`));
    expect(await settled(ofOwn(own), 0)).toEqual(ended('error'));
    expect(removed).toEqual([sandboxName(ID, own.claim)]);
    expect([claims.of(own.claim), await readdir(scratch)]).toEqual([undefined, []]);
    expect(lines).toEqual([`Order ${ID}: error: ${LOST}`]);
  });
});

describe('a claim of an agent of this home that is dead', () => {
  const context = (): TeeContext => ({ journals, log: () => undefined }) as unknown as TeeContext;

  test('ends the order at once, and what ran is killed', async () => {
    await writeClaimHint(context(), ID, CLAIM);
    expect(await settled(claimed(), 0)).toEqual(ended('error'));
    expect([removed, await readdir(journals)]).toEqual([[sandboxName(ID, CLAIM)], []]);
  });

  test('and is said to be there perhaps, where no engine can be asked', async () => {
    await writeClaimHint(context(), ID, CLAIM);
    const none = (): never => {
      throw new Error('no engine');
    };
    expect(await settled(claimed(), 0, none)).toEqual(ended('error'));
    expect(lines[0]).toBe(`Order ${ID}: what ran may still be there: no engine`);
  });

  test('is another one than what is live: the order is left to whoever has it', async () => {
    await writeClaimHint(context(), ID, 'd'.repeat(64));
    expect(await settled(claimed(), 0)).toEqual([]);
    expect(removed).toEqual([]);
  });

  test('had what ran killed at the start already, of each of its orders', async () => {
    await writeClaimHint(context(), ID, CLAIM);
    await writeClaimHint(context(), 700, 'd'.repeat(64));
    await writeFile(join(journals, 'claim-900.json'), 'no hint');
    const remove = (name: string): Promise<void> => Promise.resolve(void removed.push(name));
    const agent = { ...context(), sandbox: () => Promise.resolve({ remove }) } as unknown as TeeContext;
    await removePredecessors(agent);
    expect(removed.sort()).toEqual([sandboxName(ID, CLAIM), sandboxName(700, 'd'.repeat(64))].sort());
  });
});

describe('a claim of another home is left alone until nobody can still be at it, and the order ends then', () => {
  const lost = 25 * MINUTE;
  const cancelledLife = LIMITS.graceSeconds * 1000 + 2 * MINUTE;

  test.each<[string, OrderReading, number]>([
    ['after it was claimed', claimed(), lost],
    [
      'after it said that it waits',
      claimed({ waiting: { entry: { at: at(5 * MINUTE) } } }),
      5 * MINUTE + lost,
    ],
    [
      'after it reported, whatever it said before',
      claimed({
        waiting: { entry: { at: at(5 * MINUTE) } },
        reported: { entry: { at: at(7 * MINUTE) } },
      }),
      7 * MINUTE + lost,
    ],
    [
      'after the customer cancelled',
      claimed({}, [heard('carol', 1000), heard('bob', 2000, 'order.reported'), heard('bob', MINUTE)]),
      MINUTE + cancelledLife,
    ],
    ['after it was claimed, though cancelled late', claimed({}, [heard('bob', lost)]), lost],
  ])('%s', async (_, reading, life) => {
    expect(await settled(reading, life)).toEqual([]);
    expect(await settled(reading, life + 1)).toEqual(ended('error'));
    // What runs there is not ours to kill.
    expect(removed).toEqual([]);
  });

  test('as cancelled, where it was', async () => {
    expect(await settled(claimed({ cancelRequested: true }), lost + 1)).toEqual(ended('canceled'));
  });
});
