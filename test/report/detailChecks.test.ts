import { describe, expect, test } from '@jest/globals';
import { DEFAULT_LIMITS } from '../../src/marketplace/order/limits.ts';
import {
  orderReportRootCheck,
  resultRootCheck,
  runtimeInfoCheck,
} from '../../src/report/checks/detailChecks.ts';
import {
  openOrderReport,
  openResultRoot,
  orderReportOpening,
  resultOpening,
  rootOf,
  type OrderReportDetails,
  type ResultDetails,
} from '../../src/report/details.ts';
import { workloadInfoOf } from '../../src/report/reportFile.ts';
import type { OrderReport, RunResult } from '../../src/report/statement/statement.ts';
import { BOB, HASH, OTHER_HASH } from '../support/entries.ts';

const AT = '2026-01-01T00:00:00.000Z';
const details: OrderReportDetails = {
  runtimeInfo: [{ type: 'Image', size: 1, hash: { algo: 'sha256', hash: HASH, encoding: 'hex' } }],
  salts: [{ suborder: 3, salt: HASH }],
};
const resultDetails: ResultDetails = {
  outcome: 'exited',
  exitStatus: 0,
  milliseconds: 5,
  logBytes: 0,
  reason: '',
  leftOut: { count: 0, first: [] },
  result: null,
  outputs: [],
};
const opening = orderReportOpening(details);
const ended = resultOpening(resultDetails);
const report: OrderReport = {
  order: 1,
  orderDigest: HASH,
  attempt: 1,
  run: HASH,
  customer: BOB,
  recipients: [BOB],
  tee: { offer: 1, kind: 'sim', simulated: true, evidenceDigest: HASH, devices: [] },
  root: rootOf(opening),
  approvals: [],
  witnessed: [],
  limits: DEFAULT_LIMITS,
  sandbox: { engine: 'podman' },
  devices: [],
  created: AT,
};
const result: RunResult = {
  report: HASH,
  order: 1,
  attempt: 1,
  run: HASH,
  root: rootOf(ended),
  finished: AT,
};

describe('a root', () => {
  test('is opened by its own opening', () => {
    expect(openOrderReport(opening, report.root)).toEqual(details);
    expect(openResultRoot(ended, result.root)).toEqual(resultDetails);
  });

  test('has a salt of its own each time, of 32 bytes', () => {
    expect(opening.salt).toMatch(/^[0-9a-f]{64}$/);
    expect(orderReportOpening(details).salt).not.toBe(opening.salt);
  });

  test.each<[string, object]>([
    ['salt', { salt: OTHER_HASH }],
    ['type', { type: 'urn:other' }],
    ['details', { details: { ...details, salts: [] } }],
    ['no member more', { more: 1 }],
  ])('is not opened with another %s', (_member, change) => {
    expect(() => openOrderReport({ ...opening, ...change }, report.root)).toThrow('not those whose root');
  });

  test('of one kind is not opened as the other, though the hash is right', () => {
    expect(() => openOrderReport(ended, result.root)).toThrow('have another form');
    expect(() => openResultRoot(opening, report.root)).toThrow('have another form');
    const typed = { ...ended, type: opening.type };
    expect(() => openOrderReport(typed, rootOf(typed))).toThrow('have another form');
    const respelled = { ...opening, type: ended.type };
    expect(() => openOrderReport(respelled, rootOf(respelled))).toThrow('have another form');
  });
});

describe('the check of what ran', () => {
  const workloadInfo = workloadInfoOf(report, details.runtimeInfo);
  const judged = (opened: object, info = workloadInfo) => {
    const { check, runtimeInfo } = runtimeInfoCheck({ opened, workloadInfo: info }, report);
    return { id: check.id, status: check.status, detail: check.detail, runtimeInfo };
  };

  test('passes for what the signed report has', () => {
    expect(judged({ report: opening })).toMatchObject({
      id: 'runtime-info',
      status: 'passed',
      runtimeInfo: details.runtimeInfo,
    });
    expect(orderReportRootCheck({ opened: { report: opening } }, report).details).toEqual(details);
  });

  test('cannot be made where nobody opened it; the rest is compared all the same', () => {
    const sealed = workloadInfoOf(report, undefined);
    expect(Object.keys(sealed)).not.toContain('runtimeInfo');
    expect(judged({}, sealed)).toMatchObject({ status: 'not-possible', runtimeInfo: undefined });
    expect(judged({}, { ...sealed, created: 1 })).toMatchObject({ status: 'failed' });
    expect(judged({}, workloadInfo)).toMatchObject({ status: 'failed' });
  });

  test('fails for another opening, and says that first', () => {
    const other = judged({ report: orderReportOpening(details) }, { ...workloadInfo, created: 1 });
    expect(other).toMatchObject({ id: 'runtime-info', status: 'failed', runtimeInfo: undefined });
    expect(other.detail).toContain('not those whose root');
  });

  test.each<[string, object]>([
    ['created', { created: 1 }],
    ['runtimeInfo', { runtimeInfo: [] }],
    ['orderCapacity', { orderCapacity: { cpuCores: 1, ram: 1, diskUsage: 1 } }],
  ])('fails for another %s beside the signed report', (_member, change) => {
    const found = judged({ report: opening }, { ...workloadInfo, ...change });
    expect(found).toMatchObject({ id: 'runtime-info', status: 'failed' });
    expect(found.detail).toContain('something else than the signed report');
  });
});

describe('the check of what came out', () => {
  test('passes, and gives the details', () => {
    const { checks, details: found } = resultRootCheck({ opened: { result: ended } }, result);
    expect(checks).toMatchObject([{ id: 'result-root', status: 'passed' }]);
    expect(found).toEqual(resultDetails);
  });

  test.each<[Partial<ResultDetails>, string]>([
    [{}, 'exited, exit status 0, 0 file(s)'],
    [{ outcome: 'time-limit', exitStatus: null }, 'time-limit, exit status none, 0 file(s)'],
    [{ exitStatus: 3, outputs: [{ name: 'a', size: 1, hash: HASH }] }, 'exited, exit status 3, 1 file(s)'],
    [{ outputs: null }, 'exited, exit status 0, more files than are listed'],
  ])('says how the run of %j ended', (change, detail) => {
    const other = resultOpening({ ...resultDetails, ...change });
    const signed = { ...result, root: rootOf(other) };
    expect(resultRootCheck({ opened: { result: other } }, signed).checks).toMatchObject([{ detail }]);
  });

  test('leaves the verdict as it is where nobody opened it', () => {
    expect(resultRootCheck({ opened: {} }, result)).toMatchObject({
      checks: [{ id: 'result-root', status: 'not-possible', optional: true }],
      details: undefined,
    });
    expect(resultRootCheck({ opened: {} }, undefined)).toEqual({ checks: [], details: undefined });
  });

  test('fails for details of no signed result, and for others', () => {
    for (const [signed, detail] of [
      [undefined, 'the TEE signed no result'],
      [{ ...result, root: OTHER_HASH }, 'the details of the result are not those whose root the TEE signed'],
    ] as const)
      expect(resultRootCheck({ opened: { result: ended } }, signed)).toMatchObject({
        checks: [{ id: 'result-root', status: 'failed', detail }],
        details: undefined,
      });
  });
});
