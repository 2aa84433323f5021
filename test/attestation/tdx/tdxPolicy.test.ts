import { describe, expect, test } from '@jest/globals';
import { complaints, policyOf } from '../synthetic/judge.ts';
import { goodTime } from '../synthetic/snpEvidence.ts';
import type { TcbInfoJson } from '../synthetic/tdxDocuments.ts';
import type { TdxChanges } from '../synthetic/tdxEvidence.ts';
import { makeTdxEvidence, makeTdxMaker, mrTd, ppid } from '../synthetic/tdxEvidence.ts';

const maker = makeTdxMaker();

const refusals = (changes: TdxChanges, rules: object = {}): string[] =>
  complaints(makeTdxEvidence(maker, changes), maker.roots, goodTime, { policy: policyOf(rules) });

describe('each part of a TCB level counts', () => {
  test.each(Array.from({ length: 16 }, (_, index) => index))('SGX component %d', (index) => {
    const raise: TdxChanges = {
      tcbInfo: (json) => json.tcbLevels[0]?.tcb.sgxtcbcomponents.splice(index, 1, { svn: 99 }),
    };
    expect(refusals(raise)).toEqual(['minimum-tcb']);
  });

  test.each(Array.from({ length: 14 }, (_, index) => index + 2))('TDX component %d', (index) => {
    const raise: TdxChanges = {
      tcbInfo: (json) => json.tcbLevels[0]?.tcb.tdxtcbcomponents.splice(index, 1, { svn: 99 }),
    };
    expect(refusals(raise)).toEqual(['minimum-tcb']);
  });

  test('TDX components 0 and 1, which a module identity judges instead when there is one', () => {
    const raise = (json: TcbInfoJson): void =>
      void json.tcbLevels[0]?.tcb.tdxtcbcomponents.splice(0, 2, { svn: 99 }, { svn: 99 });
    expect(refusals({ tcbInfo: raise })).toEqual([]);
    expect(refusals({ tcbInfo: raise, body: (body) => void body.writeUInt8(0, 1) })).toEqual(['minimum-tcb']);
  });

  test('the PCE', () => {
    expect(
      refusals({
        tcbInfo: (json) => {
          json.tcbLevels.forEach((level) => (level.tcb.pcesvn = 14));
        },
      }),
    ).toEqual(['tdx-platform', 'minimum-tcb']);
  });
});

describe('a policy', () => {
  const status = (tcbStatus: string, advisoryIDs: string[] = []): TdxChanges => ({
    tcbInfo: (json) => {
      json.tcbLevels.forEach((level) => Object.assign(level, { tcbStatus, advisoryIDs }));
    },
  });
  const accepts = (...tdx: string[]) => ({ minimumTcb: { tdx } });

  test.each([
    'SWHardeningNeeded',
    'ConfigurationNeeded',
    'ConfigurationAndSWHardeningNeeded',
    'OutOfDate',
    'OutOfDateConfigurationNeeded',
  ])('decides about %s', (name) => {
    expect(refusals(status(name))).toEqual(['minimum-tcb']);
    expect(refusals(status(name), accepts('UpToDate', name))).toEqual([]);
  });

  test('decides about each advisory', () => {
    const changes = status('UpToDate', ['INTEL-SA-00001', 'INTEL-SA-00002']);
    expect(refusals(changes)).toEqual(['advisories-allowed']);
    expect(refusals(changes, { advisories: { accept: ['INTEL-SA-00001'] } })).toEqual(['advisories-allowed']);
    expect(
      refusals(changes, {
        advisories: { accept: ['INTEL-SA-00002', 'INTEL-SA-00001'] },
      }),
    ).toEqual([]);
  });

  test('sees the status of platform, module and quoting enclave merged', () => {
    const oldModule: TdxChanges = {
      ...status('ConfigurationNeeded'),
      body: (body) => void body.writeUInt8(3, 0),
    };
    expect(refusals(oldModule, accepts('ConfigurationNeeded', 'OutOfDate'))).toEqual(['minimum-tcb']);
    expect(refusals(oldModule, accepts('OutOfDateConfigurationNeeded'))).toEqual([]);
    const oldEnclave: TdxChanges = {
      ...status('SWHardeningNeeded'),
      qe: (report) => void report.writeUInt16LE(2, 258),
    };
    expect(refusals(oldEnclave, accepts('SWHardeningNeeded'))).toEqual(['minimum-tcb']);
    expect(refusals(oldEnclave, accepts('OutOfDate'))).toEqual([]);
  });

  test.each<[string, object, string[]]>([
    ['for SEV-SNP only', { kinds: ['sev-snp'] }, ['kind-allowed']],
    ['that lists no measurement', { allowAnyMeasurement: false }, ['measurement-allowed']],
    ['that lists it', { allowAnyMeasurement: false, measurements: { tdx: [mrTd] }, allowAnyGuest: true }, []],
    [
      'that lists the RTMRs',
      { rtmrs: { rtmr0: ['40'.repeat(48)], rtmr2: ['00'.repeat(48), '42'.repeat(48)] } },
      [],
    ],
    ['that lists another RTMR2', { rtmrs: { rtmr2: ['40'.repeat(48)] } }, ['rtmr2-allowed']],
    ['that lists the platform', { chipIds: [ppid] }, []],
    ['that lists another platform', { chipIds: ['00'.repeat(16)] }, ['chip-allowed']],
    ['that asks for collateral of this month', { maximumAgeHours: { collateral: 31 * 24 } }, []],
    [
      'that asks for collateral of this week',
      { maximumAgeHours: { collateral: 7 * 24 } },
      ['collateral-age'],
    ],
    ['that asks for PCRs', { pcrs: { 0: ['00'.repeat(32)] } }, ['pcr-0-allowed']],
  ])('%s', (_what, rules, wanted) => {
    expect(refusals({}, rules)).toEqual(wanted);
  });

  test('can accept a migratable TD, a service TD and a clear SEPT_VE_DISABLE', () => {
    const changes: TdxChanges = {
      version: 5,
      tdx15: true,
      body: (body) => {
        body.writeBigUInt64LE(1n << 29n, 120);
        body.fill(9, 600);
      },
    };
    expect(refusals(changes, { allowMigration: true, allowServiceTd: true, septVeDisable: 'any' })).toEqual(
      [],
    );
  });
});
