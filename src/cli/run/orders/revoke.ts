import { revokeApproval } from '../../../flow/approve/revokeApproval.ts';
import type { CliContext } from '../../context.ts';
import { parseId } from '../../numbers.ts';

/** `countersign orders revoke`. */
export async function revoke(context: CliContext, options: { reason: string }, id = ''): Promise<void> {
  const suborder = parseId(id, 'SUBORDER_ID');
  const order = await revokeApproval(await context.party(), suborder, options.reason);
  context.output.line(`The approval of suborder ${suborder} of order ${order} was revoked`);
  context.output.result({ suborder, order });
}
