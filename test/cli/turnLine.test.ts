import { describe, expect, test } from '@jest/globals';
import { waitsLine, type OrderView } from '../../src/cli/terminal/orderView.ts';
import { ago, partyName, waitsFor } from '../../src/cli/terminal/turnLine.ts';
import type { Turn } from '../../src/marketplace/order/whoseTurn.ts';

const SINCE = '2026-01-01T00:00:00.000Z';
const after = (seconds: number): Date => new Date(Date.parse(SINCE) + seconds * 1000);
const [MINUTE, HOUR, DAY] = [60, 3600, 86_400];

describe('how long ago', () => {
  test.each([
    [-5, 'less than a minute'],
    [MINUTE - 1, 'less than a minute'],
    [MINUTE, '1 minute'],
    [HOUR - 1, '59 minutes'],
    [HOUR, '1 hour'],
    [2 * DAY - 1, '47 hours'],
    [2 * DAY, '2 days'],
    [4 * DAY - 1, '3 days'],
  ])('%d seconds are said as: %s', (seconds, said) => {
    expect(ago(SINCE, after(seconds))).toBe(said);
  });

  test('what is no time is not said to be long ago', () => {
    expect(ago('yesterday', after(0))).toBe('less than a minute');
  });
});

describe('whom an order waits for', () => {
  const alice = '3f09aa12'.padEnd(40, '0');
  const nameless = 'b'.repeat(40);
  const names = { [alice]: 'Alice', [nameless]: '' };
  const turn = (party: string | undefined, part: Turn['part']): Turn => ({
    ...{ party, part, suborder: 902, what: 'run it', since: SINCE },
  });

  test('is called by name where there is one, and told apart from others of the same', () => {
    expect(partyName(alice, names)).toBe('Alice (3f09aa1200000000)');
    expect(partyName(nameless, names)).toBe(nameless);
    expect(partyName('c'.repeat(40), names)).toBe('c'.repeat(40));
    expect(partyName(undefined, names)).toBe('somebody who is not on the ledger');
  });

  test('is named with what they are to do, all of them', () => {
    const turns = [turn(alice, 'data owner'), turn(undefined, 'TEE')];
    expect(waitsFor(turns, names)).toBe(
      'Alice (3f09aa1200000000) to run it; the TEE of somebody who is not on the ledger to run it',
    );
  });

  test('says for how long only where somebody reads it now', () => {
    const view = (whom: string) => ({ waits_for: whom, waits_since: SINCE }) as OrderView;
    expect(waitsLine(view('Alice to run it'), after(HOUR))).toBe('Alice to run it, for 1 hour');
    expect(waitsLine(view(''), after(HOUR))).toBe('');
  });
});
