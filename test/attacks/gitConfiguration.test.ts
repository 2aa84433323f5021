import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { localEnvironment, runGit } from '../../src/ledger/git/command/gitCommand.ts';
import { openLedgerRepository } from '../../src/ledger/git/gitLedger.ts';
import type { LedgerRepository } from '../../src/ledger/ledgerRepository.ts';
import { appendNote } from '../support/appendNote.ts';

const MISSING = /^the ledger is incomplete: object 1{40} is missing$/;

let root: string;
let mark: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'countersign-git-'));
  mark = join(root, 'MARK');
});
afterEach(() => rm(root, { recursive: true, force: true, maxRetries: 5 }));

const author = {
  GIT_AUTHOR_NAME: 'x',
  GIT_AUTHOR_EMAIL: 'x@x',
  GIT_COMMITTER_NAME: 'x',
  GIT_COMMITTER_EMAIL: 'x@x',
};

function git(repository: string, args: readonly string[], input = ''): string {
  const env = { ...process.env, ...author, GIT_CONFIG_GLOBAL: '/dev/null', GIT_NO_LAZY_FETCH: '1' };
  return execFileSync('git', ['-C', repository, ...args], { input, env })
    .toString()
    .trim();
}

/** A ledger with one entry and one file; its directory `orders` is nowhere when `lacking`. */
async function makeRepository(lacking: boolean): Promise<string> {
  const repository = join(root, 'ledger.git');
  execFileSync('git', ['init', '-q', '--bare', '--initial-branch=ledger', '--template=', repository]);
  const writer = await openLedgerRepository(repository, { cacheDir: join(root, 'writer') });
  await appendNote(writer, 'README.md', 'a ledger\n');
  if (!lacking) return repository;
  const names = git(repository, ['ls-tree', 'ledger']);
  const orders = `040000 tree ${'1'.repeat(40)}\torders`;
  const tree = git(repository, ['mktree', '--missing'], `${names}\n${orders}\n`);
  const commit = git(repository, ['commit-tree', '-p', 'ledger', '-m', 'x', tree]);
  git(repository, ['update-ref', 'refs/heads/ledger', commit]);
  return repository;
}

/** What is missing is to be fetched from a remote, in each way that git has of running a program for it. */
const REMOTES: readonly (readonly [string, (program: string) => Readonly<Record<string, string>>])[] = [
  ['uploadpack', (program) => ({ 'remote.evil.url': root, 'remote.evil.uploadpack': program })],
  ['ssh', (program) => ({ 'remote.evil.url': 'ssh://host.invalid/x', 'core.sshCommand': program })],
  ['ext', (program) => ({ 'remote.evil.url': `ext::${program}`, 'protocol.ext.allow': 'always' })],
  ...['none', '', 'x'].map(
    (name) =>
      [
        `a helper named "${name}"`,
        (program: string) => ({
          'remote.evil.url': 'x',
          'remote.evil.vcs': name,
          [`alias.remote-${name}`]: `!${program}`,
          [`protocol.${name === '' ? 'x' : name}.allow`]: 'always',
        }),
      ] as const,
  ),
];

async function makeTrap(remote: (program: string) => Readonly<Record<string, string>>): Promise<string> {
  const repository = await makeRepository(true);
  const program = join(root, 'program');
  await writeFile(program, `#!/bin/sh\ntouch '${mark}'\n`);
  await chmod(program, 0o755);
  const settings = {
    'core.repositoryFormatVersion': '1',
    'extensions.partialClone': 'evil',
    'remote.evil.promisor': 'true',
    ...remote(program),
  };
  for (const [name, value] of Object.entries(settings)) git(repository, ['config', name, value]);
  return repository;
}

const open = (address: string, fileAsRemote = false): Promise<LedgerRepository> =>
  openLedgerRepository(address, { cacheDir: join(root, 'cache'), fileAsRemote });

async function readOrders(address: string, fileAsRemote = false): Promise<unknown> {
  const snapshot = await (await open(address, fileAsRemote)).snapshot();
  return await snapshot.list('orders');
}

describe('a ledger at a path, whose configuration fetches what is missing by a program', () => {
  test.each(REMOTES)('does not run it: %s', async (_, remote) => {
    const repository = await makeTrap(remote);
    await expect(readOrders(repository)).rejects.toMatchObject({
      code: 'tampered',
      message: expect.stringMatching(MISSING) as unknown,
    });
    expect(existsSync(mark)).toBe(false);
  });

  test.each(REMOTES)('does not run it with a git that fetches whatever it is told: %s', async (_, remote) => {
    const env = without(localEnvironment(await makeTrap(remote)), 'GIT_NO_LAZY_FETCH');
    const { code } = await runGit(['cat-file', '-p', '1'.repeat(40)], { env });
    expect(code).not.toBe(0);
    expect(existsSync(mark)).toBe(false);
    // The trap is one: without the rule it springs.
    const allowed = { ...env, GIT_ALLOW_PROTOCOL: 'file:ssh:ext:none:x:' };
    await runGit(['cat-file', '-p', '1'.repeat(40)], { env: allowed });
    expect(existsSync(mark)).toBe(true);
  });

  test.each(['directory with .git', 'symbolic link', 'file URL', 'commondir', 'alternates'])(
    'does not run it, however it is named: %s',
    async (form) => {
      const trap = await makeTrap(REMOTES[0]?.[1] ?? (() => ({})));
      await expect(readOrders(await named(form, trap))).rejects.toMatchObject({
        code: 'tampered',
        message: expect.stringMatching(MISSING) as unknown,
      });
      expect(existsSync(mark)).toBe(false);
    },
  );

  test('is not read through a .git file, which may point anywhere', async () => {
    const trap = await makeTrap(REMOTES[0]?.[1] ?? (() => ({})));
    await mkdir(join(root, 'tree'));
    await writeFile(join(root, 'tree', '.git'), `gitdir: ${trap}\n`);
    await expect(readOrders(join(root, 'tree'))).rejects.toMatchObject({ code: 'not-found' });
    expect(existsSync(mark)).toBe(false);
  });

  test('does not run it when it is reached by git’s transport', async () => {
    const trap = await makeTrap(REMOTES[0]?.[1] ?? (() => ({})));
    await expect(readOrders(pathToFileURL(trap).href, true)).rejects.toMatchObject({
      name: 'CountersignError',
    });
    expect(existsSync(mark)).toBe(false);
  });

  test('reads when nothing is missing and nothing is configured', async () => {
    expect(await readOrders(await makeRepository(false))).toEqual([]);
    expect(await readOrders(pathToFileURL(join(root, 'ledger.git')).href, true)).toEqual([]);
  });
});

function without(env: Readonly<Record<string, string>>, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter(([key]) => key !== name));
}

async function named(form: string, trap: string): Promise<string> {
  const place = join(root, 'named');
  if (form === 'file URL') return pathToFileURL(trap).href;
  if (form === 'symbolic link') {
    await symlink(trap, place);
    return place;
  }
  await mkdir(place);
  if (form === 'directory with .git') {
    await symlink(trap, join(place, '.git'));
    return place;
  }
  for (const name of ['objects', 'refs']) await mkdir(join(place, name));
  await writeFile(join(place, 'HEAD'), 'ref: refs/heads/ledger\n');
  if (form === 'commondir') {
    await writeFile(join(place, 'commondir'), `${trap}\n`);
    return place;
  }
  await mkdir(join(place, 'objects', 'info'));
  await writeFile(join(place, 'objects', 'info', 'alternates'), `${trap}/objects\n`);
  await mkdir(join(place, 'refs', 'heads'));
  await writeFile(join(place, 'refs', 'heads', 'ledger'), `${git(trap, ['rev-parse', 'ledger'])}\n`);
  execFileSync('cp', [join(trap, 'config'), place]);
  return place;
}

describe('a ledger at a path, whose configuration names programs for other occasions', () => {
  test('reads and is written, and none of them runs', async () => {
    const repository = await makeRepository(false);
    const program = join(root, 'program');
    await writeFile(program, `#!/bin/sh\ntouch '${mark}'\n`);
    await chmod(program, 0o755);
    await mkdir(join(repository, 'hooks'), { recursive: true });
    for (const hook of ['reference-transaction', 'pre-auto-gc', 'post-update', 'update'])
      await symlink(program, join(repository, 'hooks', hook));
    await writeFile(join(root, 'included'), `[core]\n\tsshCommand = ${program}\n\tpager = ${program}\n`);
    const settings = {
      'core.hooksPath': join(repository, 'hooks'),
      'core.fsmonitor': program,
      'core.alternateRefsCommand': program,
      'core.askPass': program,
      'credential.helper': program,
      'filter.x.smudge': program,
      'gc.recentObjectsHook': program,
      'gpg.program': program,
      'include.path': join(root, 'included'),
      'pager.for-each-ref': program,
      'uploadpack.packObjectsHook': program,
      'alias.cat-file': `!${program}`,
    };
    for (const [name, value] of Object.entries(settings)) git(repository, ['config', name, value]);
    const ledger = await open(repository);
    await appendNote(ledger, 'note.txt', 'x');
    expect(Buffer.from((await (await ledger.snapshot()).read('note.txt')) ?? []).toString()).toBe('x');
    for (const args of [['repack', '-d', '-l', '-q', '--geometric=2'], ['for-each-ref']])
      expect((await runGit(args, { env: localEnvironment(repository) })).code).toBe(0);
    await readOrders(pathToFileURL(repository).href, true);
    expect(existsSync(mark)).toBe(false);
  });
});
