import { lstatSync, mkdirSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CountersignError } from '../../../errors.ts';

/** As many as Linux follows (path_resolution(7)). */
const MAX_LINKS = 40;

/** What is at a path itself, links not followed; undefined when nothing is. */
export function statOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

/**
 * A directory on the host that becomes the root of an image. Paths are resolved as if it were the root already:
 * `..` stops at it and an absolute link starts at it, so that nothing outside is ever named. Safe as long as
 * nobody else writes below it.
 */
export class RootTree {
  readonly root: string;
  readonly #known = new Map<string, string>();

  /** `root`: an existing directory. */
  constructor(root: string) {
    this.root = root;
  }

  /**
   * The host path of the directory at `path`, all links resolved inside the root.
   * With `create`, missing directories are made; without, undefined when one is missing.
   * @throws CountersignError `tampered` when something else is in the way, or links go in circles.
   */
  directory(path: string, create: boolean): string | undefined {
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    const pending = path.split('/').filter((part) => part !== '' && part !== '.');
    const done: string[] = [];
    for (let links = 0, part = pending.shift(); part !== undefined; part = pending.shift()) {
      if (part === '..') {
        done.pop();
        continue;
      }
      const here = join(this.root, ...done, part);
      const stat = statOf(here);
      if (stat === undefined) {
        if (!create) return undefined;
        mkdirSync(here, 0o755);
        done.push(part);
      } else if (stat.isDirectory()) {
        done.push(part);
      } else if (stat.isSymbolicLink() && ++links <= MAX_LINKS) {
        const target = readlinkSync(here);
        if (target.startsWith('/')) done.length = 0;
        pending.unshift(...target.split('/').filter((name) => name !== '' && name !== '.'));
      } else {
        throw new CountersignError('tampered', `the image has no directory at ${JSON.stringify(path)}`);
      }
    }
    const found = join(this.root, ...done);
    this.#known.set(path, found);
    return found;
  }

  /** Removes what is at a host path that `directory` gave, or below it. Links are removed, not followed. */
  remove(hostPath: string): void {
    rmSync(hostPath, { recursive: true, force: true });
    this.#known.clear();
  }

  /** Makes `path` a plain directory without links on the way; whatever else is in the way is removed. */
  plainDirectory(path: string): string {
    let here = this.root;
    for (const part of path.split('/').filter((name) => name !== '')) {
      here = join(here, part);
      const stat = statOf(here);
      if (stat !== undefined && !stat.isDirectory()) this.remove(here);
      if (stat?.isDirectory() !== true) mkdirSync(here, 0o755);
    }
    return here;
  }

  /** Makes `path` a plain file without links on the way; whatever else is in the way is removed. */
  plainFile(path: string): string {
    return this.#emptyFile(join(this.plainDirectory(dirname(path)), basename(path)));
  }

  /** Makes `path` a plain file in the directory that its links lead to; a link itself is removed. */
  file(path: string): string {
    return this.#emptyFile(join(this.directory(dirname(path), true) ?? this.root, basename(path)));
  }

  #emptyFile(hostPath: string): string {
    this.remove(hostPath);
    writeFileSync(hostPath, '', { flag: 'wx', mode: 0o644 });
    return hostPath;
  }

  /** Removes what is below a directory but for `keep` (host paths, with all that leads to them). */
  empty(hostDirectory: string, keep: ReadonlySet<string>): void {
    for (const name of readdirSync(hostDirectory)) {
      const here = join(hostDirectory, name);
      if (!keep.has(here)) this.remove(here);
      else if (statOf(here)?.isDirectory() === true) this.empty(here, keep);
    }
  }
}
