import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pendingSuborders } from '../../src/flow/approve/pendingSuborders.ts';
import { openLedgerRepository } from '../../src/ledger/git/gitLedger.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { startGitHttpServer, type GitHttpServer } from '../servers/gitHttpServer.ts';
import { makeManyOrders, type ManyOrders } from '../support/manyOrders.ts';
import { look, makeWorld, type World } from '../support/world.ts';

const ORDERS = 1000;
const WAITING = 20;
/** What `docs/benchmarks.md` promises of a look that starts with nothing. */
const MOST_JOURNEYS = 6;

let directory: string;
let world: World;
let many: ManyOrders;
let server: GitHttpServer;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'countersign-journeys-'));
  world = await makeWorld();
  many = await makeManyOrders(join(directory, 'ledger.git'), world, ORDERS, {
    waiting: WAITING,
    isCut: true,
  });
  server = await startGitHttpServer(directory);
}, 300_000);

afterAll(async () => {
  await server.close();
  await world.close();
  await rm(directory, { recursive: true, force: true, maxRetries: 5 });
});

async function ledgerIn(cache: string): Promise<Ledger> {
  const cacheDir = join(directory, cache);
  return new Ledger(await openLedgerRepository(`${server.url}/ledger.git`, { cacheDir }));
}

async function journeysOf<T>(
  work: () => Promise<T>,
): Promise<{ readonly journeys: number; readonly result: T }> {
  const before = server.journeys;
  const result = await work();
  return { journeys: server.journeys - before, result };
}

describe(`a look over ${ORDERS} orders behind a server, with nothing at hand`, () => {
  it("takes a data owner's workflow a handful of journeys", async () => {
    const { journeys, result } = await journeysOf(async () =>
      pendingSuborders(await ledgerIn('owner'), { owner: world.alice.fingerprint, newest: ORDERS }),
    );
    expect(result.map(({ order }) => order)).toEqual(many.orders.slice(0, WAITING).reverse());
    expect(journeys).toBeLessThanOrEqual(MOST_JOURNEYS);
  });

  it('takes a TEE a handful of journeys, and the next look one', async () => {
    const tee = { ...world.tee, ledger: await ledgerIn('agent'), journals: join(directory, 'journals') };
    const first = await journeysOf(() => look(world, tee));
    const waiting = many.orders.slice(0, WAITING).map((order) => ({ order, status: 'Blocked' }));
    expect(first.result).toEqual(waiting);
    expect(first.journeys).toBeLessThanOrEqual(MOST_JOURNEYS);
    const second = await journeysOf(() => look(world, tee));
    expect(second.result).toEqual(waiting);
    expect(second.journeys).toBe(1);
  });
});
