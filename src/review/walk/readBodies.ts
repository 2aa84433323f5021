import { createHash, hash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import type { FileFindings, ReadFile } from '../../solution/image/scanArchive.ts';
import type { TarEntry } from '../../solution/image/tar/readTar.ts';
import { isListFile } from './listFiles.ts';

/** What lists may cost: more of them is not read, and what they name then counts as nobody's. */
export interface ListLimits {
  /** Bytes of one. */
  readonly each: number;
  /** Bytes of all, in all layers. */
  readonly all: number;
}

export const LIST_LIMITS: ListLimits = { each: 16 * 1024 ** 2, all: 96 * 1024 ** 2 };

/** Where no Debian or Alpine package puts files: wheels and npm packages are large, and their lists know SHA-256 or nothing. */
const NO_WEAK_HASH = /(?:^|\/)(?:site-packages|node_modules)\//;

type Algorithm = 'sha256' | 'md5' | 'sha1';
const STRONG: readonly Algorithm[] = ['sha256'];
const ALL: readonly Algorithm[] = ['sha256', 'md5', 'sha1'];

/** Hashes the files of an image as they pass by, and keeps the bytes of lists. For one image: it counts what it keeps. */
export function readBodies(limits: ListLimits): ReadFile {
  let left = limits.all;
  return async (entry) => {
    const algorithms = NO_WEAK_HASH.test(entry.path) ? STRONG : ALL;
    const isKept = entry.size <= Math.min(limits.each, left) && isListFile(entry.path);
    if (isKept) left -= entry.size;
    return readBody(entry, algorithms, isKept);
  };
}

async function readBody(
  entry: TarEntry,
  algorithms: readonly Algorithm[],
  isKept: boolean,
): Promise<FileFindings> {
  let hashes: Hash[] | undefined;
  const kept: Uint8Array[] = [];
  for await (const chunk of entry.body) {
    // Most files come in one piece: to hash those at once costs half as much.
    if (chunk.length === entry.size) {
      const whole = Object.fromEntries(algorithms.map((name) => [name, hash(name, chunk)]));
      return isKept ? { ...whole, bytes: chunk.slice() } : whole;
    }
    hashes ??= algorithms.map((name) => createHash(name));
    for (const each of hashes) each.update(chunk);
    if (isKept) kept.push(chunk.slice());
  }
  hashes ??= algorithms.map((name) => createHash(name));
  const digests = Object.fromEntries(hashes.map((each, i) => [algorithms[i] ?? '', each.digest('hex')]));
  return isKept ? { ...digests, bytes: Buffer.concat(kept) } : digests;
}
