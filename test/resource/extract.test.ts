import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pack } from 'tar-stream';
import { archiveDirectory } from '../../src/resource/archive.ts';
import { headersOf } from '../../src/resource/archive/gnuHeader.ts';
import { ustarHeader } from '../../src/resource/archive/ustarHeader.ts';
import type { UstarEntry } from '../../src/resource/archive/ustarHeader.ts';
import { extractArchive } from '../../src/resource/extract.ts';
import { collect, inPieces, temporaryDirectory } from './temporaryDirectory.ts';

const LIMITS = { bytes: 100_000_000, entries: 1000 };

let temporary: ReturnType<typeof temporaryDirectory>;
let out: string;
beforeEach(() => {
  temporary = temporaryDirectory();
  out = join(temporary.path, 'out');
});
afterEach(() => {
  temporary.remove();
});

async function extract(archive: Uint8Array, piece = 65_536, limits = LIMITS): Promise<void> {
  await extractArchive(inPieces(archive, piece), out, limits);
}

/** Refused, with that message, and nothing left of it. */
async function expectRefused(archive: Uint8Array, message: RegExp, limits = LIMITS): Promise<void> {
  await expect(extract(archive, 1000, limits)).rejects.toThrow(message);
  expect(existsSync(out)).toBe(false);
  expect(readdirSync(temporary.path).filter((name) => name !== 'data')).toEqual([]);
}

/** An archive made by hand: `[name, content]`, a name with a trailing slash being a directory. */
function archiveOf(...entries: [string, string?][]): Buffer {
  const parts = entries.map(([name, content = '']) => {
    const type = name.endsWith('/') ? 'directory' : 'file';
    return block({ name, type, executable: false, size: content.length }, content);
  });
  return finished(Buffer.concat(parts));
}

function block(entry: UstarEntry, content = ''): Buffer {
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512);
  body.write(content);
  return Buffer.concat([ustarHeader(entry), body]);
}

function finished(entries: Buffer): Buffer {
  const size = Math.ceil((entries.length + 1024) / 10_240) * 10_240;
  return Buffer.concat([entries, Buffer.alloc(size - entries.length)]);
}

/** Changes a header's field and mends its checksum, as an attacker would. */
function forged(archive: Buffer, at: number, offset: number, field: string): Buffer {
  const copy = Buffer.from(archive);
  copy.write(field, at + offset, 'latin1');
  copy.write('        ', at + 148, 'latin1');
  let sum = 0;
  for (const byte of copy.subarray(at, at + 512)) sum += byte;
  copy.write(`${sum.toString(8).padStart(6, '0')}\0 `, at + 148, 'latin1');
  return copy;
}

describe('unpacking', () => {
  test('gives the directory back, private, with the same hash', async () => {
    const data = join(temporary.path, 'data');
    mkdirSync(join(data, 'sub/empty'), { recursive: true });
    writeFileSync(join(data, 'run.sh'), 'echo');
    chmodSync(join(data, 'run.sh'), 0o755);
    writeFileSync(join(data, 'sub/big'), Buffer.alloc(300_000, 'x'));
    writeFileSync(
      Buffer.concat([Buffer.from(`${data}/`), Buffer.from('6eff', 'hex')]),
      'name that is no UTF-8',
    );
    const archive = await collect(archiveDirectory(data).read());
    await extract(archive);
    expect((await collect(archiveDirectory(out).read())).equals(archive)).toBe(true);
    expect(statSync(out).mode & 0o777).toBe(0o700);
    expect(statSync(join(out, 'sub')).mode & 0o777).toBe(0o700);
    expect(statSync(join(out, 'sub/big')).mode & 0o777).toBe(0o600);
    expect(statSync(join(out, 'run.sh')).mode & 0o777).toBe(0o700);
  });

  test('does not depend on how the stream is cut', async () => {
    const archive = archiveOf(['./'], ['./a', 'hello'], ['./d/'], ['./d/b', 'x'.repeat(2000)]);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3000 }), async (piece) => {
        out = join(temporary.path, `out-${piece}-${Math.random()}`);
        await extract(archive, piece);
        expect(readFileSync(join(out, 'd/b'), 'latin1')).toBe('x'.repeat(2000));
      }),
      { numRuns: 20 },
    );
  });

  test('never writes into what exists', async () => {
    mkdirSync(out);
    await expect(extract(archiveOf(['./'], ['./a', 'x']))).rejects.toMatchObject({ code: 'exists' });
    expect(readdirSync(out)).toEqual([]);
  });
});

describe('hostile archives are refused whole', () => {
  const ok = archiveOf(['./'], ['./a', 'hello'], ['./b', 'world']);
  const firstFile = 512;

  test.each([
    ['a name with ..', '../evil'],
    ['a name with .. further in', './a/../../evil'],
    ['an absolute name', '/etc/evil'],
    ['a name without the leading ./', 'evil'],
    ['an empty part of a name', './/evil'],
    ['a part that is a dot', './././evil'],
  ])('%s', async (_, name) => {
    await expectRefused(archiveOf(['./'], [name, 'x']), /unsafe name/);
  });

  test.each([
    ['a hard link', '1', /a link/],
    ['a symbolic link', '2', /a link/],
    ['a character device', '3', /a device/],
    ['a block device', '4', /a device/],
    ['a named pipe', '6', /a named pipe/],
    ['a contiguous file', '7', /an extension/],
    ['a pax header', 'x', /an extension/],
    ['a global pax header', 'g', /an extension/],
    ['a GNU long name', 'L', /an extension/],
    ['a GNU long link', 'K', /an extension/],
    ['a GNU sparse file', 'S', /an extension/],
    ['an old-style file type', '\0', /an extension/],
  ])('%s', async (_, typeflag, message) => {
    await expectRefused(forged(ok, firstFile, 156, typeflag), message);
  });

  test.each([
    ['a link name in a file entry', 157, '/etc/passwd'],
    ['another owner', 108, '0001750'],
    ['a setuid mode', 100, '0004755'],
    ['a time', 136, '14000000000'],
    ['a user name', 265, 'root'],
    ['a size in base 256', 124, '\x80\0\0\0\0\0\0\0\0\0\0\x05'],
    ['a negative size', 124, '-0000000005'],
    ['the GNU magic', 257, 'ustar  \0'],
    ['bytes after the name', 110, 'x'],
    ['bytes in the spare field', 505, 'x'],
    ['a split name that need not be split', 345, '.'],
  ])('%s', async (_, offset, field) => {
    await expectRefused(forged(ok, firstFile, offset, field), /not in the expected form|unsafe name/);
  });

  test('a checksum that is wrong', async () => {
    const archive = Buffer.from(ok);
    archive[firstFile + 150] = (archive[firstFile + 150] ?? 0) ^ 1;
    await expectRefused(archive, /not in the expected form/);
  });

  test('a doubled name', async () => {
    await expectRefused(archiveOf(['./'], ['./a', 'x'], ['./a', 'y']), /doubled/);
    await expectRefused(archiveOf(['./'], ['./a', 'x'], ['./a/']), /doubled/);
    await expectRefused(archiveOf(['./'], ['./']), /doubled|out of order/);
  });

  test('entries out of order, without their directory, or below a file', async () => {
    await expectRefused(archiveOf(['./'], ['./b', 'x'], ['./a', 'y']), /out of order/);
    await expectRefused(archiveOf(['./'], ['./d/x', 'x']), /without its directory/);
    await expectRefused(archiveOf(['./'], ['./a', 'x'], ['./a/x', 'y']), /without its directory/);
    await expectRefused(archiveOf(['./'], ['./d/'], ['./e', ''], ['./d/x', 'y']), /without its directory/);
    await expectRefused(archiveOf(['./a', 'x']), /out of order/);
  });

  test('a file that claims to be a directory with content', async () => {
    await expectRefused(
      forged(archiveOf(['./'], ['./d/']), 512, 124, '00000001000'),
      /not in the expected form/,
    );
  });

  test('bytes hidden in the padding, after the end, or an end of another length', async () => {
    const padded = Buffer.from(ok);
    padded[firstFile + 512 + 100] = 1;
    await expectRefused(padded, /hides bytes/);
    const late = Buffer.from(ok);
    late[late.length - 1] = 1;
    await expectRefused(late, /hides bytes/);
    await expectRefused(Buffer.concat([ok, Buffer.from('x')]), /follows the end/);
    await expectRefused(Buffer.concat([ok, Buffer.alloc(10_240)]), /follows the end/);
  });

  test('an archive cut short anywhere', async () => {
    for (let length = 0; length < ok.length; length += 97) {
      await expectRefused(ok.subarray(0, length), /ends too early/);
    }
  });

  test('an archive of nothing', async () => {
    await expectRefused(Buffer.alloc(10_240), /extension|unsafe|expected/);
  });

  test('more bytes than allowed: a bomb is stopped before it is written', async () => {
    const bomb = block({ name: './bomb', type: 'file', executable: false, size: 8 * 1024 ** 3 - 1 });
    await expectRefused(
      Buffer.concat([archiveOf(['./']).subarray(0, 512), bomb]),
      /larger than 100000000 bytes/,
    );
  });

  test('more entries than allowed', async () => {
    await expectRefused(ok, /more than 2 files and directories/, { bytes: 100_000, entries: 2 });
  });

  test('archives of other tools: those of tar-stream and of tar with links', async () => {
    const foreign = pack();
    foreign.entry({ name: './a' }, 'x');
    foreign.finalize();
    await expectRefused(await collect(foreign as AsyncIterable<Uint8Array>), /expected form|out of order/);
    const data = join(temporary.path, 'data');
    mkdirSync(data);
    execFileSync('ln', ['-s', '/etc/passwd', join(data, 'link')]);
    await expectRefused(execFileSync('tar', ['-C', data, '--format=pax', '-cf', '-', '.']), /./);
  });

  test('in the form for long names: names that need none, lie of their length, or hide bytes', async () => {
    const file = (name: string): UstarEntry => ({ name, type: 'file', executable: false, size: 0 });
    const root = headersOf({ ...file('./'), type: 'directory' }, 'gnu');
    const long = headersOf(file(`./${'n'.repeat(200)}`), 'gnu');
    const twin = headersOf(file(`./${'m'.repeat(200)}`), 'gnu');
    const fits = headersOf(file(`./a`), 'gnu');
    const start = long.subarray(0, 1024);
    const changed = (at: number, value: number): Buffer => {
      const copy = Buffer.from(long);
      copy[at] = value;
      return copy;
    };
    await extract(finished(Buffer.concat([root, fits, long])));
    rmSync(out, { recursive: true });
    for (const [entries, message] of [
      [[root, fits], /form for long names, and has none/],
      [[root, start, Buffer.from(long.subarray(1024)).fill(0, 0, 512)], /not|unsafe|archive/],
      [[root, start, twin.subarray(1024)], /not in the expected form/],
      [[root, start, start, twin.subarray(1024)], /archive/],
      [[root, changed(512 + 50, 0)], /not in the expected form/],
      [[root, changed(512 + 300, 1)], /hides bytes/],
      [[root, changed(127, 0x31)], /not in the expected form/],
      [[root, headersOf(file(`./${'n'.repeat(256)}`), 'gnu')], /unsafe name/],
      [[root, headersOf(file(`./${'n/'.repeat(2100)}x`), 'gnu')], /not in the expected form/],
      [[root, headersOf(file(`./${'n'.repeat(90)}/../../${'m'.repeat(90)}`), 'gnu')], /unsafe name/],
      [[root, ustarHeader(file('./a')), twin], /not in the expected form/],
      [[ustarHeader({ ...file('./'), type: 'directory' }), twin], /extension of the tar format/],
    ] as const)
      await expectRefused(finished(Buffer.concat(entries)), message);
  });

  test('every single flipped bit either is refused or changes only content', async () => {
    const archive = archiveOf(['./'], ['./a', 'hello']);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: archive.length * 8 - 1 }), async (bit) => {
        const copy = Buffer.from(archive);
        copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        out = join(temporary.path, `out-${bit}-${Math.random()}`);
        const inContent = bit >> 3 >= 1024 && bit >> 3 < 1029;
        if (inContent) await extract(copy);
        else await expect(extract(copy)).rejects.toThrow();
        expect(existsSync(out)).toBe(inContent);
      }),
      { numRuns: 300 },
    );
  });
});
