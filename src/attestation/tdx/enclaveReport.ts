import { ByteReader } from '../bytes.ts';

export const enclaveReportBytes = 384;

/** The SGX report of the quoting enclave (Intel SDM volume 3D, REPORT; its first 384 bytes). */
export interface EnclaveReport {
  readonly raw: Uint8Array;
  readonly miscSelect: Uint8Array;
  readonly attributes: Uint8Array;
  readonly mrSigner: Uint8Array;
  readonly isvProdId: number;
  readonly isvSvn: number;
  readonly reportData: Uint8Array;
}

/** @throws CountersignError `tampered` when it is not 384 bytes long. */
export function readEnclaveReport(bytes: Uint8Array): EnclaveReport {
  const reader = new ByteReader(bytes, 'the quoting enclave report');
  reader.take(16, 'cpusvn');
  const miscSelect = reader.take(4, 'miscselect');
  reader.take(28, 'reserved');
  const attributes = reader.take(16, 'attributes');
  reader.take(64, 'mrenclave');
  const mrSigner = reader.take(32, 'mrsigner');
  reader.take(96, 'reserved');
  const isvProdId = reader.uint16('isvprodid');
  const isvSvn = reader.uint16('isvsvn');
  reader.take(60, 'reserved');
  const reportData = reader.take(64, 'reportdata');
  reader.end();
  return { raw: bytes, miscSelect, attributes, mrSigner, isvProdId, isvSvn, reportData };
}
