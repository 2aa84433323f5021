import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

interface Tool {
  readonly command: string;
  readonly package: string;
  readonly purpose: string;
  readonly required?: boolean;
}
interface Machine {
  readonly hasCommand: (command: string) => boolean;
  readonly hasFile: (file: string) => boolean;
  readonly isRoot: boolean;
  readonly isDebian: boolean;
}
interface Plan {
  readonly install: readonly Tool[];
  readonly advice?: string;
  readonly stop: boolean;
}

const scripts = new URL('../../scripts/', import.meta.url);
const load = (name: string): Promise<unknown> => import(new URL(name, scripts).href);
const { toolsOf, PROFILES } = (await load('setup/packages.mjs')) as {
  toolsOf: (profile: string) => readonly Tool[] | undefined;
  PROFILES: Record<string, readonly string[]>;
};
const { planPackages } = (await load('setup/plan.mjs')) as {
  planPackages: (tools: readonly Tool[], machine: Machine) => Plan;
};
const { isInstalled } = (await load('setup/nodeModules.mjs')) as { isInstalled: (root: string) => boolean };
const { isDebian } = (await load('setup/machine.mjs')) as { isDebian: (release: string) => boolean };

const demo = toolsOf('demo') ?? [];
const bare: Machine = { hasCommand: () => false, hasFile: () => false, isRoot: true, isDebian: true };

describe('what setup decides to install', () => {
  test('every profile names tools that say what they are for', () => {
    for (const profile of Object.keys(PROFILES)) {
      const tools = toolsOf(profile) ?? [];
      expect(tools.length).toBeGreaterThan(0);
      for (const tool of tools) expect(tool.purpose).toMatch(/^[^\n]{10,80}$/);
    }
    expect(toolsOf('constructor')).toBeUndefined();
  });

  test('a bare Debian as root gets every package of the profile', () => {
    const plan = planPackages(demo, bare);
    expect(plan.install.map((tool) => tool.package)).toEqual(demo.map((tool) => tool.package));
    expect(plan.stop).toBe(false);
  });

  test('a machine that has everything gets nothing', () => {
    expect(planPackages(demo, { ...bare, hasCommand: () => true })).toEqual({ install: [], stop: false });
  });

  test('without root it stops with one line that names what is needed and how to get it', () => {
    const plan = planPackages(demo, { ...bare, isRoot: false });
    expect(plan.install).toEqual([]);
    expect(plan.stop).toBe(true);
    expect(plan.advice).toMatch(/^[^\n]*apt-get install[^\n]* podman[^\n]*$/);
  });

  test('on another system it names the packages without apt', () => {
    const plan = planPackages(demo, { ...bare, isDebian: false });
    expect(plan.stop).toBe(true);
    expect(plan.advice).not.toContain('apt');
  });

  test('without root it goes on when only optional tools are missing', () => {
    const optional = new Set(demo.filter((tool) => tool.required === false).map((tool) => tool.command));
    const plan = planPackages(demo, { ...bare, isRoot: false, hasCommand: (name) => !optional.has(name) });
    expect(plan.stop).toBe(false);
    expect(plan.advice).toContain('mmdebstrap');
  });

  test('a running Docker stands in for podman, the docker command alone does not', () => {
    const noPodman: Machine = {
      ...bare,
      isRoot: false,
      hasCommand: (name) => !['podman', 'runc'].includes(name),
    };
    expect(planPackages(demo, noPodman).stop).toBe(true);
    expect(planPackages(demo, { ...noPodman, hasFile: (file) => file === '/var/run/docker.sock' }).stop).toBe(
      false,
    );
  });

  test('another system is not taken for Debian, whatever it says beside its name', () => {
    expect(isDebian('ID=fedora\n')).toBe(false);
    expect(isDebian('NAME="not debian"\nID=arch\n')).toBe(false);
  });
});

describe('when setup installs npm packages', () => {
  let root = '';
  const lock = (packages: object): string => JSON.stringify({ lockfileVersion: 3, packages });
  const wanted = {
    '': { name: 'x' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/elsewhere': { version: '1.0.0', integrity: 'sha512-e', optional: true, os: ['nowhere'] },
  };
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'countersign-setup-'));
    await mkdir(join(root, 'node_modules'));
    await writeFile(join(root, 'package-lock.json'), lock(wanted));
  });
  afterEach(() => rm(root, { recursive: true }));
  const install = (packages: object): Promise<void> =>
    writeFile(join(root, 'node_modules', '.package-lock.json'), lock(packages));

  test('not when every package for this system is there as the lock says', async () => {
    await install({ 'node_modules/a': wanted['node_modules/a'] });
    expect(isInstalled(root)).toBe(true);
  });

  test.each([
    ['an installation was cut short', undefined],
    ['a package is missing', {}],
    ['a version differs', { 'node_modules/a': { version: '0.9.0', integrity: 'sha512-a' } }],
    ['a hash differs', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-b' } }],
  ])('when %s', async (_why, packages) => {
    if (packages !== undefined) await install(packages);
    expect(isInstalled(root)).toBe(false);
  });
});

describe('the command line of setup', () => {
  let root = '';
  /** A project of its own, on a machine that has what the profile `test` needs. */
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'countersign-setup-'));
    await cp(new URL('.', scripts), join(root, 'scripts'), { recursive: true });
    await mkdir(join(root, 'node_modules', '.bin'), { recursive: true });
    await symlink(process.execPath, join(root, 'node_modules', '.bin', 'node'));
    const empty = JSON.stringify({ packages: {} });
    await writeFile(join(root, 'package-lock.json'), empty);
    await writeFile(join(root, 'node_modules', '.package-lock.json'), empty);
    await mkdir(join(root, 'bin'));
    for (const name of ['git', 'gpg', 'tar', 'python3', 'readelf']) {
      await writeFile(join(root, 'bin', name), '#!/bin/sh\n', { mode: 0o700 });
    }
  });
  afterEach(() => rm(root, { recursive: true }));

  const run = (...words: string[]): Promise<{ status: number; err: string; out: string }> =>
    new Promise((resolve) => {
      const env = { PATH: join(root, 'bin') };
      execFile(
        process.execPath,
        [join(root, 'scripts', 'setup.mjs'), ...words],
        { env },
        (error, out, err) => {
          resolve({ status: error === null ? 0 : Number(error.code), err, out });
        },
      );
    });

  test.each([[[]], [['no-such-profile']], [['test', '--force']]])(
    '%j is refused with the usage',
    async (words) => {
      const { status, err } = await run(...words);
      expect(status).toBe(2);
      expect(err).toMatch(/^setup: usage: [^\n]+\n$/);
    },
  );

  test("when nothing is missing it says nothing, and runs the script on the project's Node", async () => {
    const script = 'console.log(process.argv0, process.env.PATH); process.exit(7)';
    const { status, out, err } = await run('test', '--', '-e', script);
    const bin = join(root, 'node_modules', '.bin');
    expect({ status, out, err }).toEqual({ status: 7, out: `${bin}/node ${bin}:${root}/bin\n`, err: '' });
  });

  test('--check says what is missing and changes nothing', async () => {
    await rm(join(root, 'node_modules', '.package-lock.json'));
    const { status, err } = await run('test', '--check', '--', '-e', 'console.log("ran")');
    expect(status).toBe(1);
    expect(err).toBe('setup: the npm packages of package-lock.json are not installed\n');
    expect(await readdir(join(root, 'node_modules'))).toEqual(['.bin']);
  });
});
