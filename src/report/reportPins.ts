import { checkOf, type Check } from '../checks.ts';
import type { OrderReading } from '../ledger/entries/orders/orders.ts';
import type { Witnesses } from '../ledger/log/witness/quorum.ts';
import type { SuborderState } from '../marketplace/order/orderState.ts';
import { sourceChecks, type SourcePins } from './checks/sourceChecks.ts';
import type { VerifyOptions } from './verifyOptions.ts';

/** What the verifier knows from elsewhere of who and what a report must be about. Fingerprints and hashes in lower case. */
export interface ReportPins {
  /** The ledger's id. */
  readonly ledger?: string;
  /** Where that is known from, for people: `as your home saw it`. */
  readonly ledgerFrom?: string;
  readonly order?: number;
  readonly customer?: string;
  /** All who approved must be among them, and each of them must have approved. */
  readonly approvers?: readonly string[];
  /** Who runs the TEE. */
  readonly operator?: string;
  /** Commitments of data offers: each must be among those of the offers that were used. */
  readonly commitments?: readonly string[];
  /** Witnesses, more than half of whom must have seen the claim; see `witnessChecks`. */
  readonly witnesses?: Witnesses;
  /** What the customer signed the order for. */
  readonly source?: SourcePins;
}

function same(id: string, title: string, pinned: string, found: string | undefined, from = ''): Check {
  const holds = found === pinned;
  const detail = holds ? pinned : `it is ${found ?? 'nobody'}, not ${pinned}`;
  return checkOf(id, title, holds, `${detail}${from}`);
}

function dataSuborders({ state }: OrderReading): readonly SuborderState[] {
  return state.suborders.filter(({ type }) => type === 'Data');
}

function approversCheck(reading: OrderReading, pinned: readonly string[]): Check {
  const approved = dataSuborders(reading).flatMap(({ completed }) =>
    completed?.entry.outcome.status === 'done' ? [completed.entry.author] : [],
  );
  const strange = approved.filter((approver) => !pinned.includes(approver));
  const missing = pinned.filter((approver) => !approved.includes(approver));
  const faults = [
    ...strange.map((approver) => `${approver} approved, who is not among them`),
    ...missing.map((approver) => `${approver} did not`),
  ];
  const title = 'Those who approved are the ones that you named, all of them and nobody else';
  const detail = faults.join('; ') || pinned.join(', ');
  return checkOf('pinned-approvers', title, faults.length === 0, detail);
}

function commitmentChecks(reading: OrderReading, pinned: readonly string[]): Check[] {
  const used = dataSuborders(reading).map(
    ({ offer }) => reading.offers.get(offer)?.offer.dataset?.commitment,
  );
  const title = 'An offer whose data was used commits to the dataset that you named';
  return pinned.map((commitment) => {
    const holds = used.includes(commitment);
    const detail = holds ? commitment : `${commitment} is not among ${used.join(', ') || 'none'}`;
    return checkOf('pinned-commitment', title, holds, detail);
  });
}

/** Compares what the signed entries say with what the verifier named. */
export function pinChecks(reading: OrderReading, pins: ReportPins): Check[] {
  const { state, log } = reading;
  const checks: Check[] = [];
  if (pins.ledger !== undefined) {
    const from = pins.ledgerFrom === undefined ? '' : `, ${pins.ledgerFrom}`;
    checks.push(same('pinned-ledger', 'The ledger is the one that you know', pins.ledger, log.ledger, from));
  }
  if (pins.order !== undefined) {
    const title = 'The order is the one that you named';
    checks.push(same('pinned-order', title, `order ${pins.order}`, `order ${state.id}`));
  }
  if (pins.customer !== undefined) {
    const title = 'The customer is the one that you named';
    checks.push(same('pinned-customer', title, pins.customer, state.placed.entry.author));
  }
  if (pins.approvers !== undefined) checks.push(approversCheck(reading, pins.approvers));
  if (pins.operator !== undefined) {
    const title = "The TEE's operator is the one that you named";
    checks.push(same('pinned-operator', title, pins.operator, state.attested?.entry.author));
  }
  return [
    ...checks,
    ...sourceChecks(state.placed.entry.source, pins.source ?? {}),
    ...commitmentChecks(reading, pins.commitments ?? []),
  ];
}

/** What of all this the verifier left to the report itself, by name. */
export function notPinned({
  pins = {},
  policy,
  solutionHash,
  dataHashes,
  datasets,
}: Omit<VerifyOptions, 'allowSimulated'>): readonly string[] {
  const data = [...(pins.commitments ?? []), ...(dataHashes ?? []), ...(datasets ?? [])];
  const pinned: Readonly<Record<string, boolean>> = {
    ledger: pins.ledger !== undefined,
    order: pins.order !== undefined,
    customer: pins.customer !== undefined,
    approvers: pins.approvers !== undefined,
    operator: pins.operator !== undefined,
    dataset: data.length > 0,
    solution: solutionHash !== undefined,
    commit: pins.source?.commit !== undefined,
    witnesses: (pins.witnesses ?? policy?.witnesses) !== undefined,
  };
  return Object.keys(pinned).filter((name) => pinned[name] === false);
}

/** The same as a sentence for people; `undefined` when all was pinned. */
export function notPinnedLine(names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  return `Not pinned: ${names.join(', ')}: ${names.length === 1 ? 'this is' : 'these are'} what the report itself says`;
}
