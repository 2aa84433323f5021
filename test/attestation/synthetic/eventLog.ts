import { createHash } from 'node:crypto';
import { eventType, hashAlgorithm } from '../../../src/attestation/eventLog/readEventLog.ts';

/** An event as a test writes it: its digest is that of `measured`, or of the data where nothing else is said. */
export interface MadeEvent {
  readonly index: number;
  readonly type: number;
  readonly data: Uint8Array;
  readonly measured?: Uint8Array;
  /** In place of the digests that such an event has. */
  readonly digests?: readonly (readonly [algorithm: number, digest: Uint8Array])[];
}

export type BankName = 'sha384' | 'sha256';

export const digestOf = (bank: BankName, bytes: Uint8Array): Buffer =>
  createHash(bank).update(bytes).digest();

const u16 = (value: number): Buffer => Buffer.from([value & 0xff, value >> 8]);
export const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
export const u64 = (value: number): Buffer => Buffer.concat([u32(value), u32(0)]);
export const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** The header of a log with digests of these algorithms. */
export function logHeader(algorithms: readonly (readonly [number, number])[]): Buffer {
  const data = Buffer.concat([
    Buffer.from('Spec ID Event03\0'),
    Buffer.from([0, 0, 0, 0, 0, 2, 0, 2]),
    u32(algorithms.length),
    ...algorithms.flatMap(([algorithm, size]) => [u16(algorithm), u16(size)]),
    Buffer.from([0]),
  ]);
  return Buffer.concat([u32(0), u32(3), Buffer.alloc(20), u32(data.length), data]);
}

/** A log of one bank, or with SHA-1 beside it, as TPMs have. */
export function makeEventLog(
  bank: BankName,
  events: readonly MadeEvent[],
  padding = Buffer.alloc(0),
): Buffer {
  const own = hashAlgorithm[bank];
  const size = bank === 'sha384' ? 48 : 32;
  const others = bank === 'sha256' ? ([[hashAlgorithm.sha1, 20]] as const) : [];
  const records = events.map(({ index, type, data, measured = data, digests }) => {
    const bare = type === eventType.noAction;
    const given = digests ?? [
      ...others.map(([algorithm, length]) => [algorithm, Buffer.alloc(length, 1)] as const),
      [own, bare ? Buffer.alloc(size) : digestOf(bank, measured)] as const,
    ];
    return Buffer.concat([
      u32(index),
      u32(type),
      u32(given.length),
      ...given.flatMap(([algorithm, digest]) => [u16(algorithm), digest]),
      u32(data.length),
      data,
    ]);
  });
  return Buffer.concat([logHeader([...others, [own, size]]), ...records, padding]);
}

/** The registers that such a log explains, by index, as hex. */
export function registersOf(bank: BankName, events: readonly MadeEvent[]): ReadonlyMap<number, string> {
  const registers = new Map<number, Buffer>();
  const size = bank === 'sha384' ? 48 : 32;
  for (const { index, type, data, measured = data } of events) {
    if (type === eventType.noAction) continue;
    const before = registers.get(index) ?? Buffer.alloc(size);
    registers.set(index, digestOf(bank, Buffer.concat([before, digestOf(bank, measured)])));
  }
  return new Map([...registers].map(([index, value]) => [index, value.toString('hex')]));
}

const globalVariable = '61dfe48bca93d211aa0d00e098032b8c';
const imageSecurity = 'cbb219d73a3d9645a3bcdad00e67656f';

/** A variable as firmware measures it. */
export function variable(name: string, value: Uint8Array, index = 1, guid?: string): MadeEvent {
  const own = guid ?? (name.startsWith('db') ? imageSecurity : globalVariable);
  const data = Buffer.concat([
    Buffer.from(own, 'hex'),
    u64(name.length),
    u64(value.length),
    utf16(name),
    value,
  ]);
  return { index, type: eventType.variableDriverConfig, data };
}

export const separator = (index: number): MadeEvent => ({
  index,
  type: eventType.separator,
  data: Buffer.alloc(4),
});

export const action = (text: string, index = 2): MadeEvent => ({
  index,
  type: eventType.action,
  data: Buffer.from(text),
});

/** An image that firmware starts: measured by a hash of its own, which stands here for that of `image`. */
export function application(image: string, index = 2, path = `\\${image}.efi`): MadeEvent {
  const name = utf16(`${path}\0`);
  const node = Buffer.concat([
    Buffer.from([4, 4]),
    u16(name.length + 4),
    name,
    Buffer.from([0x7f, 0xff, 4, 0]),
  ]);
  const data = Buffer.concat([u64(0x1000), u64(0x2000), u64(0), u64(node.length), node]);
  return { index, type: eventType.application, data, measured: Buffer.from(image) };
}

export function tagged(tag: number, text: string, measured: Uint8Array, index = 3): MadeEvent {
  const words = Buffer.from(`${text}\0`);
  return {
    index,
    type: eventType.tag,
    data: Buffer.concat([u32(tag), u32(words.length), words]),
    measured,
  };
}

export const loadOptions = (line: string, index = 3): MadeEvent =>
  tagged(0x8f3b22ed, 'LOADED_IMAGE::LoadOptions', utf16(`${line}\0`), index);

export const initrd = (content: string, index = 3): MadeEvent =>
  tagged(0x8f3b22ec, 'Linux initrd', Buffer.from(content), index);

export const ipl = (text: string, measured: string, index = 3): MadeEvent => ({
  index,
  type: eventType.ipl,
  data: Buffer.from(`${text}\0`),
  measured: Buffer.from(measured),
});

/** A partition table with this many entries. */
export function partitions(entries: number, index = 2): MadeEvent {
  const header = Buffer.alloc(92);
  header.write('EFI PART');
  const data = Buffer.concat([header, u64(entries), Buffer.alloc(entries * 128, 7)]);
  return { index, type: eventType.gpt, data };
}

export const kernelLine = 'console=ttyS0 root=/dev/vda initrd=initrd';

/** What firmware measures before anything of the guest's is started, with secure boot on unless it is said. */
export function settings(on = 1, volume = 'configuration volume'): MadeEvent[] {
  const handoff = { type: eventType.handoffTables2, data: Buffer.from('\tTdxTable') };
  const blob = { type: eventType.firmwareBlob2, data: Buffer.from(')Fv(…)') };
  return [
    { ...handoff, index: 1, measured: Buffer.from('hand-off blocks') },
    { ...blob, index: 1, measured: Buffer.from(volume) },
    variable('SecureBoot', Buffer.from([on])),
    variable('PK', Buffer.from('platform key')),
    variable('KEK', Buffer.from('key exchange keys')),
    variable('db', Buffer.from('accepted')),
    variable('dbx', Buffer.from('refused')),
    separator(1),
    {
      index: 1,
      type: eventType.platformConfigFlags,
      data: Buffer.from('ACPI DATA'),
      measured: Buffer.from('tables'),
    },
  ];
}

export const leaving = [
  action('Exit Boot Services Invocation'),
  action('Exit Boot Services Returned with Success'),
];

/** What the direct boot of a kernel under QEMU measures. */
export function directBoot(on = 1): MadeEvent[] {
  return [
    ...settings(on),
    application('kernel', 2, 'kernel'),
    action('Calling EFI Application from Boot Option'),
    separator(2),
    loadOptions(kernelLine),
    initrd('initial files'),
    ...leaving,
  ];
}
