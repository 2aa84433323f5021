import { sign } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { digestOf } from '../../src/canonicalJson.ts';
import type { OrderReading } from '../../src/ledger/entries/orders/orders.ts';
import { claimMessage } from '../../src/marketplace/approval/claim.ts';
import { signingKeyDigest } from '../../src/marketplace/reportData.ts';
import { statementChecks } from '../../src/report/checks/statementChecks.ts';
import { orderReportStatement, resultStatement } from '../../src/report/statement/statement.ts';
import { at, h, state as someState } from './someOrder.ts';
import { approval, other, own, REPORT, report, RESULT, result, RUN, signed, SPKI } from './someStatements.ts';

/** What differs from a run whose statements hold. */
interface Lie {
  readonly report?: unknown;
  readonly result?: unknown;
  /** What the ledger holds in their places. */
  readonly published?: unknown;
  readonly ended?: object;
  readonly state?: object;
  readonly claimed?: object | undefined;
}

function claimOf(approvals: readonly string[], more: object = {}) {
  const terms = { order: 500, attempt: 2, claim: RUN, approvals: digestOf(approvals), ...more };
  const message = claimMessage({ ...terms, orderDigest: h('a') });
  return { at: at(20), ...terms, signature: sign('sha256', message, own.privateKey).toString('base64') };
}

function opened(lie: Lie = {}) {
  const file = { report, result, ...lie };
  const claimed = 'claimed' in lie ? lie.claimed : { entry: claimOf([h('2')]) };
  const state = {
    ...someState,
    attested: {
      entry: {
        attempt: 2,
        signingKey: SPKI.toString('base64'),
        binding: { signingKey: signingKeyDigest(SPKI) },
      },
    },
    claimed,
    reported: { entry: { at: at(40), attempt: 2, run: RUN, bundle: lie.published ?? file.report } },
    finished: { entry: { at: at(60), status: 'done', bundle: file.result, ...lie.ended } },
    ...lie.state,
  };
  return statementChecks(file, { state } as unknown as OrderReading);
}

/** The checks that do not pass, with what they say. */
const bad = (lie: Lie): (readonly [string, string])[] =>
  opened(lie)
    .checks.filter(({ status }) => status !== 'passed')
    .map(({ id, detail }) => [id, detail]);

describe('the statements of a report', () => {
  test('hold as the attested key signed them, and the ledger holds them', () => {
    const { checks, ...both } = opened();
    expect(both).toEqual({ report: REPORT, result: RESULT });
    expect(checks.filter(({ status }) => status !== 'passed')).toEqual([]);
    expect(checks.map(({ id }) => id)).toEqual([
      'report-signature',
      'report-claim',
      'report-subjects',
      'approvals-complete',
      'report-time',
      'report-sandbox',
      'report-devices',
      'result-signature',
      'result-subjects',
      'result-order',
      'result-time',
    ]);
    const details = new Map(checks.map(({ id, detail }) => [id, detail]));
    expect(
      ['report-signature', 'report-claim', 'report-subjects', 'result-signature'].map((id) =>
        details.get(id),
      ),
    ).toEqual([`published ${at(40)}`, `claimed ${at(20)}`, '1 subject(s)', `finished ${at(50)}`]);
  });

  test('are none of an order that is not attested', () => {
    expect(opened({ state: { attested: undefined } })).toEqual({
      report: undefined,
      result: undefined,
      checks: [
        {
          id: 'report-signature',
          title: 'The order report is signed by the attested key, and was published before execution',
          status: 'failed',
          detail: 'the order is not attested',
        },
      ],
    });
  });

  test('are told one by one where there is no result', () => {
    const without = (ended: object | undefined) => (file: null | undefined) => {
      const finished = ended && { entry: { at: at(60), bundle: undefined, ...ended } };
      const { checks, result: none } = opened({ result: file, state: { finished } });
      expect(none).toBeUndefined();
      const [last] = checks.slice(-1);
      return [last?.id, last?.status, last?.detail];
    };
    const id = 'result-signature';
    for (const file of [null, undefined]) {
      expect(without({ status: 'done', bundle: result })(file)).toEqual([
        id,
        'failed',
        'the ledger holds a result that the file leaves out',
      ]);
      expect(without({ status: 'done' })(file)).toEqual([
        id,
        'failed',
        'the order is done, and nothing says what came out',
      ]);
      expect(without({ status: 'error' })(file)).toEqual([
        id,
        'not-possible',
        'the order ended without a run',
      ]);
      expect(without(undefined)(file)).toEqual([id, 'not-possible', 'the order has not ended yet']);
    }
  });
});

describe('threat: a report', () => {
  test('that another key signed, or none, is none', () => {
    const forged = signed(orderReportStatement(REPORT), other.privateKey);
    expect(bad({ report: forged })).toContainEqual([
      'report-signature',
      'the order report: the signature does not hold',
    ]);
    expect(opened({ report: forged }).report).toBeUndefined();
    expect(bad({ report: {} })).toContainEqual([
      'report-signature',
      'the order report is not a Sigstore bundle v0.3 with a public key',
    ]);
    // A result that stands on it stands on nothing.
    expect(bad({ report: forged }).map(([id]) => id)).toEqual(['report-signature', 'result-signature']);
  });

  test('that the attested key signed and nobody published is none', () => {
    const another = signed(orderReportStatement({ ...REPORT, created: at(31) }));
    for (const lie of [{ published: another }, { state: { reported: undefined } }])
      expect(bad(lie)).toContainEqual(['report-signature', 'the ledger holds another report']);
  });

  test('is no result, and a result no report', () => {
    expect(bad({ report: result })[0]).toEqual([
      'report-signature',
      'the order report is not a statement of type urn:countersign:order-report:v1',
    ]);
    expect(bad({ result: report })).toEqual([
      ['result-signature', 'the result is not a statement of type urn:countersign:result:v1'],
    ]);
  });

  test.each<[string, readonly { name: string; digest: { sha256: string } }[]]>([
    ['nothing', []],
    ['something else', [{ name: 'order-report', digest: { sha256: h('f') } }]],
    ['the same by another name', [{ name: 'result', digest: { sha256: h('1') } }]],
    [
      'a second thing',
      [
        { name: 'order-report', digest: { sha256: h('1') } },
        { name: 'x', digest: { sha256: h('f') } },
      ],
    ],
  ])('whose subjects say that it is about %s', (_, subject) => {
    const told = signed({ ...orderReportStatement(REPORT), subject });
    expect(bad({ report: told }).map(([id]) => id)).toContain('report-subjects');
    const ended = signed({ ...resultStatement(RESULT), subject });
    expect(bad({ result: ended }).map(([id]) => id)).toEqual(['result-subjects']);
  });

  test('of another claim, or of other approvals than were claimed, is none', () => {
    const claimed = (entry: object): Lie => ({ claimed: { entry } });
    const id = 'report-claim';
    expect(bad({ claimed: undefined })).toContainEqual([id, 'nobody has claimed the order']);
    expect(bad(claimed({ ...claimOf([h('2')]), attempt: 1 }))).toEqual([
      [id, "the claim is not signed by the order's attested key"],
    ]);
    expect(bad(claimed(claimOf([h('2')], { claim: h('d') })))).toEqual([
      [id, 'the report names another claim'],
    ]);
    const reported = { entry: { at: at(40), attempt: 2, run: h('d'), bundle: report } };
    expect(bad({ state: { reported } })).toEqual([[id, 'the report names another claim']]);
    const elsewhere = signed(orderReportStatement({ ...REPORT, run: h('d') }));
    expect(bad({ report: elsewhere })).toContainEqual([id, 'the report names another claim']);
    for (const approvals of [[], [h('3')], [h('2'), h('2')]])
      expect(bad(claimed(claimOf(approvals)))).toEqual([
        [id, 'the report names other approvals than the claim'],
      ]);
  });

  test('may name its approvals in any order: a claim names them by the suborders', () => {
    const two = [approval(503, '3'), approval(502, '2')];
    const suborders = [...someState.suborders, { id: 503, type: 'Data', offer: 700 }];
    const both = signed(orderReportStatement({ ...REPORT, approvals: two }));
    const found = (approvals: readonly string[]) =>
      bad({ report: both, claimed: { entry: claimOf(approvals) }, state: { suborders } })
        .map(([id]) => id)
        .filter((id) => id.startsWith('report'));
    expect([found([h('2'), h('3')]), found([h('3'), h('2')])]).toEqual([[], ['report-claim']]);
  });
});

describe('threat: a result', () => {
  const none = (detail: string) => [['result-signature', detail]];

  test('that another key signed, or that is no statement, is none', () => {
    const forged = signed(resultStatement(RESULT), other.privateKey);
    expect(bad({ result: forged })).toEqual(none('the result: the signature does not hold'));
    expect(opened({ result: forged }).result).toBeUndefined();
    expect(bad({ result: { ...result, mediaType: 'x' } })).toEqual(
      none('the result is not a Sigstore bundle v0.3 with a public key'),
    );
  });

  test.each([{ report: h('f') }, { run: h('d') }])('of another report or run is none: %j', (lie) => {
    const elsewhere = signed(resultStatement({ ...RESULT, ...lie }));
    expect(bad({ result: elsewhere })).toEqual(none('it belongs to another report or run'));
  });

  test('that the attested key signed and the ledger does not hold is none', () => {
    const another = signed(resultStatement({ ...RESULT, finished: at(51) }));
    for (const bundle of [another, undefined])
      expect(bad({ ended: { bundle } })).toEqual(none('it belongs to another report or run'));
    expect(bad({ state: { finished: undefined } })[0]).toEqual(
      none('it belongs to another report or run')[0],
    );
  });
});
