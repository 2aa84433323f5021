import { describe, expect, test } from '@jest/globals';
import { policySchema } from '../../../src/attestation/policy.ts';
import { verifyEvidence } from '../../../src/attestation/verifyEvidence.ts';
import { ecParty } from '../synthetic/authority.ts';
import { complaints, policyOf } from '../synthetic/judge.ts';
import { goodTime } from '../synthetic/snpEvidence.ts';
import type { TdxChanges } from '../synthetic/tdxEvidence.ts';
import { makeTdxEvidence, makeTdxMaker, mrTd, platformInstanceId } from '../synthetic/tdxEvidence.ts';

const maker = makeTdxMaker();

const refusals = (changes: TdxChanges, rules: object = {}): string[] =>
  complaints(makeTdxEvidence(maker, changes), maker.roots, goodTime, { policy: policyOf(rules) });

const body = (offset: number, value: string): TdxChanges => ({
  body: (bytes) => void Buffer.from(value, 'hex').copy(bytes, offset),
});
const both = (number: number): TdxChanges => ({
  tcbInfo: (info) => void (info.tcbEvaluationDataNumber = number),
  qeIdentity: (identity) => void (identity.tcbEvaluationDataNumber = number),
});

/** The lie is signed by the machine or by Intel and holds in every other respect; the rule alone refuses it. */
describe('a validly signed quote is refused by one rule alone', () => {
  const hash = 'ab'.repeat(48);
  const advisory = (status: string, ...advisoryIDs: string[]): TdxChanges => ({
    tcbInfo: (info) => void Object.assign(info.tcbLevels[0] ?? {}, { tcbStatus: status, advisoryIDs }),
  });
  test.each<[string, object, TdxChanges, TdxChanges, string]>([
    ['MRSEAM', { mrSeams: [hash] }, body(16, hash), {}, 'tdx-mrseam'],
    ['MRCONFIGID', { mrConfigIds: [hash] }, body(184, hash), {}, 'tdx-mrconfigid'],
    ['MROWNER', { mrOwners: [hash] }, body(232, hash), {}, 'tdx-mrowner'],
    ['MROWNERCONFIG', { mrOwnerConfigs: [hash] }, body(280, hash), {}, 'tdx-mrownerconfig'],
    ['XFAM', { xfams: ['e702060000000000'] }, {}, body(128, 'e700060000000000'), 'tdx-xfam-allowed'],
    ['FMSPC', { fmspcs: ['b0c06f000000'] }, {}, {}, ''],
    ['another FMSPC', { fmspcs: ['000000000000'] }, {}, {}, 'tdx-fmspc'],
    [
      'a platform instance',
      { platformInstanceIds: [platformInstanceId] },
      { pckFields: {} },
      { pckFields: { platformInstanceId: '11'.repeat(16) } },
      'tdx-platform-instance',
    ],
    [
      'a certificate that names no platform instance',
      { platformInstanceIds: [platformInstanceId] },
      { pckFields: {} },
      {},
      'tdx-platform-instance',
    ],
    [
      'a dynamic platform',
      { pck: { dynamicPlatform: 'refused' } },
      { pckFields: { cachedKeys: true, smt: true } },
      { pckFields: { dynamicPlatform: true } },
      'tdx-pck-dynamic-platform',
    ],
    [
      'keys cached at Intel',
      { pck: { cachedKeys: 'refused' } },
      { pckFields: { dynamicPlatform: true, smt: true } },
      { pckFields: { cachedKeys: true } },
      'tdx-pck-cached-keys',
    ],
    [
      'multithreading',
      { pck: { smt: 'refused' } },
      { pckFields: { dynamicPlatform: true, cachedKeys: true } },
      { pckFields: { smt: true } },
      'tdx-pck-smt',
    ],
    ['a certificate without flags', { pck: { smt: 'refused' } }, { pckFields: {} }, {}, 'tdx-pck-smt'],
    [
      'an advisory that is refused',
      { advisories: { accept: 'any', refuse: ['INTEL-SA-00002'] } },
      advisory('UpToDate', 'INTEL-SA-00001'),
      advisory('UpToDate', 'INTEL-SA-00001', 'INTEL-SA-00002'),
      'advisories-refused',
    ],
    [
      'an advisory that is not accepted, of another form',
      { advisories: { accept: ['INTEL-DOC-10000'] } },
      advisory('UpToDate', 'INTEL-DOC-10000'),
      advisory('UpToDate', 'INTEL-DOC-10001'),
      'advisories-allowed',
    ],
    [
      'an advisory on a machine that is not up to date',
      {
        advisories: { acceptWhenUpToDate: true },
        minimumTcb: { tdx: ['UpToDate', 'SWHardeningNeeded'] },
      },
      advisory('UpToDate', 'INTEL-SA-00001'),
      advisory('SWHardeningNeeded', 'INTEL-SA-00001'),
      'advisories-allowed',
    ],
    ['an old evaluation', { tdxEvaluation: { minimumNumber: 21 } }, {}, both(20), 'tdx-evaluation'],
    [
      'an evaluation that covers no recovery of this year',
      { tdxEvaluation: { recoveredSince: '2026-01-01' } },
      { evaluations: () => undefined },
      { evaluations: () => undefined, ...both(20) },
      'tdx-evaluation-date',
    ],
    [
      'an evaluation that was superseded long ago',
      { tdxEvaluation: { graceDays: 30 } },
      { evaluations: () => undefined },
      { evaluations: () => undefined, ...both(20) },
      'tdx-evaluation-newest',
    ],
    [
      'an evaluation that was superseded, where none is allowed to be',
      { tdxEvaluation: { graceDays: 0 } },
      { evaluations: () => undefined, ...both(22) },
      { evaluations: () => undefined },
      'tdx-evaluation-newest',
    ],
  ])('%s', (_what, rules, truth, lie, id) => {
    expect(refusals(truth, rules)).toEqual(id === 'tdx-fmspc' ? [id] : []);
    expect(refusals(lie, rules)).toEqual(id === '' ? [] : [id]);
    const off = {
      advisories: { accept: 'any' },
      minimumTcb: { tdx: ['UpToDate', 'SWHardeningNeeded'] },
    };
    expect([refusals(truth, off), refusals(lie, off)]).toEqual([[], []]);
  });

  test('documents of two evaluations, each of them new enough', () => {
    const older = { qeIdentity: both(20).qeIdentity };
    expect(refusals(older as TdxChanges)).toEqual(['tdx-one-evaluation']);
    expect(refusals(both(20))).toEqual([]);
  });

  test('without a rule, an evaluation before 20, which Intel still signs afresh', () => {
    expect(refusals(both(19))).toEqual(['tdx-evaluation']);
    expect(refusals(both(13), { tdxEvaluation: { minimumNumber: 0 } })).toEqual([]);
    // The age of the document says nothing: it is of this month.
    expect(refusals(both(13), { maximumAgeHours: { collateral: 31 * 24 } })).toEqual(['tdx-evaluation']);
  });

  test('a reserved bit of the header, and features that no TD can have', () => {
    for (const offset of [8, 9, 10, 11])
      expect(refusals({ header: (header) => void header.writeUInt8(1, offset) })).toEqual(['tdx-reserved']);
    for (const xfam of ['e402060000000000', 'e702160000000000', '0000000000000000'])
      expect(refusals(body(128, xfam))).toEqual(['tdx-xfam']);
  });

  test('TCB information with a member twice, whichever of the two counts', () => {
    const twice = (text: string): string => text.replace('"version":3', '"version":3,"version":3');
    expect(refusals({ tcbInfoText: twice })).toEqual(['tdx-tcb-info', 'minimum-tcb']);
    const escaped = (text: string): string => text.replace('"version":3', '"vers\\u0069on":2,"version":3');
    expect(refusals({ tcbInfoText: escaped })).toEqual(['tdx-tcb-info', 'minimum-tcb']);
    expect(refusals({ tcbInfoText: (text) => text.replace('"version":3', '"new":3,"version":3') })).toEqual(
      [],
    );
  });
});

describe("Intel's list of evaluations", () => {
  const dated = { tdxEvaluation: { recoveredSince: '2025-08-12' } };
  test('is needed where the policy asks for a date, and must be of Intel and in force', () => {
    const given: TdxChanges = { evaluations: () => undefined };
    expect(refusals(given, dated)).toEqual([]);
    expect(refusals({}, dated)).toEqual(['tdx-evaluation-date']);
    const expired: TdxChanges = { evaluations: (list) => void (list.nextUpdate = '2026-05-31T00:00:00Z') };
    expect(refusals(expired, dated)).toEqual(['tdx-evaluation-list', 'tdx-evaluation-date']);
    const unknown: TdxChanges = { evaluations: (list) => void list.tcbEvalNumbers.splice(1, 1) };
    expect(refusals(unknown, dated)).toEqual(['tdx-evaluation-date']);
    expect(refusals(unknown)).toEqual([]);
    const sgx: TdxChanges = { evaluations: (list) => void (list.id = 'SGX') };
    expect(refusals(sgx, dated)).toEqual(['tdx-evaluation-list', 'tdx-evaluation-date']);
  });

  test('is as fresh as the policy asks: an older one, still in force, does not name the newest evaluation', () => {
    const old: TdxChanges = {
      evaluations: (list) =>
        void (list.issueDate = new Date(goodTime.getTime() - 32 * 86_400_000).toISOString()),
    };
    const grace = { tdxEvaluation: { graceDays: 0 } };
    const newest = { ...both(22), ...old };
    expect(refusals(newest, grace)).toEqual([]);
    const fresh = { ...grace, maximumAgeHours: { collateral: 31 * 24 } };
    expect(refusals(newest, fresh)).toEqual(['collateral-age']);
    expect(refusals({ ...both(22), evaluations: () => undefined }, fresh)).toEqual([]);
  });

  test('is refused when somebody else signed it, asked for or not', () => {
    const forged = makeTdxEvidence(makeTdxMaker(), {
      evaluations: () => undefined,
      documentSigner: ecParty('x'),
    });
    const { tcb_evaluations_signature: signature } = forged.collateral as Record<string, string>;
    const changes: TdxChanges = {
      evaluations: () => undefined,
      collateral: { tcb_evaluations_signature: signature },
    };
    expect(refusals(changes)).toEqual(['tdx-evaluation-list']);
  });
});

describe('a list of MRTDs alone is no pin', () => {
  const listed = { measurements: { tdx: [mrTd] } };
  const rtmrs = { rtmr1: ['41'.repeat(48)], rtmr2: ['42'.repeat(48)] };
  test.each<[string, object, string[]]>([
    ['the firmware alone', listed, ['guest-pinned']],
    ['the firmware and one register', { ...listed, rtmrs: { rtmr1: rtmrs.rtmr1 } }, ['guest-pinned']],
    ['the firmware and the registers of the system', { ...listed, rtmrs }, []],
    ['the firmware, and any guest in words', { ...listed, allowAnyGuest: true }, []],
  ])('%s', (_what, rules, wanted) => {
    const policy = policySchema.parse({ version: 1, ...rules });
    expect(complaints(makeTdxEvidence(maker), maker.roots, goodTime, { policy })).toEqual(wanted);
  });
});

describe('the status of the whole', () => {
  test('is not milder than that of a part: OutOfDateConfigurationNeeded stays so', () => {
    const changes: TdxChanges = {
      body: (bytes) => void bytes.writeUInt8(3, 0),
      tcbInfo: (info) =>
        void Object.assign(info.tdxModuleIdentities[0]?.tcbLevels[1] ?? {}, {
          tcbStatus: 'OutOfDateConfigurationNeeded',
        }),
    };
    expect(refusals(changes, { minimumTcb: { tdx: ['OutOfDate'] } })).toEqual(['minimum-tcb']);
    expect(refusals(changes, { minimumTcb: { tdx: ['OutOfDateConfigurationNeeded'] } })).toEqual([]);
  });
});

test('what people see of a quote: the evaluation, its dates, and how the platform was registered', () => {
  const { claims } = verifyEvidence(
    makeTdxEvidence(maker, { pckFields: { dynamicPlatform: true } }),
    { at: goodTime, policy: policyOf() },
    maker.roots,
  );
  expect(claims?.facts).toMatchObject({
    evaluation: '21, issued 2026-05-20T00:00:00Z',
    tcbDate: '2025-03-12T00:00:00Z',
    tcbStatus: 'UpToDate',
    platformInstanceId,
    platform: 'dynamic platform, no keys cached, no multithreading',
  });
});
