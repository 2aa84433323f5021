import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { digestOf } from '../../src/canonicalJson.ts';
import { CountersignError } from '../../src/errors.ts';
import { claimOf } from '../../src/marketplace/approval/claim.ts';
import { isFinal, isReady, statusOf, type OrderState } from '../../src/marketplace/order/orderState.ts';
import {
  ALICE,
  apply,
  attestedBody,
  BOB,
  claimedBody,
  completedBody,
  finishedBody,
  HASH,
  MALLORY,
  next,
  OPERATOR,
  OTHER_HASH,
  placed,
  placedEntry,
  reportedBody,
  unclaimedBody,
  waitingBody,
  type Body,
  approved,
  attested,
  claimed,
  reported,
  step,
} from '../support/entries.ts';

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof CountersignError && error.code === 'refused') return error.message;
    throw error;
  }
  throw new Error('it was accepted');
}

describe('the life of an order', () => {
  test('it waits, Blocked, until the data suborder is completed', () => {
    expect(statusOf(placed())).toBe('Blocked');
    expect(statusOf(attested())).toBe('Blocked');
    expect(isReady(attested())).toBe(false);
  });

  test('once completed it is New, then Processing, then Done', () => {
    expect(statusOf(approved())).toBe('New');
    expect(isReady(approved())).toBe(true);
    expect(statusOf(reported())).toBe('Processing');
    expect(statusOf(step(reported(), finishedBody('done')))).toBe('Done');
    expect(statusOf(step(reported(), finishedBody('error')))).toBe('Error');
  });

  test('an order without data offers is ready as soon as it is attested', () => {
    const state = placed({ suborders: [{ id: 2, type: 'TEE', offer: 1, slot: 101 }], inputs: [] });
    expect(isReady(state)).toBe(false);
    expect(isReady(step(state, attestedBody(state)))).toBe(true);
  });

  test('an owner who turns it down ends it', () => {
    for (const [status, shown] of [
      ['error', 'Error'],
      ['canceled', 'Canceled'],
    ] as const) {
      const state = step(placed(), {
        kind: 'order.completed',
        author: ALICE,
        suborder: 3,
        outcome: { status, reason: '' },
      });
      expect(statusOf(state)).toBe(shown);
      expect(isFinal(state)).toBe(true);
    }
  });

  test('the customer cancels at once while it waits, and through the TEE while it runs', () => {
    const cancel: Body = { kind: 'order.cancel-requested', author: BOB, reason: '' };
    expect(statusOf(step(placed(), cancel))).toBe('Canceled');
    expect(statusOf(step(claimed(), cancel))).toBe('Canceling');
    const running = step(reported(), cancel);
    expect(statusOf(running)).toBe('Canceling');
    expect(statusOf(step(running, finishedBody('canceled')))).toBe('Canceled');
  });

  test('new evidence voids the approvals that were given for the old', () => {
    const again = step(approved(), attestedBody(placed(), 2));
    expect(statusOf(again)).toBe('Blocked');
    expect(refusal(() => step(again, completedBody(approved())))).toContain('something else');
  });

  test('a revoked approval ends the order until it is claimed; after that it can no longer be revoked', () => {
    const revoke: Body = { kind: 'order.revoked', author: ALICE, suborder: 3, reason: '' };
    expect(statusOf(step(approved(), revoke))).toBe('Canceled');
    expect(refusal(() => step(claimed(), revoke))).toContain('no longer be revoked');
    expect(refusal(() => step(reported(), revoke))).toContain('no longer be revoked');
  });
});

describe('threat: ledger entries by the wrong party', () => {
  const cases: [string, () => OrderState, (state: OrderState) => Body, string][] = [
    [
      'Mallory completes the data suborder',
      attested,
      (s) => ({ ...completedBody(s), author: MALLORY }),
      'only the owner',
    ],
    [
      'Bob completes the data suborder',
      attested,
      (s) => ({ ...completedBody(s), author: BOB }),
      'only the owner',
    ],
    ['Mallory attests', placed, (s) => ({ ...attestedBody(s), author: MALLORY }), 'only the owner'],
    ['Mallory reports', approved, () => ({ ...reportedBody(), author: MALLORY }), 'only the owner'],
    ['Alice finishes', reported, () => ({ ...finishedBody('done'), author: ALICE }), 'only the owner'],
    [
      'Mallory cancels',
      placed,
      () => ({ kind: 'order.cancel-requested', author: MALLORY, reason: '' }),
      'only the customer',
    ],
    [
      'Bob revokes',
      approved,
      () => ({ kind: 'order.revoked', author: BOB, suborder: 3, reason: '' }),
      'only the owner',
    ],
  ];
  test.each(cases)('%s: refused', (_name, from, body, why) => {
    const state = from();
    expect(refusal(() => step(state, body(state)))).toContain(why);
  });
});

const NONE = digestOf([]);

describe('a claim', () => {
  test('makes the order Processing, and is live until it is given back', () => {
    expect(statusOf(claimed())).toBe('Processing');
    expect(isReady(claimed())).toBe(false);
    const free = step(claimed(), unclaimedBody());
    expect([statusOf(free), free.claimed]).toEqual(['New', undefined]);
    const again = claimOf(OTHER_HASH);
    expect(step(free, claimedBody(free, { claim: again })).claimed?.entry.claim).toBe(again);
  });

  test('that is given back after the customer canceled lets the order end at once', () => {
    const canceling = step(claimed(), { kind: 'order.cancel-requested', author: BOB, reason: '' });
    expect(refusal(() => step(canceling, reportedBody()))).toBe(
      'the order is Canceling: it may not be executed',
    );
    expect(statusOf(step(canceling, unclaimedBody()))).toBe('Canceled');
  });

  test('that waits for its turn says so until it is given back', () => {
    const waiting = step(claimed(), waitingBody());
    expect(waiting).toMatchObject({ claimed: {}, waiting: { entry: waitingBody() } });
    expect(step(waiting, unclaimedBody()).waiting).toBeUndefined();
  });

  const refused: [string, () => OrderState, (state: OrderState) => Body, string][] = [
    ['waiting without one', approved, () => waitingBody(), 'not the live one'],
    ['waiting of another one', claimed, () => waitingBody(HASH), 'not the live one'],
    ['waiting after the report', reported, () => waitingBody(), 'it waits no more'],
    ['waiting by Mallory', claimed, () => ({ ...waitingBody(), author: MALLORY }), 'only the owner'],
    ['before the approval', attested, (s) => claimedBody(s), 'the order is Blocked: it may not be claimed'],
    ['a second one', claimed, (s) => claimedBody(s, { claim: HASH }), 'claimed by another process'],
    ['for other approvals', approved, (s) => claimedBody(s, { approvals: HASH }), 'names other approvals'],
    ['for no approval', approved, (s) => claimedBody(s, { approvals: NONE }), 'names other approvals'],
    ['of another attempt', approved, (s) => claimedBody(s, { attempt: 2 }), 'another attempt'],
    ['by Mallory', approved, (s) => claimedBody(s, { author: MALLORY }), 'only the owner of offer 1'],
    [
      'that was given back, once more',
      () => step(claimed(), unclaimedBody()),
      (s) => claimedBody(s),
      'each is made once',
    ],
    ['a report without one', approved, () => reportedBody(), 'the order is New: it may not be executed'],
    ['a report of another one', claimed, () => ({ ...reportedBody(), run: HASH }), 'names another claim'],
    ['given back by who does not know it', claimed, () => unclaimedBody(OTHER_HASH), 'only the process'],
    ['given back that is not live', claimed, () => unclaimedBody(OTHER_HASH, HASH), 'not the live one'],
    ['given back by Mallory', claimed, () => ({ ...unclaimedBody(), author: MALLORY }), 'only the owner'],
    ['given back after the report', reported, () => unclaimedBody(), 'its claim is spent'],
    ['new evidence under one', claimed, (s) => attestedBody(s, 2), 'is not attested again'],
  ];
  test.each(refused)('%s: refused', (_name, from, body, why) => {
    const state = from();
    expect(refusal(() => step(state, body(state)))).toContain(why);
  });
});

describe('threat: ledger entries replayed, removed, reordered', () => {
  test('evidence and approval that were there already are refused', () => {
    const state = placed();
    const evidence = next(state, attestedBody(state));
    const known = apply(state, evidence);
    expect(refusal(() => apply(known, evidence))).toContain('the attempt is out of order');
    const approval = next(known, completedBody(known));
    expect(refusal(() => apply(apply(known, approval), approval))).toContain('is Done, not Blocked');
  });

  test('an approval is refused where the evidence that it was given for was removed', () => {
    const state = attested();
    const completed = next(state, completedBody(state));
    expect(refusal(() => apply(placed(), completed))).toContain('has not attested this order yet');
  });

  test('the evidence of another order is refused', () => {
    const other = attestedBody(placed({ nonce: OTHER_HASH }));
    expect(refusal(() => step(placed(), other))).toContain('another order');
  });

  test('an approval for another order, suborder or evidence is refused', () => {
    const state = attested();
    for (const change of [
      { order: 9 },
      { suborder: 9 },
      { tee: { ...completedApproval(state).tee, evidenceDigest: HASH } },
    ]) {
      expect(refusal(() => step(state, completedBody(state, change)))).toContain('something else');
    }
  });
});

function completedApproval(
  state: OrderState,
): Extract<ReturnType<typeof completedBody>['outcome'], { status: 'done' }>['approval'] {
  const { outcome } = completedBody(state);
  if (outcome.status !== 'done') throw new Error('not an approval');
  return outcome.approval;
}

describe('an order never runs before its time, or twice', () => {
  test('not before the data suborder is completed', () => {
    expect(refusal(() => step(attested(), reportedBody()))).toContain('may not be executed');
  });
  test('not a second time', () => {
    expect(refusal(() => step(reported(), reportedBody()))).toContain('reported once');
  });
  test('not done without a report', () => {
    expect(refusal(() => step(approved(), finishedBody('done')))).toContain('reported before');
  });
  test('nothing happens to an order that has ended', () => {
    const done = step(reported(), finishedBody('done'));
    expect(refusal(() => step(done, finishedBody('error')))).toContain('nothing more');
  });
  test('not after the customer canceled', () => {
    const state = step(approved(), { kind: 'order.cancel-requested', author: BOB, reason: '' });
    expect(refusal(() => step(state, reportedBody()))).toContain('nothing more');
  });

  test('whatever entries come in whatever order, at most one report is accepted, and only after the approval', () => {
    const bodies = (state: OrderState): Body[] => [
      attestedBody(state, (state.attested?.entry.attempt ?? 0) + 1),
      completedBody(state),
      reportedBody(state.attested?.entry.attempt ?? 1),
      finishedBody('done', state.attested?.entry.attempt ?? 0),
      finishedBody('error', state.attested?.entry.attempt ?? 0),
      { kind: 'order.revoked', author: ALICE, suborder: 3, reason: '' },
      { kind: 'order.cancel-requested', author: BOB, reason: '' },
      claimedBody(state, { claim: claimOf(nonceOf(state)) }),
      unclaimedBody(nonceOf(state), claimOf(nonceOf(state))),
      waitingBody(claimOf(nonceOf(state))),
      { ...reportedBody(state.attested?.entry.attempt ?? 1), run: claimOf(nonceOf(state)) },
    ];
    // Each claim that follows one that was given back is a new one.
    const nonceOf = ({ claims, claimed: live }: OrderState): string =>
      String(claims.length - (live ? 1 : 0)).padStart(64, '0');
    fc.assert(
      fc.property(fc.array(fc.nat(10), { maxLength: 40 }), (choices) => {
        let state = placed();
        let reports = 0;
        let granted = false;
        for (const choice of choices) {
          const body = bodies(state)[choice];
          if (body === undefined) continue;
          try {
            state = step(state, body);
          } catch (error) {
            expect(error).toBeInstanceOf(CountersignError);
            continue;
          }
          if (body.kind === 'order.attested') granted = false;
          if (body.kind === 'order.completed') granted = true;
          if (body.kind === 'order.reported') {
            reports++;
            expect(granted).toBe(true);
          }
        }
        expect(reports).toBeLessThanOrEqual(1);
        if (statusOf(state) === 'Done') expect(reports).toBe(1);
      }),
    );
  });
});

describe('an order that cannot be', () => {
  test.each([
    ['has no TEE', { suborders: [{ id: 2, type: 'Data' as const, offer: 2, slot: 201 }] }, 'exactly one TEE'],
    [
      'names an offer that does not exist',
      { suborders: [{ id: 2, type: 'TEE' as const, offer: 77, slot: 1 }] },
      'not on the ledger',
    ],
    ['has another configuration than its hash', { configurationHash: HASH }, 'configuration differs'],
    [
      'has an input without a suborder',
      { inputs: [{ kind: 'offer' as const, suborder: 99 }] },
      'no data suborder',
    ],
  ])('%s: refused', (_name, change, why) => {
    expect(refusal(() => apply(undefined, placedEntry(change)))).toContain(why);
  });
  test('begins with something else: refused', () => {
    const state = placed();
    expect(refusal(() => apply(undefined, next(state, { ...reportedBody(), author: OPERATOR })))).toContain(
      'begins with',
    );
  });
});
