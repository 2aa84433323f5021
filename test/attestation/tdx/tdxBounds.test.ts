import { describe, expect, test } from '@jest/globals';
import { CheckList } from '../../../src/attestation/checkList.ts';
import { readTdxQuote } from '../../../src/attestation/tdx/quote.ts';
import type { TdReport } from '../../../src/attestation/tdx/quote.ts';
import { checkGuest } from '../../../src/attestation/tdx/quoteChecks.ts';
import { verifyEvidence } from '../../../src/attestation/verifyEvidence.ts';
import { ia5, octets, sequence } from '../synthetic/derWriter.ts';
import { complaints, policyOf, quoteOf } from '../synthetic/judge.ts';
import { goodTime } from '../synthetic/snpEvidence.ts';
import type { TdxChanges } from '../synthetic/tdxEvidence.ts';
import { makeTdxEvidence, makeTdxMaker, sgx, sgxField, sgxFields } from '../synthetic/tdxEvidence.ts';

const maker = makeTdxMaker();
const good = makeTdxEvidence(maker);

const refusals = (changes: TdxChanges, rules: object = {}): string[] =>
  complaints(makeTdxEvidence(maker, changes), maker.roots, goodTime, { policy: policyOf(rules) });

const numbered = (info: number, enclave: number): TdxChanges => ({
  tcbInfo: (json) => void (json.tcbEvaluationDataNumber = info),
  qeIdentity: (json) => void (json.tcbEvaluationDataNumber = enclave),
});

describe('every bit of how a TD was launched', () => {
  const { report } = readTdxQuote(quoteOf(good));
  const launched = (changes: Partial<TdReport>): string[] => {
    const list = new CheckList();
    checkGuest(list, { ...report, ...changes }, policyOf());
    return list.checks.filter(({ status }) => status !== 'passed').map(({ id }) => id);
  };

  test('of its attributes is known, or refused', () => {
    const harmless = [27, 28, 30, 31, 63];
    for (let bit = 0; bit < 64; bit++) {
      const wanted = bit < 8 ? 'tdx-debug' : bit === 29 ? 'tdx-migration' : 'tdx-attributes';
      const tdAttributes = report.tdAttributes | (1n << BigInt(bit));
      expect([bit, ...launched({ tdAttributes })]).toEqual([
        bit,
        ...(harmless.includes(bit) ? [] : [wanted]),
      ]);
    }
  });

  test('of XFAM must be one, may be one, or is refused', () => {
    const xfamOf = (value: bigint): Partial<TdReport> => {
      const xfam = Buffer.alloc(8);
      xfam.writeBigUInt64LE(value);
      return { xfam };
    };
    // AVX, AVX-512, PT, PKRU, CET, user interrupts, LBR and AMX.
    const mayBeOne = [2, 5, 6, 7, 8, 9, 11, 12, 14, 15, 17, 18];
    expect(launched(xfamOf(0x3n))).toEqual([]);
    for (const lacking of [0x1n, 0x2n]) expect(launched(xfamOf(lacking))).toEqual(['tdx-xfam']);
    for (let bit = 2; bit < 64; bit++)
      expect([bit, ...launched(xfamOf(0x3n | (1n << BigInt(bit))))]).toEqual([
        bit,
        ...(mayBeOne.includes(bit) ? [] : ['tdx-xfam']),
      ]);
  });
});

describe("how old Intel's word may be", () => {
  const listed: TdxChanges = { evaluations: () => undefined };

  test('an evaluation of the very day that is asked for covers it', () => {
    expect(refusals(listed, { tdxEvaluation: { recoveredSince: '2026-02-10' } })).toEqual([]);
    expect(refusals(listed, { tdxEvaluation: { recoveredSince: '2026-02-11' } })).toEqual([
      'tdx-evaluation-date',
    ]);
  });

  test('the day of the recovery counts, not the day to which the platform is fixed', () => {
    const later: TdxChanges = {
      evaluations: (list) => {
        list.tcbEvalNumbers.forEach((entry) => (entry.tcbDate = '2030-01-01T00:00:00Z'));
      },
    };
    expect(refusals(later, { tdxEvaluation: { recoveredSince: '2026-02-11' } })).toEqual([
      'tdx-evaluation-date',
    ]);
  });

  test('an evaluation that was superseded as many days ago as are allowed is accepted', () => {
    expect(refusals(listed, { tdxEvaluation: { graceDays: 20 } })).toEqual([]);
    expect(refusals(listed, { tdxEvaluation: { graceDays: 19 } })).toEqual(['tdx-evaluation-newest']);
  });

  test('an evaluation that the list does not have is not one that was the newest', () => {
    const unknown: TdxChanges = { evaluations: (list) => void list.tcbEvalNumbers.splice(1, 1) };
    expect(refusals(unknown, { tdxEvaluation: { graceDays: 3650 } })).toEqual(['tdx-evaluation-newest']);
  });

  test('of two documents the older one counts', () => {
    expect(refusals(numbered(19, 21))).toEqual(['tdx-one-evaluation', 'tdx-evaluation']);
    expect(refusals(numbered(21, 19))).toEqual(['tdx-one-evaluation', 'tdx-evaluation']);
  });

  test('nothing is said of the evaluations where one of the documents does not hold', () => {
    const { checks } = verifyEvidence(
      makeTdxEvidence(maker, { tcbInfoText: () => '{}' }),
      { at: goodTime, policy: policyOf() },
      maker.roots,
    );
    expect(checks.filter(({ status }) => status !== 'passed').map(({ id }) => id)).toEqual([
      'tdx-tcb-info',
      'minimum-tcb',
    ]);
    expect(checks.map(({ id }) => id)).not.toContain('tdx-one-evaluation');
  });

  test.each<[string, TdxChanges]>([
    ['revocations of the root', { rootCrl: { issued: new Date('2026-04-30T00:00:00Z') } }],
    ['revocations of the platform authority', { pckCrl: { issued: new Date('2026-04-30T00:00:00Z') } }],
    ['the TCB information', { tcbInfo: (json) => void (json.issueDate = '2026-04-30T00:00:00Z') }],
    ['the identity', { qeIdentity: (json) => void (json.issueDate = '2026-04-30T00:00:00Z') }],
  ])('%s alone may be too old', (_what, changes) => {
    expect(refusals(changes, { maximumAgeHours: { collateral: 31 * 24 } })).toEqual(['collateral-age']);
    expect(refusals(changes, { maximumAgeHours: { collateral: 32 * 24 } })).toEqual([]);
  });
});

describe("Intel's list of evaluations is refused", () => {
  const listed: TdxChanges = { evaluations: () => undefined };
  test.each<[string, TdxChanges]>([
    ['without a signature', { ...listed, collateral: { tcb_evaluations_signature: undefined } }],
    [
      'without the chain of its signer',
      { ...listed, collateral: { tcb_evaluations_issuer_chain: undefined } },
    ],
    ['that lists none', { evaluations: (list) => void list.tcbEvalNumbers.splice(0) }],
    ['of another version', { evaluations: (list) => void (list.version = 2) }],
  ])('%s', (_what, changes) => {
    expect(refusals(changes)).toEqual(['tdx-evaluation-list']);
  });

  test('when its signer was revoked', () => {
    expect(refusals({ ...listed, rootCrl: { revoked: [0x44] } })).toEqual([
      'tdx-tcb-info',
      'tdx-qe-identity',
      'tdx-evaluation-list',
      'minimum-tcb',
    ]);
  });
});

describe('a PCK certificate is refused', () => {
  /** The good fields, one of them with another value, or one more of them. */
  const certified = (name: string, value: Buffer, at?: number): TdxChanges => {
    const fields = sgxFields({});
    fields.splice(at ?? fields.length, at === undefined ? 0 : 1, sgxField(name, value));
    return { pck: { extensions: [{ name: sgx, value: sequence(...fields) }] } };
  };
  const places = { 1: 16, 3: 2, 4: 6, 6: 16 } as const;

  test('never as it is in good evidence', () => {
    expect(refusals({ pckFields: {} })).toEqual([]);
    expect(refusals(certified('99', octets(Buffer.alloc(1))))).toEqual([]);
  });

  test.each(Object.entries(places))(
    'with a field %s of another length or type than %d bytes',
    (name, size) => {
      const at = { 1: 0, 3: 2, 4: 3, 6: 4 }[name];
      for (const length of [size - 1, size + 1])
        expect(refusals(certified(name, octets(Buffer.alloc(length)), at))).toContain('tdx-chain');
      expect(refusals(certified(name, ia5('x'.repeat(size)), at))).toContain('tdx-chain');
    },
  );

  test('with a field twice, whichever of the two counts', () => {
    expect(refusals(certified('6', octets(Buffer.alloc(16, 0x66))))).toContain('tdx-chain');
  });
});

test('advisories are judged where the status is not accepted, too', () => {
  const changes: TdxChanges = {
    tcbInfo: (json) =>
      void Object.assign(json.tcbLevels[0] ?? {}, {
        tcbStatus: 'OutOfDate',
        advisoryIDs: ['INTEL-SA-00001'],
      }),
  };
  expect(refusals(changes)).toEqual(['minimum-tcb', 'advisories-allowed']);
});
