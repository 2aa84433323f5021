import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { localEnvironment, remoteEnvironment, runGit } from '../../src/ledger/git/command/gitCommand.ts';
import { initLedgerRepository } from '../../src/ledger/git/gitInit.ts';
import { openLedgerRepository } from '../../src/ledger/git/gitLedger.ts';
import { addLeaf } from '../ledger/git/someLeaves.ts';

/**
 * A git as 2.54 is: it runs what the configuration names as hooks, whatever core.hooksPath says, but for those whose
 * name is switched off. The git of this machine does the rest.
 */
const standIn = (git: string): string => `#!/bin/sh
[ "$1" = --version ] && { echo 'git version 2.54.0'; exit; }
case " $* " in *' update-ref '* | *' fetch '* | *' push '*)
  '${git}' config --name-only --get-regexp '^hook[.].*[.]event$' | sed 's/^hook[.]//; s/[.]event$//' | sort -u |
  while IFS= read -r name; do
    [ "$('${git}' config --type=bool --get "hook.$name.enabled")" = false ] ||
      sh -c "$('${git}' config --get "hook.$name.command")"
  done
esac
exec '${git}' "$@"
`;

const path = process.env['PATH'] ?? '';
let programs: string;
let root: string;
let mark: string;
beforeAll(async () => {
  programs = await mkdtemp(join(tmpdir(), 'countersign-git-2.54-'));
  const git = execFileSync('sh', ['-c', 'command -v git']).toString().trim();
  await writeFile(join(programs, 'git'), standIn(git), { mode: 0o755 });
  process.env['PATH'] = `${programs}:${path}`;
});
afterAll(async () => {
  process.env['PATH'] = path;
  await rm(programs, { recursive: true, force: true, maxRetries: 5 });
});
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'countersign-hooks-'));
  mark = join(root, 'MARK');
});
afterEach(() => rm(root, { recursive: true, force: true, maxRetries: 5 }));

/** As bad as git lets them be. */
const NAMES = ['evil', '', 'a.b', 'a = b', "it's", 'a"b', 'a\rb', 'a\u2028b'];

async function makeTrap(names: readonly (string | Buffer)[]): Promise<string> {
  const repository = join(root, 'ledger.git');
  await initLedgerRepository(repository);
  // So git takes a switch for all hooks of this event (`hook.<event>.enabled`) for that of a hook of this name.
  await appendFile(join(repository, 'config'), '[hook "reference-transaction"]\n\tparallel = true\n');
  for (const name of names) {
    const quoted = typeof name === 'string' ? Buffer.from(name.replaceAll(/["\\]/g, '\\$&')) : name;
    const members = `"]\n\tevent = reference-transaction\n\tevent = pre-push\n\tcommand = "touch '${mark}' #"\n\tenabled = true\n\tparallel = true\n`;
    await appendFile(
      join(repository, 'config'),
      Buffer.concat([Buffer.from('[hook "'), quoted, Buffer.from(members)]),
    );
  }
  return repository;
}

async function write(address: string, fileAsRemote: boolean): Promise<void> {
  const ledger = await openLedgerRepository(address, { cacheDir: join(root, 'cache'), fileAsRemote });
  await addLeaf(ledger, 'x');
}

describe('hooks that a configuration names, with a git that runs them', () => {
  test.each(NAMES)('are not run when their repository is written: "%s"', async (name) => {
    await write(await makeTrap([name]), false);
    expect(existsSync(mark)).toBe(false);
  });

  test('are not run, all together; without the rule each of them is', async () => {
    const repository = await makeTrap(NAMES);
    await write(repository, false);
    expect(existsSync(mark)).toBe(false);
    execFileSync('git', ['update-ref', '-d', 'refs/heads/none'], { env: localEnvironment(repository) });
    expect(existsSync(mark)).toBe(true);
  });

  test('are not run when a journey is made from a cache that somebody has written to', async () => {
    const repository = await makeTrap([]);
    await write(repository, false);
    const cache = join(root, 'cache.git');
    await mkdir(cache);
    execFileSync('git', ['init', '-q', '--bare', cache]);
    await appendFile(
      join(cache, 'config'),
      `[hook "evil"]\n\tevent = pre-push\n\tcommand = "touch '${mark}' #"\n`,
    );
    const url = pathToFileURL(repository).href;
    for (const user of ['followed', 'ignored'] as const) {
      const env = remoteEnvironment(cache, [['remote.x.url', url]], user);
      expect((await runGit(['fetch', '-q', 'x', 'ledger'], { env })).code).toBe(0);
    }
    expect(existsSync(mark)).toBe(false);
  });

  test('are refused when their name is in bytes that no setting can name', async () => {
    const repository = await makeTrap([Buffer.from([0x61, 0xff])]);
    await expect(write(repository, false)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('names a hook in bytes that are no UTF-8') as unknown,
    });
    expect(existsSync(mark)).toBe(false);
  });

  test('are told as git tells it when the configuration cannot be read', async () => {
    const repository = await makeTrap([]);
    await appendFile(join(repository, 'config'), '[hook\n');
    const { code, stderr } = await runGit(['update-ref', '-d', 'refs/heads/none'], {
      env: localEnvironment(repository),
    });
    expect([code, stderr]).toEqual([128, expect.stringContaining('bad config')]);
  });
});
