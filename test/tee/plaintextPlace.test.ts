import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { openMemoryKey } from '../../src/tee/attesters/memoryKey.ts';
import { judgePlaintextPlace, requirePlaintextPlace } from '../../src/tee/plaintextPlace.ts';

const inMemory = mkdtempSync('/dev/shm/countersign-place-');
const onDisk = mkdtempSync(join(tmpdir(), 'countersign-place-'));
/** Where the folder for temporary files is in memory itself, there is no disk to try. */
const diskTest = statfsSync(onDisk).type === 0x01021994 ? test.skip : test;
afterAll(() => {
  for (const directory of [inMemory, onDisk]) rmSync(directory, { recursive: true, force: true });
});

let count = 0;
/** What the kernel would tell: files under another root. */
function kernel(files: Readonly<Record<string, string>>): { root: string } {
  const root = join(onDisk, `kernel-${++count}`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return { root };
}

const swaps = (...names: string[]): string =>
  ['Filename Type Size Used Priority', ...names.map((name) => `${name} partition 1 0 -2`), ''].join('\n');

/** The device number of a directory, as it stands under /sys/dev/block. */
function device(directory: string): string {
  const dev = BigInt(statSync(directory).dev);
  return `${(dev >> 8n) & 0xfffn}:${(dev & 0xffn) | ((dev >> 12n) & 0xfff00n)}`;
}

describe('plaintext', () => {
  test.each([
    ['without swap', {}, true],
    ['with compressed swap in memory', { 'proc/swaps': swaps('/dev/zram0') }, true],
    ['with swap on a disk', { 'proc/swaps': swaps('/dev/vda2') }, false],
    ['with swap on a file', { 'proc/swaps': swaps('/swapfile') }, false],
    [
      'with swap under a random key',
      { 'proc/swaps': swaps('/dev/dm-1'), 'sys/block/dm-1/dm/uuid': 'CRYPT-PLAIN-swap' },
      true,
    ],
    [
      'with swap under a key in a header',
      { 'proc/swaps': swaps('/dev/dm-1'), 'sys/block/dm-1/dm/uuid': 'CRYPT-LUKS2-0-swap' },
      false,
    ],
    ['with one swap of two open', { 'proc/swaps': swaps('/dev/zram0', '/dev/vda2') }, false],
  ])('in memory %s', async (_what, files, safe) => {
    expect((await judgePlaintextPlace(inMemory, kernel(files))).safe).toBe(safe);
  });

  diskTest.each([
    ['on a disk', undefined, false],
    ['on a disk under a random key', 'CRYPT-PLAIN-scratch', true],
    ['on a disk under a key in a header', 'CRYPT-LUKS2-0123-scratch', false],
    ['on a logical volume', 'LVM-0123', false],
  ])('%s', async (_what, uuid, safe) => {
    const files = uuid === undefined ? {} : { [`sys/dev/block/${device(onDisk)}/dm/uuid`]: uuid };
    const options = kernel(files);
    expect((await judgePlaintextPlace(onDisk, options)).safe).toBe(safe);
    if (safe) await requirePlaintextPlace(onDisk, options);
    else await expect(requirePlaintextPlace(onDisk, options)).rejects.toThrow(/would leave the TEE/);
  });
});

describe('the sealing key of a hardware TEE', () => {
  test('stays the same while the machine is up, for every agent on it, and nobody else reads it', async () => {
    const options = kernel({});
    const directory = join(inMemory, 'run');
    const keys = await Promise.all(Array.from({ length: 8 }, () => openMemoryKey(directory, options)));
    const texts = new Set(keys.map((key) => Buffer.from(key).toString('hex')));
    expect(texts.size).toBe(1);
    expect(keys[0]).toHaveLength(32);
    expect(statSync(join(directory, 'sealing.key')).mode & 0o777).toBe(0o600);
    expect(statSync(directory).mode & 0o777).toBe(0o700);
  });

  test('is another one after a restart', async () => {
    const options = kernel({});
    const first = await openMemoryKey(join(inMemory, 'a'), options);
    expect(Buffer.from(first).equals(await openMemoryKey(join(inMemory, 'b'), options))).toBe(false);
  });

  diskTest('is never written to a disk', async () => {
    await expect(openMemoryKey(join(onDisk, 'run'), kernel({}))).rejects.toThrow(/would leave the TEE/);
    expect(() => readFileSync(join(onDisk, 'run', 'sealing.key'))).toThrow(/ENOENT/);
  });

  test('that is damaged is not used', async () => {
    const directory = join(inMemory, 'damaged');
    mkdirSync(directory);
    writeFileSync(join(directory, 'sealing.key'), 'short');
    await expect(openMemoryKey(directory, kernel({}))).rejects.toThrow(/sealing key/);
  });
});
