import type { Check } from '../../checks.ts';
import { prose, table } from '../../github/page/markdown.ts';

const SHOWN = { passed: '✅ passed', failed: '❌ FAILED', 'not-possible': '⚠️ not possible' } as const;

/** Checks as a table, with what mends those that do not hold. */
export function checksTable(checks: readonly (Check & { readonly mend?: string })[]): string {
  const rows = checks.map(({ status, title, detail, mend }) => [
    SHOWN[status].replaceAll(' ', '&nbsp;'),
    prose(title),
    prose(detail) + (mend === undefined ? '' : `<br>→ ${prose(mend)}`),
  ]);
  return table(['', 'What must hold', 'What was seen'], rows);
}
