import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { entryFiles } from '../../src/ledger/entries.ts';
import { readPrivateKey } from '../../src/pgp/keys.ts';
import type { Party } from './world.ts';

/** The files of a ledger by path; what is put in or taken out is what the next commit has. */
export type Tree = Map<string, Buffer>;

/** Someone who may write to the ledger's repository, with git's plumbing in his hands. */
export class Vandal {
  /** A copy of a ledger, so that each crime has a scene of its own. */
  readonly ledger: string;

  constructor(of: string, name: string) {
    this.ledger = `${of}-${name}.git`;
    cpSync(of, this.ledger, { recursive: true });
  }

  #git(args: readonly string[], input: string | Buffer = '', index = ''): Buffer {
    const identity = Object.fromEntries(
      ['AUTHOR', 'COMMITTER'].flatMap((who) => [
        [`GIT_${who}_NAME`, 'nobody'],
        [`GIT_${who}_EMAIL`, 'nobody@example.org'],
      ]),
    );
    const env = {
      ...process.env,
      ...identity,
      GIT_DIR: this.ledger,
      ...(index ? { GIT_INDEX_FILE: index } : {}),
    };
    const { status, stdout, stderr } = spawnSync('git', args, { env, input, maxBuffer: 1 << 28 });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr.toString()}`);
    return stdout;
  }

  get head(): string {
    return this.#git(['rev-parse', 'refs/heads/ledger']).toString().trim();
  }

  tree(): Tree {
    const names = this.#git(['ls-tree', '-r', '--name-only', '-z', 'refs/heads/ledger']).toString();
    const paths = names.split('\0').filter((path) => path !== '');
    return new Map(paths.map((path) => [path, this.#git(['cat-file', 'blob', `refs/heads/ledger:${path}`])]));
  }

  /**
   * Commits the tree as the vandal left it.
   * @param parents the head, which every server lets pass, or none: a history written anew, pushed by force
   */
  commit(change: (tree: Tree) => void, parents: 'head' | 'none' = 'head'): void {
    const tree = this.tree();
    change(tree);
    const index = `${this.ledger}/vandal-index`;
    rmSync(index, { force: true });
    const lines = [...tree].map(([path, bytes]) => {
      const oid = this.#git(['hash-object', '-w', '--stdin'], bytes).toString().trim();
      return `100644 ${oid}\t${path}`;
    });
    this.#git(['update-index', '--add', '--index-info'], `${lines.join('\n')}\n`, index);
    const written = this.#git(['write-tree'], '', index).toString().trim();
    const parent = parents === 'head' ? ['-p', this.head] : [];
    this.moveHead(
      this.#git(['commit-tree', written, '-m', 'x', ...parent])
        .toString()
        .trim(),
    );
  }

  moveHead(to: string): void {
    this.#git(['update-ref', 'refs/heads/ledger', to]);
  }

  deleteBranch(): void {
    this.#git(['update-ref', '-d', 'refs/heads/ledger']);
  }
}

/** An entry as a party could sign it with its key, and write it past all our code. */
export async function signedBy(party: Party, path: string, body: unknown): Promise<Map<string, Buffer>> {
  const keys = join(party.home, 'keys');
  const file = readdirSync(keys).find((name) => name.endsWith('.private.asc')) ?? '';
  const files = await entryFiles(
    path,
    body,
    await readPrivateKey(readFileSync(join(keys, file), 'utf8'), undefined),
  );
  return new Map([...files].map(([name, bytes]) => [name, Buffer.from(bytes)]));
}

export function fingerprintIn(party: Party): string {
  const file = readdirSync(join(party.home, 'keys')).find((name) => name.endsWith('.private.asc')) ?? '';
  return file.replace('.private.asc', '');
}
