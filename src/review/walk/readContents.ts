import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { CountersignError } from '../../errors.ts';
import { ByteReader } from '../../solution/image/tar/byteReader.ts';
import { IMAGE_LIMITS } from '../../solution/image/imageLimits.ts';
import { compressionOfFile, decompress, openArchive } from '../../solution/image/openArchive.ts';
import type { ImageLayer } from '../../solution/image/readImage.ts';
import { readTar } from '../../solution/image/tar/readTar.ts';
import type { TarEntry } from '../../solution/image/tar/readTar.ts';
import type { WalkedFile } from '../model.ts';
import type { WalkedImage } from './walkImage.ts';

export interface ContentLimits {
  /** Bytes of one file. */
  readonly each: number;
  /** Bytes of all; the smallest files come first. */
  readonly all: number;
  /** Bytes that are read of a file over `each`, from its beginning; absent where it is not read at all. */
  readonly beginning?: number;
}

export type OverLimit = 'each' | 'all';

/** One file's bytes, or why they were not read. */
export type FileContent =
  | {
      readonly file: WalkedFile;
      readonly bytes: Uint8Array;
      /** Whether `bytes` are its beginning alone. */
      readonly isBeginning: boolean;
    }
  /** `each`, `all`: the limit that it is over. */
  | { readonly file: WalkedFile; readonly bytes?: undefined; readonly over: OverLimit };

/** The bytes of named files, by path, and which ones were over a limit. */
export interface Contents {
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  readonly over: ReadonlyMap<string, OverLimit>;
}

/**
 * Reads the archive again for the content of some files; names that are no regular files are passed over.
 * @throws CountersignError `tampered` when the archive is no longer what was walked
 */
export async function readContents(
  walked: WalkedImage,
  paths: Iterable<string>,
  limits: ContentLimits,
): Promise<Contents> {
  const bytes = new Map<string, Uint8Array>();
  const over = new Map<string, OverLimit>();
  for await (const content of contentsOf(walked, paths, limits)) {
    if (content.bytes === undefined) over.set(content.file.path, content.over);
    else bytes.set(content.file.path, content.bytes);
  }
  return { bytes, over };
}

/** The same one by one, in the order of the archive, for who does not keep them all. */
export async function* contentsOf(
  walked: WalkedImage,
  paths: Iterable<string>,
  limits: ContentLimits,
): AsyncGenerator<FileContent, void, undefined> {
  const files = [...new Set(paths)]
    .map((path) => walked.files.get(path))
    .filter((file) => file?.type === 'file')
    .filter((file) => file !== undefined)
    .sort((a, b) => a.size - b.size);
  const wanted: WalkedFile[] = [];
  let left = limits.all;
  for (const file of files) {
    const kept = keptOf(file.size, limits);
    if (kept === undefined) yield { file, over: 'each' };
    else if (kept > left) yield { file, over: 'all' };
    else {
      left -= kept;
      wanted.push(file);
    }
  }
  for await (const each of layersOf(walked, byLayer(walked, wanted))) yield* filesIn(each, limits);
}

/** Bytes that are kept of a file; undefined where it is too large. */
function keptOf(size: number, { each, beginning }: ContentLimits): number | undefined {
  return size <= each ? size : beginning && Math.min(size, beginning);
}

/** Files by the path that a layer has them under: several where there are hard links. */
type WantedOfLayer = Map<string, WalkedFile[]>;

function byLayer(walked: WalkedImage, wanted: readonly WalkedFile[]): Map<ImageLayer, WantedOfLayer> {
  const found = new Map<ImageLayer, WantedOfLayer>();
  for (const file of wanted) {
    const path = walked.sources.get(file.path) ?? file.path;
    const layer = walked.facts.layers[file.layer];
    if (layer === undefined) continue;
    const of = found.get(layer) ?? new Map<string, WalkedFile[]>();
    found.set(layer, of);
    const same = of.get(path) ?? [];
    of.set(path, same);
    same.push(file);
  }
  return found;
}

interface LayerStream {
  readonly layer: ImageLayer;
  readonly of: WantedOfLayer;
  readonly stream: AsyncIterable<Uint8Array>;
  /** Other layers come out of the same stream: this one is to be read to its end. */
  readonly isShared: boolean;
}

/** The stored bytes of those layers that something is wanted of. An engine may store two of the same bytes as one. */
async function* layersOf(
  walked: WalkedImage,
  wanted: ReadonlyMap<ImageLayer, WantedOfLayer>,
): AsyncGenerator<LayerStream, void, undefined> {
  const all = [...wanted].sort(([a], [b]) => a.source.offset - b.source.offset);
  if (all.length === 0) return;
  if ((await compressionOfFile(walked.path)) === 'none') {
    for (const [layer, of] of all) {
      const { offset: start, size } = layer.source;
      const stored = createReadStream(walked.path, { start, end: start + size - 1, highWaterMark: 1 << 18 });
      yield { layer, of, stream: stored as AsyncIterable<Uint8Array>, isShared: false };
      stored.destroy();
    }
    return;
  }
  const reader = new ByteReader(openArchive(walked.path), 'the image archive');
  try {
    for (const [layer, of] of merged(all)) {
      await reader.skip(layer.source.offset - reader.position);
      const end = layer.source.offset + layer.source.size;
      yield { layer, of, stream: reader.chunks(layer.source.size), isShared: true };
      await reader.skip(end - reader.position);
    }
  } finally {
    await reader.close();
  }
}

/** Bytes that cannot be read twice are read once for all layers that are stored there. */
function merged(all: readonly [ImageLayer, WantedOfLayer][]): [ImageLayer, WantedOfLayer][] {
  const found: [ImageLayer, WantedOfLayer][] = [];
  for (const [layer, of] of all) {
    const last = found.at(-1);
    if (last?.[0].source.offset !== layer.source.offset) found.push([layer, new Map(of)]);
    else for (const [path, files] of of) last[1].set(path, [...(last[1].get(path) ?? []), ...files]);
  }
  return found;
}

async function* filesIn(
  from: LayerStream,
  contentLimits: ContentLimits,
): AsyncGenerator<FileContent, void, undefined> {
  const { layer, of } = from;
  const what = 'a layer of the image';
  const plain = decompress(from.stream, layer.source.compression, what);
  const limits = { entries: IMAGE_LIMITS.entries, bytes: layer.size };
  let left = of.size;
  for await (const entry of readTar(plain, what, limits)) {
    const files = entry.type === 'file' ? of.get(entry.path) : undefined;
    if (files === undefined) continue;
    if (files.some(({ size }) => size !== entry.size)) throw changed();
    const { bytes, sha256 } = await readEntry(entry, keptOf(entry.size, contentLimits) ?? 0);
    if (files.some((file) => file.sha256 !== sha256)) throw changed();
    const isBeginning = bytes.length < entry.size;
    for (const file of files) yield { file, bytes, isBeginning };
    if (--left === 0 && !from.isShared) return;
  }
  if (left > 0) throw changed();
}

/** The first bytes of a file, and the hash of all of them. */
async function readEntry(entry: TarEntry, kept: number): Promise<{ bytes: Uint8Array; sha256: string }> {
  const hash = createHash('sha256');
  const bytes = Buffer.allocUnsafeSlow(kept);
  let at = 0;
  for await (const chunk of entry.body) {
    hash.update(chunk);
    if (at < kept) bytes.set(chunk.subarray(0, kept - at), at);
    at += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

function changed(): CountersignError {
  return new CountersignError('tampered', 'the image archive changed while it was read');
}
