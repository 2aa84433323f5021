import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { completeSuborder } from '../../src/flow/approve/completeSuborder.ts';
import { registerOffer } from '../../src/flow/registerOffer.ts';
import { offerInfoSchema, slotInfoSchema } from '../../src/marketplace/offer.ts';
import { makeTeeKey } from '../../src/tee/teeKey.ts';
import { committed, dataSuborder, makeWorld, order, TRIAL, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

describe("an order's number where a suborder's is wanted", () => {
  const complete = (party: World['alice'], suborder: number) =>
    completeSuborder(party, { suborder, status: 'error', reason: 'no' });

  test('the owner is told her own', async () => {
    const placed = await order(world);
    await expect(complete(world.alice, placed.order)).rejects.toMatchObject({
      code: 'input',
      message: `${placed.order} is an order, where a suborder is wanted`,
      mend: `your data suborder is ${dataSuborder(placed)}`,
    });
  });

  test('whoever owns none, that there is none: a TEE completes its own itself', async () => {
    const placed = await order(world);
    for (const party of [world.bob, world.operator])
      await expect(complete(party, placed.order)).rejects.toMatchObject({
        mend: `none of its suborders is yours: it has ${placed.order + 1} (TEE), ${placed.order + 2} (Data)`,
      });
  });
});

describe('a directory where an image is wanted', () => {
  test('is refused before anything is ordered, by its name', async () => {
    const [solution, before] = [
      { ...world.dataset, content: 'directory' as const },
      world.repository.files.size,
    ];
    await expect(order(world, { solution: { kind: 'resource', resource: solution } })).rejects.toMatchObject({
      code: 'refused',
      message: `the solution is ${solution.filename}, a directory, where the archive of an image is wanted`,
      mend: expect.stringContaining('a dataset is what --data takes'),
    });
    expect(world.repository.files.size).toBe(before);
  });
});

describe('an order that was turned down', () => {
  test('keeps its reason: another one is refused, the same and none change nothing', async () => {
    const placed = await order(world);
    const decline = (reason: string) =>
      completeSuborder(world.alice, { suborder: dataSuborder(placed), status: 'error', reason });
    expect((await decline('not that')).changed).toBe(true);
    for (const reason of ['not that', '']) expect((await decline(reason)).changed).toBe(false);
    await expect(decline('something else')).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('was turned down before, and its reason stays'),
    });
  });
});

describe('a slot of data that takes more disk', () => {
  const slotOf = (diskUsage: number) => [slotInfoSchema.parse({ info: { diskUsage }, usage: {} })];
  const offer = async (type: 'TEE' | 'Data', diskUsage: number): Promise<number> => {
    const info = { name: 'D', offerType: type === 'TEE' ? '0' : '3' };
    const request = { type, info: offerInfoSchema.parse(info), slots: slotOf(diskUsage) };
    if (type === 'Data')
      return (
        await registerOffer(world.alice, { ...request, dataset: committed(world.dataset), policy: TRIAL })
      ).offer;
    const tee = await makeTeeKey(world.tee.attester, world.operator.fingerprint);
    return (await registerOffer(world.operator, { ...request, tee })).offer;
  };
  const warned = async (dataDisk: number, teeDisk: number): Promise<readonly string[]> => {
    const [data, tee] = [await offer('Data', dataDisk), await offer('TEE', teeDisk)];
    const slot = undefined;
    const { warnings } = await order(
      { ...world, offers: { tee, data: world.offers.data } },
      {
        data: [
          { kind: 'offer', offer: world.offers.data, slot },
          { kind: 'offer', offer: data, slot },
        ],
      },
    );
    return warnings;
  };

  test.each([
    [3072, 2048, [/^slot \d+ of offer \d+ takes 3 KiB .* the TEE's slot \d+ has 2 KiB/]],
    [2048, 2048, []],
    [0, 2048, []],
    [3072, 0, []],
  ])('%d bytes of data, %d of the TEE: a warning, and an order all the same', async (data, tee, told) => {
    expect(await warned(data, tee)).toEqual(told.map((pattern) => expect.stringMatching(pattern) as unknown));
  });
});

test('a run that may not take as long as was asked for is placed with a warning', async () => {
  const info = offerInfoSchema.parse({ name: 'D', offerType: '0' });
  const slots = [slotInfoSchema.parse({ info: {}, usage: { maxTimeMinutes: 10 } })];
  const tee = await makeTeeKey(world.tee.attester, world.operator.fingerprint);
  const { offer } = await registerOffer(world.operator, { type: 'TEE', info, slots, tee });
  const placed = (minutes: number): Promise<{ warnings: readonly string[] }> =>
    order({ ...world, offers: { tee: offer, data: world.offers.data } }, { minutes });
  expect((await placed(11)).warnings).toEqual([
    'the run may take 10 minutes, not 11: a slot or an offer allows no more',
  ]);
  expect((await placed(10)).warnings).toEqual([]);
});
