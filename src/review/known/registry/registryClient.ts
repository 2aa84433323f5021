import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { CountersignError } from '../../../errors.ts';
import { boundedBytes } from '../../../storage/http/boundedBytes.ts';
import { createHttpClient } from '../../../storage/http/httpClient.ts';
import type { HttpAnswer, HttpClient } from '../../../storage/http/httpClient.ts';
import { failureOf } from '../../../storage/http/httpRange.ts';
import { withRetries } from '../../../storage/http/retry.ts';
import { transferSettings } from '../../../storage/transfer.ts';
import type { TransferOptions } from '../../../storage/transfer.ts';

export interface Downloaded {
  /** Bytes. */
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly sha512: string;
}

export interface RegistryClient {
  /**
   * What a registry answers, whole.
   * @throws CountersignError `not-found`, `unavailable`, `refused`; `limit` when it is longer than `maxBytes`
   */
  read(url: URL, maxBytes: number, accept?: string): Promise<Buffer>;
  /** Writes what a registry answers to a new file, hashed while it comes. @throws as `read` */
  download(url: URL, path: string, maxBytes: number): Promise<Downloaded>;
}

export interface RegistryReach {
  /** Registries that the owner named herself: they may stand in her own network. */
  readonly own: readonly URL[];
  /** Whether HTTPS alone speaks for what is answered: then nothing is asked without it, but of this machine itself. */
  readonly secure: boolean;
  readonly transfer?: TransferOptions;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** A client that asks the registries an owner named, and whatever files they name, on the internet alone. */
export function openRegistryClient({ own, secure, transfer }: RegistryReach): RegistryClient {
  const settings = transferSettings({ attempts: 4, ...transfer });
  const origins = new Set(own.map(({ origin }) => origin));
  const clients = new Map<string, HttpClient>();
  const clientFor = (url: URL): HttpClient => {
    const reach = origins.has(url.origin) ? 'own' : 'public';
    const secureOnly = secure && !(reach === 'own' && LOOPBACK.has(url.hostname));
    const key = `${reach} ${String(secureOnly)}`;
    const client = clients.get(key) ?? createHttpClient(settings, secureOnly, reach);
    clients.set(key, client);
    return client;
  };
  const ask = async (what: string, url: URL, accept: string): Promise<HttpAnswer> => {
    if (!['https:', 'http:'].includes(url.protocol) || url.username !== '' || url.password !== '')
      throw new CountersignError('refused', `${what}: it is no https URL without credentials in it`);
    // An answer packed on the way would not be what a hash is of.
    const headers = { accept, 'accept-encoding': 'identity', 'user-agent': 'countersign' };
    const answer = await clientFor(url)({ method: 'GET', url, headers, follow: true });
    if (answer.statusCode !== 200) throw await failureOf(what, answer);
    return answer;
  };
  return {
    read: (url, maxBytes, accept = '*/*') => {
      const what = nameOf(url);
      return withRetries(what, settings, async () =>
        boundedBytes(what, await ask(what, url, accept), maxBytes),
      );
    },
    download: (url, path, maxBytes) => {
      const what = nameOf(url);
      return withRetries(what, settings, async () =>
        toFile(what, await ask(what, url, '*/*'), path, maxBytes),
      );
    },
  };
}

function nameOf(url: URL): string {
  return `read ${url.origin}${url.pathname}`;
}

async function toFile(what: string, answer: HttpAnswer, path: string, maxBytes: number): Promise<Downloaded> {
  const [sha256, sha512] = [createHash('sha256'), createHash('sha512')];
  let size = 0;
  await using file = await open(path, 'w', 0o600);
  for await (const piece of answer.body as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > maxBytes) throw new CountersignError('limit', `${what}: it is longer than ${maxBytes} bytes`);
    sha256.update(piece);
    sha512.update(piece);
    await file.appendFile(piece);
  }
  return { size, sha256: sha256.digest('hex'), sha512: sha512.digest('hex') };
}
