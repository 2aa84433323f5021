import type { CollectedOutput, OutputFile } from '../../sandbox/collectOutput.ts';

/** Where the output is inside. */
const ROOT = '/sp/output';
/** As many as Linux follows. */
const MOST_HOPS = 40;
/** More parts than a path of Linux has. */
const MOST_PARTS = 4096;
/** Characters of paths that may be looked up for all links together: each part of a way is looked up by its whole path. */
const MOST_LOOKED_UP = 64 * 1024 ** 2;
/** And for each more. */
const LOOKED_UP_FOR_EACH = 4096;

export interface Found {
  readonly kind: 'file' | 'directory';
  /** Relative to the output; empty for the output itself. */
  readonly path: string;
}

/** What was collected, to look links up in: no file system is asked, so nothing can change meanwhile. */
export class OutputTree {
  readonly #directories: ReadonlySet<string>;
  readonly #sortedDirectories: readonly string[];
  readonly #links: ReadonlyMap<string, string>;
  readonly #files: readonly OutputFile[];
  readonly #filePaths: readonly string[];
  readonly #sizes: ReadonlyMap<string, number>;
  /** Bytes of the files before each. */
  readonly #before: readonly number[];
  #lookUpsLeft: number;

  constructor({ directories, files, links }: CollectedOutput) {
    this.#directories = new Set(directories).add('');
    this.#sortedDirectories = directories;
    this.#files = files;
    this.#filePaths = files.map(({ path }) => path);
    this.#lookUpsLeft = MOST_LOOKED_UP + LOOKED_UP_FOR_EACH * links.length;
    this.#sizes = new Map(files.map(({ path, size }) => [path, size]));
    let sum = 0;
    this.#before = [0, ...files.map(({ size }) => (sum += size))];
    this.#links = new Map(links.map(({ path, target }) => [path, target]));
  }

  /** What a link leads to, other links within the output followed; or why it leads to nothing there. */
  resolve(link: string): Found | string {
    let at = parentOf(link);
    // The next part is the last.
    const rest = [link.slice(at === '' ? 0 : at.length + 1)];
    let hops = 0;
    for (let part = rest.pop(), parts = 0; part !== undefined; part = rest.pop()) {
      this.#lookUpsLeft -= at.length + part.length;
      if (++parts > MOST_PARTS || this.#lookUpsLeft < 0) return 'it leads too far';
      if (part === '..') {
        if (at === '') return 'it leads out of /sp/output';
        at = parentOf(at);
        continue;
      }
      const next = at === '' ? part : `${at}/${part}`;
      const target = this.#links.get(next);
      if (target !== undefined) {
        if (++hops > MOST_HOPS) return 'it leads through more than 40 links, or in a circle';
        const inside = insideOf(target);
        if (inside === undefined) return 'it leads out of /sp/output';
        if (inside.isAbsolute) at = '';
        rest.push(...inside.parts.reverse());
      } else if (this.#directories.has(next)) at = next;
      else if (this.#sizes.has(next) && rest.length === 0) return { kind: 'file', path: next };
      else return 'it leads to nothing';
    }
    return { kind: 'directory', path: at };
  }

  /** What a copy of it comes to, without looking at each: files with the directories that they lie in, and bytes. */
  weightOf({ kind, path }: Found): { readonly files: number; readonly bytes: number } {
    if (kind === 'file') return { files: 1, bytes: this.#sizes.get(path) ?? 0 };
    const [from, to] = rangeBelow(this.#filePaths, path);
    const [first, end] = rangeBelow(this.#sortedDirectories, path);
    const bytes = (this.#before[to] ?? 0) - (this.#before[from] ?? 0);
    return { files: to - from + end - first, bytes };
  }

  /** The files below a directory, those alone that lie there themselves. */
  filesBelow(directory: string): readonly OutputFile[] {
    return this.#files.slice(...rangeBelow(this.#filePaths, directory));
  }
}

/** Where, of sorted paths, those below a directory are. */
function rangeBelow(paths: readonly string[], directory: string): [from: number, to: number] {
  if (directory === '') return [0, paths.length];
  // 0 follows the slash.
  return [firstFrom(paths, `${directory}/`), firstFrom(paths, `${directory}0`)];
}

function firstFrom(paths: readonly string[], path: string): number {
  let [low, high] = [0, paths.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paths[middle] ?? '') < path) low = middle + 1;
    else high = middle;
  }
  return low;
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}

function insideOf(target: string): { readonly isAbsolute: boolean; readonly parts: string[] } | undefined {
  if (!target.startsWith('/')) return { isAbsolute: false, parts: partsOf(target) };
  const parts = partsOf(target);
  const root = partsOf(ROOT);
  const isInside = root.every((part, i) => parts[i] === part);
  return isInside ? { isAbsolute: true, parts: parts.slice(root.length) } : undefined;
}
