import type { WalkedFile } from '../../model.ts';
import type { CauseId, RebuildDifference } from '../rebuildOutcome.ts';
import { causeOfContent } from './contentCauses.ts';
import { causeOfPlace, isUntracked } from './pathCauses.ts';

/** What each cause is, for a person. */
export const CAUSES: Readonly<Record<CauseId, string>> = {
  umask: 'who checked the files out had another umask',
  owner: 'the files belonged to another user or group',
  base: 'the base is another image',
  'time-stamp': 'a time of the build is written in it',
  order: 'the same lines in another order',
  'line-ends': 'git or an editor wrote other line ends',
  'python-bytecode': 'compiled Python, which holds the time of its source',
  pip: 'pip leaves it, with what it found and when',
  apt: 'apt leaves it: its lists, caches and logs',
  dpkg: 'dpkg leaves it: its logs, locks and old copies',
  ldconfig: "ldconfig's own cache, with times and inodes",
  'machine-id': 'made anew for each machine',
  locale: 'locales as the machine had them',
  cache: "a tool's cache",
  temporary: 'left in a directory for temporary files',
  engine: 'the engine puts it there for each step',
  untracked: 'it lay in the directory, and is in no commit',
};

/** One file, of which at least one of the two is there. */
export interface DifferingFile {
  readonly path: string;
  readonly given: WalkedFile | undefined;
  readonly rebuilt: WalkedFile | undefined;
  readonly givenBytes?: Uint8Array | undefined;
  readonly rebuiltBytes?: Uint8Array | undefined;
}

/** How many of the lowest layers are of bases; 0 where the bases are the same in both. */
export interface OtherBase {
  readonly given: number;
  readonly rebuilt: number;
}

type Aspect = 'absent' | 'type' | 'mode' | 'owner' | 'content' | 'target' | 'attributes';

const GROUP_AND_OTHERS = 0o077;
const MAY_RUN = 0o111;
const SET_ID = 0o6000;

/** What a program reads or runs: other words there can be another program. */
const CODE =
  /(?:^|\/)[^/.]+$|\.(?:py|pyi|pth|sh|bash|js|mjs|cjs|pl|rb|lua|r|jl|php|cfg|conf|toml|ini|json|ya?ml)$/i;

/** Names what likely made a file differ, and whether that explains all that differs. */
export function causesOf(
  file: DifferingFile,
  otherBase: OtherBase,
): Pick<RebuildDifference, 'causes' | 'standing'> {
  const aspects = aspectsOf(file);
  const found = new Map<CauseId, boolean>();
  const left = new Set(aspects);
  const explain = (cause: CauseId, of: readonly Aspect[], isSure = true): void => {
    found.set(cause, isSure);
    for (const aspect of of) left.delete(aspect);
  };
  if (aspects.has('mode') && isUmask(file)) explain('umask', ['mode']);
  if (aspects.has('owner')) explain('owner', ['owner']);
  const content = contentCause(file);
  if (aspects.has('content') && content !== undefined) explain(content, ['content'], isSafe(content, file));
  const place = causeOfPlace(file.path);
  if (left.size > 0 && place !== undefined && isLeaving(file)) explain(place, ['absent', 'content', 'type']);
  if (left.size > 0 && file.rebuilt === undefined && isUntracked(file.path))
    explain('untracked', ['absent'], isLeaving(file));
  if (left.size > 0 && file.path.endsWith('.pyc')) explain('python-bytecode', ['absent', 'content'], false);
  if (left.size > 0 && isOfBase(file, otherBase)) explain('base', [...aspects], false);
  const causes = [...found.keys()];
  if (left.size > 0) return { causes, standing: 'unexplained' };
  return { causes, standing: [...found.values()].every(Boolean) ? 'explained' : 'look' };
}

function aspectsOf({ given, rebuilt }: DifferingFile): Set<Aspect> {
  if (given === undefined || rebuilt === undefined) return new Set(['absent']);
  const aspects = new Set<Aspect>();
  if (given.type !== rebuilt.type) aspects.add('type');
  if (given.mode !== rebuilt.mode) aspects.add('mode');
  if (given.uid !== rebuilt.uid || given.gid !== rebuilt.gid) aspects.add('owner');
  if (given.sha256 !== rebuilt.sha256) aspects.add('content');
  if (given.linkname !== rebuilt.linkname) aspects.add('target');
  if (attributesOf(given) !== attributesOf(rebuilt)) aspects.add('attributes');
  return aspects;
}

function attributesOf({ attributes }: WalkedFile): string {
  return JSON.stringify([...(attributes ?? [])].sort());
}

/** A umask takes bits of group and others away; what the owner may do, and set-id, it leaves. */
function isUmask({ given, rebuilt }: DifferingFile): boolean {
  return (((given?.mode ?? 0) ^ (rebuilt?.mode ?? 0)) & ~GROUP_AND_OTHERS) === 0;
}

function contentCause({ path, givenBytes, rebuiltBytes }: DifferingFile): CauseId | undefined {
  if (givenBytes === undefined || rebuiltBytes === undefined) return undefined;
  return causeOfContent(path, givenBytes, rebuiltBytes);
}

/** Lines in another order, or another number that could be a time, make another program of a program. */
function isSafe(cause: CauseId, { path, given, rebuilt }: DifferingFile): boolean {
  if (cause !== 'order' && cause !== 'time-stamp') return true;
  return !CODE.test(path) && !mayRun(given) && !mayRun(rebuilt);
}

/** What tools leave is a directory, or data: none of it is run, nor leads elsewhere. */
function isLeaving({ given, rebuilt }: DifferingFile): boolean {
  return [given, rebuilt].every(
    (file) => file === undefined || file.type === 'directory' || (file.type === 'file' && !mayRun(file)),
  );
}

function mayRun(file: WalkedFile | undefined): boolean {
  return file?.type === 'file' && (file.mode & (MAY_RUN | SET_ID)) !== 0;
}

function isOfBase({ given, rebuilt }: DifferingFile, otherBase: OtherBase): boolean {
  const isBelow = (file: WalkedFile | undefined, layers: number): boolean =>
    file === undefined || file.layer < layers;
  return isBelow(given, otherBase.given) && isBelow(rebuilt, otherBase.rebuilt);
}
