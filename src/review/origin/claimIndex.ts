import type { WalkedFile } from '../model.ts';
import type { ClaimedPackage } from './knownSource.ts';

/** By what a list knows a file: a hash of its content, or of the target of a link; lower-case hex. */
export interface Check {
  readonly algorithm: 'md5' | 'sha1' | 'sha256';
  readonly digest: string;
}

/** That a package's list names a path. */
export interface Claim {
  readonly package: ClaimedPackage;
  readonly list: PackageList;
  /** Absent where the list knows no more than the name. */
  readonly check?: Check;
}

/** A file of the image that is a list of one package's files. */
export interface PackageList {
  /** Of the list itself. */
  readonly path: string;
  readonly package: ClaimedPackage;
  /** Whether it holds nothing but lines about files that are there as it says: it then carries nothing of its own. */
  isBorneOut: boolean;
}

/** The image that lists are about. */
export interface ListedImage {
  readonly files: ReadonlyMap<string, WalkedFile>;
  readonly lists: ReadonlyMap<string, Uint8Array>;
  /** The path that a name leads to, links in its directories followed. */
  readonly locate: (path: string) => string | undefined;
}

/** What the lists inside an image say about its files. All of it is written by whoever made the image. */
export class ClaimIndex {
  readonly image: ListedImage;
  readonly packages: ClaimedPackage[] = [];
  readonly lists: PackageList[] = [];
  /** Files with a hash in a list that are not in the image. */
  readonly missing = new Map<ClaimedPackage, number>();
  /** A lone claim stands without an array: of nearly every path there is one. */
  readonly #claims = new Map<string, Claim | Claim[]>();
  readonly #listedDirectories = new Set<string>();
  readonly #directories = new Map<string, string | undefined>();

  constructor(image: ListedImage) {
    this.image = image;
  }

  addPackage(claimed: ClaimedPackage): void {
    this.packages.push(claimed);
  }

  addList(path: string, of: ClaimedPackage): PackageList {
    const list = { path, package: of, isBorneOut: true };
    this.lists.push(list);
    return list;
  }

  /**
   * Notes what a list says about a path of the image.
   * @returns the file that is there
   */
  add(list: PackageList, path: string, check?: Check): WalkedFile | undefined {
    const located = this.#locate(path);
    const file = located === undefined ? undefined : this.image.files.get(located);
    const isThere = file !== undefined && (check === undefined || file.type !== 'directory');
    if (!isThere) {
      list.isBorneOut = false;
      if (check !== undefined) this.missing.set(list.package, (this.missing.get(list.package) ?? 0) + 1);
      return undefined;
    }
    if (file.type === 'directory') this.#listedDirectories.add(file.path);
    else this.#put(file.path, { package: list.package, list, ...(check && { check }) });
    return file;
  }

  #put(path: string, claim: Claim): void {
    const before = this.#claims.get(path);
    if (before === undefined) this.#claims.set(path, claim);
    else if (Array.isArray(before)) before.push(claim);
    else this.#claims.set(path, [before, claim]);
  }

  at(path: string): readonly Claim[] {
    const found = this.#claims.get(path);
    return found === undefined ? [] : Array.isArray(found) ? found : [found];
  }

  /** Whether any list names the path. */
  names(path: string): boolean {
    return this.#claims.has(path) || this.#listedDirectories.has(path);
  }

  /** `locate`, the directory once for all of its files. */
  #locate(path: string): string | undefined {
    const end = path.lastIndexOf('/');
    const name = path.slice(end + 1);
    const written = path.slice(0, Math.max(end, 0));
    if (name === '' || name === '.' || name === '..') return this.image.locate(path);
    if (!this.#directories.has(written))
      this.#directories.set(written, written === '' ? '' : this.#directoryAt(written));
    const directory = this.#directories.get(written);
    return directory === undefined ? undefined : directory === '' ? name : `${directory}/${name}`;
  }

  /** With a slash at the end, a link there is followed. */
  #directoryAt(written: string): string | undefined {
    return this.image.locate(`${written}/`);
  }
}
