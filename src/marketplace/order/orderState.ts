import { CountersignError } from '../../errors.ts';
import { digestOf } from '../../pureDigest.ts';
import { approvalsInForce, claimOf } from '../approval/claim.ts';
import type { OrderStatus } from '../enumerations.ts';
import type {
  AttestedEntry,
  ClaimedEntry,
  CompletedEntry,
  FinishedEntry,
  OrderEntry,
  PlacedEntry,
  ReportedEntry,
  Suborder,
  UnclaimedEntry,
  WaitingEntry,
} from './orderEntries.ts';
import { checkPlacement, type OfferOf } from './placementRules.ts';

/** An entry together with the SHA-256 of its bytes. */
export interface Recorded<E> {
  readonly entry: E;
  readonly digest: string;
}

export interface SuborderState extends Suborder {
  readonly status: OrderStatus;
  /** The owner's last completion that still holds. */
  readonly completed: Recorded<CompletedEntry> | undefined;
  readonly revoked: boolean;
}

/** Where an order stands: a pure fold over its entries. */
export interface OrderState {
  readonly id: number;
  readonly placed: Recorded<PlacedEntry>;
  readonly suborders: readonly SuborderState[];
  readonly attested: Recorded<AttestedEntry> | undefined;
  /** The live claim: at most one. */
  readonly claimed: Recorded<ClaimedEntry> | undefined;
  /** When the process of the live claim last said that it waits for its turn. */
  readonly waiting: Recorded<WaitingEntry> | undefined;
  /** Witnesses that the last claim missed, when it was given back for that; empty again with the next claim. */
  readonly missed: readonly string[];
  /** Every claim that was ever made: given back or not, none is made twice. */
  readonly claims: readonly string[];
  readonly reported: Recorded<ReportedEntry> | undefined;
  readonly finished: Recorded<FinishedEntry> | undefined;
  readonly cancelRequested: boolean;
  /** In the customer's words; empty where there are none. */
  readonly cancelReason: string;
  /** How many entries count. */
  readonly seq: number;
}

function refuse(reason: string): never {
  throw new CountersignError('refused', reason);
}

/** The status that people see. */
export function statusOf(state: OrderState): OrderStatus {
  if (state.finished) {
    if (state.finished.entry.status === 'done') return 'Done';
    return state.finished.entry.status === 'canceled' ? 'Canceled' : 'Error';
  }
  if (state.cancelRequested) return state.claimed ? 'Canceling' : 'Canceled';
  if (state.suborders.some((suborder) => suborder.status === 'Error')) return 'Error';
  if (state.suborders.some((suborder) => suborder.status === 'Canceled')) return 'Canceled';
  if (state.claimed) return 'Processing';
  if (state.suborders.some((suborder) => suborder.type !== 'TEE' && suborder.status !== 'Done'))
    return 'Blocked';
  return 'New';
}

/** True when nothing more can happen to an order. */
export function isFinal(state: OrderState): boolean {
  return ['Done', 'Error', 'Canceled'].includes(statusOf(state));
}

/** True when every data and solution suborder has been completed and a process of the TEE may claim the order. */
export function isReady(state: OrderState): boolean {
  return statusOf(state) === 'New' && state.attested !== undefined;
}

/** @throws CountersignError `not-found`. */
export function suborderOf(state: OrderState, id: number): SuborderState {
  const found = state.suborders.find((suborder) => suborder.id === id);
  const has = state.suborders.map((suborder) => `${suborder.id} (${suborder.type})`).join(', ');
  return found ?? refuse(`order ${state.id} has no suborder ${id}: it has ${has}`);
}

function ownerMust(offerOf: OfferOf, offer: number, author: string, act: string): void {
  if (offerOf(offer)?.owner !== author) refuse(`only the owner of offer ${offer} may ${act}`);
}

function place(entry: PlacedEntry, digest: string, offerOf: OfferOf): OrderState {
  if (digestOf(entry.configuration ?? null) !== entry.configurationHash) {
    refuse('the configuration differs from its hash');
  }
  checkPlacement(entry, offerOf);
  const suborders = entry.suborders.map((suborder) => ({
    ...suborder,
    status: suborder.type === 'TEE' ? ('New' as const) : ('Blocked' as const),
    completed: undefined,
    revoked: false,
  }));
  const { order } = entry;
  return {
    id: order,
    placed: { entry, digest },
    suborders,
    attested: undefined,
    claimed: undefined,
    waiting: undefined,
    missed: [],
    claims: [],
    reported: undefined,
    finished: undefined,
    cancelRequested: false,
    cancelReason: '',
    seq: 1,
  };
}

type Change = Partial<Omit<OrderState, 'id' | 'placed'>>;

function withSuborder(
  state: OrderState,
  id: number,
  change: Partial<SuborderState>,
): readonly SuborderState[] {
  return state.suborders.map((suborder) => (suborder.id === id ? { ...suborder, ...change } : suborder));
}

function withTee(suborders: readonly SuborderState[], status: OrderStatus): readonly SuborderState[] {
  return suborders.map((suborder) => (suborder.type === 'TEE' ? { ...suborder, status } : suborder));
}

function attest(state: OrderState, entry: AttestedEntry, digest: string): Change {
  const { binding } = entry;
  const { placed } = state;
  if (state.claimed) refuse('a claimed order is not attested again');
  if (entry.attempt !== (state.attested?.entry.attempt ?? 0) + 1) refuse('the attempt is out of order');
  const waiting = state.suborders.some(({ type, status }) => type === 'Solution' && status !== 'Done');
  if (waiting) refuse('the solution has not been delivered yet');
  const same =
    binding.order === state.id &&
    binding.orderDigest === placed.digest &&
    binding.attempt === entry.attempt &&
    binding.nonce === placed.entry.nonce &&
    binding.recipients.join() === placed.entry.recipients.join();
  if (!same) refuse('the evidence is bound to another order');
  // Approvals name the evidence that they were given for: with new evidence they are void.
  const suborders = state.suborders.map((suborder) =>
    suborder.type === 'Data' ? { ...suborder, status: 'Blocked' as const, completed: undefined } : suborder,
  );
  return { attested: { entry, digest }, suborders: withTee(suborders, 'Processing') };
}

function complete(state: OrderState, entry: CompletedEntry, digest: string, offerOf: OfferOf): Change {
  const suborder = suborderOf(state, entry.suborder);
  ownerMust(offerOf, suborder.offer, entry.author, `complete suborder ${suborder.id}`);
  if (suborder.status !== 'Blocked') refuse(`suborder ${suborder.id} is ${suborder.status}, not Blocked`);
  const { outcome } = entry;
  const completed = { entry, digest };
  switch (outcome.status) {
    case 'error':
    case 'canceled': {
      const status = outcome.status === 'error' ? 'Error' : 'Canceled';
      return { suborders: withSuborder(state, suborder.id, { status, completed }) };
    }
    case 'delivered':
      if (suborder.type !== 'Solution') refuse('only a solution is delivered');
      if (outcome.solution.hash !== state.placed.entry.solution.hash) refuse('another solution was ordered');
      return { suborders: withSuborder(state, suborder.id, { status: 'Done', completed }) };
    case 'done': {
      const { approval } = outcome;
      if (suborder.type !== 'Data') refuse('only a data suborder takes an approval');
      if (!state.attested) refuse('the TEE has not attested this order yet');
      const same =
        approval.order === state.id &&
        approval.suborder === suborder.id &&
        approval.approver === entry.author &&
        approval.tee.evidenceDigest === digestOf(state.attested.entry.evidence);
      if (!same) refuse('the approval was given for something else');
      return { suborders: withSuborder(state, suborder.id, { status: 'Done', completed }) };
    }
  }
}

function requireAttempt(state: OrderState, { attempt }: { attempt: number }): void {
  if (attempt !== state.attested?.entry.attempt) refuse('another attempt is under way');
}

function claim(state: OrderState, entry: ClaimedEntry, digest: string): Change {
  if (state.claimed) refuse('the order is claimed by another process');
  if (!isReady(state)) refuse(`the order is ${statusOf(state)}: it may not be claimed`);
  requireAttempt(state, entry);
  if (state.claims.includes(entry.claim)) refuse('the claim was made before: each is made once');
  if (entry.approvals !== approvalsInForce(state)) refuse('the claim names other approvals');
  return { claimed: { entry, digest }, missed: [], claims: [...state.claims, entry.claim] };
}

function unclaim(state: OrderState, entry: UnclaimedEntry): Change {
  if (state.claimed?.entry.claim !== entry.claim) refuse('the claim that is given back is not the live one');
  if (state.reported) refuse('the order is reported: its claim is spent');
  if (claimOf(entry.nonce) !== entry.claim) refuse('only the process that made a claim gives it back');
  return { claimed: undefined, waiting: undefined, missed: entry.missing ?? [] };
}

function wait(state: OrderState, entry: WaitingEntry, digest: string): Change {
  if (state.claimed?.entry.claim !== entry.claim) refuse('the claim that waits is not the live one');
  if (state.reported) refuse('the order is reported: it waits no more');
  return { waiting: { entry, digest } };
}

function report(state: OrderState, entry: ReportedEntry, digest: string): Change {
  if (state.reported) refuse('an order is reported once');
  if (statusOf(state) !== 'Processing') refuse(`the order is ${statusOf(state)}: it may not be executed`);
  requireAttempt(state, entry);
  if (state.claimed?.entry.claim !== entry.run) refuse('the report names another claim than the live one');
  return { reported: { entry, digest } };
}

function finish(state: OrderState, entry: FinishedEntry, digest: string): Change {
  if (entry.status === 'done' && !state.reported) refuse('an order is reported before it is done');
  if (entry.attempt !== (state.attested?.entry.attempt ?? 0)) refuse('another attempt is under way');
  const status = entry.status === 'done' ? 'Done' : entry.status === 'canceled' ? 'Canceled' : 'Error';
  return { finished: { entry, digest }, suborders: withTee(state.suborders, status) };
}

function change(state: OrderState, entry: OrderEntry, digest: string, offerOf: OfferOf): Change {
  const teeOffer = state.placed.entry.tee.offer;
  switch (entry.kind) {
    case 'order.placed':
      return refuse('an order is placed once');
    case 'order.cancel-requested':
      if (entry.author !== state.placed.entry.author) refuse('only the customer may cancel an order');
      if (state.cancelRequested) return {};
      return { cancelRequested: true, cancelReason: entry.reason };
    case 'order.completed':
      return complete(state, entry, digest, offerOf);
    case 'order.revoked': {
      const suborder = suborderOf(state, entry.suborder);
      ownerMust(offerOf, suborder.offer, entry.author, `revoke the approval of suborder ${suborder.id}`);
      if (state.claimed) refuse('the order is claimed: an approval can no longer be revoked');
      return { suborders: withSuborder(state, suborder.id, { status: 'Canceled', revoked: true }) };
    }
    case 'order.attested':
      ownerMust(offerOf, teeOffer, entry.author, 'attest the order');
      return attest(state, entry, digest);
    case 'order.claimed':
      ownerMust(offerOf, teeOffer, entry.author, 'claim the order');
      return claim(state, entry, digest);
    case 'order.unclaimed':
      ownerMust(offerOf, teeOffer, entry.author, 'give a claim back');
      return unclaim(state, entry);
    case 'order.waiting':
      ownerMust(offerOf, teeOffer, entry.author, 'say that a claim waits');
      return wait(state, entry, digest);
    case 'order.reported':
      ownerMust(offerOf, teeOffer, entry.author, 'report the order');
      return report(state, entry, digest);
    case 'order.finished':
      ownerMust(offerOf, teeOffer, entry.author, 'finish the order');
      return finish(state, entry, digest);
  }
}

/**
 * Refuses what cannot count whatever it says: so nobody has to read it.
 * @throws CountersignError `refused`
 */
export function requireRoom(
  state: OrderState,
  { kind, author }: { readonly kind: string; readonly author: string },
  offerOf: OfferOf,
): void {
  requireLife(state);
  if (kind === 'order.placed') refuse('an order is placed once');
  if (kind === 'order.completed') {
    const isOwn = (one: SuborderState): boolean =>
      one.status === 'Blocked' && offerOf(one.offer)?.owner === author;
    if (!state.suborders.some(isOwn)) refuse(`no suborder waits for ${author}`);
  } else if (kind !== 'order.revoked' && kind !== 'order.cancel-requested')
    ownerMust(offerOf, state.placed.entry.tee.offer, author, 'say what the TEE did');
}

function requireLife(state: OrderState): void {
  if (isFinal(state)) refuse(`the order is ${statusOf(state)}: nothing more can happen to it`);
}

/**
 * The next state, or a refusal that says which rule of the order's life the entry breaks. Signatures and what
 * follows what are the log's business; authorship is checked here.
 * @param digest SHA-256 of the entry's head
 * @throws CountersignError `refused`
 */
export function applyEntry(
  state: OrderState | undefined,
  entry: OrderEntry,
  digest: string,
  offerOf: OfferOf,
): OrderState {
  if (state === undefined) {
    if (entry.kind !== 'order.placed') refuse('an order begins with its placing');
    return place(entry, digest, offerOf);
  }
  requireLife(state);
  return { ...state, ...change(state, entry, digest, offerOf), seq: entry.seq };
}
