import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import {
  changedClient,
  sealedThings,
  type CopiedSeals,
  type SealedThing,
  type SealedThings,
} from '../../examples/demo/attacks/copiedSeals.ts';
import { shellImage } from '../servers/testImage.ts';
import { Market, placedIn } from './market.ts';
import { World, type Party, type Run } from './world.ts';

const world = new World();
const copies = `${world.root}/copies.json`;
let market: Market;
let mallory: Party;
/** What Bob sealed for his order. */
let bobs: SealedThings;
let teeOffer = 0;

const sealedIn = (order: number): Promise<SealedThings> =>
  sealedThings(world.ledger, order, `${world.root}/copying`);

/** From now on her client puts these messages where it should seal what has these hashes. */
function copy(...things: readonly SealedThing[]): void {
  const seals: CopiedSeals = Object.fromEntries(things.map(({ hash, sealed }) => [hash, sealed]));
  writeFileSync(copies, JSON.stringify(seals));
}

/** A resource file that says of itself what the ledger says of what Bob sealed; its key is another. */
function forge(name: string, { hash, size }: SealedThing): void {
  market.forgeResource(mallory, name, 'giver', (own) => ({ hash: { ...own.hash, hash }, size }));
}

/** Mallory orders, without anybody's data, and the TEE looks. */
async function orderOf(solution: string, input: string): Promise<{ order: number; looked: Run }> {
  const { order } = placedIn(
    await mallory.must(
      ...['workflows', 'create', '--solution', `${solution}.resource.json`],
      ...['--data', `${input}.resource.json`, '--tee', String(teeOffer), '--json'],
    ),
  );
  return { order, looked: await market.look(order) };
}

async function takes(order: number): Promise<Run> {
  return mallory.spctl('orders', 'download-result', String(order));
}

beforeAll(async () => {
  market = await Market.open(world);
  mallory = await world.party('mallory', changedClient(copies));
  mallory.allowSimulated();
  writeFileSync(mallory.path('giver.tar.gz'), shellImage('cat /sp/inputs/*/* > /sp/output/seen.txt'));
  copy();
  await mallory.must('files', 'upload', 'giver.tar.gz', '--output', 'giver.resource.json');
  const { order } = await market.place();
  bobs = await sealedIn(order);
  teeOffer = Number((await market.order(order))['tee_offer']);
  forge('bobs', bobs.solution);
});
afterAll(() => {
  world.remove();
});

describe("what Bob sealed to the TEE, in an order of Mallory's, who may push whatever she likes", () => {
  test.each([
    ['as her input', 'giver', 'bobs', 'input 1'],
    ['as her solution', 'bobs', 'giver', 'the solution'],
  ])('%s: the TEE does not open it for her', async (_how, solution, input, what) => {
    copy(bobs.solution);
    const { order, looked } = await orderOf(solution, input);
    const hers = await sealedIn(order);
    expect([hers.solution, ...hers.inputs].map(({ sealed }) => sealed)).toContainEqual(bobs.solution.sealed);
    expect(looked.err).toContain(`${what} is not signed inside its seal by`);
    expect(await market.order(order)).toMatchObject({
      status: 'Error',
      reason: `${what} is not what was sealed, signed or ordered`,
    });
    const { status, err } = await takes(order);
    expect(status).toBe(1);
    expect(err).toMatch(/^error: /m);
  });

  test('the same order of what she sealed herself runs, and gives her what she put in', async () => {
    copy();
    const { order } = await orderOf('giver', 'giver');
    expect((await market.order(order))['status']).toBe('Done');
    expect((await takes(order)).status).toBe(0);
    const seen = readFileSync(mallory.path(`result-${order}`, 'output', 'seen.txt'));
    expect(seen.equals(readFileSync(mallory.path('giver.tar.gz')))).toBe(true);
  });
});
