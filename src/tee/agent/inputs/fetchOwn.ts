import type { OrderReading } from '../../../ledger/entries/orders/orders.ts';
import { orderedSolution } from '../attestOrder.ts';
import { ofPart } from '../result/publishedReason.ts';
import type { TeeContext } from '../teeContext.ts';
import { ownInput } from './openInputs.ts';
import { requireOwnFolder } from './ownFolder.ts';

/**
 * Has here, as sealed as it was stored, what an attested order needs and nobody has to approve: the solution's archive and
 * the customer's own inputs.
 * @throws CountersignError of what cannot be had, or the signal's reason
 */
export async function fetchOwn(
  context: TeeContext,
  reading: OrderReading,
  signal: AbortSignal,
): Promise<void> {
  const { copies } = context;
  if (copies === undefined) return;
  const { id, placed } = reading.state;
  const solution = await orderedSolution(context, reading);
  await ofPart('the solution', () => copies.bring(id, solution, signal));
  for (const [position, input] of placed.entry.inputs.entries()) {
    if (input.kind !== 'resource') continue;
    const what = `input ${position + 1}`;
    const resource = await ownInput(context, reading, input, position);
    await requireOwnFolder(context, resource.resource, what);
    await ofPart(what, () => copies.bring(id, resource, signal));
  }
}
