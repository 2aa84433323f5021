import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { digestOf } from '../../scripts/pictures/pageOf.ts';
import { realRun } from '../../scripts/pictures/realRun.ts';
import { findDocker, findPodman } from '../../src/solution/engine/findEngine.ts';

const engine = ((await findDocker()) ?? (await findPodman()))?.name;
const RECORD = join(import.meta.dirname, '../../docs/pictures/pages.json');

(engine === undefined ? test.skip : test)(
  'the pictures of docs/ are of pages that are still written so; if not, take them anew: npm run pictures',
  async () => {
    if (engine === undefined) return;
    const pages = await realRun(engine);
    const digests = Object.entries(pages).map(([name, page]: [string, string]) => [
      name,
      digestOf(name, page),
    ]);
    expect(Object.fromEntries(digests)).toEqual(JSON.parse(readFileSync(RECORD, 'utf8')));
  },
);
