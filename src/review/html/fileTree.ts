/** A folder of a tree: chains of folders that hold one folder alone are one. */
export interface Folder<T> {
  /** `app/` or `usr/lib/python3/`. */
  readonly name: string;
  readonly folders: readonly Folder<T>[];
  /** Each with what is left of its path. */
  readonly files: readonly { readonly name: string; readonly file: T }[];
  /** In it and below. */
  readonly count: number;
}

interface Growing<T> {
  readonly folders: Map<string, Growing<T>>;
  readonly files: { readonly name: string; readonly file: T }[];
}

/** Folders below one another; what lies deeper stands with the rest of its path, since whoever made the image may nest without end. */
const MOST_DEEP = 8;

/** The files as a tree, in the order in which they are given. */
export function fileTree<T extends { readonly path: string }>(files: readonly T[]): Folder<T> {
  const root: Growing<T> = { folders: new Map(), files: [] };
  for (const file of files) {
    const parts = file.path.split('/');
    const name = parts.pop() ?? '';
    let place = root;
    for (const part of parts) {
      const next: Growing<T> = place.folders.get(part) ?? { folders: new Map(), files: [] };
      place.folders.set(part, next);
      place = next;
    }
    place.files.push({ name, file });
  }
  return grown('', root, 0);
}

function grown<T>(name: string, given: Growing<T>, depth: number): Folder<T> {
  let full = name;
  let place = given;
  while (place.files.length === 0 && place.folders.size === 1) {
    const [[part, only] = ['', place]] = place.folders;
    full += `${part}/`;
    place = only;
  }
  if (depth >= MOST_DEEP) {
    const files = flat(place);
    return { name: full, folders: [], files, count: files.length };
  }
  const folders = [...place.folders].map(([part, folder]) => grown(`${part}/`, folder, depth + 1));
  const count = folders.reduce((sum, folder) => sum + folder.count, place.files.length);
  return { name: full, folders, files: place.files, count };
}

/** All below a folder, without recursion: it may be thousands deep. */
function flat<T>(start: Growing<T>): Folder<T>['files'] {
  const found: { readonly name: string; readonly file: T }[] = [];
  const waiting: { readonly prefix: string; readonly place: Growing<T> }[] = [{ prefix: '', place: start }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { prefix, place } = next;
    for (const { name, file } of place.files) found.push({ name: `${prefix}${name}`, file });
    for (const [part, folder] of place.folders) waiting.push({ prefix: `${prefix}${part}/`, place: folder });
  }
  return found;
}
