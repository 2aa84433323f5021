import { concatBytes } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';
import { ByteReader, isZero } from '../bytes.ts';
import type { Cpu } from './product.ts';

/** An SEV-SNP attestation report (AMD SEV-SNP ABI, document 56860, table ATTESTATION_REPORT), versions 2–5. */
export interface SnpReport {
  readonly raw: Uint8Array;
  readonly version: number;
  readonly guestSvn: number;
  readonly policy: bigint;
  readonly familyId: Uint8Array;
  readonly imageId: Uint8Array;
  readonly vmpl: number;
  readonly signatureAlgorithm: number;
  readonly platformInfo: bigint;
  readonly maskChipKey: boolean;
  readonly authorKeyEnabled: boolean;
  /** Who signed: 0 VCEK, 1 VLEK, 7 nobody. */
  readonly signer: number;
  readonly reportData: Uint8Array;
  readonly measurement: Uint8Array;
  readonly hostData: Uint8Array;
  readonly idKeyDigest: Uint8Array;
  readonly authorKeyDigest: Uint8Array;
  /** What is running; what the key was derived for; what cannot be rolled back; what ran when the guest was launched. */
  readonly tcbs: SnpTcbs;
  /** Family, model and stepping; from version 3 on. */
  readonly cpu: Cpu | undefined;
  readonly chipId: Uint8Array;
  /** Versions of the SNP firmware: what runs, and what cannot be rolled back. */
  readonly firmware: { readonly current: string; readonly committed: string };
  /** Bits of the mitigations in force; from version 5 on. */
  readonly mitigations: { readonly launch: bigint; readonly current: bigint } | undefined;
  /** Names of reserved fields that are not zero, as they must be. */
  readonly reservedSet: readonly string[];
  readonly signedPart: Uint8Array;
  /** r and s, big-endian, 48 bytes each (IEEE P1363). */
  readonly signature: Uint8Array;
}

/** TCB_VERSIONs of a report, 8 bytes each. */
export interface SnpTcbs {
  readonly current: Uint8Array;
  readonly reported: Uint8Array;
  readonly committed: Uint8Array;
  readonly launch: Uint8Array;
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
  const version = reader.uint32('version');
  const reserved = new Reserved(reader);
  const { currentTcb, ...guest } = readGuest(reader, reserved);
  const identity = readIdentity(reader);
  const { reportedTcb, committedTcb, launchTcb, ...machine } = readMachine(reader, reserved, version);
  return {
    raw: bytes,
    version,
    ...guest,
    ...identity,
    ...machine,
    tcbs: { current: currentTcb, reported: reportedTcb, committed: committedTcb, launch: launchTcb },
    reservedSet: reserved.set,
    signedPart: bytes.subarray(0, signedBytes),
    signature: readSignature(reader),
  };
}

/** Takes fields that must be zero, and remembers those that are not. */
class Reserved {
  readonly set: string[] = [];
  readonly #reader: ByteReader;

  constructor(reader: ByteReader) {
    this.#reader = reader;
  }

  upTo(offset: number): void {
    const start = this.#reader.offset;
    if (!isZero(this.#reader.take(offset - start, 'reserved'))) this.note(`offset 0x${start.toString(16)}`);
  }

  note(field: string): void {
    this.set.push(field);
  }
}

/** How the guest was launched: offsets 0x04 to 0xc0. */
function readGuest(reader: ByteReader, reserved: Reserved) {
  const guestSvn = reader.uint32('guest_svn');
  const policy = reader.uint64('policy');
  const familyId = reader.take(16, 'family_id');
  const imageId = reader.take(16, 'image_id');
  const vmpl = reader.uint32('vmpl');
  const signatureAlgorithm = reader.uint32('signature_algo');
  const currentTcb = reader.take(8, 'current_tcb');
  const platformInfo = reader.uint64('platform_info');
  const flags = reader.uint32('flags');
  if (flags >>> 5 !== 0) reserved.note('flags');
  reserved.upTo(0x50);
  return {
    guestSvn,
    policy,
    familyId,
    imageId,
    vmpl,
    signatureAlgorithm,
    currentTcb,
    platformInfo,
    authorKeyEnabled: (flags & 1) !== 0,
    maskChipKey: (flags & 2) !== 0,
    signer: (flags >> 2) & 7,
    reportData: reader.take(64, 'report_data'),
    measurement: reader.take(48, 'measurement'),
  };
}

/** What the host and the owner of the image say of the guest: offsets 0xc0 to 0x180. */
function readIdentity(reader: ByteReader) {
  const hostData = reader.take(32, 'host_data');
  const idKeyDigest = reader.take(48, 'id_key_digest');
  const authorKeyDigest = reader.take(48, 'author_key_digest');
  reader.take(32, 'report_id');
  reader.take(32, 'report_id_ma');
  return { hostData, idKeyDigest, authorKeyDigest };
}

/** Processor and firmware: offsets 0x180 to 0x2a0. */
function readMachine(reader: ByteReader, reserved: Reserved, version: number) {
  const reportedTcb = reader.take(8, 'reported_tcb');
  const cpu = version >= 3 ? readCpu(reader) : undefined;
  reserved.upTo(0x1a0);
  const chipId = reader.take(64, 'chip_id');
  const committedTcb = reader.take(8, 'committed_tcb');
  const current = readFirmwareVersion(reader);
  reserved.upTo(0x1ec);
  const committed = readFirmwareVersion(reader);
  reserved.upTo(0x1f0);
  const launchTcb = reader.take(8, 'launch_tcb');
  const mitigations =
    version >= 5
      ? { launch: reader.uint64('launch_mit_vector'), current: reader.uint64('current_mit_vector') }
      : undefined;
  reserved.upTo(signedBytes);
  return { reportedTcb, cpu, chipId, committedTcb, launchTcb, firmware: { current, committed }, mitigations };
}

function readCpu(reader: ByteReader): Cpu {
  return {
    family: reader.uint8('family'),
    model: reader.uint8('model'),
    stepping: reader.uint8('stepping'),
  };
}

/** Build, minor and major version, in this order. */
function readFirmwareVersion(reader: ByteReader): string {
  const [build, minor, major] = [reader.uint8('build'), reader.uint8('minor'), reader.uint8('major')];
  return `${major}.${minor}.${build}`;
}

function readSignature(reader: ByteReader): Uint8Array {
  const signature = concatBytes(bigEndian(reader.take(72, 'r')), bigEndian(reader.take(72, 's')));
  reader.onlyZerosLeft();
  return signature;
}

/** A number of 72 little-endian bytes, of which a P-384 one uses 48. */
function bigEndian(number: Uint8Array): Uint8Array {
  if (!isZero(number.subarray(48))) {
    throw new CountersignError('tampered', "a number of the report's signature is too large for P-384");
  }
  return number.subarray(0, 48).toReversed();
}
