import type { ListedFile, ReviewedFile, ReviewModel } from '../model.ts';
import { isOwn } from '../points/look/origins.ts';
import { compiledSource } from './compiledSource.ts';
import { isKeptByManager } from './keptByManager.ts';

/**
 * What an own or changed file is to who reads it. `unpaired`: compiled Python that runs without a source that anybody vouches
 * for. `paired`: compiled Python that runs in place of one. `stale`: such that names another state of its source, so that Python
 * compiles that anew. `kept`: at a path where a package manager keeps its state.
 */
export type FileKind =
  'changed' | 'text' | 'binary' | 'unpaired' | 'paired' | 'stale' | 'link' | 'device' | 'kept';

/** All files of an image by path, whosever they are. */
export type FilesByPath = ReadonlyMap<string, ListedFile>;

export function filesByPath({ files, others }: Pick<ReviewModel, 'files' | 'others'>): FilesByPath {
  return new Map([...others, ...files].map((file) => [file.path, file]));
}

/** Which kind an own or changed file is of; hard links are of the kind of what they name. */
export function fileKind(file: ReviewedFile, all: FilesByPath): FileKind {
  const { path, type, origin, content } = file;
  if (origin.class === 'changed') return 'changed';
  if (type === 'link') return contentOf(all.get(file.linkname))?.kind === 'text' ? 'text' : 'binary';
  if (type === 'symlink') return isKeptByManager(path) ? 'kept' : 'link';
  if (type !== 'file') return 'device';
  if (content.kind === 'binary' && content.compiledFrom !== undefined) return compiledKind(file, all);
  // What can be run or imported has no business among a package manager's lists.
  if (isKeptByManager(path) && !isProgram(file)) return 'kept';
  return content.kind === 'text' ? 'text' : 'binary';
}

function contentOf(file: ListedFile | undefined): ReviewedFile['content'] | undefined {
  return file !== undefined && 'content' in file ? (file as ReviewedFile).content : undefined;
}

/** Binaries that a package manager itself keeps; all else there is as good as a program. */
const INERT: ReadonlySet<string> = new Set([
  ...['data of no known kind', 'gzip', 'xz', 'zstd', 'bzip2', 'LZ4'],
  ...['SQLite database', 'static library (ar)'],
]);

function isProgram({ content }: ReviewedFile): boolean {
  if (content.kind === 'text') return content.facts?.some((fact) => fact.includes('pickle')) ?? false;
  return content.kind === 'unread' || (content.kind === 'binary' && !INERT.has(content.what));
}

/** As importlib takes it or leaves it (importlib._bootstrap_external, `SourceLoader.get_code`). */
function compiledKind({ path, content }: ReviewedFile, all: FilesByPath): 'unpaired' | 'paired' | 'stale' {
  const from = content.kind === 'binary' ? content.compiledFrom : undefined;
  const source = all.get(compiledSource(path) ?? '');
  const isCached = path.includes('__pycache__/');
  if (from === undefined || source?.type !== 'file' || !isCached || isOwn(source.origin)) return 'unpaired';
  // Python itself compares the hash; that of the source is not at hand here.
  if (from.by === 'hash') return from.isChecked ? 'paired' : 'unpaired';
  const isSame = from.time === (source.mtime ?? -1) >>> 0 && from.size === source.size >>> 0;
  return isSame ? 'paired' : 'stale';
}
