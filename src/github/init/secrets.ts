import * as z from 'zod';
import { readAnswer } from '../client/answer.ts';
import type { GitHubClient } from '../client/client.ts';
import type { RepositoryName } from '../repositoryName.ts';
import { CountersignError } from '../../errors.ts';

/** GitHub's limit for one secret. */
const MAX_SECRET_BYTES = 48 * 1024;

const keySchema = z.object({ key_id: z.string(), key: z.base64() });

/** Where a secret or variable lives: in an environment, or in the repository for all its jobs. */
export interface Place {
  readonly name: RepositoryName;
  readonly environment?: string;
}

/**
 * Sets a secret, sealed on this machine with a libsodium sealed box to the place's public key, as
 * docs.github.com/rest/guides/encrypting-secrets-for-the-rest-api asks. For an environment the token needs
 * `Environments: write`, for a repository `Secrets: write`.
 * @throws CountersignError `limit` over 48 KB, `input` for a name that GitHub doesn't take.
 */
export async function setSecret(
  github: GitHubClient,
  place: Place,
  secret: string,
  value: string,
): Promise<void> {
  checkName(secret, 'secret');
  const bytes = Buffer.byteLength(value);
  if (bytes > MAX_SECRET_BYTES)
    throw new CountersignError('limit', `the secret ${secret} has ${bytes} bytes, over ${MAX_SECRET_BYTES}`, {
      mend: 'Put the content, sealed to a key, into the repository and only that key into the secret.',
    });
  const { name, environment } = place;
  const at = environment === undefined ? undefined : { ...name, environment_name: environment };
  const { data } =
    at === undefined
      ? await github.rest.actions.getRepoPublicKey({ ...name })
      : await github.rest.actions.getEnvironmentPublicKey(at);
  const key = readAnswer(keySchema, data, `GET ${pathOf(place)}/secrets/public-key`);
  const sealed = {
    secret_name: secret,
    key_id: key.key_id,
    encrypted_value: await sealToKey(value, key.key),
  };
  if (at === undefined) await github.rest.actions.createOrUpdateRepoSecret({ ...name, ...sealed });
  else await github.rest.actions.createOrUpdateEnvironmentSecret({ ...at, ...sealed });
}

/** The names of the secrets that a place has; their values can't be read. */
export async function listSecrets(github: GitHubClient, place: Place): Promise<string[]> {
  const { name, environment } = place;
  const page = { per_page: 100 };
  const secrets =
    environment === undefined
      ? await github.paginate(github.rest.actions.listRepoSecrets, { ...name, ...page })
      : await github.paginate(github.rest.actions.listEnvironmentSecrets, {
          ...name,
          ...page,
          environment_name: environment,
        });
  const named = z.array(z.object({ name: z.string() }));
  return readAnswer(named, secrets, `GET ${pathOf(place)}/secrets`).map((secret) => secret.name);
}

/** The value of a variable, undefined where there is none. */
export async function readVariable(
  github: GitHubClient,
  place: Place,
  variable: string,
): Promise<string | undefined> {
  const { name, environment } = place;
  try {
    const { data } =
      environment === undefined
        ? await github.rest.actions.getRepoVariable({ ...name, name: variable })
        : await github.rest.actions.getEnvironmentVariable({
            ...name,
            environment_name: environment,
            name: variable,
          });
    const call = `GET ${pathOf(place)}/variables/${variable}`;
    return readAnswer(z.object({ value: z.string() }), data, call).value;
  } catch (error) {
    if (error instanceof CountersignError && error.code === 'not-found') return undefined;
    throw error;
  }
}

/** Sets a variable, which anybody who can read the repository's workflows can see. */
export async function setVariable(
  github: GitHubClient,
  place: Place,
  variable: string,
  value: string,
): Promise<'created' | 'updated' | 'unchanged'> {
  checkName(variable, 'variable');
  const { name, environment } = place;
  const known = await readVariable(github, place, variable);
  if (known === value) return 'unchanged';
  const fields = { ...name, name: variable, value };
  const at = environment === undefined ? undefined : { environment_name: environment };
  if (known === undefined) {
    if (at === undefined) await github.rest.actions.createRepoVariable(fields);
    else await github.rest.actions.createEnvironmentVariable({ ...fields, ...at });
    return 'created';
  }
  if (at === undefined) await github.rest.actions.updateRepoVariable(fields);
  else await github.rest.actions.updateEnvironmentVariable({ ...fields, ...at });
  return 'updated';
}

function pathOf({ name: { owner, repo }, environment }: Place): string {
  return `/repos/${owner}/${repo}/${environment === undefined ? 'actions' : `environments/${environment}`}`;
}

/** @param publicKey base64 */
async function sealToKey(value: string, publicKey: string): Promise<string> {
  const { sealedBox } = await import('./sealedBox.ts');
  return Buffer.from(sealedBox(Buffer.from(value), Buffer.from(publicKey, 'base64'))).toString('base64');
}

// docs.github.com/actions/reference/security/secrets: letters, digits, _; no digit first; GITHUB_ is taken.
function checkName(name: string, what: string): void {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || /^GITHUB_/i.test(name))
    throw new CountersignError('input', `GitHub takes no ${what} named ${JSON.stringify(name)}`, {
      mend: 'Use letters, digits and _, no digit first, and do not begin with GITHUB_.',
    });
}
