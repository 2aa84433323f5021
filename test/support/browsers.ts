import { existsSync } from 'node:fs';
import { launch, type Browser, type Page } from 'puppeteer-core';

/** A browser of this machine; `npm run test:integration` installs those of Debian. */
export interface BrowserHere {
  readonly name: 'chromium' | 'firefox-esr';
  readonly isHere: boolean;
}

const PATHS = { chromium: '/usr/bin/chromium', 'firefox-esr': '/usr/bin/firefox-esr' } as const;

export const BROWSERS: readonly BrowserHere[] = (['chromium', 'firefox-esr'] as const).map((name) => ({
  name,
  isHere: existsSync(PATHS[name]),
}));

export async function openBrowser(name: BrowserHere['name']): Promise<Browser> {
  const executablePath = PATHS[name];
  // What is shown is our own page: the sandbox of the browser needs more rights than a container has.
  if (name === 'chromium') return launch({ executablePath, args: ['--no-sandbox'] });
  return launch({ executablePath, browser: 'firefox' });
}

/** What a page did that none of ours does. */
export interface Watched {
  readonly page: Page;
  /** Requests but that for the page itself, dialogs, errors, and what its policy kept it from. */
  readonly misdeeds: () => Promise<readonly string[]>;
}

/** Opens a page, its misdeeds written down from before its first byte. */
export async function watchPage(
  browser: Browser,
  url: string,
  viewport = { width: 1280, height: 900 },
): Promise<Watched> {
  const page = await browser.newPage();
  await page.setViewport(viewport);
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    // Firefox draws its own marks with a font that it has in such a one; they lead nowhere.
    if (request.url() !== url && !request.url().startsWith('data:')) seen.push(`request ${request.url()}`);
  });
  page.on('pageerror', (error) => seen.push(`error ${String(error)}`));
  await page.evaluateOnNewDocument(
    `addEventListener('securitypolicyviolation', (event) => (window.violations ??= []).push(event.violatedDirective))`,
  );
  await page.goto(url);
  return {
    page,
    misdeeds: async () => [...seen, ...((await page.evaluate('window.violations ?? []')) as string[])],
  };
}
