import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { CountersignError } from '../../errors.ts';
import { ByteReader } from './tar/byteReader.ts';
import type { ImageLimits } from './imageLimits.ts';
import { HeldDocuments } from './heldDocuments.ts';
import { decompress, readableForm, storedFormOf } from './openArchive.ts';
import type { Compression } from './openArchive.ts';
import { readTar } from './tar/readTar.ts';
import { FORMAT_BYTES, executableFormat } from './run/executableFormat.ts';
import type { ExecutableFormat } from './run/executableFormat.ts';
import type { TarEntry, TarLimits } from './tar/readTar.ts';
import { isZeroBlock, looksLikeTar } from './tar/tarHeader.ts';
import type { TarType } from './tar/tarHeader.ts';

/** A file, directory, link or device of one layer. */
export interface LayerFile extends Omit<TarEntry, 'offset' | 'body'> {
  /** Lower-case hex; only of files, and only when asked for. */
  readonly sha256?: string;
  /** How it is started; only of files that may be. */
  readonly format?: ExecutableFormat;
  /** As `sha256`: for lists that know nothing stronger. */
  readonly md5?: string;
  readonly sha1?: string;
  /** The content, where who asked for it kept it. */
  readonly bytes?: Uint8Array;
  /** The content of `/etc/passwd` and `/etc/group`, which say who the image's users are. */
  readonly accounts?: Uint8Array;
}

/** What is kept of a regular file's content as it passes by. */
export type FileFindings = Pick<LayerFile, 'sha256' | 'md5' | 'sha1' | 'bytes' | 'accounts'>;

/** Reads as much of a regular file of a layer as it wants: `entry.body`. */
export type ReadFile = (entry: TarEntry) => Promise<FileFindings>;

export interface ScannedLayer {
  /** `sha256:<hex>` of the uncompressed tar. */
  readonly diffId: string;
  /** The same with 512, 1024… zeros more; only of compressed layers. */
  readonly paddedDiffIds: readonly string[];
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
  /** It looks like JSON, of more bytes than are held. */
  readonly isLargeDocument?: boolean;
  readonly layer?: ScannedLayer;
  /** Why it is no layer, where it looked like one. Nothing to those who need it for nothing. */
  readonly broken?: CountersignError;
}

export interface ScanOptions {
  readonly limits: ImageLimits;
  /** Asked of every regular file of every layer; without it, contents are passed over. */
  readonly readFile?: ReadFile;
}

const ZERO_BLOCK = new Uint8Array(512);
const MOST_ZERO_BLOCKS = 22;

interface Budget {
  entries: number;
  bytes: number;
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
    nameBytes: limits.nameBytes,
  };
  const held = new HeldDocuments(members, 4 * limits.documentBytes);
  const outer: TarLimits = { entries: limits.members, bytes: limits.bytes };
  for await (const entry of readTar(archive, 'the image archive', outer)) {
    if (entry.type === 'directory') continue;
    if (entry.type !== 'file' && entry.type !== 'symlink')
      throw new CountersignError('tampered', `the image archive holds a ${entry.type}`, {
        mend: 'docker export writes no image: take docker save or podman save',
      });
    if (members.has(entry.path))
      throw new CountersignError(
        'tampered',
        `the image archive has the member ${JSON.stringify(entry.path)} twice`,
      );
    members.set(entry.path, await scanMember(entry, options, budget));
    held.keep(entry.path);
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
type Found = Pick<Member, 'document' | 'isLargeDocument' | 'broken'> & { readonly layer?: FoundLayer };

/** A tar may start with any name: only what is none can be JSON, which may start with white space. */
function isDocument(start: Uint8Array): boolean {
  const first = start.find((byte) => byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09);
  return (first === 0x7b || first === 0x5b) && !looksLikeTar(start);
}

async function interpret(
  reader: ByteReader,
  entry: TarEntry,
  options: ScanOptions,
  budget: Budget,
): Promise<Found> {
  const start = (await reader.exactly(Math.min(512, entry.size))) ?? new Uint8Array(0);
  const left = entry.size - start.length;
  if (isDocument(start)) {
    if (entry.size <= options.limits.documentBytes)
      return { document: Buffer.concat([start, (await reader.exactly(left)) ?? new Uint8Array(0)]) };
    await reader.skip(left);
    return { isLargeDocument: true };
  }
  const form = storedFormOf(start);
  if (form === 'none' && !isZeroBlock(start) && !looksLikeTar(start)) {
    await reader.skip(left);
    return {};
  }
  async function* whole(): AsyncGenerator<Uint8Array, void, undefined> {
    yield start;
    yield* reader.chunks(left);
  }
  try {
    const what = `the image's layer ${JSON.stringify(entry.path)}`;
    return { layer: await scanLayer(whole(), what, readableForm(form, what), options, budget) };
  } catch (error) {
    if (!(error instanceof CountersignError)) throw error;
    return { broken: error };
  }
}

async function scanLayer(
  source: AsyncIterable<Uint8Array>,
  what: string,
  compression: Compression,
  options: ScanOptions,
  budget: Budget,
): Promise<FoundLayer> {
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
  // A layer that was cut is not what its digest says.
  const limits: TarLimits = { entries: budget.entries, bytes: budget.bytes, endMark: 'optional' };
  try {
    for await (const entry of readTar(counted(), what, limits))
      files.push(await layerFile(entry, options, budget));
  } finally {
    // What turns out to be no layer has cost as much.
    budget.entries -= files.length;
    budget.bytes -= size;
  }
  const diffId = hash && digestOf(hash);
  return { diffId, paddedDiffIds: hash ? paddedDigests(hash) : [], size, compression, files };
}

function digestOf(hash: Hash): string {
  return `sha256:${hash.copy().digest('hex')}`;
}

/** Old writers of `zstd:chunked` leave the zeros out that end a tar: two blocks, and what fills a record of twenty. */
function paddedDigests(hash: Hash): string[] {
  const padded = hash.copy();
  return Array.from({ length: MOST_ZERO_BLOCKS }, () => digestOf(padded.update(ZERO_BLOCK)));
}

async function layerFile(entry: TarEntry, { readFile }: ScanOptions, budget: Budget): Promise<LayerFile> {
  const { path, type, mode, uid, gid, size, mtime, linkname, attributes, isOverlayWhiteout } = entry;
  budget.nameBytes -= path.length + linkname.length + (attributes?.join('').length ?? 0);
  if (budget.nameBytes < 0) throw new CountersignError('limit', 'the image holds too many long names');
  const file: LayerFile = {
    ...{ path, type, mode, uid, gid, size, mtime, linkname },
    ...(attributes === undefined ? {} : { attributes }),
    ...(isOverlayWhiteout === true ? { isOverlayWhiteout } : {}),
  };
  if (type !== 'file') return file;
  if ((mode & 0o111) === 0) return readFile === undefined ? file : { ...file, ...(await readFile(entry)) };
  const reader = new ByteReader(entry.body, 'a file of the image');
  const start = await reader.upTo(FORMAT_BYTES);
  const format = executableFormat(start);
  if (readFile === undefined) return { ...file, format };
  async function* whole(): AsyncGenerator<Uint8Array, void, undefined> {
    if (start.length > 0) yield start;
    for (let part = await reader.some(1 << 20); part !== undefined; part = await reader.some(1 << 20))
      yield part;
  }
  return { ...file, format, ...(await readFile({ ...entry, body: whole() })) };
}

/** SHA-256 of a file, for `ScanOptions.readFile`. */
export async function hashOfFile(entry: TarEntry): Promise<FileFindings> {
  const hash = createHash('sha256');
  for await (const chunk of entry.body) hash.update(chunk);
  return { sha256: hash.digest('hex') };
}
