import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeBase } from '../../examples/digits/base/makeBase.ts';
import type { RebuildOutcome } from '../../src/review/rebuild/rebuildOutcome.ts';
import { findPodman } from '../../src/solution/engine/findEngine.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const UID = 1500;

const canRun = process.getuid?.() === 0 && (await findPodman()) !== undefined;
if (!canRun) console.warn('skipped: needs root and podman, to make the base and build the examples');

let folder = '';
let repository = '';
let commit = '';
let base = '';

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Lines for bash, with `countersign` on the path. */
function bash(script: string, cwd: string, env: Record<string, string> = {}, before: string[] = []): Ran {
  const path = `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`;
  const words = [...before, 'bash', '-euo', 'pipefail', '-c', script];
  const { status, stdout, stderr } = spawnSync(words[0] ?? '', words.slice(1), {
    cwd,
    env: { ...process.env, PATH: path, COUNTERSIGN_SOURCE: '1', BASE: base, COMMIT: commit, ...env },
    encoding: 'utf8',
  });
  return { status: status ?? -1, out: stdout, err: stderr };
}

function good(ran: Ran): Ran {
  if (ran.status !== 0) throw new Error(`status ${ran.status}: ${ran.out}${ran.err}`);
  return ran;
}

function git(...words: string[]): string {
  const identity = ['-c', 'user.name=b', '-c', 'user.email=b@b'];
  return execFileSync('git', [...identity, ...words], { cwd: repository, encoding: 'utf8' }).trim();
}

/** SHA-256 of the archive of an example, built in a directory under some settings. */
function build(directory: string, example: string, umask: string, env: Record<string, string> = {}): string {
  const output = join(folder, `${example}.tar.gz`);
  const line = `umask ${umask}; countersign solution build ${example} --name ${example} --build-arg BASE=$BASE --output ${output} --json`;
  const { sha256 } = JSON.parse(good(bash(line, directory, env)).out) as { sha256: string };
  return sha256;
}

(canRun ? describe : describe.skip)('the examples’ solutions', () => {
  beforeAll(async () => {
    folder = fs.mkdtempSync(join(tmpdir(), 'rebuild-'));
    fs.chmodSync(folder, 0o755);
    base = await makeBase({ engine: 'podman', cache: join(folder, 'cache') });
    fs.mkdirSync(join(folder, 'bin'));
    fs.symlinkSync(join(ROOT, 'bin', 'countersign.js'), join(folder, 'bin', 'countersign'));
    repository = join(folder, 'repository');
    fs.mkdirSync(repository);
    git('init', '-q');
    for (const example of ['digits', 'starter'])
      fs.cpSync(join(ROOT, 'examples', example, 'solution'), join(repository, example), { recursive: true });
    git('add', '--all');
    git('commit', '-q', '-m', 'examples');
    commit = git('rev-parse', 'HEAD');
  });
  afterAll(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  test.each(['digits', 'starter'])(
    '%s is the same archive whoever checked it out, when and where',
    (example) => {
      const first = build(repository, example, '0022', { TZ: 'UTC', LANG: 'C' });
      const copy = join(folder, `${example}'s other copy`);
      good(bash(`umask 0077; git clone -q '${repository}' "${copy}"`, folder));
      for (const name of fs.readdirSync(copy, { recursive: true, encoding: 'utf8' }))
        fs.lchownSync(join(copy, name), UID, UID);
      const locale = {
        TZ: 'Asia/Tokyo',
        LANG: 'tr_TR.UTF-8',
        LC_ALL: 'tr_TR.UTF-8',
        SOURCE_DATE_EPOCH: '99',
      };
      expect(build(copy, example, '0077', locale)).toBe(first);
      const rebuild = `umask 0002; countersign solution rebuild '${repository}' --commit $COMMIT --directory ${example} --build-arg BASE=$BASE --json --name ${example}`;
      for (const against of [join(folder, `${example}.tar.gz`), first]) {
        const { out } = good(bash(`${rebuild} --against ${against}`, folder, { TZ: 'America/Lima' }));
        expect(JSON.parse(out)).toMatchObject({ verdict: 'same-archive', commit, differences: [] });
      }
    },
  );

  test('with one line more are told, with the file, and by the exit status', () => {
    const copy = join(folder, 'changed');
    good(bash(`git clone -q '${repository}' "${copy}"`, folder));
    fs.appendFileSync(join(copy, 'starter/train.py'), 'print(open("/sp/inputs").read())\n');
    build(copy, 'starter', '0077');
    const line = `countersign solution rebuild '${repository}' --commit $COMMIT --directory starter --build-arg BASE=$BASE`;
    const against = join(folder, 'starter.tar.gz');
    const ran = bash(`${line} --against ${against} --json`, folder);
    expect(ran.status).toBe(1);
    const { verdict, differences } = JSON.parse(ran.out) as RebuildOutcome;
    expect(verdict).toBe('differs');
    expect(differences.map(({ path, standing }) => [path, standing])).toEqual([
      ['solution/train.py', 'unexplained'],
    ]);
    expect(bash(`${line} --against ${against} --tree ${'0'.repeat(64)}`, folder).err).toContain('hashes to');
    expect(bash(`${line} --against nothing`, folder).status).toBe(2);
    expect(bash(line, folder).status).toBe(2);
  });

  test('are the same of another user, who has no root', () => {
    const home = join(folder, 'home');
    fs.mkdirSync(join(home, '.config/containers'), { recursive: true });
    // One user without others to map to: nothing of the base may belong to more than root.
    fs.writeFileSync(
      join(home, '.config/containers/storage.conf'),
      '[storage]\ndriver = "vfs"\n[storage.options.vfs]\nignore_chown_errors = "true"\n',
    );
    good(
      bash(
        `podman save -q -o ${folder}/base.tar $BASE && chmod 644 ${folder}/base.tar && chown -R ${UID}:${UID} ${home}`,
        folder,
      ),
    );
    const env = { HOME: home, XDG_RUNTIME_DIR: join(home, 'run'), TMPDIR: home };
    const user = ['setpriv', `--reuid=${UID}`, `--regid=${UID}`, '--clear-groups', '--'];
    const asUser = (script: string): Ran => bash(script, home, env, user);
    if (
      asUser(
        `mkdir -p run && podman load -q -i ${folder}/base.tar && node --version && test -r ${ROOT}/package.json`,
      ).status !== 0
    ) {
      console.warn('skipped: podman does not work here without root');
      return;
    }
    // Whose mark the folder of git has is none of a rebuild's business.
    const rebuilt = (example: string): RebuildOutcome => {
      build(repository, example, '0022');
      const line = `countersign solution rebuild '${repository}' --commit $COMMIT --directory ${example} --build-arg BASE=$BASE --against ${folder}/${example}.tar.gz --json`;
      return JSON.parse(good(asUser(line)).out) as RebuildOutcome;
    };
    expect(rebuilt('starter').verdict).toBe('same-archive');
    // Its RUN may leave another place to mount on, where podman cannot run steps as root does.
    expect(rebuilt('digits').verdict).toMatch(/^same-(?:archive|files)$/);
  });

  test('do what docs/rebuild.md says', () => {
    const text = fs.readFileSync(join(ROOT, 'docs', 'rebuild.md'), 'utf8');
    const blocks = [...text.matchAll(/```shell\n([\s\S]*?)```/g)].map(([, block = '']) => block);
    expect(blocks.length).toBeGreaterThan(1);
    const project = join(folder, 'project');
    good(bash(`git clone -q '${repository}' project && mv project/starter project/solution`, folder));
    const dockerfile = join(project, 'solution/Dockerfile');
    const pinned = fs.readFileSync(dockerfile, 'utf8').replace(/^ARG BASE=.*$/m, `ARG BASE=${base}`);
    fs.writeFileSync(dockerfile, pinned);
    good(bash('git add --all && git -c user.name=b -c user.email=b@b commit -qm solution', project));
    for (const block of blocks) good(bash(block, project));
  });
});
