import { readdir, rename, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { CountersignError } from '../../../errors.ts';
import { CLOSED, localEnvironment, remoteEnvironment, runGit } from '../command/gitCommand.ts';
import type { GitConfig, GitEnvironment, GitResult, UserConfiguration } from '../command/gitCommand.ts';
import { gitFailure } from '../command/gitErrors.ts';
import type { BranchOptions } from './gitLocalPlace.ts';
import { isGitDirectory } from './gitLocalPlace.ts';
import { missingBranch } from './gitMissingBranch.ts';
import { COMMITS_LOOKED_BACK } from '../gitLogs.ts';
import { GitObjects } from '../command/gitObjects.ts';
import type { GitPlace, PublishOutcome } from './gitPlace.ts';
import { ledgerKey } from '../gitSeen.ts';
import { GitStore, MAX_COMMIT_BYTES } from '../gitStore.ts';
import type { Extent } from '../gitStore.ts';
import { takeTurn } from './gitTurn.ts';
import type { LedgerAddress } from './gitUrl.ts';
import { makeDirectory } from '../../../text/makeDirectory.ts';

const REMOTE = 'countersign';
/** One journey to the server, and one push, may take so long (milliseconds). */
const JOURNEY_MS = 120_000;
const PUSH_MS = 60_000;
/** With the newest commits come their root directories, and the directories in them. */
const NEAR_ROOT = 2;
/** Every journey leaves a pack; so many are joined into one. */
const PACKS_KEPT = 60;
const FETCH = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no'];
/** What is fetched by its id is sent whole, not as a difference from what the server takes to be here. */
const NO_HAVES = ['-c', 'fetch.negotiationAlgorithm=noop'];
const FILTER_REFUSED = /filter '?[a-z:]+'? (?:is )?not supported|filter allows max depth/;
const RACED =
  /\[rejected\]|stale info|fetch first|non-fast-forward|cannot lock ref|failed to update ref|incorrect old value|reference already exists|\.lock': File exists|is at [0-9a-f]+ but expected/;
const NOT_THERE = /not our ref|no such remote ref|couldn't find remote ref|unadvertised object/i;
const REFUSED = /\[remote rejected\]|denied|declined|GH\d{3}|Authentication failed|error: 40[13]\b/;
/** A command line for a shell, to which git adds the path. */
const CLOSED_UPLOAD_PACK = `${Object.entries(CLOSED)
  .map(([name, value]) => `${name}=${value}`)
  .join(' ')} git-upload-pack`;

type Filters = 'levels' | 'flat' | 'none';

function filterFor(filters: Filters, extent: Extent): string {
  if (filters === 'none') return '--no-filter';
  if (filters === 'flat') return '--filter=tree:0';
  return extent === 'directories' ? '--filter=blob:none' : `--filter=tree:${extent}`;
}

type RemoteAddress = Extract<LedgerAddress, { kind: 'remote' }>;

/**
 * A ledger behind a server, read in part: a cache holds the newest commits and what was looked at, and what else is
 * looked at comes when it is. A server that cannot send parts sends the newest state whole.
 */
export class GitRemotePlace implements GitPlace {
  readonly display: string;
  readonly env: GitEnvironment;
  readonly store: GitStore;
  readonly isShared = true;
  readonly turnDirectory: string;
  readonly #options: BranchOptions;
  readonly #gitDir: string;
  readonly #fetchTurns: string;
  readonly #reference: string;
  readonly #network: GitEnvironment;
  readonly #objects: GitObjects;
  /** What the server can leave out: by level, all directories or none, or nothing. */
  #filters: Filters = 'levels';

  constructor(
    address: RemoteAddress,
    cacheDir: string,
    options: BranchOptions,
    userConfiguration: UserConfiguration = 'followed',
  ) {
    this.display = address.display;
    this.#options = options;
    this.#reference = `refs/heads/${options.branch}`;
    const key = ledgerKey(address.display, options.branch);
    this.#gitDir = join(cacheDir, 'ledgers', key);
    this.turnDirectory = join(cacheDir, 'turns', key, 'append');
    this.#fetchTurns = join(cacheDir, 'turns', key, 'fetch');
    this.env = localEnvironment(this.#gitDir);
    const config = remoteConfig(address, this.#reference);
    this.#network = remoteEnvironment(this.#gitDir, config, userConfiguration);
    this.#objects = new GitObjects(this.env);
    this.store = new GitStore(this.#objects, (oids, extent) => this.#bring(oids, extent));
  }

  async newestHead(seen: string | undefined): Promise<string | undefined> {
    await this.#ensureCache();
    // git cannot fetch twice at once into a shallow repository.
    const giveBack = await takeTurn(this.#fetchTurns, Date.now() + JOURNEY_MS);
    try {
      if (!(await this.#fetchNewest(seen))) return undefined;
      await this.#joinPacks();
      return await this.#cachedHead();
    } finally {
      await giveBack();
    }
  }

  async lookFurther(commits: number): Promise<void> {
    const giveBack = await takeTurn(this.#fetchTurns, Date.now() + JOURNEY_MS);
    try {
      const result = await this.#partialFetch(0, [`--depth=${commits}`]);
      if (result.code !== 0) throw this.#failure(result);
    } finally {
      await giveBack();
    }
  }

  async publish(commit: string, base: string | undefined): Promise<PublishOutcome> {
    const lease = `--force-with-lease=${this.#reference}:${base ?? ''}`;
    const result = await runGit(
      ['push', '--porcelain', '--no-verify', '--no-thin', lease, REMOTE, `${commit}:${this.#reference}`],
      { env: this.#network, timeoutMs: PUSH_MS },
    );
    if (result.code === 0) return { kind: 'published' };
    const words = `${result.stdout.toString('utf8')}\n${result.stderr}`;
    const error = gitFailure({ ...result, stderr: words }, this.display, 'pushing an entry');
    if (RACED.test(words)) return { kind: 'raced', error };
    if (REFUSED.test(words)) throw error;
    return { kind: 'unknown', error };
  }

  close(): void {
    this.#objects.close();
  }

  /** @returns false when the repository is there and empty */
  async #fetchNewest(seen: string | undefined): Promise<boolean> {
    const cached = await this.#cachedHead();
    const isKnown =
      seen !== undefined &&
      ((await this.#objects.get(seen, MAX_COMMIT_BYTES)) !== undefined || (await this.#fetchSeen(seen)));
    const result = await this.#journeyToNewest(
      cached === undefined && !isKnown,
      cached ?? (isKnown ? seen : undefined),
    );
    if (result.code === 0) return true;
    if (!result.stderr.includes("couldn't find remote ref")) throw this.#failure(result);
    const heads = await this.#journey(['ls-remote', '--heads', '--quiet', REMOTE]);
    if (heads.code !== 0) throw this.#failure(heads);
    const names = heads.stdout
      .toString('utf8')
      .split('\n')
      .flatMap((line) => line.split('\t').slice(1));
    // Another writer may have made it between the two looks.
    if (names.includes(this.#reference)) return await this.#fetchNewest(seen);
    if (names.length > 0 && !this.#options.createBranch) {
      throw missingBranch(this.display, this.#options.branch);
    }
    return false;
  }

  /**
   * The first time, the newest commits are enough. Later come all commits since then, with the directories that they
   * touched: in one journey when the directories near the root are here, for they are sent as differences from those,
   * and git fetches a whole tree for a missing one. Else what is looked at comes when it is.
   */
  async #journeyToNewest(isFirst: boolean, known: string | undefined): Promise<GitResult> {
    if (isFirst) return await this.#partialFetch(NEAR_ROOT, [`--depth=${COMMITS_LOOKED_BACK}`]);
    if (this.#filters !== 'none' && known !== undefined && (await this.store.hasNearRoot(known))) {
      const result = await this.#journey([...FETCH, '--filter=blob:none', '--update-shallow', REMOTE]);
      if (result.code === 0 || !FILTER_REFUSED.test(result.stderr)) return result;
    }
    return await this.#partialFetch(0, ['--update-shallow']);
  }

  /**
   * A cache that was thrown away while the newest commit seen is still known: history is fetched from there on. A server
   * that no longer has the commit is no matter: the log tells whether anything is gone.
   */
  async #fetchSeen(seen: string): Promise<boolean> {
    const result = await this.#partialFetch(0, ['--depth=1'], [`+${seen}:${this.#reference}`]);
    if (result.code === 0) return true;
    if (NOT_THERE.test(result.stderr)) return false;
    throw this.#failure(result);
  }

  async #bring(oids: readonly string[], extent: Extent): Promise<void> {
    const input = `${oids.join('\n')}\n`;
    const result = await this.#partialFetch(extent, ['--stdin'], [], input);
    // What else was asked for has come; the store asks again for what was left out.
    const someLeftOut = oids.length > 1 && /bad revision|bad object/.test(result.stderr);
    if (result.code === 0 || someLeftOut) return;
    if (!NOT_THERE.test(result.stderr)) throw this.#failure(result);
    // Whoever may push can name what is nowhere. One alone is missing, as the store finds; beside it others would be.
    const middle = Math.ceil(oids.length / 2);
    const halves = oids.length > 1 ? [oids.slice(0, middle), oids.slice(middle)] : [];
    for (const half of halves) await this.#bring(half, extent);
  }

  /** Fetches without directories deeper than so many levels, as far as the server can leave them out. */
  async #partialFetch(
    levels: Extent,
    options: readonly string[],
    references: readonly string[] = [],
    input = '',
  ): Promise<GitResult> {
    for (;;) {
      const filter = [filterFor(this.#filters, levels)];
      const before = options.includes('--stdin') ? NO_HAVES : [];
      const result = await this.#journey(
        [...before, ...FETCH, ...filter, ...options, REMOTE, ...references],
        input,
      );
      if (result.code === 0 || !FILTER_REFUSED.test(result.stderr) || this.#filters === 'none') return result;
      this.#filters = this.#filters === 'flat' ? 'none' : 'flat';
    }
  }

  async #cachedHead(): Promise<string | undefined> {
    return (await this.#objects.get(`${this.#reference}^{commit}`, MAX_COMMIT_BYTES))?.oid;
  }

  #journey(args: readonly string[], input = ''): Promise<GitResult> {
    return runGit(args, { env: this.#network, input, timeoutMs: JOURNEY_MS });
  }

  #failure(result: GitResult): CountersignError {
    return gitFailure(result, this.display, 'fetching');
  }

  /** A cache appears whole or not at all, whoever makes it first. */
  async #ensureCache(): Promise<void> {
    if (await isGitDirectory(this.#gitDir)) return;
    await makeDirectory(dirname(this.#gitDir), 0o700);
    const making = `${this.#gitDir}.${randomUUID()}`;
    const made = await runGit(['init', '--quiet', '--bare', '--template=', making], {
      env: localEnvironment(making),
    });
    if (made.code !== 0) throw gitFailure(made, making, 'making a cache for it');
    await rename(making, this.#gitDir).catch(async (cause: unknown) => {
      await rm(making, { recursive: true, force: true });
      if (await isGitDirectory(this.#gitDir)) return;
      throw new CountersignError('unavailable', `the cache ${this.#gitDir} cannot be made`, { cause });
    });
  }

  async #joinPacks(): Promise<void> {
    const packs = (await readdir(join(this.#gitDir, 'objects', 'pack')).catch(() => [])).filter((name) =>
      name.endsWith('.pack'),
    );
    if (packs.length <= PACKS_KEPT) return;
    // Of use for speed alone: a failure is met again, and told, by whoever reads.
    await runGit(['repack', '-a', '-d', '-q'], { env: this.#network, timeoutMs: JOURNEY_MS });
  }
}

function remoteConfig(address: RemoteAddress, reference: string): GitConfig {
  const config: (readonly [string, string])[] = [
    [`remote.${REMOTE}.url`, address.url],
    [`remote.${REMOTE}.fetch`, `+${reference}:${reference}`],
    [`remote.${REMOTE}.promisor`, 'true'],
    [`remote.${REMOTE}.partialclonefilter`, 'tree:0'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['pack.useSparse', 'true'],
  ];
  // By this transport git runs upload-pack in the other repository. Of its owner's configuration that would run
  // uploadpack.packObjectsHook (which git takes from the system, the user and the command line alone), and what
  // fetches a missing object, which this forbids as for a path. A push runs its hooks: it is a server's part here.
  if (address.url.startsWith('file:')) config.push([`remote.${REMOTE}.uploadpack`, CLOSED_UPLOAD_PACK]);
  if (address.authorization !== undefined) {
    const { origin } = new URL(address.url);
    config.push([`http.${origin}/.extraHeader`, `Authorization: ${address.authorization}`]);
  }
  return config;
}
