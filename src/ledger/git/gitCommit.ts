import { randomUUID } from 'node:crypto';
import { NEUTRAL_IDENTITY, runGit } from './command/gitCommand.ts';
import type { GitEnvironment } from './command/gitCommand.ts';
import { gitFailure } from './command/gitErrors.ts';
import { FILE_MODE } from './command/gitFormat.ts';

const NO_OBJECT = '0'.repeat(40);

/** What a commit changes. */
export interface Change {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly removed: readonly string[];
  /** Directories that are put right first, '' being the root: the tree that each is to be, or undefined to be rid of it. */
  readonly mended: ReadonlyMap<string, string | undefined>;
  /** First line of the message. */
  readonly message: string;
  /** Its last line: what is said of the log, where there is one. */
  readonly log: string | undefined;
}

/**
 * Writes a commit on top of `base`, by one `git fast-import`, which reads only the directories on
 * the files' paths. No reference is moved: until the commit is published it is not part of the ledger.
 * @returns the commit's id
 * @throws CountersignError `unavailable` when the repository cannot be written.
 */
export async function writeCommit(
  env: GitEnvironment,
  display: string,
  base: string | undefined,
  change: Change,
): Promise<string> {
  const input = commitStream(base, change, Math.floor(Date.now() / 1000));
  const result = await runGit(['fast-import', '--quiet'], { env, input, timeoutMs: 60_000 });
  const commit = result.stdout.toString('latin1').trim();
  if (result.code !== 0 || !/^[0-9a-f]{40,64}$/.test(commit)) {
    throw gitFailure(result, display, 'writing an entry');
  }
  return commit;
}

/** The stream for `git fast-import`. With `done`, a stream that was cut short makes no commit. */
export function commitStream(
  base: string | undefined,
  { files, removed, mended, message, log }: Change,
  seconds: number,
): Buffer {
  const reference = `refs/countersign/new/${randomUUID()}`;
  const line = message.replace(/\s+/g, ' ').trim().slice(0, 200) || 'Add entries';
  const text = Buffer.from(log === undefined ? line : `${line}\n\n${log}`, 'utf8');
  const parts: (Uint8Array | string)[] = [
    `feature done\ncommit ${reference}\nmark :1\ncommitter ${NEUTRAL_IDENTITY} ${seconds} +0000\n`,
    `data ${text.length + 1}\n`,
    text,
    '\n',
    // What is `from` a commit has its root read, which may be one that git cannot read: `merge` makes it the parent alone.
    base === undefined ? '' : `${mended.has('') ? 'merge' : 'from'} ${base}\n`,
  ];
  for (const [path, tree] of mended) {
    if (path !== '') parts.push(tree === undefined ? `D ${path}\n` : `M 040000 ${tree} ${path}\n`);
  }
  for (const path of removed) parts.push(`D ${path}\n`);
  for (const [path, content] of files) {
    parts.push(`M ${FILE_MODE} inline ${path}\ndata ${content.length}\n`, content, '\n');
  }
  // The objects are kept, the reference is not: publishing is a step of its own.
  parts.push(`get-mark :1\nreset ${reference}\nfrom ${NO_OBJECT}\n\ndone\n`);
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : part)));
}
