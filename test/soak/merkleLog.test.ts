import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { soakMerkleLog } from '../../soak/log/merkleLog.ts';
import { LOG_LIES } from '../../soak/log/logLies.ts';
import { SoakState } from '../../soak/soakState.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'countersign-soak-test-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const seed = 'a cut';
const open = (name = 'log') =>
  SoakState.open(join(directory, name), { name: 'merkle-log', seed, commit: 'c' }, () => seed);

describe('the soak of the log, cut', () => {
  test('refuses every kind of lie, and proves what it ever was', async () => {
    const { whole, did } = await soakMerkleLog(seed, { amount: 1500 }, open());
    expect(whole).toBe(true);
    expect(did['leaves']).toBeGreaterThanOrEqual(1500);
    for (const lie of Object.keys(LOG_LIES))
      expect([lie, did[`refused: ${lie}`]]).not.toEqual([lie, undefined]);
  });

  test('goes on where it stopped, and does what it would have done at one go', async () => {
    const atOnce = await soakMerkleLog(seed, { amount: 600 }, open('at once'));
    const first = await soakMerkleLog(seed, { amount: 200 }, open());
    expect(first.did).not.toEqual(atOnce.did);
    expect(await soakMerkleLog(seed, { amount: 600 }, open())).toEqual(atOnce);
  });

  test('goes on after a kill between the files of a step and its state', async () => {
    const state = open();
    const save = state.save.bind(state);
    let left = 5;
    jest.spyOn(state, 'save').mockImplementation((value) => {
      if (left-- === 0) throw new Error('killed');
      save(value);
    });
    await expect(soakMerkleLog(seed, { amount: 600 }, state)).rejects.toThrow('killed');
    const atOnce = await soakMerkleLog(seed, { amount: 600 }, open('at once'));
    expect(await soakMerkleLog(seed, { amount: 600 }, open())).toEqual(atOnce);
  });

  test('stops when the time is up', async () => {
    expect(await soakMerkleLog(seed, { amount: 600, seconds: 0 }, open())).toEqual({ whole: false, did: {} });
  });

  test('notices a log that was changed between two sittings', async () => {
    await soakMerkleLog(seed, { amount: 600 }, open());
    const tile = join(directory, 'log', 'log', 'tile', 'entries', '000');
    const bytes = await readFile(tile);
    bytes[5] = (bytes[5] ?? 0) ^ 1;
    await writeFile(tile, bytes);
    await expect(soakMerkleLog(seed, { amount: 600 }, open())).rejects.toThrow('is not whole');
  });
});
