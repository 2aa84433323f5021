import type { JsonValue } from '../canonicalJson.ts';
import { CountersignError } from '../errors.ts';
import type { GitHubClient } from './client/client.ts';
import type { RepositoryName } from './repositoryName.ts';

const MAX_TYPE_CHARACTERS = 100;
const MAX_KEYS = 10;
const MAX_PAYLOAD_BYTES = 64 * 1024;

/**
 * Starts the workflows of a repository that wait `on: repository_dispatch` (permission `contents: write` there).
 * The receiver must take a repeated event for one: a cut connection doesn't tell whether the event was taken.
 * @throws CountersignError `limit` beyond GitHub's limits: a type of 100 characters, 10 keys, under 64 KB.
 */
export async function dispatch(
  github: GitHubClient,
  name: RepositoryName,
  type: string,
  payload: Readonly<Record<string, JsonValue>>,
): Promise<void> {
  checkDispatch(type, payload);
  await github.rest.repos.createDispatchEvent({ ...name, event_type: type, client_payload: { ...payload } });
}

/** @throws CountersignError `limit` or `input` for an event that GitHub wouldn't take. */
export function checkDispatch(type: string, payload: Readonly<Record<string, JsonValue>>): void {
  if (type === '') throw new CountersignError('input', 'an event of no type starts no workflow');
  const keys = Object.keys(payload).length;
  const bytes = Buffer.byteLength(JSON.stringify(payload));
  const over =
    Array.from(type).length > MAX_TYPE_CHARACTERS
      ? `its type has over ${MAX_TYPE_CHARACTERS} characters`
      : keys > MAX_KEYS
        ? `its payload has ${keys} keys, over ${MAX_KEYS}`
        : bytes >= MAX_PAYLOAD_BYTES
          ? `its payload has ${bytes} bytes, not under ${MAX_PAYLOAD_BYTES}`
          : undefined;
  if (over !== undefined)
    throw new CountersignError('limit', `GitHub would refuse the event: ${over}`, {
      mend: 'Send an id that the receiver can look up on the ledger instead.',
    });
}
