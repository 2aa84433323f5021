/** fff12b8d-7696-4c8b-a985-2747075b4f50: the firmware volume of variables, with which OVMF's file begins. */
const VARIABLE_VOLUME = Buffer.from('8d2bf1ff96768b4ca9852747075b4f50', 'hex');
/** aaf32c78-947b-439a-a180-2e144ec37792: its store, of variables with a time. */
const VARIABLE_STORE = Buffer.from('782cf3aa7b949a43a1802e144ec37792', 'hex');
const STORE_HEADER = 28;

/**
 * OVMF with no variable set. Debian's for TDX comes with Microsoft's keys enrolled, and would refuse a kernel that is signed by Debian
 * alone; here it is measured, whoever signed it. The store is the host's to choose in any case: it is not in MRTD, but in RTMR 0.
 * @throws Error when the file does not begin with such a store
 */
export function withoutVariables(firmware: Buffer): Buffer {
  const store = firmware.length > 4096 ? firmware.readUInt16LE(0x30) : 0;
  const known =
    firmware.subarray(0x10, 0x20).equals(VARIABLE_VOLUME) &&
    firmware.subarray(store, store + 16).equals(VARIABLE_STORE);
  const end = known ? store + firmware.readUInt32LE(store + 16) : 0;
  const volume = known ? firmware.readBigUInt64LE(0x20) : 0n;
  if (end < store + STORE_HEADER || BigInt(end) > volume || volume > BigInt(firmware.length))
    throw new Error('The firmware for TDX does not begin with a store of variables');
  return Buffer.from(firmware).fill(0xff, store + STORE_HEADER, end);
}
