/** Small files of the forms that firmware and kernels have, with what is to be tried in them said in their options. */

export interface PeOptions {
  readonly sections?: readonly Buffer[];
  readonly checksum?: number;
  /** At the end of the file; undefined: no certificates; 'no entry': the table of directories has none for them. */
  readonly certificates?: Buffer | 'no entry' | undefined;
  /** Behind the sections, in front of the certificates. */
  readonly rest?: Buffer;
}

const HEADER_BYTES = 512;

/** A PE file of 64 bits, with the sections' table in another order than their content. */
export function peFile({
  sections = [Buffer.alloc(512, 1)],
  checksum = 0,
  certificates,
  rest,
}: PeOptions = {}): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('MZ', 'latin1');
  header.writeUInt32LE(64, 0x3c);
  header.write('PE\0\0', 64, 'latin1');
  header.writeUInt16LE(sections.length, 64 + 6);
  const directories = certificates === 'no entry' ? 4 : 6;
  header.writeUInt16LE(112 + directories * 8, 64 + 20);
  const optional = 64 + 24;
  header.writeUInt16LE(0x20b, optional);
  header.writeUInt32LE(HEADER_BYTES, optional + 60);
  header.writeUInt32LE(checksum, optional + 64);
  header.writeUInt32LE(directories, optional + 108);
  let at = HEADER_BYTES;
  for (const [index, section] of sections.entries()) {
    const entry = optional + 112 + directories * 8 + (sections.length - 1 - index) * 40;
    header.writeUInt32LE(section.length, entry + 16);
    // What is empty may be said to stand anywhere.
    header.writeUInt32LE(section.length > 0 ? at : 0xffff_ff00, entry + 20);
    at += section.length;
  }
  const signed = Buffer.isBuffer(certificates) ? certificates : Buffer.alloc(0);
  const body = Buffer.concat([...sections, rest ?? Buffer.alloc(0)]);
  if (signed.length > 0) {
    header.writeUInt32LE(HEADER_BYTES + body.length, optional + 112 + 4 * 8);
    header.writeUInt32LE(signed.length, optional + 112 + 4 * 8 + 4);
  }
  return Buffer.concat([header, body, signed]);
}

export interface SectionOptions {
  readonly from: number;
  readonly inFile: number;
  readonly address: bigint;
  readonly bytes: bigint;
  readonly type: number;
  readonly attributes: number;
}

export const FIRMWARE_BYTES = 5 * 4096;

/** As OVMF's: measured code, a store of variables, memory for the host's list, and for the firmware's work. */
export const usualSections: readonly SectionOptions[] = [
  { from: 4096, inFile: 4 * 4096, address: 0xffff_c000n, bytes: 4n * 4096n, type: 0, attributes: 1 },
  { from: 0, inFile: 4096, address: 0xffff_b000n, bytes: 4096n, type: 1, attributes: 0 },
  { from: 0, inFile: 0, address: 0x80_9000n, bytes: 8192n, type: 2, attributes: 0 },
  { from: 0, inFile: 0, address: 0x81_0000n, bytes: 65536n, type: 3, attributes: 0 },
];

/** A GUID as EFI writes it: the first three groups the other way round. */
function guid(text: string): Buffer {
  const [one = '', two = '', three = '', ...rest] = text.split('-');
  const turned = [one, two, three].map((group) => Buffer.from(group, 'hex').reverse());
  return Buffer.concat([...turned, Buffer.from(rest.join(''), 'hex')]);
}

/** Firmware of five pages, which begins with variables, ends with OVMF's table, and lists these sections. */
export function firmwareFile(sections: readonly SectionOptions[] = usualSections, fill = 7): Buffer {
  const file = Buffer.alloc(FIRMWARE_BYTES, fill);
  const store = Buffer.alloc(0x48 + 28);
  guid('fff12b8d-7696-4c8b-a985-2747075b4f50').copy(store, 0x10);
  store.writeBigUInt64LE(4096n, 0x20);
  store.writeUInt16LE(0x48, 0x30);
  guid('aaf32c78-947b-439a-a180-2e144ec37792').copy(store, 0x48);
  store.writeUInt32LE(2048, 0x48 + 16);
  store.copy(file);
  const metadata = 4 * 4096;
  file.write('TDVF', metadata, 'latin1');
  for (const [index, value] of [16 + sections.length * 32, 1, sections.length].entries())
    file.writeUInt32LE(value, metadata + 4 + index * 4);
  for (const [index, { from, inFile, address, bytes, type, attributes }] of sections.entries()) {
    const at = metadata + 16 + index * 32;
    for (const [place, value] of [from, inFile].entries()) file.writeUInt32LE(value, at + place * 4);
    for (const [place, value] of [address, bytes].entries()) file.writeBigUInt64LE(value, at + 8 + place * 8);
    for (const [place, value] of [type, attributes].entries()) file.writeUInt32LE(value, at + 24 + place * 4);
  }
  const entry = (name: string, data: Buffer): Buffer =>
    Buffer.concat([data, Buffer.from([data.length + 18, 0]), guid(name)]);
  const offset = Buffer.alloc(4);
  offset.writeUInt32LE(FIRMWARE_BYTES - metadata);
  const entries = [
    entry('e47a6535-984a-4798-865e-4685a7bf8ec2', offset),
    entry('00f771de-1a7e-4fcb-890e-68c77e2fb44e', Buffer.alloc(4)),
  ];
  const listed = Buffer.concat(entries);
  const table = Buffer.concat([
    listed,
    Buffer.from([listed.length + 18, 0]),
    guid('96b582de-1fb2-45f7-baea-a366c55a082d'),
  ]);
  table.copy(file, FIRMWARE_BYTES - 32 - table.length);
  return file;
}
