import { createHash } from 'node:crypto';

/** IMAGE_NT_OPTIONAL_HDR64_MAGIC: PE32+, which every x86-64 kernel is. */
const PE32_PLUS = 0x20b;
/** Index of the certificates in the table of data directories. */
const CERTIFICATES = 4;

interface Layout {
  /** Where the checksum stands, which is not hashed. */
  readonly checksum: number;
  /** Where the entry of the certificates stands, which is not hashed; undefined where the table is shorter. */
  readonly certificates: number | undefined;
  readonly certificateBytes: number;
  readonly headerBytes: number;
  /** Sections with content, in the order of the file. */
  readonly sections: readonly { readonly at: number; readonly bytes: number }[];
}

function layoutOf(file: Buffer): Layout {
  const header = file.readUInt32LE(0x3c);
  if (file.readUInt16LE(0) !== 0x5a4d || file.readUInt32LE(header) !== 0x4550) throw new Error('no PE file');
  const optional = header + 24;
  if (file.readUInt16LE(optional) !== PE32_PLUS) throw new Error('not of 64 bits');
  const listed = file.readUInt32LE(optional + 108) > CERTIFICATES;
  const certificates = optional + 112 + CERTIFICATES * 8;
  const table = optional + file.readUInt16LE(header + 20);
  const sections = Array.from({ length: file.readUInt16LE(header + 6) }, (_, index) => ({
    bytes: file.readUInt32LE(table + index * 40 + 16),
    at: file.readUInt32LE(table + index * 40 + 20),
  }));
  return {
    checksum: optional + 64,
    certificates: listed ? certificates : undefined,
    certificateBytes: listed ? file.readUInt32LE(certificates + 4) : 0,
    headerBytes: file.readUInt32LE(optional + 60),
    sections: sections.filter(({ bytes }) => bytes > 0).sort((one, other) => one.at - other.at),
  };
}

/** The parts of a PE file that are hashed, in their order, as EDK II's MeasurePeImageAndExtend takes them. */
function hashedParts(file: Buffer): Buffer[] {
  const { checksum, certificates, certificateBytes, headerBytes, sections } = layoutOf(file);
  const part = (from: number, to: number): Buffer => {
    if (from > to || to > file.length) throw new Error('a part of it is not there');
    return file.subarray(from, to);
  };
  const header =
    certificates === undefined
      ? [part(checksum + 4, headerBytes)]
      : [part(checksum + 4, certificates), part(certificates + 8, headerBytes)];
  const counted = sections.reduce((sum, { bytes }) => sum + bytes, headerBytes);
  // What stands after the last section belongs to it, but for the certificates, which stand at the end.
  const rest = file.length > counted ? [part(counted, file.length - certificateBytes)] : [];
  return [part(0, checksum), ...header, ...sections.map(({ at, bytes }) => part(at, at + bytes)), ...rest];
}

/**
 * The hash of a PE file that its signature would be made over, and that firmware measures before it starts one: without the
 * checksum and the certificates (Microsoft's "Windows Authenticode Portable Executable Signature Format", "Calculating the PE
 * Image Hash", as EDK II does it in OvmfPkg/Tcg/TdTcg2Dxe/MeasureBootPeCoff.c).
 * @throws Error when it is no PE file of 64 bits, or a cut one
 */
export function authenticodeSha384(file: Buffer): Buffer {
  try {
    const hash = createHash('sha384');
    for (const part of hashedParts(file)) hash.update(part);
    return hash.digest();
  } catch (error) {
    throw new Error(`The kernel cannot be measured: ${String(error)}`, { cause: error });
  }
}
