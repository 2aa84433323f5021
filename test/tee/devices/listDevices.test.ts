import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { listDevices } from '../../../src/tee/devices/listDevices.ts';
import { readGpuFacts } from '../../../src/tee/devices/gpuFacts.ts';
import type { RunTool } from '../../../src/tee/devices/nvidiaTools.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cdi-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const MIB = 1024 ** 2;
const CSV = '0, GPU-aaaa-0, 81559\n1, GPU-bbbb-1, [N/A]\n2, no uuid, 5\n';
const LIST = `GPU 0: NVIDIA H200 (UUID: GPU-aaaa-0)
GPU 1: NVIDIA H200 (UUID: GPU-bbbb-1)
  MIG 1g.18gb     Device  0: (UUID: MIG-cccc)
  MIG 1g.18gb     Device  1: (UUID: MIG-dddd)
`;
const mig = (index: number, total: string): string =>
  `<mig_device><index>${index}</index><fb_memory_usage><total>${total}</total></fb_memory_usage></mig_device>`;
const XML = `<nvidia_smi_log><gpu id="0"><mig_devices>None</mig_devices><fb_memory_usage><total>81559 MiB</total></fb_memory_usage></gpu>
<gpu id="1"><mig_devices>${mig(0, '16384 MiB')}${mig(1, 'N/A')}</mig_devices><fb_memory_usage><total>143771 MiB</total></fb_memory_usage></gpu></nvidia_smi_log>`;
const smi: RunTool = (_, [first]) => Promise.resolve(first === '-L' ? LIST : first === '-q' ? XML : CSV);

describe('what nvidia-smi tells', () => {
  test('is the UUID and memory of each GPU and of each part of one, and nothing where it does not tell', async () => {
    expect(await readGpuFacts(smi)).toEqual([
      { index: '0', uuid: 'GPU-aaaa-0', memoryBytes: 81559 * MIB },
      { index: '1', uuid: 'GPU-bbbb-1' },
      { index: '1:0', uuid: 'MIG-cccc', memoryBytes: 16384 * MIB },
      { index: '1:1', uuid: 'MIG-dddd' },
    ]);
    expect(await readGpuFacts(() => Promise.reject(new Error('not installed')))).toEqual([]);
  });

  test('never throws, whatever it is', async () => {
    const parts = fc.constantFrom(
      '<gpu id=',
      '<mig_device>',
      '</mig_device>',
      '<total>',
      'GPU 0:',
      '0, GPU-a, ',
      '\n',
      '  MIG x Device 0: (UUID: MIG-a)',
    );
    const text = fc.array(fc.oneof(parts, fc.string())).map((words) => words.join(''));
    await fc.assert(
      fc.asyncProperty(text, async (said) => {
        await readGpuFacts(() => Promise.resolve(said));
      }),
    );
  });
});

function write(devices: readonly { name: string; nodes: readonly string[] }[], common: object = {}): void {
  const text = {
    cdiVersion: '0.5.0',
    kind: 'nvidia.com/gpu',
    devices: devices.map(({ name, nodes }) => ({
      name,
      containerEdits: {
        deviceNodes: nodes.map((hostPath, index) => ({ path: `/dev/x${name.length}${index}`, hostPath })),
      },
    })),
    containerEdits: common,
  };
  writeFileSync(join(folder, 'nvidia.json'), JSON.stringify(text));
}
const list = (): ReturnType<typeof listDevices> =>
  listDevices({ directories: [folder], tool: smi, closed: ['/var/lib/runs'] });

describe('the devices of a machine', () => {
  test('are one each, whatever they are called, with their memory; and never all at once', async () => {
    write([
      { name: 'GPU-aaaa-0', nodes: ['/dev/zero'] },
      { name: '0', nodes: ['/dev/zero'] },
      { name: '1', nodes: ['/dev/full'] },
      { name: 'all', nodes: ['/dev/zero', '/dev/full'] },
    ]);
    const { devices } = await list();
    expect(devices.map(({ name, cdi, memoryBytes }) => [name, cdi.name, memoryBytes])).toEqual([
      ['nvidia.com/gpu=GPU-bbbb-1', '1', undefined],
      ['nvidia.com/gpu=GPU-aaaa-0', 'GPU-aaaa-0', 81559 * MIB],
    ]);
    expect(devices[1]?.ids).toEqual(expect.arrayContaining(['0', 'GPU-aaaa-0', 'nvidia.com/gpu=0']));
  });

  test('are told apart by their own nodes, not by those that all of them need', async () => {
    write(
      [
        { name: '0', nodes: ['/dev/zero', '/dev/null'] },
        { name: '1', nodes: ['/dev/full', '/dev/null'] },
      ],
      { deviceNodes: [{ path: '/dev/ctl', hostPath: '/dev/null' }] },
    );
    const { devices } = await list();
    expect(devices.map(({ nodes }) => nodes.size)).toEqual([1, 1]);
  });

  test('leave out what is given to nobody, and say why', async () => {
    write([
      { name: '0', nodes: ['/dev/zero'] },
      { name: '1', nodes: ['/dev/tty'] },
    ]);
    const { devices, problems } = await list();
    expect(devices.map(({ cdi }) => cdi.name)).toEqual(['0']);
    expect(problems).toEqual([
      expect.stringMatching(/nvidia\.com\/gpu=1 is given to nobody: its node \/dev\/tty/),
    ]);
    write([{ name: '0', nodes: ['/dev/zero'] }], {
      mounts: [{ hostPath: folder, containerPath: '/opt/a', options: ['ro'] }],
    });
    expect((await listDevices({ directories: [folder], tool: smi, closed: [folder] })).devices).toEqual([]);
    expect((await list()).devices).toHaveLength(1);
  });

  test('of another kind are other devices', async () => {
    write([{ name: '0', nodes: ['/dev/zero'] }]);
    expect((await listDevices({ kind: 'amd.com/gpu', directories: [folder], tool: smi })).devices).toEqual(
      [],
    );
  });
});
