import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../src/storage/openStore.ts';
import type { S3Server } from '../test/servers/s3Server.ts';
import { has } from './sealTools.ts';
import type { Tool, Work } from './tool.ts';

const COMMAND = join(import.meta.dirname, '..', 'bin', 'countersign.js');

/** The environment in which all tools find the server. */
export function serverEnvironment(server: S3Server): Record<string, string> {
  return {
    ...server.env,
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    RCLONE_CONFIG_BENCH_TYPE: 's3',
    RCLONE_CONFIG_BENCH_PROVIDER: 'Other',
    RCLONE_CONFIG_BENCH_ENV_AUTH: 'true',
    RCLONE_CONFIG_BENCH_ENDPOINT: server.endpoint,
    RCLONE_CONFIG_BENCH_REGION: 'us-east-1',
    // rclone 1.60 cannot use it.
    AWS_CA_BUNDLE: '',
  };
}

/** The command as a user has it, from dist/. */
export function uploadWords(path: string, resource: string, url: URL): string[] {
  return [process.execPath, COMMAND, 'files', 'upload', path, '--output', resource, '--storage', url.href];
}

/** All that can be measured here, and the names of what can't. */
export function storageTools(
  server: S3Server,
  path: string,
  scratch: string,
): { tools: Tool[]; absent: string[] } {
  const out = join(scratch, 'out');
  const absent: string[] = [];
  const bytes = statSync(path).size;
  const clean = async (): Promise<void> => {
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out);
    await emptyStore(server);
  };
  const env = { ...serverEnvironment(server), COUNTERSIGN_HOME: join(scratch, 'home') };
  const tool = (name: string, program: string, upload: string[], download: string[]): Tool[] => {
    if (!has(program)) {
      absent.push(name);
      return [];
    }
    const work = (words: string[]): Work => ({ words, env });
    return [{ name, works: { upload: work(upload), download: work(download) }, clean, bytes }];
  };
  mkdirSync(out);
  const object = `${server.bucket}/other/file`;
  const resource = join(out, 'file.resource.json');
  // The server does not answer `Expect`, for which rclone would wait a second with every part.
  const rclone = ['rclone', 'copyto', '--config', '/dev/null', '--expect-continue-timeout', '0'];
  const aws = [awsProgram(), 's3', 'cp', '--quiet', '--endpoint-url', server.endpoint];
  const copy = join(out, 'copy');
  const tools = [
    ...tool(
      'countersign, sealed and hashed',
      process.execPath,
      uploadWords(path, resource, server.storeUrl('bench')),
      [process.execPath, COMMAND, 'files', 'download', resource, join(out, 'opened')],
    ),
    ...tool(
      'rclone copyto, plain',
      'rclone',
      [...rclone, path, `bench:${object}`],
      [...rclone, `bench:${object}`, copy],
    ),
    ...tool(
      'aws s3 cp, plain',
      awsProgram(),
      [...aws, path, `s3://${object}`],
      [...aws, `s3://${object}`, copy],
    ),
  ];
  return { tools, absent };
}

/** Debian's own before one that a version manager put in front of it, which may be a stub. */
function awsProgram(): string {
  return has('/usr/bin/aws') ? '/usr/bin/aws' : 'aws';
}

async function emptyStore(server: S3Server): Promise<void> {
  for (const prefix of ['bench', 'other', 'resume']) {
    const store = await openStore(server.storeUrl(prefix).href, server.env);
    for await (const { name } of store.list()) await store.remove(name);
  }
}
