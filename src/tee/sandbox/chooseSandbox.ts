import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CountersignError } from '../../errors.ts';
import { BubblewrapSandbox } from './bubblewrapSandbox.ts';
import { runEngine } from './containerEngine.ts';
import type { ContainerEngine } from './containerEngine.ts';
import { ContainerSandbox } from './containerSandbox.ts';
import type { Sandbox } from './sandbox.ts';

const RUNC = ['/usr/sbin/runc', '/usr/bin/runc', '/usr/local/sbin/runc', '/usr/local/bin/runc'];

/** docker, when a daemon answers that can hold the limits. */
export async function findDocker(): Promise<ContainerEngine | undefined> {
  // The user's own settings could add proxies, and their passwords, to every container.
  const globals = ['--config', mkdtempSync(join(tmpdir(), 'countersign-docker-'))];
  const { status, stdout } = await runEngine({ name: 'docker', globals }, ['info', '--format', '{{json .}}']);
  if (status !== 0) return undefined;
  const info = JSON.parse(stdout) as {
    readonly ServerVersion?: string;
    readonly SecurityOptions?: readonly string[] | null;
    readonly MemoryLimit?: boolean;
    readonly PidsLimit?: boolean;
    readonly CpuCfsQuota?: boolean;
  };
  // Without root the daemon maps users in a way that keeps ours from reading its inputs.
  const rootless = (info.SecurityOptions ?? []).some((option) => option.includes('name=rootless'));
  if (info.ServerVersion === undefined || rootless || info.MemoryLimit !== true || info.PidsLimit !== true)
    return undefined;
  return { name: 'docker', globals, rootless: false, limitsCpus: info.CpuCfsQuota === true };
}

/** podman, when it works here and can hold the limits. */
export async function findPodman(): Promise<ContainerEngine | undefined> {
  const { status, stdout } = await runEngine({ name: 'podman', globals: [] }, ['info', '--format', 'json']);
  if (status !== 0) return undefined;
  const { host } = JSON.parse(stdout) as {
    readonly host: {
      readonly cgroupVersion: string;
      readonly cgroupControllers?: readonly string[] | null;
      readonly ociRuntime: { readonly name: string };
      readonly security: { readonly rootless: boolean };
    };
  };
  const controllers = host.cgroupControllers ?? [];
  if (!controllers.includes('memory') || !controllers.includes('pids')) return undefined;
  // crun refuses the mixture of both versions of control groups that podman calls v1; runc takes it.
  const runc = RUNC.find(existsSync);
  const useRunc = host.cgroupVersion === 'v1' && host.ociRuntime.name !== 'runc';
  if (useRunc && runc === undefined) return undefined;
  return {
    name: 'podman',
    globals: useRunc && runc !== undefined ? ['--runtime', runc] : [],
    rootless: host.security.rootless,
    limitsCpus: controllers.includes('cpu'),
  };
}

/** bubblewrap, when it can make namespaces here. */
export async function findBubblewrap(): Promise<BubblewrapSandbox | undefined> {
  const run = promisify(execFile);
  try {
    const { stdout } = await run('bwrap', ['--version']);
    await run('prlimit', ['--version']);
    if (process.getuid?.() === 0) await run('setpriv', ['--version']);
    await run('bwrap', ['--unshare-all', '--unshare-user', '--ro-bind', '/', '/', '--', 'true']);
    return new BubblewrapSandbox(stdout);
  } catch {
    return undefined;
  }
}

const FINDERS: Readonly<Record<Sandbox['engine'], () => Promise<Sandbox | undefined>>> = {
  docker: async () => containerSandbox(await findDocker()),
  podman: async () => containerSandbox(await findPodman()),
  bubblewrap: findBubblewrap,
};

function containerSandbox(engine: ContainerEngine | undefined): Sandbox | undefined {
  return engine === undefined ? undefined : new ContainerSandbox(engine);
}

/**
 * The engine to run solutions with: docker if a daemon answers, else podman if it works, else bubblewrap. The
 * environment's COUNTERSIGN_SANDBOX names one to take and no other.
 * @throws CountersignError `unavailable` when there is none, `usage` when COUNTERSIGN_SANDBOX makes no sense.
 */
export async function chooseSandbox(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Sandbox> {
  const forced = environment['COUNTERSIGN_SANDBOX'] ?? '';
  const known = Object.keys(FINDERS) as Sandbox['engine'][];
  const wanted = forced === '' ? known : known.filter((engine) => engine === forced);
  if (wanted.length === 0)
    throw new CountersignError('usage', `COUNTERSIGN_SANDBOX is ${JSON.stringify(forced)}`, {
      mend: `set it to one of ${known.join(', ')}, or leave it out`,
    });
  for (const engine of wanted) {
    const sandbox = await FINDERS[engine]();
    if (sandbox !== undefined) return sandbox;
  }
  throw new CountersignError(
    'unavailable',
    `no way to run a solution in isolation: ${wanted.join(', ')} tried`,
    {
      mend: 'install docker or podman, or on Debian: apt-get install bubblewrap util-linux',
    },
  );
}
