import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ACTIONS, type ActionName } from '../../src/actions/actionNames.ts';
import type { InputSpecs } from '../../src/github/runner/inputs.ts';
import { createSecretRegistry, type SecretRegistry } from '../../src/github/runner/mask.ts';
import { makeWitnessSecret } from '../../src/ledger/witness/witnessSigner.ts';
import { hashPath } from '../../src/resource/hashPath.ts';
import { startGitHubServer, type GitHubServer } from '../servers/githubServer.ts';
import { smallImage } from '../servers/testImage.ts';
import { fingerprint, makeCast, OFFER_INFO, placeOrder, SLOT_INFO, TRIAL_POLICY, type Cast } from './cast.ts';
import { makeGate } from './gateScene.ts';
import { good, type Given } from './hostile.ts';
import { anyCharacter } from '../support/anyCharacter.ts';

let cast: Cast;
let github: GitHubServer;
let secrets: SecretRegistry;
let base: Record<ActionName, Given>;
const before = process.cwd();
beforeAll(async () => {
  cast = await makeCast();
  github = await startGitHubServer();
  makeGate(github);
  cast.runner.env['GITHUB_API_URL'] = github.url;
  const path = cast.path;
  await writeFile(cast.solution, gzipSync(smallImage()));
  for (const name of ['context', 'out']) await mkdir(path(name));
  await writeFile(path('context/Dockerfile'), 'FROM scratch\n');
  const { order, suborder, hash } = await placeOrder(cast);
  secrets = createSecretRegistry(() => undefined);
  for (const key of Object.values(cast.keys)) secrets.register(key.armor());
  secrets.register(cast.simulatedRoot);
  secrets.register(CANARY);
  cast.runner.services = {
    ...cast.runner.services,
    build: async ({ output }) => {
      await writeFile(output, 'built');
      return { ...(await hashPath(output)), path: output, sha256: hash, imageId: '', engine: 'podman' };
    },
  };
  const report = path('report.json');
  const [alice, bob, operator] = [cast.as('alice'), cast.as('bob'), cast.as('operator')];
  const { key = '' } = bob;
  const { storage, ledger } = cast;
  base = {
    'upload-dataset': { path: cast.data, output: path('x.json.asc'), storage, key, force: 'true' },
    'register-offer': {
      ...{ ...operator, type: 'tee', 'offer-info': OFFER_INFO('0'), 'slot-info': SLOT_INFO },
      'simulated-root': cast.simulatedRoot,
    },
    'build-solution': { directory: path('context'), output: path('built.tar.gz'), cache: 'false' },
    'review-solution': { archive: cast.solution },
    'place-order': {
      ...{ ...bob, solution: path('solution.resource.json.asc'), data: '2', tee: '1' },
      policy: TRIAL_POLICY,
    },
    gate: { environment: 'alice', repository: 'acme/shared', token: 'job-token' },
    'pending-results': { account: fingerprint(cast.keys.bob), ledger, token: 'job-token' },
    'pending-suborders': { account: fingerprint(cast.keys.alice), ledger },
    'complete-suborder': {
      ...{ ...alice, suborder: String(suborder), resource: path('dataset.resource.json.asc') },
      ...{ 'solution-hash': hash, 'allow-unprotected': 'true', 'wait-minutes': '0' },
      ...{ 'card-digest': '0'.repeat(64), 'ledger-head': cast.ledgerHead() },
    },
    'run-tee': { ...operator, storage, 'simulated-root': cast.simulatedRoot, orders: String(order) },
    'download-result': { ...bob, order: String(order), directory: path('out') },
    'verify-report': { ...bob, order: String(order), output: report, comment: 'false', 'check-run': 'false' },
    witness: { key: makeWitnessSecret('w'), ledger, confirm: cast.ledgerHead() },
    rehearsal: { solution: cast.solution, data: cast.data, output: path('out') },
  };
  // What a hostile relative path makes is made here.
  process.chdir(cast.path('out'));
});
afterAll(async () => {
  process.chdir(before);
  // What hostile names ask is not in GitHub's description; that nothing breaks is what counts here.
  await github.close().catch(() => undefined);
  await cast.close();
});

const CANARY = 'canary-6f1d0c3b9a52';
/** Inputs that name what is written: theirs are kept below the test's own directory. */
const WRITTEN = new Set([
  'output',
  'resource-output',
  'directory',
  'journals',
  'scratch',
  'storage',
  'ledger',
  'memory',
]);
/** Inputs that say how long an action waits. */
const WAITS = new Set([
  'download-result wait-minutes',
  'complete-suborder wait-minutes',
  'run-tee wait-minutes',
  'witness minutes',
]);

const hostile = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    ...[
      '$(touch pwned)',
      '`touch pwned`',
      "'; touch pwned #",
      '"',
      '\n',
      'a\nb',
      '\0',
      '::error::x',
      '\n::set-env name=x::y',
    ],
    ...[
      '##[command]x',
      '\u001b[2J\u001b]0;x\u0007',
      '\u202etxt.exe',
      '<script>alert(1)</script>',
      '| a | b |',
      '[x](javascript:x)',
    ],
    ...[
      '../../../../etc/passwd',
      '/etc/passwd',
      '/dev/null',
      '/proc/self/environ',
      '--help',
      '-',
      '~',
      'a'.repeat(100_000),
    ],
    ...[
      '0',
      '-1',
      '1e999',
      'NaN',
      '0x10',
      '1.5',
      '99999999999999999999',
      '1,2,3',
      '1,',
      ',',
      'true',
      'TRUE',
      'yes',
      'null',
    ],
    ...[
      '{}',
      '[]',
      '[[',
      '{"__proto__":{"a":1}}',
      '{"constructor":1}',
      `${'['.repeat(5000)}${']'.repeat(5000)}`,
      '"x"',
      '\ufeff{}',
    ],
    ...[
      'ext::sh -c touch% pwned',
      'file:///etc',
      'http://[',
      'ftp://x/y',
      's3://',
      'oci://',
      'x://y',
      'git@-x:y',
      '%00',
      '${{ secrets.X }}',
    ],
    ...[
      '-----BEGIN PGP MESSAGE-----',
      '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nxxxx\n-----END PGP PRIVATE KEY BLOCK-----',
      'version: 1',
      'a: &a [*a]',
      '<<: x',
    ],
  ),
);

/** What a terminal obeys and Markdown reads: tried in every input, whatever chance brings. */
const CONTROLS = '\u001b[2J\u001b]0;x\u0007 `| a |` [x](javascript:x)';

async function specsOf(name: ActionName): Promise<InputSpecs> {
  return ((await ACTIONS[name]()) as { INPUTS: InputSpecs }).INPUTS;
}

describe.each(Object.keys(ACTIONS) as ActionName[])('%s', (name) => {
  test('ends well or with one clear error, whatever its inputs hold, and tells no secret', async () => {
    const specs = await specsOf(name);
    const inputs = Object.keys(specs);
    const changes = fc.dictionary(fc.constantFrom(...inputs), hostile, {
      minKeys: 1,
      maxKeys: 2,
      noNullPrototype: true,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (changed) => {
        const given: Given = { ...base[name] };
        for (const [input, value] of Object.entries(changed)) {
          const isSecret = specs[input]?.secret === true || input === 'resource';
          if (WRITTEN.has(input))
            given[input] = join(cast.path('out'), value.replaceAll('..', '').slice(0, 300));
          // A wait that is asked for, or that is the default, is waited for: the test has no hour.
          else if (WAITS.has(`${name} ${input}`) && !Number.isNaN(Number(value))) given[input] = '0';
          else given[input] = isSecret && value !== '' ? `${value}${CANARY}` : value;
        }
        const ran = await cast.runner.run(name, given);
        good(ran);
        for (const place of [ran.log, ran.summary, ...Object.values(ran.outputs)])
          expect(secrets.foundIn(place)).toBe(false);
        // The page of a review is for the steps that come after.
        const left = await readdir(cast.path('temp'));
        expect(left.filter((file) => !/^review-[0-9a-f]{12}\.html$/.test(file))).toEqual([]);
      }),
      {
        numRuns: inputs.length + (name === 'rehearsal' || name === 'run-tee' ? 15 : 40),
        examples: inputs.map((input) => [{ [input]: CONTROLS }]),
      },
    );
    const made = await readdir(cast.runner.root, { recursive: true });
    expect(made.filter((each) => basename(each) === 'pwned')).toEqual([]);
  });
});

test('a private key in an input that is not for one is masked and not repeated', async () => {
  const account = cast.keys.alice.armor();
  const ran = await cast.runner.run('pending-suborders', { account, ledger: cast.ledger });
  expect(ran.status).toBe(1);
  expect(ran.log).toContain('the input account holds a private key');
  expect(ran.masks.length).toBeGreaterThan(10);
  expect(secrets.foundIn(ran.log)).toBe(false);
});

test('an expression of the input’s own language is never more than text', async () => {
  const archive = '${{ github.token }}$(id)';
  const { log, status } = await cast.runner.run('review-solution', { archive });
  expect(status).toBe(1);
  expect(log).toContain('${{ github.token }}$(id)');
});
