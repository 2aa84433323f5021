import { randomBytes } from 'node:crypto';
import { digestOf, sha256Hex } from '../canonicalJson.ts';
import { CountersignError } from '../errors.ts';
import { Accounts } from '../ledger/entries/accounts.ts';
import type { Content } from '../ledger/entries/entries.ts';
import { EntryBatch, SignedEntries } from '../ledger/entries/entryBatch.ts';
import { directoryAt, requestPath } from '../ledger/ledgerPaths.ts';
import { numberAt } from '../ledger/log/numbers.ts';
import { logOf, requireMoving } from '../ledger/entries/thread.ts';
import type { LedgerSnapshot } from '../ledger/ledgerRepository.ts';
import { readOffer } from '../ledger/entries/offers.ts';
import { readOrder } from '../ledger/entries/orders.ts';
import { ledRequest, requestFile } from '../ledger/entries/requests.ts';
import { inputRole, type Envelope } from '../marketplace/envelope.ts';
import { limitsOf } from '../marketplace/limits.ts';
import type { Offer, SlotEntry } from '../marketplace/offer.ts';
import type { Suborder } from '../marketplace/orderEntries.ts';
import { numberedContent, type PlacedContent } from '../marketplace/placedContent.ts';
import { rentOf } from '../marketplace/rent.ts';
import { checkCombination, slotOf } from '../marketplace/rules.ts';
import type { PublicKey } from '../pgp/keys.ts';
import type { Resource } from '../resource/resource.ts';
import { sealResourceToEach } from '../resource/sealedResource.ts';
import type { Party } from './party.ts';
import { trustTee } from './trustTee.ts';

/** An input or a solution: an offer on the ledger, or a resource of the customer's own. */
export type Ingredient =
  | { readonly kind: 'offer'; readonly offer: number; readonly slot: number | undefined }
  | { readonly kind: 'resource'; readonly resource: Resource };

export interface OrderRequest {
  readonly solution: Ingredient;
  /** In the order of /sp/inputs/input-0001, input-0002 … */
  readonly data: readonly Ingredient[];
  readonly tee: { readonly offer: number; readonly slot: number | undefined };
  /** What /sp/configurations/configuration.json will hold. */
  readonly configuration: unknown;
  /** Refuse unless the solution has this hash. */
  readonly solutionHash?: string;
  readonly minutes?: number;
  readonly deposit?: string;
  /** Placing the same request again finds the first order. Random when absent. */
  readonly request?: string;
}

export interface PlacedOrder {
  readonly order: number;
  readonly suborders: readonly Suborder[];
  /** False when the same request had been placed before. */
  readonly created: boolean;
}

/** How long an order waits for the owners of what it uses. */
const WAIT_DAYS = 30;

interface Chosen {
  readonly offer: Offer;
  readonly slot: SlotEntry;
}

async function choose(
  snapshot: LedgerSnapshot,
  accounts: Accounts,
  wanted: { readonly offer: number; readonly slot: number | undefined },
  type: Offer['type'],
): Promise<Chosen> {
  const reading = await readOffer(snapshot, wanted.offer, accounts, 'far');
  const { offer } = reading;
  requireMoving(`offer ${offer.id}`, reading);
  if (offer.type !== type) {
    throw new CountersignError(
      'input',
      `offer ${offer.id} is a ${offer.type} offer, where a ${type} offer is wanted`,
    );
  }
  return { offer, slot: slotOf(offer, wanted.slot) };
}

/** Everything of the order but its number. Suborders are numbered 1, 2, 3 … relative to it. */
async function draft(
  party: Party,
  request: OrderRequest,
  snapshot: LedgerSnapshot,
  name: string,
): Promise<PlacedContent> {
  const accounts = new Accounts(snapshot);
  const tee = await choose(snapshot, accounts, request.tee, 'TEE');
  const solution =
    request.solution.kind === 'offer'
      ? await choose(snapshot, accounts, request.solution, 'Solution')
      : undefined;
  const data: (Chosen | Resource)[] = [];
  for (const input of request.data) {
    data.push(input.kind === 'offer' ? await choose(snapshot, accounts, input, 'Data') : input.resource);
  }
  const chosenData = data.filter((item): item is Chosen => 'slot' in item);
  const chosen = [tee, ...(solution ? [solution] : []), ...chosenData];
  checkCombination({
    customer: party.fingerprint,
    offers: chosen.map(({ offer }) => offer),
    configuration: request.configuration,
  });
  const trusted = await trustTee(party, tee.offer);

  const suborders: PlacedContent['suborders'] = [];
  const suborder = (type: Suborder['type'], { offer, slot }: Chosen): number =>
    suborders.push({ type, offer: offer.id, slot: slot.slot });
  suborder('TEE', tee);
  const { ledger } = logOf(snapshot);
  const nonce = randomBytes(32).toString('hex');
  const seal = (resource: Resource, role: Envelope['role'], readers: PublicKey[]) =>
    sealResourceToEach(
      resource,
      { ledger, nonce, customer: party.fingerprint, author: party.fingerprint, role },
      party.key,
      readers,
    );
  const owners = new Set(chosenData.map(({ offer }) => offer.owner));
  const reviewers = await Promise.all([...owners].map((owner) => accounts.keyOf(owner)));

  const { hash, size } = solutionOf(request, solution?.offer);
  const solutionEntry: PlacedContent['solution'] =
    request.solution.kind === 'resource'
      ? { hash, size, sealed: await seal(request.solution.resource, 'solution', [trusted.key, ...reviewers]) }
      : { hash, size, sealed: {}, ...(solution ? { suborder: suborder('Solution', solution) } : {}) };
  const inputs: PlacedContent['inputs'] = [];
  for (const [position, item] of data.entries()) {
    if ('slot' in item) inputs.push({ kind: 'offer', suborder: suborder('Data', item) });
    else
      inputs.push({
        kind: 'resource',
        hash: item.hash.hash,
        size: item.size,
        sealed: await seal(item, inputRole(position + 1), [trusted.key]),
      });
  }
  const slots = chosen.map(({ slot }) => slot);
  const limits = limitsOf(tee.slot, slots.slice(1), request.minutes);
  return {
    request: name,
    nonce,
    tee: { offer: tee.offer.id, slot: tee.slot.slot, evidenceDigest: trusted.evidence },
    suborders,
    solution: solutionEntry,
    inputs,
    configuration: request.configuration ?? null,
    configurationHash: digestOf(request.configuration ?? null),
    recipients: [party.fingerprint],
    limits,
    expires: new Date(Date.now() + WAIT_DAYS * 86_400_000).toISOString(),
    rent: { ...rentOf(slots, limits.minutes), deposit: request.deposit ?? '0' },
  };
}

function solutionOf(request: OrderRequest, offer: Offer | undefined): { hash: string; size: number } {
  const solution =
    request.solution.kind === 'resource'
      ? { hash: request.solution.resource.hash.hash, size: request.solution.resource.size }
      : offer?.solution;
  if (solution === undefined)
    throw new CountersignError('refused', `the solution offer names no solution hash`);
  if (request.solutionHash !== undefined && request.solutionHash.toLowerCase() !== solution.hash) {
    throw new CountersignError(
      'refused',
      `the solution's hash is ${solution.hash}, not ${request.solutionHash}`,
    );
  }
  return solution;
}

/**
 * The order that a request led to already, if it did. What leads there is not signed; the order is, and it names
 * the request.
 */
async function earlier(
  snapshot: LedgerSnapshot,
  path: string,
  customer: string,
  name: string,
): Promise<PlacedOrder | undefined> {
  const order = await ledRequest(snapshot, path);
  if (order === undefined) return undefined;
  const { entry } = (await readOrder(snapshot, order, 'near')).state.placed;
  if (entry.author !== customer || entry.request !== name)
    throw new CountersignError(
      'conflict',
      `the request name is taken by order ${order}, which is another one`,
    );
  return { order, suborders: entry.suborders, created: false };
}

/**
 * Places an order: one TEE suborder, one per offer used, and the order that waits for them.
 * @throws CountersignError `refused` when an owner's rule or the customer's own policy does not allow it.
 */
export async function placeOrder(party: Party, request: OrderRequest): Promise<PlacedOrder> {
  const name = sha256Hex(`${party.fingerprint} ${request.request ?? randomBytes(32).toString('hex')}`);
  const path = requestPath(name);
  const signed = new SignedEntries();
  let made: PlacedContent | undefined;
  return party.ledger.repository.append(async (snapshot) => {
    const before = await earlier(snapshot, path, party.fingerprint, name);
    if (before) return { value: before };
    made ??= await draft(party, request, snapshot, name);
    const batch = await EntryBatch.on(snapshot, party.key, signed);
    const content = made as unknown as Content;
    const own = await batch.sign({ kind: 'order.placed', about: null, after: null, content });
    const index = batch.add(own, directoryAt('orders', batch.nextIndex));
    const order = numberAt(index);
    batch.files.set(path, requestFile(order));
    const { leaves, files } = batch;
    const { suborders } = numberedContent(content, order);
    return { leaves, files, message: `Order ${order}: placed`, value: { order, suborders, created: true } };
  });
}
