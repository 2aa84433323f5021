import { join } from 'node:path';
import { equalBytes } from '../../src/bytes/byteForms.ts';
import { extendsCheckpoint, extendsLog } from '../../src/ledger/log/tiles/extendsLog.ts';
import { CHECKPOINT_PATH, judgeCommit, type JudgedLog } from '../../src/ledger/log/judgeCommit.ts';
import { TileTree, type LogState } from '../../src/ledger/log/tiles/tileTree.ts';
import { nodeHasher } from '../../src/ledger/nodeCrypto.ts';
import { believeNothing } from './believeNothing.ts';
import { FolderLog } from './folderLog.ts';
import { GrowingLog, type Proposal } from './growingLog.ts';
import { LOG_LIES } from './logLies.ts';
import { mustHold } from '../mustHold.ts';
import { SeededRandom } from '../seededRandom.ts';
import type { SoakBounds, SoakDone } from '../soak.ts';
import type { SoakState } from '../soakState.ts';

/** One step in so many is compared file by file with the log before it, as a reader does whom git tells nothing. */
const WHOLE_EVERY = 64;
/** Roots and leaves that are asked for after each step. */
const QUESTIONS = 2;

interface Kept {
  readonly steps: number;
  readonly did: Readonly<Record<string, number>>;
}

/**
 * Grows a log by batches of 1 to 64 leaves. Each step is judged as a reader judges a commit; in its place a lie is
 * shown first, which must be refused; afterwards the log must prove earlier roots and any leaves.
 * @param bounds the amount is the number of leaves
 * @throws CountersignError `internal` when the log accepts a lie, refuses a step, or has another root than a second tree
 */
export async function soakMerkleLog(seed: string, bounds: SoakBounds, state: SoakState): Promise<SoakDone> {
  const kept = (state.load() ?? { steps: 0, did: {} }) as Kept;
  const folder = new FolderLog(join(state.directory, 'log'));
  const log = new GrowingLog(seed, folder, kept.steps);
  const did: Record<string, number> = { ...kept.did };
  const count = (what: string, times = 1): void => {
    did[what] = (did[what] ?? 0) + times;
  };
  const isOver = (): boolean => state.secondsHere >= (bounds.seconds ?? Infinity);
  while (log.size < bounds.amount && !isOver()) {
    const random = new SeededRandom(seed, `checks ${log.steps}`);
    const parent = log.log;
    const next = await log.propose();
    if (parent !== undefined) count(`refused: ${await tellLie(log, parent, next, random)}`);
    await judgeStep(log, parent, next, random);
    await log.keep(next);
    await askLog(log, random);
    count('steps');
    count('leaves', next.leaves.length);
    count('roots and leaves proven', 2 * QUESTIONS);
    state.save({ steps: log.steps, did } satisfies Kept);
  }
  await readWhole(log);
  return { whole: log.size >= bounds.amount, did };
}

/** @returns the lie's name */
async function tellLie(
  log: GrowingLog,
  parent: JudgedLog,
  next: Proposal,
  random: SeededRandom,
): Promise<string> {
  const [name, make] = random.pick(Object.entries(LOG_LIES));
  const { changes, tree, touched } = await make({ log, parent, next, random });
  const files = log.folder.with(changes);
  const where = `step ${log.steps} (${parent.size} leaves): ${name}`;
  const { own } = await judgeCommit(nodeHasher, parent, files, new Set(changes.keys()));
  mustHold(!own, `${where} was accepted`);
  const lie: LogState = { ...tree, files };
  if (name === 'fork') {
    const { ok } = await extendsCheckpoint(nodeHasher, parent, lie);
    mustHold(!ok, `${where} was accepted as an extension of the checkpoint`);
  } else await believeNothing(log, lie, touched, random, where);
  return name;
}

async function judgeStep(
  log: GrowingLog,
  parent: JudgedLog | undefined,
  next: Proposal,
  random: SeededRandom,
): Promise<void> {
  const files = log.folder.with(next.files);
  const where = `step ${log.steps} (${next.size} leaves)`;
  const verdict = await judgeCommit(nodeHasher, parent, files, new Set(next.files.keys()));
  mustHold(verdict.own, `${where} was refused: ${verdict.own ? '' : verdict.reason}`);
  mustHold(
    verdict.leaves.length === next.leaves.length &&
      verdict.leaves.every((leaf, at) => equalBytes(leaf, next.leaves[at] ?? new Uint8Array())),
    `${where} gives other leaves than were put into it`,
  );
  if (parent === undefined || random.below(WHOLE_EVERY) > 0) return;
  const extension = await extendsLog(nodeHasher, parent, verdict.log);
  mustHold(extension.ok, `${where} does not extend the log: ${extension.ok ? '' : extension.reason}`);
}

/** Asks the log, as it now lies in the folder, for roots it had, and for leaves. */
async function askLog(log: GrowingLog, random: SeededRandom): Promise<void> {
  const now = log.log;
  mustHold(now !== undefined, 'there is no log after a step');
  const tree = new TileTree(nodeHasher, now);
  for (let question = 0; question < QUESTIONS; question++) {
    const earlier = random.pick(log.trees);
    const root = await tree.rootAt(earlier.size);
    mustHold(equalBytes(root, earlier.root), `the log of ${now.size} has another root at ${earlier.size}`);
    const extension = await extendsCheckpoint(nodeHasher, earlier, now);
    mustHold(extension.ok, `the log of ${now.size} does not extend its checkpoint of ${earlier.size}`);
    const index = random.below(now.size);
    mustHold(
      equalBytes(await tree.leafAt(index), log.leaf(index)),
      `the log of ${now.size} has another leaf ${index}`,
    );
  }
}

/** Reads the whole folder as somebody does who knows nothing yet. */
async function readWhole(log: GrowingLog): Promise<void> {
  const now = log.log;
  if (now === undefined) return;
  const extension = await extendsLog(nodeHasher, { ...log.empty, files: log.folder }, now);
  mustHold(extension.ok, `the log of ${now.size} is not whole: ${extension.ok ? '' : extension.reason}`);
  const { leaves } = extension;
  mustHold(
    leaves.length === now.size && leaves.every((leaf, index) => equalBytes(leaf, log.leaf(index))),
    `the log of ${now.size} has other leaves than were put into it`,
  );
  const checkpoint = await log.folder.read(CHECKPOINT_PATH);
  mustHold(
    checkpoint !== undefined && equalBytes(checkpoint, await log.checkpoint(now)),
    `the checkpoint of the log of ${now.size} is another`,
  );
}
