import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  DevicesBusy,
  NoSuchDevices,
  chooseDevices,
  mostAtOnce,
} from '../../../src/tee/devices/chooseDevices.ts';
import { DevicePool } from '../../../src/tee/devices/devicePool.ts';
import type { DeviceLease } from '../../../src/tee/devices/devicePool.ts';
import { overlap } from '../../../src/tee/devices/listDevices.ts';
import type { MachineDevice } from '../../../src/tee/devices/listDevices.ts';

const device = (name: string, memoryBytes: number | undefined = 80, nodes = [name]): MachineDevice => ({
  name: `a/b=${name}`,
  cdi: { kind: 'a/b', name, file: '/etc/cdi/x.json', edits: {}, common: {} },
  ids: [name, `a/b=${name}`, `GPU-${name}`],
  memoryBytes,
  nodes: new Set(nodes),
});
const names = (devices: readonly MachineDevice[]): string[] => devices.map(({ cdi }) => cdi.name);
const wanted = (gpus: number, gpuMemoryBytes = 0): { gpus: number; gpuMemoryBytes: number } => ({
  gpus,
  gpuMemoryBytes,
});
const ALL = [device('0'), device('1', 40), device('2')];

describe('the devices of a run', () => {
  test('are none that was not asked for', () => {
    expect(chooseDevices(ALL, wanted(0, 10))).toEqual([]);
  });

  test('are the smallest that are large enough', () => {
    expect(names(chooseDevices(ALL, wanted(1)))).toEqual(['1']);
    expect(names(chooseDevices(ALL, wanted(1, 41)))).toEqual(['0']);
    expect(names(chooseDevices(ALL, wanted(2, 80)))).toEqual(['0', '2']);
  });

  test.each([
    ['there are too few', ALL, wanted(4), undefined, 'the order asks for 4 GPUs, and this TEE has 3'],
    ['there is none', [], wanted(1), undefined, 'the order asks for 1 GPU, and this TEE has none'],
    [
      'too few are large enough',
      ALL,
      wanted(3, 41),
      undefined,
      'the order asks for 3 GPUs of 41 bytes of memory each, and this TEE has 2',
    ],
    [
      'nobody tells how large they are',
      [{ ...device('0'), memoryBytes: undefined }],
      wanted(1, 1),
      undefined,
      'this machine does not tell the memory of 1',
    ],
    [
      'too few are attested',
      ALL,
      wanted(2),
      ['GPU-1'],
      "the order asks for 2 GPUs, and 1 of this TEE's are attested",
    ],
    ['none is attested', ALL, wanted(1), [], "the order asks for 1 GPU, and 0 of this TEE's are attested"],
  ])('are refused for good where %s', (_, devices, order, allowed, reason) => {
    const choose = (): unknown => chooseDevices(devices, order, [], allowed);
    expect(choose).toThrow(NoSuchDevices);
    expect(choose).toThrow(reason);
  });

  test('are those alone that are allowed, by UUID or by name', () => {
    expect(names(chooseDevices(ALL, wanted(1), [], ['GPU-2']))).toEqual(['2']);
    expect(names(chooseDevices(ALL, wanted(1), [], ['a/b=0']))).toEqual(['0']);
  });

  test('are waited for while others have them', () => {
    expect(() =>
      chooseDevices(
        ALL,
        wanted(1, 80),
        [ALL[0], ALL[2]].flatMap((one) => one ?? []),
      ),
    ).toThrow(DevicesBusy);
    expect(names(chooseDevices(ALL, wanted(1, 80), [device('0')]))).toEqual(['2']);
  });

  test('are parts of a GPU or the whole, never both', () => {
    const parts = [
      device('0', 80, ['gpu']),
      device('0:0', 20, ['gpu', 'c1']),
      device('0:1', 20, ['gpu', 'c2']),
    ];
    expect(mostAtOnce(parts)).toBe(2);
    expect(names(chooseDevices(parts, wanted(2)))).toEqual(['0:0', '0:1']);
    expect(names(chooseDevices(parts, wanted(1, 40)))).toEqual(['0']);
    expect(() => chooseDevices(parts, wanted(1, 40), [parts[1] ?? device('x')])).toThrow(DevicesBusy);
    const pair = [device('0'), device('1'), device('pair', 80, ['0', '1'])];
    expect(mostAtOnce(pair)).toBe(2);
  });

  test('are never two that overlap, nor one that another run has, whatever the machine has', () => {
    const node = fc.integer({ min: 0, max: 5 }).map(String);
    const one = fc
      .record({
        nodes: fc.uniqueArray(node, { minLength: 1, maxLength: 3 }),
        memory: fc.option(fc.nat(3), { nil: undefined }),
      })
      .map(({ nodes, memory }) => device(nodes.join('+'), memory, nodes));
    const order = fc.record({ gpus: fc.nat(3), gpuMemoryBytes: fc.nat(3) });
    const allowed = fc.option(fc.array(node.map((name) => `GPU-${name}`)), { nil: undefined });
    fc.assert(
      fc.property(
        fc.uniqueArray(one, { selector: ({ name }) => name, maxLength: 8 }),
        fc.array(one, { maxLength: 2 }),
        order,
        allowed,
        (devices, taken, asked, only) => {
          let chosen: readonly MachineDevice[];
          try {
            chosen = chooseDevices(devices, asked, taken, only);
          } catch (error) {
            expect(error instanceof NoSuchDevices || error instanceof DevicesBusy).toBe(true);
            return;
          }
          expect(chosen).toHaveLength(asked.gpus);
          chosen.forEach((a, i) => {
            expect([...taken, ...chosen.slice(i + 1)].filter((b) => overlap(a, b))).toEqual([]);
            expect(a.memoryBytes ?? 0).toBeGreaterThanOrEqual(asked.gpuMemoryBytes);
            if (only !== undefined) expect(a.ids.some((id) => only.includes(id))).toBe(true);
          });
        },
      ),
    );
  });
});

describe('the pool', () => {
  const pool = (): DevicePool => new DevicePool(() => Promise.resolve({ devices: ALL, problems: [] }));

  test('gives no device to two runs, also when they ask at once, and gives it again when it was given back', async () => {
    const own = pool();
    const taken: DeviceLease[] = await Promise.all([1, 2, 3].map(() => own.take(wanted(1))));
    expect(names(taken.flatMap(({ devices }) => devices)).sort()).toEqual(['0', '1', '2']);
    await expect(own.take(wanted(1))).rejects.toThrow(DevicesBusy);
    await expect(own.require(wanted(3))).resolves.toBeUndefined();
    taken[1]?.release();
    taken[1]?.release();
    const again = await own.take(wanted(1));
    expect(names(again.devices)).toEqual(names(taken[1]?.devices ?? []));
    await expect(own.take(wanted(1))).rejects.toThrow(DevicesBusy);
  });

  test('takes nothing where not all can be had, and looks at no machine for none', async () => {
    const own = pool();
    await expect(own.take(wanted(4))).rejects.toThrow(NoSuchDevices);
    expect((await own.take(wanted(3))).devices).toHaveLength(3);
    const blind = new DevicePool(() => Promise.reject(new Error('not looked at')));
    expect((await blind.take(wanted(0))).devices).toEqual([]);
    await blind.require(wanted(0));
  });
});
