import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CountersignError } from '../../src/errors.ts';
import { registerOffer, setOfferEnabled } from '../../src/flow/registerOffer.ts';
import type { Party } from '../../src/flow/party.ts';
import { policySchema } from '../../src/attestation/policy.ts';
import { Accounts } from '../../src/ledger/entries/accounts.ts';
import { EntryBatch } from '../../src/ledger/entries/entryBatch.ts';
import { initLedgerRepository } from '../../src/ledger/git/gitInit.ts';
import { openLedgerRepository } from '../../src/ledger/git/gitLedger.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import type { LedgerAddition, LedgerRepository, LedgerSnapshot } from '../../src/ledger/ledgerRepository.ts';
import { toHex } from '../../src/bytes/byteForms.ts';
import { decodeLeaf } from '../../src/ledger/log/leaf.ts';
import { leafHash, rootOf } from '../../src/ledger/log/tree/merkleTree.ts';
import { nodeHasher } from '../../src/ledger/nodeCrypto.ts';
import { readOffer } from '../../src/ledger/entries/offers.ts';
import { sha256Hex } from '../../src/canonicalJson.ts';
import { offerInfoSchema, slotInfoSchema } from '../../src/marketplace/offer.ts';
import { fingerprintOf, generatePartyKey, readPrivateKey, type PrivateKey } from '../../src/pgp/keys.ts';
import { openStore } from '../../src/storage/openStore.ts';
import { mustHold } from '../mustHold.ts';
import { headOf, moveTo, REWRITES, VOID_TRICKS, type Pusher } from './pusherTricks.ts';
import { SeededRandom } from '../seededRandom.ts';
import type { SoakBounds, SoakDone } from '../soak.ts';
import type { SoakState } from '../soakState.ts';

const READERS = 3;
/** After so many void commits in a row an honest entry is written: who comes new finds the log within the newest commits. */
const MOST_VOID = 40;
/** How many lengths of the log a pusher may go back. */
const MOST_BACK = 30;

/** What honest parties must see: the leaves that were validly pushed, and which of them are about Alice's offer and count. */
interface Model {
  readonly steps: number;
  readonly void: number;
  readonly offer: number;
  /** Leaves in base64, in the order of the log. */
  readonly leaves: readonly string[];
  /** Digests of Alice's entries. */
  readonly events: readonly string[];
  readonly enabled: boolean;
  /** The newest commits whose log was their own, and how long it was. */
  readonly commits: readonly { readonly commit: string; readonly size: number }[];
  readonly did: Readonly<Record<string, number>>;
}

/** Tells what was appended last. */
class NotingRepository implements LedgerRepository {
  readonly #inner: LedgerRepository;
  last: readonly Uint8Array[] = [];

  constructor(inner: LedgerRepository) {
    this.#inner = inner;
  }

  get url(): string {
    return this.#inner.url;
  }

  hasPast(): Promise<boolean> {
    return this.#inner.hasPast();
  }

  snapshot(): Promise<LedgerSnapshot> {
    return this.#inner.snapshot();
  }

  async append<T>(
    build: (snapshot: LedgerSnapshot) => Promise<LedgerAddition<T> | { readonly value: T }>,
  ): Promise<T> {
    this.last = [];
    return this.#inner.append(async (snapshot) => {
      const built = await build(snapshot);
      this.last = 'leaves' in built ? built.leaves : [];
      return built;
    });
  }
}

async function keyIn(directory: string, name: string): Promise<PrivateKey> {
  const file = join(directory, `${name}.asc`);
  if (!existsSync(file)) writeFileSync(file, (await generatePartyKey({ name })).armor(), { mode: 0o600 });
  return readPrivateKey(readFileSync(file, 'utf8'), undefined);
}

/** Digests of what was written about an offer: the ledger's beginning and parties' keys are leaves too. */
function offerEventsIn(leaves: readonly Uint8Array[]): string[] {
  return leaves.flatMap((leaf) => {
    const decoded = decodeLeaf(leaf);
    mustHold(decoded.ok, 'an honest writer wrote no leaf');
    const { head, headBytes } = decoded.leaf;
    return /^(?:offer|slot)\./.test(head.kind) ? [sha256Hex(headBytes)] : [];
  });
}

/** The stage: a ledger, Alice with an offer on it, three readers who remember, and Mallory who may push. */
class Stage {
  model: Model;
  readonly #state: SoakState;
  readonly #ledger: string;
  readonly #alice: Party;
  readonly #writes: NotingRepository;
  readonly #mallory: { readonly key: PrivateKey; readonly repository: NotingRepository };
  readonly #readers: readonly LedgerRepository[];

  private constructor(
    state: SoakState,
    ledger: string,
    alice: Party,
    writes: NotingRepository,
    mallory: { readonly key: PrivateKey; readonly repository: NotingRepository },
    readers: readonly LedgerRepository[],
    model: Model,
  ) {
    this.#state = state;
    this.#ledger = ledger;
    this.#alice = alice;
    this.#writes = writes;
    this.#mallory = mallory;
    this.#readers = readers;
    this.model = model;
  }

  static async open(state: SoakState): Promise<Stage> {
    const { directory } = state;
    const ledger = join(directory, 'ledger.git');
    if (!existsSync(ledger)) await initLedgerRepository(ledger);
    const kept = state.load() as Model | undefined;
    if (kept !== undefined) await goBackTo(kept, ledger, directory);
    const open = (cache: string): Promise<LedgerRepository> =>
      openLedgerRepository(ledger, { cacheDir: join(directory, 'caches', cache) });
    const writes = new NotingRepository(await open('alice'));
    const key = await keyIn(directory, 'alice');
    const alice: Party = {
      key,
      fingerprint: fingerprintOf(key.toPublic()),
      ledger: new Ledger(writes),
      store: await openStore(join(directory, 'store'), {}),
      policy: policySchema.parse({ version: 1, allowSimulated: true }),
    };
    const mallory = {
      key: await keyIn(directory, 'mallory'),
      repository: new NotingRepository(await open('mallory')),
    };
    const readers = await Promise.all(Array.from({ length: READERS }, (_, at) => open(`reader-${at}`)));
    const stage = new Stage(
      state,
      ledger,
      alice,
      writes,
      mallory,
      readers,
      kept ?? (await begin(alice, writes)),
    );
    if (kept === undefined) state.save(stage.model);
    return stage;
  }

  #pusher(random: SeededRandom): Pusher {
    return { gitDir: this.#ledger, random, cache: join(this.#state.directory, 'caches') };
  }

  #count(what: string, change: Partial<Model> = {}): void {
    const did = { ...this.model.did, [what]: (this.model.did[what] ?? 0) + 1 };
    this.model = { ...this.model, steps: this.model.steps + 1, void: 0, ...change, did };
  }

  async #pushed(added: readonly Uint8Array[]): Promise<Pick<Model, 'leaves' | 'commits'>> {
    const encoded = added.map((leaf) => Buffer.from(leaf).toString('base64'));
    const leaves = [...this.model.leaves, ...encoded];
    const commit = { commit: await headOf(this.#ledger), size: leaves.length };
    return { leaves, commits: [...this.model.commits.slice(-MOST_BACK), commit] };
  }

  async step(random: SeededRandom): Promise<void> {
    const acts = ['alice', 'valid', 'rewrite', 'void', 'void', 'void'] as const;
    const act = this.model.void >= MOST_VOID ? 'alice' : random.pick(acts);
    if (act === 'alice') await this.#toggle();
    else if (act === 'valid') await this.#pushLeaves(random);
    else if (act === 'rewrite') await this.#rewrite(random);
    else {
      const name = random.pick(Object.keys(VOID_TRICKS));
      await VOID_TRICKS[name]?.(this.#pusher(random));
      this.#count(name, { void: this.model.void + 1 });
    }
    await this.#look(random.pick(this.#readers));
    this.#state.save(this.model);
  }

  async #toggle(): Promise<void> {
    const enabled = !this.model.enabled;
    await setOfferEnabled(this.#alice, this.model.offer, enabled);
    const { last } = this.#writes;
    const events = [...this.model.events, ...offerEventsIn(last)];
    this.#count('entries of the owner', { ...(await this.#pushed(last)), events, enabled });
  }

  /** Leaves that extend the log, and say nothing that counts: of no use, of a stranger, copies, of another history. */
  async #pushLeaves(random: SeededRandom): Promise<void> {
    const about = this.model.events[0] ?? '';
    const after = this.model.events.at(-1) ?? '';
    const { key, repository } = this.#mallory;
    await repository.append(async (snapshot) => {
      const batch = await EntryBatch.on(snapshot, key);
      const said = await batch.sign({ kind: 'offer.disabled', about, after, content: {} });
      const copy = Buffer.from(random.pick(this.model.leaves), 'base64');
      const leaf = random.pick([random.bytes(1 + random.below(2048)), said.leaf, copy]);
      return { leaves: [leaf], files: batch.files, message: 'x', value: 0 };
    });
    this.#count('leaves of a stranger', await this.#pushed(repository.last));
  }

  async #rewrite(random: SeededRandom): Promise<void> {
    const name = random.pick(Object.keys(REWRITES));
    const before = await headOf(this.#ledger);
    for (const reader of [...this.#readers, this.#writes]) await this.#look(reader);
    const { length } = this.model.leaves;
    const older = this.model.commits.filter(({ size }) => size < length);
    if (older.length === 0) {
      this.#count('steps back that were none', { void: this.model.void });
      return;
    }
    await REWRITES[name]?.(this.#pusher(random), random.pick(older).commit, length);
    for (const reader of this.#readers) await mustRefuse(reader.snapshot(), name);
    await mustRefuse(setOfferEnabled(this.#alice, this.model.offer, !this.model.enabled), name);
    await moveTo(this.#ledger, before);
    this.#count(name, { void: this.model.void });
  }

  async #look(reader: LedgerRepository): Promise<void> {
    const snapshot = await reader.snapshot();
    const { leaves, offer: id, events, enabled } = this.model;
    const hashes = leaves.map((leaf) => leafHash(nodeHasher, Buffer.from(leaf, 'base64')));
    const root = toHex(rootOf(nodeHasher, hashes));
    const where = `step ${this.model.steps}`;
    mustHold(
      snapshot.log?.size === leaves.length,
      `${where}: the log has ${snapshot.log?.size ?? 0} leaves of ${leaves.length}`,
    );
    mustHold(toHex(snapshot.log.root) === root, `${where}: the log has another root`);
    const reading = await readOffer(snapshot, id, new Accounts(snapshot), 'whole');
    const read = reading.entries.map(({ digest }) => digest);
    mustHold(read.join() === events.join(), `${where}: the offer has other entries`);
    mustHold(
      reading.offer.enabled === enabled && reading.frozen === undefined,
      `${where}: the offer stands otherwise`,
    );
  }
}

/** A sitting that was killed within a step left what the model does not know of: nobody remembers it. */
async function goBackTo({ commits }: Model, ledger: string, directory: string): Promise<void> {
  const last = commits.at(-1);
  if (last === undefined) return;
  await moveTo(ledger, last.commit);
  rmSync(join(directory, 'caches'), { recursive: true, force: true });
}

async function begin(alice: Party, writes: NotingRepository): Promise<Model> {
  const { offer } = await registerOffer(alice, {
    type: 'Solution',
    info: offerInfoSchema.parse({ name: 'S', offerType: '2' }),
    slots: [slotInfoSchema.parse({ info: {}, usage: {} })],
    solution: { hash: '1'.repeat(64), size: 1 },
  });
  const leaves = writes.last.map((leaf) => Buffer.from(leaf).toString('base64'));
  const events = offerEventsIn(writes.last);
  return { steps: 0, void: 0, offer, leaves, events, enabled: true, commits: [], did: {} };
}

async function mustRefuse(look: Promise<unknown>, what: string): Promise<void> {
  const error: unknown = await look.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  const isRefused = error instanceof CountersignError && error.code === 'tampered';
  mustHold(isRefused, `who ${what} was not refused: ${String(error)}`);
}

/**
 * Somebody with a valid key who may push spoils, removes, renames, copies, replays, rolls back and forks, while an owner
 * writes and others look: nobody with a memory ever loses, reorders or accepts what the model does not.
 * @param bounds the amount is the number of steps
 * @throws CountersignError `internal` when somebody sees something else than the model
 */
export async function soakPushers(seed: string, bounds: SoakBounds, state: SoakState): Promise<SoakDone> {
  const stage = await Stage.open(state);
  while (stage.model.steps < bounds.amount && state.secondsHere < (bounds.seconds ?? Infinity))
    await stage.step(new SeededRandom(seed, `step ${stage.model.steps}`));
  const { steps, did } = stage.model;
  return { whole: steps >= bounds.amount, did: { steps, ...did } };
}
