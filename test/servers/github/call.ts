import type { Json, JsonObject } from './openApi.ts';
import type { Shapes } from './shapes.ts';
import type { Environment, GitHubState, Repository, Run, Token } from './state.ts';

export interface Call {
  readonly state: GitHubState;
  readonly shapes: Shapes;
  readonly token: Token;
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: JsonObject;
  readonly boxKeys: { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array };
}

export interface Answer {
  readonly status: number;
  readonly body?: Json;
  /** A list to be cut into pages: the array itself, or the named member of an object. */
  readonly paged?: { readonly items: readonly JsonObject[]; readonly member?: string };
}

/** `needs` is the permission that a fine-grained token must have, as GitHub's reference states it. */
export interface Route {
  readonly needs?: string;
  readonly run: (call: Call) => Answer;
}

export class Missing extends Error {}

/** The repository, environment or run that a path names; answers 404 where there is none. */
export function repositoryOf({ state, path }: Call): Repository {
  const found = state.repositories.get(`${path['owner'] ?? ''}/${path['repo'] ?? ''}`.toLowerCase());
  if (found === undefined) throw new Missing();
  return found;
}
export function environmentOf(call: Call): Environment {
  // GitHub heeds no case here.
  const wanted = (call.path['environment_name'] ?? '').toLowerCase();
  const found = [...repositoryOf(call).environments.values()].find(
    ({ name }) => name.toLowerCase() === wanted,
  );
  if (found === undefined) throw new Missing();
  return found;
}
export function runOf(call: Call): Run {
  const found = repositoryOf(call).runs.get(Number(call.path['run_id']));
  if (found === undefined) throw new Missing();
  return found;
}
export const ok = (body: Json): Answer => ({ status: 200, body });
