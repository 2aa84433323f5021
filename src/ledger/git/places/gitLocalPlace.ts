import { spawn } from 'node:child_process';
import { access, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CountersignError } from '../../../errors.ts';
import { DURABLE, localEnvironment, runGit } from '../command/gitCommand.ts';
import type { GitEnvironment } from '../command/gitCommand.ts';
import { gitFailure } from '../command/gitErrors.ts';
import { GitObjects } from '../command/gitObjects.ts';
import { missingBranch } from './gitMissingBranch.ts';
import type { GitPlace, PublishOutcome } from './gitPlace.ts';
import { GitStore, MAX_COMMIT_BYTES } from '../gitStore.ts';

/** Every write leaves a few loose objects: they are packed now and then. */
const TIDY_ONE_IN = 64;
/** Packs of about one size are joined, so that their number grows by the logarithm. */
const TIDY = ['repack', '-d', '-l', '-q', '--geometric=2'];
const RACED =
  /is at [0-9a-f]+ but expected|reference already exists|unable to resolve reference|\.lock': File exists/;

export interface BranchOptions {
  readonly branch: string;
  /** Start the branch in a repository that has other branches but not this one. */
  readonly createBranch: boolean;
}

/** A ledger in a repository on this machine, which is read and written as it stands. */
export class GitLocalPlace implements GitPlace {
  readonly display: string;
  readonly env: GitEnvironment;
  readonly store: GitStore;
  readonly isShared = false;
  readonly turnDirectory: string;
  readonly #objects: GitObjects;
  readonly #options: BranchOptions;
  readonly #gitDir: string;

  constructor(gitDir: string, display: string, options: BranchOptions) {
    this.#gitDir = gitDir;
    this.display = display;
    this.env = localEnvironment(gitDir, DURABLE);
    this.turnDirectory = join(gitDir, 'countersign', 'turns');
    this.#objects = new GitObjects(this.env);
    this.store = new GitStore(this.#objects);
    this.#options = options;
  }

  async newestHead(): Promise<string | undefined> {
    const { branch, createBranch } = this.#options;
    const reference = `refs/heads/${branch}`;
    for (let look = 0; ; look++) {
      const head = await this.#objects.get(`${reference}^{commit}`, MAX_COMMIT_BYTES);
      if (head !== undefined) return head.oid;
      const others = await runGit(['for-each-ref', '--format=%(refname)', 'refs/heads'], { env: this.env });
      if (others.code !== 0) throw gitFailure(others, this.display, 'looking for its branch');
      const names = others.stdout.toString('utf8').split('\n').filter(Boolean);
      // Another writer may have made it between the two looks.
      if (names.includes(reference)) {
        if (look < 3) continue;
        throw new CountersignError('tampered', `the branch "${branch}" of ${this.display} is not a commit`, {
          mend: 'Look at the repository with `git fsck`.',
        });
      }
      if (names.length > 0 && !createBranch) throw missingBranch(this.display, branch);
      return undefined;
    }
  }

  async publish(commit: string, base: string | undefined): Promise<PublishOutcome> {
    const reference = `refs/heads/${this.#options.branch}`;
    const expected = base ?? '0'.repeat(commit.length);
    const result = await runGit(['update-ref', reference, commit, expected], {
      env: this.env,
      timeoutMs: 60_000,
    });
    if (result.code === 0) {
      await this.#tidyNowAndThen();
      return { kind: 'published' };
    }
    const error = gitFailure(result, this.display, 'moving its branch');
    if (result.timedOut) return { kind: 'unknown', error };
    if (RACED.test(result.stderr)) return { kind: 'raced', error };
    throw error;
  }

  close(): void {
    this.#objects.close();
  }

  /**
   * Only its owner tidies a repository. Not by `git gc`, which runs what the repository's configuration names
   * (gc.recentObjectsHook): repacking runs nothing but git, and never drops an object.
   */
  async #tidyNowAndThen(): Promise<void> {
    if (Math.random() * TIDY_ONE_IN >= 1) return;
    const { uid } = await stat(this.#gitDir);
    if (process.getuid !== undefined && uid !== process.getuid()) return;
    spawn('git', [...TIDY], { env: { ...this.env }, stdio: 'ignore', detached: true })
      .on('error', () => undefined)
      .unref();
  }
}

/**
 * The directory that holds the objects: the path itself for a bare repository, `.git` below it for one with files.
 * @throws CountersignError `not-found` when it is neither.
 */
export async function findGitDirectory(path: string): Promise<string> {
  for (const directory of [path, join(path, '.git')]) {
    if (await isGitDirectory(directory)) return directory;
  }
  throw new CountersignError('not-found', `there is no git repository at ${path}`, {
    mend: 'Check the path; `countersign ledger init` makes a new ledger in a directory.',
  });
}

export async function isGitDirectory(directory: string): Promise<boolean> {
  const parts = ['HEAD', 'objects', 'refs'].map((name) => join(directory, name));
  return await Promise.all(parts.map((part) => access(part))).then(
    () => true,
    () => false,
  );
}
