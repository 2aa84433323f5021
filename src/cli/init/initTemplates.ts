import { existsSync, realpathSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { CountersignError } from '../../errors.ts';
import type { FileWish, Role } from '../../github/init/plan.ts';

/** Which folder of examples/ a role's files come from. */
const EXAMPLES: Readonly<Record<Role, string>> = {
  'one-repository': 'one-repository',
  'data-owner': 'several-repositories/alice',
  'solution-owner': 'several-repositories/bob',
  'tee-operator': 'several-repositories/operator',
};

/** How the examples write which Countersign runs. */
const PLACEHOLDER = /OWNER\/countersign((?:\/actions\/[a-z-]+)?)@0{40} # FULL_SHA of a release/g;

/** How the examples write whose yes counts. */
const APPROVERS = 'ALICE:ALICE_ID';

export interface Filling {
  /** Which Countersign runs, as `owner/countersign@<commit>`; the checkout's own, or the placeholder, stays where it is not given. */
  readonly actions: string | undefined;
  /** Who owns the workflows of a repository that several push to. */
  readonly owner: string;
  /** The owner's witness, as a policy names it; the policy names none where it is not given. */
  readonly witness?: string | undefined;
  /** Whose yes counts, as `approvers` takes it; the placeholder stays where it is not known. */
  readonly approvers: string | undefined;
}

/** How the examples' policy names the owner's witness, until it is known. */
const NO_WITNESS = /^#(witnesses: \{ keys: \[')WITNESS('\].*)$/m;

/** @throws CountersignError `usage` unless it is a repository at a full commit, which nobody can move. */
export function checkActions(actions: string): void {
  if (/^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}@[0-9a-f]{40}$/.test(actions)) return;
  throw new CountersignError('usage', '--actions is not a repository at a full commit', {
    mend: 'write it as owner/countersign@<the 40 digits of a commit>',
  });
}

/**
 * The files of the example for a role, filled in.
 * @throws CountersignError `not-found` where the examples do not lie beside the program.
 */
export async function templatesFor(
  role: Role,
  { actions, owner, approvers, witness }: Filling,
  readOwn: (path: string) => Promise<string | undefined>,
): Promise<FileWish[]> {
  const folder = join(examplesFolder(), EXAMPLES[role]);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  const pinned = actions ?? (await pinOf(paths, readOwn));
  return Promise.all(
    paths.map(async (path) => {
      const template = await readFile(join(folder, path), 'utf8');
      const unfilled = fill(template, { actions: undefined, owner, approvers });
      return { path, content: fill(template, { actions: pinned, owner, approvers, witness }), unfilled };
    }),
  );
}

/** Which Countersign the workflows of the checkout run already, as `--actions` would have it. */
async function pinOf(
  paths: readonly string[],
  readOwn: (path: string) => Promise<string | undefined>,
): Promise<string | undefined> {
  for (const path of paths) {
    const pin = /uses: ([\w.-]+\/[\w.-]+)\/actions\/[a-z-]+@([0-9a-f]{40})\b/.exec(
      (await readOwn(path)) ?? '',
    );
    if (pin?.[1] !== undefined && !/^0+$/.test(pin[2] ?? '')) return `${pin[1]}@${pin[2] ?? ''}`;
  }
  return undefined;
}

/** Whether a file still doesn't say which Countersign it runs. */
export function isUnfilled(content: string): boolean {
  return content.search(PLACEHOLDER) !== -1;
}

/** Whether a file still doesn't say whose yes counts. */
export function namesNobody(content: string): boolean {
  return content.includes(APPROVERS);
}

function fill(text: string, { actions, owner, approvers = APPROVERS, witness }: Filling): string {
  const named = text.replaceAll('@ALICE', () => `@${owner}`).replaceAll(APPROVERS, () => approvers);
  const owned =
    witness === undefined
      ? named
      : named.replace(NO_WITNESS, (_, before: string, after: string) => `${before}${witness}${after}`);
  if (actions === undefined) return owned;
  const [repository = '', commit = ''] = actions.split('@');
  return owned.replace(PLACEHOLDER, (_, path: string) => `${repository}${path}@${commit}`);
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
