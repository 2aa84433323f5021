import { EnvHttpProxyAgent, fetch, type Response } from 'undici';
import { setTimeout as sleep } from 'node:timers/promises';

export interface FetchOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Milliseconds until an answer begins; no bound where it is not given. */
  readonly timeout?: number;
  /** How often it is tried again: after an error of the network, and after an answer of 408, 429 or 5xx. */
  readonly retry?: boolean | number;
}

const PAUSE_MS = 500;

function isPassing({ status }: Response): boolean {
  return status === 408 || status === 429 || status >= 500;
}

/**
 * What `@sigstore/sign` uses of `make-fetch-happen`, whose cache, proxies and agents would be a twentieth of the bundle: in it,
 * this stands in its place. Honours HTTPS_PROXY, HTTP_PROXY and NO_PROXY.
 * @throws the network's error once it has been tried often enough
 */
export default async function plainFetch(url: string, options: FetchOptions = {}): Promise<Response> {
  const { method = 'GET', headers, body, timeout, retry = 0 } = options;
  const dispatcher = new EnvHttpProxyAgent();
  for (let left = Number(retry); ; left--) {
    const answer = await fetch(url, {
      dispatcher,
      method,
      ...(headers !== undefined && { headers }),
      ...(body !== undefined && { body }),
      ...(timeout !== undefined && { signal: AbortSignal.timeout(timeout) }),
    }).catch((error: unknown) => {
      if (left <= 0) throw error;
    });
    if (answer !== undefined && (left <= 0 || !isPassing(answer))) return answer;
    await answer?.body?.cancel();
    await sleep(PAUSE_MS);
  }
}
