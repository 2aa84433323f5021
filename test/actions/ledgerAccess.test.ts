import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { ActionContext } from '../../src/job/actionContext.ts';
import { openLedger } from '../../src/job/open/openLedger.ts';
import { runAction } from '../../src/job/runAction.ts';
import { startGitHttpServer, type GitHttpServer } from '../servers/gitHttpServer.ts';
import { fingerprint, good, makeCast, type Cast } from './cast.ts';

let cast: Cast;
let server: GitHttpServer | undefined;
beforeAll(async () => {
  cast = await makeCast();
});
afterAll(() => cast.close());
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const TOKEN = 'ghs_0123456789abcdefTOKEN';
const account = () => fingerprint(cast.keys.alice);
const serve = async (): Promise<string> => {
  server = await startGitHttpServer(cast.runner.root, { credentials: `x-access-token:${TOKEN}` });
  return server.url;
};

describe('a ledger on a server', () => {
  test('is read with its token, which is masked and shown nowhere', async () => {
    const ledger = `${await serve()}/ledger.git`;
    const inputs = { account: account(), ledger, 'ledger-token': TOKEN };
    const { log, summary, masks } = good(await cast.runner.run('pending-suborders', inputs));
    expect(log + summary).not.toContain(TOKEN);
    expect(masks).toContain(TOKEN);
    expect(masks).toContain(Buffer.from(`x-access-token:${TOKEN}`).toString('base64'));
  });

  test('that is this repository is read with the job’s own token', async () => {
    const url = await serve();
    const env = { GITHUB_SERVER_URL: url, GITHUB_REPOSITORY: 'ledger' };
    for (const ledger of [`${url}/ledger`, `${url}/ledger.git`, `${url}/Ledger/`]) {
      const before = server?.authorizations.length ?? 0;
      await cast.runner.run('pending-suborders', { account: account(), ledger, token: TOKEN }, env);
      expect(server?.authorizations.length).toBeGreaterThan(before);
    }
  });

  test('that is another repository is never shown the job’s own token', async () => {
    const url = await serve();
    const env = { GITHUB_SERVER_URL: url, GITHUB_REPOSITORY: 'alice/other' };
    const inputs = { account: account(), ledger: `${url}/ledger.git`, token: TOKEN };
    const { status, log } = await cast.runner.run('pending-suborders', inputs, env);
    expect(status).toBe(1);
    expect(log).not.toContain(TOKEN);
    expect(server?.authorizations).toEqual([]);
  });

  test('at a path takes no token, and says so', async () => {
    const inputs = { account: account(), ledger: cast.ledger, 'ledger-token': TOKEN };
    const { status, log } = await cast.runner.run('pending-suborders', inputs);
    expect(status).toBe(1);
    expect(log).toContain('https URL');
  });
});

describe('a deploy key', () => {
  const open = async (
    knownHosts?: string,
  ): Promise<{ command: string; key: string; hosts: string; mode: number }> => {
    const env = { ...cast.runner.env };
    let found = { command: '', key: '', hosts: '', mode: 0 };
    const look = async (context: ActionContext): Promise<void> => {
      await openLedger(context, {
        ledger: 'ssh://git@example.invalid/ledger.git',
        ledgerToken: undefined,
        ledgerSshKey: 'the deploy key',
        ledgerKnownHosts: knownHosts,
        ledgerHead: undefined,
        token: undefined,
      });
      const directory = await context.temporaryDirectory();
      found = {
        command: context.env['GIT_SSH_COMMAND'] ?? '',
        key: await readFile(join(directory, 'ledger_key'), 'utf8'),
        hosts: await readFile(join(directory, 'known_hosts'), 'utf8'),
        mode: (await stat(join(directory, 'ledger_key'))).mode & 0o777,
      };
    };
    expect(await runAction('test', look, { env, write: () => undefined })).toBe(0);
    return found;
  };

  test('is a file of mode 0600, and never an argument', async () => {
    const { command, key, mode } = await open();
    expect(key).toBe('the deploy key\n');
    expect(mode).toBe(0o600);
    expect(command).not.toContain('the deploy key');
    expect(command).toMatch(/^'ssh' '-F' 'none' '-i' '.*ledger_key' /);
  });

  test('is offered to hosts alone whose keys are known: GitHub’s, or those that are given', async () => {
    const { command, hosts } = await open();
    expect(command).toContain('StrictHostKeyChecking=yes');
    expect(hosts).toMatch(/^github\.com ssh-ed25519 /);
    expect((await open('example.invalid ssh-ed25519 AAAA')).hosts).toBe('example.invalid ssh-ed25519 AAAA\n');
  });
});
