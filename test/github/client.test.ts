import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { runEventOf } from '../../src/github/runner/event.ts';
import { createGitHubClient, waitFor } from '../../src/github/client/client.ts';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startWorkflow } from '../../src/github/startWorkflow.ts';
import { startScene, type Scene } from './support.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(() => scene.server.close());

const workflow = () => ({ ...scene.name, workflow: 'approve.yml', branch: 'main' });
const failed = { method: 'GET', route: '/x', repository: undefined, headers: {}, said: '', cause: undefined };

describe('a request that fails in passing', () => {
  test.each([500, 502, 503, 504])('is tried again after %i', async (status) => {
    scene.server.fail({ match: /GET \/repos/, status, times: 2 });
    const github = await scene.client();
    expect((await github.rest.repos.get(scene.name)).data.full_name).toBe('alice/data');
    expect(scene.waits).toHaveLength(2);
  });

  test('is tried again after a cut connection', async () => {
    scene.server.fail({ match: /GET \/repos/, cut: 'before', times: 3 });
    const github = await scene.client();
    expect((await github.rest.repos.get(scene.name)).data.full_name).toBe('alice/data');
  });

  test('becomes an error that says so after the last try', async () => {
    scene.server.fail({ match: /GET \/repos/, status: 503, times: 99 });
    const github = await scene.client({ attempts: 3 });
    await expect(github.rest.repos.get(scene.name)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('answered 503 to GET /repos/{owner}/{repo} of alice/data'),
    });
    expect(scene.server.requests).toHaveLength(3);
  });

  test('is not repeated when it is a POST, which may have had its effect', async () => {
    scene.server.fail({ match: /POST/, cut: 'after' });
    const github = await scene.client();
    await expect(startWorkflow(github, workflow(), {})).rejects.toMatchObject({ code: 'unavailable' });
    expect(scene.repository.workflowDispatches).toHaveLength(1);
  });
});

describe('a rate limit', () => {
  test('is waited for as long as retry-after says, for a POST too', async () => {
    scene.server.fail({ match: /POST/, status: 429, headers: { 'retry-after': '7' } });
    const github = await scene.client();
    await startWorkflow(github, workflow(), {});
    expect(scene.waits).toEqual([7000]);
    expect(scene.repository.workflowDispatches).toHaveLength(1);
  });

  test('that lasts longer than the job can wait says when it ends', async () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4102444800' };
    scene.server.fail({ match: /GET/, status: 403, headers, message: 'API rate limit exceeded' });
    const github = await scene.client();
    await expect(github.rest.repos.get(scene.name)).rejects.toMatchObject({
      code: 'limit',
      message: expect.stringContaining('until 2100-01-01T00:00:00.000Z'),
    });
    expect(scene.waits).toEqual([]);
  });

  test('without retry-after or reset is given the minute that GitHub asks for', () => {
    const said = 'You have exceeded a secondary rate limit';
    expect(waitFor({ ...failed, status: 403, said }, 1)).toBe(60_000);
  });

  test('ends where x-ratelimit-reset says', () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': 1_000 };
    expect(waitFor({ ...failed, status: 403, headers }, 1, 990_000)).toBe(11_000);
  });
});

describe('a missing permission', () => {
  test('is told as the YAML that grants it, by the header of the answer', async () => {
    scene.repository.comments.set(1, []);
    const github = await scene.client({ token: 'job-token' });
    const comment = { ...scene.name, issue_number: 1, body: 'x' };
    await expect(github.rest.issues.createComment(comment)).rejects.toMatchObject({
      code: 'refused',
      mend: 'Give the job this permission:\npermissions:\n  pull-requests: write',
    });
  });

  test('is told where the answer has no such header', async () => {
    scene.server.fail({
      match: /check-runs/,
      status: 403,
      message: 'Resource not accessible by integration',
    });
    const github = await scene.client({ token: 'job-token' });
    const check = { ...scene.name, name: 'countersign', head_sha: 'a'.repeat(40) };
    await expect(github.rest.checks.create(check)).rejects.toMatchObject({
      mend: 'Give the job this permission:\npermissions:\n  checks: write',
    });
  });

  test('that GITHUB_TOKEN can never hold is told as such', async () => {
    const github = await scene.client({ token: 'job-token' });
    await expect(
      github.rest.repos.createOrUpdateEnvironment({ ...scene.name, environment_name: 'alice' }),
    ).rejects.toMatchObject({ mend: expect.stringContaining('Administration (read and write)') });
  });

  test("of a fork's pull request is named as what it is", async () => {
    const event = runEventOf('pull_request', {
      pull_request: {
        number: 3,
        head: { sha: 'b'.repeat(40), repo: { full_name: 'mallory/data' } },
        base: { repo: { full_name: 'alice/data' } },
      },
    });
    scene.repository.comments.set(3, []);
    const github = await scene.client({ token: 'job-token', event });
    const comment = { ...scene.name, issue_number: 3, body: 'x' };
    await expect(github.rest.issues.createComment(comment)).rejects.toMatchObject({
      message: expect.stringContaining('a pull request from mallory/data, a fork'),
      mend: expect.stringContaining('workflow_run'),
    });
  });
});

describe('an API that', () => {
  async function asked(
    answer: (response: ServerResponse) => void,
    options: { attempts?: number; attemptMs?: number; budgetMs?: number } = {},
    method: 'GET' | 'POST' = 'GET',
  ): Promise<{ readonly error: unknown; readonly requests: number }> {
    let requests = 0;
    const server = createServer((request, response) => {
      requests += 1;
      request.resume();
      answer(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const sleep = (): Promise<void> => Promise.resolve();
    const github = await createGitHubClient({ token: 't', apiUrl, sleep, attemptMs: 100, ...options });
    const call =
      method === 'GET'
        ? github.rest.repos.get(scene.name)
        : github.rest.repos.createDispatchEvent({ ...scene.name, event_type: 'x' });
    const error = await call.catch((caught: unknown) => caught);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    return { error, requests };
  }

  const drip = (response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => response.write(' '), 10);
    response.once('close', () => {
      clearInterval(timer);
    });
  };

  test.each([
    ['says nothing', () => undefined],
    ['drips', drip],
  ])('%s is left, tried again, and told of in one line that names the call', async (_, answer) => {
    const { error, requests } = await asked(answer, { attempts: 3 });
    expect(error).toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(
        /^GitHub gave no answer to GET \/repos\/\{owner\}\/\{repo\} of alice\/data: its answer was not whole within 1 s.*$/,
      ),
    });
    expect(requests).toBe(3);
  });

  test('drips is not asked again what might be done twice', async () => {
    const { error, requests } = await asked(drip, {}, 'POST');
    expect(error).toMatchObject({ code: 'unavailable' });
    expect(requests).toBe(1);
  });

  test('says nothing is left when the time for the call is used up, tries or not', async () => {
    const { requests } = await asked(() => undefined, { attempts: 1000, attemptMs: 100, budgetMs: 5000 });
    // Waits count, though the test does not wait them: 0.5 s, 1 s, 2 s, …
    expect(requests).toBeLessThan(9);
  });

  test.each([
    ['answers with a page', 'text/html', '<html>Sign in to the guest network'],
    ['breaks off', 'application/json', '{"full_name": "ali'],
    ['answers with bytes', 'application/octet-stream', '\u0000'],
    ['answers with a text in JSON', 'application/json', '"yes"'],
  ])('%s is told of by the call', async (_, type, body) => {
    const { error } = await asked((response) => response.writeHead(200, { 'content-type': type }).end(body));
    expect(error).toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining(
        'to GET /repos/{owner}/{repo} of alice/data: its answer 200 is not JSON',
      ),
    });
  });
});

describe('other errors', () => {
  test('a wrong token is told, and is in no error', async () => {
    const github = await scene.client({ token: 'ghp_wrong' });
    const error = await github.rest.repos.get(scene.name).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'refused', message: expect.stringContaining('expired') });
    expect((error as Error).message).not.toContain('ghp_wrong');
  });

  test('404 says both that it may be absent and that it may be hidden', async () => {
    const github = await scene.client();
    await expect(github.rest.repos.get({ owner: 'alice', repo: 'none' })).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('may not see it'),
    });
  });

  test("422 hands on GitHub's reasons", async () => {
    scene.server.fail({ match: /dispatches/, status: 422, message: 'No such event' });
    const github = await scene.client();
    await expect(
      github.rest.repos.createDispatchEvent({ ...scene.name, event_type: 'x' }),
    ).rejects.toMatchObject({ code: 'input', message: expect.stringContaining('No such event') });
  });

  test("what GitHub's answer says can't move the cursor or begin a workflow command", async () => {
    scene.server.fail({ match: /GET/, status: 404, message: 'no\n::set-output name=x::y\u001b[2J' });
    const github = await scene.client();
    const error = await github.rest.repos.get(scene.name).catch((caught: unknown) => caught as Error);
    // eslint-disable-next-line no-control-regex
    expect((error as Error).message).not.toMatch(/[\n\u001b]/);
  });

  test('without a token nothing is sent', async () => {
    await expect(scene.client({ token: '' })).rejects.toMatchObject({ code: 'usage' });
  });
});
