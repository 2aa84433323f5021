import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ContainerEdits } from '../../../src/tee/devices/cdi/cdiSchema.ts';
import { whyNotDevice } from '../../../src/tee/devices/expand/judgeDevice.ts';
import { whyNotThere } from '../../../src/tee/devices/expand/ownPlaces.ts';

const folder = mkdtempSync(join(tmpdir(), 'judge-'));
const file = join(folder, 'lib.so');
writeFileSync(file, '');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const why = (edits: ContainerEdits, closed: readonly string[] = []): string | undefined =>
  whyNotDevice(
    { kind: 'a/b', name: 'c', file: '/etc/cdi/x.json', edits: { env: ['A=1'] }, common: edits },
    closed,
  );
const node = (path: string, more: object = {}): ContainerEdits => ({
  deviceNodes: [{ path, hostPath: '/dev/zero', ...more }],
});
const mount = (containerPath: string, more: object = {}): ContainerEdits => ({
  mounts: [{ hostPath: file, containerPath, options: ['ro', 'bind'], ...more }],
});
const hook = (path: string, ...args: string[]): ContainerEdits => ({
  hooks: [{ hookName: 'createContainer', path, args }],
});
const nvidia = (...args: string[]): ContainerEdits =>
  hook('/usr/bin/nvidia-cdi-hook', 'nvidia-cdi-hook', ...args);

describe('what a device may do to a run', () => {
  test.each<[string, ContainerEdits]>([
    ['a node', node('/dev/a/b0', { permissions: 'rw' })],
    ['a node with its numbers', node('/dev/a0', { type: 'c', major: 1, minor: 5 })],
    ['a library', mount('/usr/lib/x86_64-linux-gnu/libcuda.so.1')],
    ['a program', mount('/usr/bin/nvidia-smi')],
    ['a variable of its own', { env: ['NVIDIA_VISIBLE_DEVICES=void', 'CUDA_X='] }],
    [
      'links',
      nvidia(
        'create-symlinks',
        '--link',
        'libcuda.so.1::/lib/x86_64-linux-gnu/libcuda.so',
        '--link=../card0::/dev/dri/by-path/x',
      ),
    ],
    ['libraries', nvidia('update-ldcache', '--ldconfig-path', '@/sbin/ldconfig', '--folder', '/lib')],
    ['what needs no doing', nvidia('disable-device-node-modification')],
    ['the modes of directories of nodes', nvidia('chmod', '--mode', '755', '--path', '/dev/dri')],
    ['a hook of the older program', hook('/usr/bin/nvidia-ctk', 'nvidia-ctk', 'hook', 'update-ldcache')],
  ])('is %s', (_, edits) => {
    expect(why(edits)).toBeUndefined();
  });

  test.each<[string, ContainerEdits, RegExp]>([
    ['a node outside of /dev', node('/etc/a'), /below \/dev/],
    ['a node by way of ..', node('/dev/../etc/a'), /below \/dev/],
    ['one of the sandbox’s own nodes', node('/dev/null'), /sandbox's own/],
    ['shared memory', node('/dev/shm/a'), /sandbox's own/],
    ['a disk', node('/dev/a', { type: 'b', major: 8 }), /disk/],
    ['a pipe', node('/dev/a', { type: 'p' }), /pipe/],
    ['a node that may not be opened', node('/dev/a', { permissions: 'none' }), /may not be opened/],
    ['a file as a node', node('/dev/a', { hostPath: file }), /no character device/],
    ['a node that is not there', node('/dev/a', { hostPath: '/dev/nothing-here' }), /no character device/],
    ['a terminal', node('/dev/a', { hostPath: '/dev/tty' }), /machine's own/],
    [
      'other numbers than the node has',
      node('/dev/a', { type: 'c', major: 1, minor: 1 }),
      /is 1:1, and on this machine 1:5/,
    ],
    ['a mount over the inputs', mount('/sp/inputs/input-0001'), /\/sp, which/],
    ['a mount over the root', mount('/'), /no plain/],
    ['a mount by way of ..', mount('/opt/../sp/inputs'), /no plain/],
    ['a mount above the user entries', mount('/etc'), /sandbox's own/],
    ['a mount over what is preloaded', mount('/etc/ld.so.preload'), /sandbox's own/],
    ['a mount over the programs', mount('/usr/bin'), /image/],
    ['a mount over the libraries', mount('/usr/lib/x86_64-linux-gnu'), /image/],
    ['a mount that can be written to', mount('/opt/a', { options: ['bind'] }), /written/],
    ['a mount with an option that does more', mount('/opt/a', { options: ['ro', 'suid'] }), /option suid/],
    ['a file system of another type', mount('/opt/a', { type: 'proc' }), /type proc/],
    ['a mount of nothing', mount('/opt/a', { hostPath: '/nothing/here' }), /not there/],
    ['a mount of a relative path', mount('/opt/a', { hostPath: 'lib.so' }), /absolute/],
    ['a mount of the processes', mount('/opt/a', { hostPath: '/proc/self' }), /shows \/proc/],
    ['a mount of the whole machine', mount('/opt/a', { hostPath: '/' }), /shows/],
    ['the search path of the loader', { env: ['LD_LIBRARY_PATH=/x'] }, /LD_LIBRARY_PATH/],
    ['what the loader preloads', { env: ['LD_PRELOAD=/x'] }, /LD_PRELOAD/],
    ['what Python starts with', { env: ['PYTHONPATH=/x'] }, /PYTHONPATH/],
    ['the search path of programs', { env: ['PATH=/x'] }, /PATH/],
    ['what a shell starts with', { env: ['BASH_ENV=/x'] }, /BASH_ENV/],
    ['a variable that is none', { env: ['A B=1'] }, /no name/],
    ['a program that nobody knows', hook('/bin/sh', 'nvidia-cdi-hook', 'create-symlinks'), /hook \/bin\/sh/],
    ['a program of a name that every object has', hook('/bin/toString', 'toString', 'chmod'), /not known/],
    ['a hook that nobody knows', nvidia('evil'), /hook evil/],
    ['a hook without a name', nvidia(), /not known/],
    ['a link in the place of the inputs', nvidia('create-symlinks', '--link', 'x::/sp/inputs'), /\/sp/],
    ['a link by way of ..', nvidia('create-symlinks', '--link', 'x::/opt/../sp'), /no plain/],
    ['a link in the place of a node', nvidia('create-symlinks', '--link', 'x::/dev/null'), /own/],
    ['a link of three parts', nvidia('create-symlinks', '--link', 'a::/b::/c'), /target::path/],
    ['an argument that nobody knows', nvidia('create-symlinks', '--root', '/'), /arguments/],
    ['an option without its value', nvidia('update-ldcache', '--folder'), /arguments/],
    ['the modes of anything else', nvidia('chmod', '--mode', '777', '--path', '/etc'), /chmod/],
    ['the modes of anything beside nodes', nvidia('chmod', '--path', '/dev/dri', '--path', '/etc'), /chmod/],
    [
      'another command of the older program',
      hook('/usr/bin/nvidia-ctk', 'nvidia-ctk', 'cdi', 'update-ldcache'),
      /not known/,
    ],
    ['what is left of the processor', { intelRdt: {} }, /intelRdt/],
  ])('is not %s', (_, edits, reason) => {
    expect(why(edits)).toMatch(reason);
    // Of the device itself it is no other.
    expect(whyNotDevice({ kind: 'a/b', name: 'c', file: 'x', edits, common: {} })).toMatch(reason);
  });

  test('is not to show where the runs are, above or below, by any link', () => {
    expect(why(mount('/opt/a'), [folder])).toMatch(/shows/);
    expect(why(mount('/opt/a', { hostPath: tmpdir() }), [folder])).toMatch(/shows/);
    expect(why(mount('/opt/a'), [`${folder}-other`])).toBeUndefined();
  });

  test('covers nothing of the sandbox, whatever path is given', () => {
    const part = fc.constantFrom(
      'sp',
      'inputs',
      '..',
      '.',
      '',
      'etc',
      'passwd',
      'proc',
      'opt',
      'tmp',
      'dev',
      'a',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const path = `/${parts.join('/')}`;
        if (whyNotThere(path) !== undefined) return;
        expect(path).toBe(join(path));
        expect(path).not.toMatch(/^\/(?:sp|proc|sys|dev|tmp)(?:\/|$)|^\/etc(?:$|\/passwd)/);
      }),
    );
  });
});
