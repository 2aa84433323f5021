import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { messageOf } from '../../errors.ts';
import { BoundedLog } from '../../text/boundedLog.ts';

/** How to call docker or podman on this machine. */
export interface ContainerEngine {
  readonly name: 'docker' | 'podman';
  /** Arguments before every command. */
  readonly globals: readonly string[];
  readonly rootless: boolean;
  /** Whether it can limit memory and processes here. */
  readonly holdsLimits: boolean;
  /** Whether it can limit the share of the processors here. */
  readonly limitsCpus: boolean;
  /** Whether it can bind a container to some of the processors here. */
  readonly pinsCpus: boolean;
  /** Whether podman without root can give its own user another number inside. */
  readonly mapsUser: boolean;
  /** Whether it gives devices by what CDI specifications call them. */
  readonly knowsCdi: boolean;
  /** File with the system calls that it allows by default, where it tells. */
  readonly seccompProfile: string | undefined;
}

export interface CommandResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What an engine needs to find itself; nothing else of the agent's environment reaches it. */
const PASSED_ON =
  /^(?:PATH|HOME|TMPDIR|LANG|DOCKER_(?:HOST|CERT_PATH|TLS_VERIFY)|XDG_RUNTIME_DIR|CONTAINERS_\w+|CONTAINER_HOST|DBUS_SESSION_BUS_ADDRESS)$/;

export function engineEnvironment(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Record<string, string> {
  const passed: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment))
    if (value !== undefined && PASSED_ON.test(name)) passed[name] = value;
  return passed;
}

/** What building needs besides: the way out, registries and their credentials, the builder of one's choice. */
const FOR_BUILDING =
  /^(?:(?:HTTPS?|NO|ALL|FTP)_PROXY|DOCKER_(?:CONFIG|CONTEXT|DEFAULT_PLATFORM|BUILDKIT)|BUILDX_\w+|BUILDKIT_\w+|BUILDAH_\w+|REGISTRY_AUTH_FILE|SSL_CERT_(?:FILE|DIR)|XDG_CONFIG_HOME|SSH_AUTH_SOCK)$/i;

/**
 * Of one's own environment, what an engine is given to build with; a solution's run gets none of it.
 * @param secrets of the build: those that are variables are given by these (`id=name,env=variable`)
 */
export function builderEnvironment(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  secrets: readonly string[] = [],
): Record<string, string> {
  const named = new Set(secrets.flatMap((secret) => secret.split(',')));
  const passed: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment))
    if (value !== undefined && (FOR_BUILDING.test(name) || named.has(`env=${name}`))) passed[name] = value;
  return passed;
}

/** @param engine the engine, or what starts it */
export function startEngine(
  engine: { readonly name: string; readonly globals: readonly string[] },
  args: readonly string[],
  stdin: 'ignore' | 'pipe' = 'ignore',
  environment: Readonly<Record<string, string>> = {},
  cwd?: string,
): ChildProcess {
  return spawn(engine.name, [...engine.globals, ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    stdio: [stdin, 'pipe', 'pipe'],
    env: { ...engineEnvironment(), ...environment },
  });
}

/** Starts a program under a umask of its own: what it makes has the same modes whoever calls. */
export function underUmask(mask: number, start: () => ChildProcess): ChildProcess {
  const before = process.umask(mask);
  try {
    // The child is made before this returns, and takes the umask of that moment.
    return start();
  } finally {
    process.umask(before);
  }
}

/** A child's exit status when all its output was read; null, and why in the log, when it didn't start. */
export function endOf(child: ChildProcess, log: { add(chunk: Uint8Array): void }): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('close', resolve);
    child.once('error', (error) => {
      log.add(Buffer.from(`${messageOf(error)}\n`));
      resolve(null);
    });
  });
}

/**
 * Waits for a command's end. A program that isn't there gives status null.
 * @param keepStdout false when somebody else reads it.
 */
export async function finished(child: ChildProcess, keepStdout = true): Promise<CommandResult> {
  const stdout = new BoundedLog(8 * 1024 * 1024);
  const stderr = new BoundedLog(64 * 1024);
  if (keepStdout)
    child.stdout?.on('data', (chunk: Buffer) => {
      stdout.add(chunk);
    });
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr.add(chunk);
  });
  const status = await endOf(child, stderr);
  const text = (log: BoundedLog): string => Buffer.from(log.bytes()).toString('utf8');
  return { status, stdout: text(stdout), stderr: text(stderr) };
}

export async function runEngine(
  engine: Pick<ContainerEngine, 'name' | 'globals'>,
  args: readonly string[],
): Promise<CommandResult> {
  return finished(startEngine(engine, args));
}

/** The last line of what an engine said, for an error of ours. */
export function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1)?.trim() ?? '';
}
