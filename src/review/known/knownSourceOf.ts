import type { Origin, PackageName } from '../model.ts';
import type { ClaimedPackage, KnownSource, OpenKnownSource } from '../origin/knownSource.ts';
import { loadKnownFile } from './keepKnownFile.ts';
import type { KnownFile } from './knownFile.ts';
import { InstalledPaths, packageKey } from './installedPaths.ts';

/**
 * A file that an owner keeps, as a source for a review. Debian's packages are found wherever an image has their files; those of
 * PyPI and npm below the directories that the image says it has them in.
 * @throws CountersignError `input` or `limit` when it is no such file
 */
export async function readKnownFile(path: string): Promise<OpenKnownSource> {
  const file = await loadKnownFile(path);
  return (claimed) => Promise.resolve(knownSourceOf(file, claimed));
}

/** The same of a file that was read. */
export function knownSourceOf(file: KnownFile, claimed: readonly ClaimedPackage[]): KnownSource {
  const files = new InstalledPaths(claimed);
  const links = new InstalledPaths(claimed);
  const installed = new Set(claimed.map(({ package: name }) => packageKey(name)));
  const comparable = new Set<string>();
  for (const known of file.packages) {
    const { ecosystem, name, version } = known;
    const key = packageKey(known);
    if (installed.has(key)) comparable.add(key);
    for (const [path, sha256] of known.files) files.add({ ecosystem, name, version }, path, sha256);
    for (const [path, target] of known.links) links.add({ ecosystem, name, version }, path, target);
  }
  return {
    bases: file.bases,
    knownAt: (path, sha256) => found(files, path, sha256),
    knownLinkAt: (path, target) => found(links, path, target),
    hasOther: (path, sha256, named) => {
      const there = files.at(path);
      if (there.some(({ value }) => value === sha256)) return undefined;
      // What a version has that is not installed says nothing of one that is.
      const asked = named === undefined ? undefined : packageKey(named);
      return there.find(({ key }) => comparable.has(key) && (asked === undefined || asked === key))?.package;
    },
  };
}

function found(places: InstalledPaths, path: string, value: string): Origin | undefined {
  const entry = places.at(path).find((one) => one.value === value);
  return entry && { class: 'known', by: 'registry', package: entry.package };
}
