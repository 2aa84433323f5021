import { digestOf } from '../../../canonicalJson.ts';
import type { WalkedFile } from '../../model.ts';
import { readContents } from '../../walk/readContents.ts';
import type { ContentLimits } from '../../walk/readContents.ts';
import type { WalkedImage } from '../../walk/walkImage.ts';
import type { RebuildDifference, RebuildOutcome } from '../rebuildOutcome.ts';
import { causesOf } from './causes.ts';
import type { DifferingFile, OtherBase } from './causes.ts';
import { comparedFiles, lineOf, settingsOf } from './rootTree.ts';

/** What is read again to tell why two files differ; of larger ones the cause is told by their places alone. */
const CONTENT_LIMITS: ContentLimits = { each: 4 * 1024 ** 2, all: 64 * 1024 ** 2 };

const STANDINGS = ['unexplained', 'look', 'explained'];

/**
 * The files that are not the same in both, each with its likely causes.
 * @throws CountersignError `tampered` when an archive changed since it was walked
 */
export async function differencesOf(
  given: WalkedImage,
  rebuilt: WalkedImage,
  otherBase: OtherBase,
): Promise<RebuildDifference[]> {
  const [was, is] = [comparedFiles(given), comparedFiles(rebuilt)];
  const paths = [...new Set([...was.keys(), ...is.keys()])].filter((path) => {
    const [one, other] = [was.get(path), is.get(path)];
    return one === undefined || other === undefined || lineOf(one) !== lineOf(other);
  });
  // Of what is in one alone, the place tells all that can be told.
  const inBoth = paths.filter((path) => {
    const [one, other] = [was.get(path), is.get(path)];
    return one?.type === 'file' && other?.type === 'file' && one.sha256 !== other.sha256;
  });
  const before = await readContents(given, inBoth, CONTENT_LIMITS);
  const after = await readContents(rebuilt, inBoth, CONTENT_LIMITS);
  const differences = paths.map((path) =>
    differenceOf(
      {
        ...{ path, given: was.get(path), rebuilt: is.get(path) },
        ...{ givenBytes: before.bytes.get(path), rebuiltBytes: after.bytes.get(path) },
      },
      otherBase,
    ),
  );
  return differences.sort(
    (a, b) =>
      STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) ||
      (a.path < b.path ? -1 : Number(a.path > b.path)),
  );
}

function differenceOf(file: DifferingFile, otherBase: OtherBase): RebuildDifference {
  const { path, given, rebuilt } = file;
  const change = given === undefined ? 'only-rebuilt' : rebuilt === undefined ? 'only-given' : 'changed';
  return {
    ...{ path, change, facts: factsOf(given, rebuilt) },
    ...(given && { given }),
    ...(rebuilt && { rebuilt }),
    ...causesOf(file, otherBase),
  };
}

function factsOf(given: WalkedFile | undefined, rebuilt: WalkedFile | undefined): string[] {
  if (given === undefined || rebuilt === undefined) return [];
  const views: readonly (readonly [string, (file: WalkedFile) => string])[] = [
    ['kind', ({ type }) => type],
    ['mode', ({ mode }) => mode.toString(8).padStart(4, '0')],
    ['owner', ({ uid, gid }) => `${uid}:${gid}`],
    ['size', ({ size, type }) => (type === 'file' ? `${size} bytes` : '')],
    ['sha256', ({ sha256 }) => sha256 ?? ''],
    ['target', ({ linkname }) => linkname],
    ['attributes', ({ attributes }) => [...(attributes ?? [])].sort().join(' ')],
  ];
  return views
    .map(([name, view]) => [name, view(given), view(rebuilt)] as const)
    .filter(([, one, other]) => one !== other)
    .map(([name, one, other]) => `${name} ${one || '(none)'}, rebuilt ${other || '(none)'}`);
}

/** What differs in how it is run, by name. */
export function settingsDifference(given: WalkedImage, rebuilt: WalkedImage): RebuildOutcome['settings'] {
  const [was, is] = [settingsOf(given.facts), settingsOf(rebuilt.facts)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .sort()
    .filter((name) => digestOf(was.get(name) ?? null) !== digestOf(is.get(name) ?? null))
    .map((name) => ({ name, given: was.get(name) ?? null, rebuilt: is.get(name) ?? null }));
}
