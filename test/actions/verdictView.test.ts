import { describe, expect, test } from '@jest/globals';
import { formatWitnessKey } from '../../src/ledger/log/witness/witnessKey.ts';
import { makeWitness } from '../ledger/log/witness/witnesses.ts';
import { metricsOf } from '../../src/job/metricsIn.ts';
import { verdictView } from '../../src/job/verdict/verdictView.ts';
import type { ReportVerdict } from '../../src/report/verifyReport.ts';

const verdict: ReportVerdict = {
  order: 1,
  checks: [{ id: 'ledger-entries', title: 'The ledger holds', status: 'failed', detail: 'no' }],
  claims: undefined,
  simulated: true,
  unwitnessed: false,
  report: undefined,
  result: undefined,
  runtimeInfo: undefined,
  resultDetails: undefined,
  approvals: [],
  cards: [],
  notPinned: ['ledger', 'operator'],
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
      // Quotes alone would leave an option what it is.
      const quoted = reportPath === '-rf' ? './-rf' : `'${reportPath.replaceAll("'", `'\\''`)}'`;
      expect(offline).toEqual([`countersign orders validate-report ${quoted} --allow-simulated`]);
    },
  );

  test('names what the reader left to the report, and nothing where that is nothing', () => {
    const details = { solutionHash: undefined, dataHashes: [], reportPath: 'report.json' };
    expect(verdictView(verdict, details).notPinned).toBe(
      'Not pinned: ledger, operator: these are what the report itself says',
    );
    expect(verdictView({ ...verdict, notPinned: [] }, details).notPinned).toBeUndefined();
  });

  test('gives a command that pins what the reader pinned', () => {
    const pins = {
      ledger: hash,
      order: 700,
      customer: 'c'.repeat(40),
      approvers: ['a'.repeat(40), 'b'.repeat(40)],
      operator: 'd'.repeat(40),
      commitments: ['e'.repeat(64)],
      witnesses: { keys: [makeWitness('carol').key], quorum: 1 },
    };
    const { offline } = verdictView(verdict, {
      solutionHash: undefined,
      dataHashes: [],
      reportPath: 'report.json',
      pins,
    });
    expect(offline[0]).toContain(
      `--ledger-id ${hash} --order 700 --customer ${pins.customer} --approvers ${pins.approvers.join(' ')} ` +
        `--operator ${pins.operator} --data-commitment ${pins.commitments[0]} ` +
        `--witnesses ${pins.witnesses.keys.map(formatWitnessKey).join(' ')}`,
    );
  });
});

test('a verdict for people says where nobody asked for witnesses', () => {
  const details = { solutionHash: undefined, dataHashes: [], reportPath: 'report.json' };
  expect(verdictView({ ...verdict, unwitnessed: true }, details).unwitnessed).toBe(true);
  expect(verdictView(verdict, details).unwitnessed).toBeUndefined();
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
