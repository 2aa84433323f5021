import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { completeSuborder } from '../../src/flow/approve/completeSuborder.ts';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import { revokeApproval } from '../../src/flow/approve/revokeApproval.ts';
import { ownCards } from '../../src/flow/approve/suborderCard.ts';
import type { Card } from '../../src/marketplace/card/card.ts';
import { boundTerms } from '../../src/marketplace/card/boundTerms.ts';
import { entriesOf, inOrder, tell } from '../support/logKit.ts';
import { approve, dataSuborder, look, makeWorld, order, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

async function attested(configuration: unknown): Promise<PlacedOrder> {
  const placed = await order(world, { configuration });
  await look(world);
  return placed;
}

async function cardOf(placed: PlacedOrder): Promise<Card> {
  const [card] = await ownCards(world.alice, dataSuborder(placed), {});
  if (card === undefined) throw new Error('there is no card');
  return card;
}

const change = ({ rows }: Card): string => JSON.stringify(rows.find(({ id }) => id === 'change'));

describe('the card of an order', () => {
  let first: PlacedOrder;

  test('says that nothing was approved before, and is what is then signed', async () => {
    first = await attested({ solution: { epochs: 1 } });
    const card = await cardOf(first);
    expect(change(card)).toContain('you approved no order of this offer');
    const { approval } = await completeSuborder(world.alice, {
      ...{ suborder: dataSuborder(first), status: 'done', card: { digest: card.digest } },
      ...{ resource: world.dataset, solutionHash: world.solution.hash.hash },
    });
    if (approval === undefined) throw new Error('nothing was signed');
    expect(boundTerms(approval)).toEqual(card.terms);
  });

  test('tells what changed since the order that she approved last, and passes over what she turned down', async () => {
    const down = await attested({ solution: { epochs: 7 } });
    await completeSuborder(world.alice, { suborder: dataSuborder(down), status: 'canceled', reason: 'no' });
    const second = await attested({ solution: { epochs: 2 } });
    const told = change(await cardOf(second));
    expect(told).toContain(String(first.order));
    expect(told).toContain('- /solution/epochs: 1');
    expect(told).toContain('+ /solution/epochs: 2');
    expect(told).not.toContain('epochs: 7');
    await approve(world, second);
    expect(change(await cardOf(await attested({ solution: { epochs: 2 } })))).toContain(
      'the same configuration',
    );
  });

  test('passes over what she approved and revoked', async () => {
    const revoked = await attested({ solution: { epochs: 9 } });
    await approve(world, revoked);
    await revokeApproval(world.alice, dataSuborder(revoked), 'not what it seemed');
    const told = change(await cardOf(await attested({ solution: { epochs: 9 } })));
    expect(told).not.toContain(`order ${revoked.order}`);
    expect(told).toContain('+ /solution/epochs: 9');
  });

  test('is not led astray by who says in her name that she approved another', async () => {
    const waiting = await attested({ solution: { epochs: 3 } });
    const [placed] = await entriesOf(world.repository, waiting.order);
    if (placed === undefined) throw new Error('there is no order');
    await tell(
      world.repository,
      {
        ...{ kind: 'order.completed', content: {}, about: placed.digest, after: placed.digest },
        author: world.alice.fingerprint,
      },
      world.bob.key,
      inOrder(waiting.order),
    );
    const told = change(await cardOf(await attested({ solution: { epochs: 3 } })));
    expect(told).not.toContain(String(waiting.order));
    expect(told).toContain('+ /solution/epochs: 3');
  });

  test('is nobody else’s', async () => {
    expect(await ownCards(world.bob, first.order, {})).toEqual([]);
    expect(await ownCards(world.alice, first.order, {})).toHaveLength(1);
  });

  test('is wanted before anything is signed', async () => {
    const placed = await attested({});
    const completion = { suborder: dataSuborder(placed), status: 'done', resource: world.dataset } as const;
    const solutionHash = world.solution.hash.hash;
    await expect(completeSuborder(world.alice, { ...completion, solutionHash })).rejects.toThrow(
      'the card that you were shown is missing',
    );
  });
});
