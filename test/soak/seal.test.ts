import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { soakSeal } from '../../soak/seal.ts';
import { SoakState } from '../../soak/soakState.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'countersign-soak-test-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const seed = 'a cut';
const open = () => SoakState.open(directory, { name: 'seal', seed, commit: 'c' }, () => seed);

/** Leaves what a kill would leave that comes when the state is to be saved for the time after `saves` times. */
async function killAfter(saves: number): Promise<void> {
  const state = open();
  const save = state.save.bind(state);
  let left = saves;
  jest.spyOn(state, 'save').mockImplementation((value) => {
    if (left-- === 0) throw new Error('killed');
    save(value);
  });
  await expect(soakSeal(seed, { amount: 3 }, state)).rejects.toThrow('killed');
}

describe('the soak of sealing, cut', () => {
  test('seals and opens a stream and a file, and leaves nothing but its state', async () => {
    const { whole, did } = await soakSeal(seed, { amount: 3 }, open());
    expect(whole).toBe(true);
    expect(did['bytes of the stream']).toBeGreaterThanOrEqual(3 * 1024 * 1024);
    expect(did['bytes sealed or opened']).toBe(4 * (did['bytes of the stream'] ?? 0));
    expect((await readdir(directory)).sort()).toEqual(['state.json', 'store']);
    expect(await readdir(join(directory, 'store'))).toEqual([]);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('goes on after a kill, at save %d', async (saves) => {
    await killAfter(saves);
    const { whole, did } = await soakSeal(seed, { amount: 3 }, open());
    expect([whole, did['stages']]).toEqual([true, 5]);
    expect(await readdir(join(directory, 'store'))).toEqual([]);
  });

  test('stops when the time is up', async () => {
    const { whole, did } = await soakSeal(seed, { amount: 3, seconds: 0 }, open());
    expect([whole, did['stages']]).toEqual([false, 0]);
  });

  test('notices a sealed form that was changed between two sittings', async () => {
    await killAfter(2);
    const [name = ''] = await readdir(join(directory, 'store'));
    const path = join(directory, 'store', name);
    const bytes = await readFile(path);
    bytes[1000] = (bytes[1000] ?? 0) ^ 1;
    await writeFile(path, bytes);
    await expect(soakSeal(seed, { amount: 3 }, open())).rejects.toMatchObject({ code: 'tampered' });
  });

  test('holds the peak of resident memory against its bound, where there is one', async () => {
    await expect(soakSeal(seed, { amount: 3, peakMib: 1 }, open())).rejects.toThrow('above 1 MiB');
  });
});
