import { expect, test } from '@jest/globals';
import { startGitHubServer } from '../servers/githubServer.ts';

async function ask(method: string, path: string, body?: unknown): Promise<string> {
  const server = await startGitHubServer();
  server.state.tokens.set('t', { login: 'alice' });
  server.state.addRepository('alice/data');
  const headers = { authorization: 'token t' };
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  await fetch(`${server.url}${path}`, init);
  return server.close().then(
    () => 'fits',
    (error: unknown) => String(error),
  );
}

/** The judge must be able to say no, or all that it lets through shows nothing. */
test.each([
  [
    'a path that GitHub has not',
    'GET',
    '/repos/alice/data/environmentz',
    undefined,
    /not in the description/,
  ],
  ['a method that it has not', 'POST', '/repos/alice/data', undefined, /not in the description/],
  [
    'a query that it has not',
    'GET',
    '/repos/alice/data/environments?page_size=3',
    undefined,
    /page_size is unknown/,
  ],
  [
    'a query of the wrong type',
    'GET',
    '/repos/alice/data/environments?page=x',
    undefined,
    /page must be integer/,
  ],
  [
    'a path parameter of the wrong type',
    'GET',
    '/repos/alice/data/actions/runs/x',
    undefined,
    /run_id must be/,
  ],
  ['a body without what is required', 'POST', '/repos/alice/data/dispatches', {}, /event_type/],
  [
    'a body with a member of the wrong type',
    'POST',
    '/repos/alice/data/dispatches',
    { event_type: 1 },
    /string/,
  ],
  [
    'a body with a mistyped member',
    'POST',
    '/repos/alice/data/dispatches',
    { event_type: 'x', payload: 1 },
    /unknown payload/,
  ],
  ['a body that is missing', 'POST', '/repos/alice/data/dispatches', undefined, /the body is missing/],
  [
    'an environment with an unknown rule',
    'PUT',
    '/repos/alice/data/environments/a',
    { reviewer: [] },
    /reviewer/,
  ],
])('the server refuses %s', async (_, method, path, body, fault) => {
  expect(await ask(method, path, body)).toMatch(fault);
});

test('the server takes what the description allows', async () => {
  expect(await ask('POST', '/repos/alice/data/dispatches', { event_type: 'x' })).toBe('fits');
});
