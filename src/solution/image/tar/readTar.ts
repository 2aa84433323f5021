import { CountersignError } from '../../../errors.ts';
import { ByteReader } from './byteReader.ts';
import { decodeName, isZeroBlock, parseTarHeader } from './tarHeader.ts';
import type { RawTarHeader, TarType } from './tarHeader.ts';

export interface TarEntry {
  /** Relative, without `.`, `..` or a trailing slash; '' is the archive's own root directory. */
  readonly path: string;
  readonly type: TarType;
  /** Permission, set-id and sticky bits. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  /** Seconds since 1970; negative before. */
  readonly mtime: number;
  /** Target of a hard or symbolic link, as written. */
  readonly linkname: string;
  /** A character device 0:0, which hides what lies below it in engines whose layers are overlays. */
  readonly isOverlayWhiteout?: boolean;
  /** Names of extended attributes (`SCHILY.xattr.*` of pax headers), such as `security.capability`; absent without any. */
  readonly attributes?: readonly string[];
  /** Where the content starts in the stream. */
  readonly offset: number;
  /** The content; what is left unread is skipped. */
  readonly body: AsyncIterable<Uint8Array>;
}

export interface TarLimits {
  readonly entries: number;
  readonly bytes: number;
  /** Take an end of the stream for the end mark, as all readers do: for what is known by its digest. */
  readonly endMark?: 'optional';
}

const BLOCK = 512;
const MAX_NAME = 4096;
/** Extended headers carry names and attributes; Linux allows 64 KiB of attributes for a file. */
const MAX_EXTENDED = 256 * 1024;

/** As star, GNU tar, and the engines write them; other forms they ignore. */
const ATTRIBUTE = 'SCHILY.xattr.';

const TYPES: Readonly<Record<string, TarType>> = {
  '0': 'file',
  '\0': 'file',
  '1': 'link',
  '2': 'symlink',
  '3': 'character-device',
  '4': 'block-device',
  '5': 'directory',
  '6': 'fifo',
};

/**
 * Reads a tar stream, strictly: where readers of tar differ in what they make of bytes (sparse files, global
 * headers, doubled attributes, links with content, members after the end mark), it refuses, so that what is
 * reviewed here is what any engine unpacks.
 * @throws CountersignError `tampered` for what is malformed or ambiguous or leaves the tree, `limit` over `limits`.
 */
export async function* readTar(
  source: AsyncIterable<Uint8Array>,
  what: string,
  limits: TarLimits,
): AsyncGenerator<TarEntry, void, undefined> {
  const reader = new ByteReader(source, what);
  try {
    let extended: Extended = {};
    for (let entries = 0; ;) {
      const block = await reader.exactly(BLOCK);
      if (block === undefined && limits.endMark === 'optional') break;
      if (block === undefined) throw new CountersignError('tampered', `${what} has no end mark: it was cut`);
      if (isZeroBlock(block)) break;
      const header = parseTarHeader(block, what);
      if ('xgLK'.includes(header.typeflag)) {
        extended = await readExtended(reader, header, extended, what);
        continue;
      }
      if (++entries > limits.entries)
        throw new CountersignError('limit', `${what} has more than ${limits.entries} members`);
      const { size, ...fields } = resolve(header, extended, what);
      extended = {};
      if (reader.position + size > limits.bytes) throw tooLarge(what, limits);
      const start = reader.position;
      yield { ...fields, size, offset: start, body: reader.chunks(size) };
      await reader.skip(size - (reader.position - start) + padding(size));
    }
    if (Object.keys(extended).length > 0)
      throw new CountersignError('tampered', `${what} ends after an extended header`);
    await expectOnlyZeros(reader, what, limits);
  } finally {
    await reader.close();
  }
}

function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

function tooLarge(what: string, limits: TarLimits): CountersignError {
  return new CountersignError('limit', `${what} is larger than ${limits.bytes} bytes`);
}

async function expectOnlyZeros(reader: ByteReader, what: string, limits: TarLimits): Promise<void> {
  const second = await reader.exactly(BLOCK);
  if (second === undefined && limits.endMark === 'optional') return;
  if (second === undefined)
    throw new CountersignError('tampered', `${what} has half an end mark: it was cut`);
  for (let part: Uint8Array | undefined = second; part !== undefined; part = await reader.some(1 << 20)) {
    if (!isZeroBlock(part)) throw new CountersignError('tampered', `${what} goes on after its end mark`);
    if (reader.position > limits.bytes) throw tooLarge(what, limits);
  }
}

interface Extended {
  readonly longName?: string;
  readonly longLink?: string;
  readonly pax?: ReadonlyMap<string, string>;
}

async function readExtended(
  reader: ByteReader,
  header: RawTarHeader,
  before: Extended,
  what: string,
): Promise<Extended> {
  if (header.size > MAX_EXTENDED)
    throw new CountersignError('limit', `${what} has an extended header of ${header.size} bytes`);
  const bytes = (await reader.exactly(header.size)) ?? new Uint8Array(0);
  await reader.skip(padding(header.size));
  const twice = new CountersignError('tampered', `${what} describes one member twice`);
  switch (header.typeflag) {
    case 'L':
      if (before.longName !== undefined) throw twice;
      return { ...before, longName: longText(bytes, what) };
    case 'K':
      if (before.longLink !== undefined) throw twice;
      return { ...before, longLink: longText(bytes, what) };
    case 'x':
      if (before.pax !== undefined) throw twice;
      return { ...before, pax: parsePax(bytes, what) };
    default: {
      // Some readers apply global headers to what follows, others ignore them.
      if ([...parsePax(bytes, what).keys()].some((key) => key !== 'comment'))
        throw new CountersignError('tampered', `${what} has a global header, which readers take differently`);
      return before;
    }
  }
}

function longText(bytes: Uint8Array, what: string): string {
  const end = bytes.indexOf(0);
  return decodeName(end < 0 ? bytes : bytes.subarray(0, end), what);
}

/** Records of `<length> <key>=<value>\n` (POSIX.1-2017 pax, "pax Header Block"). */
function parsePax(bytes: Uint8Array, what: string): ReadonlyMap<string, string> {
  const records = new Map<string, string>();
  const malformed = new CountersignError('tampered', `${what} has a malformed extended header`);
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(0x20, at);
    const digits = Buffer.from(bytes.subarray(at, space < 0 ? at : space)).toString('latin1');
    const length = /^[1-9][0-9]{0,6}$/.test(digits) ? Number(digits) : 0;
    if (length < digits.length + 4 || at + length > bytes.length || bytes[at + length - 1] !== 0x0a)
      throw malformed;
    const record = bytes.subarray(space + 1, at + length - 1);
    const equals = record.indexOf(0x3d);
    if (equals <= 0) throw malformed;
    const key = decodeName(record.subarray(0, equals), what);
    if (key.startsWith('GNU.sparse')) throw sparse(what);
    // What an overlay would take for its own bookkeeping hides files, in some engines.
    if (/^SCHILY\.xattr\.(?:trusted|user)\.overlay\./.test(key))
      throw new CountersignError(
        'tampered',
        `${what} has attributes of an overlay, which engines take differently`,
      );
    if (records.has(key)) throw malformed;
    const value = record.subarray(equals + 1);
    // Attributes are bytes; only what is used here must be text.
    records.set(key, USED_KEYS.has(key) ? decodeName(value, what) : '');
    at += length;
  }
  return records;
}

const USED_KEYS: ReadonlySet<string> = new Set(['path', 'linkpath', 'size', 'uid', 'gid', 'mtime']);

function sparse(what: string): CountersignError {
  return new CountersignError('unsupported', `${what} has a sparse file, which readers take differently`, {
    mend: 'write the archive without sparse files (GNU tar: without --sparse)',
  });
}

function resolve(header: RawTarHeader, extended: Extended, what: string): Omit<TarEntry, 'offset' | 'body'> {
  const written = TYPES[header.typeflag];
  if (header.typeflag === 'S') throw sparse(what);
  if (written === undefined)
    throw new CountersignError(
      'tampered',
      `${what} has a member of unknown kind ${JSON.stringify(header.typeflag)}`,
    );
  const { pax, longName, longLink } = extended;
  if ((longName !== undefined && pax?.has('path')) || (longLink !== undefined && pax?.has('linkpath')))
    throw new CountersignError('tampered', `${what} names one member twice`);
  const name = pax?.get('path') ?? longName ?? header.name;
  const linkname = pax?.get('linkpath') ?? longLink ?? header.linkname;
  // Some writers mark a directory by a trailing slash alone (POSIX.1-2017, note on typeflag 0).
  const type = written === 'file' && name.endsWith('/') ? 'directory' : written;
  const size = paxNumber(pax, 'size', header.size, what);
  if (type !== 'file' && size !== 0)
    throw new CountersignError(
      'tampered',
      `${what} has a ${type} with content, which readers take differently`,
    );
  if (linkname.length > MAX_NAME || linkname.includes('\0') || (type.endsWith('link') && linkname === ''))
    throw new CountersignError('tampered', `${what} has a link to nowhere`);
  if (type === 'link' && linkname.split('/').includes('..')) throw leaves(linkname, what);
  const path = safePath(name, what);
  if (path === '' && type !== 'directory')
    throw new CountersignError('tampered', `${what} has a ${type} in the place of its root`);
  const isOverlayWhiteout = type === 'character-device' && header.device.every((number) => number === 0);
  return {
    path,
    type,
    ...(isOverlayWhiteout ? { isOverlayWhiteout } : {}),
    mode: header.mode,
    uid: paxNumber(pax, 'uid', header.uid, what),
    gid: paxNumber(pax, 'gid', header.gid, what),
    size,
    mtime: paxTime(pax, header.mtime, what),
    linkname,
    ...attributesOf(pax),
  };
}

function attributesOf(pax: ReadonlyMap<string, string> | undefined): Pick<TarEntry, 'attributes'> {
  if (pax === undefined) return {};
  const names = [...pax.keys()].filter((key) => key.startsWith(ATTRIBUTE));
  return names.length === 0 ? {} : { attributes: names.map((name) => name.slice(ATTRIBUTE.length)) };
}

function paxNumber(
  pax: ReadonlyMap<string, string> | undefined,
  key: string,
  otherwise: number,
  what: string,
): number {
  const text = pax?.get(key);
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (/^[0-9]{1,16}$/.test(text) && Number.isSafeInteger(value)) return value;
  throw new CountersignError('tampered', `${what} has an extended header with a ${key} that makes no sense`);
}

/** Seconds, whole ones: a fraction is cut downwards. */
function paxTime(pax: ReadonlyMap<string, string> | undefined, otherwise: number, what: string): number {
  const text = pax?.get('mtime');
  if (text === undefined) return otherwise;
  if (/^-?[0-9]{1,15}(?:\.[0-9]{0,64})?$/.test(text)) return Math.floor(Number(text));
  throw new CountersignError('tampered', `${what} has an extended header with a time that makes no sense`);
}

function leaves(name: string, what: string): CountersignError {
  return new CountersignError(
    'tampered',
    `${what} has a member whose path leaves the tree: ${shortened(name)}`,
  );
}

function shortened(name: string): string {
  return JSON.stringify(name.length > 300 ? `${name.slice(0, 300)}…` : name);
}

/**
 * A path below the tree's root; one that starts at the root itself means the same, as to every engine.
 * @throws CountersignError `tampered` for a path that climbs, or is longer than Linux has them.
 */
function safePath(name: string, what: string): string {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) throw leaves(name, what);
  const isTooLong = Buffer.byteLength(name) > MAX_NAME || parts.some((part) => Buffer.byteLength(part) > 255);
  if (name === '' || isTooLong || name.includes('\0'))
    throw new CountersignError(
      'tampered',
      `${what} has a member with an impossible name: ${shortened(name)}`,
    );
  return parts.join('/');
}
