import type { Approval } from '../../../marketplace/approval/approval.ts';
import { toHex } from '../../../bytes/byteForms.ts';
import type { LogView } from '../../log/logView.ts';

/**
 * Why the log is not the one that an approver had seen, and more; `undefined` when it is.
 * @throws CountersignError `tampered` when the log's own files do not prove it
 */
export async function notExtended(log: LogView, { head }: Approval): Promise<string | undefined> {
  if (head.size <= log.size && toHex(await log.rootAt(head.size)) === head.root) return undefined;
  return `the approval was given on another history of the ledger, of ${head.size} leaves`;
}
