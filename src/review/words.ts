import type {
  Content,
  Origin,
  OriginClass,
  PackageCount,
  PackageName,
  Point,
  PointKind,
  ReviewedFile,
  ReviewModel,
} from './model.ts';

/** Bytes for a person: `12.3 MiB`. */
export function sizeText(count: number): string {
  const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];
  const power = Math.min(units.length - 1, count < 1 ? 0 : Math.floor(Math.log2(count) / 10));
  if (power === 0) return count === 1 ? '1 byte' : `${count} bytes`;
  return `${(count / 1024 ** power).toFixed(1)} ${units[power] ?? ''}`;
}

/** A number with its thousands apart, the same whatever the reader's locale. */
export function numberText(count: number): string {
  return count.toLocaleString('en-US');
}

export function counted(count: number, what: string, plural = `${what}s`): string {
  return `${numberText(count)} ${count === 1 ? what : plural}`;
}

export function octal(mode: number): string {
  return mode.toString(8).padStart(4, '0');
}

export function packageText({ ecosystem, name, version }: PackageName): string {
  return `${name} ${version} (${ecosystem})`;
}

/** What each class means to who reads it, in the order in which they are read. */
export const CLASSES: Readonly<Record<OriginClass, { readonly title: string; readonly says: string }>> = {
  own: { title: 'Own', says: 'nobody but this image knows them' },
  changed: { title: 'Changed', says: 'a source or a list has them with other bytes' },
  claimed: { title: 'Claimed', says: 'by lists inside the image, which its author can rewrite' },
  known: { title: 'Known', says: 'by an outside source that has exactly these bytes' },
};

export function originText(origin: Origin): string {
  if (origin.class === 'own') return 'own';
  if (origin.class === 'changed') return `changed, not as in ${packageText(origin.package)}`;
  if (origin.class === 'claimed') return `claimed by ${packageText(origin.package)}`;
  return origin.by === 'base'
    ? `known, of the base ${origin.base}`
    : `known, of ${packageText(origin.package)}`;
}

export function contentText(content: Content): string {
  if (content.kind === 'text') return counted(content.lines, 'line');
  if (content.kind === 'binary') return content.what;
  return content.kind === 'unread' ? `not read: ${content.why}` : '';
}

/** What a file that is none is, and where a link leads. */
export function typeText({ type, linkname }: { readonly type: string; readonly linkname: string }): string {
  if (type === 'file') return '';
  return linkname === '' ? type : `${type} to ${linkname}`;
}

/** What a file is, what is in it and how much, in a few words: `symlink to x, 0 bytes`, `3 lines, 1.2 KiB`. */
export function aboutText(file: ReviewedFile): string {
  return [typeText(file), contentText(file.content), sizeText(file.size)]
    .filter((part) => part !== '')
    .join(', ');
}

const POINTS: Readonly<Record<PointKind, string>> = {
  environment: 'Environment',
  'entry-point': 'Entry point',
  shell: 'Shell',
  'start-up-file': 'Start-up file',
  'python-start-up': 'Python start-up',
  loader: 'Loader',
  'health-check': 'Health check',
  volume: 'Volume',
  'set-id': 'Set-id',
  capability: 'Capability',
  'world-writable': 'World-writable',
  'special-file': 'Device or pipe',
  link: 'Link',
  shadowing: 'Shadowing',
  'look-alike': 'Look-alike',
  'root-user': 'Root',
  compiled: 'Compiled',
  'hidden-layer': 'Hidden layer',
};

export function pointTitle(kind: PointKind): string {
  return POINTS[kind];
}

export interface PointGroup {
  readonly title: string;
  readonly points: readonly Point[];
  /** So many that they would hide the other kinds: a face folds them. */
  readonly isMany: boolean;
}

/** What tells points apart. */
export function pointKey({ kind, place, says }: Point): string {
  return JSON.stringify([kind, place, says]);
}

/** Those that were not there before; none where there is nothing to compare with. */
export function newPointKeys({ difference }: Pick<ReviewModel, 'difference'>): ReadonlySet<string> {
  return new Set(difference?.newPoints.map(pointKey));
}

/** So many places of one kind are read where they stand. */
const MOST_OPEN_POINTS = 20;

/**
 * Points by kind, what there is much of last: whoever floods one kind pushes no other out of sight. Of such a kind those that
 * were not there before are a group of their own: what was approved with much of a kind hides nothing that comes to it.
 * @param fresh as `newPointKeys` gives them
 */
export function pointGroups(
  points: readonly Point[],
  fresh: ReadonlySet<string> = new Set(),
): readonly PointGroup[] {
  const groups = new Map<PointKind, Point[]>();
  for (const point of points) {
    const group = groups.get(point.kind) ?? [];
    group.push(point);
    groups.set(point.kind, group);
  }
  return [...groups]
    .flatMap(([kind, found]) =>
      (isMany(kind, found) ? apart(found, fresh) : [found]).map((each) => [kind, each] as const),
    )
    .map(([kind, found]) => ({ title: pointTitle(kind), points: found, isMany: isMany(kind, found) }))
    .sort((a, b) => Number(a.isMany) - Number(b.isMany));
}

/** What no run sees is looked up rather than read. */
function isMany(kind: PointKind, points: readonly Point[]): boolean {
  return points.length > (kind === 'hidden-layer' ? 1 : MOST_OPEN_POINTS);
}

/** What is new, and what is not. */
function apart(points: readonly Point[], fresh: ReadonlySet<string>): readonly (readonly Point[])[] {
  const isNew = points.map((point) => fresh.has(pointKey(point)));
  return [points.filter((_, at) => isNew[at]), points.filter((_, at) => isNew[at] !== true)].filter(
    (group) => group.length > 0,
  );
}

/** How many files of a package there are, and of how many an image's own list alone speaks, where not of all. */
export function packageFilesText({ files, claimed }: Pick<PackageCount, 'files' | 'claimed'>): string {
  const all = counted(files, 'file');
  return claimed === 0 || claimed === files ? all : `${numberText(claimed)} of ${all}, the others known`;
}

export function packagesOf(
  packages: readonly PackageCount[],
  origin: PackageCount['class'],
): readonly PackageCount[] {
  return packages.filter((each) => each.class === origin);
}

/** A value of a setting as the difference has it. */
export function settingText(value: unknown): string {
  return value === undefined ? '—' : JSON.stringify(value);
}
