import { readFile, stat, statfs } from 'node:fs/promises';
import { basename } from 'node:path';
import { CountersignError } from '../errors.ts';

/** File systems that live in memory (linux/magic.h). */
const memoryFileSystems = new Map([
  [0x01021994, 'tmpfs'],
  [0x858458f6, 'ramfs'],
]);

export interface PlaceVerdict {
  readonly safe: boolean;
  readonly detail: string;
}

/** Where the kernel tells about its devices; other than `/` for tests. */
export interface PlaceOptions {
  readonly root?: string;
}

/**
 * Whether plaintext in a directory stays within the TEE's protection: in memory that is not swapped out in
 * the clear, or on a dm-crypt device of type PLAIN, whose key is in no header on the disk.
 */
export async function judgePlaintextPlace(
  directory: string,
  { root = '' }: PlaceOptions = {},
): Promise<PlaceVerdict> {
  const { type, bavail, bsize } = await statfs(directory);
  const free = `${((bavail * bsize) / 2 ** 30).toFixed(1)} GiB free`;
  const memory = memoryFileSystems.get(type);
  if (memory !== undefined) {
    const open = await openSwaps(root);
    if (open.length === 0)
      return { safe: true, detail: `${directory} is on ${memory}, ${free}, and memory is not swapped out` };
    return {
      safe: false,
      detail: `${directory} is on ${memory}, but memory is swapped out to ${open.join(', ')}`,
    };
  }
  const { dev } = await stat(directory);
  const crypt = await cryptKind(`${root}/sys/dev/block/${majorOf(dev)}:${minorOf(dev)}`);
  if (crypt === 'PLAIN')
    return { safe: true, detail: `${directory} is on a dm-crypt device whose key is on no disk, ${free}` };
  const where =
    crypt === undefined
      ? 'a disk outside of the TEE'
      : `a dm-crypt device (${crypt}) whose key is kept on the disk`;
  return { safe: false, detail: `${directory} is on ${where}` };
}

/** @throws CountersignError `refused` when plaintext would leave the TEE's protection there. */
export async function requirePlaintextPlace(directory: string, options: PlaceOptions = {}): Promise<void> {
  const { safe, detail } = await judgePlaintextPlace(directory, options);
  if (safe) return;
  throw new CountersignError('refused', `plaintext would leave the TEE: ${detail}`, {
    mend: 'Choose a directory on tmpfs, without swap or with encrypted swap, or on plain dm-crypt with a random key.',
  });
}

/** Devices that memory is swapped out to in the clear. Compressed memory (zram) is no disk. */
async function openSwaps(root: string): Promise<string[]> {
  const text = await readFile(`${root}/proc/swaps`, 'utf8').catch(() => '');
  const names = text
    .split('\n')
    .slice(1)
    .flatMap((line) => line.split(/\s+/)[0] ?? [])
    .filter((name) => name !== '' && !/^\/dev\/zram\d+$/.test(name));
  const kinds = await Promise.all(names.map((name) => cryptKind(`${root}/sys/block/${basename(name)}`)));
  return names.filter((_, index) => kinds[index] !== 'PLAIN');
}

/** PLAIN, LUKS1, LUKS2…; nothing when the device is no dm-crypt device. */
async function cryptKind(device: string): Promise<string | undefined> {
  const uuid = await readFile(`${device}/dm/uuid`, 'utf8').catch(() => '');
  return /^CRYPT-([A-Z0-9]+)-/.exec(uuid)?.[1];
}

/** The parts of a device number as Linux packs them (glibc, sys/sysmacros.h). */
function majorOf(dev: number): bigint {
  const bits = BigInt(dev);
  return ((bits >> 8n) & 0xfffn) | ((bits >> 32n) & ~0xfffn);
}

function minorOf(dev: number): bigint {
  const bits = BigInt(dev);
  return (bits & 0xffn) | ((bits >> 12n) & ~0xffn);
}
