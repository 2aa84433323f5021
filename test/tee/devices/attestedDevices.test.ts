import { expect, test } from '@jest/globals';
import type { OrderReading } from '../../../src/ledger/entries/orders/orders.ts';
import { DevicePool } from '../../../src/tee/devices/devicePool.ts';
import { takeDevices } from '../../../src/tee/agent/inputs/takeDevices.ts';
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

test('where the evidence of an order shows GPUs, a run gets devices from among these alone', async () => {
  const gpus = makeGpus([hopper], orderData);
  const pool = new AskedPool(() => Promise.resolve({ devices: [], problems: [] }));
  const reading = (evidence: unknown) =>
    ({
      state: { placed: { entry: { limits: { gpus: 1 } } }, attested: { entry: { evidence } } },
    }) as unknown as OrderReading;
  await takeDevices({ devices: pool }, reading(teeWith(gpus, orderData, gpus)));
  await takeDevices({ devices: pool }, reading(teeWith(undefined, orderData, undefined)));
  await takeDevices({ devices: pool }, reading({ gpus: 'nonsense' }));
  expect(pool.asked).toEqual([[placeOf(1).uuid], undefined, undefined]);
});
