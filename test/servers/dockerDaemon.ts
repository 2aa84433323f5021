import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface DockerDaemon {
  /** For DOCKER_HOST. */
  readonly host: string;
  stop(): Promise<void>;
}

const PATH = `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`;

function answers(host: string): boolean {
  const env = { PATH, DOCKER_HOST: host };
  return spawnSync('docker', ['info'], { env, stdio: 'ignore' }).status === 0;
}

/**
 * A docker of the test's own: Debian's docker.io with its own socket and storage, that changes nothing of the machine's
 * network. Undefined where it isn't installed, or this isn't root.
 * @throws when it is there and does not come up, with the end of its own words
 */
export async function startDockerDaemon(): Promise<DockerDaemon | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const lacks = spawnSync('dockerd', ['--version'], { env: { PATH }, stdio: 'ignore' }).status !== 0;
  if (lacks) return undefined;
  // Short: a socket's path has 108 bytes.
  const folder = mkdtempSync('/tmp/dockerd-');
  const host = `unix://${join(folder, 'socket')}`;
  const log = join(folder, 'log');
  const args = [
    ...['--host', host, '--data-root', join(folder, 'data'), '--exec-root', join(folder, 'exec')],
    ...['--pidfile', join(folder, 'pid'), '--storage-driver', 'vfs'],
    ...['--bridge', 'none', '--iptables=false', '--ip6tables=false'],
  ];
  const output = openSync(log, 'w');
  const daemon = spawn('dockerd', args, { env: { PATH }, stdio: ['ignore', output, output] });
  const ended = once(daemon, 'exit');
  const stop = async (): Promise<void> => {
    daemon.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 300 && daemon.exitCode === null; tries++) {
    if (answers(host)) return { host, stop };
    await sleep(100);
  }
  const said = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-5).join('\n');
  daemon.kill('SIGKILL');
  throw new Error(`dockerd did not come up:\n${said}`);
}
