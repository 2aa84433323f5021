import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'puppeteer-core';
import { makeLedgerSite } from '../../src/flow/site/makeLedgerSite.ts';
import { writeLedgerSite } from '../../src/flow/site/writeLedgerSite.ts';
import { BROWSERS, openBrowser, watchPage } from '../support/browsers.ts';
import { look, makeWorld, order, runOrder, type World } from '../support/world.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [360, 800, 1280];

/** Where pictures of the pages are put, for eyes; nowhere unless it is asked for. */
const pictures = process.env['COUNTERSIGN_PICTURES'];

const folder = mkdtempSync(join(tmpdir(), 'ledger-site-'));
let world: World;
let names: string[];
beforeAll(async () => {
  world = await makeWorld();
  const { order: ran } = await runOrder(world);
  await order(world);
  await look(world);
  const loss = [3, 1.5, 1.1, 0.9, 0.85].map((value, at) => ({ at, value }));
  const metric = { name: 'loss', along: 'epoch', points: loss };
  const metricsOf = (id: number) => Promise.resolve(id === ran ? [metric] : []);
  const site = await makeLedgerSite(world.bob.ledger, { newest: 10, key: world.bob.key, metricsOf });
  await writeLedgerSite(site, join(folder, 'site'));
  names = readdirSync(join(folder, 'site'));
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(BROWSERS)("a ledger's pages in $name", ({ name, isHere }) => {
  const there = isHere ? test : test.skip;
  let browser: Browser;
  beforeAll(async () => {
    if (isHere) browser = await openBrowser(name);
  });
  afterAll(() => (isHere ? browser.close() : undefined));

  there.each(WIDTHS)(
    'at %i pixels: nothing runs, nothing is cut off, and axe finds no flaw',
    async (width) => {
      for (const file of names) {
        const address = pathToFileURL(join(folder, 'site', file)).href;
        const { page, misdeeds } = await watchPage(browser, address, { width, height: 900 });
        expect(
          await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
        ).toBeLessThanOrEqual(0);
        const wide = await page.evaluate(`document.querySelector('main').clientWidth / window.innerWidth`);
        expect(wide).toBeGreaterThan(0.85);
        const hidden = await page.evaluate(
          `[...document.querySelectorAll('.wide')].filter((one) => one.scrollWidth > one.clientWidth).length`,
        );
        expect({ file, hidden }).toEqual({ file, hidden: 0 });
        expect(await misdeeds()).toEqual([]);
        expect(await page.evaluate('document.scripts.length')).toBe(0);
        if (pictures !== undefined)
          await page.screenshot({ path: join(pictures, `${name}-${width}-${file}.png`), fullPage: true });
        await page.evaluate(AXE);
        const flaws = await page.evaluate(
          `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)))`,
        );
        expect({ file, flaws }).toEqual({ file, flaws: [] });
        await page.close();
      }
    },
  );

  there('every link leads to a page that is there', async () => {
    const { page } = await watchPage(browser, pathToFileURL(join(folder, 'site', 'index.html')).href);
    const links = (await page.evaluate(
      `[...document.querySelectorAll('main a')].map((a) => a.getAttribute('href'))`,
    )) as string[];
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(names).toContain(link);
    await page.close();
  });
});
