import { isFinal, statusOf, type OrderState, type SuborderState } from './orderState.ts';
import { isExpired } from './placementRules.ts';

/** One party that an order waits for. */
export interface Turn {
  /** Fingerprint; undefined where the offer is not on the ledger. */
  readonly party: string | undefined;
  readonly part: 'customer' | 'data owner' | 'solution owner' | 'TEE';
  /** The suborder that is theirs. */
  readonly suborder: number | undefined;
  /** What they are to do, in words that follow "to". */
  readonly what: string;
  /** Since when it is theirs, by the clock of who wrote the entry before. */
  readonly since: string;
}

type OwnerOf = (offer: number) => string | undefined;

/** The newest of the times that stand in the order's entries. */
function latest(state: OrderState, suborders: readonly SuborderState[]): string {
  const times = [
    state.placed.entry.at,
    ...(state.attested === undefined ? [] : [state.attested.entry.at]),
    ...suborders.flatMap(({ completed }) => (completed === undefined ? [] : [completed.entry.at])),
  ];
  return times.sort().at(-1) ?? state.placed.entry.at;
}

function turnsOfOwners(
  state: OrderState,
  type: 'Data' | 'Solution',
  ownerOf: OwnerOf,
  since: string,
): Turn[] {
  const part = type === 'Data' ? 'data owner' : 'solution owner';
  const what = type === 'Data' ? 'review and decide on' : 'hand the solution over for';
  return state.suborders
    .filter((suborder) => suborder.type === type && suborder.status !== 'Done')
    .map(({ id, offer }) => ({
      party: ownerOf(offer),
      part,
      suborder: id,
      what: `${what} suborder ${id}`,
      since,
    }));
}

/** What a TEE has to do with an order that nobody else keeps. */
function whatTeeDoes(state: OrderState): readonly [what: string, since: string] {
  if (state.reported !== undefined) return ['run it: it runs', state.reported.entry.at];
  if (state.claimed !== undefined) return ['open what it was given', state.claimed.entry.at];
  return ['run it', latest(state, state.suborders)];
}

/**
 * Whom an order waits for; several owners are asked at once. Nobody where it has ended.
 * @param ownerOf whose an offer of the order is
 */
export function whoseTurn(state: OrderState, ownerOf: OwnerOf, now: Date): readonly Turn[] {
  if (isFinal(state)) return [];
  const suborder = state.suborders.find(({ type }) => type === 'TEE')?.id;
  const tee = (what: string, since: string): Turn[] => [
    { party: ownerOf(state.placed.entry.tee.offer), part: 'TEE', suborder, what, since },
  ];
  if (statusOf(state) === 'Canceling') return tee('stop it', latest(state, state.suborders));
  if (statusOf(state) === 'Blocked' && isExpired(state.placed.entry, now))
    return tee('end it: nobody completed it in time', state.placed.entry.expires);
  const { placed, attested } = state;
  const solution = turnsOfOwners(state, 'Solution', ownerOf, placed.entry.at);
  if (solution.length > 0) return solution;
  const delivered = state.suborders.filter(({ type }) => type === 'Solution');
  if (attested === undefined) return tee('attest its keys', latest({ ...state, attested }, delivered));
  const data = turnsOfOwners(state, 'Data', ownerOf, attested.entry.at);
  return data.length > 0 ? data : tee(...whatTeeDoes(state));
}
