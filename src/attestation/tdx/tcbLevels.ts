import { toHex } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';
import { decodeHex } from '../bytes.ts';
import type { EnclaveReport } from './enclaveReport.ts';
import type { PckPlatform } from './pckCertificate.ts';
import type { TdReport } from './quote.ts';
import type { QeIdentity, TcbInfo, TcbLevel, TcbStatus } from './tcbInfo.ts';

/**
 * The TCB level of the platform: the first one, in Intel's order, that no component is below.
 * @throws CountersignError `refused` when the information is about another platform or no level fits.
 */
export function platformLevel(info: TcbInfo, platform: PckPlatform, report: TdReport): TcbLevel {
  if (info.fmspc !== platform.fmspc || info.pceId !== platform.pceId) {
    throw new CountersignError(
      'refused',
      `the TCB information is about FMSPC ${info.fmspc}, PCE ${info.pceId}; the platform is ${platform.fmspc}, ${platform.pceId}`,
    );
  }
  // From TDX 1.5 on the first two components are the module's own, which its identity judges.
  const skipped = moduleVersion(report) > 0 ? 2 : 0;
  const level = info.tcbLevels.find(
    ({ tcb }) =>
      tcb.sgxtcbcomponents.every(({ svn }, index) => (platform.components[index] ?? -1) >= svn) &&
      platform.pceSvn >= tcb.pcesvn &&
      tcb.tdxtcbcomponents.every(
        ({ svn }, index) => index < skipped || (report.teeTcbSvn[index] ?? -1) >= svn,
      ),
  );
  if (level === undefined)
    throw new CountersignError(
      'refused',
      'no TCB level of the platform fits: it is older than all that Intel lists',
    );
  return level;
}

function moduleVersion(report: TdReport): number {
  return report.teeTcbSvn[1] ?? 0;
}

/**
 * The TCB level of the TDX module; none for TDX 1.0, whose module the platform's level covers.
 * @throws CountersignError `refused` when the module is not one of Intel's, or older than all that Intel lists.
 */
export function moduleLevel(info: TcbInfo, report: TdReport): TcbLevel | undefined {
  const version = moduleVersion(report);
  const id = `TDX_${version.toString(16).padStart(2, '0').toUpperCase()}`;
  const identity =
    version > 0 ? info.tdxModuleIdentities.find((candidate) => candidate.id.toUpperCase() === id) : undefined;
  if (version > 0 && identity === undefined)
    throw new CountersignError('refused', `Intel lists no TDX module ${id}`);
  const { mrsigner, attributes, attributesMask } = identity ?? info.tdxModule;
  if (toHex(report.mrSignerSeam) !== mrsigner)
    throw new CountersignError('refused', 'the TDX module is not signed by Intel');
  if (!sameUnderMask(report.seamAttributes, attributes, attributesMask)) {
    throw new CountersignError('refused', `the TDX module's attributes are ${toHex(report.seamAttributes)}`);
  }
  if (identity === undefined) return undefined;
  const level = identity.tcbLevels.find(({ tcb }) => (report.teeTcbSvn[0] ?? -1) >= tcb.isvsvn);
  if (level === undefined) throw new CountersignError('refused', `no TCB level of the TDX module ${id} fits`);
  return level;
}

/**
 * The TCB level of the quoting enclave.
 * @throws CountersignError `refused` when it is not the one that Intel describes, or older than all that Intel lists.
 */
export function quotingEnclaveLevel(identity: QeIdentity, qe: EnclaveReport): TcbLevel {
  const wrong = (what: string): CountersignError =>
    new CountersignError(
      'refused',
      `the quoting enclave is not Intel's: its ${what} differs from the identity`,
    );
  if (toHex(qe.mrSigner) !== identity.mrsigner) throw wrong('signer');
  if (qe.isvProdId !== identity.isvprodid) throw wrong('product');
  if (!sameUnderMask(qe.attributes, identity.attributes, identity.attributesMask)) throw wrong('attributes');
  // The identity writes MISCSELECT as a number; the report holds it as bytes, little-endian.
  const misc = qe.miscSelect.toReversed();
  if (!sameUnderMask(misc, identity.miscselect, identity.miscselectMask)) throw wrong('MISCSELECT');
  const level = identity.tcbLevels.find(({ tcb }) => qe.isvSvn >= tcb.isvsvn);
  if (level === undefined)
    throw new CountersignError('refused', `no TCB level of the quoting enclave fits version ${qe.isvSvn}`);
  return level;
}

function sameUnderMask(bytes: Uint8Array, wanted: string, mask: string): boolean {
  const [want, keep] = [decodeHex(wanted, 'the value'), decodeHex(mask, 'the mask')];
  return bytes.every((byte, index) => (byte & (keep[index] ?? 0xff)) === (want[index] ?? 0));
}

/** What a status becomes when a part is out of date; the configuration that is still needed stays said. */
const outOfDateFrom: Readonly<Record<TcbStatus, TcbStatus>> = {
  UpToDate: 'OutOfDate',
  SWHardeningNeeded: 'OutOfDate',
  ConfigurationNeeded: 'OutOfDateConfigurationNeeded',
  ConfigurationAndSWHardeningNeeded: 'OutOfDateConfigurationNeeded',
  OutOfDate: 'OutOfDate',
  OutOfDateConfigurationNeeded: 'OutOfDateConfigurationNeeded',
  Revoked: 'Revoked',
};

/**
 * Merges the platform's status with those of the module and the quoting enclave, as Intel's quote verification
 * library does: a part that is out of date or revoked makes the whole so.
 */
export function mergedStatus(platform: TcbStatus, parts: readonly TcbStatus[]): TcbStatus {
  return parts.reduce<TcbStatus>((whole, part) => {
    if (part === 'Revoked' || whole === 'Revoked') return 'Revoked';
    if (part === 'UpToDate') return whole;
    // Intel gives a module and an enclave no other status than OutOfDate today; whatever one should come to mean, it is not better.
    if (part === 'OutOfDateConfigurationNeeded') return part;
    if (part === 'OutOfDate' || whole !== 'UpToDate') return outOfDateFrom[whole];
    return part;
  }, platform);
}
