import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { initLedgerRepository } from '../../src/ledger/git/gitInit.ts';
import { mustHold } from '../mustHold.ts';
import { SeededRandom } from '../seededRandom.ts';
import type { SoakBounds, SoakDone } from '../soak.ts';
import type { SoakState } from '../soakState.ts';
import { namesPresent, runWriter, type Writer } from './writerProcess.ts';

const WRITERS = 8;
/** Entries of one writer in one round. */
const MOST_EACH = 5;
/** One writer in so many is killed, at most so late. */
const KILL_EVERY = 3;
const KILL_WITHIN_MS = 1500;

interface Kept {
  readonly rounds: number;
  readonly entries: number;
  readonly kills: number;
}

interface Planned extends Writer {
  readonly killAfterMs: number | undefined;
}

/**
 * Rounds of eight processes that write to one bare ledger at once, by path and by push, with caches of their own and
 * a shared one; some are killed and run again. After each round every entry that was ever asked for must be there,
 * once. The seed decides who writes how much, by which way, and is killed when; who is first, the machine.
 * @param bounds the amount is the number of entries
 * @throws CountersignError `internal` when an entry is lost or doubled, or a writer fails
 */
export async function soakLedgerWriters(
  seed: string,
  bounds: SoakBounds,
  state: SoakState,
): Promise<SoakDone> {
  let { rounds, entries, kills } = (state.load() ?? { rounds: 0, entries: 0, kills: 0 }) as Kept;
  const ledger = join(state.directory, 'ledger.git');
  if (!existsSync(ledger)) await initLedgerRepository(ledger);
  const caches = join(state.directory, 'caches');
  const expected = Array.from({ length: rounds }, (_, round) =>
    namesOf(planRound(seed, round, caches)),
  ).flat();
  while (entries < bounds.amount && state.secondsHere < (bounds.seconds ?? Infinity)) {
    const writers = planRound(seed, rounds, caches);
    const killed = await Promise.all(writers.map((writer) => writeAll(ledger, writer)));
    expected.push(...namesOf(writers));
    const present = await namesPresent(ledger, join(caches, 'reader'));
    const where = `round ${rounds}`;
    mustHold(new Set(present).size === present.length, `${where}: an entry is there twice`);
    mustHold(
      JSON.stringify(present.toSorted()) === JSON.stringify(expected.toSorted()),
      `${where}: ${present.length} entries are there, ${expected.length} were written`,
    );
    rounds += 1;
    entries = expected.length;
    kills += killed.filter(Boolean).length;
    state.save({ rounds, entries, kills } satisfies Kept);
  }
  return { whole: entries >= bounds.amount, did: { rounds, entries, 'writers killed': kills } };
}

function planRound(seed: string, round: number, caches: string): Planned[] {
  const random = new SeededRandom(seed, `round ${round}`);
  return Array.from({ length: WRITERS }, (_, index) => {
    const isShared = random.below(4) === 0;
    return {
      name: `r${round}w${index}`,
      count: 1 + random.below(MOST_EACH),
      reach: random.pick(['path', 'remote'] as const),
      cache: join(caches, isShared ? 'shared' : `${index}`),
      killAfterMs: random.below(KILL_EVERY) === 0 ? random.below(KILL_WITHIN_MS) : undefined,
    };
  });
}

function namesOf(writers: readonly Writer[]): string[] {
  return writers.flatMap(({ name, count }) => Array.from({ length: count }, (_, at) => `${name}-${at}`));
}

/** @returns whether it was killed before its end */
async function writeAll(ledger: string, writer: Planned): Promise<boolean> {
  const first = await runWriter(ledger, writer, writer.killAfterMs);
  const again = first.ended ? { acknowledged: [] } : await runWriter(ledger, writer);
  const acknowledged = new Set([...first.acknowledged, ...again.acknowledged]);
  const [missing] = namesOf([writer]).filter((name) => !acknowledged.has(name));
  mustHold(missing === undefined, `${missing ?? ''} was not acknowledged`);
  return !first.ended;
}
