import type {
  Content,
  FileDifference,
  ListedFile,
  ReviewDifference,
  ReviewedFile,
  ReviewModel,
} from '../model.ts';
import { filesByPath } from '../kinds/fileKind.ts';
import { pointKey } from '../words.ts';
import { compiledFacts } from './compiledFacts.ts';
import { addedFile, changedFile, removedFile } from './fileDifference.ts';
import { LineComparer } from './lineDifference.ts';
import { packageDifferences } from './packageDifferences.ts';
import { pairFiles } from './pairFiles.ts';
import type { FilePair } from './pairFiles.ts';
import { findRenames } from './renames.ts';
import { baseDifference, settingsDifference } from './settingsDifference.ts';

/** What is in files that a review lists without their content, by path. */
export type ContentsBeside = ReadonlyMap<string, Content>;

export interface Sides {
  readonly before: ReviewModel;
  readonly after: ReviewModel;
  /** Of the files that {@link wantedContents} names. */
  readonly contents: { readonly before: ContentsBeside; readonly after: ContentsBeside };
  /** Number of the order with which `before` was approved. */
  readonly order?: number;
}

/** Files that a difference shows and a review does not: those of packages of the same version with other bytes. */
export function wantedContents(
  before: ReviewModel,
  after: ReviewModel,
): { readonly before: readonly string[]; readonly after: readonly string[] } {
  const { own, sameVersion } = pairFiles(before, after);
  const pathsOf = (side: 'before' | 'after'): string[] =>
    [...own, ...sameVersion].flatMap((pair) => {
      const file = pair[side];
      return file !== undefined && !('content' in file) && file.type === 'file' ? [file.path] : [];
    });
  return { before: pathsOf('before'), after: pathsOf('after') };
}

function hasContent(file: ListedFile): file is ReviewedFile {
  return 'content' in file;
}

function reviewed(file: ListedFile, beside: ContentsBeside): ReviewedFile {
  if (hasContent(file)) return file;
  if (file.type !== 'file') return { ...file, content: { kind: 'none' } };
  return { ...file, content: beside.get(file.path) ?? { kind: 'unread', why: 'not asked for' } };
}

type ReviewedPair = Readonly<Record<'before' | 'after', ReviewedFile | undefined>>;

/** Compares a group of files; what went and came under another name stands as one. */
function compareGroup(
  pairs: readonly FilePair[],
  { contents }: Sides,
  firstFacts: (path: string) => readonly string[],
  comparer: LineComparer,
): FileDifference[] {
  const both: ReviewedPair[] = pairs.map(({ before, after }) => ({
    before: before && reviewed(before, contents.before),
    after: after && reviewed(after, contents.after),
  }));
  const isRegular = (file: ReviewedFile | undefined): file is ReviewedFile => file?.type === 'file';
  const renames = findRenames(
    both.flatMap(({ before, after }) => (after === undefined && isRegular(before) ? [before] : [])),
    both.flatMap(({ before, after }) => (before === undefined && isRegular(after) ? [after] : [])),
  );
  const moved = new Set(renames.flatMap(({ before, after }) => [before, after]));
  const left = both.flatMap(({ before, after }) => {
    if (before !== undefined && after !== undefined)
      return [changedFile(before, after, comparer, firstFacts(after.path))];
    if (after !== undefined && !moved.has(after)) return [addedFile(after, firstFacts(after.path))];
    return before !== undefined && !moved.has(before) ? [removedFile(before)] : [];
  });
  const again = renames.map(({ before, after }) =>
    changedFile(before, after, comparer, firstFacts(after.path)),
  );
  return [...left, ...again].sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}

/** Nothing new is in it: it went, or is under another name what it was. */
function isQuiet({ change, facts, hunks }: FileDifference): boolean {
  return change === 'removed' || (change === 'renamed' && facts.length === 0 && hunks === undefined);
}

/**
 * What differs between two reviewed images: settings, files that somebody must read, packages, and points. Pure. No list is
 * cut: what is own stands whole.
 */
export function differenceOf(sides: Sides): ReviewDifference {
  const { before, after, order } = sides;
  const { own, sameVersion, ofPackages, ofBases } = pairFiles(before, after);
  const firstFacts = factsFirst(sides);
  const comparer = new LineComparer();
  const vouched = compareGroup(sameVersion, sides, firstFacts, comparer);
  const known = new Set(before.points.map(pointKey));
  const base = baseDifference(before, after);
  return {
    against: { archiveSha256: before.archive.sha256, ...(order !== undefined && { order }) },
    settings: [
      ...settingsDifference(before, after),
      ...base,
      ...(base.length > 0
        ? [{ name: 'files of the base that differ', before: 0, after: ofBases.length }]
        : []),
    ],
    files: [
      ...vouched.filter((one) => !isQuiet(one)),
      ...compareGroup(own, sides, firstFacts, comparer),
      // A build that leaves out documentation has thousands of these, and so has one that moves it.
      ...vouched.filter(isQuiet),
    ],
    packages: packageDifferences(
      before,
      after,
      ofPackages.map((pair) => [pair.before, pair.after] as const),
    ),
    newPoints: after.points.filter((point) => !known.has(pointKey(point))),
  };
}

/** What differs in the files at some paths, whatever explains it: for who asks about a package of another version. */
export function differenceAt(sides: Sides, paths: ReadonlySet<string>): readonly FileDifference[] {
  const all = Object.values(pairFiles(sides.before, sides.after)) as readonly (readonly FilePair[])[];
  const pairs = all.flatMap((group) => group.filter(({ path }) => paths.has(path)));
  return compareGroup(pairs, sides, factsFirst(sides), new LineComparer());
}

function factsFirst({ before, after }: Sides): (path: string) => readonly string[] {
  const all = { before: filesByPath(before), after: filesByPath(after) };
  return (path) => compiledFacts(path, (side, source) => all[side].get(source)?.sha256);
}
