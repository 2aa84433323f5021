import type { Origin, PackageName } from '../model.ts';

/** A base image: whose lowest layers are these is made on it, and every file that shows through from them is its own. */
export interface KnownBase {
  readonly name: string;
  /** `sha256:<hex>` of the uncompressed layers (diff ids), lowest first. */
  readonly layers: readonly string[];
}

/** A package that a list inside the image claims: what a source looks up before it is asked about files. */
export interface ClaimedPackage {
  readonly package: PackageName;
  /** As Debian's and Alpine's lists name it (`amd64`, `all`); absent elsewhere. */
  readonly architecture?: string;
  /** The directory that its own paths are relative to, without a slash at either end: '' is the image's root, a wheel's is where its `.dist-info` lies. */
  readonly root: string;
}

/**
 * What the reviewer knows from outside the image: bases, and packages whose hash stands in a registry's signed index. Paths
 * are those of the image, without a leading slash; `sha256` is lower-case hex. Asked of each file once, so lookups are direct.
 */
export interface KnownSource {
  readonly bases: readonly KnownBase[];
  /** Where a file with exactly these bytes under this path comes from. */
  knownAt(path: string, sha256: string): Origin | undefined;
  /**
   * The package that has this path with other bytes: the file is then `changed`, whatever a list inside the image says.
   * `claimed` is the package whose list has the path, if any: a source that has this very version compares with it, one that has
   * only other versions of it stays silent. `sha256` is '' of a link or device in the place of a file.
   */
  hasOther(path: string, sha256: string, claimed?: PackageName): PackageName | undefined;
  /** Where a symbolic link with exactly this target comes from; absent of a source that keeps no links. */
  knownLinkAt?(path: string, target: string): Origin | undefined;
}

/** Made once the image has said which packages it claims; may fetch what it does not have yet. */
export type OpenKnownSource = (claimed: readonly ClaimedPackage[]) => Promise<KnownSource>;
