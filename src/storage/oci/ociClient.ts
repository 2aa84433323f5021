import { CountersignError } from '../../errors.ts';
import { createHttpClient } from '../http/httpClient.ts';
import type { HttpAnswer, HttpClient, HttpRequest } from '../http/httpClient.ts';
import type { Reach } from '../http/guardedConnection.ts';
import { failureOf, headerOf } from '../http/httpRange.ts';
import { RegistryAuth } from './ociAuth.ts';
import { baseUrl } from './ociTarget.ts';
import type { OciTarget } from './ociTarget.ts';
import { withRetries } from '../http/retry.ts';
import type { Environment, TransferSettings } from '../transfer.ts';

/** All that the parts of a registry store share. */
export interface OciContext {
  readonly target: OciTarget;
  readonly settings: TransferSettings;
  readonly base: URL;
  readonly http: HttpClient;
  readonly auth: RegistryAuth;
}

/** What a request needs the right to do, as the registry's tokens name it. */
export type OciActions = 'pull' | 'pull,push' | 'delete,pull';

export function createOciContext(
  target: OciTarget,
  env: Environment,
  settings: TransferSettings,
  reach: Reach,
): OciContext {
  const http = createHttpClient(settings, !target.insecure, reach);
  return { target, settings, base: baseUrl(target), http, auth: new RegistryAuth(target, env, http) };
}

/** For messages. */
export function where({ target }: OciContext, name: string): string {
  return `oci://${target.registry}/${target.repository}:${name}`;
}

/**
 * One request sent once, or twice when the registry asks who is there. Its own origin alone is given credentials.
 * @throws CountersignError when the status is none of `good`.
 */
export async function sendOci(
  context: OciContext,
  what: string,
  actions: OciActions,
  request: HttpRequest,
  good: readonly number[],
): Promise<HttpAnswer> {
  const send = (): Promise<HttpAnswer> => {
    const own = new URL(request.url).origin === context.base.origin;
    const headers = { ...request.headers, ...(own ? context.auth.headers(actions) : {}) };
    return context.http({ ...request, headers });
  };
  let answer = await send();
  if (answer.statusCode === 401) {
    const challenge = headerOf(answer, 'www-authenticate');
    if (await context.auth.answer(challenge, actions)) {
      await answer.body.dump();
      answer = await send();
    }
  }
  if (good.includes(answer.statusCode)) return answer;
  throw mended(context, await failureOf(what, answer));
}

/** `sendOci` tried again while that may help, and what `take` makes of the answer. */
export function callOci<T>(
  context: OciContext,
  what: string,
  actions: OciActions,
  request: HttpRequest,
  good: readonly number[],
  take: (answer: HttpAnswer) => Promise<T>,
): Promise<T> {
  return withRetries(what, context.settings, async () =>
    take(await sendOci(context, what, actions, request, good)),
  );
}

function mended({ target }: OciContext, error: CountersignError): CountersignError {
  if (error.code !== 'refused') return error;
  const mend =
    target.registry === 'ghcr.io'
      ? 'Give GITHUB_TOKEN with the right packages: write (or read), or run docker login ghcr.io.'
      : `Run docker login ${target.registry}, and check the rights on ${target.repository}.`;
  return new CountersignError(error.code, error.message, { cause: error.cause, mend });
}
