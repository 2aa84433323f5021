import { writeFile } from 'node:fs/promises';
import { canonicalBytes } from '../../canonicalJson.ts';
import { CountersignError } from '../../errors.ts';
import type { SecretRegistry } from '../../github/runner/mask.ts';
import type { PrivateKey } from '../../pgp/keys.ts';
import type { Resource } from '../../resource/resource.ts';
import { readInputFile } from '../open/openParty.ts';

const SEALED = '-----BEGIN PGP MESSAGE-----';

/** Masks what opens a resource: the session key in all its forms, the salt, and an address that is itself a permission. */
export function maskResource(resource: Resource, secrets: SecretRegistry): Resource {
  secrets.register(resource.encryption.key);
  secrets.register(Buffer.from(resource.encryption.key, 'base64'));
  if (resource.salt !== undefined) secrets.register(resource.salt);
  if (resource.resource.type === 'URL') secrets.register(resource.resource.url);
  return resource;
}

/**
 * Reads a resource as a secret holds it: sealed to the key, or as plain JSON.
 * @param key undefined where there is none to open a sealed one with
 */
export async function readResourceText(
  text: string,
  what: string,
  key: PrivateKey | undefined,
  secrets: SecretRegistry,
): Promise<Resource> {
  const { parseResource } = await import('../../resource/resourceFile.ts');
  const trimmed = text.trim();
  if (!trimmed.startsWith(SEALED)) return maskResource(parseResource(trimmed, what), secrets);
  if (key === undefined)
    throw new CountersignError('input', `${what} is sealed, and there is no key to open it with`, {
      mend: 'Give the key that it is sealed to in the input `key`.',
    });
  const { openMessage } = await import('../../pgp/messages.ts');
  const opened = Buffer.from(await openMessage(trimmed, key, what)).toString('utf8');
  return maskResource(parseResource(opened, what), secrets);
}

/** What could be the name of a resource file; anything else may be a secret that was pasted wrong, and is masked. */
const RESOURCE_FILE = /^[^\r\n]{1,300}\.(?:asc|json|gpg|pgp)$/;

/** From the file that the input names, `*.resource.json.asc` or `*.resource.json`, or from the text that it is. */
export async function readResourceInput(
  value: string,
  input: string,
  key: PrivateKey | undefined,
  secrets: SecretRegistry,
): Promise<Resource> {
  if (RESOURCE_FILE.test(value) && !value.startsWith('{'))
    return readResourceText(await readInputFile(value, input), `the resource ${value}`, key, secrets);
  secrets.register(value);
  return readResourceText(value, `the input ${input}`, key, secrets);
}

/** Writes a resource sealed to its owner: the one form in which it may leave a job. */
export async function writeSealedResource(
  path: string,
  resource: Resource,
  owner: PrivateKey,
): Promise<void> {
  const { sealMessage } = await import('../../pgp/messages.ts');
  const sealed = await sealMessage(canonicalBytes(resource), [owner.toPublic()]);
  try {
    await writeFile(path, `${sealed.trim()}\n`, { mode: 0o600 });
  } catch (cause) {
    throw new CountersignError('input', `the sealed resource cannot be written to ${path}`, {
      cause,
      mend: 'Name a file in a directory that exists.',
    });
  }
}
