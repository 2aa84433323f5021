import { impossibleCheck } from '../../checks.ts';
import type { VerdictView } from '../../github/page/renderVerdict.ts';
import type { OrderReading } from '../../ledger/entries/orders/orders.ts';
import { isOnlyNotBound, sourceChecks } from '../../report/checks/sourceChecks.ts';
import type { ReportPins } from '../../report/reportPins.ts';
import { endWithoutRun } from '../../marketplace/order/orderEnd.ts';

/** The evidence with which the TEE was offered says of what kind it claims to be. */
function kindOf({ offers, state }: OrderReading): VerdictView['tee']['kind'] {
  const evidence = offers.get(state.placed.entry.tee.offer)?.offer.tee?.evidence;
  const { kind } = (evidence ?? {}) as { readonly kind?: unknown };
  return kind === 'sev-snp' || kind === 'tdx' ? kind : 'sim';
}

/** The verdict on an order that ended before anything ran: there is no report, and whoever ordered is to know why. */
export function notRunView(reading: OrderReading, { source: wanted = {} }: ReportPins): VerdictView {
  const { state } = reading;
  const end = endWithoutRun(state);
  const { source: signed } = state.placed.entry;
  const bound = sourceChecks(signed, wanted);
  return {
    line: `order ${state.id} ended without a run: nothing of its inputs was opened`,
    run: { status: 'failed', detail: `it was not run (${end})` },
    checks: [impossibleCheck('order-ran', 'The TEE published a report and ran the order', end), ...bound],
    source: { signed, wanted },
    ...(isOnlyNotBound(bound) ? { notBound: true } : {}),
    hashes: [],
    approvals: [],
    tee: { kind: kindOf(reading), measurement: 'none: nothing ran' },
    offline: [`countersign orders get ${state.id}`],
  };
}
