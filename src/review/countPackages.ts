import type { Origin, OriginClass, OriginCount, PackageCount, PackageName, WalkedFile } from './model.ts';
import type { ClaimIndex } from './origin/claimIndex.ts';
import type { Classified } from './origin/classifyFiles.ts';

interface Tally {
  readonly package: PackageName;
  files: number;
  bytes: number;
  claimed: number;
  changed: number;
  missing: number;
}

/** Files and their bytes by class; directories are not counted. */
export function countOrigins(
  files: ReadonlyMap<string, WalkedFile>,
  origins: ReadonlyMap<string, Origin>,
): Record<OriginClass, OriginCount> {
  const none = { files: 0, bytes: 0 };
  const counts = { known: { ...none }, claimed: { ...none }, changed: { ...none }, own: { ...none } };
  for (const [path, origin] of origins) {
    const count = counts[origin.class];
    count.files += 1;
    count.bytes += files.get(path)?.size ?? 0;
  }
  return counts;
}

/**
 * Every package that is in the image, by name and version: those that its lists name and those that only an outside source
 * does. Known is one whose files here are all known.
 */
export function countPackages(
  files: ReadonlyMap<string, WalkedFile>,
  index: ClaimIndex,
  { origins, listedBy }: Classified,
): PackageCount[] {
  const tallies = new Map<string, Tally>();
  const tallyOf = (named: PackageName): Tally => {
    const key = JSON.stringify([named.ecosystem, named.name, named.version]);
    const tally = tallies.get(key) ?? {
      package: named,
      ...{ files: 0, bytes: 0, claimed: 0, changed: 0, missing: 0 },
    };
    tallies.set(key, tally);
    return tally;
  };
  for (const claimed of index.packages) {
    const tally = tallyOf(claimed.package);
    tally.missing += index.missing.get(claimed) ?? 0;
  }
  for (const [path, origin] of origins) {
    if (origin.class === 'changed') {
      tallyOf(origin.package).changed += 1;
      continue;
    }
    const named = listedBy.get(path)?.package ?? packageOf(origin);
    if (named === undefined) continue;
    const tally = tallyOf(named);
    tally.files += 1;
    tally.bytes += files.get(path)?.size ?? 0;
    if (origin.class === 'claimed') tally.claimed += 1;
  }
  return [...tallies.values()]
    .map((tally): PackageCount => ({
      class: tally.claimed === 0 && tally.files > 0 ? 'known' : 'claimed',
      ...tally,
    }))
    .sort((a, b) => b.files - a.files || (a.package.name < b.package.name ? -1 : 1));
}

function packageOf(origin: Origin): PackageName | undefined {
  if (origin.class === 'claimed') return origin.package;
  return origin.class === 'known' && origin.by === 'registry' ? origin.package : undefined;
}
