import { expect, test } from '@jest/globals';
import { makeCard } from '../../../src/marketplace/card/card.ts';
import type { Source } from '../../../src/marketplace/order/source.ts';
import { digestOf } from '../../../src/pureDigest.ts';
import { facesOf, someApproval, someFacts, someOrder } from '../../support/cards.ts';

test('a card shows the source that the customer signed, to the member, and that there is none', () => {
  const source = {
    repository: 'https://github.com/bob/digits',
    commit: 'b'.repeat(40),
    tree: 'f'.repeat(64),
  };
  const shown = (said?: Source): readonly string[] => {
    const { entry } = someOrder();
    const told = { ...entry, ...(said === undefined ? {} : { source: said }) };
    const placed = { ...someOrder(), entry: told, digest: digestOf(told) };
    return facesOf(makeCard(someApproval(placed), someFacts({ placed })));
  };
  for (const face of shown(source)) {
    for (const value of Object.values(source)) expect(face).toContain(value);
    expect(face).toContain('as the customer says');
  }
  for (const face of shown()) expect(face).toContain('nothing binds this order to a commit');
  const others = [
    { commit: 'c'.repeat(64) },
    { repository: 'https://git.example/b' },
    { tree: '1'.repeat(64) },
  ];
  const [whole] = shown(source);
  for (const change of others) expect(shown({ ...source, ...change })[0]).not.toBe(whole);
});
