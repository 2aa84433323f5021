import { expect, test } from '@jest/globals';
import type { OrderReading } from '../../../../src/ledger/entries/orders/orders.ts';
import { requireDevicesHere, takeDevices } from '../../../../src/tee/agent/inputs/takeDevices.ts';
import { DevicesBusy } from '../../../../src/tee/devices/chooseDevices.ts';
import { DevicePool } from '../../../../src/tee/devices/devicePool.ts';
import type { MachineDevice } from '../../../../src/tee/devices/listDevices.ts';

const uuidOf = (digit: number): string => `GPU-${'0'.repeat(7)}${digit}-0000-0000-0000-000000000000`;

const device = (digit: number): MachineDevice => ({
  name: `vendor.example/gpu=${digit}`,
  cdi: { kind: 'vendor.example/gpu', name: String(digit), file: '/etc/cdi/x.json', edits: {}, common: {} },
  ids: [uuidOf(digit)],
  memoryBytes: 80,
  nodes: new Set([String(digit)]),
});

const here = (...digits: number[]) => ({
  devices: new DevicePool(() => Promise.resolve({ devices: digits.map(device), problems: [] })),
});

/** An order for so many GPUs, whose evidence shows these. */
function ordered(gpus: number, kind: 'nvidia' | 'sim', shown: readonly number[]): OrderReading {
  const told = {
    nvidia: { report: 'AAAA', certificates: '', rims: { driver: 0, vbios: 0 } },
    sim: { report: 'AAAA' },
  }[kind];
  const devices = shown.map((digit) => ({
    kind,
    place: { uuid: uuidOf(digit), pci: '00000000:0f:00.0' },
    ...told,
  }));
  const evidence = { kind: 'tdx', gpus: { devices, rims: [], ocsp: [] } };
  const state = {
    placed: { entry: { limits: { gpus, gpuMemoryBytes: 0 } } },
    attested: { entry: { evidence } },
  };
  return { state } as unknown as OrderReading;
}

test('a run gets the GPUs that its evidence shows, and no other of the machine', async () => {
  const { devices } = await takeDevices(here(0, 1, 2), ordered(1, 'nvidia', [2]));
  expect(devices.map(({ ids }) => ids)).toEqual([[uuidOf(2)]]);
});

test('where too few of them are attested it is refused, in words that name none', async () => {
  await expect(takeDevices(here(0, 1), ordered(2, 'nvidia', [1]))).rejects.toMatchObject({
    code: 'refused',
    message: "the order asks for 2 GPUs, and 1 of this TEE's are attested",
  });
});

test('simulated evidence names devices that no machine has: any of the machine is given', async () => {
  const { devices } = await takeDevices(here(0), ordered(1, 'sim', [7]));
  expect(devices).toHaveLength(1);
});

test('evidence without GPUs, and none yet, leave all of the machine', async () => {
  const machine = here(0, 1);
  for (const evidence of [undefined, { kind: 'tdx' }, { kind: 'tdx', gpus: 'none' }])
    await expect(requireDevicesHere(machine, ordered(2, 'nvidia', []), evidence)).resolves.toBeUndefined();
  const { devices } = await takeDevices(machine, ordered(2, 'nvidia', []));
  expect(devices).toHaveLength(2);
});

test('what the machine could never give is refused in public; that others have it passes', async () => {
  const machine = here(0, 1);
  const evidence = ordered(1, 'nvidia', [1]).state.attested?.entry.evidence;
  await expect(requireDevicesHere(machine, ordered(2, 'nvidia', []), evidence)).rejects.toMatchObject({
    code: 'refused',
    message: "the order asks for 2 GPUs, and 1 of this TEE's are attested",
  });
  const lease = await takeDevices(machine, ordered(2, 'nvidia', []));
  await expect(takeDevices(machine, ordered(1, 'nvidia', []))).rejects.toBeInstanceOf(DevicesBusy);
  await expect(requireDevicesHere(machine, ordered(2, 'nvidia', []))).resolves.toBeUndefined();
  lease.release();
  expect((await takeDevices(machine, ordered(1, 'nvidia', []))).devices).toHaveLength(1);
});
