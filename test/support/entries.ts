import { digestOf } from '../../src/canonicalJson.ts';
import { DEFAULT_LIMITS } from '../../src/marketplace/order/limits.ts';
import { OFFER_TYPES } from '../../src/marketplace/enumerations.ts';
import { offerInfoSchema, slotInfoSchema, type Offer } from '../../src/marketplace/offer.ts';
import { approvalsInForce, claimOf } from '../../src/marketplace/approval/claim.ts';
import type { Approval } from '../../src/marketplace/approval/approval.ts';
import type { ClaimedEntry, OrderEntry, PlacedEntry } from '../../src/marketplace/order/orderEntries.ts';
import { applyEntry, type OrderState } from '../../src/marketplace/order/orderState.ts';

export const BOB = 'b'.repeat(40);
export const ALICE = 'a'.repeat(40);
export const OPERATOR = 'c'.repeat(40);
export const MALLORY = 'd'.repeat(40);
export const HASH = '1'.repeat(64);
export const OTHER_HASH = '2'.repeat(64);
const AT = '2026-01-01T00:00:00.000Z';

/** Offer 1 is the operator's TEE, offer 2 Alice's data, offer 3 a solution of Mallory's. */
export const OFFERS: ReadonlyMap<number, Offer> = new Map([
  [1, offerOfType(1, 'TEE', OPERATOR)],
  [2, offerOfType(2, 'Data', ALICE)],
  [3, { ...offerOfType(3, 'Solution', MALLORY), solution: { hash: HASH, size: 10 } }],
]);

/** An offer that restricts nothing, with one slot that says nothing. */
export function offerOfType(id: number, type: Offer['type'], owner: string): Offer {
  const info = offerInfoSchema.parse({ name: type, offerType: OFFER_TYPES[type] });
  const slot = { v: 1, kind: 'slot.created', offer: id, slot: id * 100 + 1, author: owner, at: AT } as const;
  const dataset = type === 'Data' ? { commitment: HASH } : undefined;
  const rest = {
    policy: undefined,
    solution: undefined,
    dataset,
    tee: undefined,
    enabled: true,
    created: AT,
  };
  return {
    id,
    owner,
    type,
    info,
    ...rest,
    slots: [{ ...slot, info: slotInfoSchema.parse({ info: {}, usage: {} }) }],
  };
}

export function placedEntry(change: Partial<PlacedEntry> = {}): PlacedEntry {
  return {
    v: 1,
    kind: 'order.placed',
    order: 1,
    seq: 1,
    author: BOB,
    at: AT,
    request: HASH,
    nonce: HASH,
    tee: { offer: 1, slot: 101, evidenceDigest: HASH },
    suborders: [
      { id: 2, type: 'TEE', offer: 1, slot: 101 },
      { id: 3, type: 'Data', offer: 2, slot: 201 },
    ],
    solution: { hash: HASH, size: 10, sealed: {} },
    inputs: [
      { kind: 'offer', suborder: 3 },
      { kind: 'resource', hash: OTHER_HASH, size: 5, sealed: {} },
    ],
    configuration: null,
    configurationHash: digestOf(null),
    recipients: [BOB],
    limits: DEFAULT_LIMITS,
    expires: '2026-01-31T00:00:00.000Z',
    rent: { minutes: 60, total: '0', deposit: '0' },
    ...change,
  };
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
export type Body = DistributiveOmit<OrderEntry, 'v' | 'order' | 'seq' | 'at'>;

/** Wraps a body as the next entry of a state. */
export function next(state: OrderState, body: Body): OrderEntry {
  return { ...body, v: 1, order: state.id, seq: state.seq + 1, at: AT };
}

export function apply(state: OrderState | undefined, entry: OrderEntry): OrderState {
  return applyEntry(state, entry, digestOf(entry), (offer) => OFFERS.get(offer));
}

export function placed(change: Partial<PlacedEntry> = {}): OrderState {
  return apply(undefined, placedEntry(change));
}

export const EVIDENCE = { kind: 'sim', quote: 'AAAA', collateral: {} };

export function attestedBody(state: OrderState, attempt = 1): Extract<Body, { kind: 'order.attested' }> {
  return {
    kind: 'order.attested',
    author: OPERATOR,
    attempt,
    binding: {
      order: state.id,
      orderDigest: state.placed.digest,
      attempt,
      nonce: state.placed.entry.nonce,
      encryptionKey: 'e'.repeat(64),
      encryptionKeyDigest: HASH,
      signingKey: HASH,
      solutionHash: HASH,
      inputs: [{ index: 2, hash: OTHER_HASH }],
      policyDigests: [HASH],
      recipients: [BOB],
    },
    evidence: { ...EVIDENCE, quote: `AAA${attempt}` },
    encryptionKey: 'key',
    signingKey: 'AAAA',
    sealedKeys: 'AAAA',
  };
}

export function approvalFor(state: OrderState, change: Partial<Approval> = {}): Approval {
  const attested = state.attested?.entry;
  return {
    type: 'urn:countersign:approval:v1',
    approver: ALICE,
    ledger: HASH,
    head: { size: 1, root: HASH },
    order: state.id,
    suborder: 3,
    offer: 2,
    slot: 201,
    orderDigest: state.placed.digest,
    solutionHash: HASH,
    dataset: { commitment: HASH },
    inputs: [
      { index: 1, offer: 2 },
      { index: 2, hash: OTHER_HASH },
    ],
    configurationHash: state.placed.entry.configurationHash,
    tee: {
      offer: 1,
      kind: 'sim',
      measurement: 'm',
      attempt: attested?.attempt ?? 1,
      evidenceDigest: digestOf(attested?.evidence ?? null),
      encryptionKey: attested?.binding.encryptionKey ?? '',
      signingKey: attested?.binding.signingKey ?? '',
    },
    policyDigest: HASH,
    recipients: [BOB],
    devices: [],
    limits: DEFAULT_LIMITS,
    leakBudget: DEFAULT_LIMITS.logBytes,
    release: 'immediate',
    claims: 1,
    notBefore: AT,
    expires: '2026-01-02T00:00:00.000Z',
    ...change,
  };
}

export function completedBody(
  state: OrderState,
  change: Partial<Approval> = {},
): Extract<Body, { kind: 'order.completed' }> {
  const approval = approvalFor(state, change);
  return {
    kind: 'order.completed',
    author: ALICE,
    suborder: 3,
    outcome: { status: 'done', approval, approvalSignature: 's', grant: 'g' },
  };
}

/** What the state machine does not look at: whoever reads the ledger verifies it. */
const UNREAD_SIGNATURE = 'AAAA';
export const NONCE = '3'.repeat(64);
export const CLAIM = claimOf(NONCE);

export const claimedBody = (
  state: OrderState,
  change: Partial<ClaimedEntry> = {},
): Extract<Body, { kind: 'order.claimed' }> => ({
  kind: 'order.claimed',
  author: OPERATOR,
  attempt: state.attested?.entry.attempt ?? 1,
  claim: CLAIM,
  approvals: approvalsInForce(state),
  signature: UNREAD_SIGNATURE,
  ...change,
});
export const unclaimedBody = (nonce = NONCE, claim = CLAIM): Body => ({
  kind: 'order.unclaimed',
  author: OPERATOR,
  claim,
  nonce,
});
export const waitingBody = (claim = CLAIM): Body => ({ kind: 'order.waiting', author: OPERATOR, claim });
export const reportedBody = (attempt = 1): Extract<Body, { kind: 'order.reported' }> => ({
  kind: 'order.reported',
  author: OPERATOR,
  attempt,
  run: CLAIM,
  bundle: {},
  details: {},
});
export const finishedBody = (status: 'done' | 'error' | 'canceled', attempt = 1): Body => ({
  kind: 'order.finished',
  author: OPERATOR,
  attempt,
  status,
  reason: '',
});

/** An order at each step of its life, as all goes well. */
export const step = (state: OrderState, body: Body): OrderState => apply(state, next(state, body));
export const attested = (state = placed()): OrderState => step(state, attestedBody(state));
export const approved = (state = attested()): OrderState => step(state, completedBody(state));
export const claimed = (state = approved()): OrderState => step(state, claimedBody(state));
export const reported = (): OrderState => step(claimed(), reportedBody());
