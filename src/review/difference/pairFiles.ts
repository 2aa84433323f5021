import type { ListedFile, Origin, ReviewModel } from '../model.ts';
import { filesByPath } from '../kinds/fileKind.ts';
import { isOwn } from '../points/look/origins.ts';
import { fingerprint } from './fileDifference.ts';
import { commonPackages, packageKey, packageOf } from './packageDifferences.ts';
import { baseDifference } from './settingsDifference.ts';

/** A path that is not the same in both images. */
export interface FilePair {
  readonly path: string;
  readonly before: ListedFile | undefined;
  readonly after: ListedFile | undefined;
}

export interface Pairs {
  /** Own or changed in either image. */
  readonly own: readonly FilePair[];
  /** Of packages and bases that are the same in both, by name and version, with other bytes. */
  readonly sameVersion: readonly FilePair[];
  /** Of packages that came, went, or have another version. */
  readonly ofPackages: readonly FilePair[];
  /** Of another base. */
  readonly ofBases: readonly FilePair[];
}

type Cause = 'package' | 'base' | 'none';

/** What explains that a file differs: its package or base is not the same in both. */
function causeOf(origin: Origin, common: ReadonlySet<string>, hasOtherBase: boolean): Cause {
  const of = packageOf(origin);
  if (of !== undefined) return common.has(packageKey(of)) ? 'none' : 'package';
  return hasOtherBase ? 'base' : 'none';
}

/** Everything that differs between two images, by why it may. */
export function pairFiles(before: ReviewModel, after: ReviewModel): Pairs {
  const [was, is] = [filesByPath(before), filesByPath(after)];
  const common = commonPackages(before, after);
  const hasOtherBase = baseDifference(before, after).length > 0;
  const [own, sameVersion, ofPackages, ofBases]: [FilePair[], FilePair[], FilePair[], FilePair[]] = [
    [],
    [],
    [],
    [],
  ];
  for (const path of [...new Set([...was.keys(), ...is.keys()])].sort()) {
    const pair = { path, before: was.get(path), after: is.get(path) };
    const files = [pair.before, pair.after].filter((file) => file !== undefined);
    const [first, second] = files;
    if (first !== undefined && second !== undefined && fingerprint(first) === fingerprint(second)) continue;
    if (files.some(({ origin }) => isOwn(origin))) {
      own.push(pair);
      continue;
    }
    const causes = files.map(({ origin }) => causeOf(origin, common, hasOtherBase));
    // One side that nothing explains is enough: a new package that is laid over an old one explains itself alone.
    if (causes.includes('none')) sameVersion.push(pair);
    else (causes.includes('package') ? ofPackages : ofBases).push(pair);
  }
  return { own, sameVersion, ofPackages, ofBases };
}
