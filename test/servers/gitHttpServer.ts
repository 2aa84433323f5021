import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface GitHttpServer {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  readonly url: string;
  /** What clients sent in the Authorization header, in order. */
  readonly authorizations: readonly string[];
  /** How many conversations clients began: each fetch, push or listing is one, whatever it says. */
  readonly journeys: number;
  /** Takes the next so many pushes and lets the connection drop before the answer. */
  dropAnswersOfPushes(count: number): void;
  /** Cuts the connection of the next so many pushes before anything of them is taken. */
  cutPushes(count: number): void;
  close(): Promise<void>;
}

export interface GitHttpServerOptions {
  /** `user:password` that every request must carry. */
  readonly credentials?: string;
}

/** Serves the repositories below a directory over smart HTTP, by git's own `git http-backend`, with pushes allowed. */
export async function startGitHttpServer(
  directory: string,
  options: GitHttpServerOptions = {},
): Promise<GitHttpServer> {
  const authorizations: string[] = [];
  let journeys = 0;
  let drops = 0;
  let cuts = 0;
  const expected =
    options.credentials === undefined
      ? undefined
      : `Basic ${Buffer.from(options.credentials).toString('base64')}`;
  const server = createServer((request, response) => {
    const given = request.headers.authorization;
    if (given !== undefined) authorizations.push(given);
    if (expected !== undefined && given !== expected) {
      response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="git"' }).end();
      return;
    }
    if (request.method === 'GET') journeys += 1;
    const isPush = request.method === 'POST' && (request.url ?? '').endsWith('/git-receive-pack');
    if (isPush && cuts > 0) {
      cuts -= 1;
      request.socket.destroy();
      return;
    }
    const drop = isPush && drops > 0;
    if (drop) drops -= 1;
    runBackend(directory, request, response, drop);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    authorizations,
    get journeys() {
      return journeys;
    },
    dropAnswersOfPushes: (count) => {
      drops = count;
    },
    cutPushes: (count) => {
      cuts = count;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function runBackend(
  directory: string,
  request: IncomingMessage,
  response: ServerResponse,
  drop: boolean,
): void {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const backend = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env['PATH'],
      GIT_PROJECT_ROOT: directory,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'http.receivepack',
      GIT_CONFIG_VALUE_0: 'true',
      REQUEST_METHOD: request.method,
      PATH_INFO: decodeURIComponent(url.pathname),
      QUERY_STRING: url.search.slice(1),
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: request.headers['git-protocol']?.toString() ?? '',
      REMOTE_USER: 'tester',
      REMOTE_ADDR: '127.0.0.1',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  request.pipe(backend.stdin);
  backend.stdin.on('error', () => undefined);
  const chunks: Buffer[] = [];
  backend.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  backend.on('close', () => {
    if (drop) response.destroy();
    else answer(Buffer.concat(chunks), response);
  });
}

/** A CGI answer (RFC 3875, 6): header lines, an empty line, the body. */
function answer(output: Buffer, response: ServerResponse): void {
  const end = output.indexOf('\r\n\r\n');
  if (end === -1) {
    response.writeHead(500).end();
    return;
  }
  let status = 200;
  for (const line of output.toString('latin1', 0, end).split('\r\n')) {
    const [name = '', ...rest] = line.split(':');
    const value = rest.join(':').trim();
    if (name.toLowerCase() === 'status') status = Number.parseInt(value, 10);
    else response.setHeader(name, value);
  }
  response.writeHead(status).end(output.subarray(end + 4));
}
