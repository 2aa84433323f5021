import { sign } from 'node:crypto';
import { sha256Hex } from '../../../src/canonicalJson.ts';
import type { Evidence } from '../../../src/attestation/evidence.ts';
import type { Roots, SnpProduct } from '../../../src/attestation/roots.ts';
import type { CertificateFields, Extension, Party, RevocationListFields } from './authority.ts';
import { ecParty, makeCertificate, makeRevocationList, pem, rsaParty } from './authority.ts';
import { ia5, integer } from './derWriter.ts';

/** The time at which synthetic evidence is good. */
export const goodTime = new Date('2026-06-01T00:00:00Z');
export const snpMeasurement = 'a1'.repeat(48);
export const snpReportData = 'd2'.repeat(64);

type SignerKind = 'VCEK' | 'VLEK';

/** AMD in small: keys and names of one product's authorities. */
export interface SnpMaker {
  readonly product: SnpProduct;
  readonly kind: SignerKind;
  readonly ark: Party;
  readonly ask: Party;
  readonly leaf: Party;
  readonly arkCertificate: Buffer;
  readonly roots: Roots;
}

export function makeSnpMaker(product: SnpProduct, kind: SignerKind): SnpMaker {
  const ark = rsaParty(`ARK-${product}`);
  const ask = rsaParty(kind === 'VCEK' ? `SEV-${product}` : `SEV-VLEK-${product}`);
  const arkCertificate = makeCertificate({ subject: ark, issuer: ark, ca: 'unlimited', serial: 0x10000 });
  const amd = { Milan: [], Genoa: [], Turin: [], [product]: [sha256Hex(arkCertificate)] };
  return {
    product,
    kind,
    ark,
    ask,
    leaf: ecParty(`SEV-${kind}`, 'P-384'),
    arkCertificate,
    roots: { amd, intelSgx: [], nvidia: { device: [], rim: [] } },
  };
}

/** Byte positions of a TCB's parts, and their values in good evidence. */
const tcbValues = { fmc: 1, bootLoader: 4, tee: 2, snp: 23, microcode: 213 } as const;
const tcbPlaces = {
  Milan: { bootLoader: 0, tee: 1, snp: 6, microcode: 7 },
  Genoa: { bootLoader: 0, tee: 1, snp: 6, microcode: 7 },
  Turin: { fmc: 0, bootLoader: 1, tee: 2, snp: 3, microcode: 7 },
} as const;
const cpu = { Milan: [0x19, 0x01, 1], Genoa: [0x19, 0x11, 1], Turin: [0x1a, 0x02, 1] } as const;

const chipOf = (product: SnpProduct): Buffer => {
  const chip = Buffer.alloc(64);
  chip.fill(0x5c, 0, product === 'Turin' ? 8 : 64);
  return chip;
};

export const amdOid = '1.3.6.1.4.1.3704.1';

function leafExtensions({ product, kind }: SnpMaker): Extension[] {
  const chip = chipOf(product);
  return [
    { name: `${amdOid}.1`, value: integer(0) },
    { name: `${amdOid}.2`, value: ia5(product === 'Milan' && kind === 'VCEK' ? 'Milan-B0' : product) },
    { name: `${amdOid}.3.1`, value: integer(tcbValues.bootLoader) },
    { name: `${amdOid}.3.2`, value: integer(tcbValues.tee) },
    { name: `${amdOid}.3.3`, value: integer(tcbValues.snp) },
    ...[4, 5, 6, 7].map((part) => ({ name: `${amdOid}.3.${part}`, value: integer(0) })),
    { name: `${amdOid}.3.8`, value: integer(tcbValues.microcode) },
    ...(product === 'Turin' ? [{ name: `${amdOid}.3.9`, value: integer(tcbValues.fmc) }] : []),
    kind === 'VLEK'
      ? { name: `${amdOid}.5`, value: ia5('CN=cloud.example') }
      : { name: `${amdOid}.4`, value: product === 'Turin' ? chip.subarray(0, 8) : chip },
  ];
}

function unsignedReport({ product, kind }: SnpMaker, version: number): Buffer {
  const report = Buffer.alloc(0x4a0);
  report.writeUInt32LE(version, 0);
  report.writeBigUInt64LE(0x30000n, 8);
  report.writeUInt32LE(1, 0x34);
  // The check for aliases of memory was made.
  report.writeBigUInt64LE(1n << 5n, 0x40);
  report.writeUInt32LE(kind === 'VLEK' ? 4 : 0, 0x48);
  Buffer.from(snpReportData, 'hex').copy(report, 0x50);
  Buffer.from(snpMeasurement, 'hex').copy(report, 0x90);
  for (const [part, place] of Object.entries(tcbPlaces[product])) {
    for (const start of [0x38, 0x180, 0x1e0, 0x1f0])
      report.writeUInt8(tcbValues[part as keyof typeof tcbValues], start + place);
  }
  if (version >= 3) Buffer.from(cpu[product]).copy(report, 0x188);
  if (kind === 'VCEK') chipOf(product).copy(report, 0x1a0);
  return report;
}

/** What to do otherwise than a good machine and a good authority would. */
export interface SnpChanges {
  readonly version?: number;
  /** Changes the report before it is signed. */
  readonly report?: (report: Buffer) => void;
  /** Changes it afterwards. */
  readonly signed?: (report: Buffer) => Buffer | undefined;
  readonly signer?: Party;
  readonly leaf?: Partial<CertificateFields>;
  /** Replaces extensions of the leaf by name; without a value they are left out. */
  readonly leafExtensions?: Readonly<Record<string, Buffer | undefined>>;
  readonly ask?: Partial<CertificateFields>;
  readonly crl?: Partial<RevocationListFields> | 'none';
  readonly collateral?: Readonly<Record<string, unknown>>;
}

export function makeSnpEvidence(maker: SnpMaker, changes: SnpChanges = {}): Evidence {
  const { ark, ask, leaf } = maker;
  const report = unsignedReport(maker, changes.version ?? 3);
  changes.report?.(report);
  const key = { key: (changes.signer ?? leaf).key, dsaEncoding: 'ieee-p1363' } as const;
  const signature = sign('sha384', report.subarray(0, 0x2a0), key);
  Buffer.from(signature.subarray(0, 48)).reverse().copy(report, 0x2a0);
  Buffer.from(signature.subarray(48))
    .reverse()
    .copy(report, 0x2a0 + 72);
  const quote = changes.signed?.(report) ?? report;
  const replaced = changes.leafExtensions ?? {};
  const extensions = [
    ...leafExtensions(maker).filter(({ name }) => !(name in replaced)),
    ...Object.entries(replaced).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }])),
  ];
  const leafCertificate = makeCertificate({
    subject: leaf,
    issuer: ask,
    serial: 0,
    extensions,
    ...changes.leaf,
  });
  const askCertificate = makeCertificate({
    subject: ask,
    issuer: ark,
    ca: 0,
    serial: 0x10001,
    ...changes.ask,
  });
  const crl = changes.crl ?? {};
  return {
    kind: 'sev-snp',
    quote: quote.toString('base64'),
    collateral: {
      certificates: pem(leafCertificate, askCertificate, maker.arkCertificate),
      ...(crl !== 'none' && {
        revocationList: makeRevocationList({ issuer: ark, ...crl }).toString('base64'),
      }),
      ...changes.collateral,
    },
  };
}
