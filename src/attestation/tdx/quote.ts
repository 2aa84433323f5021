import { toHex, toLatin1 } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';
import { ByteReader } from '../bytes.ts';
import type { EnclaveReport } from './enclaveReport.ts';
import { enclaveReportBytes, readEnclaveReport } from './enclaveReport.ts';

/** Quotes are about 5 KB; some clouds pad them with zeros to 8,000 bytes. */
export const maxQuoteBytes = 64 * 1024;

/** What the TDX module says about a TD (Intel TDX DCAP quoting library, appendix 3: TD report 1.0 and 1.5). */
export interface TdReport {
  readonly teeTcbSvn: Uint8Array;
  readonly mrSeam: Uint8Array;
  readonly mrSignerSeam: Uint8Array;
  readonly seamAttributes: Uint8Array;
  readonly tdAttributes: bigint;
  readonly xfam: Uint8Array;
  readonly mrTd: Uint8Array;
  readonly mrConfigId: Uint8Array;
  readonly mrOwner: Uint8Array;
  readonly mrOwnerConfig: Uint8Array;
  readonly rtmrs: readonly [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  readonly reportData: Uint8Array;
  /** TDX 1.5 only: the module that is loaded now, where one was updated under the running TD. */
  readonly teeTcbSvn2: Uint8Array | undefined;
  /** TDX 1.5 only. */
  readonly mrServiceTd: Uint8Array | undefined;
}

/** A TDX quote of version 4 or 5, read and not yet believed. */
export interface TdxQuote {
  readonly version: number;
  readonly attestationKeyType: number;
  readonly teeType: number;
  /** Four bytes of the header that must be zero. */
  readonly reserved: Uint8Array;
  readonly qeVendor: string;
  readonly report: TdReport;
  /** What follows the end of the quote. */
  readonly trailing: Uint8Array;
  readonly signedPart: Uint8Array;
  /** IEEE P1363. */
  readonly signature: Uint8Array;
  /** x and y of the P-256 attestation key. */
  readonly attestationKey: Uint8Array;
  readonly qe: EnclaveReport;
  readonly qeSignature: Uint8Array;
  readonly qeAuthData: Uint8Array;
  /** PEM: PCK certificate, its CA, the root. */
  readonly pckChain: string;
}

/** Reads the structure; what its fields must say is for others to judge. @throws CountersignError `tampered` */
export function readTdxQuote(bytes: Uint8Array): TdxQuote {
  const reader = new ByteReader(bytes, 'the TDX quote');
  const version = reader.uint16('version');
  if (version !== 4 && version !== 5)
    throw new CountersignError('refused', `TDX quotes have version 4 or 5; this one has ${version}`);
  const attestationKeyType = reader.uint16('attestation key type');
  const teeType = reader.uint32('TEE type');
  const reserved = reader.take(4, 'reserved');
  const qeVendor = toHex(reader.take(16, 'QE vendor'));
  reader.take(20, 'user data');
  const report = readTdReport(reader.take(version === 4 ? 584 : bodySize(reader), 'TD report'));
  const signedPart = bytes.subarray(0, reader.offset);
  const signatureData = reader.take(reader.uint32('length of signature data'), 'signature data');
  const trailing = reader.take(reader.remaining, 'trailing bytes');
  return {
    version,
    attestationKeyType,
    teeType,
    reserved,
    qeVendor,
    report,
    trailing,
    signedPart,
    ...readSignatureData(signatureData),
  };
}

/** Version 5 names the kind and the size of its body: 2 for TDX 1.0, 3 for TDX 1.5. */
function bodySize(reader: ByteReader): number {
  const type = reader.uint16('body type');
  const size = reader.uint32('body size');
  if (!((type === 2 && size === 584) || (type === 3 && size === 648))) {
    throw new CountersignError(
      'refused',
      `a quote body of type ${type} with ${size} bytes is not a TD report`,
    );
  }
  return size;
}

function readTdReport(bytes: Uint8Array): TdReport {
  const reader = new ByteReader(bytes, 'the TD report');
  const hash = (field: string): Uint8Array => reader.take(48, field);
  const report = {
    teeTcbSvn: reader.take(16, 'tee_tcb_svn'),
    mrSeam: hash('mrseam'),
    mrSignerSeam: hash('mrsignerseam'),
    seamAttributes: reader.take(8, 'seamattributes'),
    tdAttributes: reader.uint64('tdattributes'),
    xfam: reader.take(8, 'xfam'),
    mrTd: hash('mrtd'),
    mrConfigId: hash('mrconfigid'),
    mrOwner: hash('mrowner'),
    mrOwnerConfig: hash('mrownerconfig'),
    rtmrs: [hash('rtmr0'), hash('rtmr1'), hash('rtmr2'), hash('rtmr3')] as const,
    reportData: reader.take(64, 'reportdata'),
  };
  if (reader.remaining === 0) return { ...report, teeTcbSvn2: undefined, mrServiceTd: undefined };
  const teeTcbSvn2 = reader.take(16, 'tee_tcb_svn2');
  const mrServiceTd = hash('mrservicetd');
  reader.end();
  return { ...report, teeTcbSvn2, mrServiceTd };
}

type SignatureData = Pick<
  TdxQuote,
  'signature' | 'attestationKey' | 'qe' | 'qeSignature' | 'qeAuthData' | 'pckChain'
>;

function readSignatureData(bytes: Uint8Array): SignatureData {
  const reader = new ByteReader(bytes, "the quote's signature data");
  const signature = reader.take(64, 'signature');
  const attestationKey = reader.take(64, 'attestation key');
  const outer = certificationData(reader, 6);
  reader.end();
  const inner = new ByteReader(outer, "the quote's QE certification data");
  const qe = readEnclaveReport(inner.take(enclaveReportBytes, 'QE report'));
  const qeSignature = inner.take(64, 'QE report signature');
  const qeAuthData = inner.take(inner.uint16('length of QE authentication data'), 'QE authentication data');
  const chain = certificationData(inner, 5);
  inner.end();
  // Intel's library ends the PEM text with a NUL, as C strings do.
  const text = chain.at(-1) === 0 ? chain.subarray(0, -1) : chain;
  return { signature, attestationKey, qe, qeSignature, qeAuthData, pckChain: toLatin1(text) };
}

function certificationData(reader: ByteReader, wanted: number): Uint8Array {
  const type = reader.uint16('type of certification data');
  if (type !== wanted) {
    throw new CountersignError(
      'unsupported',
      `certification data of type ${type} stands in the quote where type ${wanted} must`,
    );
  }
  return reader.take(reader.uint32('length of certification data'), 'certification data');
}
