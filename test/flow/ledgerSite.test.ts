import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cancelOrder } from '../../src/flow/order/cancelOrder.ts';
import { registerOffer } from '../../src/flow/registerOffer.ts';
import { makeLedgerSite } from '../../src/flow/site/makeLedgerSite.ts';
import { writeLedgerSite } from '../../src/flow/site/writeLedgerSite.ts';
import { offerInfoSchema, slotInfoSchema } from '../../src/marketplace/offer.ts';
import { committed, look, makeWorld, order, runOrder, type World } from '../support/world.ts';

const HOSTILE = '<img src=x onerror=alert(1)>\u202e"\' & <script>';

let world: World;
let ran: number;
let waiting: number;
let hostile: number;
beforeAll(async () => {
  world = await makeWorld();
  ran = (await runOrder(world)).order;
  waiting = (await order(world)).order;
  await look(world);
  const offered = await registerOffer(world.alice, {
    type: 'Data',
    info: offerInfoSchema.parse({ name: HOSTILE, offerType: 3, description: HOSTILE }),
    slots: [slotInfoSchema.parse({ info: {}, usage: {} })],
    dataset: committed(world.dataset),
  });
  hostile = offered.offer;
});
afterAll(() => world.close());

async function pagesOf(
  folder: string,
  options: Partial<Parameters<typeof makeLedgerSite>[1]> = {},
): Promise<Readonly<Record<string, string>>> {
  const directory = join(world.root, folder);
  await writeLedgerSite(await makeLedgerSite(world.bob.ledger, { newest: 100, ...options }), directory);
  const names = await readdir(directory);
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(directory, name), 'utf8')] as const),
    ),
  );
}

describe("a ledger's pages", () => {
  test('have one for each order and each offer, and a first one that leads to all of them', async () => {
    const pages = await pagesOf('site');
    const { offers } = world;
    const wanted = [
      ...[ran, waiting].map((id) => `order-${id}.html`),
      ...[offers.tee, offers.data, hostile].map((id) => `offer-${id}.html`),
    ];
    expect(Object.keys(pages).sort()).toEqual([...wanted, 'index.html'].sort());
    for (const name of wanted) expect(pages['index.html']).toContain(`href="${name}"`);
  });

  test('tell what happened: the verdict, the approval in words, what waits', async () => {
    const pages = await pagesOf('site');
    const page = pages[`order-${ran}.html`] ?? '';
    expect(page).toContain('SIMULATED: no hardware vouches for any of this.');
    expect(page).toContain(world.solution.hash.hash);
    expect(page).toContain('What was approved');
    expect(page).toContain('order.reported');
    expect(pages[`order-${waiting}.html`]).toContain('The TEE published no report of this order.');
    expect(pages['index.html']).toContain('Blocked');
  });

  test('show what others wrote, and let a browser run and load nothing', async () => {
    const pages = await pagesOf('site');
    for (const page of Object.values(pages)) {
      expect(page).not.toMatch(/<script|<img|\u202e|<[^>]*\son[a-z]+=|<link|<iframe/i);
      expect(page).toContain('default-src &#39;none&#39;; style-src &#39;sha256-');
    }
    expect(pages[`offer-${hostile}.html`]).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  test('hold what is sealed only for whom a key opens it', async () => {
    const [open, own] = [await pagesOf('site'), await pagesOf('own', { key: world.bob.key })];
    expect(open[`order-${ran}.html`]).toContain('sealed to its recipients');
    expect(own[`order-${ran}.html`]).toContain('exit status 0');
    expect(own[`order-${ran}.html`]).not.toContain('sealed to its recipients');
  });

  test('put runs side by side whose results are at hand, and draw them', async () => {
    const metric = { name: 'loss', along: 'epoch', points: [0, 1, 2].map((at) => ({ at, value: 3 - at })) };
    const pages = await pagesOf('metrics', {
      metricsOf: (id) => Promise.resolve(id === ran ? [metric] : []),
    });
    expect(pages['index.html']).toContain('Runs side by side');
    expect(pages[`order-${ran}.html`]).toContain('<polyline points="8.0,8.0 170.0,60.0 332.0,112.0"/>');
    expect((await pagesOf('site'))['index.html']).not.toContain('Runs side by side');
  });

  test('say how many older orders have none', async () => {
    const pages = await pagesOf('few', { newest: 1 });
    expect(pages['index.html']).toContain('1 older order has no page here');
    expect(Object.keys(pages)).not.toContain(`order-${ran}.html`);
  });

  test('are for their maker alone where they hold what a key opened', async () => {
    const directory = join(world.root, 'private');
    const site = await makeLedgerSite(world.bob.ledger, { newest: 1, key: world.bob.key });
    await writeLedgerSite(site, directory, true);
    const paths = [directory, ...(await readdir(directory)).map((name) => join(directory, name))];
    for (const path of paths) expect((await stat(path)).mode & 0o077).toBe(0);
    const warning = 'do not publish them';
    expect(await readFile(join(directory, 'index.html'), 'utf8')).toContain(warning);
    expect((await pagesOf('site'))['index.html']).not.toContain(warning);
    expect((await readdir(world.root)).filter((name) => name.startsWith('private.writing-'))).toEqual([]);
  });

  test('are written through no name that somebody could have taken beforehand', async () => {
    const directory = join(world.root, 'guessed');
    const guess = `${directory}.writing-${process.pid}`;
    await mkdir(guess);
    await writeFile(join(guess, 'kept'), 'mine');
    await writeLedgerSite(await makeLedgerSite(world.bob.ledger, { newest: 1 }), directory);
    expect(await readdir(guess)).toEqual(['kept']);
  });

  test('are written anew over themselves, and never over anything else', async () => {
    await pagesOf('again', { newest: 2 });
    expect(Object.keys(await pagesOf('again', { newest: 1 }))).not.toContain(`order-${ran}.html`);
    const foreign = join(world.root, 'foreign');
    await mkdir(foreign);
    await writeFile(join(foreign, 'thesis.txt'), 'mine');
    const site = await makeLedgerSite(world.bob.ledger, { newest: 1 });
    await expect(writeLedgerSite(site, foreign)).rejects.toMatchObject({ code: 'exists' });
    expect(await readdir(foreign)).toEqual(['thesis.txt']);
  });

  test('and over nothing that somebody put there while they were made', async () => {
    const directory = join(world.root, 'meanwhile');
    const site = await makeLedgerSite(world.bob.ledger, { newest: 1 });
    const late = {
      ...site,
      get orders() {
        mkdirSync(directory, { recursive: true });
        writeFileSync(join(directory, 'thesis.txt'), 'mine');
        return site.orders;
      },
    };
    await expect(writeLedgerSite(late, directory)).rejects.toMatchObject({ code: 'exists' });
    expect(await readdir(directory)).toEqual(['thesis.txt']);
  });

  test('say of a suborder what `orders get` says: a TEE has nothing to do for an order that has ended', async () => {
    const { order: id } = await order(world);
    await cancelOrder(world.bob, id, 'not needed');
    const page = (await pagesOf('canceled'))[`order-${id}.html`] ?? '';
    expect(page).toContain('Canceled');
    expect(page).not.toMatch(/>(?:New|Processing)</);
  });
});
