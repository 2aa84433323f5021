import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CliFixture } from './cliFixture.ts';

const SECRET = 'correct horse battery';
const fixture = new CliFixture();
const gpgHome = fixture.path('gnupg');

function gpg(args: readonly string[], input?: string): { status: number | null; out: string; err: string } {
  const run = spawnSync(
    'gpg',
    ['--homedir', gpgHome, '--batch', '--yes', '--pinentry-mode', 'loopback', ...args],
    {
      encoding: 'utf8',
      ...(input === undefined ? {} : { input }),
    },
  );
  return { status: run.status, out: run.stdout, err: run.stderr };
}

interface Shown {
  readonly certificates: readonly { readonly index: number; readonly expires: string | null }[];
  readonly end: { readonly index: number; readonly reason: string } | null;
}
const shown = async (who: string, of = fingerprints[who] ?? ''): Promise<Shown> =>
  (await fixture.json(who, ['keys', 'show', of])) as Shown;
const fingerprints: Record<string, string> = {};

/** Registers a solution offer, which is an entry like any other. */
async function registers(who: string): Promise<unknown> {
  const info = fixture.write('info.json', { name: 'S', offerType: '2' });
  const slot = fixture.write('slot.json', { info: {}, usage: {} });
  const resource = fixture.path('solution.resource.json');
  if (!existsSync(resource))
    await fixture.json(who, ['files', 'upload', fixture.write('solution', 'x'), '--output', resource]);
  const args = ['register', 'solution', '--result', resource, '--offer-info', info, '--slot-info', slot];
  const run = await fixture.run(who, args);
  return run.status === 0 ? 'registered' : run.err;
}

beforeAll(async () => {
  mkdirSync(gpgHome, { mode: 0o700 });
  await fixture.run('alice', ['ledger', 'init', fixture.path('ledger.git')]);
  for (const who of ['alice', 'bob', 'carol']) {
    await fixture.setUp(who, who !== 'carol');
  }
  expect(
    gpg(['--passphrase', '', '--quick-generate-key', 'Carol <carol@example.org>', 'default', 'default', '1y'])
      .status,
  ).toBe(0);
  const secret = gpg(['--export-secret-keys', '--armor', 'carol@example.org']).out;
  await fixture.json('carol', ['keys', 'import', fixture.write('carol.asc', secret)]);
  for (const who of ['alice', 'bob', 'carol']) {
    const keys = (await fixture.json(who, ['keys', 'list'])) as { fingerprint: string }[];
    fingerprints[who] = keys[0]?.fingerprint ?? '';
    expect(await registers(who)).toBe('registered');
  }
}, 120_000);
afterAll(() => {
  spawnSync('gpgconf', ['--homedir', gpgHome, '--kill', 'all']);
  fixture.remove();
});

describe('keys renew', () => {
  test('extends the key of the home and publishes it; the ledger says until when', async () => {
    expect((await shown('bob', fingerprints['alice'])).certificates.map(({ expires }) => expires)).toEqual([
      null,
    ]);
    const renewed = await fixture.json('alice', ['keys', 'renew', '--expires', '1y']);
    expect(renewed).toMatchObject({ changed: true });
    const { certificates, end } = await shown('bob', fingerprints['alice']);
    expect([certificates.length, end]).toEqual([2, null]);
    expect(Date.parse(certificates[1]?.expires ?? '') - Date.now()).toBeGreaterThan(364 * 86_400_000);
    expect(await registers('alice')).toBe('registered');
    expect(await fixture.json('alice', ['keys', 'renew'])).toMatchObject({ changed: false });
  });

  test('keeps what the key calls itself', async () => {
    const [key] = (await fixture.json('alice', ['keys', 'list'])) as { name: string }[];
    expect(key?.name).toBe('alice');
  });

  test('changes nothing in the home where the ledger refuses', async () => {
    await fixture.json('erin', ['keys', 'generate', '--name', 'Erin']);
    const keys = fixture.path('erin-home', 'keys');
    const files = (): string[] => readdirSync(keys).map((name) => readFileSync(join(keys, name), 'utf8'));
    const before = files();
    const ledger = ['--ledger', fixture.path('ledger.git')];
    const run = await fixture.run('erin', ['keys', 'renew', '--expires', '1y', ...ledger]);
    expect([run.status, run.err]).toEqual([
      1,
      expect.stringMatching(/^error: the ledger does not know the key/),
    ]);
    expect(files()).toEqual(before);
  });

  test.each(['1', '0d', '-1y', '1 y', '200y', 'soon'])('--expires %j is no time', async (time) => {
    expect(await fixture.run('alice', ['keys', 'renew', '--expires', time])).toMatchObject({ status: 2 });
  });

  test("publishes what gpg --quick-set-expire made of a key of GnuPG's", async () => {
    const own = fingerprints['carol'] ?? '';
    expect(gpg(['--quick-set-expire', own, '3y']).status).toBe(0);
    const secret = gpg(['--export-secret-keys', '--armor', own]).out;
    await fixture.json('carol', ['keys', 'import', '--force', fixture.write('carol.asc', secret)]);
    expect(await fixture.json('carol', ['keys', 'renew'])).toMatchObject({ changed: true });
    const { certificates } = await shown('carol');
    const [first, second] = certificates.map(({ expires }) => Date.parse(expires ?? ''));
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(700 * 86_400_000);
    expect(await registers('carol')).toBe('registered');
  });
});

describe('keys revoke', () => {
  test('asks, and where nobody can be asked wants --yes', async () => {
    expect(await fixture.run('bob', ['keys', 'revoke', '--reason', 'retired'])).toMatchObject({ status: 2 });
    expect(await fixture.run('bob', ['keys', 'revoke', '--reason', 'lost', '--yes'])).toMatchObject({
      status: 2,
    });
    expect((await shown('bob')).end).toBeNull();
  });

  test('ends the key, once; whoever looks is told, and nothing more is signed with it', async () => {
    const args = ['keys', 'revoke', '--reason', 'compromised', '--text', 'a stolen laptop', '--yes'];
    expect(await fixture.json('bob', args)).toMatchObject({ changed: true, reason: 'compromised' });
    expect(await fixture.json('bob', args)).toMatchObject({ changed: false });
    const { end } = await shown('alice', fingerprints['bob']);
    expect(end).toMatchObject({ reason: 'compromised', text: 'a stolen laptop' });
    expect(await registers('bob')).toContain(`its key was reported compromised at entry ${end?.index}`);
    expect((await fixture.run('alice', ['offers', 'list'])).err).toContain(
      'its key was reported compromised',
    );
    expect((await fixture.run('alice', ['ledger', 'verify'])).out).toContain(
      `ENDED ${fingerprints['bob']}: its key was reported compromised at entry ${end?.index}`,
    );
  });

  test("is what a revocation certificate of GnuPG's does, once it is published", async () => {
    const own = fingerprints['carol'] ?? '';
    const made = spawnSync(
      'gpg',
      [
        '--homedir',
        gpgHome,
        '--command-fd',
        '0',
        '--no-tty',
        '--pinentry-mode',
        'loopback',
        '--passphrase',
        '',
        '--armor',
        '--gen-revoke',
        own,
      ],
      {
        encoding: 'utf8',
        input: 'y\n1\nstolen\n\ny\n',
      },
    );
    expect(made.stdout).toContain('BEGIN PGP PUBLIC KEY BLOCK');
    const file = fixture.write('revoke.asc', made.stdout);
    expect(await fixture.json('carol', ['keys', 'import', file])).toMatchObject({
      fingerprint: own,
      revoked: true,
    });
    expect((await shown('carol')).end).toBeNull();
    expect(await fixture.json('carol', ['keys', 'renew'])).toMatchObject({ changed: true });
    expect((await shown('alice', own)).end).toMatchObject({ reason: 'compromised' });
    expect(await registers('carol')).toContain('its key was reported compromised');
  });
});

describe('a backup', () => {
  const file = fixture.path('alice.backup.asc');
  const pass = { COUNTERSIGN_PASSPHRASE: SECRET };

  test('holds the whole home, for its owner alone; gpg opens it', async () => {
    expect(await fixture.run('alice', ['keys', 'backup', file])).toMatchObject({ status: 1 });
    expect(existsSync(file)).toBe(false);
    await fixture.json('alice', ['keys', 'backup', file], pass);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).not.toContain('PRIVATE KEY');
    expect(await fixture.run('alice', ['keys', 'backup', file], pass)).toMatchObject({ status: 1 });
    const opened = gpg(['--passphrase', SECRET, '--decrypt', file]);
    const { files } = JSON.parse(opened.out) as { files: Record<string, string> };
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['config.json', 'policy.yml', `keys/${fingerprints['alice']}.private.asc`]),
    );
    expect(Object.keys(files).filter((name) => name.startsWith('cache/heads/'))).toHaveLength(1);
    expect(readdirSync(fixture.root).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('is put back where there is no home, and works as before', async () => {
    await fixture.json('again', ['keys', 'restore', file], pass);
    expect(statSync(fixture.path('again-home')).mode & 0o777).toBe(0o700);
    expect(
      statSync(fixture.path('again-home', 'keys', `${fingerprints['alice']}.private.asc`)).mode & 0o777,
    ).toBe(0o600);
    expect(await registers('again')).toBe('registered');
  });

  test('overwrites nothing, and leaves nothing behind where it does not open', async () => {
    const before = readFileSync(fixture.path('bob-home', 'config.json'), 'utf8');
    expect(await fixture.run('bob', ['keys', 'restore', file], pass)).toMatchObject({ status: 1 });
    expect(readFileSync(fixture.path('bob-home', 'config.json'), 'utf8')).toBe(before);
    const wrong = await fixture.run('none', ['keys', 'restore', file], { COUNTERSIGN_PASSPHRASE: 'wrong' });
    expect(wrong.err).toContain('the passphrase does not open the backup');
    for (const name of ['../outside', 'keys/../../outside', 'tee/x', '/etc/x']) {
      const text = JSON.stringify({ type: 'urn:countersign:home:v1', files: { [name]: 'x' } });
      const plain = fixture.write('plain', text);
      gpg(['--passphrase', SECRET, '--armor', '--output', fixture.path('forged.asc'), '--symmetric', plain]);
      const run = await fixture.run('none', ['keys', 'restore', fixture.path('forged.asc')], pass);
      expect(run.err).toContain('is no backup of a home');
    }
    expect(existsSync(fixture.path('none-home'))).toBe(false);
    expect(existsSync(fixture.path('outside'))).toBe(false);
  });

  test('a key is renewed and ended by what was verified anew: no remembered verdict keeps it alive', async () => {
    await fixture.setUp('dave', true);
    expect(await registers('dave')).toBe('registered');
    await fixture.json('dave', ['keys', 'renew']);
    await fixture.json('dave', ['keys', 'revoke', '--reason', 'compromised', '--yes']);
    expect(existsSync(fixture.path('dave-home', 'verdicts.secret'))).toBe(false);
  });

  test('no passphrase was ever printed', () => {
    writeFileSync(fixture.path('end'), '');
    expect(fixture.transcript).not.toContain(SECRET);
    expect(fixture.transcript).not.toContain('PRIVATE KEY');
  });
});
