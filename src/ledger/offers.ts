import { CountersignError } from '../errors.ts';
import {
  offerEntrySchema,
  offerEventSchema,
  slotEntrySchema,
  type Offer,
  type OfferEvent,
  type SlotEntry,
} from '../marketplace/offer.ts';
import { Accounts, refusalFor, type Refusal } from './accounts.ts';
import { checkEntryName, rawEntries, verifyEntry, type RawEntry } from './entries.ts';
import { offerDirectory } from './ledgerPaths.ts';
import type { LedgerSnapshot } from './ledgerRepository.ts';

export interface OfferReading {
  readonly offer: Offer;
  /** What the next event must name. */
  readonly seq: number;
  readonly last: string;
  readonly files: readonly string[];
  readonly refused: readonly Refusal[];
  /** The entries that hold, for reports. */
  readonly entries: readonly RawEntry[];
}

interface Fold {
  seq: number;
  last: string;
  enabled: boolean;
  tee: Offer['tee'];
}

function applyEvent(fold: Fold, event: OfferEvent, digest: string, owner: string, id: number): Fold {
  const follows = event.offer === id && event.seq === fold.seq + 1 && event.previous === fold.last;
  if (!follows) throw new CountersignError('refused', 'the entry does not follow the last one');
  if (event.author !== owner) throw new CountersignError('refused', 'only the owner may change an offer');
  const next = { ...fold, seq: event.seq, last: digest };
  if (event.kind === 'offer.attested') return { ...next, tee: event.tee };
  return { ...next, enabled: event.kind === 'offer.enabled' };
}

/** @throws CountersignError `not-found` when the ledger has no such offer, `tampered` when it does not hold. */
export async function readOffer(
  snapshot: LedgerSnapshot,
  id: number,
  accounts = new Accounts(snapshot),
): Promise<OfferReading> {
  const directory = offerDirectory(id);
  const files = await snapshot.readAll(directory);
  const raws = rawEntries(files);
  const rawOffer = raws.find(({ path }) => path === `${directory}/offer.json`);
  if (rawOffer === undefined) throw new CountersignError('not-found', `the ledger has no offer ${id}`);
  const created = await verifyEntry(rawOffer, offerEntrySchema, accounts);
  const { value } = created;
  if (value.offer !== id) throw new CountersignError('tampered', `${rawOffer.path} is another offer's entry`);
  const refused: Refusal[] = [];
  const entries: RawEntry[] = [rawOffer];
  const slots: SlotEntry[] = [];
  let fold: Fold = { seq: 0, last: created.digest, enabled: true, tee: value.tee };
  for (const raw of raws) {
    if (raw === rawOffer) continue;
    try {
      if (raw.path.startsWith(`${directory}/slots/`)) {
        const slot = (await verifyEntry(raw, slotEntrySchema, accounts)).value;
        if (slot.author !== value.author || slot.offer !== id) {
          throw new CountersignError('refused', 'the slot is not of the owner of the offer');
        }
        if (raw.path !== `${directory}/slots/${slot.slot}.json`) {
          throw new CountersignError('refused', 'the slot lies under another name');
        }
        slots.push(slot);
      } else {
        const event = await verifyEntry(raw, offerEventSchema, accounts);
        checkEntryName(raw.path, event.value);
        fold = applyEvent(fold, event.value, event.digest, value.author, id);
      }
      entries.push(raw);
    } catch (error) {
      refused.push(refusalFor(raw.path, error));
    }
  }
  const { enabled, tee, seq, last } = fold;
  const offer: Offer = {
    id,
    owner: value.author,
    type: value.type,
    info: value.info,
    policy: value.policy ? { digest: value.policy.digest, document: value.policy.document } : undefined,
    solution: value.solution,
    dataset: value.dataset,
    tee,
    enabled,
    created: value.at,
    slots: slots.sort((a, b) => a.slot - b.slot),
  };
  return { offer, seq, last, files: [...files.keys()], refused, entries };
}
