import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { debianProgram, freePort, startProcess } from './startProcess.ts';

export interface OciRegistry {
  readonly port: number;
  /** `127.0.0.1:port` */
  readonly host: string;
  storeUrl(repository: string, host?: string): URL;
  stop(): Promise<void>;
}

export interface RegistryOptions {
  /** A line of an htpasswd file (bcrypt): the registry then asks for basic credentials. */
  readonly htpasswd?: string;
  /** The registry then asks for a bearer token of this realm, checked against `certificate` (a PEM file). */
  readonly token?: { readonly realm: string; readonly certificate: string };
}

/** Debian's docker-registry over a folder; `undefined` where it is not installed and cannot be. */
export async function startOciRegistry(options: RegistryOptions = {}): Promise<OciRegistry | undefined> {
  const program = debianProgram('docker-registry');
  if (program === undefined) return undefined;
  const root = await mkdtemp(join(tmpdir(), 'countersign-oci-'));
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  const lines = [
    'version: 0.1',
    'log: { level: error }',
    'storage:',
    `  filesystem: { rootdirectory: ${JSON.stringify(join(root, 'data'))} }`,
    '  delete: { enabled: true }',
    'http:',
    `  addr: ${host}`,
    '  relativeurls: true',
  ];
  if (options.htpasswd !== undefined) {
    await writeFile(join(root, 'htpasswd'), `${options.htpasswd}\n`);
    lines.push('auth:', `  htpasswd: { realm: test, path: ${JSON.stringify(join(root, 'htpasswd'))} }`);
  }
  if (options.token !== undefined) {
    const { realm, certificate } = options.token;
    lines.push(
      'auth:',
      `  token: { realm: ${JSON.stringify(realm)}, service: test, issuer: test, rootcertbundle: ${JSON.stringify(certificate)} }`,
    );
  }
  const config = join(root, 'config.yml');
  await writeFile(config, `${lines.join('\n')}\n`);
  const server = await startProcess(program, ['serve', config], port);
  return {
    port,
    host,
    storeUrl: (repository, at = host) => new URL(`oci://${at}/${repository}?insecure=true`),
    async stop() {
      await server.stop();
      await rm(root, { recursive: true, force: true });
    },
  };
}
