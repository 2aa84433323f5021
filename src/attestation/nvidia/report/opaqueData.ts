import { toHex, toLatin1 } from '../../../bytes/byteForms.ts';
import { CountersignError } from '../../../errors.ts';
import { ByteReader, isZero } from '../../bytes.ts';

/** How GPUs work together: one alone, several over an encrypted NVLink, or eight behind switches over a plain one. */
export const gpuModes = ['spt', 'mpt', 'ppcie'] as const;
export type GpuMode = (typeof gpuModes)[number];

/** What a GPU or a switch says of itself within what it signs. What it does not say is absent. */
export interface OpaqueData {
  readonly driverVersion?: string;
  readonly vbiosVersion?: string;
  /** Whether the video decoder is on, whose measurement counts only then. */
  readonly decoder?: 'on' | 'off';
  readonly project?: string;
  readonly projectSku?: string;
  readonly chipSku?: string;
  /** Digest of the firmware that the key was made for: 48 bytes. */
  readonly fwid?: Uint8Array;
  readonly mode: GpuMode;
  /** Which switches a GPU sees, hex; a switch says its own. */
  readonly switchPdis: readonly string[];
  /** Which GPUs a switch sees: only a switch says it. */
  readonly gpuPdis?: readonly string[];
  readonly chipInfo?: string;
}

/** Numbers of fields, as NVIDIA's attestation-sdk has them (nv-attestation-sdk-cpp, `OPAQUE_FIELD_ID_*`). */
const field = {
  driver: 3,
  vbios: 6,
  decoder: 11,
  chipSku: 15,
  project: 17,
  projectSku: 18,
  fwid: 20,
  protectedPcie: 21,
  switchPdis: 22,
  gpuPdis: 26,
  version: 34,
  chipInfo: 35,
  feature: 36,
} as const;

const pdiBytes = 8;
const off = 0x55;
const on = 0xaa;

/** Reads the fields; unknown ones are signed and not looked at. @throws CountersignError `tampered` */
export function readOpaqueData(bytes: Uint8Array): OpaqueData {
  const fields = readFields(bytes);
  const ascii = (type: number): string | undefined => asciiOf(fields.get(type));
  const found = {
    driverVersion: ascii(field.driver),
    vbiosVersion: vbiosOf(fields.get(field.vbios)),
    decoder: switchOf(fields.get(field.decoder), 'the state of the video decoder'),
    project: ascii(field.project),
    projectSku: ascii(field.projectSku),
    chipSku: ascii(field.chipSku),
    fwid: fwidOf(fields.get(field.fwid)),
    gpuPdis: pdisOf(fields.get(field.gpuPdis)),
    chipInfo: ascii(field.chipInfo),
  };
  const said = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  return { ...said, mode: modeOf(fields), switchPdis: pdisOf(fields.get(field.switchPdis)) ?? [] };
}

function readFields(bytes: Uint8Array): ReadonlyMap<number, Uint8Array> {
  const reader = new ByteReader(bytes, 'the opaque data');
  const fields = new Map<number, Uint8Array>();
  while (reader.remaining > 0) {
    const type = reader.uint16('the type of a field');
    if (fields.has(type)) throw notField(`field ${type} is there twice`);
    fields.set(type, reader.take(reader.uint16('the length of a field'), `field ${type}`));
  }
  return fields;
}

function asciiOf(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  const text = toLatin1(bytes).replace(/\0{1,256}$/, '');
  if (!/^[\x21-\x7e]{0,64}$/.test(text)) throw notField('a text is not plain ASCII');
  return text === '' ? undefined : text;
}

/** Hopper and Blackwell: four bytes back to front, then one more; a switch writes text. */
function vbiosOf(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  if (bytes.length !== 8) return asciiOf(bytes);
  if (!isZero(bytes.subarray(5))) throw notField('the vBIOS version has more parts than are known');
  const parts = [...bytes.subarray(0, 4).toReversed(), bytes[4] ?? 0];
  return parts.map((part) => toHex(Uint8Array.of(part)).toUpperCase()).join('.');
}

function switchOf(bytes: Uint8Array | undefined, what: string): 'on' | 'off' | undefined {
  if (bytes === undefined) return undefined;
  // The state is one byte; further ones are zeros.
  const [state] = bytes;
  if ((state !== off && state !== on) || !isZero(bytes.subarray(1)))
    throw notField(`${what} is neither on nor off`);
  return state === on ? 'on' : 'off';
}

function fwidOf(bytes: Uint8Array | undefined): Uint8Array | undefined {
  if (bytes !== undefined && bytes.length !== 48) throw notField('the FWID is not of 48 bytes');
  return bytes;
}

function pdisOf(bytes: Uint8Array | undefined): readonly string[] | undefined {
  if (bytes === undefined) return undefined;
  if (bytes.length % pdiBytes !== 0 || bytes.length > 64 * pdiBytes)
    throw notField('a list of PDIs is cut off');
  const all = Array.from({ length: bytes.length / pdiBytes }, (_, at) =>
    bytes.subarray(at * pdiBytes, (at + 1) * pdiBytes),
  );
  return all.filter((pdi) => !isZero(pdi)).map(toHex);
}

/** The feature flag says it from version 1 of the fields on; before, whether PCIe is protected does. */
function modeOf(fields: ReadonlyMap<number, Uint8Array>): GpuMode {
  const isProtected = switchOf(fields.get(field.protectedPcie), 'the protection of PCIe') === 'on';
  const version = numberOf(fields.get(field.version), 'the version of the fields') ?? 0;
  const feature = numberOf(fields.get(field.feature), 'the feature flag');
  if (version === 0 || feature === undefined) return isProtected ? 'ppcie' : 'spt';
  const mode = gpuModes[feature];
  if (mode === undefined) throw notField(`the feature flag ${feature} is not known`);
  if (isProtected && mode !== 'ppcie')
    throw notField('PCIe is protected, and the feature flag says otherwise');
  return mode;
}

function numberOf(bytes: Uint8Array | undefined, what: string): number | undefined {
  if (bytes === undefined) return undefined;
  if (bytes.length !== 2) throw notField(`${what} is not of two bytes`);
  return new ByteReader(bytes, what).uint16(what);
}

function notField(why: string): CountersignError {
  return new CountersignError('tampered', `the opaque data of the GPU's report is not as it must be: ${why}`);
}
