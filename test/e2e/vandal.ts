import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { formatHead } from '../../src/ledger/ledgerHead.ts';
import { logLine } from '../../src/ledger/git/command/gitFormat.ts';
import { toHex } from '../../src/bytes/byteForms.ts';
import { readPrivateKey, type PrivateKey } from '../../src/pgp/keys.ts';
import { MemoryRepository } from '../support/memoryRepository.ts';
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

  /** The head of the log that lies there. */
  async logHead(): Promise<string> {
    const log = await new MemoryRepository(this.tree()).log();
    if (log === undefined) throw new Error('there is no log');
    return formatHead(log);
  }

  /**
   * Commits the tree as the vandal left it, with no word about a log.
   * @param parents the head, which every server lets pass, or none: a history written anew, pushed by force
   */
  commit(change: (tree: Tree) => void, parents: 'head' | 'none' = 'head'): void {
    const tree = this.tree();
    change(tree);
    this.#write(tree, parents, 'x');
  }

  /** Commits what the vandal made of the log, in the form that it must have. */
  async rewrite(
    change: (ledger: MemoryRepository) => Promise<unknown>,
    parents: 'head' | 'none' = 'head',
  ): Promise<void> {
    const ledger = new MemoryRepository(this.tree());
    await change(ledger);
    const log = await ledger.log();
    this.#write(ledger.files, parents, `x\n\n${log === undefined ? '' : logLine(log.size, toHex(log.root))}`);
  }

  #write(tree: ReadonlyMap<string, Uint8Array>, parents: 'head' | 'none', message: string): void {
    const index = `${this.ledger}/vandal-index`;
    rmSync(index, { force: true });
    const lines = [...tree].map(([path, bytes]) => {
      const oid = this.#git(['hash-object', '-w', '--stdin'], Buffer.from(bytes)).toString().trim();
      return `100644 ${oid}\t${path}`;
    });
    this.#git(['update-index', '--add', '--index-info'], `${lines.join('\n')}\n`, index);
    const written = this.#git(['write-tree'], '', index).toString().trim();
    const parent = parents === 'head' ? ['-p', this.head] : [];
    this.moveHead(
      this.#git(['commit-tree', written, '-m', message, ...parent])
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

/** A party's key, as it lies in its home. */
export async function keyOf(party: Party): Promise<PrivateKey> {
  const file = `${fingerprintIn(party)}.private.asc`;
  return readPrivateKey(readFileSync(join(party.home, 'keys', file), 'utf8'), undefined);
}

export function fingerprintIn(party: Party): string {
  const file = readdirSync(join(party.home, 'keys')).find((name) => name.endsWith('.private.asc')) ?? '';
  return file.replace('.private.asc', '');
}
