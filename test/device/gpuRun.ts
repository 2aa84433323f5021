import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseDevices } from '../../src/tee/devices/chooseDevices.ts';
import { DEFAULT_KIND, listDevices } from '../../src/tee/devices/listDevices.ts';
import type { MachineDevice } from '../../src/tee/devices/listDevices.ts';
import { BubblewrapSandbox } from '../../src/tee/sandbox/bubblewrap/bubblewrapSandbox.ts';
import { imageArchive } from '../servers/testImage.ts';

// See gpu.sh, which starts this.
const [directory = '', python = ''] = process.argv.slice(2);
const GIB = 1024 ** 3;

/** A low-rank adapter beside a frozen layer: what LoRA is, with nothing but PyTorch. */
const SCRIPT = `
import glob, os, sys
print("nodes", sorted(glob.glob("/dev/nvidia*") + glob.glob("/dev/nvidia-caps/*") + glob.glob("/dev/sample*")), flush=True)
import torch
count = torch.cuda.device_count()
print("gpus", count, flush=True)
if count == 0: sys.exit(0)
torch.manual_seed(0)
base = torch.nn.Linear(512, 512, device="cuda").requires_grad_(False)
a = torch.nn.Parameter(torch.randn(8, 512, device="cuda") * 0.02)
b = torch.nn.Parameter(torch.zeros(512, 8, device="cuda"))
x = torch.randn(256, 512, device="cuda")
y = torch.randn(256, 512, device="cuda")
steps = torch.optim.AdamW([a, b], lr=0.01)
losses = []
for _ in range(20):
    loss = torch.nn.functional.mse_loss(base(x) + x @ a.T @ b.T, y)
    losses.append(loss.item()); steps.zero_grad(); loss.backward(); steps.step()
print("loss", losses[0], losses[-1], "falls" if losses[-1] < losses[0] else "DOES NOT FALL", flush=True)
open("/sp/output/adapter.txt", "w").write(torch.cuda.get_device_name(0))
`;

/** That machine's own system under /opt/host, where an image of nothing but links leads. */
function hostMounts(): { readonly hostPath: string; readonly containerPath: string }[] {
  const prefix = execFileSync(python, ['-c', 'import sys; print(sys.prefix)'], { encoding: 'utf8' }).trim();
  const own = prefix.startsWith('/usr') ? [] : [{ hostPath: prefix, containerPath: prefix }];
  return [{ hostPath: '/usr', containerPath: '/opt/host/usr' }, ...own];
}

function image(): Buffer {
  const link = (name: string, linkname: string): { name: string; typeflag: string; linkname: string } => ({
    ...{ name, linkname },
    typeflag: '2',
  });
  const links = ['bin', 'lib', 'lib64', 'sbin'].map((name) => link(name, `usr/${name}`));
  const config = {
    Env: ['PATH=/usr/bin', 'PYTHONDONTWRITEBYTECODE=1'],
    Cmd: [python, '/sp/inputs/input-0001/step.py'],
  };
  return imageArchive({ layers: [[link('usr', 'opt/host/usr'), ...links]], config });
}

async function start(devices: readonly MachineDevice[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'gpu-'));
  for (const name of ['input', 'output', 'temporary', 'certs', 'configurations', 'scratch'])
    mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'input/step.py'), SCRIPT);
  writeFileSync(join(folder, 'image.tar'), image());
  // The machine's system comes as the mounts of a device without nodes: an image of it would be too large to make.
  const edits = { mounts: hostMounts().map((mount) => ({ ...mount, options: ['ro', 'rbind'] })) };
  const cdi = { kind: 'host/system', name: 'all', file: 'this machine', edits, common: {} };
  const system: MachineDevice = { name: 'system', cdi, ids: [], memoryBytes: undefined, nodes: new Set() };
  const version = execFileSync('bwrap', ['--version'], { encoding: 'utf8' });
  const result = await new BubblewrapSandbox(version).run(
    {
      ...{ name: `gpu-${process.pid}-${devices.length}`, imageArchive: join(folder, 'image.tar') },
      inputs: [{ name: 'input-0001', path: join(folder, 'input') }],
      output: join(folder, 'output'),
      temporary: join(folder, 'temporary'),
      certs: join(folder, 'certs'),
      configurations: join(folder, 'configurations'),
      scratch: join(folder, 'scratch'),
      devices: [system, ...devices],
      limits: {
        ...{ minutes: 4, memoryBytes: 32 * GIB, cpus: 4, processes: 4096, outputBytes: GIB, outputFiles: 10 },
        ...{ logBytes: 65536, scratchBytes: GIB, sharedMemoryBytes: GIB, graceSeconds: 0 },
        ...{ gpus: devices.length, gpuMemoryBytes: 0 },
      },
    },
    new AbortController().signal,
  );
  rmSync(folder, { recursive: true });
  return `${result.outcome} ${result.exitStatus ?? ''} ${result.reason ?? ''}\n${Buffer.from(result.log).toString('utf8')}`;
}

const kind = process.env['COUNTERSIGN_DEVICE_KIND'] ?? DEFAULT_KIND;
const { devices, problems } = await listDevices({ kind, directories: [directory] });
console.log(
  problems.join('\n'),
  '\ndevices',
  devices.map(({ name, memoryBytes }) => [name, memoryBytes]),
);
const given = chooseDevices(devices, { gpus: 1, gpuMemoryBytes: 0 });
const withOne = await start(given);
console.log(`--- with ${given.map(({ name }) => name).join()}\n${withOne}`);
const withNone = await start([]);
console.log(`--- with none\n${withNone}`);
const holds =
  withOne.includes('\ngpus 1\n') && withOne.includes(' falls\n') && withNone.includes('\nnodes []\ngpus 0\n');
console.log(holds ? 'HOLDS' : 'DOES NOT HOLD');
process.exitCode = holds ? 0 : 1;
