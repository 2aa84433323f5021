import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'puppeteer-core';
import { writeReviewPage } from '../../src/review/html/reviewPage.ts';
import type { ReviewView } from '../../src/review/reviewView.ts';
import { HOSTILE, hostileModel } from '../review/html/hostileModel.ts';
import { someDifference, someModel } from '../review/models.ts';
import { BROWSERS, openBrowser, watchPage } from '../support/browsers.ts';
import { someApproval, someCard, someOrder } from '../support/cards.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'review-page-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

let pages = 0;
async function write(view: ReviewView): Promise<string> {
  const path = join(folder, `${++pages}.html`);
  await writeReviewPage(path, view);
  return path;
}

const ordinary = (): ReviewView => ({
  review: someModel({ difference: someDifference() }),
  cards: [someCard()],
});

function hostile(): ReviewView {
  // What is no Unicode is signed by nobody.
  const signed = HOSTILE.filter((evil) => evil.isWellFormed());
  const placed = someOrder({ solution: Object.fromEntries(signed.map((evil, at) => [`${at}`, evil])) });
  return { review: hostileModel(), cards: [someCard(someApproval(placed), { placed })] };
}

/** What stands in the page that only somebody else can have put there. */
const FOREIGN = `[
  ...[...document.querySelectorAll('img,svg,iframe,object,embed,base,form,link,template,textarea,audio,video')].map((one) => one.outerHTML),
  ...[...document.querySelectorAll('script')].slice(1).map((one) => one.outerHTML),
  ...[...document.querySelectorAll('style')].slice(1).map((one) => one.outerHTML),
  ...[...document.querySelectorAll('meta')].slice(4).map((one) => one.outerHTML),
  ...[...document.querySelectorAll('a')].filter((one) => !/^#[a-z0-9]+$/.test(one.getAttribute('href'))).map((one) => one.outerHTML),
  ...[...document.querySelectorAll('*')].flatMap((one) => [...one.attributes].filter(({ name }) => name.startsWith('on') || name === 'style').map(({ name }) => name)),
  ...('pwned' in window ? ['it ran'] : []),
]`;

const OPEN_ALL = `for (const one of document.querySelectorAll('details')) one.open = true`;

async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return (await page.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html, any }) => html.slice(0, 200) + ' ' + (any[0]?.message ?? '')).join(' | ')))`,
  )) as string[];
}

describe.each(BROWSERS)('the page of a review in $name', ({ name, isHere }) => {
  const there = isHere ? test : test.skip;
  let browser: Browser;
  beforeAll(async () => {
    if (isHere) browser = await openBrowser(name);
  });
  afterAll(() => (isHere ? browser.close() : undefined));

  const show = async (view: ReviewView, viewport?: { width: number; height: number }) =>
    watchPage(browser, pathToFileURL(await write(view)).href, viewport);

  there('runs nothing, asks for nothing and shows all, whatever the image calls and holds', async () => {
    const { page, misdeeds } = await show(hostile());
    await page.evaluate(OPEN_ALL);
    expect(await page.evaluate(FOREIGN)).toEqual([]);
    expect(await misdeeds()).toEqual([]);
    const text = (await page.evaluate('document.body.textContent')) as string;
    for (const evil of HOSTILE.filter((one) => /^[ -~]+$/.test(one))) expect(text).toContain(evil);
    for (const code of ['\\x00', '\\u202e', '\\u2028', '\\ud800']) expect(text).toContain(code);
    // The last of the page is ours, below all that tried to end it.
    expect(await page.evaluate(`document.querySelector('footer').textContent`)).toContain(
      'Made by Countersign',
    );
    expect(await page.evaluate(`document.getElementById('tools').hidden`)).toBe(false);
    await page.close();
  });

  there('is kept by its policy from running what would stand in it, were it not escaped', async () => {
    const path = await write(ordinary());
    const evil =
      '<script>window.pwned=1</script><img src="https://example.net/x.png" onerror="window.pwned=1"><style>main{display:none}</style><base href="https://example.net/"><a id="j" href="javascript:window.pwned=1">x</a>';
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('<main id="main"', () => `${evil}<main id="main"`),
    );
    const { page, misdeeds } = await watchPage(browser, pathToFileURL(path).href);
    await page.evaluate(`document.getElementById('j').click()`);
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(await page.evaluate(`getComputedStyle(document.querySelector('main')).display`)).toBe('block');
    expect(await page.evaluate('document.baseURI')).toMatch(/^file:/);
    const kept = await misdeeds();
    expect(kept.join()).toMatch(/script-src/);
    expect(kept.join()).toMatch(/img-src|default-src/);
    await page.close();
  });

  // Firefox tells no page that it is dark, unless its desktop is.
  there.each(name === 'chromium' ? ['light', 'dark'] : ['light'])(
    'has no flaw that axe finds, in %s, folded or open',
    async (scheme) => {
      for (const view of [
        ordinary(),
        { ...ordinary(), withheld: 'This repository is not private.' },
        { review: someModel({ files: [], others: [], points: [] }) },
      ]) {
        const { page } = await show(view);
        if (name === 'chromium')
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        expect(await violationsOf(page)).toEqual([]);
        await page.evaluate(OPEN_ALL);
        expect(await violationsOf(page)).toEqual([]);
        await page.close();
      }
    },
  );

  there.each([
    ['an ordinary image', ordinary],
    ['a hostile one', hostile],
  ])('needs no scrolling to the side where it is 320 pixels wide: %s', async (_what, view) => {
    const { page } = await show(view(), { width: 320, height: 800 });
    await page.evaluate(OPEN_ALL);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await page.close();
  });

  there('is used by the keyboard alone', async () => {
    const { page } = await show(ordinary());
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the review');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    const tabTo = async (test: string): Promise<void> => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(test)) return;
      }
      throw new Error(`nothing to tab to is ${test}`);
    };
    await tabTo(`document.activeElement.id === 'filter'`);
    await page.keyboard.type('LOSS');
    const shown = `[...document.querySelectorAll('[data-path]')].filter((one) => one.checkVisibility()).map((one) => one.dataset.path)`;
    expect(await page.evaluate(shown)).toEqual(['app/lib/loss.so']);
    expect(await page.evaluate(`document.getElementById('told').textContent`)).toMatch(/^1 of /);
    await tabTo(`document.activeElement.parentElement.matches('details.file')`);
    const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
    expect(outline).toBe('solid');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.parentElement.open')).toBe(true);
    expect(await page.evaluate('document.activeElement.parentElement.textContent')).toContain(
      'imports socket',
    );
    await page.close();
  });

  there('opens the file that a link leads to', async () => {
    const view = ordinary();
    const { page } = await show({
      ...view,
      review: { ...view.review, points: [{ kind: 'loader', place: '/app/lib/loss.so', says: 'x' }] },
    });
    await page.click('#points a');
    await page.waitForFunction(`document.querySelector('[data-path="app/lib/loss.so"] details').open`);
    await page.close();
  });

  (isHere && name === 'chromium' ? test : test.skip)('has all that it has without its script', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(pathToFileURL(await write(ordinary())).href);
    expect(
      await page.$eval('#tools', (one) =>
        (one as unknown as { checkVisibility(): boolean }).checkVisibility(),
      ),
    ).toBe(false);
    await page.click('#files details.file summary');
    expect(await page.$eval('#files details.file', (one) => (one as unknown as { open: boolean }).open)).toBe(
      true,
    );
    await page.close();
  });
});
