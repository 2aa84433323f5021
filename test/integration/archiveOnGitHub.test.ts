/**
 * The attestation of an archive: build-solution says, as the running workflow, what it built from. Sigstore's own stand-ins
 * sign, as for a private repository; GitHub's API is held to its published description.
 */
import { createPublicKey, createSign, generateKeyPairSync } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { mockFulcio, mockTSA } from '@sigstore/mock';
import nock from 'nock';
import { hashPath } from '../../src/resource/hashPath.ts';
import type { SigstoreBundle } from '../../src/report/statement/dsse.ts';
import { good, makeCast, type Cast } from '../actions/cast.ts';
import type { Ran } from '../actions/runner.ts';
import { startGitHubServer, type GitHubServer, type Repository } from '../servers/githubServer.ts';

const ISSUER = 'https://token.actions.githubusercontent.com';
const WORKFLOW = 'bob/solution/.github/workflows/order.yml@refs/heads/main';
const [RUN, COMMIT] = ['a'.repeat(40), 'b'.repeat(40)];
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

let cast: Cast;
let identities: Server;
let server: GitHubServer;
let repository: Repository;
let identity: Record<string, string>;
const before = { ...process.env };

/** An identity as GitHub gives it to a job of `order.yml` on the default branch (RFC 7519, RS256). */
function tokenFor(audience: string | null): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = {
    ...{ iss: ISSUER, aud: audience, sub: 'repo:bob/solution:ref:refs/heads/main' },
    ...{ ref: 'refs/heads/main', sha: RUN, repository: 'bob/solution', event_name: 'workflow_dispatch' },
    ...{ job_workflow_ref: WORKFLOW, workflow_ref: WORKFLOW, repository_id: '1', repository_owner_id: '2' },
    ...{ runner_environment: 'github-hosted', run_id: '7', run_attempt: '1' },
  };
  const signed = `${part({ alg: 'RS256', kid: 'one' })}.${part(claims)}`;
  return `${signed}.${createSign('sha256').update(signed).sign(privateKey, 'base64url')}`;
}

beforeAll(async () => {
  cast = await makeCast();
  await mkdir(cast.path('solution'));
  await writeFile(cast.path('solution/Dockerfile'), 'FROM scratch\n');
  identities = createServer((request, response) => {
    const audience = new URL(request.url ?? '', 'http://localhost').searchParams.get('audience');
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ value: tokenFor(audience) }));
  });
  await new Promise<void>((resolve) => identities.listen(0, '127.0.0.1', resolve));
  const { port } = identities.address() as AddressInfo;
  identity = {
    ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token?api-version=2`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
  };
});
afterAll(async () => {
  await cast.close();
  await new Promise((resolve) => identities.close(resolve));
});
beforeEach(async () => {
  server = await startGitHubServer();
  server.state.addAccount('github-actions[bot]', 'Bot');
  repository = server.state.addRepository('bob/solution');
  permit({ attestations: 'write' });
  nock(ISSUER)
    .get('/.well-known/openid-configuration')
    .reply(200, { jwks_uri: `${ISSUER}/.well-known/jwks` });
  const key = {
    ...createPublicKey(privateKey).export({ format: 'jwk' }),
    kid: 'one',
    alg: 'RS256',
    use: 'sig',
  };
  nock(ISSUER)
    .get('/.well-known/jwks')
    .reply(200, { keys: [key] });
  await mockFulcio({ baseURL: 'https://fulcio.githubapp.com' });
  await mockTSA({ baseURL: 'https://timestamp.githubapp.com' });
});
afterEach(async () => {
  process.env = { ...before };
  nock.cleanAll();
  await server.close();
});

function permit(permissions: Record<string, 'read' | 'write'>): void {
  server.state.tokens.set('job-token', { login: 'github-actions[bot]', permissions });
}

async function build(inputs: Record<string, string> = {}): Promise<Ran> {
  const event = cast.path('event.json');
  const payload = { repository: { full_name: 'bob/solution', visibility: 'private' } };
  await writeFile(event, JSON.stringify(payload));
  const runner = {
    ...{ GITHUB_API_URL: server.url, GITHUB_EVENT_NAME: 'workflow_dispatch', GITHUB_EVENT_PATH: event },
    ...{ GITHUB_SERVER_URL: 'https://github.com', GITHUB_SHA: RUN },
    ...identity,
  };
  Object.assign(process.env, runner);
  // They read the event once, when they are loaded.
  jest.resetModules();
  const directory = cast.path('solution');
  const output = cast.path('solution.tar.gz');
  const asked = { directory, output, cache: false, commit: COMMIT, token: 'job-token', ...inputs };
  return cast.runner.run('build-solution', asked, runner, {
    build: async () => {
      await writeFile(output, 'an image');
      const { hash, size } = await hashPath(output);
      return { path: output, sha256: hash, size, imageId: 'sha256:0', engine: 'podman' };
    },
  });
}

test('it names the archive, the workflow that built it, and the commit and the tree that it built', async () => {
  const { outputs, log } = good(await build());
  expect(log).not.toMatch(/^::/m);
  expect(outputs['attestation']).toMatch(/^https:\/\/github\.com\/bob\/solution\/attestations\/\d+$/);
  const [bundle] = repository.attestations as unknown as SigstoreBundle[];
  const statement = JSON.parse(
    Buffer.from(bundle?.dsseEnvelope.payload ?? '', 'base64').toString(),
  ) as unknown;
  const { hash: tree } = await hashPath(cast.path('solution'));
  const uri = `git+https://github.com/bob/solution@${COMMIT}`;
  expect(statement).toMatchObject({
    subject: [{ name: 'solution.tar.gz', digest: { sha256: outputs['hash'] } }],
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        externalParameters: { workflow: { path: '.github/workflows/order.yml', ref: 'refs/heads/main' } },
        resolvedDependencies: [
          { digest: { gitCommit: RUN } },
          { name: 'source', uri, digest: { gitCommit: COMMIT } },
          { name: 'tree', uri, digest: { sha256: tree } },
        ],
      },
      runDetails: { builder: { id: `https://github.com/${WORKFLOW}` } },
    },
  });
  expect(JSON.parse(outputs['source'] ?? '')).toEqual({
    ...{ repository: 'https://github.com/bob/solution', commit: COMMIT },
    tree,
  });
});

test('where the token may not store it, one notice says so and the archive is there; not where it is required', async () => {
  permit({});
  const { log, outputs } = good(await build());
  expect(log.match(/^::.*/gm)).toEqual([expect.stringMatching(/^::notice.*403.*attestations/)]);
  expect(outputs).toMatchObject({ attestation: '', archive: cast.path('solution.tar.gz') });
  expect(repository.attestations).toHaveLength(0);
  expect((await build({ attest: 'required' })).status).toBe(1);
});

test('nothing is asked of anybody where it is not wanted', async () => {
  good(await build({ attest: 'false' }));
  expect(server.requests).toHaveLength(0);
});
