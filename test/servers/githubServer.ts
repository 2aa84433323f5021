import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sodium from 'libsodium-wrappers';
import { OpenApi, type Json, type JsonObject, type Match } from './github/openApi.ts';
import type { Answer } from './github/call.ts';
import { answerCall } from './github/routes.ts';
import { Shapes } from './github/shapes.ts';
import { GitHubState } from './github/state.ts';

export type { Environment, Repository, Run } from './github/state.ts';

/** Something that goes wrong, for the next `times` requests whose `METHOD /path` matches. */
export interface Failure {
  readonly match: RegExp;
  readonly times?: number;
  /** How many matching requests are let through first. */
  readonly skip?: number;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly message?: string;
  /** What is answered, whatever the description says: with the status, or 200. */
  readonly body?: Json;
  /** The connection is cut: before the request has any effect, or after it had but before the answer. */
  readonly cut?: 'before' | 'after';
}

export interface RecordedRequest {
  readonly line: string;
  readonly body: Json | undefined;
}

export interface GitHubServer {
  readonly url: string;
  readonly state: GitHubState;
  readonly requests: readonly RecordedRequest[];
  /** What was sent or answered against GitHub's published description. */
  readonly violations: readonly string[];
  fail(failure: Failure): void;
  /** Ends all failures that are still to come. */
  heal(): void;
  /** Ends the server. @throws when anything went against the description. */
  close(): Promise<void>;
}

let api: OpenApi | undefined;

/** GitHub's REST API on this machine: state in memory, every request and answer held to the description. */
export async function startGitHubServer(): Promise<GitHubServer> {
  await sodium.ready;
  api ??= new OpenApi();
  const play = new Play(api);
  const server = createServer((request, response) => {
    play.serve(request, response).catch((error: unknown) => {
      play.violations.push(String(error));
      response.writeHead(400).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  play.url = url;
  return {
    url,
    state: play.state,
    requests: play.requests,
    violations: play.violations,
    fail: (failure) => {
      play.failures.push({ ...failure, left: failure.times ?? 1, toSkip: failure.skip ?? 0 });
    },
    heal: () => {
      play.failures.length = 0;
    },
    close: () => close(server, play.violations),
  };
}

async function close(server: Server, violations: readonly string[]): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  if (violations.length > 0) throw new Error(`against GitHub's description: ${violations.join('; ')}`);
}

class Play {
  url = '';
  readonly state = new GitHubState();
  readonly requests: RecordedRequest[] = [];
  readonly violations: string[] = [];
  readonly failures: (Failure & { left: number; toSkip: number })[] = [];
  readonly #api: OpenApi;
  readonly #shapes: Shapes;
  readonly #boxKeys = sodium.crypto_box_keypair();

  constructor(description: OpenApi) {
    this.#api = description;
    this.#shapes = new Shapes(description, this.state);
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? 'GET';
    const url = new URL(request.url ?? '/', this.url);
    const body = await readBody(request);
    const line = `${method} ${url.pathname}${url.search}`;
    this.requests.push({ line, body });
    const failure = this.#failureOf(line);
    if (failure?.cut === 'before') {
      request.socket.destroy();
      return;
    }
    if (failure?.status !== undefined || failure?.body !== undefined) {
      const said = failure.body ?? { message: failure.message ?? 'injected' };
      send(response, failure.status ?? 200, said, failure.headers ?? {});
      return;
    }
    const answered = this.#answer(request, method, url, body);
    if (failure?.cut === 'after') {
      request.socket.destroy();
      return;
    }
    const { headers, status, body: answer } = answered;
    send(response, status, answer, headers);
  }

  #failureOf(line: string): Failure | undefined {
    const failure = this.failures.find((each) => each.left > 0 && each.match.test(line));
    if (failure === undefined) return undefined;
    if (failure.toSkip > 0) {
      failure.toSkip -= 1;
      return undefined;
    }
    failure.left -= 1;
    return failure;
  }

  #answer(request: IncomingMessage, method: string, url: URL, body: Json | undefined) {
    const match = this.#api.match(method, url.pathname);
    if (match === undefined) return this.#violated(`${method} ${url.pathname} is not in the description`);
    const faults = this.#api.judgeRequest(match, url.searchParams, this.#withoutKnownExtension(match, body));
    if (faults.length > 0) return this.#violated(`${match.operation.id}: ${faults.join(', ')}`);
    const token = this.state.tokens.get(
      (request.headers.authorization ?? '').replace(/^(token|bearer) /i, ''),
    );
    if (token === undefined) return { status: 401, body: { message: 'Bad credentials' }, headers: {} };
    const refused = this.#refuseExtension(match, body);
    const answer =
      refused ??
      answerCall(`${method} ${match.operation.template}`, {
        state: this.state,
        shapes: this.#shapes,
        token,
        path: match.pathValues,
        query: url.searchParams,
        body: (body ?? {}) as JsonObject,
        boxKeys: this.#boxKeys,
      });
    return this.#checked(match, url, answer);
  }

  #checked(match: Match, url: URL, answer: Answer & { readonly accepted?: string }) {
    const headers: Record<string, string> = {};
    if (answer.accepted !== undefined) headers['x-accepted-github-permissions'] = answer.accepted;
    const body = answer.paged === undefined ? answer.body : page(answer.paged, url, headers);
    // The description leaves out the 401, 403 and 404 that any operation can answer.
    const described = answer.status < 400 || match.operation.responses.has(String(answer.status));
    const faults = described ? this.#api.judgeResponse(match.operation, answer.status, body) : [];
    if (faults.length > 0) this.violations.push(`${match.operation.id}: ${faults.slice(0, 5).join(', ')}`);
    return { status: answer.status, body, headers };
  }

  // Works on github.com and is used by Terraform's provider, yet isn't in the description (go-github#2725).
  #withoutKnownExtension(match: Match, body: Json | undefined): Json | undefined {
    if (match.operation.id !== 'repos/create-or-update-environment') return body;
    const rest: JsonObject = { ...(body as JsonObject | undefined) };
    delete rest['can_admins_bypass'];
    return rest;
  }

  // What servers answer that don't know the field (terraform-provider-github#1804).
  #refuseExtension(match: Match, body: Json | undefined): Answer | undefined {
    if (match.operation.id !== 'repos/create-or-update-environment' || this.state.takesAdminBypass)
      return undefined;
    if (!('can_admins_bypass' in ((body ?? {}) as JsonObject))) return undefined;
    const message = 'Invalid request.\n\n"can_admins_bypass" is not a permitted key.';
    return { status: 422, body: { message } };
  }

  #violated(fault: string) {
    this.violations.push(fault);
    return { status: 400, body: { message: fault }, headers: {} };
  }
}

function page(
  { items, member }: NonNullable<Answer['paged']>,
  url: URL,
  headers: Record<string, string>,
): Json {
  const size = Math.min(100, Number(url.searchParams.get('per_page') ?? 30));
  const number = Number(url.searchParams.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const links = Object.entries({ prev: number - 1, next: number + 1, last })
    .filter(([, target]) => target >= 1 && target <= last && target !== number)
    .map(([relation, target]) => {
      const to = new URL(url);
      to.searchParams.set('page', String(target));
      return `<${to.href}>; rel="${relation}"`;
    });
  if (links.length > 0) headers['link'] = links.join(', ');
  const cut = items.slice((number - 1) * size, number * size);
  return member === undefined ? cut : { total_count: items.length, [member]: cut };
}

async function readBody(request: IncomingMessage): Promise<Json | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : (JSON.parse(text) as Json);
}

function send(
  response: ServerResponse,
  status: number,
  body: Json | undefined,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
