import { CountersignError } from '../../../errors.ts';
import { checkGitVersion, type UserConfiguration } from '../command/gitCommand.ts';
import { GitLocalPlace, findGitDirectory } from './gitLocalPlace.ts';
import type { GitPlace } from './gitPlace.ts';
import { GitRemotePlace } from './gitRemotePlace.ts';
import { parseLedgerUrl } from './gitUrl.ts';

export interface PlaceOptions {
  /** Holds what was seen of each ledger, and the parts of remote ledgers that were read. */
  readonly cacheDir: string;
  /** `ledger` when not given. */
  readonly branch?: string;
  /** Start the branch in a repository that has others but not this one; refused when not given. */
  readonly createBranch?: boolean;
  /** Whether the user's and the system's configuration of git is heeded with servers; `followed` when not given. */
  readonly userConfiguration?: UserConfiguration;
  /** Reach a `file://` URL by git's transport, as if it were on another machine. */
  readonly fileAsRemote?: boolean;
}

/**
 * Where the branch at a path, an ssh or an https URL is. Nothing is read yet.
 * @throws CountersignError `input` for a URL that is none of these, `not-found` for a path without a repository,
 * `unavailable` or `unsupported` without a git that is new enough.
 */
export async function openPlace(
  url: string,
  options: PlaceOptions,
): Promise<{ readonly place: GitPlace; readonly branch: string }> {
  const branch = options.branch ?? 'ledger';
  if (!/^[A-Za-z0-9_][A-Za-z0-9_-]*(?:[./][A-Za-z0-9_-]+)*$/.test(branch) || branch.endsWith('.lock')) {
    throw new CountersignError('input', `${JSON.stringify(branch)} is not the name of a branch`);
  }
  const address = parseLedgerUrl(url, options.fileAsRemote ?? false);
  await checkGitVersion();
  const branchOptions = { branch, createBranch: options.createBranch ?? false };
  const place =
    address.kind === 'path'
      ? new GitLocalPlace(await findGitDirectory(address.path), address.display, branchOptions)
      : new GitRemotePlace(address, options.cacheDir, branchOptions, options.userConfiguration);
  return { place, branch };
}
