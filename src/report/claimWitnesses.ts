import { CountersignError } from '../errors.ts';
import type { OrderReading } from '../ledger/entries/orders/orders.ts';
import { cosignedOn, witnessesOf } from '../ledger/entries/witnessed.ts';
import type { LedgerSnapshot } from '../ledger/ledgerRepository.ts';
import type { CosignedNote, Cosigned } from '../ledger/log/witness/cosignature.ts';
import { claimWitnessed, type WitnessedClaim } from '../ledger/log/witness/claimWitnessed.ts';
import type { Witnesses } from '../ledger/log/witness/quorum.ts';
import type { Approval } from '../marketplace/approval/approval.ts';
import { approvalsOf } from '../marketplace/approval/claim.ts';
import { orderedPolicy } from './evidence/offerPolicies.ts';

/** An approval whose owner asks that witnesses see the claim before anything is opened. */
export interface AskedWitnesses {
  readonly suborder: number;
  readonly offer: number;
  readonly approval: Approval;
  readonly witnesses: Witnesses;
}

/** Whom the data owners of an order ask for. Where nobody does, a fork of the ledger is not noticed by what follows. */
export function askedWitnesses(reading: Pick<OrderReading, 'state' | 'offers'>): readonly AskedWitnesses[] {
  return approvalsOf(reading.state).flatMap((approval) => {
    // What an approval says of itself is compared elsewhere: here one that names another offer asks for nobody.
    if (!reading.offers.has(approval.offer)) return [];
    const witnesses = witnessesOf(orderedPolicy(reading, approval));
    const { suborder } = approval;
    return witnesses === undefined ? [] : [{ suborder, offer: approval.offer, approval, witnesses }];
  });
}

/**
 * What witnesses say of an order's live claim: whether a quorum has seen it on the very log that the approvals were
 * given on, while they were in force.
 * @throws CountersignError `refused` where there is no claim, `tampered` when the log cannot prove its own earlier roots
 */
export async function judgeClaim<C extends Cosigned>(
  { state, entries, log }: OrderReading,
  approvals: readonly Approval[],
  witnesses: Witnesses,
  cosigned: readonly C[],
): Promise<WitnessedClaim<C>> {
  const claim = entries.find(({ digest }) => digest === state.claimed?.digest);
  if (claim === undefined) throw new CountersignError('refused', 'nobody has claimed the order');
  return claimWitnessed(log, claim.index + 1, approvals, witnesses, cosigned);
}

/** What the witnesses of each owner who asks for them say of the live claim, as a ledger holds it. */
export async function judgeClaims(
  snapshot: LedgerSnapshot,
  reading: OrderReading,
): Promise<readonly (AskedWitnesses & { readonly judged: WitnessedClaim<CosignedNote> })[]> {
  return Promise.all(
    askedWitnesses(reading).map(async (asked) => {
      const cosigned = await cosignedOn(snapshot, asked.witnesses.keys);
      return { ...asked, judged: await judgeClaim(reading, [asked.approval], asked.witnesses, cosigned) };
    }),
  );
}
