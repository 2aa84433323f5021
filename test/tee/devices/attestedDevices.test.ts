import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { OrderReading } from '../../../src/ledger/entries/orders/orders.ts';
import { DevicesBusy } from '../../../src/tee/devices/chooseDevices.ts';
import { DevicePool } from '../../../src/tee/devices/devicePool.ts';
import { SimulatedGpus } from '../../../src/tee/devices/simulatedGpus.ts';
import { requireDevicesHere, takeDevices } from '../../../src/tee/agent/inputs/takeDevices.ts';
import { OwnRefusal } from '../../../src/tee/agent/result/publishedReason.ts';
import { hopper, orderData } from '../../attestation/nvidia/judgeGpus.ts';
import { makeGpus, placeOf, teeWith } from '../../attestation/synthetic/nvidia/gpuMaker.ts';

/** A pool that tells which devices it was allowed to give. */
class AskedPool extends DevicePool {
  readonly asked: (readonly string[] | undefined)[] = [];

  override take(
    wanted: Parameters<DevicePool['take']>[0],
    allowed?: readonly string[],
  ): ReturnType<DevicePool['take']> {
    this.asked.push(allowed);
    return super.take({ ...wanted, gpus: 0 });
  }
}

const reading = (evidence: unknown): OrderReading =>
  ({
    state: {
      placed: { entry: { limits: { gpus: 1, gpuMemoryBytes: 0 } } },
      attested: { entry: { evidence } },
    },
  }) as unknown as OrderReading;

test('where the evidence of an order shows GPUs, a run gets devices from among these alone', async () => {
  const gpus = makeGpus([hopper], orderData);
  const pool = new AskedPool(() => Promise.resolve({ devices: [], problems: [] }));
  await takeDevices({ devices: pool }, reading(teeWith(gpus, orderData, gpus)));
  await takeDevices({ devices: pool }, reading(teeWith(undefined, orderData, undefined)));
  await takeDevices({ devices: pool }, reading({ gpus: 'nonsense' }));
  expect(pool.asked).toEqual([[placeOf(1).uuid], undefined, undefined]);
});

test('simulated GPUs, which no machine has, bind no device', async () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const gpus = await new SimulatedGpus(2, privateKey).collect(new Uint8Array(32));
  const pool = new AskedPool(() => Promise.resolve({ devices: [], problems: [] }));
  await takeDevices({ devices: pool }, reading({ gpus }));
  expect(pool.asked).toEqual([undefined]);
});

test('an order is not attested where the GPUs that its evidence shows are not those that it could be given', async () => {
  const gpus = makeGpus([hopper], orderData);
  const evidence = teeWith(gpus, orderData, gpus);
  const cdi = { kind: 'a/b', name: '0', file: 'x', edits: {}, common: {} };
  const part = { name: 'mig', cdi, ids: ['MIG-1'], memoryBytes: undefined, nodes: new Set(['1']) };
  const whole = { ...part, name: 'gpu', ids: [placeOf(1).uuid], nodes: new Set(['0']) };
  const has = (...devices: (typeof part)[]) => ({
    devices: new DevicePool(() => Promise.resolve({ devices, problems: [] })),
  });
  await requireDevicesHere(has(part), reading({}));
  await requireDevicesHere(has(part, whole), reading({}), evidence);
  const refused = requireDevicesHere(has(part), reading({}), evidence);
  await expect(refused).rejects.toThrow("the order asks for 1 GPU, and 0 of this TEE's are attested");
  await expect(refused).rejects.toBeInstanceOf(OwnRefusal);
});

test('what the machine could never give ends an order in public words; what others have now does not', async () => {
  const none = { devices: new DevicePool(() => Promise.resolve({ devices: [], problems: [] })) };
  const words = 'the order asks for 1 GPU, and this TEE has none';
  await expect(requireDevicesHere(none, reading({}))).rejects.toThrow(new OwnRefusal(words));
  await expect(requireDevicesHere(none, reading({}))).rejects.toBeInstanceOf(OwnRefusal);
  await expect(takeDevices(none, reading({}))).rejects.toBeInstanceOf(OwnRefusal);
  const cdi = { kind: 'a/b', name: '0', file: 'x', edits: {}, common: {} };
  const one = { name: '0', cdi, ids: ['0'], memoryBytes: undefined, nodes: new Set(['0']) };
  const taken = { devices: new DevicePool(() => Promise.resolve({ devices: [one], problems: [] })) };
  await takeDevices(taken, reading({}));
  await expect(takeDevices(taken, reading({}))).rejects.toBeInstanceOf(DevicesBusy);
});
