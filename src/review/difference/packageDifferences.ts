import type {
  ListedFile,
  Origin,
  PackageCount,
  PackageDifference,
  PackageName,
  ReviewModel,
} from '../model.ts';

function nameKey({ ecosystem, name }: Pick<PackageName, 'ecosystem' | 'name'>): string {
  return JSON.stringify([ecosystem, name]);
}

export function packageKey({ ecosystem, name, version }: PackageName): string {
  return JSON.stringify([ecosystem, name, version]);
}

export function packageOf(origin: Origin): PackageName | undefined {
  return 'package' in origin ? origin.package : undefined;
}

/** Which packages both images have in the same version: no other bytes of theirs are told by a version. */
export function commonPackages(before: ReviewModel, after: ReviewModel): ReadonlySet<string> {
  const was = new Set(before.packages.map((one) => packageKey(one.package)));
  return new Set(after.packages.map((one) => packageKey(one.package)).filter((key) => was.has(key)));
}

/** Versions of one package that are here and not there; a class of them, and `claimed` where one is. */
interface Versions {
  readonly name: PackageName;
  readonly before: Map<string, PackageCount['class']>;
  readonly after: Map<string, PackageCount['class']>;
}

function note(
  into: Map<string, PackageCount['class']>,
  { class: of, package: { version } }: PackageCount,
): void {
  into.set(version, into.get(version) === 'claimed' ? 'claimed' : of);
}

function changedVersions(before: ReviewModel, after: ReviewModel): Versions[] {
  const common = commonPackages(before, after);
  const found = new Map<string, Versions>();
  for (const side of ['before', 'after'] as const) {
    for (const count of (side === 'before' ? before : after).packages) {
      if (common.has(packageKey(count.package))) continue;
      const key = nameKey(count.package);
      const of = found.get(key) ?? {
        name: count.package,
        before: new Map<string, 'known'>(),
        after: new Map<string, 'known'>(),
      };
      found.set(key, of);
      note(of[side], count);
    }
  }
  return [...found.values()];
}

/** Pairs an old version with a new one where there is one of each; where a package is there more than once, each for itself. */
function pairsOf({
  before,
  after,
}: Versions): (readonly [before: string | undefined, after: string | undefined])[] {
  if (before.size === 1 && after.size === 1) return [[[...before.keys()][0], [...after.keys()][0]]];
  return [
    ...[...after.keys()].map((version) => [undefined, version] as const),
    ...[...before.keys()].map((version) => [version, undefined] as const),
  ];
}

function orderKey(one: PackageDifference): string {
  return `${nameKey(one)} ${one.after ?? one.before ?? ''}`;
}

/**
 * Packages that came, went, or have another version.
 * @param files those that differ because of it
 */
export function packageDifferences(
  before: ReviewModel,
  after: ReviewModel,
  files: readonly (readonly [before: ListedFile | undefined, after: ListedFile | undefined])[],
): readonly PackageDifference[] {
  const paths = new Map<string, Set<string>>();
  for (const pair of files) {
    for (const file of pair) {
      const of = file && packageOf(file.origin);
      if (of === undefined) continue;
      const key = packageKey(of);
      const known = paths.get(key);
      if (known === undefined) paths.set(key, new Set([file?.path ?? '']));
      else known.add(file?.path ?? '');
    }
  }
  return changedVersions(before, after)
    .flatMap((versions) => {
      const { ecosystem, name } = versions.name;
      const pathsOf = (version: string | undefined): readonly string[] =>
        version === undefined ? [] : [...(paths.get(packageKey({ ecosystem, name, version })) ?? [])];
      return pairsOf(versions).map(([was, is]) => {
        const own = [...new Set([...pathsOf(was), ...pathsOf(is)])].sort();
        return {
          ...{ ecosystem, name },
          ...(was !== undefined && { before: was }),
          ...(is !== undefined && { after: is }),
          class: (is === undefined ? versions.before.get(was ?? '') : versions.after.get(is)) ?? 'claimed',
          ...{ files: own.length, paths: own },
        };
      });
    })
    .sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1));
}
