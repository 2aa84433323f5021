import { describe, expect, test } from '@jest/globals';
import { slotInfoSchema } from '../../../src/marketplace/offer.ts';
import { deviceKind } from '../../../src/tee/devices/ownDevices.ts';
import { brokenPromises } from '../../../src/tee/devices/slotPromises.ts';

const slot = (gpuCores: number, vram = 0): ReturnType<typeof slotInfoSchema.parse> =>
  slotInfoSchema.parse({ info: { gpuCores, vram }, usage: {} });
const machine = {
  devices: [
    {
      ...{ name: 'a/b=0', ids: ['0'], memoryBytes: 80, nodes: new Set(['0']) },
      cdi: { kind: 'a/b', name: '0', file: 'x', edits: {}, common: {} },
    },
  ],
  problems: ['/etc/cdi/y.json: is no JSON'],
};

describe('what slots promise', () => {
  test.each([[[slot(0)]], [[slot(1)]], [[slot(1, 80), slot(0, 90)]]])('is kept: %j', (slots) => {
    expect(brokenPromises(slots, machine)).toEqual([]);
  });

  test('is told where it is not kept, with what is wrong with the specifications', () => {
    expect(brokenPromises([slot(1), slot(2), slot(1, 81)], machine)).toEqual([
      'A slot promises what this machine cannot give: the order asks for 2 GPUs, and this TEE has 1.',
      'A slot promises what this machine cannot give: the order asks for 1 GPU of 81 bytes of memory each, and this TEE has 0.',
      '/etc/cdi/y.json: is no JSON',
    ]);
  });
});

test('the kind of devices is NVIDIA’s, or the operator’s', () => {
  expect(deviceKind({})).toBe('nvidia.com/gpu');
  expect(deviceKind({ COUNTERSIGN_DEVICE_KIND: '' })).toBe('nvidia.com/gpu');
  expect(deviceKind({ COUNTERSIGN_DEVICE_KIND: 'amd.com/gpu' })).toBe('amd.com/gpu');
  for (const kind of ['gpu', '--privileged', 'a/b=c', 'a/b c', `a/${'b'.repeat(400)}`])
    expect(() => deviceKind({ COUNTERSIGN_DEVICE_KIND: kind })).toThrow('no kind of device');
});
