import { randomUUID } from 'node:crypto';
import { CountersignError } from '../../errors.ts';
import { NEUTRAL_IDENTITY, runGit } from './gitCommand.ts';
import type { GitEnvironment } from './gitCommand.ts';
import { gitFailure } from './gitErrors.ts';
import { FILE_MODE, blobId } from './gitFormat.ts';
import type { GitSnapshot } from './gitSnapshot.ts';

const NO_OBJECT = '0'.repeat(40);

/**
 * The files of an addition that the ledger does not hold yet; those that it holds with the same bytes are done.
 * @throws CountersignError `conflict` when a path is taken by other bytes, or lies below a file.
 */
export async function filesToAdd(
  snapshot: GitSnapshot,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Map<string, Uint8Array>> {
  const missing = new Map<string, Uint8Array>();
  for (const [path, content] of files) {
    const entry = await snapshot.entryAt(path);
    if (entry === undefined) {
      await refuseFileAbove(snapshot, path);
      missing.set(path, content);
    } else if (entry.mode !== FILE_MODE || entry.oid !== blobId(content, entry.oid.length)) {
      throw conflict(path);
    }
  }
  return missing;
}

async function refuseFileAbove(snapshot: GitSnapshot, path: string): Promise<void> {
  const names = path.split('/');
  for (let depth = names.length - 1; depth > 0; depth--) {
    const above = names.slice(0, depth).join('/');
    const entry = await snapshot.entryAt(above);
    if (entry === undefined) continue;
    if (entry.mode === FILE_MODE) throw conflict(above);
    return;
  }
}

function conflict(path: string): CountersignError {
  return new CountersignError('conflict', `the ledger already holds something else at ${path}`, {
    mend: 'Nothing on a ledger is ever changed: read the newest state and add under a new name.',
  });
}

/**
 * Writes a commit on top of `base` that adds files, by one `git fast-import`, which reads only the directories on
 * the files' paths. No reference is moved: until the commit is published it is not part of the ledger.
 * @returns the commit's id
 * @throws CountersignError `unavailable` when the repository cannot be written.
 */
export async function writeCommit(
  env: GitEnvironment,
  display: string,
  base: string | undefined,
  files: ReadonlyMap<string, Uint8Array>,
  message: string,
): Promise<string> {
  const input = commitStream(base, files, message, Math.floor(Date.now() / 1000));
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
  files: ReadonlyMap<string, Uint8Array>,
  message: string,
  seconds: number,
): Buffer {
  const reference = `refs/countersign/new/${randomUUID()}`;
  const line = Buffer.from(message.replace(/\s+/g, ' ').trim().slice(0, 200) || 'Add entries', 'utf8');
  const parts: (Uint8Array | string)[] = [
    `feature done\ncommit ${reference}\nmark :1\ncommitter ${NEUTRAL_IDENTITY} ${seconds} +0000\n`,
    `data ${line.length + 1}\n`,
    line,
    '\n',
    base === undefined ? '' : `from ${base}\n`,
  ];
  for (const [path, content] of files) {
    parts.push(`M ${FILE_MODE} inline ${path}\ndata ${content.length}\n`, content, '\n');
  }
  // The objects are kept, the reference is not: publishing is a step of its own.
  parts.push(`get-mark :1\nreset ${reference}\nfrom ${NO_OBJECT}\n\ndone\n`);
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : part)));
}
