import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SandboxFixture } from './sandboxFixture.ts';
import { BUSYBOX } from './testImage.ts';

/** Root can try what an agent without root would see. */
export const OTHER_UID = 1500;
/** As useradd gives them, and unlike those of anybody on the machine. */
const SUBORDINATES = '200000:65536';

const DROP = ['setpriv', `--reuid=${OTHER_UID}`, `--regid=${OTHER_UID}`, '--clear-groups'];
const NODE = [
  process.execPath,
  '--disable-warning=ExperimentalWarning',
  '--input-type=module-typescript',
  '-e',
];
const SRC = join(import.meta.dirname, '../../src');

/** How each engine is found; podman without root limits nothing where control groups are of version 1, and is taken all the same. */
const FOUND = {
  bubblewrap: `const { chooseSandbox } = await import('${SRC}/tee/sandbox/chooseSandbox.ts');
    const sandbox = await chooseSandbox({ COUNTERSIGN_SANDBOX: 'bubblewrap' });`,
  podman: `const { findPodman } = await import('${SRC}/solution/engine/findEngine.ts');
    const { ContainerSandbox } = await import('${SRC}/tee/sandbox/containerSandbox.ts');
    const sandbox = new ContainerSandbox(await findPodman());`,
};

export interface RanByOther {
  readonly outcome: string;
  readonly exitStatus: number | null;
  readonly reason?: string;
  readonly text: string;
}

/** Whether root, another user and the engine are there; that user must be able to read the project. */
export function otherUserCan(engine: keyof typeof FOUND): boolean {
  if (process.getuid?.() !== 0 || BUSYBOX === undefined) return false;
  const tries = {
    bubblewrap: [
      ...DROP,
      'bwrap',
      '--unshare-all',
      '--ro-bind',
      '/',
      '/',
      '--',
      process.execPath,
      '--version',
    ],
    podman: ['sh', '-c', 'command -v podman && command -v newuidmap && unshare -m true'],
  };
  try {
    for (const [file = '', ...args] of [tries[engine], [...DROP, 'test', '-r', import.meta.filename]])
      execFileSync(file, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Names the user, and its subordinate ids, on this machine as one command sees it. */
function withAccount(folder: string, command: readonly string[]): string[] {
  const home = join(folder, 'home');
  const files = {
    passwd: `${readFileSync('/etc/passwd', 'utf8')}other:x:${OTHER_UID}:${OTHER_UID}::${home}:/bin/sh\n`,
    group: `${readFileSync('/etc/group', 'utf8')}other:x:${OTHER_UID}:\n`,
    subuid: `other:${SUBORDINATES}\n`,
    subgid: `other:${SUBORDINATES}\n`,
  };
  const mounts = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return `touch /etc/${name}; mount --bind '${join(folder, name)}' /etc/${name}`;
  });
  return ['unshare', '-m', 'sh', '-ec', `${mounts.join('; ')}; exec "$@"`, 'sh', ...command];
}

/** Runs what a fixture holds as an agent that isn't root would. */
export async function runAsOther(
  { folder, spec }: SandboxFixture,
  engine: keyof typeof FOUND,
): Promise<RanByOther> {
  for (const name of ['home', 'runtime']) mkdirSync(join(folder, name), { mode: 0o700 });
  execFileSync('chown', ['-R', `${OTHER_UID}:${OTHER_UID}`, folder]);
  const agent = `${FOUND[engine]}
    const { log, ...result } = await sandbox.run(${JSON.stringify(spec)}, new AbortController().signal);
    console.log(JSON.stringify({ ...result, text: Buffer.from(log).toString() }));`;
  const asOther = [
    ...DROP,
    ...['env', '-i', `PATH=${process.env['PATH'] ?? ''}`, `HOME=${join(folder, 'home')}`],
    ...[`XDG_RUNTIME_DIR=${join(folder, 'runtime')}`, ...NODE, agent],
  ];
  const [file = '', ...args] = engine === 'podman' ? withAccount(folder, asOther) : asOther;
  const { stdout } = await promisify(execFile)(file, args, { cwd: '/' });
  return JSON.parse(stdout) as RanByOther;
}
