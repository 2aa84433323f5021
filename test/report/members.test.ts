import { describe, expect, test } from '@jest/globals';
import { digestOf } from '../../src/canonicalJson.ts';
import type { EvidenceClaims } from '../../src/attestation/evidence.ts';
import type { OrderReading } from '../../src/ledger/entries/orders/orders.ts';
import { reportMemberChecks, teeCheck } from '../../src/report/checks/reportMemberChecks.ts';
import { resultMemberChecks, resultStatusCheck } from '../../src/report/checks/resultMemberChecks.ts';
import { orderCheck } from '../../src/report/checks/statementChecks.ts';
import type { ResultDetails } from '../../src/report/details.ts';
import type { OrderReport, RunResult } from '../../src/report/statement/statement.ts';
import { at, bad, h, placed, reading, state, withPlaced } from './someOrder.ts';

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

  test.each([
    [[], 0, 'passed'],
    [['a/gpu=0'], 1, 'passed'],
    [['a/gpu=0', 'a/gpu=1'], 2, 'passed'],
    [['a/gpu=0'], 0, 'failed'],
    [[], 1, 'failed'],
    [['a/gpu=0', 'a/gpu=1'], 1, 'failed'],
    [['a/gpu=0', 'a/gpu=0'], 2, 'failed'],
    [['a/gpu=0', 'a/gpu=0', 'a/gpu=1'], 2, 'failed'],
  ])('and has the devices %j where %s were ordered: %s', (devices, gpus, status) => {
    const ordered = withPlaced({ limits: { ...placed.limits, gpus } });
    const check = reportMemberChecks(ordered, told({ devices })).find(({ id }) => id === 'report-devices');
    const named = devices.length === 0 ? '' : `: ${devices.join(', ')}`;
    expect(check).toMatchObject({ status, detail: `${devices.length} of ${gpus}${named}` });
  });

  test.each([
    ['sim', 'sim', true, 300, [], 'passed', 'offer 300, sim, SIMULATED'],
    ['sim', 'sim', false, 300, [], 'failed', 'offer 300, sim'],
    ['tdx', 'tdx', false, 300, [], 'passed', 'offer 300, tdx'],
    ['tdx', 'tdx', true, 300, [], 'failed', 'offer 300, tdx, SIMULATED'],
    ['sev-snp', 'sev-snp', false, 300, [], 'passed', 'offer 300, sev-snp'],
    ['tdx', 'sev-snp', false, 300, [], 'failed', 'offer 300, tdx'],
    ['tdx', 'tdx', false, 400, [], 'failed', 'offer 400, tdx'],
    ['tdx', 'tdx', false, 300, ['an H100', 'an H200'], 'failed', 'offer 300, tdx; an H100; an H200'],
  ] as const)(
    'and of a TEE of kind %s, where the evidence says %s, simulated: %s, offer %s, GPUs %j: %s',
    (kind, shown, simulated, offer, devices, status, detail) => {
      const claims: EvidenceClaims = { kind: shown, measurement: '', reportData: '', facts: {} };
      const report = told({ tee: { kind, simulated, offer, devices } });
      expect(teeCheck(reading, report, claims)).toMatchObject({ id: 'report-tee', status, detail });
      expect(teeCheck(reading, report, undefined)).toMatchObject({
        id: 'report-tee',
        status: 'not-possible',
      });
    },
  );

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

  test('and holds nothing against what is not there', () => {
    for (const missing of ['claimed', 'reported', 'finished']) {
      const of = { state: { ...state, [missing]: undefined } } as unknown as OrderReading;
      const result = { order: 500, attempt: 2, finished: at(50) } as RunResult;
      expect([missing, bad(reportMemberChecks(of, told({}))), bad(resultMemberChecks(of, result))]).toEqual([
        missing,
        missing === 'finished' ? [] : ['report-time failed'],
        {
          claimed: [],
          reported: ['result-order failed', 'result-time failed'],
          finished: ['result-time failed'],
        }[missing],
      ]);
    }
  });

  test('and names each of two approvals, not one of them twice', () => {
    const suborders = [...state.suborders, { id: 503, type: 'Data', offer: 700 }];
    const two = { state: { ...state, suborders } } as unknown as OrderReading;
    const named = (...ids: readonly number[]) =>
      bad(reportMemberChecks(two, told({ approvals: ids.map((suborder) => ({ suborder })) })));
    expect([named(502, 503), named(503, 502)]).toEqual([[], []]);
    expect([named(502, 502), named(502)]).toEqual([
      ['approvals-complete failed'],
      ['approvals-complete failed'],
    ]);
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
    expect(resultStatusCheck(open, details)).toMatchObject({
      id: 'result-status',
      status: 'failed',
      detail: `not finished: ${outcome}, exit status ${exitStatus ?? 'none'}`,
    });
  });
});
