import { messageOf } from '../../src/errors.ts';
import { getReport } from '../../src/flow/result/getReport.ts';
import { isFinal, statusOf } from '../../src/marketplace/order/orderState.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import { mustHold } from '../mustHold.ts';
import type { Stage } from './stage.ts';

/** How many orders ended how. */
export type Ends = Readonly<Record<string, number>>;

/**
 * What must hold of orders when their writers and agents are done, to a reader of its own: each is there under its name,
 * has ended, was run at most once and only where its report says so, and its report holds.
 * @param runs the names of the sandboxes that were started, as agents noted them
 * @throws CountersignError `internal` when it does not
 */
export async function judgeOrders(
  stage: Stage,
  placed: ReadonlyMap<string, number>,
  runs: readonly string[],
  where: string,
): Promise<Ends> {
  const { ledger, policy } = await stage.party('alice', 'judge');
  const ends: Record<string, number> = {};
  mustHold(new Set(placed.values()).size === placed.size, `${where}: two orders have one number`);
  for (const [name, id] of placed) {
    const { state } = await ledger.order(id).catch((error: unknown) => {
      mustHold(false, `${where}: order ${id} (${name}) is lost: ${messageOf(error)}`);
      throw error;
    });
    const status = statusOf(state);
    mustHold(isFinal(state), `${where}: order ${id} is ${status}`);
    const times = runs.filter((run) => run.startsWith(`countersign-${id}-`)).length;
    mustHold(times <= 1, `${where}: order ${id} ran ${times} times`);
    mustHold(times === 0 || state.reported !== undefined, `${where}: order ${id} ran without a report`);
    mustHold(status !== 'Done' || times === 1, `${where}: order ${id} is Done and never ran`);
    ends[status] = (ends[status] ?? 0) + 1;
    if (state.reported === undefined) continue;
    const verdict = await verifyReport(await getReport(ledger, id), { allowSimulated: true, policy });
    const bad = verdict.checks.find((check) => check.status === 'failed');
    mustHold(
      bad === undefined,
      `${where}: the report of order ${id}: ${bad?.id ?? ''}: ${bad?.detail ?? ''}`,
    );
  }
  return ends;
}
