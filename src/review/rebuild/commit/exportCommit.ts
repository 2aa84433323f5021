import * as fs from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CountersignError } from '../../../errors.ts';
import { localEnvironment } from '../../../ledger/git/command/gitCommand.ts';
import { GitObjects } from '../../../ledger/git/command/gitObjects.ts';
import { COMMIT } from '../../../marketplace/order/source.ts';
import { GitTree, TREE_LIMITS } from './gitTree.ts';
import type { CommitEntry, TreeLimits } from './gitTree.ts';

export interface ExportRequest {
  /** A working tree or a bare repository of git; nothing in it but its objects counts. */
  readonly repository: string;
  /** 40 or 64 hex digits. */
  readonly commit: string;
  /** A directory of the commit; '' for all of it. */
  readonly directory: string;
  /** Where to write it: a directory that is there, and empty. */
  readonly into: string;
  readonly limits?: TreeLimits;
}

export interface ExportedCommit {
  readonly files: number;
  /** Paths of submodules, which are empty directories here: what they hold is in another repository. */
  readonly submodules: readonly string[];
  /** Paths of files that stand for what Git LFS keeps elsewhere. */
  readonly pointers: readonly string[];
}

const LFS_POINTER = 'version https://git-lfs.github.com/spec/v1\n';

/**
 * Writes a directory of a commit as git has it: no filters, no line ends changed, nothing substituted, nothing fetched. Files
 * are 0644 or 0755.
 * @throws CountersignError `input` where there is no repository or directory, `refused` for links that lead out of the directory, and
 * as GitTree
 */
export async function exportCommit(request: ExportRequest): Promise<ExportedCommit> {
  if (!COMMIT.test(request.commit))
    throw new CountersignError('usage', `${JSON.stringify(request.commit)} does not name a commit`, {
      mend: 'Give its whole name, 40 or 64 lower-case hex digits: `git rev-parse HEAD` tells it.',
    });
  const objects = new GitObjects(localEnvironment(await gitDirectory(request.repository)));
  try {
    const tree = new GitTree(objects, request.limits ?? TREE_LIMITS);
    const writer = new Writer(tree, request.into);
    await writer.write(await findDirectory(tree, request), '', 0);
    return writer.exported();
  } finally {
    objects.close();
  }
}

/** Where a repository has its objects (gitrepository-layout(5)). */
async function gitDirectory(repository: string): Promise<string> {
  const inside = join(resolve(repository), '.git');
  const stat = await fs.lstat(inside).catch(() => undefined);
  if (stat?.isDirectory() === true) return inside;
  if (stat?.isFile() === true) {
    // A further working tree of a repository has a file instead.
    const [, elsewhere] = /^gitdir: (.+)$/m.exec(await fs.readFile(inside, 'utf8')) ?? [];
    if (elsewhere !== undefined) return resolve(repository, elsewhere);
  }
  const isBare = await fs.stat(join(repository, 'objects')).then(
    (objects) => objects.isDirectory(),
    () => false,
  );
  if (isBare) return resolve(repository);
  throw new CountersignError('input', `${repository} is no repository of git`, {
    mend: 'Name the top directory of a clone.',
  });
}

async function findDirectory(tree: GitTree, { commit, directory }: ExportRequest): Promise<string> {
  let oid = await tree.root(commit);
  let path = '';
  for (const name of directory.split('/').filter((part) => part !== '' && part !== '.')) {
    const entry = (await tree.list(oid, path)).find((each) => each.name === name);
    if (entry === undefined || !isDirectory(entry))
      throw new CountersignError('input', `the commit has no directory ${JSON.stringify(directory)}`);
    ({ oid, path } = entry);
  }
  return oid;
}

function isDirectory({ mode }: CommitEntry): boolean {
  return mode === '40000';
}

class Writer {
  readonly #tree: GitTree;
  readonly #into: string;
  readonly #submodules: string[] = [];
  readonly #pointers: string[] = [];
  #files = 0;

  constructor(tree: GitTree, into: string) {
    this.#tree = tree;
    this.#into = into;
  }

  exported(): ExportedCommit {
    return { files: this.#files, submodules: this.#submodules, pointers: this.#pointers };
  }

  async write(oid: string, path: string, depth: number): Promise<void> {
    for (const entry of await this.#tree.list(oid, path)) await this.#writeEntry(entry, depth);
  }

  async #writeEntry(entry: CommitEntry, depth: number): Promise<void> {
    const target = join(this.#into, entry.path);
    switch (entry.mode) {
      case '40000':
        await makeDirectory(target);
        await this.write(entry.oid, entry.path, depth + 1);
        return;
      case '160000':
        await makeDirectory(target);
        this.#submodules.push(entry.path);
        return;
      case '120000': {
        const link = Buffer.from(await this.#tree.content(entry)).toString('utf8');
        requireInside(entry, link, depth);
        await fs.symlink(link, target);
        return;
      }
      case '100644':
      case '100664':
      case '100755':
        await this.#writeFile(entry, target);
        return;
      default:
        throw new CountersignError(
          'tampered',
          `the commit has an entry of mode ${JSON.stringify(entry.mode)}`,
        );
    }
  }

  async #writeFile(entry: CommitEntry, target: string): Promise<void> {
    const bytes = Buffer.from(await this.#tree.content(entry));
    // Made anew, never through a link.
    await fs.writeFile(target, bytes, { flag: 'wx' });
    await fs.chmod(target, entry.mode === '100755' ? 0o755 : 0o644);
    this.#files++;
    if (bytes.length < 1024 && bytes.toString('latin1').startsWith(LFS_POINTER))
      this.#pointers.push(entry.path);
  }
}

/** Whatever the umask is. */
async function makeDirectory(path: string): Promise<void> {
  await fs.mkdir(path);
  await fs.chmod(path, 0o755);
}

/**
 * A link may step up no further than the directory that is built, and then only down: so it stays inside whatever the other links
 * are, since each of them does.
 */
function requireInside({ path }: CommitEntry, target: string, depth: number): void {
  const parts = target.split('/').filter((part) => part !== '' && part !== '.');
  const up = parts.findIndex((part) => part !== '..');
  const steps = up < 0 ? parts.length : up;
  const isPlain = !target.startsWith('/') && !/[\0\ufffd]/.test(target) && target !== '';
  if (isPlain && steps <= depth && !parts.slice(steps).includes('..')) return;
  throw new CountersignError(
    'refused',
    `the commit's ${JSON.stringify(path)} is a link to ${JSON.stringify(target).slice(0, 300)}, out of what is built`,
    { mend: 'Name with --directory the one that the Dockerfile was built in, or build from a directory.' },
  );
}
