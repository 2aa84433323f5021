import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { COMMIT } from '../../marketplace/order/source.ts';

/** The first folder from here upwards whose `.git/HEAD` can be read, and what that says. */
async function headAbove(directory: string): Promise<{ git: string; head: string } | undefined> {
  for (let folder = resolve(directory); ; folder = dirname(folder)) {
    const git = join(folder, '.git');
    const head = await readFile(join(git, 'HEAD'), 'utf8').catch(() => undefined);
    if (head !== undefined) return { git, head: head.trim() };
    if (folder === dirname(folder)) return undefined;
  }
}

/**
 * The commit that a directory is checked out at. It is read from git's own files (gitrepository-layout(5)), since a git
 * that is run obeys what whoever wrote the repository has configured.
 * @returns undefined where it cannot be told: no checkout, or a branch that is packed away
 */
export async function checkedOut(directory: string): Promise<string | undefined> {
  const found = await headAbove(directory);
  if (found === undefined) return undefined;
  const [, branch] = /^ref: (refs\/heads\/[^\0]+)$/.exec(found.head) ?? [];
  const isInside = branch !== undefined && !branch.split('/').includes('..');
  const text = isInside ? await readFile(join(found.git, branch), 'utf8').catch(() => '') : found.head;
  const commit = text.trim();
  return COMMIT.test(commit) ? commit : undefined;
}
