import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { smallImage } from '../servers/testImage.ts';
import { CliFixture, SLOT_INFO } from './cliFixture.ts';

const hasGpg = spawnSync('gpg', ['--version']).status === 0;
if (!hasGpg) console.warn('skipped: keys made by GnuPG need gpg');

const PASSPHRASE = 'correct horse battery staple';

(hasGpg ? describe : describe.skip)('keys made by GnuPG', () => {
  const fixture = new CliFixture();
  const gnupg = fixture.path('gnupg');
  let tee = '';

  function gpg(args: readonly string[], input = ''): { status: number | null; out: string; err: string } {
    const words = ['--homedir', gnupg, '--batch', '--yes', '--quiet', '--pinentry-mode', 'loopback', ...args];
    const { status, stdout, stderr } = spawnSync('gpg', words, { input, encoding: 'utf8' });
    return { status, out: stdout, err: stderr };
  }

  beforeAll(async () => {
    mkdirSync(gnupg, { mode: 0o700 });
    // Without it the agent first finds out how much hashing takes a tenth of a second here.
    writeFileSync(`${gnupg}/gpg-agent.conf`, 's2k-count 1048576\n');
    for (const who of ['bob', 'operator']) await fixture.setUp(who);
    fixture.write('dataset.txt', 'private rows\n');
    writeFileSync(fixture.path('solution.tar.gz'), smallImage());
    fixture.write('slot-info.json', SLOT_INFO);
    for (const [name, offerType] of [
      ['tee', '0'],
      ['data', '3'],
    ] as const)
      fixture.write(`${name}-info.json`, { name, offerType });
    const upload = ['files', 'upload', fixture.path('solution.tar.gz'), '--output'];
    await fixture.json('bob', [...upload, fixture.path('solution.resource.json')]);
    const registered = await fixture.json('operator', ['register', 'tee', ...offer('tee')]);
    tee = String((registered as { offer: number }).offer);
  });

  afterAll(() => {
    spawnSync('gpgconf', ['--homedir', gnupg, '--kill', 'all']);
    fixture.remove();
  });

  function offer(type: string): string[] {
    return ['--offer-info', fixture.path(`${type}-info.json`), '--slot-info', fixture.path('slot-info.json')];
  }

  test.each<[kind: string, algorithm: string, usage: string]>([
    ['Ed25519', 'future-default', 'default'],
    ['RSA', 'rsa2048', 'sign,cert'],
  ])(
    '%s: it registers and approves, by a passphrase file and by the environment',
    async (kind, algorithm, usage) => {
      const who = `alice-${kind.toLowerCase()}`;
      const mail = `${who}@example.org`;
      const file = fixture.write(`${who}.passphrase`, `${PASSPHRASE}\n`);
      const made = gpg([
        '--passphrase-file',
        file,
        '--quick-generate-key',
        `${who} <${mail}>`,
        algorithm,
        usage,
        '0',
      ]);
      expect(made.err + String(made.status)).toMatch(/0$/);
      if (kind === 'RSA') {
        const listed = gpg(['--list-keys', '--with-colons', mail]).out;
        const fingerprint = /^fpr:+([0-9A-F]{40}):/m.exec(listed)?.[1] ?? '';
        expect(
          gpg(['--passphrase-file', file, '--quick-add-key', fingerprint, 'rsa2048', 'encr']).status,
        ).toBe(0);
      }
      const exported = gpg(['--passphrase-file', file, '--armor', '--export-secret-keys', mail]);
      const key = fixture.write(`${who}.asc`, exported.out);

      await fixture.setUp(who, false);
      expect(await fixture.json(who, ['keys', 'import', key])).toMatchObject({ secret: true });
      const resource = fixture.path(`${who}.resource.json`);
      await fixture.json(who, ['files', 'upload', fixture.path('dataset.txt'), '--output', resource]);
      const register = ['register', 'data', '--result', resource, ...offer('data')];
      expect(await fixture.run(who, register)).toMatchObject({
        status: 1,
        err: expect.stringContaining('none was given'),
      });
      const registered = await fixture.json(who, [...register, '--passphrase-file', file]);
      const { offer: data } = registered as { offer: number };

      const solution = ['--solution', fixture.path('solution.resource.json')];
      const placed = await fixture.json('bob', [
        'workflows',
        'create',
        ...solution,
        '--data',
        String(data),
        '--tee',
        tee,
      ]);
      const { order, suborders } = placed as { order: number; suborders: { id: number; type: string }[] };
      await fixture.json('operator', ['tee', 'run', '--once', '--order', String(order)]);
      const suborder = String(suborders.find(({ type }) => type === 'Data')?.id);
      const { hash } = (await fixture.json('bob', [
        'files',
        'calculate-hash',
        fixture.path('solution.tar.gz'),
      ])) as { hash: string };
      const review = await fixture.json(
        who,
        ['solution', 'download', String(order), fixture.path(`${who}-review`)],
        {
          COUNTERSIGN_PASSPHRASE: PASSPHRASE,
        },
      );
      expect(review).toMatchObject({ hash });
      const args = [
        'orders',
        'complete',
        suborder,
        '--result',
        resource,
        '--status',
        'done',
        '--solution-hash',
        hash,
      ];
      const completed = await fixture.json(who, args, { COUNTERSIGN_PASSPHRASE: PASSPHRASE });
      expect(completed).toMatchObject({ status: 'Done', changed: true });
    },
  );

  test('gpg --verify accepts the signature of every entry of the ledger', () => {
    const ledger = fixture.path('ledger.git');
    const git = (...args: string[]): string =>
      spawnSync('git', ['-C', ledger, ...args], { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout;
    const paths = git('ls-tree', '-r', '--name-only', 'ledger').trim().split('\n');
    for (const path of paths.filter((name) => /^accounts\/.*\.body$/.test(name)))
      expect(gpg(['--import'], git('cat-file', 'blob', `ledger:${path}`)).status).toBe(0);
    const signed = paths.filter((name) => name.endsWith('.json') && paths.includes(`${name}.asc`));
    // Two orders of three entries, three offers with a slot each, and the keys.
    for (const path of signed) {
      const [entry, signature] = [fixture.path('entry'), fixture.path('entry.asc')];
      writeFileSync(entry, git('cat-file', 'blob', `ledger:${path}`));
      writeFileSync(signature, git('cat-file', 'blob', `ledger:${path}.asc`));
      expect([path, gpg(['--verify', signature, entry]).status]).toEqual([path, 0]);
      writeFileSync(entry, `${readFileSync(entry, 'utf8')} `);
      expect([path, gpg(['--verify', signature, entry]).status]).toEqual([path, 1]);
    }
    rmSync(fixture.path('entry'));
  });

  test('no passphrase was ever printed', () => {
    expect(fixture.transcript).not.toContain('correct horse');
    expect(fixture.transcript).not.toContain('PRIVATE KEY');
  });
});
