import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Image {
  /** For SEV-SNP. */
  readonly firmware: string;
  readonly tdxFirmware: string;
  readonly kernel: string;
  readonly initrd: string;
  readonly commandLine: string;
}

/** The measurement depends on how many processors the machine is started with, and on what it calls them. */
export interface Machine {
  readonly vcpus: number;
  /** As QEMU's -cpu names it: EPYC-Milan, EPYC-Genoa, EPYC-v4 … */
  readonly cpu: string;
}

/** sev-snp-measure in a virtual environment of its own, at the version and hash of requirements.txt. */
async function findTool(tools: string): Promise<string> {
  const program = join(tools, 'bin', 'sev-snp-measure');
  const there = await access(program).then(
    () => true,
    () => false,
  );
  if (there) return program;
  await run('python3', ['-m', 'venv', tools]);
  const requirements = join(import.meta.dirname, 'requirements.txt');
  const words = ['install', '--quiet', '--disable-pip-version-check', '--no-deps', '--require-hashes'];
  await run(join(tools, 'bin', 'pip'), [...words, '-r', requirements]);
  return program;
}

/**
 * The launch digest that an AMD processor will report for a machine that is started with this image: firmware, the
 * hashes of kernel, initrd and command line in its table, and the first state of each processor.
 * @returns 96 hexadecimal digits
 */
export async function measureImage(image: Image, machine: Machine, tools: string): Promise<string> {
  const { stdout } = await run(await findTool(tools), [
    ...['--mode', 'snp', '--vmm-type', 'QEMU', '--ovmf', image.firmware, '--kernel', image.kernel],
    ...['--initrd', image.initrd, '--append', image.commandLine],
    ...['--vcpus', String(machine.vcpus), '--vcpu-type', machine.cpu],
  ]);
  const measurement = stdout.trim();
  if (!/^[0-9a-f]{96}$/.test(measurement)) throw new Error(`sev-snp-measure said: ${measurement}`);
  return measurement;
}
