import type { Ledger } from '../../src/ledger/ledger.ts';
import type { ObjectStore } from '../../src/storage/objectStore.ts';
import { OwnClaims } from '../../src/tee/agent/claim/ownClaims.ts';
import type { TeeContext } from '../../src/tee/agent/teeContext.ts';
import type { Sandbox } from '../../src/tee/sandbox/sandbox.ts';
import { look, type World } from './world.ts';

/** What a process that was killed does not live to see. */
export class Dead extends Error {}

/** What the agent is about to do, or has just done: `append`, `appended`, `run`, `ran`, `put`, or a line of its log. */
export type Step = string;

/** A store that puts in another way. */
export function storeThatPuts(store: ObjectStore, put: ObjectStore['put']): ObjectStore {
  return {
    url: store.url,
    put,
    stat: (name) => store.stat(name),
    read: (name, range) => store.read(name, range),
    remove: (name) => store.remove(name),
    list: () => store.list(),
    locationOf: (name) => store.locationOf(name),
  };
}

/**
 * One process of the agent, with a memory of its own, that can be killed at any of its steps: from then on nothing
 * that it does reaches the ledger, the storage or a sandbox.
 */
export class MortalAgent {
  readonly context: TeeContext;
  readonly steps: Step[] = [];
  readonly #onStep: (step: Step, agent: MortalAgent) => void;
  readonly #life = new AbortController();

  constructor(tee: TeeContext, onStep: (step: Step, agent: MortalAgent) => void) {
    this.#onStep = onStep;
    this.context = {
      ...tee,
      claims: new OwnClaims(),
      ledger: this.#mortalLedger(tee.ledger),
      store: this.#mortalStore(tee.store),
      sandbox: async () => this.#mortalSandbox(await tee.sandbox()),
      log: (line) => {
        this.#step(line);
        tee.log(line);
      },
      signal: this.#life.signal,
    };
  }

  kill(): void {
    this.#life.abort();
  }

  #requireLife(): void {
    if (this.#life.signal.aborted) throw new Dead();
  }

  #step(step: Step): void {
    this.#requireLife();
    this.steps.push(step);
    this.#onStep(step, this);
    this.#requireLife();
  }

  #mortalLedger(ledger: Ledger): Ledger {
    const mortal = Object.create(ledger) as Ledger;
    mortal.order = (id) => {
      this.#requireLife();
      return ledger.order(id);
    };
    mortal.snapshot = () => {
      this.#requireLife();
      return ledger.snapshot();
    };
    mortal.appendToOrder = async (...args) => {
      this.#step('append');
      const state = await ledger.appendToOrder(...args);
      this.#step('appended');
      return state;
    };
    return mortal;
  }

  #mortalStore(store: ObjectStore): ObjectStore {
    return storeThatPuts(store, async (...args) => {
      this.#step('put');
      return store.put(...args);
    });
  }

  #mortalSandbox(sandbox: Sandbox): Sandbox {
    return {
      engine: sandbox.engine,
      run: async (spec, signal) => {
        this.#step('run');
        const result = await sandbox.run(spec, signal);
        this.#step('ran');
        return result;
      },
      remove: (name) => {
        this.#requireLife();
        return sandbox.remove(name);
      },
    };
  }
}

/** An agent looks, and is killed as soon as `when` says so. */
export async function lookUntilKilled(
  world: World,
  when: (step: Step, steps: readonly Step[]) => boolean,
): Promise<MortalAgent> {
  const agent = new MortalAgent(world.tee, (step, self) => {
    if (when(step, self.steps)) self.kill();
  });
  await look(world, agent.context).catch((error: unknown) => {
    if (!(error instanceof Dead)) throw error;
  });
  return agent;
}
