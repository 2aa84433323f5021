import { toHex } from '../../bytes/byteForms.ts';
import { decodeBase64 } from '../bytes.ts';
import { CheckList } from '../checkList.ts';
import type { GpuClaims } from '../gpu/gpuClaims.ts';
import type { NvidiaGpuEvidence } from '../gpu/gpuEvidence.ts';
import type { GpuVerdict } from '../gpu/gpuVerdict.ts';
import { checkNonce } from '../gpu/gpuVerdict.ts';
import { readPemCertificates } from '../x509/pem.ts';
import { checkMeasurements } from './measurementChecks.ts';
import type { NvidiaCollateral } from './nvidiaCollateral.ts';
import type { Device } from './report/deviceChain.ts';
import { verifyDeviceChain } from './report/deviceChain.ts';
import type { SpdmReport } from './report/spdmReport.ts';
import { maxReportBytes, readSpdmReport } from './report/spdmReport.ts';

/**
 * Verifies what one NVIDIA GPU shows: report, certificates up to NVIDIA's root, whether NVIDIA took them back, and what was
 * measured against what NVIDIA says that driver and vBIOS must measure. Whether the policy accepts it is judged elsewhere.
 * @param nonce the 32 bytes that it must have answered to; undefined where nobody knows them
 */
export function verifyNvidiaGpu(
  evidence: NvidiaGpuEvidence,
  nonce: Uint8Array | undefined,
  collateral: NvidiaCollateral,
): GpuVerdict {
  const list = new CheckList();
  const report = list.attempt('gpu-report', `The GPU's report can be read`, () => {
    const value = readSpdmReport(decodeBase64(evidence.report, `the GPU's report`, maxReportBytes));
    return {
      value,
      detail: `${value.measurements.size} measured values, vBIOS ${value.opaque.vbiosVersion ?? 'unnamed'}`,
    };
  });
  const device = list.attempt('gpu-chain', `The GPU's certificate leads to NVIDIA's root`, () => {
    const chain = readPemCertificates(evidence.certificates, `the GPU's certificates`, 5);
    const value = verifyDeviceChain(chain, collateral.roots.device, collateral.at);
    return { value, detail: chain.map(({ commonName }) => commonName).join(' ← ') };
  });
  if (device !== undefined) checkRevocation(list, device, collateral);
  if (report === undefined) return { checks: list.checks };
  checkNonce(list, report.nonce, nonce);
  checkIsGpu(list, report, device);
  if (device !== undefined) checkAgainstDevice(list, report, device);
  checkMode(list, report);
  checkMeasurements(list, report, device, evidence.rims, collateral);
  const claims = device && claimsOf(evidence, report, device);
  return claims === undefined ? { checks: list.checks } : { claims, checks: list.checks };
}

function checkRevocation(list: CheckList, { chain }: Device, collateral: NvidiaCollateral): void {
  list.attempt('gpu-revocation', `NVIDIA has not taken back the GPU's certificates`, () => {
    const oldest = collateral.requireGood(chain, 1);
    return { value: oldest, detail: `OCSP answers, the oldest of ${oldest.toISOString()}` };
  });
}

function checkIsGpu(list: CheckList, { opaque }: SpdmReport, device: Device | undefined): void {
  const isSwitch =
    opaque.gpuPdis !== undefined || (device !== undefined && device.architecture === undefined);
  list.record(
    'gpu-is-gpu',
    'It is a GPU of a known architecture',
    !isSwitch,
    isSwitch
      ? `it is an NVSwitch or another device (${device?.chip ?? 'unnamed'}): switches are not supported yet`
      : (device?.chip ?? 'the certificates do not say which'),
  );
}

function checkAgainstDevice(list: CheckList, report: SpdmReport, { leaf, fwids, chip }: Device): void {
  const signed = leaf.publicKey.holds('ecdsa-sha384-raw', report.signedPart, report.signature);
  list.record(
    'gpu-signature',
    `The report is signed by the GPU's key`,
    signed,
    signed
      ? `${chip}, ECDSA P-384`
      : `the signature does not hold: the report was altered or is another device's`,
  );
  const title = `The GPU's key was made for the firmware that reports`;
  const { fwid } = report.opaque;
  if (fwid === undefined || fwids.length === 0) {
    const who = fwid === undefined ? 'the report' : 'the certificate';
    list.record(
      'gpu-firmware',
      title,
      false,
      `${who} does not name the firmware: it is older than what is accepted`,
    );
    return;
  }
  const same = fwids.includes(toHex(fwid));
  const detail = same
    ? `FWID ${toHex(fwid).slice(0, 16)}…`
    : `the report names FWID ${toHex(fwid)}, the certificate ${fwids.join(', ')}`;
  list.record('gpu-firmware', title, same, detail);
}

function checkMode(list: CheckList, { opaque: { mode, switchPdis } }: SpdmReport): void {
  const switches = new Set(switchPdis).size;
  list.record(
    'gpu-mode-supported',
    'The GPU works alone, or with others over an encrypted link',
    mode !== 'ppcie',
    mode === 'ppcie'
      ? `it is in protected PCIe mode behind ${switches} switches, whose NVLink is in the clear: this mode is not supported yet`
      : mode,
  );
}

function claimsOf(
  { place }: NvidiaGpuEvidence,
  { opaque: { driverVersion, vbiosVersion, mode } }: SpdmReport,
  { architecture, serial, ueid }: Device,
): GpuClaims | undefined {
  if (architecture === undefined || driverVersion === undefined || vbiosVersion === undefined)
    return undefined;
  return {
    simulated: false,
    place,
    architecture,
    serial,
    ueid,
    driver: driverVersion,
    vbios: vbiosVersion,
    mode,
  };
}
