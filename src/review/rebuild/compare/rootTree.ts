import { createHash } from 'node:crypto';
import { canonicalBytes } from '../../../canonicalJson.ts';
import type { ImageFacts } from '../../../solution/image/readImage.ts';
import type { WalkedFile } from '../../model.ts';
import type { WalkedImage } from '../../walk/walkImage.ts';

/** First line of what is hashed: another form has another. */
const FORM = 'countersign-root-tree-v1';

/**
 * Where every engine mounts something of its own. What a build leaves there empty is the place for it alone: whether it is
 * there, and with which mode, nobody sees who runs the image.
 */
const MOUNTED_FILES = [
  ...['etc/hosts', 'etc/resolv.conf', 'etc/hostname', '.dockerenv', 'run/.containerenv', 'dev/console'],
];
const MOUNTED_DIRECTORIES = ['dev/pts', 'dev/shm', 'dev', 'proc', 'sys', 'run/secrets', 'run'];

/** Members of a configuration's `config` that do not change what runs: labels, and what docker's old builder left there. */
const NOT_RUN = new Set(['Labels', 'Image', 'Hostname', 'Domainname', 'ArgsEscaped', 'OnBuild']);

type Image = Pick<WalkedImage, 'files'> & { readonly facts: Pick<ImageFacts, 'configBytes'> };

/** The files that are compared: all but the empty ones that are places to mount something on. */
export function comparedFiles({ files }: Pick<WalkedImage, 'files'>): ReadonlyMap<string, WalkedFile> {
  const compared = new Map(files);
  for (const path of MOUNTED_FILES) {
    const file = compared.get(path);
    if (file?.type === 'file' && file.size === 0) compared.delete(path);
  }
  // Those below come before those that hold them.
  const taken = (directory: string): boolean => {
    for (const path of compared.keys()) if (path.startsWith(`${directory}/`)) return true;
    return false;
  };
  for (const path of MOUNTED_DIRECTORIES)
    if (compared.get(path)?.type === 'directory' && !taken(path)) compared.delete(path);
  return compared;
}

/** How an image is run: what its configuration says, without labels, and without what is as good as absent. */
export function settingsOf({ configBytes }: Pick<ImageFacts, 'configBytes'>): ReadonlyMap<string, unknown> {
  const document = JSON.parse(Buffer.from(configBytes).toString('utf8')) as Record<string, unknown>;
  const settings = new Map<string, unknown>();
  for (const name of ['architecture', 'os', 'variant'])
    if (!isAbsent(document[name])) settings.set(name, document[name]);
  for (const [name, value] of Object.entries(document['config'] ?? {}))
    if (!NOT_RUN.has(name) && !isAbsent(value) && !(name === 'WorkingDir' && value === '/'))
      settings.set(name, value);
  return settings;
}

/** Go writes what is not set as null, as nothing, or not at all. */
function isAbsent(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false || value === 0) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** All that is compared of a file, as JSON. Times and the order of layers are not of it. */
export function lineOf(file: WalkedFile): string {
  const { path, type, mode, uid, gid, size, sha256, linkname, attributes } = file;
  const bytes = type === 'file' ? size : 0;
  return JSON.stringify([
    ...[path, type, mode.toString(8).padStart(4, '0'), uid, gid, bytes, sha256 ?? ''],
    ...[linkname, [...(attributes ?? [])].sort()],
  ]);
}

/**
 * SHA-256 over what an image gives to run, whichever engine built and packed it: lines of UTF-8, each with a line feed: the form's name;
 * how it is run, as canonical JSON (RFC 8785) of pairs; then of each file of the flattened root, sorted by path (by UTF-16 code units),
 * `[path, type, mode, uid, gid, size, sha256, target, attributes]` as JSON. A hard link counts as the file that it is another name of;
 * a directory that no layer names is root's with 0755.
 * @returns lower-case hex
 */
export function rootTreeDigest(image: Image): string {
  const hash = createHash('sha256');
  const settings = [...settingsOf(image.facts)].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  hash.update(`${FORM}\n`).update(canonicalBytes(settings)).update('\n');
  const files = comparedFiles(image);
  for (const path of [...files.keys()].sort()) {
    const file = files.get(path);
    if (file !== undefined) hash.update(`${lineOf(file)}\n`);
  }
  return hash.digest('hex');
}
