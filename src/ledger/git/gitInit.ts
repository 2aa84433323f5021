import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CountersignError } from '../../errors.ts';
import { checkGitVersion, localEnvironment, runGit } from './command/gitCommand.ts';
import type { GitEnvironment } from './command/gitCommand.ts';
import { gitFailure } from './command/gitErrors.ts';
import { writeCommit } from './gitCommit.ts';
import { findGitDirectory, isGitDirectory } from './places/gitLocalPlace.ts';
import { openPlace, type PlaceOptions } from './places/gitPlaces.ts';
import { parseLedgerUrl } from './places/gitUrl.ts';
import { makeDirectory } from '../../text/makeDirectory.ts';

/** Lets a ledger be read in part. */
const READ_IN_PART = [
  ['uploadpack.allowFilter', 'true'],
  ['uploadpack.allowAnySHA1InWant', 'true'],
  // Without it every partial fetch computes an index of the whole repository anew.
  ['pack.writeReverseIndex', 'true'],
] as const;

/** Lets a repository only ever grow; for a repository that holds nothing but a ledger. */
const ONLY_GROW = [
  ['receive.denyNonFastForwards', 'true'],
  ['receive.denyDeletes', 'true'],
] as const;

const README = `# A Countersign ledger

This branch is the append-only record of offers, orders, approvals and reports between parties. What counts is the log
in \`log/\`: each leaf is signed by its author, and who reads the ledger refuses it when the log went back or was
rewritten. The other files are for people, and for what an entry names by its digest. Forbid force pushes to this
branch, and its deletion.
`;

export type InitOptions = Pick<PlaceOptions, 'branch' | 'fileAsRemote'>;

/**
 * Makes a bare repository for a ledger at a path. In a repository that is there already, here or behind a URL, the
 * branch is started beside the others, and what there is stays.
 * @returns whether there was no ledger yet
 * @throws CountersignError `exists` when the directory holds something else, `not-found` when a server has no such
 * repository, `unavailable` when it cannot be written.
 */
export async function initLedgerRepository(target: string, options: InitOptions = {}): Promise<boolean> {
  await checkGitVersion();
  const address = parseLedgerUrl(target, options.fileAsRemote ?? false);
  if (address.kind === 'path' && (await makeBare(address.path, options.branch ?? 'ledger'))) return true;
  return startBranch(target, options);
}

/** @returns whether the repository is new */
async function makeBare(path: string, branch: string): Promise<boolean> {
  await makeDirectory(path);
  const isNew = !(await isGitDirectory(path)) && !(await isGitDirectory(join(path, '.git')));
  if (isNew) {
    if ((await readdir(path)).length > 0) {
      throw new CountersignError('exists', `${path} is not empty, and not a git repository`, {
        mend: 'Name a new directory for the ledger.',
      });
    }
    const env = localEnvironment(path);
    await git(path, env, ['init', '--quiet', '--bare', '--template=', `--initial-branch=${branch}`, path]);
  }
  const env = localEnvironment(await findGitDirectory(path));
  for (const [name, value] of isNew ? [...READ_IN_PART, ...ONLY_GROW] : READ_IN_PART)
    await git(path, env, ['config', name, value]);
  return isNew;
}

/** @returns whether there was none */
async function startBranch(target: string, options: InitOptions): Promise<boolean> {
  const cacheDir = await mkdtemp(join(tmpdir(), 'countersign-init-'));
  try {
    const { place } = await openPlace(target, { ...options, cacheDir, createBranch: true });
    try {
      if ((await place.newestHead(undefined)) !== undefined) return false;
      const files = new Map([['README.md', Buffer.from(README, 'utf8')]]);
      const change = { files, removed: [], mended: new Map(), message: 'Start a ledger', log: undefined };
      const commit = await writeCommit(place.env, place.display, undefined, change);
      const outcome = await place.publish(commit, undefined);
      // Who lost a race finds the branch that another has started.
      if (outcome.kind === 'unknown') throw outcome.error;
      return true;
    } finally {
      place.close();
    }
  } finally {
    await rm(cacheDir, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function git(path: string, env: GitEnvironment, args: readonly string[]): Promise<void> {
  const result = await runGit(args, { env });
  if (result.code !== 0) throw gitFailure(result, path, 'making it');
}
