import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getReport } from '../../src/flow/result/getReport.ts';
import { registerOffer } from '../../src/flow/registerOffer.ts';
import { offerInfoSchema, slotInfoSchema } from '../../src/marketplace/offer.ts';
import { verifyReport } from '../../src/report/verifyReport.ts';
import { statusOf, type OrderState } from '../../src/marketplace/order/orderState.ts';
import { readStatement } from '../../src/report/statement/readStatement.ts';
import type { OrderReport } from '../../src/report/statement/statement.ts';
import type { TeeContext } from '../../src/tee/agent/teeContext.ts';
import { DevicePool } from '../../src/tee/devices/devicePool.ts';
import type { MachineDevice } from '../../src/tee/devices/listDevices.ts';
import { makeTeeKey } from '../../src/tee/teeKey.ts';
import { makeGpuMaker, makeGpus } from '../attestation/synthetic/nvidia/gpuMaker.ts';
import { approve, look, makeWorld, order, type World } from '../support/world.ts';

const device = (name: string): MachineDevice => ({
  name: `vendor.example/gpu=${name}`,
  cdi: { kind: 'vendor.example/gpu', name, file: '/etc/cdi/x.json', edits: {}, common: {} },
  ids: [name],
  memoryBytes: 80,
  nodes: new Set([name]),
});

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

async function offerWith(gpus: number, vram: number, machine?: number): Promise<number> {
  const { offer } = await registerOffer(world.operator, {
    type: 'TEE',
    info: offerInfoSchema.parse({ name: 'TEE with GPUs', offerType: '0' }),
    slots: [slotInfoSchema.parse({ info: { gpuCores: gpus, vram }, usage: {} })],
    tee: await makeTeeKey(world.tee.attester, world.operator.fingerprint, [], machine),
  });
  return offer;
}

const withDevices = (...names: string[]): TeeContext => ({
  ...world.tee,
  devices: new DevicePool(() => Promise.resolve({ devices: names.map(device), problems: [] })),
});
const stateOf = async (id: number): Promise<OrderState> => (await world.bob.ledger.order(id)).state;
const reportOf = ({ reported }: OrderState): OrderReport =>
  readStatement(reported?.entry.bundle, 'it', 'report').predicate;

describe('an order with GPUs', () => {
  test('gets them, and its report names them and verifies', async () => {
    const tee = withDevices('0', '1', '2');
    const placed = await order(world, { tee: { offer: await offerWith(2, 80), slot: undefined } });
    await look(world, tee);
    await approve(world, placed);
    await look(world, tee);
    const state = await stateOf(placed.order);
    expect(statusOf(state)).toBe('Done');
    expect(reportOf(state)).toMatchObject({
      devices: ['vendor.example/gpu=0', 'vendor.example/gpu=1'],
      limits: { gpus: 2, gpuMemoryBytes: 80 },
    });
    const file = await getReport(world.bob.ledger, placed.order);
    const { checks } = await verifyReport(file, { allowSimulated: true });
    expect(checks.find(({ id }) => id === 'report-devices')?.status).toBe('passed');
    expect((await tee.devices.take({ gpus: 3, gpuMemoryBytes: 0 })).devices).toHaveLength(3);
  });

  test.each([
    ['too few of them', 2, 0, 'the order asks for 2 GPUs, and this TEE has 1'],
    ['too small ones', 1, 81, 'the order asks for 1 GPU of 81 bytes of memory each, and this TEE has 0'],
  ])('is refused before the TEE attests where the machine has %s', async (_, gpus, vram, reason) => {
    const placed = await order(world, { tee: { offer: await offerWith(gpus, vram), slot: undefined } });
    await look(world, withDevices('0'));
    const state = await stateOf(placed.order);
    expect(statusOf(state)).toBe('Error');
    expect(state.attested).toBeUndefined();
    expect(state.finished?.entry.reason).toBe(reason);
  });

  test('is not attested where the GPUs that its evidence shows are none that it could be given', async () => {
    const tee = withDevices('0');
    const gpus = makeGpus([makeGpuMaker()], Buffer.alloc(64));
    const sealingKey = () => world.tee.attester.sealingKey();
    const collect = async (data: Uint8Array) => ({ ...(await world.tee.attester.collect(data)), gpus });
    const placed = await order(world, { tee: { offer: await offerWith(1, 0), slot: undefined } });
    await look(world, { ...tee, attester: { kind: 'sim', sealingKey, collect } });
    const state = await stateOf(placed.order);
    expect(state.attested).toBeUndefined();
    expect(state.finished?.entry.reason).toBe("the order asks for 1 GPU, and 0 of this TEE's are attested");
  });

  test('waits while another run has them, and costs no claim', async () => {
    const tee = withDevices('0');
    const placed = await order(world, { tee: { offer: await offerWith(1, 0), slot: undefined } });
    await look(world, tee);
    await approve(world, placed);
    const other = await tee.devices.take({ gpus: 1, gpuMemoryBytes: 0 });
    await look(world, tee);
    expect((await stateOf(placed.order)).claimed).toBeUndefined();
    other.release();
    await look(world, tee);
    expect(statusOf(await stateOf(placed.order))).toBe('Done');
  });

  test('of more than the machine had when it was offered is not placed', async () => {
    const offer = await offerWith(2, 0, 1);
    await expect(order(world, { tee: { offer, slot: undefined } })).rejects.toThrow(
      `the order is for 2 GPUs, and the TEE of offer ${offer} has 1 GPU`,
    );
  });

  test('is given none where it asked for none, on a machine that has some', async () => {
    const tee = withDevices('0');
    const placed = await order(world);
    await look(world, tee);
    await approve(world, placed);
    await look(world, tee);
    expect(reportOf(await stateOf(placed.order)).devices).toEqual([]);
  });
});
