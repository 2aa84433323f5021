import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readImage } from './image/readImage.ts';
import type { ImageLayer } from './image/readImage.ts';
import type { LayerFile } from './image/scanArchive.ts';

export interface ReviewedFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Permission, set-id and sticky bits. */
  readonly mode: number;
  readonly uid: number;
}

export interface ReviewedLayer {
  /** `sha256:<hex>` of the uncompressed layer. */
  readonly digest: string;
  /** Regular files, directories not counted. */
  readonly files: number;
  /** Bytes of its files. */
  readonly bytes: number;
  readonly links: number;
  /** Paths that it takes away from the layers below. */
  readonly removed: readonly string[];
  /** The largest files, largest first. */
  readonly largest: readonly ReviewedFile[];
  /** The command that made it, as the image says; not to be trusted. */
  readonly createdBy: string;
}

/** What a data owner should know of an image before she approves it. Facts, not judgements. */
export interface SolutionReview {
  /** SHA-256 of the archive: what the approval names. */
  readonly archiveSha256: string;
  /** Bytes of the archive. */
  readonly archiveSize: number;
  /** `sha256:<hex>` of the configuration. */
  readonly imageId: string;
  readonly tags: readonly string[];
  readonly architecture: string;
  readonly created: string | undefined;
  readonly entrypoint: readonly string[];
  readonly cmd: readonly string[];
  readonly user: string;
  readonly workingDir: string;
  readonly env: readonly string[];
  readonly exposedPorts: readonly string[];
  readonly volumes: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  /** Lowest first. */
  readonly layers: readonly ReviewedLayer[];
  /** Regular files in all layers. */
  readonly files: number;
  /** Bytes of the files in all layers. */
  readonly bytes: number;
  readonly setIdFiles: readonly ReviewedFile[];
  readonly worldWritableFiles: readonly ReviewedFile[];
  /** Devices and pipes, which no sandbox lets be. */
  readonly specialFiles: readonly string[];
  readonly history: readonly string[];
}

const LARGEST = 5;
const SET_ID = 0o6000;
const WORLD_WRITABLE = 0o002;

/** @throws CountersignError as `readImage` does. */
export async function reviewSolution(archive: string): Promise<SolutionReview> {
  const [hashed, facts] = await Promise.all([hashFile(archive), readImage(archive)]);
  const all = facts.layers.flatMap((layer) => layer.files);
  const regular = all.filter(({ type, path }) => type === 'file' && removedPath(path) === undefined);
  const withBits = (bits: number): ReviewedFile[] => regular.filter(({ mode }) => mode & bits).map(reviewed);
  // Steps that add no layer are in the history too; it can be matched with the layers only when none is.
  const steps = facts.history.length === facts.layers.length ? facts.history : [];
  return {
    archiveSha256: hashed.sha256,
    archiveSize: hashed.size,
    imageId: facts.configDigest,
    tags: facts.tags,
    architecture: facts.architecture,
    created: facts.created,
    entrypoint: facts.entrypoint,
    cmd: facts.cmd,
    user: facts.user,
    workingDir: facts.workingDir,
    env: facts.env,
    exposedPorts: facts.exposedPorts,
    volumes: facts.volumes,
    labels: facts.labels,
    layers: facts.layers.map((layer, i) => reviewLayer(layer, steps[i] ?? '')),
    files: regular.length,
    bytes: regular.reduce((sum, { size }) => sum + size, 0),
    setIdFiles: withBits(SET_ID),
    worldWritableFiles: withBits(WORLD_WRITABLE),
    specialFiles: all.filter(({ type }) => /device|fifo/.test(type)).map(({ path }) => path),
    history: facts.history,
  };
}

async function hashFile(path: string): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
}

/** The path that a whiteout removes; for an opaque directory its own with a trailing slash. */
export function removedPath(path: string): string | undefined {
  const [, parent = '', name] = /^((?:.*\/)?)\.wh\.([^/]+)$/.exec(path) ?? [];
  if (name === undefined) return undefined;
  return name === '.wh..opq' ? parent || '/' : `${parent}${name}`;
}

function reviewed({ path, size, mode, uid }: LayerFile): ReviewedFile {
  return { path, size, mode, uid };
}

function reviewLayer(layer: ImageLayer, createdBy: string): ReviewedLayer {
  const removed = layer.files.map(({ path }) => removedPath(path)).filter((path) => path !== undefined);
  const files = layer.files.filter(({ type, path }) => type === 'file' && removedPath(path) === undefined);
  return {
    digest: layer.digest,
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    links: layer.files.filter(({ type }) => type.endsWith('link')).length,
    removed,
    largest: [...files]
      .sort((a, b) => b.size - a.size)
      .slice(0, LARGEST)
      .map(reviewed),
    createdBy,
  };
}
