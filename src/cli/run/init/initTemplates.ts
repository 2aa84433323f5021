import { existsSync, realpathSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { CountersignError } from '../../../errors.ts';
import type { FileWish, Role } from '../../../github/init/plan.ts';
import { fillTemplate, type Filling } from './fillTemplate.ts';

/** Which folder of examples/ a role's files come from. */
const EXAMPLES: Readonly<Record<Role, string>> = {
  'one-repository': 'one-repository',
  'data-owner': 'several-repositories/alice',
  'solution-owner': 'several-repositories/bob',
  'tee-operator': 'several-repositories/operator',
};

/** Whose repository starts with a solution, and made-up rows to rehearse it on. */
const WITH_SOLUTION: readonly Role[] = ['one-repository', 'solution-owner'];

/** A solution that runs, and what it is rehearsed on, until Bob writes his own. */
const STARTER = 'starter';

type ReadOwn = (path: string) => Promise<string | undefined>;

/** @throws CountersignError `usage` unless it is a repository at a full commit, which nobody can move. */
export function checkActions(actions: string): void {
  if (/^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}@[0-9a-f]{40}$/.test(actions)) return;
  throw new CountersignError('usage', '--actions is not a repository at a full commit', {
    mend: 'write it as owner/countersign@<the 40 digits of a commit>',
  });
}

/**
 * The files of the example for a role, filled in.
 * @param listOwn the files of the checkout below a folder, from its root
 * @throws CountersignError `not-found` where the examples do not lie beside the program.
 */
export async function templatesFor(
  role: Role,
  filling: Filling,
  listOwn: (folder: string) => Promise<readonly string[]>,
): Promise<FileWish[]> {
  const folder = join(examplesFolder(), EXAMPLES[role]);
  const files = await Promise.all(
    (await filesBelow(folder)).map(async (path) => {
      const template = await readFile(join(folder, path), 'utf8');
      const unfilled = fillTemplate(template, { ...filling, actions: undefined, witness: undefined });
      return { path, content: fillTemplate(template, filling), unfilled };
    }),
  );
  return [...files, ...(WITH_SOLUTION.includes(role) ? await starterFor(listOwn) : [])];
}

/** The starter's files, of each of its folders in which nobody has anything else. */
async function starterFor(listOwn: (folder: string) => Promise<readonly string[]>): Promise<FileWish[]> {
  const root = join(examplesFolder(), STARTER);
  const paths = await filesBelow(root);
  const wishes: FileWish[] = [];
  for (const folder of new Set(paths.map((path) => path.split('/')[0] ?? ''))) {
    const own = await listOwn(folder);
    if (own.some((path) => !paths.includes(path))) continue;
    for (const path of paths.filter((each) => each.startsWith(`${folder}/`)))
      wishes.push({ path, content: await readFile(join(root, path), 'utf8'), starter: true });
  }
  return wishes;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** Which Countersigns the workflows of the checkout run already, as `--actions` would have it. */
export async function pinsOf(role: Role, readOwn: ReadOwn): Promise<string[]> {
  const pins = new Set<string>();
  for (const path of await filesBelow(join(examplesFolder(), EXAMPLES[role])))
    for (const [, repository = '', commit = ''] of ((await readOwn(path)) ?? '').matchAll(
      /uses: ([\w.-]+\/[\w.-]+)\/actions\/[a-z-]+@([0-9a-f]{40})\b/g,
    ))
      if (!/^0+$/.test(commit)) pins.add(`${repository}@${commit}`);
  return [...pins];
}

/** The program runs from a bundle or from its source: the examples are beside either, some folders up. */
function examplesFolder(): string {
  const started = process.argv[1] ?? '.';
  let folder = dirname(existsSync(started) ? realpathSync(started) : started);
  while (!existsSync(join(folder, 'examples', 'one-repository'))) {
    const up = dirname(folder);
    if (up === folder)
      throw new CountersignError('not-found', 'the examples/ of Countersign are not beside the program', {
        mend: 'run bin/countersign.js of a whole checkout',
      });
    folder = up;
  }
  return join(folder, 'examples');
}
