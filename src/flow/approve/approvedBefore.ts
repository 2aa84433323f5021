import { CountersignError, explanationOf } from '../../errors.ts';
import { newestApproval } from '../../ledger/entries/orders/newestApproval.ts';
import type { EarlierApproval } from '../../ledger/entries/orders/newestApproval.ts';
import { readOrder } from '../../ledger/entries/orders/orders.ts';
import { downloadResource } from '../../resource/transfer/downloadResource.ts';
import type { DownloadOptions } from '../../resource/transfer/downloadResource.ts';
import { numberText } from '../../review/words.ts';
import { orderedSolution } from '../downloadSolution.ts';
import type { Party } from '../party.ts';
import { ownDataSuborders } from './suborderCard.ts';

/** The solution that an owner approved last, before an order that she decides on: found on the log, not kept by hand. */
export type ApprovedBefore =
  /** Nothing, among so many of the ledger's newest entries. */
  | { readonly kind: 'none'; readonly looked: number }
  /** The very solution of this order. */
  | { readonly kind: 'same'; readonly order: number; readonly at: string }
  | { readonly kind: 'other'; readonly order: number; readonly at: string; readonly hash: string };

/**
 * What a party approved last, of the offers of hers that an order uses, with its own signature, and did not take back.
 * @param id the order, or a suborder of it: then of that one's offer alone
 * @throws CountersignError `refused` when the order uses no offer of the party's; else as the ledger does
 */
export async function findApprovedBefore(
  { ledger, fingerprint }: Pick<Party, 'ledger' | 'fingerprint'>,
  id: number,
): Promise<ApprovedBefore> {
  const snapshot = await ledger.snapshot();
  const reading = await readOrder(snapshot, id, 'near');
  const { state, accounts } = reading;
  const own = ownDataSuborders(reading, fingerprint);
  const wanted = id === state.id ? own : own.filter((suborder) => suborder.id === id);
  if (wanted.length === 0)
    throw new CountersignError('refused', `order ${state.id} uses no data of yours (${fingerprint})`);
  let looked = 0;
  let newest: EarlierApproval | undefined;
  for (const offer of new Set(wanted.map((suborder) => suborder.offer))) {
    const found = await newestApproval(snapshot, { owner: fingerprint, offer, except: state.id }, accounts);
    if ('none' in found) looked = Math.max(looked, found.none);
    else if (newest === undefined || found.at > newest.at) newest = found;
  }
  if (newest === undefined) return { kind: 'none', looked };
  const { at } = newest;
  const { id: order, placed } = newest.state;
  const { hash } = placed.entry.solution;
  return hash === state.placed.entry.solution.hash
    ? { kind: 'same', order, at }
    : { kind: 'other', order, at, hash };
}

/** What a review is compared with. */
export type ComparedWith =
  /** The archive of the solution that was approved last, its hash verified. */
  | { readonly path: string; readonly order: number; readonly at: string }
  /** Why there is nothing to compare with: one sentence. */
  | { readonly notCompared: string };

/**
 * Downloads the solution that was approved last, which that order carries sealed to its data owner, and verifies its hash.
 * Where it can be read no more that is no error: the review goes on without it, and says so.
 * @param directory where it is put, under its own name
 * @throws CountersignError as `findApprovedBefore` does
 */
export async function downloadApprovedBefore(
  party: Party,
  id: number,
  directory: string,
  options: DownloadOptions = {},
): Promise<ComparedWith> {
  const found = await findApprovedBefore(party, id);
  if (found.kind === 'none')
    return {
      notCompared: `you approved no solution for this offer before, among the newest ${numberText(found.looked)} entries of the ledger`,
    };
  const { order, at } = found;
  if (found.kind === 'same')
    return {
      notCompared: `you approved the very same solution before, with order ${order} at ${at}: nothing differs`,
    };
  try {
    const { path } = await downloadResource(await orderedSolution(party, order), directory, options);
    return { path, order, at };
  } catch (error) {
    if (!(error instanceof CountersignError)) throw error;
    const why = explanationOf(error).replaceAll('\n', '; ');
    return {
      notCompared: `the solution that you approved last, with order ${order} at ${at}, cannot be read any more: ${why}`,
    };
  }
}
