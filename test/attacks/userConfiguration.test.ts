import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { remoteEnvironment } from '../../src/ledger/git/command/gitCommand.ts';
import { initLedgerRepository } from '../../src/ledger/git/gitInit.ts';
import { openLedgerRepository } from '../../src/ledger/git/gitLedger.ts';
import { appendNote } from '../support/appendNote.ts';

let root: string;
const before = { ...process.env };
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'countersign-configuration-'));
});
afterEach(async () => {
  for (const name of Object.keys(process.env))
    if (!(name in before)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, before);
  await rm(root, { recursive: true });
});

async function ledgerWith(file: string): Promise<string> {
  const path = join(root, `${file}.git`);
  await initLedgerRepository(path);
  const repository = await openLedgerRepository(path, { cacheDir: join(root, 'writer') });
  await appendNote(repository, file, file);
  return pathToFileURL(path).href;
}

async function namesIn(url: string, userConfiguration: 'followed' | 'ignored'): Promise<readonly string[]> {
  const options = { cacheDir: join(root, userConfiguration), fileAsRemote: true, userConfiguration };
  return (await (await openLedgerRepository(url, options)).snapshot()).list('');
}

/** An earlier step of the job, or an image of a runner, that writes where every git of the job looks. */
describe('what is configured for every git of a runner', () => {
  const traps: [string, (from: string, to: string) => void][] = [
    [
      "in the user's .gitconfig",
      (from, to) => {
        process.env['HOME'] = root;
        execFileSync('git', ['config', '--file', join(root, '.gitconfig'), `url.${to}.insteadOf`, from]);
      },
    ],
    [
      'in a file that the environment names',
      (from, to) => {
        execFileSync('git', ['config', '--file', join(root, 'system'), `url.${to}.insteadOf`, from]);
        process.env['GIT_CONFIG_SYSTEM'] = join(root, 'system');
      },
    ],
    [
      'in the environment',
      (from, to) => {
        const settings = { COUNT: '1', KEY_0: `url.${to}.insteadOf`, VALUE_0: from };
        for (const [name, value] of Object.entries(settings)) process.env[`GIT_CONFIG_${name}`] = value;
      },
    ],
  ];
  test.each(traps)("leads a person's command elsewhere, and no action: %s", async (_where, set) => {
    const [honest, other] = [await ledgerWith('honest'), await ledgerWith('other')];
    set(honest, other);
    expect(await namesIn(honest, 'followed')).toContain('other');
    expect(await namesIn(honest, 'ignored')).toContain('honest');
  });

  test('passes on what reaches and knows a server, and no home with passwords in it', () => {
    const own = {
      HOME: root,
      XDG_CONFIG_HOME: root,
      GIT_ASKPASS: '/bin/false',
      https_proxy: 'http://proxy.example',
      NO_PROXY: 'localhost',
      GIT_SSL_CAINFO: '/ca.pem',
      GIT_SSH_COMMAND: 'ssh -F none',
      INPUT_KEY: 'secret',
    };
    Object.assign(process.env, own);
    const seen = remoteEnvironment('/cache', [], 'ignored');
    const { https_proxy, NO_PROXY, GIT_SSL_CAINFO, GIT_SSH_COMMAND } = own;
    expect(seen).toMatchObject({ HOME: '/cache', https_proxy, NO_PROXY, GIT_SSL_CAINFO, GIT_SSH_COMMAND });
    for (const name of ['XDG_CONFIG_HOME', 'GIT_ASKPASS', 'INPUT_KEY']) expect(seen).not.toHaveProperty(name);
    expect(remoteEnvironment('/cache', [], 'followed')).toMatchObject({
      HOME: root,
      GIT_ASKPASS: '/bin/false',
    });
  });
});
