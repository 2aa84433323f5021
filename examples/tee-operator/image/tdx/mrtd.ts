import { createHash } from 'node:crypto';
import { readTdvf } from './tdvf.ts';

const PAGE = 4096;
/** TDH.MR.EXTEND takes so many bytes at once. */
const CHUNK = 256;

/** What the TDX module hashes of a call: its name, and the address that it was for, in 128 bytes. */
function record(name: string, address: bigint): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'latin1');
  bytes.writeBigUInt64LE(address, 16);
  return bytes;
}

/**
 * MRTD of a TD that starts with this firmware: SHA-384 over a record of each page that is added, and of each 256 bytes of those that are
 * measured, with the bytes (Intel TDX Module Base Architecture Specification, "Build-Time Measurement Register (MRTD)"). Linux's KVM
 * measures each page as it adds it, and QEMU adds the sections in the order of the metadata (target/i386/kvm/tdx.c): the number of
 * processors and the size of the memory do not show.
 * @returns 96 hexadecimal digits
 * @throws Error when the firmware has no metadata for TDX
 */
export function mrtdOf(firmware: Buffer): string {
  const hash = createHash('sha384');
  for (const { address, bytes, content, extended } of readTdvf(firmware)) {
    for (let page = 0; page < bytes; page += PAGE) {
      hash.update(record('MEM.PAGE.ADD', address + BigInt(page)));
      if (!extended || content === undefined) continue;
      for (let at = page; at < page + PAGE; at += CHUNK) {
        hash.update(record('MR.EXTEND', address + BigInt(at)));
        hash.update(content.subarray(at, at + CHUNK));
      }
    }
  }
  return hash.digest('hex');
}
