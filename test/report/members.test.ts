import { describe, expect, test } from '@jest/globals';
import { digestOf } from '../../src/canonicalJson.ts';
import type { OrderReading } from '../../src/ledger/entries/orders/orders.ts';
import { reportMemberChecks } from '../../src/report/checks/reportMemberChecks.ts';
import { resultMemberChecks, resultStatusCheck } from '../../src/report/checks/resultMemberChecks.ts';
import { orderCheck } from '../../src/report/checks/statementChecks.ts';
import type { ResultDetails } from '../../src/report/details.ts';
import type { OrderReport, RunResult } from '../../src/report/statement/statement.ts';
import { at, bad, h, placed, reading, state } from './someOrder.ts';

describe('what a report says of its order', () => {
  const report = {
    order: 500,
    orderDigest: h('a'),
    attempt: 2,
    customer: 'bob',
    recipients: ['bob', 'alice'],
    limits: placed.limits,
    tee: { evidenceDigest: digestOf({ kind: 'sim' }) },
    approvals: [{ suborder: 502 }],
    created: at(30),
    sandbox: { engine: 'docker' },
    devices: [],
  };
  const told = (change: object): OrderReport => ({ ...report, ...change }) as unknown as OrderReport;

  test('is about this order, in every member', () => {
    expect(orderCheck(reading, told({}))).toMatchObject({ id: 'report-order', status: 'passed' });
    for (const lie of [
      { order: 600 },
      { orderDigest: h('b') },
      { attempt: 1 },
      { customer: 'eve' },
      { recipients: ['alice', 'bob'] },
      { limits: { minutes: 6, gpus: 0 } },
      { tee: { evidenceDigest: h('b') } },
    ])
      expect([lie, orderCheck(reading, told(lie)).status]).toEqual([lie, 'failed']);
  });

  test.each<[object, readonly string[]]>([
    [{}, []],
    [{ sandbox: { engine: 'podman' } }, []],
    [{ sandbox: { engine: 'bubblewrap' } }, []],
    [{ sandbox: { engine: 'chroot' } }, ['report-sandbox failed']],
    [{ approvals: [] }, ['approvals-complete failed']],
    [{ approvals: [{ suborder: 501 }] }, ['approvals-complete failed']],
    [{ approvals: [{ suborder: 502 }, { suborder: 502 }] }, ['approvals-complete failed']],
    [{ created: at(14) }, ['report-time failed']],
    [{ created: at(15) }, []],
    [{ created: at(45) }, []],
    [{ created: at(46) }, ['report-time failed']],
  ])('and of itself: %j', (change, ids) => {
    expect(bad(reportMemberChecks(reading, told(change)))).toEqual(ids);
  });

  test('and a result of the run: its time, its attempt, its end', () => {
    const result = (change: object) =>
      bad(resultMemberChecks(reading, { order: 500, attempt: 2, finished: at(50), ...change } as RunResult));
    expect(result({})).toEqual([]);
    expect([result({ order: 600 }), result({ attempt: 1 })]).toEqual([
      ['result-order failed'],
      ['result-order failed'],
    ]);
    expect([result({ finished: at(34) }), result({ finished: at(66) })]).toEqual([
      ['result-time failed'],
      ['result-time failed'],
    ]);
    expect([result({ finished: at(35) }), result({ finished: at(65) })]).toEqual([[], []]);
  });

  test.each([
    ['exited', 0, 'done'],
    ['exited', 1, 'error'],
    ['exited', null, 'error'],
    ['cancelled', 0, 'canceled'],
    ['cancelled', 143, 'canceled'],
    ['time-limit', 0, 'error'],
    ['interrupted', null, 'error'],
  ])('and a run that ended so, %s with %s, makes its order %s', (outcome, exitStatus, status) => {
    const details = { outcome, exitStatus } as ResultDetails;
    for (const said of ['done', 'error', 'canceled']) {
      const ended = { state: { ...state, finished: { entry: { status: said } } } } as unknown as OrderReading;
      expect(resultStatusCheck(ended, details).status).toBe(said === status ? 'passed' : 'failed');
    }
    const open = { state: { ...state, finished: undefined } } as unknown as OrderReading;
    expect(resultStatusCheck(open, details)).toMatchObject({ id: 'result-status', status: 'failed' });
  });
});
