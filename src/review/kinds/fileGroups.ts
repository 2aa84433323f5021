import type { ReviewedFile, ReviewModel } from '../model.ts';
import { counted } from '../words.ts';
import { fileKind, filesByPath, type FileKind } from './fileKind.ts';
import { nearnessIn } from './searchedPlaces.ts';

/** Own and changed files that are read for the same reason. */
export interface FileGroup {
  readonly id: 'changed' | 'near' | 'elsewhere' | 'paired' | 'stale' | 'links' | 'devices' | 'kept';
  readonly title: string;
  /** One sentence; '' where the title says all. */
  readonly says: string;
  /** Whether it is to be read first: changed files, texts and programs. */
  readonly isFront: boolean;
  readonly files: readonly ReviewedFile[];
}

type GroupId = FileGroup['id'];

const GROUPS: readonly Omit<FileGroup, 'files'>[] = [
  {
    id: 'changed',
    title: 'Changed',
    says: 'A package or a list has them with other bytes.',
    isFront: true,
  },
  {
    id: 'near',
    title: 'Texts and programs where the run starts or looks for modules',
    says: 'Those beside and below the entry point, WORKDIR and PYTHONPATH first, then those among the installed modules.',
    isFront: true,
  },
  { id: 'elsewhere', title: 'Texts and programs elsewhere', says: '', isFront: true },
  {
    id: 'paired',
    title: 'Compiled Python that runs in place of a source that is claimed or known',
    says: 'Each names the time and size that its source has, or a hash that Python compares; whether it does what its source says, nobody compared.',
    isFront: false,
  },
  {
    id: 'stale',
    title: 'Compiled Python that Python leaves, for a source that is claimed or known',
    says: 'Each names another time or size than its source has, so that Python compiles the source anew.',
    isFront: false,
  },
  { id: 'links', title: 'Links', says: 'A name that leads to another.', isFront: false },
  {
    id: 'devices',
    title: 'Devices and pipes',
    says: 'The sandbox drops them.',
    isFront: false,
  },
  {
    id: 'kept',
    title: 'At paths where a package manager keeps its state, caches and alternatives',
    says: 'Paths that anybody who makes an image can write to: they stand behind because of their names alone.',
    isFront: false,
  },
];

const KINDS: Readonly<Record<FileKind, GroupId | 'front'>> = {
  ...{ changed: 'changed', text: 'front', binary: 'front', unpaired: 'front' },
  ...{ paired: 'paired', stale: 'stale', link: 'links', device: 'devices', kept: 'kept' },
};

interface Sorted {
  readonly groups: readonly FileGroup[];
  readonly counts: ReadonlyMap<FileKind, number>;
}

const sorted = new WeakMap<ReviewModel['files'], Sorted>();

function sortFiles(model: ReviewModel): Sorted {
  const before = sorted.get(model.files);
  if (before !== undefined) return before;
  const all = filesByPath(model);
  const nearness = nearnessIn(model, all);
  const counts = new Map<FileKind, number>();
  const found = new Map<GroupId, { readonly file: ReviewedFile; readonly rank: number }[]>();
  for (const file of model.files) {
    const rank = nearness(file.path);
    const kind = kindAt(fileKind(file, all), rank, file);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const group = KINDS[kind];
    const id = group === 'front' ? (rank < 2 ? 'near' : 'elsewhere') : group;
    const files = found.get(id) ?? [];
    files.push({ file, rank: id === 'near' ? rank : 0 });
    found.set(id, files);
  }
  const groups = GROUPS.flatMap((group) => {
    const files = found.get(group.id);
    if (files === undefined) return [];
    // Stable: each rank stays by path.
    return [{ ...group, files: files.sort((a, b) => a.rank - b.rank).map(({ file }) => file) }];
  });
  const result = { groups, counts };
  sorted.set(model.files, result);
  return result;
}

/** What lies beside what is run is read, whatever its path looks like. */
function kindAt(kind: FileKind, rank: number, { type, content }: ReviewedFile): FileKind {
  if (kind !== 'kept' || rank > 0 || type === 'symlink') return kind;
  return content.kind === 'text' ? 'text' : 'binary';
}

/** Own and changed files in the order in which they are read, the same on each face; all of them, no group is empty. */
export function fileGroups(model: ReviewModel): readonly FileGroup[] {
  return sortFiles(model).groups;
}

/** `34 texts, 2 programs and other binaries, 1,083 compiled Python, 342 links`: what the own files are. */
export function kindsText(model: ReviewModel): string {
  const { counts } = sortFiles(model);
  const of = (...kinds: readonly FileKind[]): number =>
    kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
  const parts: readonly (readonly [number, string, string])[] = [
    [of('text'), 'text', 'texts'],
    [of('binary'), 'program or other binary', 'programs and other binaries'],
    [of('unpaired', 'paired', 'stale'), 'compiled Python', 'compiled Python'],
    [of('link'), 'link', 'links'],
    [of('device'), 'device or pipe', 'devices and pipes'],
    [of('kept'), "at a package manager's path", "at a package manager's paths"],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => counted(count, one, many))
    .join(', ');
}

/** What compiled Python among the own files runs as; undefined where there is none. */
export function compiledText(model: ReviewModel): string | undefined {
  const { counts } = sortFiles(model);
  const [unpaired = 0, paired = 0, stale = 0] = (['unpaired', 'paired', 'stale'] as const).map((kind) =>
    counts.get(kind),
  );
  if (unpaired + paired + stale === 0) return undefined;
  const parts: readonly (readonly [number, string])[] = [
    [
      unpaired,
      `${counted(unpaired, 'runs', 'run')} without a source that is claimed or known: ${unpaired === 1 ? 'it counts as a program' : 'they count as programs'}`,
    ],
    [paired, `${counted(paired, 'runs', 'run')} in place of such a source, with its time and size`],
    [
      stale,
      `${counted(stale, 'names', 'name')} another time or size than such a source has: Python leaves ${stale === 1 ? 'it' : 'them'}`,
    ],
  ];
  return parts.flatMap(([count, text]) => (count === 0 ? [] : [text])).join('; ');
}
