import { randomBytes } from 'node:crypto';
import { sha256Hex } from '../../canonicalJson.ts';
import { CountersignError } from '../../errors.ts';
import type { Content } from '../../ledger/entries/entries.ts';
import { EntryBatch, SignedEntries } from '../../ledger/entries/entryBatch.ts';
import { directoryAt } from '../../ledger/ledgerPaths.ts';
import { numberAt } from '../../ledger/log/numbers.ts';
import type { LedgerSnapshot } from '../../ledger/ledgerRepository.ts';
import { readOrder } from '../../ledger/entries/orders/orders.ts';
import { ledRequest, requestFile } from '../../ledger/entries/orders/requests.ts';
import { inputRole, type Envelope } from '../../marketplace/approval/envelope.ts';
import { draftOrder, type OrderParts } from '../../marketplace/order/draftOrder.ts';
import type { Offer } from '../../marketplace/offer.ts';
import type { Suborder } from '../../marketplace/order/orderEntries.ts';
import { numberedContent, type PlacedContent } from '../../marketplace/order/placedContent.ts';
import { tightDisk } from '../../marketplace/order/tightDisk.ts';
import type { PublicKey } from '../../pgp/keys.ts';
import type { Resource } from '../../resource/resource.ts';
import { sealResourceToEach } from '../../resource/sealedResource.ts';
import { chooseOffers, type ChosenOffers } from './chooseOffers.ts';
import type { OrderRequest } from './orderRequest.ts';
import type { Party } from '../party.ts';
import { requireRunnableSolution } from './requireRunnableSolution.ts';
import { requireWillingOwners } from './requireWillingOwners.ts';
import { trustTee } from '../approve/trustTee.ts';

export interface PlacedOrder {
  readonly order: number;
  readonly suborders: readonly Suborder[];
  /** False when the same request had been placed before. */
  readonly created: boolean;
  /** What may go wrong, though no rule speaks against it, one line each. */
  readonly warnings: readonly string[];
}

/** Seals what the customer brings himself, to those who may open it, and makes of it all what he signs. */
async function sealAndDraft(
  party: Party,
  request: OrderRequest,
  { ledger, tee, solution, data, reviewers }: ChosenOffers,
  name: string,
): Promise<PlacedContent> {
  const trusted = await trustTee(party, tee.offer);
  await requireWillingOwners(tee.offer, data);
  const { fingerprint: customer } = party;
  const nonce = randomBytes(32).toString('hex');
  const seal = (resource: Resource, role: Envelope['role'], readers: readonly PublicKey[]) =>
    sealResourceToEach(resource, { ledger, nonce, customer, author: customer, role }, party.key, readers);
  const { hash, size } = solutionOf(request, solution?.offer);
  const own = request.solution.kind === 'resource' ? request.solution.resource : undefined;
  if (own !== undefined) await requireRunnableSolution(own, tee.offer.tee?.architecture);
  const inputs: OrderParts['inputs'][number][] = [];
  for (const [position, item] of data.entries()) {
    if ('slot' in item) inputs.push(item);
    else {
      const sealed = await seal(item, inputRole(position + 1), [trusted.key]);
      inputs.push({ hash: item.hash.hash, size: item.size, sealed });
    }
  }
  return draftOrder({
    customer,
    request: name,
    nonce,
    tee: { ...tee, evidenceDigest: trusted.evidence },
    solution: {
      hash,
      size,
      ...(solution === undefined
        ? { sealed: own === undefined ? {} : await seal(own, 'solution', [trusted.key, ...reviewers]) }
        : { chosen: solution }),
    },
    inputs,
    source: request.source,
    configuration: request.configuration,
    minutes: request.minutes,
    deposit: request.deposit,
    now: new Date(),
  });
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
  customer: string,
  name: string,
): Promise<PlacedOrder | undefined> {
  const order = await ledRequest(snapshot, name);
  if (order === undefined) return undefined;
  const { entry } = (await readOrder(snapshot, order, 'near')).state.placed;
  if (entry.author !== customer || entry.request !== name)
    throw new CountersignError(
      'conflict',
      `the request name is taken by order ${order}, which is another one`,
    );
  return { order, suborders: entry.suborders, created: false, warnings: [] };
}

/**
 * Places an order: one TEE suborder, one per offer used, and the order that waits for them.
 * @throws CountersignError `refused` when an owner's rule or the customer's own policy does not allow it.
 */
export async function placeOrder(party: Party, request: OrderRequest): Promise<PlacedOrder> {
  const name = sha256Hex(`${party.fingerprint} ${request.request ?? randomBytes(32).toString('hex')}`);
  const signed = new SignedEntries();
  let made: PlacedContent | undefined;
  let warnings: readonly string[] = [];
  return party.ledger.repository.append(async (snapshot) => {
    const before = await earlier(snapshot, party.fingerprint, name);
    if (before) return { value: before };
    if (made === undefined) {
      const chosen = await chooseOffers(snapshot, party.fingerprint, request);
      const offered = chosen.data.filter((item) => 'slot' in item);
      warnings = tightDisk(chosen.tee, offered);
      made = await sealAndDraft(party, request, chosen, name);
      const { minutes } = made.rent;
      if (request.minutes !== undefined && minutes < request.minutes)
        warnings = [
          ...warnings,
          `the run may take ${minutes} minutes, not ${request.minutes}: a slot or an offer allows no more`,
        ];
    }
    const batch = await EntryBatch.on(snapshot, party.key, signed);
    const content = made as unknown as Content;
    const own = await batch.sign({ kind: 'order.placed', about: null, after: null, content });
    const index = batch.add(own, directoryAt('orders', batch.nextIndex));
    const order = numberAt(index);
    batch.files.set(...(await requestFile(snapshot, name, order)));
    const { leaves, files } = batch;
    const { suborders } = numberedContent(content, order);
    return {
      leaves,
      files,
      message: `Order ${order}: placed`,
      value: { order, suborders, created: true, warnings },
    };
  });
}
