import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accountsOf } from '../../../solution/image/run/imageAccounts.ts';
import { imageUser } from '../../../solution/image/run/imageUser.ts';
import { imageVolumes } from '../../../solution/image/run/imageVolumes.ts';
import { architectureNamed, requireRunnable } from '../../../solution/image/run/requireRunnable.ts';
import { readImage } from '../../../solution/image/readImage.ts';
import type { ImageFacts } from '../../../solution/image/readImage.ts';
import { notStartable } from '../notStartable.ts';
import type { SandboxResult, SandboxSpec } from '../sandbox.ts';
import { handOver, sandboxUser } from '../sandboxUser.ts';
import type { SandboxUser } from '../sandboxUser.ts';
import { cutOutput } from './cutOutput.ts';
import { accountFiles } from './accountFiles.ts';
import { HOME, HOST_NAME, SCRATCH, addedEnvironment, runEnvironment } from './environment.ts';
import { openFilesLimit } from './openFiles.ts';
import { takeProcessors } from './processors.ts';
import { layOutScratch, wipeScratch } from './scratchSpace.ts';

/** Something of the host, and where the solution sees it. */
export interface HomeMount {
  readonly source: string;
  readonly target: string;
}

/** What a run finds besides its inputs: the same whatever engine it is in. */
export interface RunHome {
  readonly user: SandboxUser;
  /** The whole environment. */
  readonly environment: ReadonlyMap<string, string>;
  /** `NAME=value`: of the environment, what the image does not set. */
  readonly added: readonly string[];
  /** Files, read-only. */
  readonly files: readonly HomeMount[];
  /** Directories, writable. */
  readonly directories: readonly HomeMount[];
  /** Volumes that the image fills: they stay as they are, read-only. */
  readonly filledVolumes: readonly string[];
  /** `0,3`; undefined where nobody knows which there are. */
  readonly processors: string | undefined;
  readonly openFiles: number;
}

/** No resolver could be asked; the operator's own must not be told. */
const NO_RESOLVER = '# There is no network.\n';

const HOSTS = [`127.0.0.1\tlocalhost ${HOST_NAME}`, '::1\tlocalhost ip6-localhost ip6-loopback', ''].join(
  '\n',
);

/**
 * Reads the image, makes what its run finds, calls `run`, and takes it away again: /sp/scratch is empty before and after. The
 * run's directories belong to its user meanwhile. An image that cannot be run here, or asks for a user or a volume that
 * cannot be given, is not startable.
 * @param asAgent the user of an agent that isn't root has the agent's number inside too, since the engine gives no other
 */
export async function withRunHome(
  spec: SandboxSpec,
  options: { readonly asAgent: boolean },
  run: (home: RunHome, facts: ImageFacts) => Promise<SandboxResult>,
): Promise<SandboxResult> {
  try {
    const facts = await readImage(spec.imageArchive);
    return await runInHome(spec, facts, options, run);
  } catch (error) {
    return notStartable(error);
  }
}

async function runInHome(
  spec: SandboxSpec,
  facts: ImageFacts,
  { asAgent }: { readonly asAgent: boolean },
  run: (home: RunHome, facts: ImageFacts) => Promise<SandboxResult>,
): Promise<SandboxResult> {
  requireRunnable(facts, { architecture: architectureNamed(process.arch), who: 'this machine' });
  const wished = sandboxUser(imageUser(facts));
  const user = asAgent ? { ...wished, ...wished.host } : wished;
  const volumes = imageVolumes(facts);
  const accounts = accountFiles(accountsOf(facts.tree), user, HOME);
  const processors = takeProcessors(spec.limits.cpus);
  const folder = join(spec.scratch, `${spec.name}-home`);
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // A run whose agent was killed could not do it.
    await wipeScratch(spec.temporary);
    const empty = volumes.filter(({ isFilled }) => !isFilled);
    const places = await layOutScratch(spec.temporary, empty.length);
    const inputs = spec.inputs.map(({ path }) => path);
    for (const own of [spec.temporary, spec.output, spec.certs, spec.configurations, ...inputs])
      await handOver(own, user.host);
    const home: RunHome = {
      user,
      environment: runEnvironment(facts.env, accounts.name, processors.count),
      added: addedEnvironment(facts.env, accounts.name, processors.count),
      files: await writeFiles(folder, {
        '/etc/hosts': HOSTS,
        '/etc/hostname': `${HOST_NAME}\n`,
        '/etc/resolv.conf': NO_RESOLVER,
        '/etc/passwd': accounts.passwd,
        '/etc/group': accounts.group,
        // What many ask how many processors there are, and that knows nothing of what a process is bound to.
        ...(processors.list === undefined
          ? {}
          : { '/sys/devices/system/cpu/online': `${processors.list}\n` }),
      }),
      directories: [
        { source: spec.temporary, target: SCRATCH },
        ...empty.map(({ path }, i) => ({ source: places[i] ?? '', target: path })),
      ],
      filledVolumes: volumes.filter(({ isFilled }) => isFilled).map(({ path }) => path),
      processors: processors.list,
      openFiles: openFilesLimit(),
    };
    return await run(home, facts);
  } finally {
    processors.release();
    await rm(folder, { recursive: true, force: true });
    await wipeScratch(spec.temporary);
    await cutOutput(spec.output, spec.limits);
  }
}

async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<HomeMount[]> {
  const mounts: HomeMount[] = [];
  for (const [target, content] of Object.entries(files)) {
    const source = join(folder, String(mounts.length + 1));
    await writeFile(source, content, { mode: 0o644 });
    mounts.push({ source, target });
  }
  return mounts;
}
