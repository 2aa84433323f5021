import { CountersignError } from '../../../errors.ts';
import { ByteReader } from '../../bytes.ts';
import type { OpaqueData } from './opaqueData.ts';
import { readOpaqueData } from './opaqueData.ts';

/** A report of 64 blocks is about 4 KiB; lengths in it are of two and three bytes. */
export const maxReportBytes = 16 * 1024;

/** How many bytes one measured value has: a SHA-384, or zeros. */
const measurementBytes = 48;

const spdmVersion = 0x11;
const requestCode = 0xe0;
const answerCode = 0x60;
const allBlocks = 0xff;
const dmtfForm = 1;
const blockHead = 7;

/** What a GPU or a switch answered to a question with a nonce: request and answer of SPDM 1.1 (DSP0274, 10.11), and its signature. */
export interface SpdmReport {
  /** All that is signed: request and answer up to the signature. */
  readonly signedPart: Uint8Array;
  /** r and s, big-endian, 48 bytes each. */
  readonly signature: Uint8Array;
  /** The 32 bytes that were asked with. */
  readonly nonce: Uint8Array;
  /** Measured values by NVIDIA's own numbers, which begin at 0: block n holds number n - 1. */
  readonly measurements: ReadonlyMap<number, Uint8Array>;
  readonly opaque: OpaqueData;
}

/**
 * Reads what NVML's nvmlDeviceGetConfComputeGpuAttestationReport gives. Every length must be used up; behind the signature
 * there may be zeros.
 * @throws CountersignError `tampered` for anything else, `limit` over 16 KiB.
 */
export function readSpdmReport(bytes: Uint8Array): SpdmReport {
  if (bytes.length > maxReportBytes)
    throw new CountersignError('limit', `the GPU's report is larger than ${maxReportBytes} bytes`);
  const reader = new ByteReader(bytes, `the GPU's report`);
  const nonce = readRequest(reader);
  const measurements = readAnswerHead(reader);
  reader.take(32, `the responder's nonce`);
  const opaque = readOpaqueData(reader.take(reader.uint16('the length of opaque data'), 'opaque data'));
  const signedPart = bytes.subarray(0, reader.offset);
  const signature = reader.take(96, 'the signature');
  reader.onlyZerosLeft();
  return { signedPart, signature, nonce, measurements, opaque };
}

function readRequest(reader: ByteReader): Uint8Array {
  expectByte(reader, 'the SPDM version of the request', spdmVersion);
  expectByte(reader, 'the code of the request', requestCode);
  // Without it the answer is not signed.
  expectByte(reader, 'the wish for a signature', 1);
  // A part of the blocks could leave out the one that tells.
  expectByte(reader, 'the wish for all blocks', allBlocks);
  const nonce = reader.take(32, 'the nonce');
  expectByte(reader, 'the slot of the request', 0);
  return nonce;
}

function readAnswerHead(reader: ByteReader): ReadonlyMap<number, Uint8Array> {
  expectByte(reader, 'the SPDM version of the answer', spdmVersion);
  expectByte(reader, 'the code of the answer', answerCode);
  expectByte(reader, 'the first parameter of the answer', 0);
  expectByte(reader, 'the slot of the answer', 0);
  const count = reader.uint8('the number of blocks');
  const length =
    reader.uint16('the length of the blocks') + reader.uint8('the length of the blocks') * 0x10000;
  return readBlocks(reader.take(length, 'the blocks'), count);
}

/** Each block has its number, 1 to `count`, once: then every number has its block. */
function readBlocks(record: Uint8Array, count: number): ReadonlyMap<number, Uint8Array> {
  const reader = new ByteReader(record, 'the record of measurements');
  const measurements = new Map<number, Uint8Array>();
  for (let left = count; left > 0; left -= 1) {
    const number = reader.uint8('the number of a block');
    expectByte(reader, 'the form of a block', dmtfForm);
    const size = reader.uint16('the size of a block');
    expectByte(reader, 'the type of a value', 1);
    const valueSize = reader.uint16('the size of a value');
    if (valueSize !== measurementBytes || size !== valueSize + blockHead - 4)
      throw notReport(`block ${number} is not of ${measurementBytes} bytes`);
    if (number < 1 || number > count || measurements.has(number - 1))
      throw notReport(`block ${number} is there twice, or is none of 1 to ${count}`);
    measurements.set(number - 1, reader.take(valueSize, 'a value'));
  }
  reader.end();
  return measurements;
}

function expectByte(reader: ByteReader, what: string, wanted: number): void {
  const found = reader.uint8(what);
  if (found !== wanted) throw notReport(`${what} is ${found}, not ${wanted}`);
}

function notReport(why: string): CountersignError {
  return new CountersignError('tampered', `the GPU's report is not as it must be: ${why}`);
}
