import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { completeSuborder } from '../../src/flow/approve/completeSuborder.ts';
import type { PlacedOrder } from '../../src/flow/order/placeOrder.ts';
import { registerOffer } from '../../src/flow/registerOffer.ts';
import { offerInfoSchema, slotInfoSchema } from '../../src/marketplace/offer.ts';
import { commitmentOf } from '../../src/resource/resourceCommitment.ts';
import { uploadResource } from '../../src/resource/transfer/uploadResource.ts';
import { look, order, TRIAL, type World } from './world.ts';

/** An order that ran: the customer's own input first, then the data of two offers with policies of their own. */
export interface TwoOffersOrder {
  readonly placed: PlacedOrder;
  readonly offers: readonly [number, number];
  readonly suborders: readonly [number, number];
}

export async function runWithTwoOffers(world: World): Promise<TwoOffersOrder> {
  await mkdir(join(world.root, 'more'));
  await writeFile(join(world.root, 'more', 'a.txt'), 'more private rows');
  const more = await uploadResource(join(world.root, 'more'), world.store);
  const second = await registerOffer(world.alice, {
    dataset: { commitment: commitmentOf(more, 'the second dataset') },
    type: 'Data',
    info: offerInfoSchema.parse({ name: 'More data', offerType: '3' }),
    slots: [slotInfoSchema.parse({ info: {}, usage: {} })],
    policy: { ...TRIAL, maximumAgeHours: { ...TRIAL.maximumAgeHours, evidence: 24 } },
  });
  const offers = [world.offers.data, second.offer] as const;
  const placed = await order(world, {
    data: [
      { kind: 'resource', resource: world.model },
      ...offers.map((offer) => ({ kind: 'offer' as const, offer, slot: undefined })),
    ],
  });
  await look(world);
  const suborders = offers.map(
    (offer) => placed.suborders.find((suborder) => suborder.offer === offer)?.id ?? 0,
  );
  for (const [index, resource] of [world.dataset, more].entries())
    await completeSuborder(world.alice, {
      suborder: suborders[index] ?? 0,
      status: 'done',
      card: 'unseen',
      resource,
      solutionHash: world.solution.hash.hash,
    });
  world.sandbox.behave = async ({ output }) => {
    await writeFile(join(output, 'weights.txt'), 'learned');
    return {};
  };
  await look(world);
  world.sandbox.behave = undefined;
  return { placed, offers, suborders: [suborders[0] ?? 0, suborders[1] ?? 0] };
}
