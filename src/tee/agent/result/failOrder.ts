import { removeClaimHint } from '../claim/claimHint.ts';
import { removeTree } from '../../removeTree.ts';
import { runDirectories } from '../inputs/runDirectories.ts';
import type { TeeContext } from '../teeContext.ts';

/**
 * Ends an order that cannot or must not be executed (again).
 * @param reason for everybody to read: words of ours, as `publishedReason` makes them
 * @param claim the live claim that ends with it; `undefined` where nobody has claimed. Under another claim the order
 * is left to the process that made it.
 */
export async function failOrder(
  context: TeeContext,
  order: number,
  reason: string,
  claim: string | undefined,
): Promise<void> {
  let attempt = 0;
  const state = await context.ledger.appendToOrder(order, context.key, ({ state: now }) => {
    attempt = now.attested?.entry.attempt ?? 0;
    if (now.finished || now.claimed?.entry.claim !== claim) return undefined;
    return { kind: 'order.finished', attempt, status: now.cancelRequested ? 'canceled' : 'error', reason };
  });
  await removeTree(runDirectories(context.scratch, order, attempt).root);
  await removeClaimHint(context, order);
  if (claim !== undefined) context.claims.forget(claim);
  context.log(`Order ${order}: ${state.finished?.entry.status ?? 'left to another runner'}: ${reason}`);
}
