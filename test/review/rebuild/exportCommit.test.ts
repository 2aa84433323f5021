import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { exportCommit } from '../../../src/review/rebuild/commit/exportCommit.ts';
import type { ExportRequest, ExportedCommit } from '../../../src/review/rebuild/commit/exportCommit.ts';

let folder = '';
let repository = '';
let into = '';
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'export-commit-'));
  repository = join(folder, 'repository');
  into = join(folder, 'into');
  fs.mkdirSync(into);
  git('init', '-q', repository);
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

const env = {
  PATH: process.env['PATH'],
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  ...{ GIT_AUTHOR_NAME: 'b', GIT_AUTHOR_EMAIL: 'b@b', GIT_COMMITTER_NAME: 'b', GIT_COMMITTER_EMAIL: 'b@b' },
};

function git(...args: string[]): string {
  const cwd = fs.existsSync(repository) ? repository : folder;
  return execFileSync('git', args, { cwd, env, encoding: 'utf8' }).trim();
}

function gitWith(input: string | Uint8Array, ...args: string[]): string {
  return execFileSync('git', args, { cwd: repository, env, input }).toString('utf8').trim();
}

function write(path: string, content: string): void {
  fs.mkdirSync(join(repository, path, '..'), { recursive: true });
  fs.writeFileSync(join(repository, path), content);
}

function commit(): string {
  git('add', '--all');
  git('commit', '-q', '-m', 'c');
  return git('rev-parse', 'HEAD');
}

/** A commit of a tree that no porcelain would write: entries of `git mktree`. */
function commitOfTree(tree: string): string {
  return git('commit-tree', '-m', 'c', tree);
}

function treeObject(entries: readonly { mode: string; name: string; oid: string }[]): string {
  const bytes = Buffer.concat(
    entries.map(({ mode, name, oid }) =>
      Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(oid, 'hex')]),
    ),
  );
  return gitWith(bytes, 'hash-object', '-t', 'tree', '-w', '--stdin', '--literally');
}

function blob(content: string): string {
  return gitWith(content, 'hash-object', '-w', '--stdin');
}

function exported(request: Partial<ExportRequest> & { commit: string }): Promise<ExportedCommit> {
  return exportCommit({ repository, directory: '', into, ...request });
}

const read = (path: string): string => fs.readFileSync(join(into, path), 'utf8');
const modeOf = (path: string): number => fs.lstatSync(join(into, path)).mode & 0o7777;

describe('a commit is written', () => {
  test('as git has it: contents, who may run what, and links that stay inside', async () => {
    write('solution/Dockerfile', 'FROM scratch\n');
    write('solution/deep/run.sh', 'true\r\n');
    fs.chmodSync(join(repository, 'solution/deep/run.sh'), 0o700);
    fs.symlinkSync('../Dockerfile', join(repository, 'solution/deep/link'));
    write('elsewhere', 'not of the solution');
    const made = await exported({ commit: commit(), directory: 'solution/' });
    expect(made).toEqual({ files: 2, submodules: [], pointers: [] });
    expect(read('deep/run.sh')).toBe('true\r\n');
    expect([modeOf('Dockerfile'), modeOf('deep/run.sh'), modeOf('deep')]).toEqual([0o644, 0o755, 0o755]);
    expect(fs.readlinkSync(join(into, 'deep/link'))).toBe('../Dockerfile');
    expect(fs.readdirSync(into)).toEqual(['Dockerfile', 'deep']);
  });

  test('under every umask alike', async () => {
    write('a/b', 'b');
    const before = process.umask(0o077);
    try {
      await exported({ commit: commit() });
    } finally {
      process.umask(before);
    }
    expect([modeOf('a'), modeOf('a/b')]).toEqual([0o755, 0o644]);
  });

  test('from a bare repository, and from a further working tree', async () => {
    write('a', 'a');
    const of = commit();
    git('clone', '-q', '--bare', repository, join(folder, 'bare.git'));
    git('worktree', 'add', '-q', '--detach', join(folder, 'tree'));
    for (const [i, each] of ['bare.git', 'tree'].entries()) {
      const target = join(folder, `into-${i}`);
      fs.mkdirSync(target);
      await exported({ commit: of, repository: join(folder, each), into: target });
      expect(fs.readdirSync(target)).toEqual(['a']);
    }
  });

  test('without what attributes, filters, replacements, hooks and programs of the repository would make of it', async () => {
    const mark = join(folder, 'ran');
    write('.gitattributes', '* export-subst filter=evil ident text eol=crlf\nhidden export-ignore\n');
    write('file', '$Format:%H$ $Id$\nline\n');
    write('hidden', 'not hidden');
    const of = commit();
    write('file', 'replaced');
    git('replace', of, commit());
    git('config', 'filter.evil.smudge', `touch ${mark}; cat`);
    git('config', 'filter.evil.process', `touch ${mark}`);
    git('config', 'core.fsmonitor', `touch ${mark}`);
    git('config', 'core.hooksPath', join(folder, 'hooks'));
    git('config', 'core.autocrlf', 'true');
    fs.mkdirSync(join(folder, 'hooks'));
    fs.writeFileSync(join(folder, 'hooks', 'post-checkout'), `#!/bin/sh\ntouch ${mark}\n`, { mode: 0o755 });
    await exported({ commit: of });
    expect(read('file')).toBe('$Format:%H$ $Id$\nline\n');
    expect(read('hidden')).toBe('not hidden');
    expect(fs.existsSync(mark)).toBe(false);
  });

  test('with empty directories for submodules, and a word about what LFS keeps', async () => {
    write('large', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n');
    const of = commit();
    git('update-index', '--add', '--cacheinfo', `160000,${of},sub`);
    git('commit', '-q', '-m', 's');
    const made = await exported({ commit: git('rev-parse', 'HEAD') });
    expect(made).toMatchObject({ submodules: ['sub'], pointers: ['large'] });
    expect(fs.readdirSync(join(into, 'sub'))).toEqual([]);
  });
});

describe('a commit is refused', () => {
  test.each([
    ['an absolute link', '/etc/passwd'],
    ['a link that steps out', '../x'],
    ['a link that steps out after a step in', 'd/../../x'],
    ['a link that may step out by way of another', 'here/../x'],
    ['an empty link', ''],
  ])('with %s', async (_, target) => {
    const tree = treeObject([
      { mode: '120000', name: 'here', oid: blob('.') },
      { mode: '120000', name: 'link', oid: blob(target) },
    ]);
    await expect(exported({ commit: commitOfTree(tree) })).rejects.toMatchObject({ code: 'refused' });
    expect(fs.existsSync(join(into, 'link'))).toBe(false);
  });

  test.each(['..', '.', '.git', '.GIT', 'a/b', '\ufffd'])('with a file called %j', async (name) => {
    const tree = treeObject([{ mode: '100644', name, oid: blob('x') }]);
    await expect(exported({ commit: commitOfTree(tree) })).rejects.toMatchObject({ code: 'tampered' });
  });

  test('that has a name twice, first as a link out of the directory that the second would be written through', async () => {
    fs.mkdirSync(join(folder, 'outside'));
    const inner = treeObject([{ mode: '100644', name: 'x', oid: blob('x') }]);
    const tree = treeObject([
      { mode: '120000', name: 'a', oid: blob('b') },
      { mode: '40000', name: 'a', oid: inner },
    ]);
    await expect(exported({ commit: commitOfTree(tree) })).rejects.toMatchObject({ code: 'tampered' });
  });

  test('whose objects are not what their names say', async () => {
    write('file', 'the truth');
    const of = commit();
    const objectOf = (oid: string): string => join(repository, '.git/objects', oid.slice(0, 2), oid.slice(2));
    const truth = objectOf(git('rev-parse', 'HEAD:file'));
    fs.chmodSync(truth, 0o600);
    fs.copyFileSync(objectOf(blob('a lie, as long')), truth);
    await expect(exported({ commit: of })).rejects.toMatchObject({
      code: expect.stringMatching(/tampered|not-found|unavailable/),
    });
    expect(fs.existsSync(join(into, 'file'))).toBe(false);
  });

  test('that is larger, deeper or has more files than allowed', async () => {
    write('a/b/c/file', 'four');
    write('other', 'xx');
    const of = commit();
    const limits = { entries: 100, depth: 10, fileBytes: 100, bytes: 100 };
    for (const less of [{ entries: 3 }, { depth: 2 }, { fileBytes: 3 }, { bytes: 5 }]) {
      fs.rmSync(into, { recursive: true });
      fs.mkdirSync(into);
      await expect(exported({ commit: of, limits: { ...limits, ...less } })).rejects.toMatchObject({
        code: 'limit',
      });
    }
  });

  test('that is not there, is no whole name, or has no such directory', async () => {
    write('a', 'a');
    const of = commit();
    await expect(exported({ commit: '0'.repeat(40) })).rejects.toMatchObject({ code: 'not-found' });
    await expect(exported({ commit: of.slice(0, 12) })).rejects.toMatchObject({ code: 'usage' });
    await expect(exported({ commit: '--help' })).rejects.toMatchObject({ code: 'usage' });
    await expect(exported({ commit: of, directory: 'b' })).rejects.toMatchObject({ code: 'input' });
    await expect(exported({ commit: of, directory: '../x' })).rejects.toMatchObject({ code: 'input' });
    await expect(exported({ commit: of, repository: into })).rejects.toMatchObject({ code: 'input' });
    // A tree is no commit.
    await expect(exported({ commit: git('rev-parse', 'HEAD^{tree}') })).rejects.toMatchObject({
      code: 'tampered',
    });
  });
});
