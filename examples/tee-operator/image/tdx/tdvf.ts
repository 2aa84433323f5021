/** 96b582de-1fb2-45f7-baea-a366c55a082d: ends OVMF's table of entries, 32 bytes before the end of the file. */
const TABLE_END = Buffer.from('de82b596b21ff745baeaa366c55a082d', 'hex');
/** e47a6535-984a-4798-865e-4685a7bf8ec2: how far before the end of the file TDVF's metadata stand. */
const METADATA_OFFSET = Buffer.from('35657ae44a989847865e4685a7bf8ec2', 'hex');
const FROM_END = 32;
/** u16 length and GUID, after the data of each entry. */
const ENTRY_TAIL = 18;
const PAGE = 4096;
/** Of OVMF some 8 MiB; a bound against nonsense. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_SECTIONS = 64;

export interface TdvfSection {
  /** Where the machine's memory holds it. */
  readonly address: bigint;
  /** Bytes of memory, whole pages. */
  readonly bytes: number;
  /** What the host copies there from the file; without it, memory of the host's content. */
  readonly content: Buffer | undefined;
  /** Whether the content is measured, and not only the fact that the pages were added. */
  readonly extended: boolean;
}

function findMetadata(firmware: Buffer): number {
  const end = firmware.length - FROM_END;
  if (!firmware.subarray(end - 16, end).equals(TABLE_END)) throw new Error('it is no OVMF');
  const start = end - firmware.readUInt16LE(end - ENTRY_TAIL);
  let at = end - ENTRY_TAIL;
  while (at - ENTRY_TAIL >= start) {
    const length = firmware.readUInt16LE(at - ENTRY_TAIL);
    if (firmware.subarray(at - 16, at).equals(METADATA_OFFSET))
      return firmware.length - firmware.readUInt32LE(at - ENTRY_TAIL - 4);
    if (length < ENTRY_TAIL) break;
    at -= length;
  }
  throw new Error('it is not made for TDX');
}

/** Types BFV and CFV (0, 1) come from the file; TD_HOB and temporary memory (2, 3) do not. QEMU takes no others. */
function readSection(firmware: Buffer, at: number): TdvfSection {
  const [from, inFile] = [firmware.readUInt32LE(at), firmware.readUInt32LE(at + 4)];
  const [address, wide] = [firmware.readBigUInt64LE(at + 8), firmware.readBigUInt64LE(at + 16)];
  const [type, attributes] = [firmware.readUInt32LE(at + 24), firmware.readUInt32LE(at + 28)];
  const bytes = Number(wide);
  const copied = type < 2;
  if (type > 3 || attributes > 1 || (attributes === 1 && !copied))
    throw new Error(`it has a section of type ${type} with attributes ${attributes}`);
  if (bytes > MOST_BYTES || bytes % PAGE !== 0 || address % BigInt(PAGE) !== 0n)
    throw new Error('a section is not of whole pages');
  if (inFile !== (copied ? bytes : 0) || from + inFile > firmware.length)
    throw new Error('a section is not all in the file');
  const content = copied ? firmware.subarray(from, from + bytes) : undefined;
  return { address, bytes, content, extended: attributes === 1 };
}

/**
 * The parts of firmware that a host puts into a TD's memory, in their order: Intel's "TDX Virtual Firmware Design Guide",
 * 11 (metadata), found as QEMU finds it (hw/i386/tdvf.c). What QEMU would refuse, or what would not be measured as here, is refused.
 * @throws Error when it has no such metadata, or others than these
 */
export function readTdvf(firmware: Buffer): TdvfSection[] {
  try {
    const at = findMetadata(firmware);
    const [version, count] = [firmware.readUInt32LE(at + 8), firmware.readUInt32LE(at + 12)];
    if (firmware.toString('latin1', at, at + 4) !== 'TDVF' || version !== 1 || count > MOST_SECTIONS)
      throw new Error('its metadata are of another form');
    return Array.from({ length: count }, (_, index) => readSection(firmware, at + 16 + index * 32));
  } catch (error) {
    throw new Error(`The firmware cannot be measured: ${String(error)}`, { cause: error });
  }
}
