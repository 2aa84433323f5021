import { createHash } from 'node:crypto';
import { crc32, deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { tar } from '../servers/tarBlocks.ts';
import type { RawMember } from '../servers/tarBlocks.ts';

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What a Debian package is made of. */
export interface DebParts {
  readonly control: Readonly<Record<string, string>>;
  readonly data: readonly RawMember[];
  readonly maintainer?: readonly RawMember[];
  readonly form?: '' | '.gz' | '.zst';
  /** Names of the members in their order, last thing. */
  readonly mangle?: (members: [string, Buffer][]) => [string, Buffer][];
}

/** A Debian package, put together by hand (deb(5)). */
export function debOf(parts: DebParts): Buffer {
  const form = parts.form ?? '.gz';
  const pack = { '': (bytes: Buffer) => bytes, '.gz': gzipSync, '.zst': zstdCompressSync }[form];
  const control = Object.entries(parts.control).map(([name, value]) => `${name}: ${value}\n`);
  const members: [string, Buffer][] = [
    ['debian-binary', Buffer.from('2.0\n')],
    [
      `control.tar${form}`,
      pack(tar([{ name: './control', content: control.join('') }, ...(parts.maintainer ?? [])])),
    ],
    [`data.tar${form}`, pack(tar(parts.data))],
  ];
  return arOf(parts.mangle?.(members) ?? members);
}

export function arOf(members: readonly (readonly [string, Buffer])[]): Buffer {
  const parts = members.map(([name, content]) => {
    const head = `${name.padEnd(16)}${'0'.padEnd(12)}${'0'.padEnd(6)}${'0'.padEnd(6)}${'100644'.padEnd(8)}`;
    const header = Buffer.from(`${head}${String(content.length).padEnd(10)}\`\n`);
    return Buffer.concat([header, content, Buffer.alloc(content.length % 2, '\n')]);
  });
  return Buffer.concat([Buffer.from('!<arch>\n'), ...parts]);
}

export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** What the headers say of the plain size, if not what it is. */
  readonly saidSize?: number;
  /** High half of the external attributes: the mode of Unix. */
  readonly mode?: number;
  /** Whether it has no bytes of its own: what it says of them it says of those of the entry before it. */
  readonly isOver?: boolean;
}

/** A zip, put together by hand, so that it can be put together wrong. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  let before = 0;
  for (const entry of entries) {
    const plain = Buffer.from(entry.content);
    const packed = deflateRawSync(plain);
    const name = Buffer.from(entry.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(entry.saidSize ?? plain.length, 18);
    common.writeUInt16LE(name.length, 22);
    const header = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6);
    place.writeUInt32LE(entry.isOver === true ? before : offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 3]), common, place, name]));
    if (entry.isOver === true) continue;
    local.push(header);
    before = offset;
    offset += header.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006'), end]);
}

/** A wheel of some files, with what every wheel has. */
export function wheelOf(
  name: string,
  version: string,
  tags: readonly string[],
  files: readonly ZipEntry[],
): Buffer {
  const information = `${name}-${version}.dist-info`;
  const wheel = `Wheel-Version: 1.0\nRoot-Is-Purelib: true\n${tags.map((tag) => `Tag: ${tag}\n`).join('')}`;
  return zipOf([
    ...files,
    {
      name: `${information}/METADATA`,
      content: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n\n`,
    },
    { name: `${information}/WHEEL`, content: wheel },
    { name: `${information}/RECORD`, content: '' },
  ]);
}

/** A tarball as `npm pack` makes it. */
export function tarballOf(
  manifest: Readonly<Record<string, unknown>>,
  files: readonly RawMember[],
  root = 'package',
): Buffer {
  const own = { name: `${root}/package.json`, content: JSON.stringify(manifest) };
  return gzipSync(tar([own, ...files.map((file) => ({ ...file, name: `${root}/${file.name}` }))]));
}
