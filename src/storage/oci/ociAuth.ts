import { CountersignError } from '../../errors.ts';
import { boundedText } from '../http/boundedText.ts';
import { failureOf } from '../http/httpRange.ts';
import type { HttpAnswer, HttpClient } from '../http/httpClient.ts';
import type { OciTarget } from './ociTarget.ts';
import { registryCredentials } from './ociCredentials.ts';
import type { Environment } from '../transfer.ts';

export interface Challenge {
  /** Lower-case: `bearer`, `basic`. */
  readonly scheme: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** `WWW-Authenticate: Bearer realm="…",service="…",scope="…"` (RFC 9110, section 11.6.1). */
export function parseChallenge(header: string): Challenge {
  const [scheme = '', ...rest] = header.trim().split(/\s+/);
  const parameters: Record<string, string> = {};
  for (const match of rest.join(' ').matchAll(/([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/g)) {
    parameters[(match[1] ?? '').toLowerCase()] = (match[2] ?? match[3] ?? '').replace(/\\(.)/g, '$1');
  }
  return { scheme: scheme.toLowerCase(), parameters };
}

/**
 * Answers a registry's challenges (Docker Registry v2 token authentication) and remembers the answer. Credentials
 * go nowhere without encryption but to this machine itself, whatever the location says.
 */
export class RegistryAuth {
  readonly #target: OciTarget;
  readonly #env: Environment;
  readonly #http: HttpClient;
  /** One header for each set of actions: a token for reading is none for writing. */
  readonly #headers = new Map<string, string>();

  constructor(target: OciTarget, env: Environment, http: HttpClient) {
    this.#target = target;
    this.#env = env;
    this.#http = http;
  }

  headers(actions: string): Record<string, string> {
    const header = this.#headers.get(actions);
    return header === undefined ? {} : { authorization: header };
  }

  /**
   * Takes up a challenge.
   * @returns whether there is something new to try.
   */
  async answer(challenge: string | undefined, actions: string): Promise<boolean> {
    if (challenge === undefined) return false;
    const { scheme, parameters } = parseChallenge(challenge);
    const credentials = isPrivate(this.#target)
      ? await registryCredentials(this.#target.registry, this.#env, this.#target.repository)
      : undefined;
    const basic =
      credentials === undefined || credentials.username === ''
        ? undefined
        : `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')}`;
    const header =
      scheme === 'bearer'
        ? `Bearer ${credentials?.registryToken ?? (await this.#token(parameters, basic, actions, credentials?.identityToken))}`
        : scheme === 'basic'
          ? basic
          : undefined;
    if (header === undefined || header === this.#headers.get(actions)) return false;
    this.#headers.set(actions, header);
    return true;
  }

  async #token(
    parameters: Readonly<Record<string, string>>,
    basic: string | undefined,
    actions: string,
    identityToken: string | undefined,
  ): Promise<string> {
    const what = `get a token for ${this.#target.registry}/${this.#target.repository}`;
    const { realm = '', service } = parameters;
    if (!URL.canParse(realm))
      throw new CountersignError('unsupported', `${what}: the registry names no realm`);
    const url = new URL(realm);
    const asked = {
      ...(service === undefined ? {} : { service }),
      scope: `repository:${this.#target.repository}:${actions}`,
    };
    const safe = url.protocol === 'https:' || isLoopback(url.hostname);
    const answer =
      identityToken !== undefined && safe
        ? await this.#exchange(url, asked, identityToken)
        : await this.#ask(url, asked, safe ? basic : undefined);
    if (answer.statusCode !== 200) throw await failureOf(what, answer);
    const body = JSON.parse(await boundedText(what, answer)) as {
      token?: unknown;
      access_token?: unknown;
    } | null;
    const token = body?.token ?? body?.access_token;
    if (typeof token !== 'string')
      throw new CountersignError('unsupported', `${what}: there was none in the answer`);
    return token;
  }

  #ask(url: URL, asked: Readonly<Record<string, string>>, basic: string | undefined): Promise<HttpAnswer> {
    for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
    return this.#http({ method: 'GET', url, headers: basic === undefined ? {} : { authorization: basic } });
  }

  /** An identity token is a refresh token of OAuth 2 (distribution, "Token Authentication", `POST` of the realm). */
  #exchange(url: URL, asked: Readonly<Record<string, string>>, identityToken: string): Promise<HttpAnswer> {
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: 'countersign',
      refresh_token: identityToken,
      ...asked,
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return this.#http({ method: 'POST', url, headers, body: Buffer.from(form.toString()) });
  }
}

function isPrivate(target: OciTarget): boolean {
  return !target.insecure || isLoopback(new URL(`http://${target.registry}`).hostname);
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
