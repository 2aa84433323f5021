import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { gpuNonce, reportDataWithGpus } from '../../../../src/attestation/gpu/gpuBinding.ts';
import type { GpuList, NvidiaGpuEvidence } from '../../../../src/attestation/gpu/gpuEvidence.ts';
import type { Evidence } from '../../../../src/attestation/evidence.ts';
import type { Roots } from '../../../../src/attestation/roots.ts';
import { makeSimQuote } from '../../../../src/attestation/sim/simQuote.ts';
import { sha256Hex } from '../../../../src/canonicalJson.ts';
import type { CertificateFields, Extension, Party } from '../authority.ts';
import { ecParty, makeCertificate, pem } from '../authority.ts';
import { der, integer, octets, oid, sequence } from '../derWriter.ts';
import { ascii, makeReport, vbiosBytes, type OpaqueField } from './deviceReport.ts';
import { makeOcspResponse, type ResponseFields, type SingleFields } from './ocspResponse.ts';
import { makeRim, type RimFields, type RimResource } from './rimFile.ts';

export const gpuTime = new Date('2026-06-01T00:00:00Z');
export const driverVersion = '570.133.20';
export const vbiosVersion = '96.00.9F.00.01';

const fwid = createHash('sha384').update('firmware').digest();

/** What each value measures in this test's world; the decoder's is 35. */
export const measured: readonly Buffer[] = Array.from({ length: 64 }, (_, index) =>
  index < 42 ? createHash('sha384').update(`value ${index}`).digest() : Buffer.alloc(48),
);

const hopperFwid = (key: Buffer, digest: Buffer): Extension => ({
  name: '2.23.133.5.4.1',
  value: sequence(integer(1), key, sequence(oid('2.16.840.1.101.3.4.2.2'), octets(digest))),
});
const blackwellFwid = (digest: Buffer): Extension => ({
  name: '2.23.133.5.4.1.1',
  value: sequence(
    der(0x80, Buffer.from('NVIDIA')),
    der(
      0xa6,
      ...[digest, Buffer.alloc(48)].map((one) => sequence(oid('2.16.840.1.101.3.4.2.2'), octets(one))),
    ),
  ),
});

const responderAt: Extension = {
  name: '1.3.6.1.5.5.7.1.1',
  value: sequence(sequence(oid('1.3.6.1.5.5.7.48.1'), der(0x86, Buffer.from('http://ocsp.test')))),
};

/** Everybody who signs something about synthetic GPUs. */
export interface GpuMaker {
  readonly chip: string;
  readonly roots: Roots;
  readonly parties: Readonly<Record<PartyName, Party>>;
}
type PartyName =
  'root' | 'identity' | 'provisioner' | 'rom' | 'leaf' | 'rimRoot' | 'rimCa' | 'rimSigner' | 'responder';

export function makeGpuMaker(chip = 'GH100'): GpuMaker {
  const party = (name: string): Party => ecParty(name, 'P-384');
  const parties = {
    root: party('NVIDIA Device Identity CA'),
    identity: party(`NVIDIA ${chip} Identity`),
    provisioner: party(`NVIDIA ${chip} Provisioner ICA 1`),
    rom: party(`${chip} A01 GSP BROM`),
    leaf: party(`${chip} A01 GSP FMC LF`),
    rimRoot: party('NVIDIA CoRIM signing Root CA'),
    rimCa: party('NVIDIA Reference Value CA'),
    rimSigner: party('HCC RIM Signer'),
    responder: party('OCSP Responder'),
  };
  const maker = {
    chip,
    parties,
    roots: { amd: { Milan: [], Genoa: [], Turin: [] }, intelSgx: [], nvidia: { device: [], rim: [] } },
  };
  const pin = (name: PartyName): string[] => [sha256Hex(certificateOf(maker, name))];
  return { ...maker, roots: { ...maker.roots, nvidia: { device: pin('root'), rim: pin('rimRoot') } } };
}

/** Another chip under the same authorities. */
export const anotherGpu = (maker: GpuMaker): GpuMaker => ({
  ...maker,
  parties: {
    ...maker.parties,
    rom: ecParty(`${maker.chip} A01 GSP BROM`, 'P-384'),
    leaf: ecParty(`${maker.chip} A01 GSP FMC LF`, 'P-384'),
  },
});

const issuers: Readonly<Record<PartyName, PartyName>> = {
  root: 'root',
  identity: 'root',
  provisioner: 'identity',
  rom: 'provisioner',
  leaf: 'rom',
  rimRoot: 'rimRoot',
  rimCa: 'rimRoot',
  rimSigner: 'rimCa',
  responder: 'provisioner',
};

/** A serial number for each key: made again, a certificate has the same. */
export const serialOf = ({ key }: Party): number =>
  createHash('sha256')
    .update(createPublicKey(key).export({ type: 'spki', format: 'der' }))
    .digest()
    .readUInt32BE(0);

export type CertificateLies = Partial<Readonly<Record<PartyName, Partial<CertificateFields>>>>;

const signatures = new Map<string, Buffer>();

/** ECDSA signs anew each time; a root must stay the one that is pinned. */
export function certificateOf(
  { parties, chip }: Pick<GpuMaker, 'parties' | 'chip'>,
  name: PartyName,
  lie?: Partial<CertificateFields>,
): Buffer {
  const subject = parties[name];
  const issuer = parties[issuers[name]];
  const memo = `${name} ${serialOf(subject)} ${serialOf(issuer)}`;
  const known = lie === undefined ? signatures.get(memo) : undefined;
  if (known !== undefined) return known;
  const isLeaf = name === 'leaf' || name === 'rimSigner' || name === 'responder';
  const spki = createPublicKey(subject.key).export({ type: 'spki', format: 'der' });
  const firmware = chip.startsWith('GB') ? blackwellFwid(fwid) : hopperFwid(spki, fwid);
  const purpose = { name: '2.5.29.37', value: sequence(oid('1.3.6.1.5.5.7.3.9')) };
  const extensions = { leaf: [firmware], responder: [purpose], root: [], rimRoot: [] }[name as string] ?? [
    responderAt,
  ];
  const made = makeCertificate({
    subject,
    issuer,
    serial: serialOf(subject),
    notAfter: new Date('9999-12-31T23:59:59Z'),
    extensions,
    ...(isLeaf ? {} : { ca: 'unlimited' as const }),
    ...lie,
  });
  if (lie === undefined) signatures.set(memo, made);
  return made;
}

const deviceNames = ['leaf', 'rom', 'provisioner', 'identity', 'root'] as const;
const rimNames = ['rimSigner', 'rimCa', 'rimRoot'] as const;

const resource = (index: number, active: boolean): RimResource => ({
  index,
  active,
  alternatives: [measured[index]?.toString('hex') ?? ''],
});
export const driverResources = measured.map((_, index) =>
  resource(index, index === 7 || (index >= 21 && index <= 41)),
);
export const vbiosResources = measured.map((_, index) => resource(index, index <= 12 && index !== 7));

/** What is different from a GPU that holds. */
export interface GpuLies {
  readonly nonce?: Uint8Array;
  readonly measurements?: readonly Buffer[];
  /** By type; undefined takes the field out. */
  readonly opaque?: Readonly<Record<number, Uint8Array | undefined>>;
  readonly report?: (signed: Buffer) => Buffer;
  readonly signer?: Party;
  readonly certificates?: CertificateLies;
  readonly chain?: (chain: Buffer[]) => Buffer[];
  readonly driver?: Partial<RimFields>;
  readonly vbios?: Partial<RimFields>;
  readonly ocsp?: Partial<ResponseFields>;
  /** Of the answer about the certificate of this party. */
  readonly answers?: Partial<Readonly<Record<PartyName, Partial<SingleFields> | 'absent'>>>;
  readonly place?: number;
}

export const placeOf = (number: number): NvidiaGpuEvidence['place'] => ({
  uuid: `GPU-00000000-0000-0000-0000-0000000000${number.toString(16).padStart(2, '0')}`,
  pci: `00000000:${number.toString(16).padStart(2, '0')}:00.0`,
});

export function makeDevice(maker: GpuMaker, nonce: Uint8Array, lies: GpuLies = {}): NvidiaGpuEvidence {
  const fields: Record<number, Uint8Array | undefined> = {
    3: ascii(driverVersion),
    6: vbiosBytes(vbiosVersion),
    11: Buffer.from([0xaa]),
    17: ascii('G520'),
    18: ascii('0200'),
    15: ascii('885'),
    20: fwid,
    21: Buffer.from([0x55]),
    ...lies.opaque,
  };
  const opaque = Object.entries(fields).flatMap(([type, value]): OpaqueField[] =>
    value === undefined ? [] : [[Number(type), value]],
  );
  const report = makeReport({
    nonce: lies.nonce ?? nonce,
    measurements: lies.measurements ?? measured,
    opaque,
    key: (lies.signer ?? maker.parties.leaf).key,
    ...(lies.report && { lie: lies.report }),
  });
  const chain = deviceNames.map((name) => certificateOf(maker, name, lies.certificates?.[name]));
  return {
    kind: 'nvidia',
    place: placeOf(lies.place ?? 1),
    report: report.toString('base64'),
    certificates: pem(...(lies.chain?.(chain) ?? chain)),
    rims: { driver: 0, vbios: 1 },
  };
}

function rimOf(
  maker: GpuMaker,
  fields: Omit<RimFields, 'certificates' | 'key'> & Partial<RimFields>,
  lies: GpuLies = {},
): string {
  const certificates = rimNames.map((name) => certificateOf(maker, name, lies.certificates?.[name]));
  return makeRim({ certificates, key: maker.parties.rimSigner.key, product: maker.chip, ...fields });
}

/** Reference values of the driver, by themselves. */
export const driverRim = (maker: GpuMaker, lies: Partial<RimFields> = {}): string =>
  rimOf(maker, { version: driverVersion, resources: driverResources, ...lies });

/** One answer for each certificate that is asked about, as a responder gives them. */
function answersOf(maker: GpuMaker, lies: GpuLies): string[] {
  const asked = ['rom', 'provisioner', 'identity', 'rimSigner', 'rimCa'] as const;
  return asked.flatMap((name) => {
    const lie = lies.answers?.[name];
    if (lie === 'absent') return [];
    const issuer = maker.parties[issuers[name]];
    const single = { issuer, serial: serialOf(maker.parties[name]), ...lie };
    return [makeOcspResponse({ responder: issuer, singles: [single], ...lies.ocsp }).toString('base64')];
  });
}

/** GPUs of one TEE; each entry of `lies` is one of them, those of the first are those of what they share. */
export function makeGpus(
  makers: readonly GpuMaker[],
  reportData: Uint8Array,
  lies: readonly GpuLies[] = [],
): GpuList {
  const [first] = makers;
  if (first === undefined) throw new Error('no GPU');
  const nonce = gpuNonce(reportData);
  const shared = lies[0] ?? {};
  return {
    devices: makers.map((maker, index) => makeDevice(maker, nonce, { place: index + 1, ...lies[index] })),
    rims: [
      rimOf(first, { version: driverVersion, resources: driverResources, ...shared.driver }, shared),
      rimOf(first, { version: vbiosVersion, resources: vbiosResources, ...shared.vbios }, shared),
    ],
    ocsp: [...new Set(makers.flatMap((maker) => answersOf(maker, shared)))],
  };
}

const simRoot = generateKeyPairSync('ed25519').privateKey;
export const measurementOfTee = 'ab'.repeat(48);

/** Evidence of a simulated TEE with these GPUs, which binds those of `bound`. */
export function teeWith(
  gpus: GpuList | undefined,
  reportData: Uint8Array,
  bound: GpuList | undefined,
): Evidence {
  const data = bound === undefined ? reportData : reportDataWithGpus(reportData, bound);
  const fields = {
    measurement: measurementOfTee,
    reportData: Buffer.from(data).toString('hex'),
    issued: gpuTime,
  };
  const evidence = makeSimQuote(simRoot, fields);
  return gpus === undefined ? evidence : { ...evidence, gpus };
}
