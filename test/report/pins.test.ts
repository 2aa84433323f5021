import { describe, expect, test } from '@jest/globals';
import type { Check } from '../../src/checks.ts';
import type { OrderReading } from '../../src/ledger/entries/orders/orders.ts';
import type { Witnesses } from '../../src/ledger/log/witness/quorum.ts';
import type { Source } from '../../src/marketplace/order/source.ts';
import { isOnlyNotBound, sourceChecks } from '../../src/report/checks/sourceChecks.ts';
import { notPinned, notPinnedLine, pinChecks, type ReportPins } from '../../src/report/reportPins.ts';

const said = (author: string, status = 'done') => ({ entry: { author, outcome: { status } } });
interface Told {
  /** Who completed the data suborders, if anybody. */
  readonly completed?: readonly (object | undefined)[];
  readonly commitments?: readonly (string | undefined)[];
  readonly source?: Source;
  /** Null where nobody has attested. */
  readonly operator?: string | null;
}

/** As much of an order as pins are compared with. */
function readingWith({
  completed = [said('alice'), said('dora')],
  commitments = ['c1', 'c2'],
  source,
  operator = 'operator',
}: Told = {}): OrderReading {
  const suborders = [
    { id: 501, type: 'TEE', offer: 300, completed: said('operator') },
    ...completed.map((one, at) => ({ id: 502 + at, type: 'Data', offer: 600 + at, completed: one })),
  ];
  const offers = new Map(
    commitments.map((commitment, at) => [
      600 + at,
      { offer: commitment === undefined ? {} : { dataset: { commitment } } },
    ]),
  );
  const attested = operator === null ? undefined : { entry: { author: operator } };
  const state = { id: 500, suborders, placed: { entry: { author: 'bob', source } }, attested };
  return { state, offers, log: { ledger: 'l1' } } as unknown as OrderReading;
}
const brief = (checks: readonly Check[]): unknown[][] =>
  checks.map(({ id, status, detail }) => [id, status, detail]);
const pinned = (pins: ReportPins, reading = readingWith()) => brief(pinChecks(reading, pins));

describe('what a verifier pins', () => {
  test('is compared with what the signed entries say, and what is not pinned is not', () => {
    expect(pinned({})).toEqual([]);
    const all = {
      ledger: 'l1',
      order: 500,
      customer: 'bob',
      approvers: ['dora', 'alice'],
      operator: 'operator',
    };
    expect(pinned({ ...all, commitments: ['c2', 'c1'] })).toEqual([
      ['pinned-ledger', 'passed', 'l1'],
      ['pinned-order', 'passed', 'order 500'],
      ['pinned-customer', 'passed', 'bob'],
      ['pinned-approvers', 'passed', 'dora, alice'],
      ['pinned-operator', 'passed', 'operator'],
      ['pinned-commitment', 'passed', 'c2'],
      ['pinned-commitment', 'passed', 'c1'],
    ]);
  });

  test.each<[ReportPins, string, string]>([
    [{ ledger: 'l2' }, 'pinned-ledger', 'it is l1, not l2'],
    [
      { ledger: 'l2', ledgerFrom: 'as your home saw it' },
      'pinned-ledger',
      'it is l1, not l2, as your home saw it',
    ],
    [{ order: 600 }, 'pinned-order', 'it is order 500, not order 600'],
    [{ customer: 'alice' }, 'pinned-customer', 'it is bob, not alice'],
    [{ operator: 'bob' }, 'pinned-operator', 'it is operator, not bob'],
    [{ approvers: ['alice'] }, 'pinned-approvers', 'dora approved, who is not among them'],
    [{ approvers: ['alice', 'dora', 'eve'] }, 'pinned-approvers', 'eve did not'],
    [
      { approvers: ['eve', 'dora'] },
      'pinned-approvers',
      'alice approved, who is not among them; eve did not',
    ],
    [{ commitments: ['c3'] }, 'pinned-commitment', 'c3 is not among c1, c2'],
  ])('and is another, fails: %j', (pins, id, detail) => {
    expect(pinned(pins)).toEqual([[id, 'failed', detail]]);
  });

  test('and is where it is known from is said where it holds, too', () => {
    expect(pinned({ ledger: 'l1', ledgerFrom: 'by its name' })).toEqual([
      ['pinned-ledger', 'passed', 'l1, by its name'],
    ]);
  });

  test('and nobody said, fails', () => {
    expect(pinned({ operator: 'operator' }, readingWith({ operator: null }))).toEqual([
      ['pinned-operator', 'failed', 'it is nobody, not operator'],
    ]);
    expect(pinned({ commitments: ['c1'] }, readingWith({ completed: [] }))).toEqual([
      ['pinned-commitment', 'failed', 'c1 is not among none'],
    ]);
    const without = readingWith({ commitments: [undefined] });
    expect(pinned({ commitments: ['c1'] }, without)).toEqual([
      ['pinned-commitment', 'failed', 'c1 is not among , '],
    ]);
  });

  test('of approvers is not met by who refused, or has not answered, or gave the TEE', () => {
    const refused = readingWith({ completed: [said('alice'), said('dora', 'error')] });
    expect(pinned({ approvers: ['alice'] }, refused)).toEqual([['pinned-approvers', 'passed', 'alice']]);
    expect(pinned({ approvers: ['alice', 'dora'] }, refused)).toEqual([
      ['pinned-approvers', 'failed', 'dora did not'],
    ]);
    const silent = readingWith({ completed: [said('alice'), undefined] });
    expect(pinned({ approvers: ['alice', 'operator'] }, silent)).toEqual([
      ['pinned-approvers', 'failed', 'operator did not'],
    ]);
  });
});

describe('the source that a verifier names', () => {
  const source = { commit: 'ab', repository: 'https://x/Y', tree: 't1' } as unknown as Source;

  test('is compared with the one that the customer signed', () => {
    expect(brief(sourceChecks(source, { commit: 'ab', repository: 'https://X/y', tree: 't1' }))).toEqual([
      ['source-commit', 'passed', 'ab'],
      ['source-repository', 'passed', 'https://x/Y'],
      ['source-tree', 'passed', 't1'],
    ]);
    expect(brief(sourceChecks(source, { commit: 'AB', repository: 'https://x/z', tree: 't2' }))).toEqual([
      ['source-commit', 'failed', 'the order is of ab, not of AB'],
      ['source-repository', 'failed', 'the order is of https://x/Y, not of https://x/z'],
      ['source-tree', 'failed', 'the order is of t1, not of t2'],
    ]);
    expect(sourceChecks(source, {})).toEqual([]);
    expect(pinned({ source: { tree: 't1' } }, readingWith({ source }))).toEqual([
      ['source-tree', 'passed', 't1'],
    ]);
  });

  test('can be compared with none where the order says nothing of it', () => {
    expect(brief(sourceChecks(undefined, { commit: 'ab' }))).toEqual([
      ['source-commit', 'not-possible', 'the order says no commit: nothing binds it to ab'],
    ]);
    const part = { commit: 'ab' } as unknown as Source;
    expect(brief(sourceChecks(part, { tree: 't1' }))).toEqual([
      ['source-tree', 'not-possible', 'the order says no tree: nothing binds it to t1'],
    ]);
  });

  test('is all that speaks against a report, or is not', () => {
    const failed = (id: string): Check => ({ id, title: '', status: 'failed', detail: '' });
    const passed: Check = { ...failed('tee'), status: 'passed' };
    for (const id of ['source-commit', 'source-repository', 'source-tree'])
      expect(isOnlyNotBound([passed, failed(id)])).toBe(true);
    expect(isOnlyNotBound([failed('source-commit'), failed('tee')])).toBe(false);
    expect(isOnlyNotBound([failed('tee')])).toBe(false);
    expect(isOnlyNotBound([passed])).toBe(false);
    expect(isOnlyNotBound([])).toBe(false);
  });
});

describe('what a verifier left to the report itself', () => {
  const ALL = [
    'ledger',
    'order',
    'customer',
    'approvers',
    'operator',
    'dataset',
    'solution',
    'commit',
    'witnesses',
  ];
  const witnesses = { keys: [], quorum: 1 } as unknown as Witnesses;

  test('is everything that was not named', () => {
    expect(notPinned({})).toEqual(ALL);
    expect(notPinned({ pins: {} })).toEqual(ALL);
  });

  test.each<[string, Parameters<typeof notPinned>[0]]>([
    ['ledger', { pins: { ledger: 'l1' } }],
    ['order', { pins: { order: 500 } }],
    ['customer', { pins: { customer: 'bob' } }],
    ['approvers', { pins: { approvers: [] } }],
    ['operator', { pins: { operator: 'operator' } }],
    ['dataset', { pins: { commitments: ['c1'] } }],
    ['dataset', { dataHashes: [{ index: 1, hash: 'h' }] }],
    ['dataset', { datasets: [{ hash: 'h', size: 1, salt: undefined }] as never }],
    ['solution', { solutionHash: 'h' }],
    ['commit', { pins: { source: { commit: 'ab' } } }],
    ['witnesses', { pins: { witnesses } }],
    ['witnesses', { policy: { witnesses: { keys: [], quorum: 1 } } as never }],
  ])('is not the %s, where that was named', (name, options) => {
    expect(notPinned(options)).toEqual(ALL.filter((one) => one !== name));
  });

  test('is not what was named of nothing', () => {
    expect(
      notPinned({ dataHashes: [], datasets: [], pins: { commitments: [], source: { tree: 't' } } }),
    ).toEqual(ALL);
    expect(notPinned({ policy: {} as never })).toEqual(ALL);
  });

  test('is said in a sentence', () => {
    expect(notPinnedLine([])).toBeUndefined();
    expect(notPinnedLine(['order'])).toBe('Not pinned: order: this is what the report itself says');
    expect(notPinnedLine(['order', 'ledger'])).toBe(
      'Not pinned: order, ledger: these are what the report itself says',
    );
  });
});
