import { createHash, createPublicKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { sha256Hex } from '../../../src/canonicalJson.ts';
import type { Evidence } from '../../../src/attestation/evidence.ts';
import type { Roots } from '../../../src/attestation/roots.ts';
import type { CertificateFields, Party, RevocationListFields } from './authority.ts';
import { ecParty, makeCertificate, makeRevocationList, pem } from './authority.ts';
import { boolean, integer, octets, oid, sequence } from './derWriter.ts';
import type { EvaluationsJson, QeIdentityJson, TcbInfoJson } from './tdxDocuments.ts';
import { components, fmspc, goodEvaluations, goodQeIdentity, goodTcbInfo, qeSigner } from './tdxDocuments.ts';

export const mrTd = 'b3'.repeat(48);
export const tdxReportData = 'e4'.repeat(64);
export const ppid = '77'.repeat(16);
export const platformInstanceId = '66'.repeat(16);
export const sgx = '1.2.840.113741.1.13.1';

/** Intel in small. */
export interface TdxMaker {
  readonly root: Party;
  readonly platformCa: Party;
  readonly pck: Party;
  readonly tcbSigner: Party;
  readonly attestation: Party;
  readonly rootCertificate: Buffer;
  readonly roots: Roots;
}

export function makeTdxMaker(): TdxMaker {
  const root = ecParty('Intel SGX Root CA');
  const rootCertificate = makeCertificate({ subject: root, issuer: root, ca: 1, serial: 0x11 });
  return {
    root,
    platformCa: ecParty('Intel SGX PCK Platform CA'),
    pck: ecParty('Intel SGX PCK Certificate'),
    tcbSigner: ecParty('Intel SGX TCB Signing'),
    attestation: ecParty('attestation key'),
    rootCertificate,
    roots: {
      amd: { Milan: [], Genoa: [], Turin: [] },
      intelSgx: [sha256Hex(rootCertificate)],
      nvidia: { device: [], rim: [] },
    },
  };
}

/** What a PCK certificate of a platform with several processors says besides. */
export interface PckFields {
  /** 16 bytes, hex. */
  readonly platformInstanceId?: string;
  readonly dynamicPlatform?: boolean;
  readonly cachedKeys?: boolean;
  readonly smt?: boolean;
}

/** A field of the SGX extension of a PCK certificate. */
export const sgxField = (name: string, value: Buffer): Buffer => sequence(oid(`${sgx}.${name}`), value);

/** The fields of a good one. */
export function sgxFields(more?: PckFields): Buffer[] {
  const tcb = [...components, 13].map((svn, index) => sgxField(`2.${index + 1}`, integer(svn)));
  return [
    sgxField('1', octets(Buffer.from(ppid, 'hex'))),
    sgxField('2', sequence(...tcb, sgxField('2.18', octets(Buffer.from(components))))),
    sgxField('3', octets(Buffer.alloc(2))),
    sgxField('4', octets(Buffer.from(fmspc, 'hex'))),
    ...(more === undefined
      ? []
      : [
          sgxField('6', octets(Buffer.from(more.platformInstanceId ?? platformInstanceId, 'hex'))),
          sgxField(
            '7',
            sequence(
              sgxField('7.1', boolean(more.dynamicPlatform ?? false)),
              sgxField('7.2', boolean(more.cachedKeys ?? false)),
              sgxField('7.3', boolean(more.smt ?? false)),
            ),
          ),
        ]),
  ];
}

/** Positions in a version 4 quote (in version 5 the body begins 6 bytes later). */
export const bodyStart = 48;

/** What to do otherwise than a good machine and a good authority would. */
export interface TdxChanges {
  readonly version?: 4 | 5;
  readonly tdx15?: boolean;
  /** Changes header and body before they are signed. */
  readonly header?: (header: Buffer) => void;
  readonly body?: (body: Buffer) => void;
  readonly qe?: (report: Buffer) => void;
  readonly authData?: Buffer;
  readonly attestation?: Party;
  /** Signs the quote with a key that the quoting enclave does not vouch for. */
  readonly quoteSigner?: Party;
  readonly qeReportSigner?: Party;
  readonly padding?: Buffer;
  readonly pckFields?: PckFields;
  readonly pck?: Partial<CertificateFields>;
  readonly platformCa?: Partial<CertificateFields>;
  readonly tcbSigner?: Partial<CertificateFields>;
  readonly rootCrl?: Partial<RevocationListFields>;
  readonly pckCrl?: Partial<RevocationListFields>;
  readonly tcbInfo?: (info: TcbInfoJson) => void;
  readonly qeIdentity?: (identity: QeIdentityJson) => void;
  /** Adds Intel's list of evaluations, with what to change in it. */
  readonly evaluations?: (list: EvaluationsJson) => void;
  /** Changes the text of the TCB information before it is signed. */
  readonly tcbInfoText?: (text: string) => string;
  readonly documentSigner?: Party;
  readonly collateral?: Readonly<Record<string, unknown>>;
}

function makeBody(changes: TdxChanges): Buffer {
  const body = Buffer.alloc(changes.tdx15 === true ? 648 : 584);
  Buffer.from([7, 1, 3]).copy(body, 0);
  body.writeBigUInt64LE(1n << 28n, 120);
  Buffer.from('e702060000000000', 'hex').copy(body, 128);
  Buffer.from(mrTd, 'hex').copy(body, 136);
  [0, 1, 2, 3].forEach((index) => body.fill(0x40 + index, 328 + 48 * index, 376 + 48 * index));
  Buffer.from(tdxReportData, 'hex').copy(body, 520);
  changes.body?.(body);
  return body;
}

function makeSignedPart(changes: TdxChanges): Buffer {
  const version = changes.version ?? 4;
  const body = makeBody(changes);
  const header = Buffer.alloc(48);
  header.writeUInt16LE(version, 0);
  header.writeUInt16LE(2, 2);
  header.writeUInt32LE(0x81, 4);
  Buffer.from('939a7233f79c4ca9940a0db3957f0607', 'hex').copy(header, 12);
  changes.header?.(header);
  if (version === 4) return Buffer.concat([header, body]);
  const descriptor = Buffer.alloc(6);
  descriptor.writeUInt16LE(body.length === 648 ? 3 : 2, 0);
  descriptor.writeUInt32LE(body.length, 2);
  return Buffer.concat([header, descriptor, body]);
}

function makeQeReport(attestationKey: Buffer, authData: Buffer, changes: TdxChanges): Buffer {
  const report = Buffer.alloc(384);
  Buffer.from([0x11, 0, 0, 0, 0, 0, 0, 0, 0xe7]).copy(report, 48);
  Buffer.from(qeSigner, 'hex').copy(report, 128);
  report.writeUInt16LE(2, 256);
  report.writeUInt16LE(4, 258);
  createHash('sha256').update(attestationKey).update(authData).digest().copy(report, 320);
  changes.qe?.(report);
  return report;
}

const p1363 = (data: Buffer, key: KeyObject): Buffer =>
  sign('sha256', data, { key, dsaEncoding: 'ieee-p1363' });

function sized(type: number, data: Buffer): Buffer {
  const head = Buffer.alloc(6);
  head.writeUInt16LE(type, 0);
  head.writeUInt32LE(data.length, 2);
  return Buffer.concat([head, data]);
}

function makeQuote(maker: TdxMaker, changes: TdxChanges): Buffer {
  const signedPart = makeSignedPart(changes);
  const attestation = (changes.attestation ?? maker.attestation).key;
  const { x = '', y = '' } = createPublicKey(attestation).export({ format: 'jwk' });
  const attestationKey = Buffer.concat([Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  const authData = changes.authData ?? Buffer.from(Array.from({ length: 32 }, (_, index) => index));
  const report = makeQeReport(attestationKey, authData, changes);
  const authSize = Buffer.alloc(2);
  authSize.writeUInt16LE(authData.length);
  const pck = makeCertificate({
    subject: maker.pck,
    issuer: maker.platformCa,
    serial: 0x33,
    extensions: [{ name: sgx, value: sequence(...sgxFields(changes.pckFields)) }],
    ...changes.pck,
  });
  const ca = makeCertificate({
    subject: maker.platformCa,
    issuer: maker.root,
    ca: 0,
    serial: 0x22,
    ...changes.platformCa,
  });
  const chain = sized(5, Buffer.from(`${pem(pck, ca, maker.rootCertificate)}\0`, 'latin1'));
  const qeSignature = p1363(report, (changes.qeReportSigner ?? maker.pck).key);
  const certification = sized(6, Buffer.concat([report, qeSignature, authSize, authData, chain]));
  const signature = p1363(signedPart, (changes.quoteSigner ?? { key: attestation }).key);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(128 + certification.length);
  return Buffer.concat([
    signedPart,
    length,
    signature,
    attestationKey,
    certification,
    changes.padding ?? Buffer.alloc(0),
  ]);
}

function makeCollateral(maker: TdxMaker, changes: TdxChanges): Record<string, unknown> {
  const info = goodTcbInfo();
  changes.tcbInfo?.(info);
  const identity = goodQeIdentity();
  changes.qeIdentity?.(identity);
  const signer = (changes.documentSigner ?? maker.tcbSigner).key;
  const signedText = (value: unknown, edit = (text: string) => text): [string, string] => {
    const text = edit(JSON.stringify(value));
    return [text, p1363(Buffer.from(text), signer).toString('hex')];
  };
  const [tcbInfo, tcbInfoSignature] = signedText(info, changes.tcbInfoText);
  const [qeIdentity, qeIdentitySignature] = signedText(identity);
  const tcbSigning = makeCertificate({
    subject: maker.tcbSigner,
    issuer: maker.root,
    serial: 0x44,
    ...changes.tcbSigner,
  });
  const chain = pem(tcbSigning, maker.rootCertificate);
  const list = goodEvaluations();
  changes.evaluations?.(list);
  const [evaluations, evaluationsSignature] = signedText(list);
  return {
    ...(changes.evaluations && {
      tcb_evaluations: evaluations,
      tcb_evaluations_signature: evaluationsSignature,
      tcb_evaluations_issuer_chain: chain,
    }),
    root_ca_crl: makeRevocationList({ issuer: maker.root, ...changes.rootCrl }).toString('hex'),
    pck_crl: makeRevocationList({ issuer: maker.platformCa, ...changes.pckCrl }).toString('hex'),
    tcb_info_issuer_chain: chain,
    tcb_info: tcbInfo,
    tcb_info_signature: tcbInfoSignature,
    qe_identity_issuer_chain: chain,
    qe_identity: qeIdentity,
    qe_identity_signature: qeIdentitySignature,
    ...changes.collateral,
  };
}

export function makeTdxEvidence(maker: TdxMaker, changes: TdxChanges = {}): Evidence {
  return {
    kind: 'tdx',
    quote: makeQuote(maker, changes).toString('base64'),
    collateral: makeCollateral(maker, changes),
  };
}
