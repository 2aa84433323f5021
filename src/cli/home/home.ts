import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { CountersignError } from '../../errors.ts';
import { makeDirectory } from '../../text/makeDirectory.ts';
import { parseHomeConfig, type HomeConfig } from './homeConfig.ts';

/** What opens keys: for this process, and for no program that it starts (an engine, a pager, a helper for credentials). */
export const SECRET_VARIABLES = [
  'COUNTERSIGN_KEY',
  'COUNTERSIGN_PASSPHRASE',
  'COUNTERSIGN_WITNESS_KEY',
] as const;
type Secrets = Partial<Record<(typeof SECRET_VARIABLES)[number], string>>;

/** A party's own directory: keys, configuration, policy, and the agent's journals. Nobody else's. */
export interface Home {
  readonly directory: string;
  readonly config: HomeConfig;
  /** The environment without {@link SECRET_VARIABLES}. */
  readonly env: NodeJS.ProcessEnv;
  /** Those that the environment had. */
  readonly secrets: Readonly<Secrets>;
}

export function homeDirectory(env: NodeJS.ProcessEnv): string {
  return env['COUNTERSIGN_HOME'] ?? join(homedir(), '.countersign');
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code === 'ENOTDIR')
      throw new CountersignError('input', `${dirname(path)} is a file, where a directory is wanted`, {
        cause: error,
      });
    throw new CountersignError('input', `${path} cannot be read`, { cause: error });
  }
}

/** @throws CountersignError `input` when the configuration is not valid. */
export async function openHome(environment: Readonly<NodeJS.ProcessEnv>): Promise<Home> {
  const env = { ...environment };
  const secrets: Secrets = {};
  for (const name of SECRET_VARIABLES) {
    const value = env[name];
    if (value !== undefined) secrets[name] = value;
    Reflect.deleteProperty(env, name);
  }
  const directory = homeDirectory(env);
  const path = join(directory, 'config.json');
  const text = await readIfThere(path);
  if (text === undefined) return { directory, config: {}, env, secrets };
  try {
    return { directory, config: parseHomeConfig(text), env, secrets };
  } catch (cause) {
    throw new CountersignError('input', `${path} is not a valid configuration`, {
      cause,
      mend: 'remove the file, and write it anew with: countersign setup --ledger <url> --storage <url>',
    });
  }
}

export async function writeConfig(home: Home, change: HomeConfig): Promise<Home> {
  await makeDirectory(home.directory, 0o700);
  const config = { ...home.config, ...change };
  const path = join(home.directory, 'config.json');
  await writeFile(`${path}.new`, `${JSON.stringify(config, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
  return { ...home, config };
}

/** The owner's policy file, where there is one. */
export async function readPolicyFile(home: Home): Promise<{ text: string; path: string } | undefined> {
  const path = join(home.directory, 'policy.yml');
  const text = await readIfThere(path);
  return text === undefined ? undefined : { text, path };
}

function keyPath(home: Home, fingerprint: string, secret: boolean): string {
  return join(home.directory, 'keys', `${fingerprint}${secret ? '.private' : ''}.asc`);
}

/** @throws CountersignError `exists` when the key is there already and `force` is not given. */
export async function storeKey(
  home: Home,
  fingerprint: string,
  armored: string,
  secret: boolean,
  force: boolean,
): Promise<string> {
  await makeDirectory(join(home.directory, 'keys'), 0o700);
  const path = keyPath(home, fingerprint, secret);
  try {
    await writeFile(path, armored, { mode: 0o600, flag: force ? 'w' : 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new CountersignError('exists', `the key ${fingerprint} is there already: ${path}`, {
      mend: 'give --force to replace it',
    });
  }
  return path;
}

/** Puts a newer form of a key in the place of the one that is there, whole or not at all. */
export async function replaceKey(
  home: Home,
  fingerprint: string,
  armored: string,
  secret: boolean,
): Promise<void> {
  const path = keyPath(home, fingerprint, secret);
  await writeFile(`${path}.new`, armored, { mode: 0o600, flush: true });
  await rename(`${path}.new`, path);
}

export async function readStoredKey(home: Home, fingerprint: string, secret: boolean): Promise<string> {
  const text = await readIfThere(keyPath(home, fingerprint, secret));
  if (text !== undefined) return text;
  throw new CountersignError(
    'not-found',
    `there is no ${secret ? 'private ' : ''}key ${fingerprint} in ${home.directory}`,
    {
      mend: 'see the keys with: countersign keys list',
    },
  );
}

export interface StoredKey {
  readonly fingerprint: string;
  readonly secret: boolean;
}

export async function storedKeys(home: Home): Promise<StoredKey[]> {
  const names = await readdir(join(home.directory, 'keys')).catch((): string[] => []);
  const fingerprints = new Set(names.map((name) => name.replace(/(\.private)?\.asc$/, '')));
  return [...fingerprints].sort().map((fingerprint) => ({
    fingerprint,
    secret: names.includes(`${fingerprint}.private.asc`),
  }));
}
