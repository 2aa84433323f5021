import type { Source } from '../../marketplace/order/source.ts';
import type { WalkedFile } from '../model.ts';

/**
 * What a rebuild came to. `same-archive`: byte for byte; `same-image`: the same configuration and layers, in another archive
 * (its name, or how an engine packs it); `same-files`: what runs is the same, in layers of another form; `differs`: all else,
 * also where only a hash was given and is none of those.
 */
export type RebuildVerdict = 'same-archive' | 'same-image' | 'same-files' | 'differs';

/** What makes builds of one commit differ; each has a sentence in `CAUSES`. */
export type CauseId =
  | 'umask'
  | 'owner'
  | 'base'
  | 'time-stamp'
  | 'order'
  | 'line-ends'
  | 'python-bytecode'
  | 'pip'
  | 'apt'
  | 'dpkg'
  | 'ldconfig'
  | 'machine-id'
  | 'locale'
  | 'cache'
  | 'temporary'
  | 'engine'
  | 'untracked';

/** One file that is not the same in both. */
export interface RebuildDifference {
  readonly path: string;
  /** `only-given`: in what was to be compared with alone; `only-rebuilt`: in what was built here alone. */
  readonly change: 'only-given' | 'only-rebuilt' | 'changed';
  readonly given?: WalkedFile;
  readonly rebuilt?: WalkedFile;
  /** What differs, each one clause: `mode 0644, rebuilt 0600`. */
  readonly facts: readonly string[];
  /** Likely ones. None is proof. */
  readonly causes: readonly CauseId[];
  /** `unexplained`: no cause fits all that differs; `look`: one does, and it can be other code all the same; else `explained`. */
  readonly standing: 'unexplained' | 'look' | 'explained';
}

/** Digests of one image. */
export interface ImageDigests {
  /** Of the archive, lower-case hex. */
  readonly archive: string;
  /** `sha256:<hex>` of the configuration. */
  readonly image: string;
  /** See rootTreeDigest; lower-case hex. */
  readonly rootTree: string;
}

/** What a person, a page or a program is told of a rebuild. Whatever it quotes of an image is as it is there: a face escapes it. */
export interface RebuildOutcome {
  readonly verdict: RebuildVerdict;
  /** All of them of an archive; of a hash that is all there was, what was given. */
  readonly given: ImageDigests | { readonly hash: string };
  readonly rebuilt: ImageDigests;
  readonly engine: 'docker' | 'podman';
  /** Absent where a directory was built as it lies there. */
  readonly commit?: Source['commit'];
  /** Hash of the directory that was built, as `files calculate-hash` gives it. */
  readonly tree: string;
  /** What to know of the build, each one sentence: a base without a digest, a submodule that is not there. */
  readonly notes: readonly string[];
  /** What differs in how it is run. */
  readonly settings: readonly { readonly name: string; readonly given: unknown; readonly rebuilt: unknown }[];
  /** Unexplained ones first, then by path. Empty where only a hash was given. */
  readonly differences: readonly RebuildDifference[];
  /** Why the image differs though its files do not, one clause each. */
  readonly layers: readonly string[];
}
