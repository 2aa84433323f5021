import { decodeLeaf } from '../../src/ledger/log/leaf.ts';
import { isCreation } from '../../src/ledger/log/leafHead.ts';
import type { ReportFile } from '../../src/report/reportFile.ts';
import type { Lie } from './lies.ts';

type Recorded = ReportFile['ledger'];

/** A lie about the part of the ledger that a report file carries. */
export const recorded =
  (lie: Lie<Recorded>): Lie<ReportFile> =>
  (truth) => ({ ...truth, ledger: lie(truth.ledger) });

/** The kind of a recorded leaf: `order.placed`. */
export function kindOf(leaf: string): string {
  const decoded = decodeLeaf(Buffer.from(leaf));
  return decoded.ok && !isCreation(decoded.leaf.head) ? decoded.leaf.head.kind : '';
}

/** The recorded leaves of a kind by their index, as text. */
export function leavesOfKind({ leaves }: Recorded, kind: string): [index: string, leaf: string][] {
  return Object.entries(leaves).filter(([, leaf]) => kindOf(leaf) === kind);
}

/** The file without the leaves of some events of its order: `finished`. */
export const withoutLeaves = (...events: string[]): Lie<ReportFile> =>
  recorded((truth) => ({
    ...truth,
    leaves: Object.fromEntries(
      Object.entries(truth.leaves).filter(
        ([, leaf]) => !events.some((event) => kindOf(leaf) === `order.${event}`),
      ),
    ),
  }));
