import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../transfer.ts';

export interface RegistryCredentials {
  readonly username: string;
  readonly password: string;
  /** What `docker login` keeps instead of a password where the registry gives one: it is exchanged for tokens. */
  readonly identityToken?: string;
  /** A token that goes to the registry as it is. */
  readonly registryToken?: string;
}

interface ConfigEntry {
  readonly auth?: string;
  readonly username?: string;
  readonly password?: string;
  readonly identitytoken?: string;
  readonly registrytoken?: string;
}

/** `config.json` of docker and `auth.json` of podman (containers-auth.json(5)). */
interface DockerConfig {
  readonly auths?: Record<string, ConfigEntry | null | undefined>;
  readonly credHelpers?: Record<string, string | undefined>;
  readonly credsStore?: string;
}

const GITHUB_REGISTRY = 'ghcr.io';

/**
 * The credentials for one registry: what `docker login`, `podman login` or `oras login` left, a helper program's
 * included; for GHCR else `GITHUB_TOKEN`, which is never offered to any other host.
 */
export async function registryCredentials(
  host: string,
  env: Environment,
  repository = '',
): Promise<RegistryCredentials | undefined> {
  for (const path of configPaths(env)) {
    const found = await fromConfig(path, host, repository);
    if (found !== undefined) return found;
  }
  const token = env['GITHUB_TOKEN'];
  if (host === GITHUB_REGISTRY && token !== undefined && token !== '') {
    return { username: env['GITHUB_ACTOR'] ?? 'token', password: token };
  }
  return undefined;
}

function configPaths(env: Environment): string[] {
  const home = env['HOME'] ?? homedir();
  return [
    env['REGISTRY_AUTH_FILE'],
    join(env['DOCKER_CONFIG'] ?? join(home, '.docker'), 'config.json'),
    join(env['XDG_RUNTIME_DIR'] ?? `/run/user/${process.getuid?.() ?? 0}`, 'containers', 'auth.json'),
    // Where podman keeps it without a session of its own.
    env['XDG_RUNTIME_DIR'] === undefined ? `/run/containers/${process.getuid?.() ?? 0}/auth.json` : undefined,
    join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'containers', 'auth.json'),
  ].filter((path) => path !== undefined);
}

/** The keys that an entry for a repository may have, the narrowest first: podman's name part of it, or the registry. */
function keysFor(host: string, repository: string): string[] {
  const parts = repository.split('/').filter((part) => part !== '');
  const narrow = parts.map((_, at) => `${host}/${parts.slice(0, parts.length - at).join('/')}`);
  // Docker Hub's entry is kept under the address of its first interface, or, by podman, under its name.
  if (host === 'registry-1.docker.io') return [...narrow, 'https://index.docker.io/v1/', 'docker.io', host];
  return [
    ...narrow,
    host,
    `https://${host}`,
    `https://${host}/`,
    `https://${host}/v1/`,
    `https://${host}/v2/`,
  ];
}

function own<T>(record: Record<string, T | undefined> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

async function fromConfig(
  path: string,
  host: string,
  repository: string,
): Promise<RegistryCredentials | undefined> {
  let config: DockerConfig;
  try {
    config = JSON.parse(await readFile(path, 'utf8')) as DockerConfig;
  } catch {
    return undefined;
  }
  // Docker Hub's entry is kept under the address of its first interface.
  const key = host === 'registry-1.docker.io' ? 'https://index.docker.io/v1/' : host;
  const helper = own(config.credHelpers, key) ?? own(config.credHelpers, host) ?? config.credsStore;
  if (helper !== undefined && /^[\w.-]+$/.test(helper)) {
    const found = await fromHelper(`docker-credential-${helper}`, key);
    if (found !== undefined) return found;
  }
  for (const each of keysFor(host, repository)) {
    const found = credentialsOf(own(config.auths, each));
    if (found !== undefined) return found;
  }
  return undefined;
}

function credentialsOf(entry: ConfigEntry | null | undefined): RegistryCredentials | undefined {
  if (entry === undefined || entry === null) return undefined;
  const { username, password, auth = '', identitytoken, registrytoken } = entry;
  const tokens = {
    ...(identitytoken ? { identityToken: identitytoken } : {}),
    ...(registrytoken ? { registryToken: registrytoken } : {}),
  };
  if (username !== undefined && password !== undefined) return { username, password, ...tokens };
  const [name = '', ...rest] = Buffer.from(auth, 'base64').toString().split(':');
  if (rest.length === 0 && Object.keys(tokens).length === 0) return undefined;
  return { username: name, password: rest.join(':'), ...tokens };
}

/** Docker's credential helper protocol: the host on stdin, JSON on stdout. */
function fromHelper(program: string, key: string): Promise<RegistryCredentials | undefined> {
  return new Promise((resolve) => {
    const child = spawn(program, ['get'], { stdio: ['pipe', 'pipe', 'ignore'], timeout: 10_000 });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stdin.on('error', () => undefined).end(key);
    child.once('error', () => {
      resolve(undefined);
    });
    child.once('close', () => {
      resolve(credentialsIn(output));
    });
  });
}

function credentialsIn(output: string): RegistryCredentials | undefined {
  try {
    const { Username, Secret } = JSON.parse(output) as { Username?: string; Secret?: string };
    if (Username === undefined || Secret === undefined) return undefined;
    // docker-credential-helpers: this name says that the secret is an identity token.
    return Username === '<token>'
      ? { username: '', password: '', identityToken: Secret }
      : { username: Username, password: Secret };
  } catch {
    return undefined;
  }
}
