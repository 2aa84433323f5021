import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { mustHold } from '../mustHold.ts';
import { VOID_TRICKS } from '../pushers/pusherTricks.ts';
import { SeededRandom } from '../seededRandom.ts';
import type { SoakBounds, SoakDone } from '../soak.ts';
import type { SoakState } from '../soakState.ts';
import { startChild, type Child } from './child.ts';
import { judgeOrders, type Ends } from './judgeOrders.ts';
import { makeOffers } from './makeOffers.ts';
import type { Stage } from './stage.ts';

const AGENTS = 3;
const WRITERS = 8;
/** Orders of one writer in one round. */
const MOST_EACH = 4;
/** Between two mischiefs, at most. */
const MISCHIEF_EVERY_MS = 4000;
/** One of so many is a kill: a process has to come to something before the next one, on a slow machine too. */
const KILL_ONE_IN = 6;

interface Kept {
  readonly rounds: number;
  readonly orders: number;
  readonly did: Readonly<Record<string, number>>;
}

/** A process that is started again, with the same words, whenever it was killed. */
class Persistent {
  readonly said: string[] = [];
  readonly whole: Promise<void>;
  readonly #name: string;
  #child: Child;
  #stops = false;
  kills = 0;

  constructor(name: string, script: string, words: readonly string[]) {
    this.#name = name;
    this.#child = startChild(script, words);
    this.whole = this.#live(script, words);
  }

  kill(): void {
    this.kills += 1;
    this.#child.kill('SIGKILL');
  }

  stop(): void {
    this.#stops = true;
    this.#child.kill('SIGTERM');
  }

  async #live(script: string, words: readonly string[]): Promise<void> {
    for (;;) {
      const end = await this.#child.ended;
      this.said.push(...this.#child.said);
      if (end === 0 || (this.#stops && end === 'SIGTERM')) return;
      mustHold(end === 'SIGKILL', `${this.#name} ended with ${end}: ${this.#child.complained()}`);
      this.#child = startChild(script, words);
    }
  }
}

/** Kills a process, or spoils the ledger, until told to stop. */
async function makeMischief(
  stage: Stage,
  random: SeededRandom,
  victims: readonly Persistent[],
  signal: AbortSignal,
  count: (what: string) => void,
): Promise<void> {
  for (;;) {
    await sleep(random.below(MISCHIEF_EVERY_MS));
    if (signal.aborted) return;
    if (random.below(KILL_ONE_IN) === 0) {
      random.pick(victims).kill();
      count('processes killed');
      continue;
    }
    const name = random.pick(Object.keys(VOID_TRICKS));
    try {
      await VOID_TRICKS[name]?.({ gitDir: stage.ledger, random, cache: stage.path('caches') });
      count(name);
    } catch {
      // Somebody else was first: as with every pusher, the server refuses what is not on top of the newest.
      count('tricks that lost a race');
    }
  }
}

/** One round: writers place, approve, cancel and revoke while agents run, and are killed. @returns the orders by their names */
async function playRound(
  stage: Stage,
  seed: string,
  round: number,
  count: (what: string, times?: number) => void,
): Promise<Map<string, number>> {
  const random = new SeededRandom(seed, `round ${round}`);
  const agents = Array.from({ length: AGENTS }, (_, at) => {
    const name = `agent-${at}`;
    return new Persistent(name, 'agentProcess', [stage.directory, name]);
  });
  const witness = new Persistent('the witness', 'witnessProcess', [stage.directory]);
  const writers = Array.from({ length: WRITERS }, (_, at) => {
    const name = `r${round}w${at}`;
    const words = [stage.directory, seed, name, String(1 + random.below(MOST_EACH)), `writer-${at}`];
    return new Persistent(name, 'customerProcess', words);
  });
  const over = new AbortController();
  const mischief = makeMischief(stage, random, [...agents, witness, ...writers], over.signal, count);
  try {
    await Promise.race([
      Promise.all(writers.map(({ whole }) => whole)),
      // An agent does not end by itself: this is only for what it throws.
      Promise.all([...agents, witness].map(({ whole }) => whole)),
    ]);
  } finally {
    over.abort();
    await mischief;
    for (const process of [...agents, witness, ...writers]) process.stop();
    await Promise.allSettled([...agents, witness].map(({ whole }) => whole));
  }
  const placed = writers.flatMap(({ said }) => said.map((line) => line.split(' ')));
  return new Map(
    placed.flatMap(([name = '', number]) => (Number(number) > 0 ? [[name, Number(number)]] : [])),
  );
}

function runsIn(stage: Stage): readonly string[] {
  const file = stage.path('runs');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}

/**
 * Rounds of eight processes that place orders, approve, cancel and revoke, while three agents of one TEE run what is
 * approved, once Alice's witness has seen the claim, and somebody who may push spoils the ledger; any of them is killed at any
 * moment. After each round no order was run more often than it was approved, none is lost, and of none was anything opened
 * on a claim that was not witnessed.
 * @param bounds the amount is the number of orders
 * @throws CountersignError `internal` when one was
 */
export async function soakOrders(seed: string, bounds: SoakBounds, state: SoakState): Promise<SoakDone> {
  let { rounds, orders, did } = (state.load() ?? { rounds: 0, orders: 0, did: {} }) as Kept;
  const stage = await makeOffers(state.directory);
  const count = (what: string, times = 1): void => {
    did = { ...did, [what]: (did[what] ?? 0) + times };
  };
  while (orders < bounds.amount && state.secondsHere < (bounds.seconds ?? Infinity)) {
    const placed = await playRound(stage, seed, rounds, count);
    const ends: Ends = await judgeOrders(stage, placed, runsIn(stage), `round ${rounds}`);
    for (const [end, times] of Object.entries(ends)) count(end, times);
    rounds += 1;
    orders += placed.size;
    state.save({ rounds, orders, did } satisfies Kept);
  }
  return { whole: orders >= bounds.amount, did: { rounds, orders, ...did } };
}
