import { sha256Hex } from '../../../platformKeys.ts';
import { CountersignError } from '../../../errors.ts';
import type { OrderState } from '../../../marketplace/order/orderState.ts';
import type { LedgerSnapshot } from '../../ledgerRepository.ts';
import { decodeEntry } from '../../log/leaf.ts';
import { numberAt } from '../../log/numbers.ts';
import type { Accounts } from '../accounts.ts';
import { LEAVES_LOOKED_THROUGH } from '../leafNear.ts';
import { readOrder } from './orders.ts';
import { logOf } from '../thread.ts';
import { verifyingCrypto } from '../verifiedLeaves.ts';

export interface EarlierApproval {
  /** Of the order that was approved. */
  readonly state: OrderState;
  /** When its signer says that it was given. */
  readonly at: string;
}

export interface ApprovalSearch {
  readonly owner: string;
  readonly offer: number;
  /** The order that is decided on, or was: what was approved after it does not count. */
  readonly except: number;
}

/** What an owner completed, newest first, by the digests of the orders' beginnings; and the numbers of these. */
async function completedBy(
  snapshot: LedgerSnapshot,
  owner: string,
  accounts: Accounts,
): Promise<{ orders: readonly number[]; looked: number }> {
  const log = logOf(snapshot);
  const crypto = verifyingCrypto(accounts);
  const found = new Set<string>();
  const numbers = new Map<string, number>();
  const end = Math.max(0, log.size - LEAVES_LOOKED_THROUGH);
  for (let index = log.size - 1; index >= end; index--) {
    const entry = decodeEntry(await log.leafAt(index));
    if (entry === undefined) continue;
    const { head, headBytes: bytes, signature } = entry;
    const { kind, about, author, at } = head;
    // Of a copy and what it copies the first began something.
    if (kind === 'order.placed') numbers.set(sha256Hex(bytes), numberAt(index));
    if (kind !== 'order.completed' || author !== owner || about === null || found.has(about)) continue;
    // Anybody could name the owner, and make each reader read orders for nothing.
    if (await crypto.verifySignature({ bytes, signature, author, at, index })) found.add(about);
  }
  const orders = [...found].flatMap((digest) => numbers.get(digest) ?? []);
  return { orders, looked: log.size - end };
}

/**
 * The approval that an owner gave last to an order of one of her offers, and did not revoke, among the ledger's newest
 * entries.
 * @returns `none`: how many entries were looked through in vain
 */
export async function newestApproval(
  snapshot: LedgerSnapshot,
  { owner, offer, except }: ApprovalSearch,
  accounts: Accounts,
): Promise<EarlierApproval | { readonly none: number }> {
  const { orders, looked } = await completedBy(snapshot, owner, accounts);
  // What was completed after the order itself was is nothing that it was measured by.
  for (const order of orders.slice(orders.indexOf(except) + 1)) {
    const state = await readState(snapshot, order);
    if (state === undefined) continue;
    // What its owner took back is nothing that another order is measured by.
    const given = state.suborders.filter((suborder) => suborder.offer === offer && !suborder.revoked);
    const approval = given.find(({ completed }) => completed?.entry.outcome.status === 'done')?.completed;
    if (approval !== undefined) return { state, at: approval.entry.at };
  }
  return { none: looked };
}

/** An order that does not hold tells nothing of what was approved. */
async function readState(snapshot: LedgerSnapshot, order: number): Promise<OrderState | undefined> {
  try {
    return (await readOrder(snapshot, order, 'near')).state;
  } catch (error) {
    if (error instanceof CountersignError && error.code !== 'unavailable') return undefined;
    throw error;
  }
}
