import type * as z from 'zod';
import { CountersignError } from '../../errors.ts';
import {
  offerEntrySchema,
  offerEventSchema,
  slotEntrySchema,
  type Offer,
  type OfferEvent,
  type offerPolicySchema,
  type TeeKey,
} from '../../marketplace/offer.ts';
import type { KeyEnd } from '../../marketplace/keyEnd.ts';
import { Accounts } from './accounts.ts';
import { bodyOf, contentOf, parseEntry, refusalIn } from './entries.ts';
import { offerDirectory } from '../ledgerPaths.ts';
import type { LedgerSnapshot } from '../ledgerRepository.ts';
import { numberAt } from '../log/numbers.ts';
import type { LogEntry } from '../log/threadFold.ts';
import { keyFindingFor, readThread, type Finding, type ThreadReading } from './thread.ts';
import { whyNot } from './whyNot.ts';

export interface OfferReading extends ThreadReading {
  readonly offer: Offer;
  /** Digest of the entry that created it. */
  readonly created: string;
  /** The offer as it stood before a leaf of the log: what is ordered is ordered under the rules of its time. */
  before(index: number): Offer | undefined;
  /** Every key that the TEE of the offer has shown, oldest first. */
  readonly teeKeys: readonly TeeKey[];
  /** Its owner's key has ended: nothing more can come of the offer. */
  readonly ownerEnd: KeyEnd | undefined;
}

/** The most slots that an offer has. */
export const MOST_SLOTS = 99;

type Change = (offer: Offer) => Offer;

/** The state of one offer after each of its entries. */
class OfferFold {
  readonly #snapshot: LedgerSnapshot;
  readonly #id: number;
  readonly states: { readonly index: number; readonly offer: Offer }[] = [];

  constructor(snapshot: LedgerSnapshot, id: number) {
    this.#snapshot = snapshot;
    this.#id = id;
  }

  state(): Offer | undefined {
    return this.states.at(-1)?.offer;
  }

  isParty(author: string): boolean {
    return author === this.state()?.owner;
  }

  async take(entry: LogEntry): Promise<string | undefined> {
    // What is none has no body where an offer's would lie.
    if (this.state() === undefined && entry.head.kind !== 'offer.created')
      return 'an offer begins with its creation';
    const bytes = await bodyOf(this.#snapshot, offerDirectory(this.#id), entry);
    return refusalIn(() => {
      const offer = this.#changed(entry, contentOf(entry, bytes));
      this.states.push({ index: entry.index, offer });
    });
  }

  #changed(entry: LogEntry, content: object): Offer {
    const { kind, author, at } = entry.head;
    const offer = this.state();
    const value = { ...content, v: 1, kind, offer: this.#id, author, at };
    if (offer === undefined) return created(parseEntry(value, offerEntrySchema, `entry ${entry.index}`));
    if (kind !== 'slot.created')
      return event(parseEntry(value, offerEventSchema, `entry ${entry.index}`))(offer);
    if (offer.slots.length >= MOST_SLOTS)
      throw new CountersignError('refused', `an offer has at most ${MOST_SLOTS} slots`);
    const slot = parseEntry(
      { ...value, slot: numberAt(entry.index) },
      slotEntrySchema,
      `entry ${entry.index}`,
    );
    return { ...offer, slots: [...offer.slots, slot] };
  }
}

function created(value: ReturnType<typeof offerEntrySchema.parse>): Offer {
  const { offer: id, author: owner, type, info, policy, solution, dataset, tee, at } = value;
  return {
    id,
    owner,
    type,
    info,
    policy: policy ? policyIn(policy) : undefined,
    solution,
    dataset,
    tee,
    enabled: true,
    created: at,
    slots: [],
  };
}

function event(value: OfferEvent): Change {
  switch (value.kind) {
    case 'offer.attested':
      return (offer) => ({ ...offer, tee: value.tee });
    case 'offer.policy-changed':
      return (offer) => {
        if (offer.type === 'Data') return { ...offer, policy: policyIn(value.policy) };
        throw new CountersignError('refused', `a ${offer.type} offer has no policy: data offers have`);
      };
    default:
      return (offer) => ({ ...offer, enabled: value.kind === 'offer.enabled' });
  }
}

function policyIn({ digest, document }: z.infer<typeof offerPolicySchema>): Offer['policy'] {
  return { digest, document };
}

/**
 * Reads one offer from the log.
 * @param until the leaf before which it is read
 * @throws CountersignError `not-found` when no offer of this number begins with an entry that holds.
 */
export async function readOffer(
  snapshot: LedgerSnapshot,
  id: number,
  given?: Accounts,
  finding: Finding = 'near',
  until?: number,
): Promise<OfferReading> {
  const accounts = given ?? new Accounts(snapshot, keyFindingFor(finding));
  const thread = {
    kind: 'offers',
    begin: (ahead: LedgerSnapshot) => new OfferFold(ahead, id),
    until,
  } as const;
  const { reading, taken } = await readThread(snapshot, id, thread, finding, accounts);
  const [createdEntry] = reading.entries;
  const offer = taken?.state();
  if (taken === undefined || offer === undefined || createdEntry === undefined || id % 100 !== 0) {
    const { why, mend } = await whyNot(snapshot, id, reading.refused, 'offer.created');
    throw new CountersignError('not-found', `the ledger has no offer ${id}${why}`, { mend });
  }
  const { states } = taken;
  return {
    ...reading,
    offer,
    created: createdEntry.digest,
    ownerEnd: (await accounts.lifeOf(offer.owner)).end,
    before: (index) => states.findLast((one) => one.index < index)?.offer,
    teeKeys: [...new Set(states.flatMap((one) => one.offer.tee ?? []))],
  };
}
