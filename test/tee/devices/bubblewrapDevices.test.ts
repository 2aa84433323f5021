import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { RootTree } from '../../../src/solution/image/layer/rootTree.ts';
import type { ContainerEdits } from '../../../src/tee/devices/cdi/cdiSchema.ts';
import {
  bubblewrapDevices,
  type BubblewrapDevices,
} from '../../../src/tee/devices/expand/bubblewrapDevices.ts';

let folder = '';
let root = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bubblewrap-'));
  root = join(folder, 'root');
  mkdirSync(root);
  mkdirSync(join(folder, 'driver'));
  writeFileSync(join(folder, 'driver/a'), 'a');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function expand(
  edits: ContainerEdits,
  user = { uid: 65532, gid: 65532 },
  closed: readonly string[] = [],
): BubblewrapDevices {
  const cdi = { kind: 'a/b', name: '0', file: '/etc/cdi/x.json', edits, common: {} };
  const device = { name: '0', cdi, ids: [], memoryBytes: undefined, nodes: new Set<string>() };
  const place = { tree: new RootTree(root), folder: join(folder, 'run'), user, imageEnv: [], closed };
  return bubblewrapDevices([device], place);
}
const mount = (containerPath: string, of = 'a'): ContainerEdits => ({
  mounts: [{ hostPath: join(folder, 'driver', of), containerPath, options: ['ro'] }],
});
const link = (text: string): ContainerEdits => ({
  hooks: [
    {
      hookName: 'createContainer',
      path: '/x/nvidia-cdi-hook',
      args: ['nvidia-cdi-hook', 'create-symlinks', '--link', text],
    },
  ],
});

describe('what bubblewrap is given', () => {
  test('is mounted where the links of an image lead within it, and never out of it', () => {
    mkdirSync(join(folder, 'outside'));
    symlinkSync('/real', join(root, 'opt'));
    symlinkSync(`../../../../../..${join(folder, 'outside')}`, join(root, 'srv'));
    expect(expand(mount('/opt/v/a')).mounts).toEqual([
      { source: join(folder, 'driver/a'), target: '/real/v/a' },
    ]);
    expand(mount('/srv/v/a'));
    expect(readdirSync(join(folder, 'outside'))).toEqual([]);
  });

  test.each(['link', 'directory', 'nothing'])(
    'is mounted on a file of its own, where the image has a %s',
    (what) => {
      mkdirSync(join(root, 'opt'));
      if (what === 'link') symlinkSync('/etc/shadow', join(root, 'opt/a'));
      if (what === 'directory') mkdirSync(join(root, 'opt/a'));
      expect(expand(mount('/opt/a')).mounts).toEqual([
        { source: join(folder, 'driver/a'), target: '/opt/a' },
      ]);
      expect(lstatSync(join(root, 'opt/a')).isFile()).toBe(true);
    },
  );

  test('are links in the place of files and of other links, and never of a directory', () => {
    mkdirSync(join(root, 'opt/full'), { recursive: true });
    writeFileSync(join(root, 'opt/file'), '');
    expand(link('a::/opt/file'));
    expect(readlinkSync(join(root, 'opt/file'))).toBe('a');
    expect(() => expand(link('a::/opt/full'))).toThrow(/place of a directory/);
    expect(lstatSync(join(root, 'opt/full')).isDirectory()).toBe(true);
  });

  test('is mounted on a directory of its own, outer ones first', () => {
    const outer = mount('/opt/v', '.').mounts ?? [];
    const inner = mount('/opt/v/sub/a').mounts ?? [];
    expect(expand({ mounts: [...inner, ...outer] }).mounts.map(({ target }) => target)).toEqual([
      '/opt/v',
      '/opt/v/sub/a',
    ]);
    expect(lstatSync(join(root, 'opt/v')).isDirectory()).toBe(true);
    writeFileSync(join(root, 'opt/w'), '');
    expand(mount('/opt/w', '.'));
    expect(lstatSync(join(root, 'opt/w')).isDirectory()).toBe(true);
  });

  test('is nothing that no solution is given', () => {
    expect(() => expand({ env: ['LD_PRELOAD=/x'] })).toThrow(/is given to nobody/);
    expect(() => expand(mount('/opt/a'), undefined, [join(folder, 'driver')])).toThrow(/is given to nobody/);
  });

  test('are libraries in a directory that is mounted on one of its own', () => {
    const hooks = [
      {
        ...{ hookName: 'createContainer' as const, path: '/x/nvidia-cdi-hook' },
        args: ['nvidia-cdi-hook', 'update-ldcache', '--folder', '/opt/v'],
      },
    ];
    const { mounts, env } = expand({ ...mount('/opt/v/liba.so.1'), hooks });
    expect(mounts).toContainEqual({ source: join(folder, 'run/devices'), target: '/sp/devices' });
    expect(env).toEqual(['LD_LIBRARY_PATH=/sp/devices/lib']);
    expect(lstatSync(join(root, 'sp/devices')).isDirectory()).toBe(true);
  });

  test('is no link in what is the host’s', () => {
    expect(() => expand({ ...mount('/opt/v', '.'), ...link('a::/opt/v/b') })).toThrow(/is the host's/);
    expect(existsSync(join(folder, 'driver/b'))).toBe(false);
  });

  test('is no node that it could not hold to its permissions', () => {
    const node = (permissions: string): ContainerEdits => ({
      deviceNodes: [{ path: '/dev/x', hostPath: '/dev/zero', permissions }],
    });
    expect(expand(node('rwm')).nodes).toEqual(['--dev-bind', '/dev/zero', '/dev/x']);
    expect(() => expand(node('r'))).toThrow(/cannot hold the node \/dev\/x to r/);
    expect(() => expand(node('w'))).toThrow(/cannot hold the node \/dev\/x to w/);
  });
});
