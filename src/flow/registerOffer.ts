import { policyDigest, type Policy } from '../attestation/policy.ts';
import { digestOf, sha256Hex } from '../canonicalJson.ts';
import { CountersignError } from '../errors.ts';
import type { Content } from '../ledger/entries/entries.ts';
import { EntryBatch, SignedEntries, type EntryDraft } from '../ledger/entries/entryBatch.ts';
import { directoryAt, offerDirectory } from '../ledger/ledgerPaths.ts';
import { numberAt } from '../ledger/log/numbers.ts';
import type { LedgerSnapshot } from '../ledger/ledgerRepository.ts';
import { MOST_SLOTS, readOffer } from '../ledger/entries/offers.ts';
import { witnessesOf } from '../ledger/entries/witnessed.ts';
import { ledRequest, requestFile } from '../ledger/entries/orders/requests.ts';
import { offerTypeOf } from '../marketplace/enumerations.ts';
import { type OfferEntry, type OfferInfo, type SlotInfo, type TeeKey } from '../marketplace/offer.ts';
import type { Party } from './party.ts';
import { requireOwnOffer } from './requireOwnOffer.ts';

export interface OfferRequest {
  readonly type: OfferEntry['type'];
  readonly info: OfferInfo;
  readonly slots: readonly SlotInfo[];
  /** What the owner asks of a TEE; data offers carry it. */
  readonly policy?: Policy;
  readonly tee?: TeeKey;
  readonly solution?: { readonly hash: string; readonly size: number };
  /** What a data offer commits to: `commitmentOf` its resource. */
  readonly dataset?: { readonly commitment: string };
  /** Registering the same request again finds the first offer. */
  readonly request?: string;
}

export interface RegisteredOffer {
  readonly offer: number;
  readonly slots: readonly number[];
  /** False when the same request had been registered before. */
  readonly created: boolean;
}

/** The most that one commit of the ledger may hold, the offer itself and the ledger's first leaf included. */
const MOST_SLOTS_AT_ONCE = 60;

/**
 * The offer that a request led to already. Only an offer of the party's own with the same content is taken for
 * it: what leads there is not signed.
 */
async function earlier(
  snapshot: LedgerSnapshot,
  name: string,
  party: Party,
  request: OfferRequest,
): Promise<RegisteredOffer | undefined> {
  const id = await ledRequest(snapshot, name);
  if (id === undefined) return undefined;
  const { offer } = await readOffer(snapshot, id);
  if (
    offer.owner !== party.fingerprint ||
    offer.type !== request.type ||
    digestOf(offer.info) !== digestOf(request.info) ||
    offer.dataset?.commitment !== request.dataset?.commitment
  ) {
    throw new CountersignError('conflict', `the request name is taken by offer ${id}, which is another one`);
  }
  if (request.policy !== undefined && policyDigest(request.policy) !== offer.policy?.digest)
    throw new CountersignError('conflict', `offer ${id}, which this request made, has another policy`, {
      mend: `change it for later orders with: countersign offers policy ${id} <file>`,
    });
  return { offer: id, slots: offer.slots.map(({ slot }) => slot), created: false };
}

/** @throws CountersignError `input` or `limit` for what can be no offer. */
function checkRequest(request: OfferRequest): void {
  const named = offerTypeOf(request.info.offerType);
  if (named !== request.type) {
    throw new CountersignError(
      'input',
      `the offer info says offerType ${request.info.offerType} (${named ?? 'unknown'}), but a ${request.type} offer is being registered`,
      { mend: 'TEE is "0", Solution "2", Data "3"' },
    );
  }
  if ((request.type === 'Data') !== (request.dataset !== undefined))
    throw new CountersignError('input', 'a data offer, and no other, commits to a dataset');
  if (request.policy !== undefined) witnessesOf(request.policy);
  if (request.slots.length === 0) throw new CountersignError('input', 'an offer needs at least one slot');
  if (request.slots.length > MOST_SLOTS_AT_ONCE)
    throw new CountersignError('limit', `an offer is registered with at most ${MOST_SLOTS_AT_ONCE} slots`, {
      mend: 'add the others to it afterwards',
    });
}

function offerContent({ type, info, policy, tee, solution, dataset }: OfferRequest): Content {
  const content = {
    type,
    info,
    ...(policy ? { policy: { digest: policyDigest(policy), document: policy } } : {}),
    ...(tee ? { tee } : {}),
    ...(solution ? { solution } : {}),
    ...(dataset ? { dataset } : {}),
  };
  return content as unknown as Content;
}

/** @param nth so that two slots alike are two entries */
function slotDraft(offer: string, info: SlotInfo, nth: number): EntryDraft {
  const content = { nth, info } as unknown as Content;
  return { kind: 'slot.created', about: offer, after: null, content };
}

/**
 * Enters a signed offer and its slots on the ledger, in one step.
 * @throws CountersignError `input` when the offer's type contradicts the command, or a data offer commits to nothing.
 */
export async function registerOffer(party: Party, request: OfferRequest): Promise<RegisteredOffer> {
  checkRequest(request);
  const { fingerprint: author, key, ledger } = party;
  const name = request.request === undefined ? undefined : sha256Hex(`${author} offer ${request.request}`);
  const signed = new SignedEntries();
  return ledger.repository.append(async (snapshot) => {
    const before = name === undefined ? undefined : await earlier(snapshot, name, party, request);
    if (before !== undefined) return { value: before };
    const batch = await EntryBatch.on(snapshot, key, signed);
    const content = offerContent(request);
    const created = await batch.sign({ kind: 'offer.created', about: null, after: null, content });
    const directory = directoryAt('offers', batch.nextIndex);
    const offer = numberAt(batch.add(created, directory));
    const slots: number[] = [];
    for (const info of request.slots) {
      const slot = await batch.sign(slotDraft(created.digest, info, slots.length));
      slots.push(numberAt(batch.add(slot, directory)));
    }
    if (name !== undefined) batch.files.set(...(await requestFile(snapshot, name, offer)));
    const { leaves, files } = batch;
    return { leaves, files, message: `Offer ${offer}: created`, value: { offer, slots, created: true } };
  });
}

/** Adds a slot to an offer of one's own. @throws CountersignError `refused` when it is somebody else's. */
export async function addSlot(party: Party, offer: number, info: SlotInfo): Promise<number> {
  const { key, ledger } = party;
  const signed = new SignedEntries();
  return ledger.repository.append(async (snapshot) => {
    const reading = await readOffer(snapshot, offer, undefined, 'far');
    requireOwnOffer(reading, party);
    const { slots } = reading.offer;
    if (slots.length >= MOST_SLOTS)
      throw new CountersignError('limit', `an offer has at most ${MOST_SLOTS} slots`);
    const batch = await EntryBatch.on(snapshot, key, signed);
    const own = await batch.sign(slotDraft(reading.created, info, slots.length));
    const slot = numberAt(batch.add(own, offerDirectory(offer)));
    const { leaves, files } = batch;
    return { leaves, files, message: `Offer ${offer}: slot ${slot}`, value: slot };
  });
}

/** Withdraws an offer from new orders, or opens it again. Repeating it changes nothing. */
export async function setOfferEnabled(party: Party, offer: number, enabled: boolean): Promise<void> {
  await party.ledger.appendToOffer(offer, party.key, (reading) => {
    requireOwnOffer(reading, party);
    if (reading.offer.enabled === enabled) return undefined;
    return { kind: enabled ? 'offer.enabled' : 'offer.disabled' };
  });
}
