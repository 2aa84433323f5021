import { describe, expect, test } from '@jest/globals';
import { reasonOf } from '../../src/marketplace/order/orderEnd.ts';
import { ALICE, attested, approved, step, type Body } from '../support/entries.ts';

const turnedDown = (status: 'error' | 'canceled', reason: string): Body => ({
  ...{ kind: 'order.completed', author: ALICE, suborder: 3 },
  outcome: { status, reason },
});

describe('why an order ended', () => {
  test.each(['error', 'canceled'] as const)(
    'its owner says with %s, or that she did not say is said',
    (status) => {
      expect(reasonOf(step(attested(), turnedDown(status, 'not that data')))).toBe('not that data');
      expect(reasonOf(step(attested(), turnedDown(status, '')))).toBe(
        'the owner of suborder 3 turned it down, and gave no reason',
      );
    },
  );

  test('is nothing while it goes on', () => {
    expect([reasonOf(attested()), reasonOf(approved())]).toEqual(['', '']);
  });
});
