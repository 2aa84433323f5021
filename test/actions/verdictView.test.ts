import { describe, expect, test } from '@jest/globals';
import { metricsOf } from '../../src/actions/metricsIn.ts';
import { verdictView } from '../../src/actions/verdictView.ts';
import type { ReportVerdict } from '../../src/report/verifyReport.ts';

const verdict: ReportVerdict = {
  order: 1,
  checks: [{ id: 'ledger-entries', title: 'The ledger holds', status: 'failed', detail: 'no' }],
  claims: undefined,
  simulated: true,
  report: undefined,
  result: undefined,
  runtimeInfo: undefined,
  resultDetails: undefined,
  approvals: [],
  cards: [],
  reading: undefined,
};
const hash = '0'.repeat(64);

describe('a verdict for people', () => {
  test('calls a TEE that nothing is known of simulated, and names the check that failed', () => {
    const view = verdictView(verdict, { solutionHash: hash, dataHashes: [], reportPath: 'report.json' });
    expect(view.tee.kind).toBe('sim');
    expect(view.line).toContain('The ledger holds: no');
  });

  test.each(['$(touch x)/report.json', "it's.json", '-rf', 'a b', '`x`', 'a;b'])(
    'gives a command that is safe to copy for the report %s',
    (reportPath) => {
      const { offline } = verdictView(verdict, { solutionHash: undefined, dataHashes: [], reportPath });
      const quoted = `'${reportPath.replaceAll("'", `'\\''`)}'`;
      expect(offline).toEqual([`countersign orders validate-report ${quoted} --allow-simulated`]);
    },
  );
});

describe('metrics', () => {
  test('are lists of numbers, and pairs before and after; the rest is left out', () => {
    const found = metricsOf({
      accuracyBefore: 0.5,
      accuracyAfter: 0.9,
      loss: [2, 1],
      note: 'x',
      mixed: [1, 'a'],
    });
    expect(found.map(({ name }) => name)).toEqual(['accuracy', 'loss']);
    expect(found[1]?.points).toEqual([
      { at: 0, value: 2 },
      { at: 1, value: 1 },
    ]);
  });

  test.each([null, 3, 'x', [], [1, 2], { a: [[1], [2]] }, { a: [1] }, { xAfter: 1 }])(
    'of %j are none',
    (value) => {
      expect(metricsOf(value)).toEqual([]);
    },
  );
});
