import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { openArchive } from '../../solution/image/openArchive.ts';
import { readImageStream } from '../../solution/image/readImage.ts';
import type { ImageFacts } from '../../solution/image/readImage.ts';
import type { Directory, Hidden, ImageTree, Leaf } from '../../solution/image/run/imageTree.ts';
import type { LayerFile } from '../../solution/image/scanArchive.ts';
import type { WalkedFile } from '../model.ts';
import { isListFile } from './listFiles.ts';
import { LIST_LIMITS, readBodies } from './readBodies.ts';
import type { ListLimits } from './readBodies.ts';
import { steadyHeap } from './steadyHeap.ts';

/** An image as a process in it would see it, and all that one reading of its archive tells. */
export interface WalkedImage {
  /** Where the archive is. */
  readonly path: string;
  readonly archive: {
    /** Lower-case hex, of the file as it is. */
    readonly sha256: string;
    /** Bytes. */
    readonly size: number;
  };
  readonly facts: ImageFacts;
  /** By path, without a leading slash; directories too, the root not. In no order. */
  readonly files: ReadonlyMap<string, WalkedFile>;
  /** Of each layer, lowest first. */
  readonly hidden: readonly Hidden[];
  /** Bytes of the lists of packages that can be seen in the image, by path. */
  readonly lists: ReadonlyMap<string, Uint8Array>;
  /** Such lists that were too large to be read. */
  readonly unreadLists: readonly string[];
  /** The path that its layer has the content of a file under, where that is another: by a hard link, or below a link. */
  readonly sources: ReadonlyMap<string, string>;
  /** The path of the image that a name leads to, links in its directories followed, a link itself not; undefined where there is nothing. */
  readonly locate: (path: string) => string | undefined;
}

/** Bytes. By measurement (docs/benchmarks.md): larger ones take more memory than a review may, smaller ones more time. */
const CHUNK = 96 * 1024;

/**
 * Reads an archive once: every digest checked, every file hashed, layers laid over each other.
 * @throws CountersignError as `readImage` does
 */
export async function walkImage(archive: string, limits: ListLimits = LIST_LIMITS): Promise<WalkedImage> {
  steadyHeap();
  const hash = createHash('sha256');
  let size = 0;
  const seen = (stored: Uint8Array): void => {
    hash.update(stored);
    size += stored.length;
  };
  const plain = openArchive(archive, { seen, chunkSize: CHUNK });
  const facts = await readImageStream(plain, { readFile: readBodies(limits) });
  // A decompressor may stop before what follows its last byte.
  const isWhole = (await stat(archive)).size === size;
  const sha256 = isWhole ? hash.digest('hex') : await hashOf(archive);
  return {
    path: archive,
    archive: { sha256, size: isWhole ? size : (await stat(archive)).size },
    facts,
    hidden: facts.tree.hidden,
    ...collect(facts.tree),
    locate: (path) => facts.tree.locate(path),
  };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  const stored = createReadStream(path, { highWaterMark: 512 * 1024 }) as AsyncIterable<Buffer>;
  for await (const chunk of stored) hash.update(chunk);
  return hash.digest('hex');
}

function collect(tree: ImageTree): Pick<WalkedImage, 'files' | 'lists' | 'unreadLists' | 'sources'> {
  const files = new Map<string, WalkedFile>();
  const lists = new Map<string, Uint8Array>();
  const unreadLists: string[] = [];
  const sources = new Map<string, string>();
  const pending: Directory[] = [tree.root];
  for (let here = pending.pop(); here !== undefined; here = pending.pop()) {
    for (const child of here.children.values()) {
      if (child.children !== undefined) {
        pending.push(child);
        files.set(child.path, walkedDirectory(child));
        continue;
      }
      const { path, file } = child;
      files.set(path, walkedLeaf(child));
      if (file.path !== path) sources.set(path, file.path);
      if (file.type !== 'file' || !isListFile(path)) continue;
      if (file.bytes === undefined) unreadLists.push(path);
      else lists.set(path, file.bytes);
    }
  }
  return { files, lists, unreadLists, sources };
}

/** What nobody says anything about is made by the engine: root's, and for all to enter. */
const IMPLICIT = { mode: 0o755, uid: 0, gid: 0 };

function walkedDirectory({ path, file, layer }: Directory): WalkedFile {
  const { mode, uid, gid } = file ?? IMPLICIT;
  return {
    ...{ path, type: 'directory', mode, uid, gid, size: 0, linkname: '', layer },
    ...attributesOf(file),
  };
}

function walkedLeaf({ path, file, layer }: Leaf): WalkedFile {
  const { type, mode, uid, gid, size, mtime, linkname, sha256, md5, sha1 } = file;
  const walked = { path, type, mode, uid, gid, size, mtime, linkname, layer, ...attributesOf(file) };
  if (sha256 === undefined) return walked;
  return { ...walked, sha256, ...(md5 && { md5 }), ...(sha1 && { sha1 }) };
}

function attributesOf(file: LayerFile | undefined): Pick<WalkedFile, 'attributes'> {
  return file?.attributes === undefined ? {} : { attributes: file.attributes };
}
