import { describe, expect, test } from '@jest/globals';
import { gatherNvidiaCollateral, type NvidiaFetch } from '../../../src/tee/collateral/nvidiaServices.ts';
import { hopper, orderData } from '../../attestation/nvidia/judgeGpus.ts';
import { ascii } from '../../attestation/synthetic/nvidia/deviceReport.ts';
import {
  driverVersion,
  makeGpuMaker,
  makeGpus,
  type GpuMaker,
} from '../../attestation/synthetic/nvidia/gpuMaker.ts';

/** What is asked of NVIDIA about one GPU; the answer is the same reference values, under the name that `named` makes of theirs. */
async function askedAbout(
  maker: GpuMaker,
  opaque: Readonly<Record<number, Uint8Array | undefined>> = {},
  named = (id: string): string => id,
): Promise<readonly string[]> {
  const { devices, rims } = makeGpus([maker], orderData, [{ opaque }]);
  const asked: string[] = [];
  const fetch: NvidiaFetch = {
    rim: (url) => {
      const id = url.slice(url.lastIndexOf('/') + 1);
      asked.push(id);
      const rim = Buffer.from(rims[0] ?? '').toString('base64');
      return Promise.resolve({
        bytes: Buffer.from(JSON.stringify({ id: named(id), rim })),
        header: undefined,
      });
    },
    ocsp: () => Promise.resolve({ bytes: Buffer.from('answer'), header: undefined }),
  };
  await gatherNvidiaCollateral(
    devices.flatMap((device) => (device.kind === 'nvidia' ? [device] : [])),
    fetch,
  );
  return asked;
}

describe('the reference values that NVIDIA is asked for', () => {
  const vbios = 'NV_GPU_VBIOS_G520_0200_885_96009F0001';
  const blackwell = makeGpuMaker('GB100');

  test.each([
    ['Hopper', hopper, {}, `NV_GPU_DRIVER_GH100_${driverVersion}`],
    ['Blackwell', blackwell, {}, `NV_GPU_CC_DRIVER_GB100_${driverVersion}`],
    [
      'Blackwell of another chip',
      blackwell,
      { 35: ascii('GB202') },
      `NV_GPU_CC_DRIVER_GB202_${driverVersion}`,
    ],
    [
      'Blackwell of a chip with no name',
      blackwell,
      { 35: ascii('../x') },
      `NV_GPU_CC_DRIVER_GB100_${driverVersion}`,
    ],
  ])('are those of its driver and its vBIOS: %s', async (_, maker, opaque, driver) => {
    expect(await askedAbout(maker, opaque)).toEqual([driver, vbios]);
  });

  test.each([
    ['no driver', { 3: undefined }],
    ['a driver that leads elsewhere', { 3: ascii('1/../../x') }],
    ['a board that asks for more', { 17: ascii('G520?x=1') }],
  ])('are none of a GPU that names %s', async (_, opaque) => {
    await expect(askedAbout(hopper, opaque)).rejects.toMatchObject({ code: 'unsupported' });
  });

  test('are none that come under another name', async () => {
    await expect(askedAbout(hopper, {}, (id) => `${id}_OLD`)).rejects.toMatchObject({ code: 'unsupported' });
  });
});
