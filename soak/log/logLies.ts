import type { Tree } from '../../src/ledger/log/tree/consistencyProof.ts';
import { CHECKPOINT_PATH, MAX_COMMIT_LEAVES } from '../../src/ledger/log/judgeCommit.ts';
import { parseNote } from '../../src/ledger/log/signedNote.ts';
import {
  levelSize,
  levelsOf,
  parseTilePath,
  TILE_WIDTH,
  tilePath,
  type Tile,
} from '../../src/ledger/log/tiles/tilePath.ts';
import type { Changes } from './folderLog.ts';
import type { GrowingLog, Proposal } from './growingLog.ts';
import type { SeededRandom } from '../seededRandom.ts';

/** How many steps back a fork begins at most. */
const FORK_STEPS = 8;

/** What a lie is made from: a log that was accepted, and what would honestly follow. */
export interface Honest {
  readonly log: GrowingLog;
  readonly parent: Tree;
  readonly next: Proposal;
  readonly random: SeededRandom;
}

/** Another commit in the honest one's place: all that differs from the folder, which holds the accepted log. */
export interface Lie {
  readonly changes: Changes;
  /** What the lie would have the log be. */
  readonly tree: Tree;
  /** The tile that is not as it must be, where it is one. */
  readonly touched?: Tile | undefined;
}

export type LieMaker = (honest: Honest) => Promise<Lie>;

/** By name. */
export const LOG_LIES: Readonly<Record<string, LieMaker>> = {
  'byte of a tile': async ({ log, parent, next, random }) => {
    const path = pathToTouch(parent, next, random);
    const bytes = next.files.get(path) ?? (await log.folder.read(path)) ?? new Uint8Array(1);
    const changes = new Map([...next.files, [path, random.flip(bytes)]]);
    return { changes, tree: next, touched: parseTilePath(path) };
  },

  'byte of the checkpoint': ({ next, random }) => {
    const note = next.files.get(CHECKPOINT_PATH) ?? new Uint8Array();
    // What stands behind the text is the signature, which proves nothing and which no reader looks at.
    const end = Buffer.byteLength(parseNote(note)?.text ?? '');
    const lie = random.flip(note, 0, end);
    return Promise.resolve({ changes: new Map([...next.files, [CHECKPOINT_PATH, lie]]), tree: next });
  },

  'missing file': ({ parent, next, random }) => {
    const missing = random.below(4) === 0 ? CHECKPOINT_PATH : pathToTouch(parent, next, random);
    return Promise.resolve({ changes: new Map([...next.files, [missing, undefined]]), tree: next });
  },

  'rolled back': async ({ log, random }) => {
    const tree = random.pick(log.trees);
    return { changes: new Map([[CHECKPOINT_PATH, await log.checkpoint(tree)]]), tree };
  },

  fork: async ({ log, parent, random }) => {
    const base = random.pick([log.empty, ...log.trees.slice(0, -1)].slice(-FORK_STEPS));
    const count = parent.size - base.size + 1 + random.below(MAX_COMMIT_LEAVES);
    const leaves = Array.from({ length: count }, () => new Uint8Array(random.bytes(1 + random.below(100))));
    const fork = await log.proposeOn({ ...base, files: log.folder }, leaves);
    return { changes: fork.files, tree: fork };
  },
};

/** A file that the commit brings, or a full one that was there before. */
function pathToTouch({ size }: Tree, next: Proposal, random: SeededRandom): string {
  const levels = levelsOf(size).filter((level) => levelSize(size, level) >= TILE_WIDTH);
  if (levels.length === 0 || random.below(2) === 0)
    return random.pick([...next.files.keys()].filter((path) => path !== CHECKPOINT_PATH));
  const level = random.pick<Tile['level']>(['entries', ...levels]);
  const full = Math.floor(levelSize(size, level === 'entries' ? 0 : level) / TILE_WIDTH);
  return tilePath({ level, index: random.below(full), width: TILE_WIDTH });
}
