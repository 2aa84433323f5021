import { checkOf, failedCheck, type Check } from '../../checks.ts';
import type { OrderReading } from '../../ledger/entries/orders/orders.ts';
import type { SuborderState } from '../../marketplace/order/orderState.ts';
import { isWithinBounds, narrowest, newest, oldest, type TimeBounds } from './timeWindow.ts';

type Reading = Pick<OrderReading, 'state' | 'entries'>;

const ID = 'evidence-time';
const TITLE =
  'The TEE attested after what others wrote before it, and before its evidence was approved, by their clocks';

/** When each owner, other than the TEE's operator, approved on this evidence: the fold voids what names another. */
function approvedAt({ state }: Reading): string[] {
  const operator = state.attested?.entry.author;
  return state.suborders.flatMap(({ completed }) =>
    completed?.entry.outcome.status === 'done' && completed.entry.author !== operator
      ? [completed.entry.at]
      : [],
  );
}

/** When the others wrote what stands in the log before the attestation. */
function writtenBefore({ state, entries }: Reading): string[] {
  const attested = state.attested;
  const place = entries.findIndex(({ digest }) => digest === attested?.digest);
  return entries
    .slice(0, Math.max(place, 0))
    .filter(({ head }) => head.author !== attested?.entry.author)
    .map(({ head }) => head.at);
}

/**
 * Between which times the TEE attested, whatever its operator wrote: after what others wrote before it in the log, and
 * before the first approval that names its evidence. Whatever else comes to prove a time narrows it here.
 */
export function attestationBounds(reading: Reading): TimeBounds {
  return narrowest([
    { after: newest(...writtenBefore(reading)) },
    { before: oldest(...approvedAt(reading)) },
  ]);
}

/** The time of the attestation is its operator's word: the others' must allow it. */
export function evidenceTimeCheck({ state: { attested } }: Reading, bounds: TimeBounds): Check {
  if (attested === undefined) return failedCheck(ID, TITLE, 'the order is not attested');
  const { at } = attested.entry;
  const { after, before } = bounds;
  const between = `after ${after ?? 'nothing that others wrote'}, before ${before ?? 'nothing that others wrote'}`;
  return checkOf(ID, TITLE, isWithinBounds(at, bounds), `attested ${at}, ${between}`);
}

/**
 * The time at which evidence is judged. For a data owner that of the owner's own approval. For anybody else the newest
 * approval's: whatever its operator wrote, evidence that was stale by then is stale. Where nobody else approved, the
 * newest time that the operator wrote until the order report, since nothing stands against it.
 */
export function evidenceJudgedAt(reading: Reading, suborder?: SuborderState): Date {
  const { placed, attested, claimed, reported } = reading.state;
  const own = suborder?.completed?.entry.at;
  const operators = [attested, claimed, reported].map((recorded) => recorded?.entry.at);
  return new Date(own ?? newest(...approvedAt(reading)) ?? newest(...operators) ?? placed.entry.at);
}
