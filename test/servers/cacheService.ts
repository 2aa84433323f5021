import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod';

/** What goes wrong with the service from now on. */
export type CacheFault =
  | 'refuses connections'
  | 'has no room'
  | 'answers nonsense'
  | 'drops the archive'
  | 'does not finish'
  | 'gives another archive';

/** GitHub's cache service, second version: three calls of twirp, and a blob store behind signed URLs. */
export interface CacheService {
  /** What the runner sets. */
  readonly env: Readonly<Record<string, string>>;
  /** Archives by their keys, as @actions/cache made them. */
  readonly entries: Map<string, Buffer>;
  /** Secrets that nobody but the client may ever see: the token, and the signatures of URLs. */
  readonly secrets: readonly string[];
  /** What a request did that the real service would refuse. */
  readonly violations: readonly string[];
  fault: CacheFault | undefined;
  stop(): Promise<void>;
}

const key = z.string().min(1).max(512);
const version = z.string().regex(/^[0-9a-f]{64}$/);
const create = z.strictObject({ key, version });
const finalize = z.strictObject({ key, version, size_bytes: z.string().regex(/^[1-9]\d*$/) });
const find = z.strictObject({ key, version, restore_keys: z.array(key).min(1).max(9).optional() });

interface Blob {
  readonly key: string;
  readonly version: string;
  readonly writeSignature: string;
  readonly readSignature: string;
  bytes: Buffer | undefined;
  done: boolean;
}

interface Answer {
  readonly status: number;
  readonly body?: object | Buffer | string;
  readonly headers?: Readonly<Record<string, string>>;
}

const TWIRP = '/twirp/github.actions.results.api.v1.CacheService/';
const html: Answer = { status: 200, body: '<html>\n::error::not a cache\n</html>' };

/** Starts it on a free port of the loopback. */
export async function startCacheService(): Promise<CacheService> {
  const token = `ey.${randomBytes(24).toString('base64url')}`;
  const state = new State(token);
  const server = createServer((request, response) => void state.answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  state.base = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return {
    env: {
      ACTIONS_CACHE_SERVICE_V2: 'True',
      ACTIONS_RESULTS_URL: `${state.base}/`,
      ACTIONS_RUNTIME_TOKEN: token,
    },
    entries: state.entries,
    secrets: state.secrets,
    violations: state.violations,
    get fault() {
      return state.fault;
    },
    set fault(fault) {
      state.fault = fault;
    },
    stop: () =>
      new Promise((stopped) => {
        server.closeAllConnections();
        server.close(() => {
          stopped();
        });
      }),
  };
}

class State {
  readonly entries = new Map<string, Buffer>();
  readonly secrets: string[];
  readonly violations: string[] = [];
  readonly #token: string;
  readonly #blobs: Blob[] = [];
  base = '';
  fault: CacheFault | undefined;

  constructor(token: string) {
    this.#token = token;
    this.secrets = [token];
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.fault === 'refuses connections') {
      request.socket.resetAndDestroy();
      return;
    }
    const url = new URL(request.url ?? '/', this.base);
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const bytes = Buffer.concat(pieces);
    const isCall = url.pathname.startsWith(TWIRP);
    let answer: Answer;
    try {
      answer = isCall ? this.#call(request, url, bytes) : this.#blob(request, url, bytes);
    } catch (error) {
      this.violations.push(`${request.method} ${url.pathname}: ${String(error)}`);
      answer = { status: 400, body: { code: 'malformed', msg: 'violation' } };
    }
    const { status, body = '', headers = {} } = answer;
    const plain = typeof body === 'string' || Buffer.isBuffer(body);
    response.writeHead(status, { ...(plain ? {} : { 'content-type': 'application/json' }), ...headers });
    response.end(plain ? body : JSON.stringify(body));
  }

  #call(request: IncomingMessage, url: URL, bytes: Buffer): Answer {
    must(request.method === 'POST', 'a call is a POST');
    must(request.headers['content-type'] === 'application/json', 'a call is JSON');
    must(request.headers.authorization === `Bearer ${this.#token}`, 'a call carries the token');
    if (this.fault === 'answers nonsense') return html;
    const body: unknown = JSON.parse(bytes.toString());
    const method = url.pathname.slice(TWIRP.length);
    if (method === 'CreateCacheEntry') return this.#create(create.parse(body));
    if (method === 'FinalizeCacheEntryUpload') return this.#finalize(finalize.parse(body));
    must(method === 'GetCacheEntryDownloadURL', `there is no ${method}`);
    return this.#find(find.parse(body));
  }

  #create(wanted: z.infer<typeof create>): Answer {
    if (this.fault === 'has no room')
      return { status: 403, body: { code: 'permission_denied', msg: 'insufficient usage to create' } };
    if (this.#blobs.some((blob) => blob.key === wanted.key && blob.version === wanted.version))
      return { status: 409, body: { code: 'already_exists', msg: 'cache entry already exists' } };
    const [writeSignature, readSignature] = [0, 1].map(() => randomBytes(32).toString('base64'));
    const blob = {
      ...wanted,
      ...{ writeSignature: writeSignature ?? '', readSignature: readSignature ?? '' },
      ...{ bytes: undefined, done: false },
    };
    this.secrets.push(blob.writeSignature, blob.readSignature);
    const id = this.#blobs.push(blob) - 1;
    return { status: 200, body: { ok: true, signed_upload_url: this.#url(id, 'cw', blob.writeSignature) } };
  }

  #finalize({ key: wanted, version: of, size_bytes: size }: z.infer<typeof finalize>): Answer {
    const id = this.#blobs.findIndex((blob) => blob.key === wanted && blob.version === of);
    const blob = this.#blobs[id];
    const bytes = blob?.bytes;
    must(blob !== undefined && bytes?.length === Number(size), 'the size is that of the archive');
    if (this.fault === 'does not finish') return { status: 200, body: { ok: false, message: 'not now' } };
    blob.done = true;
    this.entries.set(wanted, bytes);
    return { status: 200, body: { ok: true, entry_id: String(id + 1) } };
  }

  #find({ key: wanted, version: of, restore_keys: prefixes = [] }: z.infer<typeof find>): Answer {
    const ofVersion = this.#blobs.filter((blob) => blob.done && blob.version === of).reverse();
    const found =
      ofVersion.find((blob) => blob.key === wanted) ??
      [wanted, ...prefixes]
        .map((prefix) => ofVersion.find((blob) => blob.key.startsWith(prefix)))
        .find((blob) => blob !== undefined);
    if (found === undefined) return { status: 200, body: { ok: false } };
    const url = this.#url(this.#blobs.indexOf(found), 'r', found.readSignature);
    return { status: 200, body: { ok: true, signed_download_url: url, matched_key: found.key } };
  }

  #url(id: number, permission: string, signature: string): string {
    const query = new URLSearchParams({
      se: '2099-01-01T00:00:00Z',
      sp: permission,
      sr: 'b',
      sig: signature,
    });
    return `${this.base}/account/actions-cache/${id}?${query.toString()}`;
  }

  /** Azure's Put Blob and Get Blob (learn.microsoft.com/rest/api/storageservices). */
  #blob({ method, headers }: IncomingMessage, url: URL, bytes: Buffer): Answer {
    const id = Number(/^\/account\/actions-cache\/(\d+)$/.exec(url.pathname)?.[1] ?? -1);
    const blob = this.#blobs[id];
    must(blob !== undefined, 'there is no such blob');
    must(headers.authorization === undefined, 'the token stays with the service');
    const signature = url.searchParams.get('sig');
    if (method === 'GET' && blob.done && blob.bytes !== undefined) {
      must(signature === blob.readSignature, 'reading is signed');
      return { status: 200, body: this.fault === 'gives another archive' ? randomBytes(999) : blob.bytes };
    }
    must(method === 'PUT' && url.searchParams.get('comp') === null, 'one blob is put in one piece');
    must(!blob.done && signature === blob.writeSignature, 'writing is signed');
    must(headers['x-ms-blob-type'] === 'BlockBlob', 'the kind of blob is told');
    must(headers['x-ms-version'] !== undefined, 'the version of the protocol is told');
    must(Number(headers['content-length']) === bytes.length, 'the length is told');
    if (this.fault === 'drops the archive') return { status: 403 };
    blob.bytes = bytes;
    const etag = { etag: '"0x1"', 'last-modified': new Date(0).toUTCString(), 'x-ms-request-id': 'r' };
    return { status: 201, headers: etag };
  }
}

function must(holds: boolean | undefined, what: string): asserts holds {
  if (holds !== true) throw new Error(what);
}
