import { existsSync } from 'node:fs';
import { runEngine } from './containerEngine.ts';
import type { ContainerEngine } from './containerEngine.ts';

const RUNC = ['/usr/sbin/runc', '/usr/bin/runc', '/usr/local/sbin/runc', '/usr/local/bin/runc'];

/**
 * Settings of docker's command line for running solutions. The user's own could add proxies, and their passwords,
 * to every container; an operator who needs some puts them here.
 */
const DOCKER_CONFIG = '/etc/countersign/docker';

/** docker, when a daemon answers. */
export async function findDocker(): Promise<ContainerEngine | undefined> {
  const globals = ['--config', DOCKER_CONFIG];
  const { status, stdout } = await runEngine({ name: 'docker', globals }, ['info', '--format', '{{json .}}']);
  if (status !== 0) return undefined;
  const info = JSON.parse(stdout) as {
    readonly ServerVersion?: string;
    readonly SecurityOptions?: readonly string[] | null;
    readonly MemoryLimit?: boolean;
    readonly PidsLimit?: boolean;
    readonly CpuCfsQuota?: boolean;
    readonly CPUSet?: boolean;
    readonly CDISpecDirs?: readonly string[] | null;
  };
  if (info.ServerVersion === undefined) return undefined;
  // A daemon without root maps users in a way that keeps ours from reading its inputs.
  const rootless = (info.SecurityOptions ?? []).some((option) => option.includes('name=rootless'));
  const holdsLimits = !rootless && info.MemoryLimit === true && info.PidsLimit === true;
  return {
    name: 'docker',
    globals,
    rootless,
    holdsLimits,
    limitsCpus: info.CpuCfsQuota === true,
    pinsCpus: info.CPUSet === true,
    mapsUser: false,
    // Since docker 25; a daemon that has it switched off names none.
    knowsCdi: (info.CDISpecDirs ?? []).length > 0,
    seccompProfile: undefined,
  };
}

/** podman, when it works here. */
export async function findPodman(): Promise<ContainerEngine | undefined> {
  const { status, stdout } = await runEngine({ name: 'podman', globals: [] }, ['info', '--format', 'json']);
  if (status !== 0) return undefined;
  const { host, version } = JSON.parse(stdout) as {
    readonly version?: { readonly Version?: string };
    readonly host: {
      readonly cgroupVersion: string;
      readonly cgroupControllers?: readonly string[] | null;
      readonly ociRuntime: { readonly name: string };
      readonly security: { readonly rootless: boolean; readonly seccompProfilePath?: string };
    };
  };
  const controllers = host.cgroupControllers ?? [];
  // crun refuses the mixture of both versions of control groups that podman calls v1; runc takes it.
  const runc = RUNC.find(existsSync);
  const useRunc = host.cgroupVersion === 'v1' && host.ociRuntime.name !== 'runc';
  if (useRunc && runc === undefined) return undefined;
  return {
    name: 'podman',
    globals: useRunc && runc !== undefined ? ['--runtime', runc] : [],
    rootless: host.security.rootless,
    holdsLimits: controllers.includes('memory') && controllers.includes('pids'),
    limitsCpus: controllers.includes('cpu'),
    pinsCpus: controllers.includes('cpuset'),
    mapsUser: isAtLeast(version?.Version ?? '', 4, 3),
    knowsCdi: true,
    seccompProfile: host.security.seccompProfilePath,
  };
}

function isAtLeast(version: string, major: number, minor: number): boolean {
  const [, first = '0', second = '0'] = /^(\d+)\.(\d+)/.exec(version) ?? [];
  return Number(first) > major || (Number(first) === major && Number(second) >= minor);
}
