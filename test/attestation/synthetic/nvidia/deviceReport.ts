import { sign, type KeyObject } from 'node:crypto';

/** One field of a report's opaque data. */
export type OpaqueField = readonly [type: number, value: Uint8Array];

export interface ReportFields {
  readonly nonce: Uint8Array;
  /** 48 bytes each; the first is value 0. */
  readonly measurements: readonly Buffer[];
  readonly opaque: readonly OpaqueField[];
  readonly key: KeyObject;
  /** Changes all that is signed, before it is signed: a validly signed lie. */
  readonly lie?: (signed: Buffer) => Buffer;
}

const u16 = (value: number): Buffer => Buffer.from([value & 0xff, value >> 8]);

export const ascii = (text: string): Buffer => Buffer.from(`${text}\0`, 'latin1');

/** `96.00.5E.00.01` as a GPU writes it. */
export function vbiosBytes(version: string): Buffer {
  const parts = version.split('.').map((part) => parseInt(part, 16));
  return Buffer.from([...parts.slice(0, 4).reverse(), parts[4] ?? 0, 0, 0, 0]);
}

export function blockOf(index: number, value: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from([index, 1]),
    u16(value.length + 3),
    Buffer.from([1]),
    u16(value.length),
    value,
  ]);
}

/** SPDM 1.1 request and answer with their signature, as NVML gives them. */
export function makeReport({ nonce, measurements, opaque, key, lie = (same) => same }: ReportFields): Buffer {
  const blocks = Buffer.concat(measurements.map((value, index) => blockOf(index + 1, value)));
  const fields = Buffer.concat(
    opaque.flatMap(([type, value]) => [u16(type), u16(value.length), Buffer.from(value)]),
  );
  const length = Buffer.from([blocks.length & 0xff, (blocks.length >> 8) & 0xff, blocks.length >> 16]);
  const signed = lie(
    Buffer.concat([
      Buffer.from([0x11, 0xe0, 0x01, 0xff]),
      nonce,
      Buffer.from([0, 0x11, 0x60, 0, 0, measurements.length]),
      length,
      blocks,
      Buffer.alloc(32, 7),
      u16(fields.length),
      fields,
    ]),
  );
  return Buffer.concat([signed, sign('sha384', signed, { key, dsaEncoding: 'ieee-p1363' })]);
}
