import { constants, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import {
  amdName,
  bits,
  boolean,
  commonName,
  der,
  integer,
  nothing,
  octets,
  oid,
  sequence,
  time,
} from './derWriter.ts';

/** A key that signs, with the name that certificates know it by. */
export interface Party {
  readonly name: string;
  readonly key: KeyObject;
}

export const rsaParty = (name: string): Party => ({
  name,
  key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
});
export const ecParty = (name: string, namedCurve = 'P-256'): Party => ({
  name,
  key: generateKeyPairSync('ec', { namedCurve }).privateKey,
});

export interface Extension {
  readonly name: string;
  readonly value: Buffer;
  readonly critical?: boolean;
}

export interface CertificateFields {
  readonly subject: Party;
  readonly issuer: Party;
  readonly serial?: number;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  /** A CA's path length, or that it has none; not a CA by default. */
  readonly ca?: number | 'unlimited' | 'none';
  readonly keyUsage?: number;
  readonly extensions?: readonly Extension[];
  /** Without constraints and key usage, which AMD's leaves have not. */
  readonly isPlain?: boolean;
  /** Whose name stands as the issuer's, when it is not the one who signs. */
  readonly issuerName?: string;
  readonly version?: number;
}

const nameOf = (name: string): Buffer => (/^(?:ARK|SEV)-/.test(name) ? amdName(name) : commonName(name));

const sha384 = sequence(oid('2.16.840.1.101.3.4.2.2'), nothing);

const hashOf = (key: KeyObject): 'sha256' | 'sha384' =>
  key.asymmetricKeyDetails?.namedCurve === 'secp384r1' ? 'sha384' : 'sha256';

export function algorithmOf(key: KeyObject): Buffer {
  if (key.asymmetricKeyType !== 'rsa')
    return sequence(oid(hashOf(key) === 'sha384' ? '1.2.840.10045.4.3.3' : '1.2.840.10045.4.3.2'));
  const mgf = sequence(oid('1.2.840.113549.1.1.8'), sha384);
  return sequence(
    oid('1.2.840.113549.1.1.10'),
    sequence(der(0xa0, sha384), der(0xa1, mgf), der(0xa2, integer(48))),
  );
}

/** A signature over DER, as a certificate has it. */
export function signDer(content: Buffer, signer: KeyObject): Buffer {
  return signer.asymmetricKeyType === 'rsa'
    ? sign('sha384', content, { key: signer, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 })
    : sign(hashOf(signer), content, { key: signer, dsaEncoding: 'der' });
}

function signed(content: Buffer, signer: KeyObject): Buffer {
  return sequence(content, algorithmOf(signer), bits(signDer(content, signer)));
}

const extensionDer = ({ name, value, critical }: Extension): Buffer =>
  sequence(oid(name), ...(critical === true ? [boolean(true)] : []), octets(value));

export const keyUsage = { sign: 0x80, certificates: 0x04, lists: 0x02 } as const;
export const longAgo = new Date('2024-01-01T00:00:00Z');
export const farAway = new Date('2049-01-01T00:00:00Z');

/** A certificate, DER. */
export function makeCertificate(fields: CertificateFields): Buffer {
  const { ca = 'none', extensions = [] } = fields;
  const spki = createPublicKey(fields.subject.key).export({ type: 'spki', format: 'der' });
  const constraints =
    ca === 'none' ? sequence() : sequence(boolean(true), ...(ca === 'unlimited' ? [] : [integer(ca)]));
  const usage = fields.keyUsage ?? (ca === 'none' ? keyUsage.sign : keyUsage.certificates | keyUsage.lists);
  const usual: Extension[] = [
    { name: '2.5.29.19', value: constraints, critical: true },
    { name: '2.5.29.15', value: bits(Buffer.from([usage])), critical: true },
  ];
  const all = fields.isPlain === true ? extensions : [...usual, ...extensions];
  const content = sequence(
    der(0xa0, integer(fields.version ?? 2)),
    integer(fields.serial ?? 1),
    algorithmOf(fields.issuer.key),
    nameOf(fields.issuerName ?? fields.issuer.name),
    sequence(time(fields.notBefore ?? longAgo), time(fields.notAfter ?? farAway)),
    nameOf(fields.subject.name),
    spki,
    der(0xa3, sequence(...all.map(extensionDer))),
  );
  return signed(content, fields.issuer.key);
}

export interface RevocationListFields {
  readonly issuer: Party;
  readonly issuerName?: string;
  readonly issued?: Date;
  readonly nextUpdate?: Date;
  readonly revoked?: readonly number[];
  readonly extensions?: readonly Extension[];
}

/** A list of revoked certificates, DER. */
export function makeRevocationList(fields: RevocationListFields): Buffer {
  const { revoked = [], extensions = [{ name: '2.5.29.20', value: integer(1) }] } = fields;
  const issued = fields.issued ?? new Date('2026-05-01T00:00:00Z');
  const content = sequence(
    integer(1),
    algorithmOf(fields.issuer.key),
    nameOf(fields.issuerName ?? fields.issuer.name),
    time(issued),
    time(fields.nextUpdate ?? new Date('2026-08-01T00:00:00Z')),
    ...(revoked.length > 0
      ? [sequence(...revoked.map((serial) => sequence(integer(serial), time(issued))))]
      : []),
    der(0xa0, sequence(...extensions.map(extensionDer))),
  );
  return signed(content, fields.issuer.key);
}

/** PEM as RFC 7468 asks. */
export function pem(...certificates: readonly Buffer[]): string {
  const body = (bytes: Buffer): string => (bytes.toString('base64').match(/.{1,64}/g) ?? []).join('\n');
  return certificates
    .map((one) => `-----BEGIN CERTIFICATE-----\n${body(one)}\n-----END CERTIFICATE-----\n`)
    .join('');
}
