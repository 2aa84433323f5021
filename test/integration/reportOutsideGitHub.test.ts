/**
 * The second signature: the verify-report action keeps a report's statements as attestations on GitHub. Sigstore's own
 * stand-ins for its certificate authority, log and timestamps sign; GitHub's API is held to its published description.
 */
import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { bundleFromJSON } from '@sigstore/bundle';
import {
  initializeCA,
  initializeCTLog,
  initializeTLog,
  mockFulcio,
  rekorHandler,
  mockTSA,
} from '@sigstore/mock';
import { mock } from '@sigstore/mock/dist/mock.js';
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';
import type { SigstoreBundle } from '../../src/report/statement/dsse.ts';
import { approve, good, makeCast, placeOrder, type Cast } from '../actions/cast.ts';
import type { Ran } from '../actions/runner.ts';
import { startGitHubServer, type GitHubServer, type Repository } from '../servers/githubServer.ts';

const LOG = 'https://rekor.sigstore.dev';
const IDENTITY = 'https://github.com/bob/solution/.github/workflows/order.yml@refs/heads/main';
const keyPair = generateKeyPairSync('ec', { namedCurve: 'P-256' });

let cast: Cast;
let identities: Server;
let server: GitHubServer;
let repository: Repository;
/** What a runner gives a job with `id-token: write`. */
let identity: Record<string, string>;
/** The libraries read the runner's variables from the process. */
const before = { ...process.env };

beforeAll(async () => {
  cast = await makeCast();
  const placed = await placeOrder(cast);
  const operator = cast.as('operator');
  const orders = placed.order;
  const tee = { ...operator, 'simulated-root': cast.simulatedRoot, storage: cast.storage, orders };
  good(await cast.runner.run('run-tee', tee));
  await approve(cast, placed);
  good(await cast.runner.run('run-tee', { ...tee, 'ledger-head': cast.ledgerHead() }));
  good(
    await cast.runner.run('verify-report', {
      ...cast.as('bob'),
      order: String(orders),
      output: cast.path('report.json'),
      'allow-simulated': true,
      comment: false,
      'check-run': false,
    }),
  );
  identities = createServer((request, response) => {
    const allowed = request.headers.authorization === 'Bearer request-token';
    const audience = new URL(request.url ?? '', 'http://localhost').searchParams.get('audience');
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { iss: 'https://token.actions.githubusercontent.com', sub: IDENTITY, aud: audience };
    const token = `${part({ alg: 'none' })}.${part(claims)}.`;
    response.writeHead(allowed ? 200 : 401, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ value: token }));
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
});
afterEach(async () => {
  process.env = { ...before };
  await server.close();
});

function permit(permissions: Record<string, 'read' | 'write'>): void {
  server.state.tokens.set('job-token', { login: 'github-actions[bot]', permissions });
}

interface Where {
  readonly attest?: string;
  readonly visibility?: string;
  readonly from?: string;
  readonly env?: Record<string, string>;
}

async function verify({ attest = 'true', visibility, from, env = identity }: Where = {}): Promise<Ran> {
  await mkdir(cast.path('events'), { recursive: true });
  const event = cast.path('events/event.json');
  const base = { full_name: 'bob/solution' };
  const pull = { number: 12, head: { sha: 'b'.repeat(40), repo: { full_name: from } }, base: { repo: base } };
  const payload = {
    repository: { ...base, visibility: visibility ?? 'public' },
    ...(from === undefined ? {} : { pull_request: pull }),
  };
  await writeFile(event, JSON.stringify(payload));
  const runner = {
    GITHUB_API_URL: server.url,
    GITHUB_EVENT_NAME: from === undefined ? 'push' : 'pull_request',
    GITHUB_EVENT_PATH: event,
    GITHUB_SERVER_URL: 'https://github.com',
    ...env,
  };
  Object.assign(process.env, runner);
  // They read the event once, when they are loaded.
  jest.resetModules();
  const asked = {
    report: cast.path('report.json'),
    'allow-simulated': true,
    token: 'job-token',
    attest,
    commit: 'none',
  };
  return cast.runner.run('verify-report', { ...asked, comment: false, 'check-run': false }, runner);
}

const statementIn = (bundle: unknown): unknown =>
  JSON.parse(Buffer.from((bundle as SigstoreBundle).dsseEnvelope.payload, 'base64').toString());

async function ours(): Promise<unknown[]> {
  const { report, result } = JSON.parse(await readFile(cast.path('report.json'), 'utf8')) as {
    report: unknown;
    result: unknown;
  };
  return [statementIn(report), statementIn(result)];
}

describe('in a public repository', () => {
  test("the attestations hold under Sigstore's roots, and say what the TEE said, to the member", async () => {
    // Before anything is signed: the root's certificate holds from the second in which it is made.
    const roots = await trustedRoots();
    for (let statement = 0; statement < 2; statement++) {
      await mockFulcio({ keyPair });
      await mockLog();
    }
    const ran = good(await verify());
    expect(repository.attestations.map(statementIn)).toEqual(await ours());
    const verifier = new Verifier(roots, { tlogThreshold: 1, ctlogThreshold: 1 });
    for (const bundle of repository.attestations) {
      const signer = verifier.verify(toSignedEntity(bundleFromJSON(bundle)));
      expect(signer.identity?.subjectAlternativeName).toBe(IDENTITY);
      const changed = toSignedEntity(bundleFromJSON(tampered(bundle)));
      expect(() => verifier.verify(changed)).toThrow('payload hash mismatch');
    }
    expect(ran.outputs['attestations']).toMatch(
      /^(https:\/\/github\.com\/bob\/solution\/attestations\/\d+(\n|$)){2}/,
    );
  });

  test('is not asked of Sigstore or GitHub unless an input asks for it', async () => {
    const ran = good(await verify({ attest: 'false' }));
    expect(ran.outputs['attestations']).toBe('');
    expect(server.requests).toHaveLength(0);
  });
});

test('in a private repository GitHub signs and stamps, and nothing goes into a public log', async () => {
  for (let statement = 0; statement < 2; statement++) {
    await mockFulcio({ baseURL: 'https://fulcio.githubapp.com' });
    await mockTSA({ baseURL: 'https://timestamp.githubapp.com' });
  }
  good(await verify({ visibility: 'private' }));
  expect(repository.attestations.map(statementIn)).toEqual(await ours());
  for (const { verificationMaterial } of repository.attestations) {
    expect(verificationMaterial).toMatchObject({ timestampVerificationData: { rfc3161Timestamps: [{}] } });
    expect(verificationMaterial).not.toMatchObject({ tlogEntries: [{}] });
  }
});

describe('where GitHub does not offer it, one line says what is missing', () => {
  const cases: [string, Where, RegExp][] = [
    ["a fork's pull request", { from: 'mallory/solution', env: {} }, /mallory\/solution, a fork/],
    ['a job without an identity', { env: {} }, /`id-token: write` and `attestations: write`/],
    [
      'a GitHub Enterprise Server',
      { env: { GITHUB_SERVER_URL: 'https://git.example' } },
      /only GitHub itself/,
    ],
  ];
  test.each(cases)('%s: the job goes on, unless it is required', async (_what, where, reason) => {
    const ran = good(await verify(where));
    expect(ran.outputs).toMatchObject({ attestations: '', verdict: 'passed' });
    expect(ran.log.split('\n').filter((line) => line.startsWith('::warning'))).toEqual([
      expect.stringMatching(reason),
    ]);
    const required = await verify({ ...where, attest: 'required' });
    expect(required).toMatchObject({ status: 1, log: expect.stringMatching(reason) as unknown });
    expect(required.outputs['verdict']).toBe('passed');
  });

  test('a token that may not store them', async () => {
    permit({});
    await mockFulcio({ keyPair });
    await mockLog();
    const { log } = good(await verify());
    expect(log).toMatch(/::warning.*403.*attestations.*lacks a permission/);
    expect(repository.attestations).toHaveLength(0);
  });
});

test('a report that does not hold is not attested', async () => {
  const path = cast.path('report.json');
  const whole = await readFile(path, 'utf8');
  await writeFile(path, whole.replace('"Image"', '"Data"'));
  const { status, log } = await verify({ attest: 'required' });
  await writeFile(path, whole);
  expect([status, log]).toEqual([1, expect.stringContaining('the report does not hold')]);
  expect(server.requests).toHaveLength(0);
});

interface ProposedEntry {
  readonly spec: { readonly proposedContent: { readonly envelope: string; readonly verifiers: string[] } };
}

/** The stand-in for the log writes down what was proposed; a real one makes an entry of it (Rekor's `dsse` 0.0.1). */
async function mockLog(): Promise<void> {
  const tlog = await initializeTLog(LOG, keyPair);
  const sha256 = (data: string | Buffer): object => ({
    algorithm: 'sha256',
    value: createHash('sha256').update(data).digest('hex'),
  });
  const log: typeof tlog.log = (proposed) => {
    const { envelope, verifiers } = (proposed as ProposedEntry).spec.proposedContent;
    const { payload, signatures } = JSON.parse(envelope) as SigstoreBundle['dsseEnvelope'];
    const spec = {
      envelopeHash: sha256(envelope),
      payloadHash: sha256(Buffer.from(payload, 'base64')),
      signatures: [{ signature: signatures[0]?.sig, verifier: verifiers[0] }],
    };
    return tlog.log({ apiVersion: '0.0.1', kind: 'dsse', spec });
  };
  mock(LOG, rekorHandler({ publicKey: tlog.publicKey, log, logV2: (entry) => tlog.logV2(entry) }));
}

function tampered(bundle: object): object {
  const { dsseEnvelope } = bundle as SigstoreBundle;
  const payload = Buffer.from('{"_type":"another"}').toString('base64');
  return { ...bundle, dsseEnvelope: { ...dsseEnvelope, payload } };
}

/** The roots of Sigstore's stand-ins, which have one key in this test. */
async function trustedRoots(): Promise<ReturnType<typeof toTrustMaterial>> {
  const log = await initializeCTLog(keyPair);
  const authority = await initializeCA(keyPair, log);
  const { publicKey } = await initializeTLog(LOG, keyPair);
  const { buffer, byteOffset, byteLength } = log.logID;
  const logId = { keyId: Buffer.from(buffer, byteOffset, byteLength) };
  const key = { rawBytes: publicKey, keyDetails: 5, validFor: undefined };
  const instance = { baseUrl: LOG, hashAlgorithm: 1, publicKey: key, logId, checkpointKeyId: undefined };
  const root = authority.rootCertificate;
  const certificates = [{ rawBytes: Buffer.from(root.buffer, root.byteOffset, root.byteLength) }];
  return toTrustMaterial({
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: [instance],
    ctlogs: [instance],
    certificateAuthorities: [{ certChain: { certificates }, validFor: undefined }],
    timestampAuthorities: [],
  } as unknown as Parameters<typeof toTrustMaterial>[0]);
}
