/**
 * MRTD, RTMR 1 and RTMR 2 of Debian's firmware and kernel: as another program computed them, and as a start under QEMU extended
 * a TPM. Needs Debian's mirror once (COUNTERSIGN_IMAGE_CACHE keeps packages); with COUNTERSIGN_BOOT_IMAGE=1, QEMU 10.0 or newer and
 * swtpm, the machine is started anew.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  extractPackages,
  fetchPackages,
  parseLock,
} from '../../examples/tee-operator/image/debianPackages.ts';
import { writeNewcArchive } from '../../examples/tee-operator/image/newcArchive.ts';
import { rtmr1Events, rtmr2Events } from '../../examples/tee-operator/image/tdx/bootEvents.ts';
import { measureTdx } from '../../examples/tee-operator/image/tdx/measureTdx.ts';
import { withoutVariables } from '../../examples/tee-operator/image/tdx/withoutVariables.ts';
import { hashAlgorithm, readEventLog } from '../../src/attestation/eventLog/readEventLog.ts';
import { measuredStart, outside } from '../examples/tdx/vectors.ts';

const kept = process.env['COUNTERSIGN_IMAGE_CACHE'];
const work = await mkdtemp(join(tmpdir(), 'countersign-tdx-measurement-'));
const { packages, firmware, kernel, measurement } = outside.debian;
/** Firmware that starts without TDX as well, of the same source; and a shell. */
const FOR_START = [
  '05c1593998ba58700ff86c062bde306321af1f5a2943ea9ceef6c2332f3f3374  debian/pool/main/e/edk2/ovmf-generic_2026.08+ds-2_all.deb',
];

/** Lays packages out below the test's folder. */
async function layOut(lines: readonly string[]): Promise<void> {
  const files = await fetchPackages(parseLock(lines.join('\n')), kept ?? join(work, 'cache'));
  await extractPackages(files, work);
}

const lacks = ['apt-get', 'dpkg-deb'].filter((tool) => spawnSync('which', [tool]).status !== 0);
const why =
  lacks.length > 0
    ? `needs ${lacks.join(', ')}`
    : await layOut(packages).then(
        () => undefined,
        (error: unknown) => `packages cannot be had: ${String(error).slice(0, 100)}`,
      );
afterAll(() => rm(work, { recursive: true, force: true }));

const suite = why === undefined ? describe : describe.skip;
suite(`what TDX measures of Debian's files${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
  const paths = { tdxFirmware: join(work, firmware.path), kernel: join(work, kernel.path) };
  const initrd = join(work, 'initrd');

  test('is what another program computes', async () => {
    for (const { path, sha256 } of [firmware, kernel]) {
      const bytes = await readFile(join(work, path));
      expect([path, createHash('sha256').update(bytes).digest('hex')]).toEqual([path, sha256]);
    }
    await writeFile(initrd, outside.initrd);
    expect(await measureTdx({ ...paths, initrd, commandLine: outside.commandLine })).toEqual(measurement);
  });

  test('is the same with no variable set', async () => {
    const empty = join(work, 'empty.fd');
    await writeFile(empty, withoutVariables(await readFile(paths.tdxFirmware)));
    const measured = await measureTdx({
      ...paths,
      tdxFirmware: empty,
      initrd,
      commandLine: outside.commandLine,
    });
    expect(measured).toEqual(measurement);
  });

  test('is the kernel that a start extended', async () => {
    const [program] = rtmr1Events(await readFile(paths.kernel));
    expect(program?.toString('hex')).toBe(measuredStart.events[0]?.digest);
  });
});

/** Prints the TPM's log on the console. */
const INIT = `#!/bin/busybox sh
/bin/busybox mount -t devtmpfs dev /dev
exec >/dev/console 2>&1
/bin/busybox mount -t sysfs sys /sys
/bin/busybox mount -t securityfs sec /sys/kernel/security
echo LOG-BEGIN
/bin/busybox base64 /sys/kernel/security/tpm0/binary_bios_measurements
echo LOG-END
/bin/busybox poweroff -f
`;

async function makeInitrd(): Promise<string> {
  const root = join(work, 'initrd-root');
  for (const name of ['bin', 'dev', 'sys']) await mkdir(join(root, name), { recursive: true });
  await copyFile(join(work, 'usr/bin/busybox'), join(root, 'bin/busybox'));
  await writeFile(join(root, 'init'), INIT);
  await chmod(join(root, 'init'), 0o755);
  await writeNewcArchive(root, join(work, 'log.cpio'), 0);
  return join(work, 'log.cpio');
}

async function startTpm(): Promise<{ tpm: ChildProcess; socket: string }> {
  const state = await mkdtemp(join(work, 'tpm-'));
  const socket = join(state, 'socket');
  const words = ['socket', '--tpm2', '--tpmstate', `dir=${state}`, '--flags', 'startup-clear'];
  const tpm = spawn('swtpm', [...words, '--ctrl', `type=unixio,path=${socket}`], { stdio: 'inherit' });
  for (let tries = 0; tries < 100 && !existsSync(socket); tries++) await setTimeout(100);
  return { tpm, socket };
}

/** The log of a start with this initrd. */
async function logOfStart(initrd: string, memory: string): Promise<Buffer> {
  const { tpm, socket } = await startTpm();
  const machine = [
    '-accel',
    'tcg',
    '-cpu',
    'max',
    '-machine',
    'q35',
    '-m',
    memory,
    '-nodefaults',
    '-nographic',
  ];
  const device = ['-chardev', `socket,id=c,path=${socket}`, '-tpmdev', 'emulator,id=t,chardev=c'];
  const image = ['-kernel', join(work, kernel.path), '-initrd', initrd, '-append', measuredStart.commandLine];
  const bios = ['-bios', join(work, 'usr/share/ovmf/OVMF.fd')];
  const rest = ['-serial', 'stdio', '-nic', 'none', '-no-reboot', '-device', 'tpm-tis,tpmdev=t'];
  try {
    const qemu = spawn('qemu-system-x86_64', [...machine, ...device, ...image, ...bios, ...rest], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    for await (const piece of qemu.stdout) said += String(piece);
    return Buffer.from(/LOG-BEGIN([\s\S]*)LOG-END/.exec(said)?.[1] ?? '', 'base64');
  } finally {
    tpm.kill();
  }
}

const boots =
  why === undefined &&
  process.env['COUNTERSIGN_BOOT_IMAGE'] === '1' &&
  ['qemu-system-x86_64', 'swtpm'].every((tool) => spawnSync('which', [tool]).status === 0);
(boots ? describe : describe.skip)('a start under QEMU with a TPM (COUNTERSIGN_BOOT_IMAGE=1)', () => {
  let initrd: string;
  beforeAll(async () => {
    const lock = await readFile(
      new URL('../../examples/tee-operator/image/packages.lock', import.meta.url),
      'utf8',
    );
    const shell = lock.split('\n').filter((line) => basename(line).startsWith('busybox-static_'));
    await layOut([...FOR_START, ...shell]);
    initrd = await makeInitrd();
  });

  test.each(['2G', '4G'])('extends what is computed, with %s of memory', async (memory) => {
    const { events } = readEventLog(await logOfStart(initrd, memory));
    const of = (pcr: number): string[] =>
      events
        .filter(({ index }) => index === pcr)
        .map(({ digests }) => Buffer.from(digests.get(hashAlgorithm.sha384) ?? []).toString('hex'));
    const [program, calling, line, ...taken] = rtmr1Events(await readFile(join(work, kernel.path))).map(
      (event) => event.toString('hex'),
    );
    // A TPM has the line that is drawn under what came before in each PCR, TDX once.
    expect(of(4)).toEqual([program, calling, line]);
    expect(of(5)).toEqual([line, ...taken]);
    const digest = createHash('sha384')
      .update(await readFile(initrd))
      .digest();
    const loaded = rtmr2Events(measuredStart.commandLine, digest);
    expect(of(9)).toEqual(loaded.map((event) => event.toString('hex')));
  });
});
