import { describe, expect, test } from '@jest/globals';
import { toHex } from '../../../src/bytes/byteForms.ts';
import { compareMeasurements } from '../../../src/attestation/nvidia/measurements.ts';
import { verifyDeviceChain, type Device } from '../../../src/attestation/nvidia/report/deviceChain.ts';
import { readSpdmReport, type SpdmReport } from '../../../src/attestation/nvidia/report/spdmReport.ts';
import {
  readReferenceChain,
  readReferenceValues,
} from '../../../src/attestation/nvidia/rim/referenceValues.ts';
import { pinnedRoots } from '../../../src/attestation/roots.ts';
import { readPemCertificates } from '../../../src/attestation/x509/pem.ts';
import { genuineChains, genuineGpus, genuineReports, genuineRims, gpuVectorsPresent } from './gpuVectors.ts';

const suite = gpuVectorsPresent ? describe : describe.skip;
const note = gpuVectorsPresent ? '' : ' (skipped: ../shared/vectors/gpu is not here)';
const at = new Date('2026-07-01T00:00:00Z');

/** A device whose chain holds; undefined for chains that were made to fail, or are another device's beginning. */
function deviceOf(pem: string): Device | undefined {
  try {
    return verifyDeviceChain(readPemCertificates(pem, 'the chain', 5), pinnedRoots.nvidia.device, at);
  } catch {
    return undefined;
  }
}

const signs = ({ leaf }: Device, { signedPart, signature }: SpdmReport): boolean =>
  leaf.publicKey.holds('ecdsa-sha384-raw', signedPart, signature);

const orAbsent = <Item>(items: readonly Item[]): readonly (readonly [string, Item | undefined])[] =>
  items.length > 0
    ? items.map((item, index) => [`${(item as { file: string }).file} ${index}`, item] as const)
    : [['(no vector)', undefined]];

suite(`genuine devices${note}`, () => {
  test.each(orAbsent(genuineGpus()))('%s: chain, signature, firmware', (_, gpu) => {
    if (gpu === undefined) return;
    const report = readSpdmReport(Buffer.from(gpu.report, 'base64'));
    const device = deviceOf(gpu.certificates);
    if (device === undefined) throw new Error('the chain does not hold');
    expect(signs(device, report)).toBe(true);
    const isSwitch = device.architecture === undefined;
    expect(report.opaque.gpuPdis !== undefined).toBe(isSwitch);
    if (!isSwitch) expect(device.fwids).toContain(toHex(report.opaque.fwid ?? new Uint8Array()));
  });

  const devices = genuineChains().flatMap(({ pem }) => deviceOf(pem) ?? []);

  test.each(orAbsent(genuineReports()))(
    '%s: one of the chains beside it signed it, unless it is said to be broken',
    (_, one) => {
      if (one === undefined) return;
      const report = readSpdmReport(one.bytes);
      const isBroken = /NEGATIVE|Invalid/i.test(one.file);
      expect(devices.some((device) => signs(device, report))).toBe(!isBroken);
      expect([31, 64]).toContain(report.measurements.size);
    },
  );
});

suite(`genuine reference values${note}`, () => {
  // NVIDIA edited these for tests of its own, so that the digest differs.
  const edited =
    /535\.86\.09_measurement_mismatch|570\.124\.03_expired|SWITCH.*(?:mismatch|invalid)|incorrect/;

  test.each(orAbsent(genuineRims()))('%s: signature, chain, form', (_, rim) => {
    if (rim === undefined) return;
    if (edited.test(rim.file)) {
      expect(() => readReferenceChain(rim.bytes)).toThrow(/not signed as they must be/);
      return;
    }
    // A signer lives for two years: what is judged a day after it began is in force.
    const began = readReferenceChain(rim.bytes)[0]?.notBefore.getTime() ?? 0;
    const values = readReferenceValues(rim.bytes, pinnedRoots.nvidia.rim, new Date(began + 86_400_000));
    expect(values.active.size).toBeGreaterThan(10);
    expect(() =>
      readReferenceValues(rim.bytes, pinnedRoots.nvidia.device, new Date(began + 86_400_000)),
    ).toThrow(/not a pinned root/);
  });

  test('a report matches the values of its vBIOS', () => {
    const values = genuineRims().flatMap(({ bytes, file }) => {
      if (edited.test(file)) return [];
      const began = readReferenceChain(bytes)[0]?.notBefore.getTime() ?? 0;
      return [readReferenceValues(bytes, pinnedRoots.nvidia.rim, new Date(began + 86_400_000))];
    });
    const nothing = { version: '', product: '', edition: '', active: new Map(), chain: [] };
    const pairs = genuineReports().flatMap(({ bytes, file }) => {
      const report = readSpdmReport(bytes);
      const own = values.filter(({ version }) => version === report.opaque.vbiosVersion?.toUpperCase());
      return own.map((vbios) => ({ file, ...compareMeasurements(report, nothing, vbios) }));
    });
    // NVIDIA gave out other values for one version: a report matches one of them.
    const matched = pairs.filter(({ differing }) => differing.length === 0);
    expect(matched.length).toBeGreaterThan(0);
    expect(matched.every(({ matching }) => matching >= 12)).toBe(true);
  });
});
