import type { PackageName } from '../../model.ts';
import type { KnownPackage } from '../knownFile.ts';

/** A package that an image claims, with what it says that helps to find the very archive it was installed from. */
export interface WantedPackage extends PackageName {
  /** As Debian's lists name it: amd64, all. */
  readonly architecture?: string;
  /** Tags that a wheel says it is for (`cp312-cp312-manylinux_2_17_x86_64`), one after the other. */
  readonly tags?: readonly string[];
}

/**
 * Fetches the archive of one package, verifies it as its registry allows, and lists what is in it.
 * @param scratch path of a file that it may write
 * @throws CountersignError `not-found` when the registry does not have this very package, `tampered` when what it has is not
 *   what its index says, `unavailable` when it does not answer
 */
export type FetchPackage = (wanted: WantedPackage, scratch: string) => Promise<KnownPackage>;

/**
 * Opens a registry for the packages that will be asked for.
 * @param claimed all that the image claims, what is known already too
 * @throws CountersignError when nothing of it can be believed
 */
export type OpenRegistry = (
  wanted: readonly WantedPackage[],
  claimed: readonly WantedPackage[],
) => Promise<FetchPackage>;
