import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readOrder, type OrderReading } from '../../src/ledger/entries/orders/orders.ts';
import { decodeLeaf, encodeLeaf } from '../../src/ledger/log/leaf.ts';
import { verifyLedger } from '../../src/ledger/entries/verifyLedger.ts';
import { VerdictFile } from '../../src/ledger/verdicts/verdictFile.ts';
import type { Verdicts } from '../../src/ledger/verdicts/verdicts.ts';
import { statusOf } from '../../src/marketplace/order/orderState.ts';
import { generatePartyKey } from '../../src/pgp/keys.ts';
import type { OrderEntry } from '../../src/marketplace/order/orderEntries.ts';
import { appendLeaves, cutLog, entriesOf, leavesOf } from '../support/logKit.ts';
import { resignLast, type Lie } from '../support/lies.ts';
import { makeWorld, runOrder, type World } from '../support/world.ts';

let world: World;
let order: number;
let directory: string;
beforeAll(async () => {
  world = await makeWorld();
  ({ order } = await runOrder(world));
  directory = mkdtempSync(join(tmpdir(), 'verdicts-'));
});
afterAll(async () => {
  rmSync(directory, { recursive: true });
  await world.close();
});

/** Notes what it is asked for, and knows nothing. */
class Asked implements Verdicts {
  readonly refused = new Set<string>();
  readonly holding = new Set<string>();

  has(name: string): boolean {
    this.refused.add(name);
    return false;
  }

  add(name: string): void {
    this.refused.delete(name);
    this.holding.add(name);
  }
}

async function read(verdicts: Verdicts): Promise<OrderReading> {
  return readOrder(Object.assign(await world.repository.snapshot(), { verdicts }), order);
}

async function fileOf(secret: string, names: Iterable<string> = []): Promise<VerdictFile> {
  const file = await VerdictFile.open(join(directory, 'cache'), join(directory, secret));
  if (file === undefined) throw new Error('no secret');
  for (const name of names) file.add(name);
  await file.save();
  return file;
}

const LAST = 'order.finished';
const same: Lie<OrderEntry> = (truth) => truth;
const lastOf = ({ entries }: OrderReading): string | undefined => entries.at(-1)?.head.kind;

describe('an order that is read by one who remembers what was verified', () => {
  test('reads the same as by one who does not', async () => {
    const asked = new Asked();
    const anew = await read(asked);
    const again = new Asked();
    const remembering = await read({
      has: (name) => asked.holding.has(name) || again.has(name),
      add: again.add.bind(again),
    });
    expect(statusOf(anew.state)).toBe('Done');
    expect(remembering.state).toEqual(anew.state);
    expect(remembering.entries).toEqual(anew.entries);
    // The six entries and the claim in one of them, and those of the offers: none is verified a second time.
    expect(asked.holding.size).toBeGreaterThanOrEqual(7);
    expect([...again.holding, ...again.refused]).toEqual([]);
  });

  test('threat: an entry that somebody else signed is refused, whatever the cache says of it', async () => {
    const { length } = (await read(new Asked())).entries;
    const honest = new Asked();
    await read(honest);
    const leaves = (await entriesOf(world.repository, order)).at(-1);
    const truth = new Map(world.repository.files);
    await resignLast(world, order, same, await generatePartyKey({ name: 'Mallory' }));

    const asked = new Asked();
    const forged = await read(asked);
    expect(forged.refused).toMatchObject([{ index: leaves?.index, verdict: 'signature' }]);
    expect([forged.entries.length, asked.refused.size]).toEqual([length - 1, 1]);

    // What holds of all others makes this one hold no more.
    const remembering = await read({ has: (name) => honest.holding.has(name), add: () => undefined });
    expect(remembering.refused).toMatchObject([{ verdict: 'signature' }]);

    // A cache that says so, by somebody who does not know the home's secret.
    await fileOf('of-mallory', asked.refused);
    const own = await fileOf('secret');
    expect((await read(own)).refused).toMatchObject([{ verdict: 'signature' }]);

    // The same by whoever knows it: so the file is what was asked, and of this very entry.
    const known = await fileOf('secret', asked.refused);
    expect(lastOf(await read(known))).toBe(LAST);

    world.repository.files = truth;
    expect((await read(new Asked())).refused).toEqual([]);
  });

  test('threat: another head under a true signature is refused, with all true verdicts remembered', async () => {
    const truth = new Map(world.repository.files);
    const honest = new Asked();
    const { length } = (await read(honest)).entries;
    const last = (await entriesOf(world.repository, order)).at(-1);
    if (last === undefined) throw new Error('no entry');
    const decoded = decodeLeaf((await leavesOf(world.repository))[last.index] ?? new Uint8Array());
    if (!decoded.ok) throw new Error(decoded.reason);
    const head = { ...last.head, fields: { ...last.head.fields, more: 'than was signed' } };
    await cutLog(world.repository, last.index);
    await appendLeaves(world.repository, [encodeLeaf(head, decoded.leaf.signature)]);
    const reading = await read({ has: (name) => honest.holding.has(name), add: () => undefined });
    expect(reading.refused).toMatchObject([{ index: last.index, verdict: 'signature' }]);
    expect(reading.entries).toHaveLength(length - 1);
    world.repository.files = truth;
  });

  test.each<[string, object]>([
    ['another signature', { signature: Buffer.alloc(70).toString('base64') }],
    ['the signature of another claim', { claim: 'c'.repeat(64) }],
  ])('threat: a claim with %s is refused, with all true verdicts remembered', async (_what, change) => {
    const truth = new Map(world.repository.files);
    const honest = new Asked();
    await read(honest);
    const claimed = (await entriesOf(world.repository, order)).find(
      ({ head }) => head.kind === 'order.claimed',
    );
    await cutLog(world.repository, (claimed?.index ?? 0) + 1);
    const lie: Lie<OrderEntry> = (entry) => Object.assign({ ...entry }, change);
    await resignLast(world, order, lie, world.operator.key);
    const reading = await read({ has: (name) => honest.holding.has(name), add: () => undefined });
    expect(reading.refused).toMatchObject([{ verdict: 'rule' }]);
    expect(reading.refused[0]?.reason).toContain("not signed by the order's attested key");
    world.repository.files = truth;
  });

  test('the whole ledger verifies as it does anew', async () => {
    const asked = new Asked();
    const snapshot = () => world.repository.snapshot();
    const anew = await verifyLedger(Object.assign(await snapshot(), { verdicts: asked }));
    const verdicts = { has: (name: string) => asked.holding.has(name), add: () => undefined };
    expect(await verifyLedger(Object.assign(await snapshot(), { verdicts }))).toEqual(anew);
    expect(anew.refused).toEqual([]);
  });
});
