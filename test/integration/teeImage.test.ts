/**
 * The operator's image: built twice it is the same bytes and the same measurement, and a change of one byte is
 * another. Needs Debian's mirror once; packages are kept in COUNTERSIGN_IMAGE_CACHE where that is set. With
 * COUNTERSIGN_BOOT_IMAGE=1 and qemu-system-x86 it is started as well.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildImage } from '../../examples/tee-operator/image/build.ts';
import { fetchPackages, parseLock } from '../../examples/tee-operator/image/debianPackages.ts';
import { imagePolicy } from '../../examples/tee-operator/image/imagePolicy.ts';
import { measureImage, type Image } from '../../examples/tee-operator/image/measureImage.ts';
import { measureTdx, type TdxMeasurement } from '../../examples/tee-operator/image/tdx/measureTdx.ts';
import { parsePolicy } from '../../src/attestation/policyFile.ts';

const PROJECT = join(import.meta.dirname, '../..');
const RECIPE = join(PROJECT, 'examples/tee-operator');
const kept = process.env['COUNTERSIGN_IMAGE_CACHE'];
const machine = { vcpus: 2, cpu: 'EPYC-Milan' };

const lacks = ['apt-get', 'dpkg-deb', 'xz', 'python3'].filter(
  (tool) => spawnSync('which', [tool]).status !== 0,
);
const why =
  process.arch !== 'x64'
    ? 'it is built on x86-64'
    : lacks.length > 0
      ? `needs ${lacks.join(', ')}`
      : await findPackages().catch(
          (error: unknown) => `packages cannot be had: ${String(error).slice(0, 100)}`,
        );

async function findPackages(): Promise<string | undefined> {
  const [first] = parseLock(await readFile(join(RECIPE, 'image/packages.lock'), 'utf8'));
  const probe = kept ?? (await mkdtemp(join(tmpdir(), 'countersign-image-probe-')));
  try {
    if (first) await fetchPackages([first], probe);
  } finally {
    if (kept === undefined) await rm(probe, { recursive: true, force: true });
  }
  return undefined;
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

const digests = ({ firmware, tdxFirmware, kernel, initrd }: Image): Promise<string[]> =>
  Promise.all([firmware, tdxFirmware, kernel, initrd].map(digestOf));

const suite = why === undefined ? describe : describe.skip;
suite(`the image of tee-operator${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
  let root: string;
  let cache: string;
  let first: Image;
  let measured: string;
  let onTdx: TdxMeasurement;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'countersign-image-test-'));
    cache = kept ?? join(root, 'cache');
    first = await buildImage(join(root, 'first'), { cache });
    measured = await measureImage(first, machine, join(cache, 'sev-snp-measure'));
    onTdx = await measureTdx(first);
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  test('is the same bytes, with the same measurement, whenever it is built', async () => {
    const again = await buildImage(join(root, 'again'), { cache });
    expect(await digests(again)).toEqual(await digests(first));
    expect(await measureImage(again, machine, join(cache, 'sev-snp-measure'))).toBe(measured);
    expect(await measureTdx(again)).toEqual(onTdx);
    await rm(join(root, 'again'), { recursive: true });
  });

  test('with one byte of the source changed has another measurement', async () => {
    const project = join(root, 'project');
    for (const name of ['bin', 'dist', 'package.json', 'LICENSE', 'NOTICE', 'THIRD-PARTY-NOTICES.md'])
      await cp(join(PROJECT, name), join(project, name), { recursive: true });
    await symlink(join(PROJECT, 'node_modules'), join(project, 'node_modules'));
    const file = join(project, 'bin/countersign.js');
    await writeFile(file, (await readFile(file, 'utf8')).replace('The command line.', 'The command line!'));
    const changed = await buildImage(join(root, 'changed'), { cache, project });
    expect(await measureImage(changed, machine, join(cache, 'sev-snp-measure'))).not.toBe(measured);
    // All of the source is in the initrd.
    const { mrtd, rtmr1, rtmr2 } = await measureTdx(changed);
    expect({ mrtd, rtmr1 }).toEqual({ mrtd: onTdx.mrtd, rtmr1: onTdx.rtmr1 });
    expect(rtmr2).not.toBe(onTdx.rtmr2);
    await rm(join(root, 'changed'), { recursive: true });
  });

  test('is measured with its command line, and with the number of its processors', async () => {
    const tools = join(cache, 'sev-snp-measure');
    const shell = { ...first, commandLine: `${first.commandLine} init=/bin/sh` };
    expect(await measureImage(shell, machine, tools)).not.toBe(measured);
    expect(await measureImage(first, { ...machine, vcpus: 3 }, tools)).not.toBe(measured);
  });

  test('has a policy that Alice can use as it stands', () => {
    const text = imagePolicy([{ ...machine, measurement: measured }], onTdx);
    const policy = parsePolicy(text, 'policy.yml');
    expect(policy).toMatchObject({ allowSimulated: false, allowAnyMeasurement: false, allowAnyGuest: false });
    expect(policy.measurements).toEqual({ 'sev-snp': [measured], tdx: [onTdx.mrtd] });
    expect(policy.rtmrs).toEqual({ rtmr1: [onTdx.rtmr1], rtmr2: [onTdx.rtmr2] });
  });

  test('refuses a package that is not the locked one', async () => {
    const [locked] = parseLock(await readFile(join(RECIPE, 'image/packages.lock'), 'utf8'));
    const other = [{ path: locked?.path ?? '', sha256: '0'.repeat(64) }];
    await expect(fetchPackages(other, join(root, 'refused'))).rejects.toThrow();
  });

  const boots = process.env['COUNTERSIGN_BOOT_IMAGE'] === '1' && existsSync('/usr/bin/qemu-system-x86_64');
  (boots ? test : test.skip)(
    'starts, and says on its console that a machine without a TEE is none (COUNTERSIGN_BOOT_IMAGE=1)',
    async () => {
      const words = [
        '-accel',
        'tcg',
        '-cpu',
        'max',
        '-m',
        '2048',
        '-nographic',
        '-no-reboot',
        '-nic',
        'none',
      ];
      const qemu = spawn(
        'qemu-system-x86_64',
        [...words, '-kernel', first.kernel, '-initrd', first.initrd, '-append', first.commandLine],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      let console_ = '';
      for await (const piece of qemu.stdout) console_ += String(piece);
      expect(console_).toContain('FAILED  This machine can show what it is');
      expect(console_).toMatch(/passed +Plaintext stays within the TEE +\/run\/scratch is on tmpfs/);
      expect(console_).toMatch(/passed +Solutions can be run without a network +bubblewrap/);
    },
  );
});

describe('the units of tee-operator', () => {
  const analyze = (...args: string[]) => spawnSync('systemd-analyze', args, { encoding: 'utf8' });
  const there = analyze('--version').status === 0;
  (there ? test : test.skip)(
    'are ones that systemd takes without a word (skipped without systemd)',
    async () => {
      const directory = await mkdtemp(join(tmpdir(), 'countersign-units-'));
      try {
        for (const name of ['countersign-tee.service', 'var-lib-countersign\\x2dscratch.mount'])
          await cp(join(RECIPE, name), join(directory, name));
        const unit = join(directory, 'countersign-tee.service');
        const mount = join(directory, 'var-lib-countersign\\x2dscratch.mount');
        const { status, stderr } = analyze('verify', '--man=no', unit, mount);
        expect([status, stderr]).toEqual([0, '']);
        const { stdout } = analyze('security', '--offline=true', unit);
        const [, exposure = '10'] = /exposure level for \S+: ([0-9.]+)/.exec(stdout) ?? [];
        expect(Number(exposure)).toBeLessThan(5);
      } finally {
        await rm(directory, { recursive: true, force: true });
      }
    },
  );
});
