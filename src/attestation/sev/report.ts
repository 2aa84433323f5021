import { concatBytes } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';
import { ByteReader, isZero } from '../bytes.ts';

/** An SEV-SNP attestation report (AMD SEV-SNP ABI, document 56860, table ATTESTATION_REPORT), versions 2–5. */
export interface SnpReport {
  readonly raw: Uint8Array;
  readonly version: number;
  readonly guestSvn: number;
  readonly policy: bigint;
  readonly vmpl: number;
  readonly signatureAlgorithm: number;
  readonly platformInfo: bigint;
  readonly maskChipKey: boolean;
  /** Who signed: 0 VCEK, 1 VLEK, 7 nobody. */
  readonly signer: number;
  readonly reportData: Uint8Array;
  readonly measurement: Uint8Array;
  readonly hostData: Uint8Array;
  /** The TCB version that the key was derived for. */
  readonly reportedTcb: Uint8Array;
  /** Family, model and stepping; from version 3 on. */
  readonly cpu: { readonly family: number; readonly model: number; readonly stepping: number } | undefined;
  readonly chipId: Uint8Array;
  readonly signedPart: Uint8Array;
  /** r and s, big-endian, 48 bytes each (IEEE P1363). */
  readonly signature: Uint8Array;
}

export const snpReportBytes = 0x4a0;
const signedBytes = 0x2a0;

/** Reads the structure; what its fields must say is for others to judge. @throws CountersignError `tampered` */
export function readSnpReport(bytes: Uint8Array): SnpReport {
  if (bytes.length !== snpReportBytes) {
    throw new CountersignError(
      'tampered',
      `an SEV-SNP report is ${snpReportBytes} bytes long; this one is ${bytes.length}`,
    );
  }
  const reader = new ByteReader(bytes, 'the SEV-SNP report');
  const skipTo = (offset: number): Uint8Array => reader.take(offset - reader.offset, 'reserved');
  const version = reader.uint32('version');
  const guestSvn = reader.uint32('guest_svn');
  const policy = reader.uint64('policy');
  skipTo(0x30);
  const vmpl = reader.uint32('vmpl');
  const signatureAlgorithm = reader.uint32('signature_algo');
  skipTo(0x40);
  const platformInfo = reader.uint64('platform_info');
  const flags = reader.uint32('flags');
  skipTo(0x50);
  const reportData = reader.take(64, 'report_data');
  const measurement = reader.take(48, 'measurement');
  const hostData = reader.take(32, 'host_data');
  skipTo(0x180);
  const reportedTcb = reader.take(8, 'reported_tcb');
  const [family, model, stepping] = [reader.uint8('family'), reader.uint8('model'), reader.uint8('stepping')];
  skipTo(0x1a0);
  const chipId = reader.take(64, 'chip_id');
  skipTo(signedBytes);
  const signature = concatBytes(bigEndian(reader.take(72, 'r')), bigEndian(reader.take(72, 's')));
  reader.onlyZerosLeft();
  return {
    raw: bytes,
    version,
    guestSvn,
    policy,
    vmpl,
    signatureAlgorithm,
    platformInfo,
    maskChipKey: (flags & 2) !== 0,
    signer: (flags >> 2) & 7,
    reportData,
    measurement,
    hostData,
    reportedTcb,
    cpu: version >= 3 ? { family, model, stepping } : undefined,
    chipId,
    signedPart: bytes.subarray(0, signedBytes),
    signature,
  };
}

/** A number of 72 little-endian bytes, of which a P-384 one uses 48. */
function bigEndian(number: Uint8Array): Uint8Array {
  if (!isZero(number.subarray(48))) {
    throw new CountersignError('tampered', "a number of the report's signature is too large for P-384");
  }
  return number.subarray(0, 48).toReversed();
}
