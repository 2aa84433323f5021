import { mkdir, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ActionServices } from '../../src/job/actionContext.ts';
import { checkedOut } from '../../src/job/solution/checkedOut.ts';
import { openLedgerRepository } from '../../src/ledger/git/gitLedger.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import type { Source } from '../../src/marketplace/order/source.ts';
import { hashPath } from '../../src/resource/hashPath.ts';
import { good, makeCast, placeOrder, TRIAL_POLICY, type Cast, type CastOrder } from './cast.ts';
import type { Ran } from './runner.ts';

const [COMMIT, MERGE, HEAD] = ['a', 'c', 'b'].map((digit) => digit.repeat(40)) as [string, string, string];
const REPOSITORY = 'https://github.com/bob/solution';

let cast: Cast;
let placed: CastOrder;
beforeAll(async () => {
  cast = await makeCast();
  placed = await placeOrder(cast);
  await mkdir(cast.path('checkout/solution'), { recursive: true });
  await mkdir(cast.path('checkout/.git/refs/heads'), { recursive: true });
  await writeFile(cast.path('checkout/solution/Dockerfile'), 'FROM scratch\n');
  const repo = { full_name: 'bob/solution' };
  const pull = { number: 12, head: { sha: HEAD, repo }, base: { repo } };
  await writeFile(cast.path('event.json'), JSON.stringify({ pull_request: pull }));
});
afterAll(() => cast.close());

const directory = (): string => cast.path('checkout/solution');
/** What a job on a pull request has: the commit of the event is one that GitHub made. */
const onPull = (): Record<string, string> => ({
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_EVENT_PATH: cast.path('event.json'),
  GITHUB_SHA: MERGE,
});

const services: ActionServices = {
  build: async ({ output }) => {
    await writeFile(output, 'an image');
    const { hash, size } = await hashPath(output);
    return { path: output, sha256: hash, size, imageId: 'sha256:0', engine: 'podman' };
  },
};

function build(
  env: Record<string, string | undefined> = {},
  inputs: Record<string, string> = {},
): Promise<Ran> {
  const output = cast.path('built.tar.gz');
  const asked = { directory: directory(), output, cache: false, attest: false, ...inputs };
  return cast.runner.run('build-solution', asked, env, services);
}

async function order(
  inputs: Record<string, string>,
  env: Record<string, string | undefined> = {},
): Promise<Ran> {
  const solution = cast.path('solution.resource.json.asc');
  const asked = {
    ...cast.as('bob'),
    ...placed.offers,
    solution,
    policy: TRIAL_POLICY,
    comment: false,
    ...inputs,
  };
  return cast.runner.run('place-order', asked, env);
}

async function sourceOf(ran: Ran): Promise<Source | undefined> {
  const ledger = new Ledger(await openLedgerRepository(cast.ledger, { cacheDir: cast.path('cache') }));
  return (await ledger.order(Number(good(ran).outputs['order']))).state.placed.entry.source;
}

describe('build-solution', () => {
  test('says the repository, the commit and the hash of the tree that it built', async () => {
    const { hash: tree } = await hashPath(directory());
    const { outputs, log } = good(await build());
    expect(JSON.parse(outputs['source'] ?? '')).toEqual({ repository: REPOSITORY, commit: COMMIT, tree });
    expect(log).not.toContain('::warning');
    await writeFile(cast.path('checkout/solution/train.py'), 'changed');
    const changed = JSON.parse(good(await build()).outputs['source'] ?? '') as Source;
    expect(changed.tree).toBe((await hashPath(directory())).hash);
    expect(changed.tree).not.toBe(tree);
  });

  test('on a pull request names its head, and warns where GitHub’s merge of it is checked out', async () => {
    await writeFile(cast.path('checkout/.git/HEAD'), `${MERGE}\n`);
    const merged = good(await build(onPull()));
    expect(JSON.parse(merged.outputs['source'] ?? '')).toMatchObject({ commit: HEAD });
    expect(merged.log).toMatch(
      new RegExp(`::warning.*checked out at ${MERGE}, and an order of it would name ${HEAD}`),
    );
    await writeFile(cast.path('checkout/.git/HEAD'), `${HEAD}\n`);
    expect(good(await build(onPull())).log).not.toContain('::warning');
  });

  test('elsewhere names what is checked out, which need not be the commit that the run is of', async () => {
    await writeFile(cast.path('checkout/.git/HEAD'), `${HEAD}\n`);
    const dispatched = { GITHUB_EVENT_NAME: 'workflow_dispatch' };
    const { outputs, log } = good(await build(dispatched));
    expect(JSON.parse(outputs['source'] ?? '')).toMatchObject({ commit: HEAD });
    expect(log).not.toContain('::warning');
    good(await build(dispatched, { commit: HEAD }));
    const other = await build(dispatched, { commit: MERGE });
    expect(other).toMatchObject({ status: 1, outputs: {} });
    expect(other.log).toContain(`checked out at ${HEAD}, and an order of it would name ${MERGE}`);
  });

  test('says none where there is no repository to name', async () => {
    const { outputs } = good(await build({ GITHUB_REPOSITORY: undefined, GITHUB_SHA: undefined }));
    expect(outputs['source']).toBe('');
  });

  test('without the permission to attest says so in one notice, and goes on; not where it is required', async () => {
    const { log, outputs } = good(await build(onPull(), { attest: 'true' }));
    expect(log.split('\n').filter((line) => line.startsWith('::'))).toEqual([
      expect.stringMatching(
        /^::notice .*the archive has no attestation.*`id-token: write` and `attestations: write`/,
      ),
    ]);
    expect(outputs['attestation']).toBe('');
    const required = await build({}, { attest: 'required' });
    expect([required.status, required.log]).toEqual([1, expect.stringContaining('no attestation')]);
  });

  test.each([
    ['https://github.com', 'this job has no identity'],
    ['https://acme.ghe.com', 'this job has no identity'],
    ['https://evilghe.com', 'only GitHub itself offers attestations'],
    ['https://ghe.com.evil.example', 'only GitHub itself offers attestations'],
  ])('at %s has no attestation, since %s', async (GITHUB_SERVER_URL, why) => {
    const { log } = good(await build({ GITHUB_SERVER_URL }, { attest: 'true' }));
    expect(log).toContain(`the archive has no attestation on GitHub: ${why}`);
  });
});

describe('place-order', () => {
  test('signs what build-solution says, its own job where nothing is said, and nothing where that is asked', async () => {
    const { outputs } = good(await build(onPull()));
    const { source = '' } = outputs;
    expect(await sourceOf(await order({ source }, { GITHUB_RUN_ID: '31' }))).toEqual(JSON.parse(source));
    await writeFile(cast.path('source.json'), source);
    const byPath = await order({ source: cast.path('source.json') }, { GITHUB_RUN_ID: '32' });
    expect(await sourceOf(byPath)).toEqual(JSON.parse(source));
    const own = await order({}, { ...onPull(), GITHUB_RUN_ID: '33' });
    expect(await sourceOf(own)).toEqual({ repository: REPOSITORY, commit: HEAD });
    expect(await sourceOf(await order({ source: 'none' }, { GITHUB_RUN_ID: '34' }))).toBeUndefined();
  });

  test('run again finds its order, and with another source makes another', async () => {
    const source = (digit: string): string =>
      JSON.stringify({ repository: REPOSITORY, commit: digit.repeat(40) });
    const env = { GITHUB_RUN_ID: '40' };
    const first = good(await order({ source: source('1') }, env));
    expect(good(await order({ source: source('1') }, env)).outputs['order']).toBe(first.outputs['order']);
    expect(good(await order({ source: source('2') }, env)).outputs['order']).not.toBe(first.outputs['order']);
  });

  test.each([
    ['{}', 'repository'],
    [`{"repository":"${REPOSITORY}","commit":"main"}`, 'commit'],
    [`{"repository":"https://bob:secret@github.com/a/b","commit":"${COMMIT}"}`, 'repository'],
    [`{"repository":"${REPOSITORY}","commit":"${COMMIT}","tree":"x"}`, 'tree'],
    ['{"repository"', 'not JSON'],
  ])('refuses %s as a source', async (source, why) => {
    const ran = await order({ source }, { GITHUB_RUN_ID: '50' });
    expect([ran.status, ran.log]).toEqual([1, expect.stringContaining(why)]);
    expect(ran.log).toContain('source');
  });
});

describe('the commit of a checkout', () => {
  const head = (text: string): Promise<void> => writeFile(cast.path('checkout/.git/HEAD'), text);

  test('is the one that it is detached at, or its branch’s', async () => {
    await head(`${HEAD}\n`);
    expect(await checkedOut(directory())).toBe(HEAD);
    await writeFile(cast.path('checkout/.git/refs/heads/main'), `${COMMIT}\n`);
    await head('ref: refs/heads/main\n');
    expect(await checkedOut(directory())).toBe(COMMIT);
  });

  test.each([
    'ref: refs/heads/packed\n',
    'ref: refs/heads/../../x\n',
    'ref: refs/heads/../../../../secret\n',
    'ref: /etc/hostname\n',
    '',
    'x',
  ])('is not known where git’s files say %j', async (text) => {
    for (const beside of ['checkout/.git/x', 'secret']) await writeFile(cast.path(beside), COMMIT);
    await head(text);
    expect(await checkedOut(directory())).toBeUndefined();
  });
});
