import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CountersignError } from '../../errors.ts';
import { hashPath } from '../../resource/hashPath.ts';
import { exportCommit } from './commit/exportCommit.ts';

export interface SourceRequest {
  /** A directory; with `commit`, a repository of git. */
  readonly source: string;
  /** 40 or 64 hex digits. */
  readonly commit?: string;
  /** Where in the source the Dockerfile is; '' for its top. */
  readonly directory: string;
  /** What the tree must be, as the order names it. */
  readonly tree?: string;
}

export interface PreparedSource {
  /** Holds the Dockerfile. */
  readonly directory: string;
  /** Its hash, as `files calculate-hash` gives it. */
  readonly tree: string;
  readonly notes: readonly string[];
}

/**
 * What is to be built: the directory as it lies there, or as a commit has it.
 * @param scratch a directory that is there, and empty
 * @throws CountersignError `refused` where it is not the tree that was named, and as `exportCommit`
 */
export async function sourceOfBuild(request: SourceRequest, scratch: string): Promise<PreparedSource> {
  const prepared =
    request.commit === undefined ? await asItLies(request) : await ofCommit(request, request.commit, scratch);
  const { hash: tree } = await hashPath(prepared.directory);
  if (request.tree !== undefined && request.tree !== tree)
    throw new CountersignError(
      'refused',
      `what is to be built hashes to ${tree}, and the order names ${request.tree}`,
      {
        mend: 'It is another directory, or another commit, than the order says; --directory names the one with the Dockerfile.',
      },
    );
  return { ...prepared, tree };
}

async function asItLies({ source, directory }: SourceRequest): Promise<Omit<PreparedSource, 'tree'>> {
  const found = join(source, directory);
  if ((await stat(found).catch(() => undefined))?.isDirectory() !== true)
    throw new CountersignError('input', `${found} is no directory`);
  return {
    directory: found,
    notes: ['A directory was built as it lies there, not a commit: name one with --commit.'],
  };
}

async function ofCommit(
  { source, directory }: SourceRequest,
  commit: string,
  scratch: string,
): Promise<Omit<PreparedSource, 'tree'>> {
  const into = join(scratch, 'commit');
  await mkdir(into);
  const { submodules, pointers } = await exportCommit({ repository: source, commit, directory, into });
  const notes = [
    ...submodules.map(
      (path) => `The submodule ${JSON.stringify(path)} was not fetched: its directory is empty.`,
    ),
    ...pointers.map(
      (path) =>
        `${JSON.stringify(path)} stands for a file that Git LFS keeps elsewhere, and was built as it is.`,
    ),
  ];
  return { directory: into, notes };
}
