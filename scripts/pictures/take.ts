/**
 * `npm run pictures`: runs the digits example through the actions with real engines, and takes pictures of the pages that
 * people decide by, as GitHub shows them, into docs/pictures. Beside them lies the digest of what each page says, which
 * test/integration/pictures compares with a run of its own: a picture of what is shown no longer fails there.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findDocker, findPodman } from '../../src/solution/engine/findEngine.ts';
import { digestOf, htmlOf } from './pageOf.ts';
import { realRun, type Pages } from './realRun.ts';

const TO = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
/** Pixels of the page that a picture shows: what is below is folded or long. */
const HEIGHTS: Readonly<Record<keyof Pages, number>> = {
  card: 2720,
  review: 1500,
  verdict: 1500,
  failed: 1200,
};

async function take(name: keyof Pages, text: string, scratch: string): Promise<void> {
  const page = join(scratch, `${name}.html`);
  writeFileSync(page, name === 'review' ? text : await htmlOf(text));
  execFileSync(
    'chromium',
    [
      ...[
        '--headless',
        '--no-sandbox',
        '--hide-scrollbars',
        '--disable-gpu',
        `--user-data-dir=${scratch}/profile`,
      ],
      `--window-size=${name === 'review' ? 1280 : 1048},${HEIGHTS[name]}`,
      ...[`--screenshot=${join(TO, `${name}.png`)}`, `file://${page}`],
    ],
    { stdio: 'ignore' },
  );
}

const engine = (await findDocker())?.name ?? (await findPodman())?.name;
if (engine === undefined) {
  console.error('error: neither podman nor docker is here: a picture is of a real run');
  process.exit(1);
}
const pages = await realRun(engine);
const scratch = mkdtempSync(join(tmpdir(), 'countersign-pictures-'));
try {
  for (const name of Object.keys(HEIGHTS) as (keyof Pages)[]) await take(name, pages[name], scratch);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
const digests = Object.fromEntries(
  Object.entries(pages).map(([name, page]: [string, string]) => [name, digestOf(name, page)]),
);
writeFileSync(join(TO, 'pages.json'), `${JSON.stringify(digests, null, 2)}\n`);
console.log(`${Object.keys(digests).join(', ')}: taken`);
