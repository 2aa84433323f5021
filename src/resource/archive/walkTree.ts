import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import type { BigIntStats } from 'node:fs';
import { CountersignError } from '../../errors.ts';
import { readError } from './readError.ts';
import { shownName, shownPath } from './shownName.ts';

/** One file or directory of a tree. */
export interface TreeEntry {
  /** Member name in the archive, its bytes as a latin1 string: `./`, `./sub/`, `./sub/file`. */
  readonly name: string;
  readonly type: 'file' | 'directory';
  /** Where to open it, links resolved. */
  readonly path: Buffer;
  readonly stat: BigIntStats;
}

/** A path of Linux has 4096 bytes; deeper than this nothing fits. */
const MAX_DEPTH = 2048;

/**
 * All files and directories below `root`, parents first, each directory's names in byte order: the order of
 * `tar --sort=name`. Names are bytes, of whatever encoding. A symbolic link to a regular file inside the tree, or from
 * a snapshot of a Hugging Face cache to a blob of that cache, is taken as that file (`tar --dereference`); any other link, and anything that is neither file nor directory,
 * has no business in a dataset.
 * Synchronous on purpose: for many small files the calls are cheaper than the promises around them.
 * @throws CountersignError `input` for what cannot be archived, or changes or vanishes meanwhile.
 */
export function* walkTree(root: string): Generator<TreeEntry> {
  let top: Buffer;
  let stat: BigIntStats;
  try {
    top = realpathSync.native(root, { encoding: 'buffer' });
    stat = statSync(top, { bigint: true });
  } catch (cause) {
    throw readError(Buffer.from(root).toString('latin1'), cause);
  }
  if (!stat.isDirectory()) throw new CountersignError('input', `${shownPath(root)} is not a directory`);
  yield* walkDirectory({ name: './', type: 'directory', path: top, stat }, top, 0);
}

function* walkDirectory(directory: TreeEntry, top: Buffer, depth: number): Generator<TreeEntry> {
  if (depth > MAX_DEPTH) {
    throw new CountersignError('limit', `${shownName(directory.name)}: directories are nested too deeply`);
  }
  yield directory;
  const names = attempt(directory.name, () => readdirSync(directory.path, { encoding: 'latin1' }));
  // Latin1 strings compare code unit by code unit, which is byte by byte.
  for (const base of names.sort()) {
    const name = directory.name + base;
    const path = Buffer.concat([directory.path, Buffer.from(`/${base}`, 'latin1')]);
    const stat = attempt(name, () => lstatSync(path, { bigint: true }));
    if (stat.isFile()) yield { name, type: 'file', path, stat };
    else if (stat.isDirectory()) {
      yield* walkDirectory({ name: `${name}/`, type: 'directory', path, stat }, top, depth + 1);
    } else if (stat.isSymbolicLink()) yield resolvedLink(name, path, top);
    else throw new CountersignError('input', `${shownName(name)} is not a regular file (${kindOf(stat)})`);
  }
  const after = attempt(directory.name, () => lstatSync(directory.path, { bigint: true }));
  if (after.mtimeNs !== directory.stat.mtimeNs || after.ino !== directory.stat.ino) {
    throw new CountersignError('input', `${shownName(directory.name)} changed while it was read`, {
      mend: 'Try again when nothing writes to the directory.',
    });
  }
}

function resolvedLink(name: string, path: Buffer, top: Buffer): TreeEntry {
  const mend = 'Copy what the links point to: cp -rL.';
  const target = attempt(name, () => realpathSync.native(path, { encoding: 'buffer' }));
  const inside = top.length === 1 ? top : Buffer.concat([top, Buffer.from('/')]);
  if (!target.subarray(0, inside.length).equals(inside) && !isOwnBlob(target, top)) {
    throw new CountersignError('input', `${shownName(name)} is a symbolic link out of the directory`, {
      mend,
    });
  }
  const stat = attempt(name, () => lstatSync(target, { bigint: true }));
  if (!stat.isFile()) {
    throw new CountersignError('input', `${shownName(name)} is a symbolic link to a directory`, { mend });
  }
  return { name, type: 'file', path: target, stat };
}

/**
 * Whether a file is a blob of the Hugging Face cache that the tree is a snapshot of, or a part of one:
 * `models--owner--name/snapshots/<commit>/` links to `models--owner--name/blobs/<digest>`.
 */
function isOwnBlob(target: Buffer, top: Buffer): boolean {
  const [, cache] =
    /^(.*\/(?:models|datasets|spaces)--[^/]+)\/snapshots\/[^/]+(?:\/|$)/s.exec(top.toString('latin1')) ?? [];
  const blobs = `${cache ?? ''}/blobs/`;
  const path = target.toString('latin1');
  return cache !== undefined && path.startsWith(blobs) && !path.slice(blobs.length).includes('/');
}

function kindOf(stat: BigIntStats): string {
  if (stat.isFIFO()) return 'a named pipe';
  if (stat.isSocket()) return 'a socket';
  return 'a device';
}

function attempt<T>(name: string, call: () => T): T {
  try {
    return call();
  } catch (cause) {
    throw readError(name, cause);
  }
}
