import { logLine } from '../../../src/ledger/git/command/gitFormat.ts';
import { CHECKPOINT_PATH } from '../../../src/ledger/log/judgeCommit.ts';
import { looseLeaves, leafPath } from '../../../src/ledger/log/tiles/tilePath.ts';
import { toHex } from '../../../src/bytes/byteForms.ts';
import { grow, logOf, text, withFile, type MemoryLog } from '../log/logs.ts';
import { commitPast, git } from './gitTestRepository.ts';

/** What somebody who may push makes of the log: its files and the line in the message. */
interface Made {
  readonly log: MemoryLog;
  /** The line that the message ends with; what the log itself says when not given. */
  readonly line?: string;
  /** Commands of fast-import in the place of the log's files. */
  readonly commands?: string;
}

/** Commands of fast-import that make these the files of `log/`. */
export function logCommands(log: MemoryLog): Buffer {
  const parts: (string | Uint8Array)[] = ['D log\n'];
  for (const [path, bytes] of log.content)
    parts.push(`M 100644 inline log/${path}\ndata ${bytes.length}\n`, bytes, '\n');
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}

export const lineOf = (log: MemoryLog): string => logLine(log.size, toHex(log.root));

/** Commits a log past all of Countersign's checks, on top of the branch. */
export async function commitLog(gitDir: string, log: MemoryLog, line = lineOf(log)): Promise<void> {
  await commitPast(gitDir, logCommands(log), 'ledger', `past\n\n${line}`);
}

/** A file of those that the old log has, in the new one. */
function spoil(old: MemoryLog, next: MemoryLog, pick: number, bytes: Uint8Array | undefined): MemoryLog {
  const covered = [...old.content].filter(
    ([path, was]) =>
      path !== CHECKPOINT_PATH && Buffer.compare(was, next.content.get(path) ?? Buffer.from('no')) === 0,
  );
  const [path = CHECKPOINT_PATH] = covered[pick % Math.max(1, covered.length)] ?? [];
  return withFile(next, path, bytes);
}

const prefix = (leaves: readonly Uint8Array[], count: number): Uint8Array[] => leaves.slice(0, count);

/**
 * The ways to push a commit whose log does not extend its first parent's, by what is wrong with it.
 * @param leaves of the log as it is, leaf 0 among them
 * @param pick which of several there may be
 */
export const VOID: Record<
  string,
  (
    log: MemoryLog,
    leaves: readonly Uint8Array[],
    more: readonly Uint8Array[],
    pick: number,
  ) => Promise<Made> | Made
> = {
  'a tile or leaf is changed': async (log, _leaves, more, pick) => ({
    log: spoil(log, await grow(log, more), pick, text('x')),
  }),
  'a tile or leaf is missing': async (log, _leaves, more, pick) => ({
    log: spoil(log, await grow(log, more), pick, undefined),
  }),
  'a tile of a level above is changed': async (log, _leaves, more, pick) => {
    const next = await grow(log, more);
    // It stays as it is until 256 more leaves are there.
    return log.size % 256 === 0
      ? { log: withFile(next, `tile/1/000.p/${log.size / 256}`, text('x')) }
      : { log: spoil(log, next, pick, text('x')) };
  },
  'a leaf that was there is another': async (log, leaves, more, pick) => {
    const others = leaves.map((leaf, at) => (at === pick % leaves.length ? text('another') : leaf));
    return { log: await logOf([...others, ...more], log.ledger) };
  },
  'the file of a loose leaf alone is another': async (log, _leaves, more) => {
    const next = await grow(log, more);
    const loose = looseLeaves(next.size)[0];
    return { log: withFile(next, loose === undefined ? CHECKPOINT_PATH : leafPath(loose), text('another')) };
  },
  'the checkpoint is of another root': async (log, _leaves, more) => {
    const next = await grow(log, more);
    const other = await logOf(more, log.ledger);
    return { log: withFile(next, CHECKPOINT_PATH, other.content.get(CHECKPOINT_PATH)) };
  },
  'the checkpoint is of another ledger': async (log, leaves, more) => ({
    log: await logOf([...leaves, ...more], 'ef'.repeat(32)),
  }),
  'the checkpoint is nonsense': async (log, _leaves, more) => ({
    log: withFile(await grow(log, more), CHECKPOINT_PATH, text('nonsense')),
  }),
  'the checkpoint weighs five megabytes': async (log, _leaves, more) => ({
    log: withFile(await grow(log, more), CHECKPOINT_PATH, new Uint8Array(5 * 1024 * 1024)),
  }),
  'it adds 65 leaves': async (log) => ({
    log: await grow(
      log,
      Array.from({ length: 65 }, (_, at) => text(`${at}`)),
    ),
  }),
  'it adds none': (log) => ({ log }),
  'it adds a leaf that is too large': async (log, _leaves, more) => ({
    log: await grow(log, [...prefix(more, 63), new Uint8Array(2049)]),
  }),
  'its log is an earlier one': async (log, leaves, _more, pick) => ({
    log: await logOf(prefix(leaves, 1 + (pick % leaves.length)), log.ledger),
  }),
  'its message says nothing of the log': async (log, _leaves, more) => ({
    log: await grow(log, more),
    line: 'Log: nothing',
  }),
  'its message says another root': async (log, _leaves, more) => ({
    log: await grow(log, more),
    line: logLine(log.size + more.length, 'ab'.repeat(32)),
  }),
  'its message says another size': async (log, _leaves, more) => {
    const next = await grow(log, more);
    return { log: next, line: logLine(next.size + 1, toHex(next.root)) };
  },
  'its message says more after the line': async (log, _leaves, more) => {
    const next = await grow(log, more);
    return { log: next, line: `${lineOf(next)}\nand more` };
  },
  'the log is gone': (log) => ({ log, commands: 'D log\n' }),
  'the log is a file': (log) => ({ log, commands: 'D log\nM 100644 inline log\ndata 1\nx\n' }),
  'the log is a link': (log) => ({ log, commands: 'D log\nM 120000 inline log\ndata 3\nold\n' }),
  'the log is a submodule': (log) => ({ log, commands: `D log\nM 160000 ${'1'.repeat(40)} log\n` }),
};

export const VOID_WAYS = [...Object.keys(VOID), 'it merges another history'];

/** Pushes such a commit. */
export async function commitVoid(
  gitDir: string,
  way: string,
  leaves: readonly Uint8Array[],
  ledger: string,
  more: readonly Uint8Array[],
  pick: number,
): Promise<void> {
  const log = await logOf(leaves, ledger);
  const make = VOID[way];
  if (make !== undefined) {
    const { log: made, line = lineOf(made), commands } = await make(log, leaves, more, pick);
    if (commands === undefined) await commitLog(gitDir, made, line);
    else await commitPast(gitDir, commands, 'ledger', `past\n\n${logLine(log.size + 1, 'ab'.repeat(32))}`);
    return;
  }
  // The log of the other side, which goes on from an earlier state of this one, as `git merge -X theirs` would leave it.
  const side = await logOf([...prefix(leaves, pick % leaves.length), text('side'), ...more], ledger);
  const from = `side-${(await git(gitDir, ['rev-parse', 'refs/heads/ledger'])).slice(0, 12)}`;
  await commitPast(gitDir, logCommands(side), from, `past\n\n${lineOf(side)}`);
  const merge = Buffer.concat([Buffer.from(`merge refs/heads/${from}^0\n`), logCommands(side)]);
  await commitPast(gitDir, merge, 'ledger', `past\n\n${lineOf(side)}`);
}
