import { createHash } from 'node:crypto';
import { CountersignError } from '../../../errors.ts';
import { parseCommit, parseTree } from '../../../ledger/git/command/gitFormat.ts';
import type { TreeEntry } from '../../../ledger/git/command/gitFormat.ts';
import type { GitObjects } from '../../../ledger/git/command/gitObjects.ts';

export interface TreeLimits {
  /** Files, links and directories. */
  readonly entries: number;
  readonly depth: number;
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Bytes of all files. */
  readonly bytes: number;
}

export const TREE_LIMITS: TreeLimits = {
  entries: 200_000,
  depth: 64,
  fileBytes: 256 * 1024 ** 2,
  bytes: 8 * 1024 ** 3,
};

const MAX_COMMIT_BYTES = 1024 ** 2;
const MAX_TREE_BYTES = 64 * 1024 ** 2;

/** One file, link, directory or submodule of a commit. */
export interface CommitEntry extends TreeEntry {
  /** Relative to the commit's root. */
  readonly path: string;
}

/**
 * Reads a commit's own objects and nothing else: no attributes, filters, replacements, hooks or configuration of the repository
 * have a say in what the files are. Each object is hashed, so that what is given is what the commit's name stands for,
 * whoever keeps the repository.
 */
export class GitTree {
  readonly #objects: Pick<GitObjects, 'get'>;
  readonly #limits: TreeLimits;
  #entries = 0;
  #bytes = 0;

  constructor(objects: Pick<GitObjects, 'get'>, limits: TreeLimits = TREE_LIMITS) {
    this.#objects = objects;
    this.#limits = limits;
  }

  /**
   * The root directory of a commit.
   * @param commit its whole name, 40 or 64 hex digits
   * @throws CountersignError `not-found` when it is not here, `tampered` when it is another, as all below
   */
  async root(commit: string): Promise<string> {
    return parseCommit(await this.#read(commit, 'commit', MAX_COMMIT_BYTES)).tree;
  }

  /** What a directory holds. @throws CountersignError `tampered` for names that no checkout could have, `limit` */
  async list(oid: string, path: string): Promise<CommitEntry[]> {
    if (path.split('/').length > this.#limits.depth)
      throw new CountersignError('limit', `the commit has directories more than ${this.#limits.depth} deep`);
    const entries = parseTree(await this.#read(oid, 'tree', MAX_TREE_BYTES), oid.length / 2);
    this.#entries += entries.length;
    if (this.#entries > this.#limits.entries)
      throw new CountersignError('limit', `the commit has more than ${this.#limits.entries} files`);
    const names = new Set<string>();
    for (const { name } of entries) {
      const isBad = name === '' || name === '.' || name === '..' || /[/\0\ufffd]/.test(name);
      if (isBad || name.toLowerCase() === '.git' || names.has(name))
        throw new CountersignError('tampered', `the commit names a file ${JSON.stringify(name)} in /${path}`);
      names.add(name);
    }
    return entries.map((entry) => ({ ...entry, path: path === '' ? entry.name : `${path}/${entry.name}` }));
  }

  /** Bytes of a file, or the target of a link. @throws CountersignError `limit` */
  async content({ oid }: CommitEntry): Promise<Uint8Array> {
    const bytes = await this.#read(oid, 'blob', this.#limits.fileBytes);
    this.#bytes += bytes.length;
    if (this.#bytes > this.#limits.bytes)
      throw new CountersignError('limit', `the commit has more than ${this.#limits.bytes} bytes of files`);
    return bytes;
  }

  async #read(oid: string, type: 'commit' | 'tree' | 'blob', maxBytes: number): Promise<Uint8Array> {
    const object = await this.#objects.get(oid, maxBytes);
    if (object === undefined)
      throw new CountersignError('not-found', `the repository lacks the ${type} ${oid}`, {
        mend: `Fetch it whole: git fetch origin ${type === 'commit' ? oid : ''}`.trimEnd(),
      });
    if (object.isCut)
      throw new CountersignError('limit', `a ${type} of the commit is larger than ${maxBytes} bytes`);
    const hash = createHash(oid.length === 40 ? 'sha1' : 'sha256');
    const found = hash.update(`${type} ${object.bytes.length}\0`).update(object.bytes).digest('hex');
    if (object.type !== type || found !== oid)
      throw new CountersignError('tampered', `what the repository has as ${type} ${oid} is something else`);
    return object.bytes;
  }
}
