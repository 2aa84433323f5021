import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { CountersignError } from '../../errors.ts';
import { ByteReader } from './byteReader.ts';
import type { ImageLimits } from './imageLimits.ts';
import { compressionOf, decompress } from './openArchive.ts';
import type { Compression } from './openArchive.ts';
import { readTar } from './readTar.ts';
import type { TarEntry, TarLimits } from './readTar.ts';
import { isZeroBlock, looksLikeTar } from './tarHeader.ts';
import type { TarType } from './tarHeader.ts';

/** A file, directory, link or device of one layer. */
export interface LayerFile {
  /** Relative to the image's root; '' is the root itself. */
  readonly path: string;
  readonly type: TarType;
  /** Permission, set-id and sticky bits. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  /** Seconds since 1970. */
  readonly mtime: number;
  /** Target of a link; '' for all else. */
  readonly linkname: string;
  /** Names of its extended attributes; absent where it has none. */
  readonly attributes?: readonly string[];
  /** Lower-case hex; only of files, and only when asked for. */
  readonly sha256?: string;
  /** As `sha256`: for lists that know nothing stronger. */
  readonly md5?: string;
  readonly sha1?: string;
  /** The content, where who asked for it kept it. */
  readonly bytes?: Uint8Array;
}

/** What is kept of a regular file's content as it passes by. */
export type FileFindings = Pick<LayerFile, 'sha256' | 'md5' | 'sha1' | 'bytes'>;

/** Reads as much of a regular file of a layer as it wants: `entry.body`. */
export type ReadFile = (entry: TarEntry) => Promise<FileFindings>;

export interface ScannedLayer {
  /** `sha256:<hex>` of the uncompressed tar. */
  readonly diffId: string;
  /** Bytes of the uncompressed tar. */
  readonly size: number;
  readonly compression: Compression;
  readonly files: readonly LayerFile[];
}

/** A member of the outer archive. */
export interface Member {
  readonly type: TarType;
  readonly size: number;
  /** Where its content starts in the plain archive. */
  readonly offset: number;
  /** `sha256:<hex>` of its content. */
  readonly digest: string;
  readonly linkname: string;
  /** Its bytes, when it looks like JSON. */
  readonly document?: Uint8Array;
  readonly layer?: ScannedLayer;
}

export interface ScanOptions {
  readonly limits: ImageLimits;
  /** Asked of every regular file of every layer; without it, contents are passed over. */
  readonly readFile?: ReadFile;
}

interface Budget {
  entries: number;
  bytes: number;
  documentBytes: number;
  nameBytes: number;
}

/**
 * Reads the plain tar of an image archive once, from start to end, and says what its members are. Nothing is
 * interpreted yet: the index that gives members a meaning may come last.
 */
export async function scanArchive(
  archive: AsyncIterable<Uint8Array>,
  options: ScanOptions,
): Promise<ReadonlyMap<string, Member>> {
  const { limits } = options;
  const members = new Map<string, Member>();
  const budget: Budget = {
    entries: limits.entries,
    bytes: limits.bytes,
    documentBytes: 4 * limits.documentBytes,
    nameBytes: limits.nameBytes,
  };
  const outer: TarLimits = { entries: limits.members, bytes: limits.bytes };
  for await (const entry of readTar(archive, 'the image archive', outer)) {
    if (entry.type === 'directory') continue;
    if (entry.type !== 'file' && entry.type !== 'symlink')
      throw new CountersignError('tampered', `the image archive holds a ${entry.type}`);
    if (members.has(entry.path))
      throw new CountersignError(
        'tampered',
        `the image archive has the member ${JSON.stringify(entry.path)} twice`,
      );
    members.set(entry.path, await scanMember(entry, options, budget));
  }
  return members;
}

async function* tapped(
  source: AsyncIterable<Uint8Array>,
  hash: Hash,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of source) {
    hash.update(chunk);
    yield chunk;
  }
}

async function scanMember(entry: TarEntry, options: ScanOptions, budget: Budget): Promise<Member> {
  const hash = createHash('sha256');
  const body = tapped(entry.body, hash);
  const found = await interpret(
    new ByteReader(body, 'a member of the image archive'),
    entry,
    options,
    budget,
  );
  // What an interpreter left unread is part of the digest too.
  while ((await body.next()).done !== true);
  const { type, size, offset, linkname } = entry;
  const digest = `sha256:${hash.digest('hex')}`;
  const { layer, ...document } = found;
  // A layer that is not compressed is its member, and hashed already.
  const named = layer === undefined ? {} : { layer: { ...layer, diffId: layer.diffId ?? digest } };
  return { type, size, offset, linkname, digest, ...document, ...named };
}

/** `diffId` is undefined where it is the member's digest. */
type FoundLayer = Omit<ScannedLayer, 'diffId'> & { readonly diffId: string | undefined };

async function interpret(
  reader: ByteReader,
  entry: TarEntry,
  options: ScanOptions,
  budget: Budget,
): Promise<Pick<Member, 'document'> & { readonly layer?: FoundLayer }> {
  const start = (await reader.exactly(Math.min(512, entry.size))) ?? new Uint8Array(0);
  const left = entry.size - start.length;
  if (start[0] === 0x7b || start[0] === 0x5b) {
    budget.documentBytes -= entry.size;
    if (entry.size > options.limits.documentBytes || budget.documentBytes < 0)
      throw new CountersignError('limit', 'the image archive holds too much JSON');
    return { document: Buffer.concat([start, (await reader.exactly(left)) ?? new Uint8Array(0)]) };
  }
  const compression = compressionOf(start);
  const isEmptyTar = entry.size >= 1024 && isZeroBlock(start);
  if (compression === 'none' && !isEmptyTar && !looksLikeTar(start)) {
    await reader.skip(left);
    return {};
  }
  async function* whole(): AsyncGenerator<Uint8Array, void, undefined> {
    yield start;
    yield* reader.chunks(left);
  }
  return { layer: await scanLayer(whole(), compression, options, budget) };
}

async function scanLayer(
  source: AsyncIterable<Uint8Array>,
  compression: Compression,
  options: ScanOptions,
  budget: Budget,
): Promise<FoundLayer> {
  const what = 'a layer of the image';
  const hash = compression === 'none' ? undefined : createHash('sha256');
  let size = 0;
  async function* counted(): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of decompress(source, compression, what)) {
      hash?.update(chunk);
      size += chunk.length;
      yield chunk;
    }
  }
  const files: LayerFile[] = [];
  for await (const entry of readTar(counted(), what, { entries: budget.entries, bytes: budget.bytes })) {
    files.push(await layerFile(entry, options, budget));
  }
  budget.entries -= files.length;
  budget.bytes -= size;
  const diffId = hash === undefined ? undefined : `sha256:${hash.digest('hex')}`;
  return { diffId, size, compression, files };
}

async function layerFile(entry: TarEntry, { readFile }: ScanOptions, budget: Budget): Promise<LayerFile> {
  const { path, type, mode, uid, gid, size, mtime, linkname, attributes } = entry;
  budget.nameBytes -= path.length + linkname.length + (attributes?.join('').length ?? 0);
  if (budget.nameBytes < 0) throw new CountersignError('limit', 'the image holds too many long names');
  const file: LayerFile = {
    ...{ path, type, mode, uid, gid, size, mtime, linkname },
    ...(attributes === undefined ? {} : { attributes }),
  };
  return readFile === undefined || type !== 'file' ? file : { ...file, ...(await readFile(entry)) };
}

/** SHA-256 of a file, for `ScanOptions.readFile`. */
export async function hashOfFile(entry: TarEntry): Promise<FileFindings> {
  const hash = createHash('sha256');
  for await (const chunk of entry.body) hash.update(chunk);
  return { sha256: hash.digest('hex') };
}
