import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { archiveDirectory } from '../../src/resource/archive.ts';
import { collect, temporaryDirectory } from './temporaryDirectory.ts';

let temporary: ReturnType<typeof temporaryDirectory>;
let root: string;
beforeEach(() => {
  temporary = temporaryDirectory();
  root = join(temporary.path, 'data');
  mkdirSync(root);
});
afterEach(() => {
  temporary.remove();
});

describe('what has no business in an archive is refused, by name', () => {
  test('a symbolic link out of the directory', () => {
    symlinkSync('/etc/passwd', join(root, 'secret'));
    expect(() => archiveDirectory(root)).toThrow(/secret is a symbolic link out of the directory/);
  });

  test('a symbolic link to a sibling whose name begins like the directory', () => {
    mkdirSync(`${root}-other`);
    writeFileSync(join(`${root}-other`, 'x'), '');
    symlinkSync('../data-other/x', join(root, 'sly'));
    expect(() => archiveDirectory(root)).toThrow(/out of the directory/);
  });

  test('a symbolic link to a directory, a loop, and one to nothing', () => {
    symlinkSync('.', join(root, 'loop'));
    expect(() => archiveDirectory(root)).toThrow(/link/);
    unlinkSync(join(root, 'loop'));
    symlinkSync('nowhere', join(root, 'dangling'));
    expect(() => archiveDirectory(root)).toThrow(/dangling does not exist/);
  });

  test('a named pipe (and it does not hang)', () => {
    execFileSync('mkfifo', [join(root, 'pipe')]);
    expect(() => archiveDirectory(root)).toThrow(/pipe is not a regular file \(a named pipe\)/);
  });

  test('a socket', async () => {
    const server = createServer().listen(join(root, 'socket'));
    await new Promise((resolve) => server.once('listening', resolve));
    expect(() => archiveDirectory(root)).toThrow(/a socket/);
    server.close();
  });

  test('a name with control characters cannot forge a line of the message', () => {
    symlinkSync('/etc/passwd', join(root, 'x\n\u001b[2Kall is well'));
    expect(() => archiveDirectory(root)).toThrow(/x\\u\{a\}\\u\{1b\}\[2Kall is well is a symbolic link/);
  });

  test('a directory that is none', () => {
    writeFileSync(join(root, 'file'), '');
    expect(() => archiveDirectory(join(root, 'file'))).toThrow(/is not a directory/);
    expect(() => archiveDirectory(join(root, 'absent'))).toThrow(/does not exist/);
  });

  test('links that lead to each other', () => {
    symlinkSync('there', join(root, 'here'));
    symlinkSync('here', join(root, 'there'));
    expect(() => archiveDirectory(root)).toThrow(/here cannot be read \(ELOOP\)/);
  });

  test('a link to a device, and (where they can be made) a character and a block device', () => {
    symlinkSync('/dev/zero', join(root, 'zero'));
    expect(() => archiveDirectory(root)).toThrow(/zero is a symbolic link out of the directory/);
    unlinkSync(join(root, 'zero'));
    for (const [kind, minor] of [
      ['c', '5'],
      ['b', '0'],
    ] as const) {
      if (spawnSync('mknod', [join(root, 'device'), kind, '1', minor]).status !== 0) return;
      expect(() => archiveDirectory(root)).toThrow(/device is not a regular file \(a device\)/);
      unlinkSync(join(root, 'device'));
    }
  });

  test('links of a snapshot to anything but a blob of its own cache', () => {
    const cache = join(root, 'models--bob--toy');
    const snapshot = join(cache, 'snapshots', 'a'.repeat(40));
    mkdirSync(join(snapshot, 'onnx'), { recursive: true });
    mkdirSync(join(cache, 'blobs', 'nested'), { recursive: true });
    mkdirSync(join(root, 'models--eve--toy', 'blobs'), { recursive: true });
    for (const path of ['blobs/b', 'blobs/nested/b', '../models--eve--toy/blobs/b', 'refs', '../secret'])
      writeFileSync(join(cache, path), path);
    symlinkSync('../../blobs/b', join(snapshot, 'config.json'));
    symlinkSync('../../../blobs/b', join(snapshot, 'onnx', 'model'));
    expect(archiveDirectory(snapshot).entries).toBe(4);
    expect(archiveDirectory(join(snapshot, 'onnx')).entries).toBe(2);
    symlinkSync('../../secret', join(cache, 'blobs', 'link'));
    for (const target of [
      'blobs/nested/b',
      '../models--eve--toy/blobs/b',
      'refs',
      '../secret',
      'blobs/link',
    ]) {
      symlinkSync(join('../..', target), join(snapshot, 'evil'));
      expect(() => archiveDirectory(snapshot)).toThrow(/evil is a symbolic link out of the directory/);
      unlinkSync(join(snapshot, 'evil'));
    }
    symlinkSync('../../blobs', join(snapshot, 'evil'));
    expect(() => archiveDirectory(snapshot)).toThrow(/evil is a symbolic link/);
    // A folder that only sounds like a snapshot has no cache.
    const plain = join(root, 'snapshots', 'x');
    mkdirSync(plain, { recursive: true });
    mkdirSync(join(root, 'blobs'));
    writeFileSync(join(root, 'blobs', 'b'), 'x');
    symlinkSync('../../blobs/b', join(plain, 'file'));
    expect(() => archiveDirectory(plain)).toThrow(/file is a symbolic link out of the directory/);
  });
});

describe('what may not be read gives an error that names it', () => {
  const USER = 65534;

  /** Root may read everything, so that it has to be somebody else for a while. */
  async function asUser<T>(work: () => Promise<T> | T): Promise<T> {
    if (process.getuid?.() !== 0) return work();
    chmodSync(temporary.path, 0o755);
    process.seteuid?.(USER);
    try {
      return await work();
    } finally {
      process.seteuid?.(0);
    }
  }

  test('a file', async () => {
    writeFileSync(join(root, 'open'), 'x');
    writeFileSync(join(root, 'closed'), 'secret', { mode: 0 });
    await asUser(() =>
      expect(collect(archiveDirectory(root).read())).rejects.toThrow(
        /closed cannot be read: permission denied/,
      ),
    );
  });

  test('a directory below, and the directory itself', async () => {
    mkdirSync(join(root, 'sub'));
    writeFileSync(join(root, 'sub', 'x'), 'x');
    chmodSync(join(root, 'sub'), 0);
    await asUser(() => {
      expect(() => archiveDirectory(root)).toThrow(/sub\/ cannot be read: permission denied/);
      expect(() => archiveDirectory(join(root, 'sub'))).toThrow(/cannot be read: permission denied/);
    });
    chmodSync(join(root, 'sub'), 0o755);
  });
});
