import { once } from 'node:events';
import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ContainerEdits } from '../../../src/tee/devices/cdi/cdiSchema.ts';
import { containerDevices } from '../../../src/tee/devices/expand/containerDevices.ts';
import type { MachineDevice } from '../../../src/tee/devices/listDevices.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'devices-'));
  writeFileSync(join(folder, 'driver'), 'no library');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const device = (name: string, common: ContainerEdits): MachineDevice => ({
  name,
  cdi: {
    ...{ kind: 'a/b', name, file: '/etc/cdi/x.json', common },
    edits: { deviceNodes: [{ path: `/dev/x${name}`, hostPath: '/dev/zero', permissions: 'rwm' }] },
  },
  ids: [name],
  memoryBytes: undefined,
  nodes: new Set([name]),
});
const give = (
  common: ContainerEdits,
  knowsCdi: boolean,
  imageEnv: readonly string[] = [],
  closed: readonly string[] = [],
): readonly string[] =>
  containerDevices([device('0', common), device('1', common)], {
    ...{ knowsCdi, imageEnv, folder: join(folder, 'run'), closed },
  });
const hook = (...args: string[]): ContainerEdits['hooks'] => [
  { hookName: 'createContainer', path: '/x/nvidia-cdi-hook', args: ['nvidia-cdi-hook', ...args] },
];
const readOnly = (source: string, target: string): string[] => [
  '--mount',
  `type=bind,source=${source},target=${target},readonly`,
];

describe('an engine that knows CDI', () => {
  test('is given names, and nothing where nothing was asked for', () => {
    expect(give({}, true)).toEqual(['--device', 'a/b=0', '--device', 'a/b=1']);
    expect(containerDevices([], { knowsCdi: true, folder, imageEnv: [], closed: [] })).toEqual([]);
  });

  test('is not given what no solution is given', () => {
    expect(() => give({ env: ['LD_PRELOAD=/x'] }, true)).toThrow(
      /a\/b=0 of \/etc\/cdi\/x\.json is given to nobody/,
    );
  });
});

describe.each([true, false])('an engine, whether it knows CDI (%s) or not,', (knowsCdi) => {
  test('is given nothing that shows where the runs are', () => {
    const mounts = [{ hostPath: join(folder, 'driver'), containerPath: '/opt/v/driver', options: ['ro'] }];
    expect(give({ mounts }, knowsCdi)).toContain('--device');
    expect(() => give({ mounts }, knowsCdi, [], [folder])).toThrow(/shows .* of the machine/);
  });
});

describe('a docker that knows no CDI', () => {
  test.each<[string, ContainerEdits]>([
    ['a mount', { mounts: [{ hostPath: '/etc/hosts', containerPath: '/opt/a,b', options: ['ro'] }] }],
    ['a node', { deviceNodes: [{ path: '/dev/a:b', hostPath: '/dev/null' }] }],
  ])('is given no word that it would take apart for %s', (_, common) => {
    expect(() => give(common, false)).toThrow(/cannot be given to this engine/);
  });

  test('is given files, and no socket behind which a program of the host is', async () => {
    const server = createServer().listen(join(folder, 'socket'));
    await once(server, 'listening');
    const mounts = ['driver', 'socket'].map((name) => ({
      ...{ hostPath: join(folder, name), containerPath: `/opt/v/${name}`, options: ['ro'] },
    }));
    const given = give({ mounts }, false);
    server.close();
    expect(given.filter((word) => word.startsWith('type='))).toEqual(
      readOnly(join(folder, 'driver'), '/opt/v/driver').slice(1),
    );
  });

  test('is given the libraries of the folders that a hook names, and nothing else in its search path', () => {
    const driver = join(folder, 'driver');
    const mounts = ['/usr/lib/v/libx.so.1', '/usr/lib/v/data.bin', '/usr/lib/w/liby.so.1'].map(
      (containerPath) => ({ hostPath: driver, containerPath, options: ['ro'] }),
    );
    mounts.push({ hostPath: folder, containerPath: '/usr/lib/v/libz.so', options: ['ro'] });
    give({ mounts, hooks: hook('update-ldcache', '--folder', '/usr/lib/v') }, false);
    expect(readdirSync(join(folder, 'run/devices/lib'))).toEqual(['libx.so.1']);
  });

  test('is given a file rather than a link of the same name', () => {
    const driver = join(folder, 'driver');
    const mounts = [{ hostPath: driver, containerPath: '/opt/v/a', options: ['ro'] }];
    const given = give({ mounts, hooks: hook('create-symlinks', '--link', 'nowhere::/opt/v/a') }, false);
    expect(given).toEqual(expect.arrayContaining(readOnly(driver, '/opt/v/a')));
  });

  test('is given nodes, mounts, variables and groups one by one, what is common once', () => {
    const driver = join(folder, 'driver');
    const common: ContainerEdits = {
      env: ['SAMPLE=1'],
      deviceNodes: [{ path: '/dev/ctl', hostPath: '/dev/null', permissions: 'r' }],
      mounts: [{ hostPath: driver, containerPath: '/opt/v/driver', options: ['ro'] }],
      additionalGids: [0, 44],
    };
    expect(give(common, false)).toEqual([
      ...[
        '--device',
        '/dev/null:/dev/ctl:r',
        '--device',
        '/dev/zero:/dev/x0:rw',
        '--device',
        '/dev/zero:/dev/x1:rw',
      ],
      ...readOnly(driver, '/opt/v/driver'),
      ...['--env', 'SAMPLE=1', '--group-add', '44'],
    ]);
  });

  test('is never asked to let nodes be made, however often a specification says so', () => {
    const deviceNodes = [{ path: '/dev/ctl', hostPath: '/dev/null', permissions: 'mrm' }];
    expect(give({ deviceNodes }, false)).toContain('/dev/null:/dev/ctl:r');
  });

  test('is given what links lead to in their place', () => {
    const driver = join(folder, 'driver');
    const mounts = [{ hostPath: driver, containerPath: '/opt/v/driver', options: ['ro'] }];
    const links = ['driver::/opt/v/a', 'a::/opt/v/b', '../x0::/dev/by/0'].flatMap((link) => ['--link', link]);
    expect(give({ mounts, hooks: hook('create-symlinks', ...links) }, false)).toEqual(
      expect.arrayContaining([
        ...readOnly(driver, '/opt/v/a'),
        ...readOnly(driver, '/opt/v/b'),
        '/dev/zero:/dev/by/0:rw',
      ]),
    );
  });

  test.each([['nowhere::/opt/v/a'], ['a::/opt/v/a']])(
    'is refused the link %s, which leads to nothing of the devices',
    (link) => {
      expect(() => give({ hooks: hook('create-symlinks', '--link', link) }, false)).toThrow(
        /cannot make the link \/opt\/v\/a/,
      );
    },
  );

  test('is given libraries in a directory that the loader looks in, after the image’s own', () => {
    const mounts = [
      { hostPath: join(folder, 'driver'), containerPath: '/usr/lib/v/libx.so.1', options: ['ro'] },
    ];
    const args = give({ mounts, hooks: hook('update-ldcache', '--folder', '/usr/lib/v') }, false, [
      'LD_LIBRARY_PATH=/own',
    ]);
    expect(args).toEqual(expect.arrayContaining(readOnly(join(folder, 'run/devices'), '/sp/devices')));
    expect(args).toContain('LD_LIBRARY_PATH=/own:/sp/devices/lib');
    expect(readlinkSync(join(folder, 'run/devices/lib/libx.so.1'))).toBe('/usr/lib/v/libx.so.1');
  });
});
