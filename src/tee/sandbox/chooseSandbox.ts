import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CountersignError } from '../../errors.ts';
import { dropArguments } from './bubblewrap/bubblewrapArguments.ts';
import { BubblewrapSandbox } from './bubblewrap/bubblewrapSandbox.ts';
import type { ContainerEngine } from '../../solution/engine/containerEngine.ts';
import { findDocker, findPodman } from '../../solution/engine/findEngine.ts';
import { ContainerSandbox } from './containerSandbox.ts';
import type { Sandbox } from './sandbox.ts';

/** What bubblewrap must be able to, for an agent that is root: to drop it, and still make namespaces. */
const PROBE = [
  ...['bwrap', '--unshare-all', '--unshare-user', '--ro-bind', '/', '/'],
  ...['--perms', '1777', '--size', '65536', '--tmpfs', '/tmp', '--proc', '/proc', '--', 'true'],
];
const ROOT_PROBE = ['bwrap', '--dev-bind', '/', '/', '--', ...dropArguments({ uid: 65532, gid: 65532 })];

/** bubblewrap, when it can make namespaces here. */
export async function findBubblewrap(): Promise<BubblewrapSandbox | undefined> {
  const env = { PATH: process.env['PATH'] ?? '' };
  const run = (file: string, args: readonly string[]): Promise<{ stdout: string }> =>
    promisify(execFile)(file, args, { env });
  try {
    const { stdout } = await run('bwrap', ['--version']);
    await run('prlimit', ['--version']);
    const [file = '', ...args] = [...(process.getuid?.() === 0 ? ROOT_PROBE : []), ...PROBE];
    await run(file, args);
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
  return engine?.holdsLimits === true ? new ContainerSandbox(engine) : undefined;
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
