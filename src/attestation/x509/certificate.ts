import { equalBytes, fromUtf8 } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';
import { CertificateKey } from './certificateKey.ts';
import type { DerNode } from './der.ts';
import {
  DerSequence,
  derBits,
  derBoolean,
  derChildren,
  derIntegerHex,
  derOid,
  derOnlyChild,
  derSmallInteger,
  derTag,
  derTime,
  readDer,
} from './der.ts';
import type { SignatureAlgorithm } from './signatureAlgorithm.ts';
import { readSignatureAlgorithm } from './signatureAlgorithm.ts';

const maxCertificateBytes = 16 * 1024;

export interface Extension {
  readonly critical: boolean;
  readonly value: Uint8Array;
}

/** A certificate (RFC 5280 section 4.1), read strictly and not yet believed. */
export interface Certificate {
  readonly raw: Uint8Array;
  /** The signed part. */
  readonly signedPart: Uint8Array;
  readonly serial: string;
  /** Issuer and subject as DER: names are equal when their bytes are. */
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly commonName: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly publicKey: CertificateKey;
  readonly algorithm: SignatureAlgorithm;
  readonly signature: Uint8Array;
  readonly extensions: ReadonlyMap<string, Extension>;
}

/** @throws CountersignError `tampered` when it is not a certificate, `refused` for an algorithm not accepted. */
export function readCertificate(bytes: Uint8Array, what: string, limit = maxCertificateBytes): Certificate {
  if (bytes.length > limit) throw new CountersignError('limit', `${what} is too large for a certificate`);
  const outer = new DerSequence(readDer(bytes, what), what);
  const signedPart = outer.next(derTag.sequence);
  const outerAlgorithm = outer.next(derTag.sequence);
  const signature = derBits(outer.next(), what);
  outer.end();
  const fields = new DerSequence(signedPart, what);
  const version = new DerSequence(fields.next(0xa0), what, 0xa0).next();
  if (derSmallInteger(version, what) !== 2)
    throw new CountersignError('tampered', `${what} is not a version 3 certificate`);
  const serial = derIntegerHex(fields.next(), what);
  const algorithm = fields.next(derTag.sequence);
  if (!equalBytes(algorithm.raw, outerAlgorithm.raw)) {
    throw new CountersignError('tampered', `${what} names two signature algorithms`);
  }
  const issuer = fields.next(derTag.sequence).raw;
  const validity = new DerSequence(fields.next(), what);
  const [notBefore, notAfter] = [derTime(validity.next(), what), derTime(validity.next(), what)];
  validity.end();
  const subject = fields.next(derTag.sequence);
  const publicKey = readPublicKey(fields.next(derTag.sequence).raw, what);
  const extensions = readExtensions(fields.optional(0xa3), what);
  fields.end();
  return {
    raw: bytes,
    signedPart: signedPart.raw,
    serial,
    issuer,
    subject: subject.raw,
    commonName: commonNameOf(subject, what),
    notBefore,
    notAfter,
    publicKey,
    algorithm: readSignatureAlgorithm(algorithm, what),
    signature,
    extensions,
  };
}

function readPublicKey(spki: Uint8Array, what: string): CertificateKey {
  try {
    return CertificateKey.fromSpki(spki);
  } catch (cause) {
    throw new CountersignError('tampered', `${what} holds no public key that can be read`, { cause });
  }
}

/** Extensions by object identifier, from the element that wraps them. @throws on a doubled one. */
export function readExtensions(wrapper: DerNode | undefined, what: string): ReadonlyMap<string, Extension> {
  const extensions = new Map<string, Extension>();
  if (wrapper === undefined) return extensions;
  for (const item of derChildren(derOnlyChild(wrapper, what, derTag.sequence), what)) {
    const fields = new DerSequence(item, what);
    const name = derOid(fields.next(), what);
    const flag = fields.optional(derTag.boolean);
    const critical = flag !== undefined && derBoolean(flag, what);
    const value = fields.next(derTag.octetString).content;
    fields.end();
    if (extensions.has(name)) throw new CountersignError('tampered', `${what} has extension ${name} twice`);
    extensions.set(name, { critical, value });
  }
  return extensions;
}

/** Of a place where no extension is acted on. @throws CountersignError `refused` when one is critical. */
export function refuseCritical(wrapper: DerNode | undefined, what: string): void {
  for (const [name, { critical }] of readExtensions(wrapper, what))
    if (critical) throw new CountersignError('refused', `${what} has the critical extension ${name}`);
}

function commonNameOf(name: DerNode, what: string): string {
  const found: string[] = [];
  for (const set of derChildren(name, what)) {
    for (const attribute of derChildren(set, what)) {
      const fields = new DerSequence(attribute, what);
      if (derOid(fields.next(), what) !== '2.5.4.3') continue;
      const value = fields.next();
      if (value.tag === derTag.utf8String || value.tag === derTag.printableString)
        found.push(fromUtf8(value.content) ?? '');
    }
  }
  const [only] = found;
  return found.length === 1 && only !== undefined && /^[\x20-\x7e]{1,64}$/.test(only) ? only : '(unnamed)';
}
