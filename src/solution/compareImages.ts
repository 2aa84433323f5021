import { readImage } from './image/readImage.ts';
import type { ImageFacts } from './image/readImage.ts';
import { removedPath } from './reviewSolution.ts';
import type { LayerFile } from './image/scanArchive.ts';

/** A file as the flattened image has it. */
export interface ImageFile {
  readonly path: string;
  readonly type: LayerFile['type'];
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Bytes. */
  readonly size: number;
  readonly linkname: string;
  /** Lower-case hex; only of regular files. */
  readonly sha256?: string;
}

export interface ChangedFile {
  readonly path: string;
  readonly before: ImageFile;
  readonly after: ImageFile;
}

/** What differs between two images. */
export interface ImageDifference {
  /** Sorted by path, as the two below. */
  readonly added: readonly ImageFile[];
  readonly removed: readonly ImageFile[];
  readonly changed: readonly ChangedFile[];
  /** What differs in how it is run: the members' names, with both values. */
  readonly settings: readonly { readonly name: string; readonly before: unknown; readonly after: unknown }[];
}

const SETTINGS = [
  ...(['architecture', 'entrypoint', 'cmd', 'env', 'user', 'workingDir', 'exposedPorts', 'volumes'] as const),
];

/**
 * Compares two archives file by file: content by hash, kind, mode, owner and link, not times.
 * @throws CountersignError as `readImage` does, for either.
 */
export async function compareImages(before: string, after: string): Promise<ImageDifference> {
  // One after the other: each is bound by the processor.
  const old = await readImage(before, { hashFiles: true });
  const now = await readImage(after, { hashFiles: true });
  return differenceOf(old, now);
}

export function differenceOf(old: ImageFacts, now: ImageFacts): ImageDifference {
  const was = flatten(old);
  const is = flatten(now);
  const byPath = (a: { path: string }, b: { path: string }): number =>
    a.path < b.path ? -1 : Number(a.path > b.path);
  const changed: ChangedFile[] = [];
  for (const [path, file] of is) {
    const earlier = was.get(path);
    if (earlier !== undefined && fingerprint(earlier) !== fingerprint(file))
      changed.push({ path, before: earlier, after: file });
  }
  return {
    added: [...is.values()].filter(({ path }) => !was.has(path)).sort(byPath),
    removed: [...was.values()].filter(({ path }) => !is.has(path)).sort(byPath),
    changed: changed.sort(byPath),
    settings: SETTINGS.filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name])).map(
      (name) => ({
        name,
        before: old[name],
        after: now[name],
      }),
    ),
  };
}

function fingerprint({ type, mode, uid, gid, sha256, linkname }: ImageFile): string {
  return JSON.stringify([type, mode, uid, gid, sha256, linkname]);
}

/** The files of all layers as the upper ones leave them. Links in the middle of paths are taken as written. */
function flatten(facts: ImageFacts): Map<string, ImageFile> {
  const files = new Map<string, ImageFile>();
  for (const layer of facts.layers) {
    for (const { path } of layer.files) hide(files, removedPath(path));
    for (const file of layer.files) {
      if (file.path === '' || removedPath(file.path) !== undefined) continue;
      if (file.type !== 'directory' && files.get(file.path)?.type === 'directory') hide(files, file.path);
      files.set(file.path, file);
    }
  }
  return files;
}

function hide(files: Map<string, ImageFile>, removed: string | undefined): void {
  if (removed === undefined) return;
  const below = removed === '/' ? '' : removed.endsWith('/') ? removed : `${removed}/`;
  if (!removed.endsWith('/')) {
    const file = files.get(removed);
    files.delete(removed);
    // Only directories, or what is listed without its directory, have anything below.
    if (file !== undefined && file.type !== 'directory') return;
  }
  for (const path of [...files.keys()]) if (path.startsWith(below)) files.delete(path);
}
