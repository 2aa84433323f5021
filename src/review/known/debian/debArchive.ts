import { createReadStream } from 'node:fs';
import { sha256Hex } from '../../../canonicalJson.ts';
import { CountersignError } from '../../../errors.ts';
import { ByteReader } from '../../../solution/image/tar/byteReader.ts';
import type { PackageFiles } from '../archive/packageFiles.ts';
import { readTarFiles } from '../archive/tarFiles.ts';
import type { TarFiles } from '../archive/tarFiles.ts';
import { unpackStream } from '../archive/unpackStream.ts';
import type { PackedForm } from '../archive/unpackStream.ts';
import { debianFields } from './debianFields.ts';
import type { DebianFields } from './debianFields.ts';

export interface DebArchive extends PackageFiles {
  /** What the package says of itself. */
  readonly control: DebianFields;
}

/**
 * Reads a Debian package (deb(5): an ar archive with debian-binary, control.tar and data.tar) without unpacking or running
 * anything of it. What dpkg makes of it below var/lib/dpkg/info is among its files.
 * @throws CountersignError `tampered` when it is malformed, `limit` when it unpacks to more than any package has
 */
export async function readDeb(path: string, what: string): Promise<DebArchive> {
  const file = createReadStream(path, { highWaterMark: 512 * 1024 });
  const reader = new ByteReader(file as AsyncIterable<Uint8Array>, what);
  try {
    if (textOf(await reader.exactly(8)) !== '!<arch>\n') throw malformed(what);
    const version = await nextMember(reader, what);
    if (version?.name !== 'debian-binary' || version.size > 64) throw malformed(what);
    if (!textOf(await reader.exactly(version.size)).startsWith('2.')) throw malformed(what);
    await reader.skip(version.size % 2);
    const control = await readMember(reader, 'control.tar', what);
    const data = await readMember(reader, 'data.tar', what);
    return combine(control, data, what);
  } finally {
    file.destroy();
  }
}

function combine(control: TarFiles, data: TarFiles, what: string): DebArchive {
  const bytes = control.kept.get('control');
  if (bytes === undefined) throw malformed(what);
  const fields = debianFields(bytes.toString('utf8'));
  const name = fields.get('package') ?? '';
  const prefix = fields.get('multi-arch') === 'same' ? `${name}:${fields.get('architecture') ?? ''}` : name;
  const files = new Map(data.files);
  // dpkg lists what it unpacks as it comes, the root as `/.`.
  const list = data.paths.map((path) => `/${path === '' ? '.' : path}\n`).join('');
  files.set(`var/lib/dpkg/info/${prefix}.list`, sha256Hex(list));
  for (const [member, sha256] of control.files)
    if (member !== 'control') files.set(`var/lib/dpkg/info/${prefix}.${member}`, sha256);
  return { control: fields, files, links: data.links };
}

async function readMember(reader: ByteReader, wanted: string, what: string): Promise<TarFiles> {
  for (;;) {
    const member = await nextMember(reader, what);
    if (member === undefined) throw malformed(what);
    const form = member.name.startsWith(wanted) ? member.name.slice(wanted.length) : undefined;
    const start = reader.position;
    // Members whose names begin so are for other readers (deb(5)).
    if (form === undefined && !member.name.startsWith('_')) throw malformed(what);
    const found = form === undefined ? undefined : await readTarMember(reader, member.size, form, what);
    await reader.skip(member.size - (reader.position - start) + (member.size % 2));
    if (found !== undefined) return found;
  }
}

async function readTarMember(
  reader: ByteReader,
  size: number,
  form: string,
  what: string,
): Promise<TarFiles> {
  if (!isPackedForm(form))
    throw new CountersignError(
      'unsupported',
      `${what} is packed as ${JSON.stringify(form)}, which is not read`,
    );
  const plain = unpackStream(reader.chunks(size), form, what);
  return readTarFiles(plain, what, (path) => path === 'control');
}

function isPackedForm(form: string): form is PackedForm {
  return ['', '.gz', '.xz', '.zst'].includes(form);
}

/** A header of 60 bytes (ar(5)): name, time, owner, group, mode, size, end mark. */
async function nextMember(
  reader: ByteReader,
  what: string,
): Promise<{ name: string; size: number } | undefined> {
  const block = await reader.exactly(60);
  if (block === undefined) return undefined;
  const text = textOf(block);
  const size = text.slice(48, 58).trim();
  if (text.slice(58) !== '`\n' || !/^[0-9]{1,10}$/.test(size)) throw malformed(what);
  return { name: text.slice(0, 16).trim().replace(/\/$/, ''), size: Number(size) };
}

function textOf(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? new Uint8Array(0)).toString('latin1');
}

function malformed(what: string): CountersignError {
  return new CountersignError('tampered', `${what} is no Debian package`);
}
