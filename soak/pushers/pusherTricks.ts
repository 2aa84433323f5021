import { join } from 'node:path';
import { openLedgerRepository } from '../../src/ledger/git/gitLedger.ts';
import { git } from '../../test/ledger/git/gitTestRepository.ts';
import type { SeededRandom } from '../seededRandom.ts';

/** What a pusher has at hand. */
export interface Pusher {
  readonly gitDir: string;
  readonly random: SeededRandom;
  /** A directory for a client of the pusher's own. */
  readonly cache: string;
}

const BRANCH = 'refs/heads/ledger';

export async function headOf(gitDir: string): Promise<string> {
  return (await git(gitDir, ['rev-parse', BRANCH])).trim();
}

export async function moveTo(gitDir: string, commit: string): Promise<void> {
  await git(gitDir, ['update-ref', BRANCH, commit]);
}

async function pathsIn(gitDir: string, directory: string): Promise<string[]> {
  const listing = await git(gitDir, ['ls-tree', '-r', '--name-only', BRANCH, `${directory}/`]);
  return listing.split('\n').filter(Boolean);
}

/** One of the files in a directory; undefined when a trick before took all of them away. */
async function anyPath({ gitDir, random }: Pusher, directory: string): Promise<string | undefined> {
  const paths = await pathsIn(gitDir, directory);
  return paths.length === 0 ? undefined : random.pick(paths);
}

async function blobAt(gitDir: string, path: string): Promise<string> {
  return (await git(gitDir, ['rev-parse', `${BRANCH}:${path}`])).trim();
}

async function messageOf(gitDir: string, commit: string): Promise<string> {
  return (await git(gitDir, ['log', '-1', '--format=%B', commit])).trim();
}

/** A commit on top of the branch, by plumbing alone. */
async function commit(gitDir: string, message: string, commands: string): Promise<void> {
  const text = `${message}\n`;
  const stream = `commit ${BRANCH}\ncommitter M <m@example.org> 1700000000 +0000\ndata ${Buffer.byteLength(text)}\n${text}from ${BRANCH}^0\n${commands}\n`;
  await git(gitDir, ['fast-import', '--quiet'], stream);
}

/** What a message may say of the log in the commit: nothing, what the newest says, something near it, or nonsense. */
async function anyMessage({ gitDir, random }: Pusher): Promise<string> {
  const newest = await messageOf(gitDir, BRANCH);
  const size = Number(/Log: (\d+)/.exec(newest)?.[1] ?? 1);
  const near = `x\n\nLog: ${size + 1 + random.below(3)} ${random.bytes(32).toString('hex')}`;
  return random.pick(['x', newest, near, `x\n\nLog: ${'9'.repeat(40)} zz`]);
}

/** Void commits: none of them may change what anybody reads, or keep anybody from writing. */
export const VOID_TRICKS: Readonly<Record<string, (pusher: Pusher) => Promise<void>>> = {
  'spoils files of the log': async (pusher) => {
    const { gitDir, random } = pusher;
    const [path, other] = [await anyPath(pusher, 'log'), await anyPath(pusher, 'log')];
    if (path === undefined || other === undefined) return;
    const command = random.pick([
      `D ${path}`,
      `M 100644 inline ${path}\ndata 3\nxyz`,
      `M 100644 ${await blobAt(gitDir, other)} ${path}`,
      `R ${path} log/elsewhere-${random.below(1000)}`,
      `M 120000 inline ${path}\ndata 4\n/etc`,
    ]);
    await commit(gitDir, await anyMessage(pusher), command);
  },
  'takes the whole log away': async (pusher) => commit(pusher.gitDir, await anyMessage(pusher), 'D log'),
  'spoils files beside the log': async (pusher) => {
    const { gitDir, random } = pusher;
    const [path, other] = [await anyPath(pusher, 'offers'), await anyPath(pusher, 'offers')];
    if (path === undefined || other === undefined) return;
    const command = random.pick([
      `D ${path}`,
      `M 100644 inline ${path}\ndata 3\nxyz`,
      `M 100644 ${await blobAt(gitDir, other)} ${path}`,
      `M 100644 inline offers/0/00/${random.below(9) + 1}00/${random.below(99)}-created.json\ndata 2\n{}`,
      `M 100644 inline ${'d/'.repeat(12)}deep\ndata 1\nx`,
    ]);
    await commit(gitDir, await anyMessage(pusher), command);
  },
  'puts an older tree back': async ({ gitDir, random }) => {
    const commits = (await git(gitDir, ['rev-list', '--first-parent', '--max-count=40', BRANCH]))
      .trim()
      .split('\n');
    const older = random.pick(commits);
    const tree = (await git(gitDir, ['rev-parse', `${older}^{tree}`])).trim();
    await commit(gitDir, await messageOf(gitDir, older), `M 040000 ${tree} ""`);
  },
};

/** Moves of the branch that every reader who saw more must refuse. */
export const REWRITES: Readonly<
  Record<string, (pusher: Pusher, older: string, size: number) => Promise<void>>
> = {
  'rolls the branch back': ({ gitDir }, older) => moveTo(gitDir, older),
  'forks it, and writes more than there was': async ({ gitDir, random, cache }, older, size) => {
    await moveTo(gitDir, older);
    const cacheDir = join(cache, `fork-${random.below(2 ** 32)}`);
    const forked = await openLedgerRepository(gitDir, { cacheDir });
    for (;;) {
      const { log } = await forked.snapshot();
      if ((log?.size ?? 0) > size) return;
      const leaves = Array.from({ length: 1 + random.below(20) }, () => random.bytes(40));
      await forked.append(() => Promise.resolve({ leaves, files: new Map(), message: 'fork', value: 0 }));
    }
  },
};
