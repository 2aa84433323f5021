import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CountersignError } from '../../../errors.ts';
import { statOf } from './rootTree.ts';
import type { RootTree } from './rootTree.ts';
import type { TarEntry } from '../tar/readTar.ts';
import { isWhiteout, removalOf } from './whiteout.ts';

/** What one layer may still add; counted down. */
export interface UnpackBudget {
  bytes: number;
  entries: number;
}

export interface ApplyOptions {
  readonly budget: UnpackBudget;
  /** Give files the owners that the image names; needs root. */
  readonly keepOwners: boolean;
}

const MOST_SECONDS = 9_223_372_036;

/**
 * Lays one layer over a root (OCI Image Layer Specification, "Applying Changesets"). Devices, pipes and set-id
 * bits are left out: nothing in the sandbox may have them.
 */
export async function applyLayer(
  entries: AsyncIterable<TarEntry>,
  tree: RootTree,
  options: ApplyOptions,
): Promise<void> {
  const fresh = new Set<string>();
  for await (const entry of entries) {
    if (entry.path === '') continue;
    if (--options.budget.entries < 0) throw new CountersignError('limit', 'the image holds too many files');
    if (isWhiteout(entry.path)) hide(entry.path, tree, fresh);
    else await place(entry, tree, options, fresh);
  }
}

function hide(path: string, tree: RootTree, fresh: ReadonlySet<string>): void {
  const removal = removalOf(path);
  const parent = removal && tree.directory(removal.parent, false);
  if (parent === undefined) return;
  if (removal?.name === undefined) tree.empty(parent, fresh);
  else tree.remove(join(parent, removal.name));
}

async function place(
  entry: TarEntry,
  tree: RootTree,
  options: ApplyOptions,
  fresh: Set<string>,
): Promise<void> {
  const parent = tree.directory(dirname(entry.path), true) ?? tree.root;
  const target = join(parent, basename(entry.path));
  const before = statOf(target);
  if (before !== undefined && !(before.isDirectory() && entry.type === 'directory')) tree.remove(target);
  switch (entry.type) {
    case 'file':
      await writeFile(entry, target, options);
      break;
    case 'directory':
      if (before?.isDirectory() !== true) fs.mkdirSync(target);
      if (options.keepOwners) fs.lchownSync(target, entry.uid, entry.gid);
      // The sticky bit stays; without its own search bits an owner who isn't root couldn't go on.
      fs.chmodSync(target, (entry.mode & 0o1777) | (options.keepOwners ? 0 : 0o700));
      break;
    case 'symlink':
      fs.symlinkSync(entry.linkname, target);
      if (options.keepOwners) fs.lchownSync(target, entry.uid, entry.gid);
      break;
    case 'link':
      fs.linkSync(linkTarget(entry.linkname, tree), target);
      break;
    default:
      return;
  }
  for (let here = target; here !== tree.root && !fresh.has(here); here = dirname(here)) fresh.add(here);
}

async function writeFile(entry: TarEntry, target: string, options: ApplyOptions): Promise<void> {
  options.budget.bytes -= entry.size;
  if (options.budget.bytes < 0) throw new CountersignError('limit', 'the image is too large when unpacked');
  const { O_CREAT, O_EXCL, O_NOFOLLOW, O_WRONLY } = fs.constants;
  const file = fs.openSync(target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
  try {
    for await (const chunk of entry.body) fs.writeSync(file, chunk);
    if (options.keepOwners) fs.fchownSync(file, entry.uid, entry.gid);
    fs.fchmodSync(file, (entry.mode & 0o777) | (options.keepOwners ? 0 : 0o400));
    // Python's compiled modules are valid only for the time of their source.
    const mtime = timeInImages(entry.mtime);
    fs.futimesSync(file, mtime, mtime);
  } finally {
    fs.closeSync(file);
  }
}

/** Container engines set what is before 1970 or after 2262 (their int64 nanoseconds) to 1970. */
function timeInImages(mtime: number): number {
  return mtime >= 0 && mtime <= MOST_SECONDS ? mtime : 0;
}

/** A hard link's target is a path in the image; a link there is linked to, not followed. */
function linkTarget(linkname: string, tree: RootTree): string {
  const parent = tree.directory(dirname(linkname), false);
  const target = parent === undefined ? undefined : join(parent, basename(linkname));
  const stat = target === undefined ? undefined : statOf(target);
  const name = basename(linkname);
  if (target === undefined || name === '..' || name === '.' || !(stat?.isFile() || stat?.isSymbolicLink()))
    throw new CountersignError('tampered', `the image links to ${JSON.stringify(linkname)}, which it lacks`);
  return target;
}
