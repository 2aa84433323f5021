import type { PackageName } from '../model.ts';
import type { ClaimedPackage } from '../origin/knownSource.ts';

/** What a known package has under a path: the hash of a file, or the target of a link. */
export interface KnownEntry {
  readonly value: string;
  readonly package: PackageName;
  /** `packageKey` of the package. */
  readonly key: string;
}

/** Directories of the root that are links into usr where the system is merged (deb-usrmerge, since Debian 12 everywhere). */
const MERGED = /^(?:bin|sbin|lib|lib32|lib64|libx32)\//;

/** From site-packages to the directory that scripts, data and headers are installed below (sysconfig's `posix_prefix`). */
const ABOVE = '../../../';

/** Nobody installs deeper; without an end a path of thousands of slashes would cost as many lookups. */
const MOST_DEEP = 64;

/** One name for a package: PyPI takes several spellings for one. */
export function packageKey({ ecosystem, name, version }: PackageName): string {
  return [ecosystem, ecosystem === 'pypi' ? plainName(name) : name, version].join('\0');
}

/** PEP 503, "Normalized Names". */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

/**
 * What known packages have, by the paths that an image has them under. Each package is held once, in however many
 * directories an image claims to have it.
 */
export class InstalledPaths {
  /** A lone entry stands without a list: of nearly every path there is one. */
  readonly #entries = new Map<string, KnownEntry | KnownEntry[]>();
  /** By directory the packages that are claimed there, by the group that their paths are listed in. */
  readonly #roots = new Map<string, Map<string, Set<string>>>();

  constructor(claimed: readonly ClaimedPackage[]) {
    for (const { package: name, root } of claimed) {
      if (name.ecosystem !== 'pypi' && name.ecosystem !== 'npm') continue;
      this.#claim(root, groupOf(name), name);
      const prefix = name.ecosystem === 'pypi' ? root.split('/').slice(0, -3).join('/') : undefined;
      if (prefix !== undefined && root.split('/').length >= 3)
        this.#claim(prefix, `${groupOf(name)}\0${ABOVE}`, name);
    }
  }

  #claim(root: string, group: string, name: PackageName): void {
    const groups = this.#roots.get(root) ?? new Map<string, Set<string>>();
    this.#roots.set(root, groups);
    groups.set(group, (groups.get(group) ?? new Set()).add(packageKey(name)));
  }

  /** @param path as the file of known packages has it */
  add(name: PackageName, path: string, value: string): void {
    const entry = { value, package: name, key: packageKey(name) };
    const isAbove = path.startsWith(ABOVE);
    const group = groupOf(name);
    this.#put(isAbove ? `${group}\0${ABOVE}\0${path.slice(ABOVE.length)}` : `${group}\0${path}`, entry);
    if (name.ecosystem === 'debian' && MERGED.test(path)) this.#put(`${group}\0usr/${path}`, entry);
  }

  #put(key: string, entry: KnownEntry): void {
    const before = this.#entries.get(key);
    if (before === undefined) this.#entries.set(key, entry);
    else if (Array.isArray(before)) before.push(entry);
    else this.#entries.set(key, [before, entry]);
  }

  #get(key: string): readonly KnownEntry[] {
    const found = this.#entries.get(key);
    return found === undefined ? [] : Array.isArray(found) ? found : [found];
  }

  /** All that packages have under a path of the image. */
  at(path: string): readonly KnownEntry[] {
    const here = this.#get(`debian\0${path}`);
    const inside: KnownEntry[] = [];
    let end = 0;
    for (let depth = 0; depth < MOST_DEEP && end >= 0; depth += 1) {
      const root = path.slice(0, end);
      for (const [group, keys] of this.#roots.get(root) ?? []) {
        const relative = path.slice(root === '' ? 0 : end + 1);
        for (const entry of this.#get(`${group}\0${relative}`)) if (keys.has(entry.key)) inside.push(entry);
      }
      end = path.indexOf('/', end + 1);
    }
    return inside.length === 0 ? here : [...here, ...inside];
  }
}

/** All of PyPI's packages share site-packages; each of npm's has a directory of its own. */
function groupOf(name: PackageName): string {
  return name.ecosystem === 'npm' ? packageKey(name) : name.ecosystem;
}
