import { mkdir, readdir } from 'node:fs/promises';
import { CountersignError } from '../errors.ts';
import { checkGitVersion, localEnvironment, runGit } from './gitCommand.ts';
import { gitFailure } from './gitErrors.ts';
import { isGitDirectory } from './gitLocalPlace.ts';

/** What makes a repository fit to be a ledger: it is read in part, and only ever grows. */
const SETTINGS = [
  ['uploadpack.allowFilter', 'true'],
  ['uploadpack.allowAnySHA1InWant', 'true'],
  ['receive.denyNonFastForwards', 'true'],
  ['receive.denyDeletes', 'true'],
  // Without it every partial fetch computes an index of the whole repository anew.
  ['pack.writeReverseIndex', 'true'],
] as const;

/**
 * Makes a bare repository for a ledger; one that is there already is set up and keeps all it holds.
 * @throws CountersignError `exists` when the directory holds something else, `unavailable` when it cannot be written.
 */
export async function initLedgerRepository(path: string, branch = 'ledger'): Promise<void> {
  await checkGitVersion();
  await mkdir(path, { recursive: true });
  const env = localEnvironment(path);
  if (!(await isGitDirectory(path))) {
    if ((await readdir(path)).length > 0) {
      throw new CountersignError('exists', `${path} is not empty, and not a bare git repository`, {
        mend: 'Name a new directory for the ledger.',
      });
    }
    await git(path, env, ['init', '--quiet', '--bare', '--template=', `--initial-branch=${branch}`, path]);
  }
  for (const [name, value] of SETTINGS) await git(path, env, ['config', name, value]);
}

async function git(path: string, env: ReturnType<typeof localEnvironment>, args: string[]): Promise<void> {
  const result = await runGit(args, { env });
  if (result.code !== 0) throw gitFailure(result, path, 'making it');
}
