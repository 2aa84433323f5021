import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../transfer.ts';

export interface RegistryCredentials {
  readonly username: string;
  readonly password: string;
}

interface DockerConfig {
  readonly auths?: Record<string, { auth?: string; username?: string; password?: string } | undefined>;
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
): Promise<RegistryCredentials | undefined> {
  for (const path of configPaths(env)) {
    const found = await fromConfig(path, host);
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
    env['XDG_RUNTIME_DIR'] === undefined
      ? undefined
      : join(env['XDG_RUNTIME_DIR'], 'containers', 'auth.json'),
  ].filter((path) => path !== undefined);
}

async function fromConfig(path: string, host: string): Promise<RegistryCredentials | undefined> {
  let config: DockerConfig;
  try {
    config = JSON.parse(await readFile(path, 'utf8')) as DockerConfig;
  } catch {
    return undefined;
  }
  // Docker Hub's entry is kept under the address of its first interface.
  const key = host === 'registry-1.docker.io' ? 'https://index.docker.io/v1/' : host;
  const helper = config.credHelpers?.[key] ?? config.credsStore;
  if (helper !== undefined && /^[\w.-]+$/.test(helper)) {
    const found = await fromHelper(`docker-credential-${helper}`, key);
    if (found !== undefined) return found;
  }
  const entry = config.auths?.[key] ?? config.auths?.[`https://${key}`];
  if (entry?.username !== undefined && entry.password !== undefined) {
    return { username: entry.username, password: entry.password };
  }
  const [username, ...rest] = Buffer.from(entry?.auth ?? '', 'base64')
    .toString()
    .split(':');
  return username === undefined || rest.length === 0 ? undefined : { username, password: rest.join(':') };
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
    return Username === undefined || Secret === undefined
      ? undefined
      : { username: Username, password: Secret };
  } catch {
    return undefined;
  }
}
