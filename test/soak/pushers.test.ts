import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { soakPushers } from '../../soak/pushers/pushers.ts';
import { REWRITES, VOID_TRICKS } from '../../soak/pushers/pusherTricks.ts';
import { SoakState } from '../../soak/soakState.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'countersign-pushers-test-'));
});
afterEach(() => rm(directory, { recursive: true, force: true, maxRetries: 5 }));

const seed = 'a cut';
const open = (): SoakState => SoakState.open(directory, { name: 'pushers', seed, commit: 'c' }, () => seed);

test('whatever a pusher does, readers with a memory see what counts, and go on where they stopped', async () => {
  await soakPushers(seed, { amount: 24 }, open());
  const saved = await readFile(join(directory, 'state.json'));
  await soakPushers(seed, { amount: 30 }, open());
  // As a kill leaves it: steps were made that the state does not know of.
  await writeFile(join(directory, 'state.json'), saved);
  const { whole, did } = await soakPushers(seed, { amount: 60 }, open());
  expect(whole).toBe(true);
  const done = [...Object.keys(VOID_TRICKS), ...Object.keys(REWRITES), 'leaves of a stranger'];
  for (const trick of done) expect([trick, did[trick]]).not.toEqual([trick, undefined]);
}, 300_000);
