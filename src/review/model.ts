import type { ImageConfig } from '../solution/image/imageConfig.ts';
import type { TarType } from '../solution/image/tar/tarHeader.ts';

/** Who keeps the list that a file was found in. */
export type Ecosystem = 'debian' | 'alpine' | 'pypi' | 'npm';

export interface PackageName {
  readonly ecosystem: Ecosystem;
  readonly name: string;
  readonly version: string;
}

/**
 * Where a file comes from. `known`: an outside source has exactly these bytes under this path. `claimed`: a list inside the
 * image has them, which whoever made the image can rewrite. `changed`: a source or a list names the path with other bytes.
 * `own`: nobody but the image itself knows it.
 */
export type Origin =
  | { readonly class: 'known'; readonly by: 'base'; readonly base: string }
  | { readonly class: 'known'; readonly by: 'registry'; readonly package: PackageName }
  | { readonly class: 'claimed'; readonly package: PackageName }
  | { readonly class: 'changed'; readonly package: PackageName }
  | { readonly class: 'own' };

export type OriginClass = Origin['class'];

/** A file of the flattened image: what a process in it would see. */
export interface WalkedFile {
  /** Relative to the root, without a leading slash. */
  readonly path: string;
  readonly type: TarType;
  /** Permission, set-id and sticky bits. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Bytes. */
  readonly size: number;
  /** When it was changed last, as its layer says: seconds since 1970. Absent of directories. */
  readonly mtime?: number;
  /** Target of a link as written; '' for all else. */
  readonly linkname: string;
  /** Lower-case hex; only of regular files. */
  readonly sha256?: string;
  /** Lower-case hex, of files of Debian's and others' lists only: those know nothing stronger. */
  readonly md5?: string;
  /** As `md5`: of Alpine's. */
  readonly sha1?: string;
  /** Index of the layer that it comes from, lowest 0. */
  readonly layer: number;
  /** Names of extended attributes (pax `SCHILY.xattr.*`), such as `security.capability`. */
  readonly attributes?: readonly string[];
}

/** What compiled Python says of the source that it is taken for (PEP 552): its time and size, or its hash. */
export type CompiledFrom =
  /** `time`: seconds since 1970; `size`: bytes, modulo 2^32 like the time. */
  | { readonly by: 'time'; readonly time: number; readonly size: number }
  /** `isChecked`: whether Python compares it; else it takes the compiled file whatever its source is. */
  | { readonly by: 'hash'; readonly isChecked: boolean };

/** What is in a file, for a person. */
export type Content =
  /**
   * `isAsciiOnly` is false where a character is none that a keyboard gives: it may look like another. `facts`: what the text
   * does not show (`not UTF-8: each byte is shown as a character of Latin-1`); absent where there is nothing to tell.
   */
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly lines: number;
      readonly isAsciiOnly: boolean;
      readonly facts?: readonly string[];
    }
  /** `what`: a few words (`ELF 64-bit shared object, x86-64`); `facts`: what can be told without running any of it. */
  | {
      readonly kind: 'binary';
      readonly what: string;
      readonly facts: readonly string[];
      /** Of compiled Python. */
      readonly compiledFrom?: CompiledFrom;
    }
  /** `why`: one clause (`larger than 8 MiB`). Never for what has no bytes. */
  | { readonly kind: 'unread'; readonly why: string }
  /** Directories, links, devices. */
  | { readonly kind: 'none' };

/** A file with where it comes from: all that a list of files says. */
export interface ListedFile extends WalkedFile {
  readonly origin: Origin;
}

export interface ReviewedFile extends ListedFile {
  readonly content: Content;
}

/** Files of one package, or of one base, or of nobody. */
export interface OriginCount {
  readonly files: number;
  /** Bytes. */
  readonly bytes: number;
}

export interface PackageCount extends OriginCount {
  readonly class: 'known' | 'claimed';
  readonly package: PackageName;
  /** Those of its files that a list inside the image alone vouches for; the rest are known. */
  readonly claimed: number;
  /** Files of it that are here with other bytes than it has them: they stand with the own ones. */
  readonly changed: number;
  /** Files of it that are not in the image. */
  readonly missing: number;
}

export type PointKind =
  | 'environment'
  | 'entry-point'
  | 'shell'
  | 'start-up-file'
  | 'python-start-up'
  | 'loader'
  | 'health-check'
  | 'volume'
  | 'set-id'
  | 'capability'
  | 'world-writable'
  | 'special-file'
  | 'link'
  | 'shadowing'
  | 'look-alike'
  | 'root-user'
  | 'compiled'
  | 'hidden-layer';

/** Something that runs before or beside the entry point, or that looks like what it is not. A fact with its place, no score. */
export interface Point {
  readonly kind: PointKind;
  /** Where: `/usr/lib/x.pth`, `ENV PYTHONPATH`, `CMD`. */
  readonly place: string;
  /** One sentence. What it quotes of the image is as it is there: a face escapes it. */
  readonly says: string;
}

export interface LineChange {
  readonly change: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Lines that changed with some that did not around them; `before` and `after` count lines from 1. */
export interface Hunk {
  readonly before: number;
  readonly after: number;
  readonly lines: readonly LineChange[];
}

export interface FileDifference {
  readonly change: 'added' | 'removed' | 'changed' | 'renamed';
  /** Its path now; of what was removed, the one that it had. */
  readonly path: string;
  /** Of what was renamed. */
  readonly from?: string;
  /** Absent of what was added. */
  readonly before?: ReviewedFile;
  /** Absent of what was removed. */
  readonly after?: ReviewedFile;
  /** Of two texts all of what differs; of a text that came all of it, unless it is a long one of the own files. */
  readonly hunks?: readonly Hunk[];
  /** What else differs, each one clause: `mode 0644 → 0755`, `imports socket, which it did not`. */
  readonly facts: readonly string[];
}

/** A package that came, went, or has another version; its files are not in `files` of the difference. */
export interface PackageDifference {
  readonly ecosystem: Ecosystem;
  readonly name: string;
  /** Versions; absent where it was not there. */
  readonly before?: string;
  readonly after?: string;
  readonly class: 'known' | 'claimed';
  /** Files that differ because of it. */
  readonly files: number;
  /** Their paths, all of them: what differs in them is told on request. */
  readonly paths: readonly string[];
  /** What differs in them; absent where it was not asked for, or they are too many. */
  readonly differences?: readonly FileDifference[];
}

/** From the solution that was approved last to this one. */
export interface ReviewDifference {
  readonly against: {
    readonly archiveSha256: string;
    /** Number of the order with which it was approved, where the ledger told it. */
    readonly order?: number;
  };
  readonly settings: readonly { readonly name: string; readonly before: unknown; readonly after: unknown }[];
  /**
   * What somebody must read, in this order: files of a package (or base) that is the same version as before, which came or
   * have other bytes: an honest build has none, and no number of other files pushes them away; then own and changed files; then
   * those of such packages that went, or moved as they were. Each by path.
   */
  readonly files: readonly FileDifference[];
  readonly packages: readonly PackageDifference[];
  /** Points that were not there before. */
  readonly newPoints: readonly Point[];
}

/** A layer of the image, lowest first. */
export interface ReviewedLayer {
  /** `sha256:<hex>` of the uncompressed layer. */
  readonly digest: string;
  /** All that it holds but directories and what says that something is removed. */
  readonly files: number;
  /** Bytes of its files. */
  readonly bytes: number;
  /** The name of the known base that it is of. */
  readonly base?: string;
  /** What of them cannot be seen in the image, since an upper layer removed or replaced it; absent where that is nothing. */
  readonly hidden?: OriginCount;
  /** The command that made it, as the image says; not to be trusted. */
  readonly createdBy: string;
}

/** What a data owner, or the expert whom she asks, reads before she approves. Facts and places, no score. */
export interface ReviewModel {
  readonly archive: {
    /** What the approval names. */
    readonly sha256: string;
    /** Bytes. */
    readonly size: number;
  };
  /** `sha256:<hex>` of the configuration. */
  readonly imageId: string;
  /** Names that the archive claims. */
  readonly tags: readonly string[];
  readonly config: ImageConfig;
  readonly layers: readonly ReviewedLayer[];
  readonly origins: Readonly<Record<OriginClass, OriginCount>>;
  /** Largest count of files first. */
  readonly packages: readonly PackageCount[];
  /** Own and changed files, all of them, by path. */
  readonly files: readonly ReviewedFile[];
  /** Known and claimed files, all of them, by path: counted at first, and listed on request. */
  readonly others: readonly ListedFile[];
  readonly points: readonly Point[];
  /** Absent where nothing was approved before, or `notCompared` says why. */
  readonly difference?: ReviewDifference;
  /** Why there is no difference: one sentence. */
  readonly notCompared?: string;
}
