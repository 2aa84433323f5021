import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { addressOf, parseLock } from '../../examples/tee-operator/image/debianPackages.ts';
import { imagePolicy } from '../../examples/tee-operator/image/imagePolicy.ts';
import { writeNewcArchive } from '../../examples/tee-operator/image/newcArchive.ts';
import { pinsGuest } from '../../src/attestation/policy/guestCheck.ts';
import { parsePolicy } from '../../src/attestation/policyFile.ts';

const directory = mkdtempSync(join(tmpdir(), 'countersign-newc-'));
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

/** The same tree, made in another order, at another time, by somebody with other habits. */
function tree(name: string, names: readonly string[], mode: number, time: number): string {
  const root = join(directory, name);
  mkdirSync(join(root, 'etc'), { recursive: true, mode: mode | 0o111 });
  for (const file of names) {
    writeFileSync(join(root, file), `content of ${file}`);
    chmodSync(join(root, file), mode);
    utimesSync(join(root, file), time, time);
  }
  writeFileSync(join(root, 'init'), '#!/bin/sh\n');
  chmodSync(join(root, 'init'), mode | 0o100);
  symlinkSync('usr/bin', join(root, 'bin'));
  return root;
}

async function archive(root: string, time = 1): Promise<Buffer> {
  await writeNewcArchive(root, `${root}.cpio`, time);
  return readFileSync(`${root}.cpio`);
}

describe('the archive that a machine starts from', () => {
  test('depends on what is in the tree, and on nothing else', async () => {
    const names = ['etc/b', 'etc/a', 'Z', 'ä'];
    const one = await archive(tree('one', names, 0o600, 1_000_000));
    expect(await archive(tree('two', names.toReversed(), 0o644, 2_000_000))).toEqual(one);
    expect(await archive(tree('three', [...names, 'more'], 0o600, 1_000_000))).not.toEqual(one);
    expect(await archive(tree('four', names, 0o755, 1_000_000))).not.toEqual(one);
  });

  test('names its members once each, by bytes, and ends as the kernel expects', async () => {
    const text = (await archive(tree('five', ['etc/b', 'etc/a', 'Z'], 0o644, 0))).toString('latin1');
    const members = [...text.matchAll(/070701[0-9a-f]{104}([^\0]+)\0/g)].map(([, name]) => name);
    expect(members).toEqual(['Z', 'bin', 'etc', 'etc/a', 'etc/b', 'init', 'TRAILER!!!']);
  });
});

describe('packages.lock', () => {
  const lock = readFileSync(
    join(import.meta.dirname, '../../examples/tee-operator/image/packages.lock'),
    'utf8',
  );

  test('locks each package by its hash, once, the kernel and the firmware among them', () => {
    const paths = parseLock(lock).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const name of ['linux-image-', 'ovmf-amdsev_', 'ovmf-inteltdx_', 'bubblewrap_', 'git_'])
      expect(paths.filter((path) => path.includes(`/${name}`))).toHaveLength(1);
  });

  test('is found on a mirror, and on one that is laid out otherwise', () => {
    const path = 'debian-security/pool/updates/main/c/curl/curl_8_amd64.deb';
    expect(addressOf(path)).toBe(`http://deb.debian.org/${path}`);
    const snapshot = 'https://snapshot.debian.org/archive/{archive}/20261120T000000Z';
    expect(addressOf(path, snapshot)).toBe(
      'https://snapshot.debian.org/archive/debian-security/20261120T000000Z/pool/updates/main/c/curl/curl_8_amd64.deb',
    );
  });

  test.each([
    ['nothing locked', 'debian/pool/main/g/git/git_1_amd64.deb'],
    ['a short hash', `${'a'.repeat(63)}  debian/pool/main/g/git/git_1_amd64.deb`],
    ['another place', `${'a'.repeat(64)}  https://example.org/debian/pool/git.deb`],
    ['a way out', `${'a'.repeat(64)}  debian/pool/../../etc/x.deb`],
    ['an option', `${'a'.repeat(64)}  -debian/pool/x.deb`],
  ])('is refused with %s', (_what, line) => {
    expect(() => parseLock(`${line}\n`)).toThrow(/packages.lock/);
  });
});

describe('the policy of an image', () => {
  const measurement = 'ab'.repeat(48);
  const tdx = { mrtd: '01'.repeat(48), rtmr1: '02'.repeat(48), rtmr2: '03'.repeat(48) };
  const text = imagePolicy([{ vcpus: 2, cpu: 'EPYC-Milan', measurement }], tdx);
  const policy = parsePolicy(text, 'policy.yml');

  test('accepts its measurements, on SEV-SNP and on TDX, and nothing else', () => {
    expect(policy.measurements).toEqual({ 'sev-snp': [measurement], tdx: [tdx.mrtd] });
    expect(policy.rtmrs).toEqual({ rtmr1: [tdx.rtmr1], rtmr2: [tdx.rtmr2] });
    expect([policy.kinds, policy.allowSimulated, policy.allowAnyMeasurement, policy.allowAnyGuest]).toEqual([
      ['sev-snp', 'tdx'],
      false,
      false,
      false,
    ]);
  });

  test('reaches the system that runs on both, and not the firmware alone', () => {
    expect(pinsGuest(policy, 'whole') && pinsGuest(policy, 'tdx-firmware')).toBe(true);
  });
});

describe('countersign-tee.service', () => {
  test('sets no time in which what an interrupted run has must be sealed: a killed one leaves nothing', () => {
    const unit = readFileSync(
      new URL('../../examples/tee-operator/countersign-tee.service', import.meta.url),
      'utf8',
    );
    const settings = unit
      .split('\n')
      .filter((line) => /^(?:TimeoutStopSec|KillMode|SendSIGKILL)=/.test(line));
    // mixed: only the agent is asked, and not what it runs.
    expect(settings).toEqual(['TimeoutStopSec=infinity', 'KillMode=mixed']);
  });
});
