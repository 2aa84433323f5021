import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { tarMember } from '../test/servers/tarBlocks.ts';

export interface LargeImage {
  readonly files: number;
  /** Bytes of the contents. */
  readonly bytes: number;
}

/** Of the files of an image with PyTorch, so many are Debian's. */
const DEBIAN_SHARE = 0.2;
/** Of its bytes, so many are in some large libraries. */
const LARGE_SHARE = 0.8;
const LARGE_FILES = 40;
const PACKAGE_FILES = 80;
const OWN_FILES = 20;

interface Entry {
  readonly path: string;
  readonly size: number;
}

const NOISE = Buffer.from(
  Array.from({ length: 1 << 15 }, (_, i) => createHash('sha256').update(String(i)).digest('hex')).join(''),
  'latin1',
);

/** Of each file another: its path, then noise. */
function* bodyOf({ path, size }: Entry): Generator<Buffer, void, undefined> {
  const start = Buffer.from(`${path}\n`).subarray(0, size);
  yield start;
  for (let left = size - start.length; left > 0; left -= NOISE.length)
    yield left >= NOISE.length ? NOISE : NOISE.subarray(0, left);
}

function digest(algorithm: 'md5' | 'sha256', entry: Entry): Buffer {
  const hash = createHash(algorithm);
  for (const part of bodyOf(entry)) hash.update(part);
  return hash.digest();
}

/** Whole, where it is small. */
interface Member extends Entry {
  readonly content?: string;
}

function whole(path: string, content: string): Member {
  return { path, size: Buffer.byteLength(content), content };
}

/** Packages of `PACKAGE_FILES` files, the first of them larger; with what lists them. */
function packages(
  files: number,
  bytes: number,
  makeList: (name: string, entries: readonly Entry[]) => { folder: string; lists: Member[] },
): Member[] {
  const members: Member[] = [];
  const size = Math.floor(bytes / files);
  const count = Math.ceil(files / PACKAGE_FILES);
  for (let at = 0; at < count; at++) {
    const name = `package${at}`;
    const length = Math.min(PACKAGE_FILES, files - at * PACKAGE_FILES);
    const { folder } = makeList(name, []);
    const entries = Array.from({ length }, (_, i) => ({ path: `${folder}/${name}/file${i}.py`, size }));
    members.push(...entries, ...makeList(name, entries).lists);
  }
  return members;
}

function debianLayer(files: number, bytes: number): Member[] {
  const status: string[] = [];
  const members = packages(files, bytes, (name, entries) => {
    if (entries.length > 0)
      status.push(
        `Package: ${name}\nStatus: install ok installed\nArchitecture: amd64\nVersion: 1.0-1\nDescription: of a bench\n`,
      );
    const sums = entries.map((entry) => `${digest('md5', entry).toString('hex')}  ${entry.path}\n`).join('');
    const names = entries.map(({ path }) => `/${path}\n`).join('');
    const info = `var/lib/dpkg/info/${name}`;
    return { folder: 'usr/share', lists: [whole(`${info}.md5sums`, sums), whole(`${info}.list`, names)] };
  });
  return [...members, whole('var/lib/dpkg/status', status.join('\n'))];
}

const SITE = 'usr/local/lib/python3.12/site-packages';

function record(entries: readonly Entry[], distInfo: string): string {
  const lines = entries.map((entry) => {
    const hash = digest('sha256', entry).toString('base64url');
    return `${entry.path.slice(SITE.length + 1)},sha256=${hash},${entry.size}\n`;
  });
  return `${lines.join('')}${distInfo}/RECORD,,\n`;
}

function wheelLayer(files: number, bytes: number): Member[] {
  const largeSize = Math.floor((bytes * LARGE_SHARE) / LARGE_FILES);
  const large = Array.from({ length: LARGE_FILES }, (_, i) => ({
    ...{ path: `${SITE}/large/lib${i}.so`, size: largeSize },
  }));
  const small = packages(files - LARGE_FILES, bytes * (1 - LARGE_SHARE), (name, entries) => {
    const distInfo = `${name}-1.0.dist-info`;
    return { folder: SITE, lists: [whole(`${SITE}/${distInfo}/RECORD`, record(entries, distInfo))] };
  });
  const distInfo = 'large-1.0.dist-info';
  return [...small, ...large, whole(`${SITE}/${distInfo}/RECORD`, record(large, distInfo))];
}

function ownLayer(): Member[] {
  return Array.from({ length: OWN_FILES }, (_, i) =>
    whole(`app/module${i}.py`, `import package${i}\n`.repeat(200)),
  );
}

const END = Buffer.alloc(1024);

function padding(size: number): Buffer {
  return Buffer.alloc((512 - (size % 512)) % 512);
}

/** Writes a layer into an archive. @returns its digest */
function writeLayer(archive: number, name: string, members: readonly Member[]): string {
  const size = members.reduce((sum, one) => sum + 512 + one.size + padding(one.size).length, END.length);
  writeSync(archive, tarMember({ name, size }));
  const hash: Hash = createHash('sha256');
  const write = (bytes: Buffer): void => {
    hash.update(bytes);
    writeSync(archive, bytes);
  };
  for (const member of members) {
    write(tarMember({ name: member.path, size: member.size }));
    if (member.content === undefined) for (const part of bodyOf(member)) write(part);
    else write(Buffer.from(member.content));
    write(padding(member.size));
  }
  write(END);
  writeSync(archive, padding(size));
  return hash.digest('hex');
}

/**
 * Writes an image archive such as those that train, as `docker save` does: three layers, of Debian packages, of wheels, and some
 * files of its own, with the lists that dpkg and pip keep. Bytes are noise of half a byte's worth, so that gzip halves it.
 */
export function writeLargeImage(path: string, { files, bytes }: LargeImage): void {
  const debian = Math.floor(files * DEBIAN_SHARE);
  const layers = [
    debianLayer(debian, bytes * 0.1),
    wheelLayer(files - debian - OWN_FILES, bytes * 0.9),
    ownLayer(),
  ];
  const archive = openSync(path, 'wx');
  try {
    const names = layers.map((_, i) => `layer${i}.tar`);
    const digests = layers.map((layer, i) => writeLayer(archive, names[i] ?? '', layer));
    const config = JSON.stringify({
      ...{ architecture: 'amd64', os: 'linux', config: { Entrypoint: ['python3', '/app/module0.py'] } },
      rootfs: { type: 'layers', diff_ids: digests.map((hex) => `sha256:${hex}`) },
    });
    writeSync(archive, tarMember({ name: 'config.json', content: config }));
    const manifest = JSON.stringify([{ Config: 'config.json', Layers: names }]);
    writeSync(archive, tarMember({ name: 'manifest.json', content: manifest }));
    writeSync(archive, END);
  } finally {
    closeSync(archive);
  }
}
