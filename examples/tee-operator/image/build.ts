/**
 * Builds the image of a TEE, and computes from it what the hardware will measure:
 *
 *   node examples/tee-operator/image/build.ts <directory> [--vcpus 2,4] [--cpu EPYC-Genoa]
 *
 * writes vmlinuz, initrd.cpio, command-line, OVMF.fd, OVMF.tdx.fd, measurements.json and policy.yml there, of the same
 * bytes wherever it is run. Processors matter to SEV-SNP alone.
 */
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { extractPackages, fetchPackages, parseLock } from './debianPackages.ts';
import { addCountersign, completeTree } from './imageTree.ts';
import { takeModules } from './kernelModules.ts';
import { imagePolicy } from './imagePolicy.ts';
import { measureImage, type Image } from './measureImage.ts';
import { writeNewcArchive } from './newcArchive.ts';
import { measureTdx } from './tdx/measureTdx.ts';
import { withoutVariables } from './tdx/withoutVariables.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
const MODULES = ['configfs', 'tsm', 'sev-guest', 'tdx-guest', 'virtio_blk', 'virtio_net'];
const COMMAND_LINE = 'console=ttyS0 quiet panic=-1';
/** Every file's time: the day of the recipe, not of the build. */
const TIME = Date.UTC(2026, 0, 1) / 1000;

export interface BuildOptions {
  /** Where packages are kept between builds. */
  readonly cache: string;
  /** What stands before `pool` in a mirror's addresses, with `{archive}` for the archive's name. */
  readonly mirror?: string | undefined;
  /** The project whose `dist/` and Node go into the image. */
  readonly project?: string;
}

/** Builds the image into a directory. @throws Error when a package is missing or is not the locked one. */
export async function buildImage(
  target: string,
  { cache, mirror, project = PROJECT }: BuildOptions,
): Promise<Image> {
  const lock = parseLock(await readFile(join(import.meta.dirname, 'packages.lock'), 'utf8'));
  const packages = await fetchPackages(lock, cache, mirror);
  const work = await mkdtemp(join(tmpdir(), 'countersign-image-'));
  try {
    const root = join(work, 'root');
    await mkdir(root);
    await extractPackages(packages, root);
    await mkdir(target, { recursive: true });
    const image = {
      firmware: join(target, 'OVMF.fd'),
      tdxFirmware: join(target, 'OVMF.tdx.fd'),
      kernel: join(target, 'vmlinuz'),
      initrd: join(target, 'initrd.cpio'),
      commandLine: COMMAND_LINE,
    };
    const [release = ''] = await readdir(join(root, 'usr/lib/modules'));
    await copyFile(join(root, 'boot', `vmlinuz-${release}`), image.kernel);
    await copyFile(join(root, 'usr/share/ovmf/OVMF.amdsev.fd'), image.firmware);
    const tdxFirmware = await readFile(join(root, 'usr/share/ovmf/OVMF.inteltdx.ms.fd'));
    await writeFile(image.tdxFirmware, withoutVariables(tdxFirmware));
    await takeModules(
      join(root, 'usr/lib/modules', release),
      MODULES,
      join(root, 'usr/lib/countersign-modules'),
    );
    await completeTree(root);
    await addCountersign(root, project);
    await writeNewcArchive(root, image.initrd, TIME);
    await writeFile(join(target, 'command-line'), COMMAND_LINE);
    return image;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      vcpus: { type: 'string', default: '1,2,4,8' },
      cpu: { type: 'string', default: 'EPYC-Genoa' },
      cache: { type: 'string', default: join(tmpdir(), 'countersign-image-cache') },
      mirror: { type: 'string' },
    },
  });
  const [target] = positionals;
  if (target === undefined) throw new Error('usage: build.ts <directory> [--vcpus 2,4] [--cpu EPYC-Genoa]');
  const image = await buildImage(target, { cache: values.cache, mirror: values.mirror });
  const measured = [];
  for (const cpu of values.cpu.split(',')) {
    for (const vcpus of values.vcpus.split(',').map(Number)) {
      const measurement = await measureImage(image, { vcpus, cpu }, join(values.cache, 'sev-snp-measure'));
      measured.push({ vcpus, cpu, measurement });
    }
  }
  const tdx = await measureTdx(image);
  const measurements = { 'sev-snp': measured, tdx };
  await writeFile(join(target, 'measurements.json'), `${JSON.stringify(measurements, null, 2)}\n`);
  const policy = imagePolicy(measured, tdx);
  await writeFile(join(target, 'policy.yml'), policy);
  console.log(policy);
}

if (import.meta.main) await main();
