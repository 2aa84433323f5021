import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parsePolicy } from '../../src/attestation/policyFile.ts';
import { formatWitnessKey } from '../../src/ledger/log/witness/witnessKey.ts';
import { readWitnessSecret } from '../../src/ledger/witness/witnessSigner.ts';
import { fingerprintOf, readPrivateKey, readPublicKey } from '../../src/pgp/keys.ts';
import { startScene, type Scene } from '../github/support.ts';
import { CliFixture, type CliRun } from './cliFixture.ts';

const COMMIT = 'a'.repeat(40);
const TOKEN = 'alice-token';
const PLACES = ['--storage', 'oci://ghcr.io/alice/data'];

let scene: Scene;
let fixture: CliFixture;
beforeEach(async () => {
  scene = await startScene();
  fixture = new CliFixture();
  scene.server.state.addRepository('acme/countersign').branches.set('main', ['c'.repeat(40), COMMIT]);
});
afterEach(async () => {
  fixture.remove();
  await scene.server.close();
});

function init(role: string, args: readonly string[] = [], env: Record<string, string> = {}): Promise<CliRun> {
  const where = ['--repository', 'alice/data', '--directory', fixture.path('checkout'), ...PLACES];
  const github = {
    GITHUB_API_URL: scene.server.url,
    GH_TOKEN: TOKEN,
    GITHUB_TOKEN: '',
    GITHUB_SERVER_URL: 'https://github.com',
  };
  const secrets = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', NOTIFY_TOKEN: '' };
  return fixture.run('alice', ['init', role, ...where, ...args], {
    ...github,
    ...secrets,
    ...env,
  });
}

const writes = (): string[] =>
  scene.server.requests.map(({ line }) => line).filter((line) => !line.startsWith('GET'));
const file = (name: string): string => readFileSync(fixture.path('checkout', name), 'utf8');
const vault = (environment?: string): Map<string, string> | undefined =>
  environment === undefined
    ? scene.repository.vault.secrets
    : scene.repository.environments.get(environment)?.vault.secrets;

/** Every value that was set as a secret. */
function secretValues(): string[] {
  const values = [...scene.repository.environments.values()].flatMap((each) => [
    ...each.vault.secrets.values(),
  ]);
  expect(values.length).toBeGreaterThan(0);
  return values;
}

describe('one repository', () => {
  test('a dry run says what would be done, and writes nothing to GitHub, the checkout or the home', async () => {
    const { status, out } = await init('one-repository', ['--dry-run']);
    expect(status).toBe(0);
    expect(out).toMatch(/1\. Make the environment alice of alice\/data: alice must approve/);
    expect(out).toContain('2. Make the environment alice-reads of alice/data: nobody is asked');
    expect(out).toContain("Set the variable ALICE_ACCOUNT of alice/data to the key's fingerprint.");
    expect(writes()).toEqual([]);
    expect([existsSync(fixture.path('checkout')), existsSync(fixture.path('alice-home'))]).toEqual([
      false,
      false,
    ]);
  });

  test('everything is set, each secret where its example has it; the second run changes nothing', async () => {
    const sealed = '-----BEGIN PGP MESSAGE-----\n\nwhat opens the dataset\n-----END PGP MESSAGE-----\n';
    const resource = fixture.write('dataset.resource.json', sealed);
    const args = ['--yes', '--actions', `acme/countersign@${COMMIT}`, '--resource', resource];
    const first = await init('one-repository', args);
    expect([first.status, first.err]).toEqual([0, expect.any(String)]);
    expect([...(vault('alice')?.keys() ?? [])].sort()).toEqual(['ALICE_KEY', 'DATASET_RESOURCE']);
    expect([...(vault('alice-reads')?.keys() ?? [])]).toEqual(['ALICE_READING_KEY']);
    expect([...(vault()?.keys() ?? [])]).toEqual([]);
    expect([...(vault('bob')?.keys() ?? [])]).toEqual(['BOB_KEY']);
    expect([...(vault('bob-reads')?.keys() ?? [])]).toEqual(['BOB_READING_KEY']);
    expect([...(vault('tee')?.keys() ?? [])].sort()).toEqual(['TEE_KEY', 'TEE_ROOT']);
    const halves = ['bob', 'bob-reads'].map((name) => [...(vault(name)?.values() ?? [])][0] ?? '');
    expect(halves[0]).not.toBe(halves[1]);
    for (const half of halves)
      expect((await readPrivateKey(half, undefined)).getFingerprint()).toBe(
        fingerprintOf(await readPublicKey(file('keys/bob.asc'))).toLowerCase(),
      );
    expect([...(vault('witness')?.keys() ?? [])]).toEqual(['WITNESS_KEY']);
    const witness = readWitnessSecret(vault('witness')?.get('WITNESS_KEY') ?? '', 'the secret');
    expect(parsePolicy(file('offers/policy.yml'), 'policy').witnesses).toEqual({
      keys: [formatWitnessKey(witness.key)],
      quorum: 1,
    });
    expect(statSync(fixture.path('alice-home', 'witness', 'key.pem')).mode & 0o777).toBe(0o600);
    expect(scene.repository.rulesets[0]).toMatchObject({
      conditions: { ref_name: { include: ['refs/heads/ledger', 'refs/heads/witness'] } },
    });
    expect(vault('alice')?.get('DATASET_RESOURCE')).toBe(sealed);
    const fingerprint = fingerprintOf(await readPublicKey(file('keys/alice.asc')));
    expect(Object.fromEntries(scene.repository.vault.variables)).toEqual({
      ALICE_ACCOUNT: fingerprint,
      COUNTERSIGN_STORAGE: 'oci://ghcr.io/alice/data',
    });
    const kept = fixture.path('alice-home', 'keys', `${fingerprint}.private.asc`);
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    expect(readFileSync(kept, 'utf8')).toBe(vault('alice')?.get('ALICE_KEY'));
    expect(file('.github/workflows/approve.yml')).toContain(
      `uses: acme/countersign/actions/complete-suborder@${COMMIT}\n`,
    );
    for (const name of readdirSync(fixture.path('checkout', '.github/workflows')))
      expect(file(`.github/workflows/${name}`)).not.toMatch(/OWNER\/|0{40}|LEDGER_URL/);
    expect(file('.github/workflows/approve.yml')).toContain('ledger: https://github.com/alice/data\n');
    expect(existsSync(fixture.path('checkout', 'solution', 'Dockerfile'))).toBe(true);
    expect(existsSync(fixture.path('checkout', 'sample-data', 'rows.csv'))).toBe(true);
    expect(file('.github/dependabot.yml')).toContain('cooldown:');
    expect(scene.repository.actions).toEqual({ enabled: true, allowed: 'all', pinned: true });
    expect(file('.github/CODEOWNERS')).toContain('@alice');
    const { id } = scene.server.state.account('alice');
    for (const name of ['approve.yml', 'gate.yml', 'offers.yml'])
      expect(file(`.github/workflows/${name}`)).toContain(`approvers: alice:${id}\n`);
    expect(scene.repository.environments.get('alice')).toMatchObject({ preventSelfReview: true });
    expect(scene.repository.environments.get('alice-reads')).toMatchObject({ reviewers: [] });

    const before = writes().length;
    const again = await init('one-repository', args);
    expect(again.status).toBe(0);
    expect(again.out).toContain('Nothing is left for this command to do.');
    const bare = await init('one-repository', ['--yes']);
    expect(bare.out).toContain('Nothing is left for this command to do.');
    expect(bare.out).not.toMatch(/differs|placeholder|--resource/);
    expect(writes()).toHaveLength(before);
    expect(secretValues().filter((value) => fixture.transcript.includes(value.trim()))).toEqual([]);
    expect(fixture.transcript).not.toMatch(/PRIVATE KEY|what opens the dataset|alice-token/);
  });

  test('without --actions the placeholder stays and that is said; a later run with it fills the files in', async () => {
    expect((await init('one-repository', ['--yes'])).out).toContain('keep the placeholder');
    expect(file('.github/workflows/order.yml')).toContain('OWNER/countersign@000');
    const later = await init('one-repository', ['--yes', '--actions', `acme/countersign@${COMMIT}`]);
    expect(later.out).toContain('Write over .github/workflows/order.yml');
    expect(file('.github/workflows/order.yml')).toContain(`acme/countersign@${COMMIT}`);
  });

  test('no other key is made for a witness that GitHub has and this home has not', async () => {
    expect(await init('one-repository', ['--yes'])).toMatchObject({ status: 0 });
    const [key, policy] = [vault('witness')?.get('WITNESS_KEY'), file('offers/policy.yml')];
    rmSync(fixture.path('alice-home', 'witness'), { recursive: true });
    expect(await init('one-repository', ['--yes'])).toMatchObject({ status: 0 });
    expect([vault('witness')?.get('WITNESS_KEY'), file('offers/policy.yml')]).toEqual([key, policy]);
    expect(existsSync(fixture.path('alice-home', 'witness'))).toBe(false);
  });

  test('where a team is asked, whose yes counts stays to be named, and that is said', async () => {
    scene.server.state.teams.push({ id: 77, slug: 'owners', organization: 'alice' });
    const run = await init('one-repository', ['--yes', '--reviewer', 'alice/owners']);
    expect(run.out).toContain('write whose yes counts in place of ALICE:ALICE_ID');
    expect(file('.github/workflows/approve.yml')).toContain('approvers: ALICE:ALICE_ID');
  });

  test('a key of the home with a passphrase becomes a secret that opens without one', async () => {
    const COUNTERSIGN_PASSPHRASE = 'correct horse';
    await fixture.run('alice', ['keys', 'generate', '--name', 'Alice'], { COUNTERSIGN_PASSPHRASE });
    expect(await init('one-repository', ['--yes'], { COUNTERSIGN_PASSPHRASE })).toMatchObject({ status: 0 });
    expect(vault('alice')?.get('ALICE_KEY')).toContain('PRIVATE KEY');
    expect(readdirSync(fixture.path('alice-home', 'keys'))).toHaveLength(2);
    expect(fixture.transcript).not.toContain(COUNTERSIGN_PASSPHRASE);
  });
});

describe('several repositories', () => {
  const LEDGER = ['--ledger', 'git@github.com:acme/ledger.git'];

  test('the data owner pushes to the ledger with a key of her own, which OpenSSH reads', async () => {
    scene.server.state.addRepository('acme/ledger');
    expect(await init('data-owner', ['--yes', ...LEDGER])).toMatchObject({ status: 0 });
    expect([...(vault()?.keys() ?? [])]).toEqual([]);
    const path = fixture.path('alice-home', 'deploy-keys', 'alice_data');
    for (const name of ['alice', 'alice-reads', 'witness'])
      expect(vault(name)?.get('LEDGER_SSH_KEY')).toBe(readFileSync(path, 'utf8'));
    const published = readFileSync(`${path}.pub`, 'utf8').trim();
    const derived = spawnSync('ssh-keygen', ['-y', '-f', path], { encoding: 'utf8' });
    if (derived.error === undefined) expect(published).toContain(derived.stdout.trim().split(' ')[1] ?? '?');
    else console.warn('skipped: to read the key as OpenSSH does needs openssh-client');
    expect(scene.server.state.repository('acme/ledger')).toMatchObject({
      deployKeys: [{ key: published }],
      rulesets: [{ enforcement: 'active' }],
    });
    const before = writes().length;
    expect((await init('data-owner', ['--yes', ...LEDGER])).out).toContain(
      'Nothing is left for this command',
    );
    expect(writes()).toHaveLength(before);
  });

  test.each([
    [
      'solution-owner',
      {
        bob: ['AWS_SECRET_ACCESS_KEY', 'BOB_KEY', 'LEDGER_SSH_KEY'],
        'bob-reads': ['BOB_READING_KEY', 'LEDGER_SSH_KEY'],
      },
      '.github/workflows/order.yml',
    ],
    [
      'tee-operator',
      { tee: ['AWS_SECRET_ACCESS_KEY', 'LEDGER_SSH_KEY', 'TEE_KEY', 'TEE_ROOT'] },
      '.github/workflows/tee.yml',
    ],
  ])('%s: secrets of environments that let in the default branch alone', async (role, secrets, workflow) => {
    const env = { AWS_ACCESS_KEY_ID: 'AKIA', AWS_SECRET_ACCESS_KEY: 'never-shown-anywhere' };
    const run = await init(role, ['--yes', ...LEDGER], env);
    expect(run).toMatchObject({ status: 0, out: expect.stringContaining('Ask who administers the ledger') });
    const { environments, vault: own } = scene.repository;
    expect([...own.secrets.keys()]).toEqual([]);
    const found = [...environments].map(
      ([
        name,
        {
          vault: { secrets: each },
        },
      ]) => [name, [...each.keys()].sort()],
    );
    expect(Object.fromEntries(found)).toEqual(secrets);
    for (const { branchPatterns } of environments.values())
      expect(branchPatterns).toMatchObject([{ name: 'main', type: 'branch' }]);
    // Nobody else is there to review: administrators alone change the default branch.
    expect(scene.repository.rulesets).toMatchObject([{ bypass_actors: [{ actor_id: 5 }] }]);
    expect(own.variables.get('AWS_ACCESS_KEY_ID')).toBe('AKIA');
    expect(existsSync(fixture.path('checkout', workflow))).toBe(true);
    expect(secretValues().filter((value) => fixture.transcript.includes(value.trim()))).toEqual([]);
  });
});

describe('it is refused in one line', () => {
  test('where a permission is missing: the line names it', async () => {
    scene.server.fail({
      match: /^PUT .*environments\/alice$/,
      status: 403,
      message: 'Resource not accessible',
    });
    const { status, err } = await init('one-repository', ['--yes']);
    expect(status).toBe(1);
    expect(err).toMatch(
      /error: GitHub answered 403 to PUT [^\n]*repository permission Administration \(read and write\)[^\n]*\n$/,
    );
    expect(vault('alice')).toBeUndefined();
  });

  test('where a permission is missing that GitHub writes as YAML: in one line still', async () => {
    scene.server.fail({
      match: /^GET .*environments\/alice$/,
      status: 403,
      message: 'Resource not accessible',
    });
    const { status, err } = await init('one-repository', ['--yes']);
    expect(status).toBe(1);
    expect(err).toMatch(/^error: [^\n]*\(Use a token with the repository permission actions: read\)\n$/);
    expect(writes()).toEqual([]);
  });

  test('where what is given as the resource of the dataset is none', async () => {
    const resource = fixture.write('rows.csv', 'private rows');
    const { status, err } = await init('one-repository', ['--yes', '--resource', resource]);
    expect([status, err]).toEqual([1, expect.stringMatching(/^error: [^\n]*rows\.csv[^\n]*\n$/)]);
    expect(err).not.toContain('private rows');
    expect(writes()).toEqual([]);
  });

  test('where nobody can be asked and --yes is not given: nothing is written', async () => {
    const { status, err } = await init('one-repository');
    expect([status, err]).toEqual([2, expect.stringMatching(/^error: nobody can be asked[^\n]+\n$/)]);
    expect(writes()).toEqual([]);
    expect(existsSync(fixture.path('checkout'))).toBe(false);
  });

  test('where GitHub would drop the gate: nothing is written, the home included', async () => {
    scene.repository.visibility = 'private';
    const { status, err } = await init('one-repository', ['--yes']);
    expect([status, err]).toEqual([1, expect.stringContaining('Make the repository public')]);
    expect(writes()).toEqual([]);
    expect(existsSync(fixture.path('alice-home'))).toBe(false);
  });

  test.each([
    ['no token', 2, [], { GH_TOKEN: '' }, 'without a token'],
    ['actions that somebody can move', 2, ['--actions', 'acme/countersign@v1'], {}, 'full commit'],
    ['a ledger in a folder', 1, ['--ledger', '/srv/ledger.git'], {}, 'no runner of GitHub reaches'],
  ])('%s', async (_, expected, args, env, told) => {
    const { status, err } = await init('one-repository', ['--yes', ...args], env);
    expect([status, err]).toEqual([expected, expect.stringMatching(/^error: [^\n]+\n$/)]);
    expect(err).toContain(told);
    expect(writes()).toEqual([]);
  });
});

test('a dry run in JSON is one value with the steps', async () => {
  const { out } = await init('one-repository', ['--dry-run', '--json']);
  expect(JSON.parse(out)).toMatchObject({ role: 'one-repository', done: false, problems: [] });
});
