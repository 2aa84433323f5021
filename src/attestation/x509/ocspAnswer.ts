import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384 } from '@noble/hashes/sha2.js';
import { equalBytes } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';
import type { Certificate } from './certificate.ts';
import { readCertificate, refuseCritical } from './certificate.ts';
import type { DerNode } from './der.ts';
import {
  DerSequence,
  derBits,
  derChildren,
  derIntegerHex,
  derOid,
  derOnlyChild,
  derTag,
  derTime,
  numberOf,
  readDer,
} from './der.ts';
import { readSignatureAlgorithm, type SignatureAlgorithm } from './signatureAlgorithm.ts';

/** An answer with a responder's certificate is about 2 KiB. */
export const maxOcspAnswerBytes = 16 * 1024;

const basicOcsp = '1.3.6.1.5.5.7.48.1.1';
const maxAnswers = 16;
const maxCertificates = 4;

/** SHA-1 names a certificate's issuer here and proves nothing: the issuer is one that the verifier has at hand. */
const nameHashes: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  '1.3.14.3.2.26': sha1,
  '2.16.840.1.101.3.4.2.1': sha256,
  '2.16.840.1.101.3.4.2.2': sha384,
};

/** What a responder says of one certificate. */
export interface SingleAnswer {
  /** Whether it is about the certificate of that issuer with that serial number. */
  isAbout(certificate: Certificate, issuer: Certificate): boolean;
  readonly status: 'good' | 'revoked' | 'on hold' | 'unknown';
  /** When it was revoked or put on hold. */
  readonly since: Date | undefined;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | undefined;
}

/** A responder's signed answer (RFC 6960 section 4.2.1), read strictly and not yet believed. */
export interface OcspAnswer {
  readonly signedPart: Uint8Array;
  readonly algorithm: SignatureAlgorithm;
  readonly signature: Uint8Array;
  /** Whether the responder names itself by this certificate's name or key. */
  isBy(certificate: Certificate): boolean;
  readonly answers: readonly SingleAnswer[];
  /** Certificates of responders that came with it. */
  readonly certificates: readonly Certificate[];
}

/** @throws CountersignError `tampered` when it is no successful answer of this form, `refused` for what is not accepted. */
export function readOcspAnswer(bytes: Uint8Array): OcspAnswer {
  const what = 'the OCSP answer';
  if (bytes.length > maxOcspAnswerBytes) throw new CountersignError('limit', `${what} is too large`);
  const response = new DerSequence(readDer(bytes, what), what);
  const status = response.next(0x0a);
  if (status.content.length !== 1 || status.content[0] !== 0)
    throw new CountersignError(
      'refused',
      `${what} is that the responder did not answer (${numberOf(status.content)})`,
    );
  const typed = new DerSequence(derOnlyChild(response.next(0xa0), what), what);
  response.end();
  if (derOid(typed.next(), what) !== basicOcsp)
    throw new CountersignError('refused', `${what} is of another type`);
  const basic = new DerSequence(readDer(typed.next(derTag.octetString).content, what), what);
  typed.end();
  const data = basic.next(derTag.sequence);
  const algorithm = readSignatureAlgorithm(basic.next(derTag.sequence), what);
  const signature = derBits(basic.next(), what);
  const certificates = certificatesIn(basic.optional(0xa0), what);
  basic.end();
  return { signedPart: data.raw, algorithm, signature, certificates, ...readData(data, what) };
}

function certificatesIn(wrapper: DerNode | undefined, what: string): readonly Certificate[] {
  if (wrapper === undefined) return [];
  const all = derChildren(derOnlyChild(wrapper, what, derTag.sequence), what);
  if (all.length > maxCertificates)
    throw new CountersignError('limit', `${what} brings too many certificates`);
  return all.map(({ raw }) => readCertificate(raw, `a certificate in ${what}`));
}

function readData(data: DerNode, what: string): Pick<OcspAnswer, 'isBy' | 'answers'> {
  const fields = new DerSequence(data, what);
  const isBy = responderOf(fields.next(), what);
  // When it was made; what counts is when each answer in it was found to be so.
  generalizedTime(fields.next(), what);
  const list = derChildren(fields.next(derTag.sequence), what);
  refuseCritical(fields.optional(0xa1), what);
  fields.end();
  if (list.length === 0 || list.length > maxAnswers)
    throw new CountersignError('limit', `${what} is about ${list.length} certificates`);
  return { isBy, answers: list.map((one) => readSingle(one, what)) };
}

function responderOf(node: DerNode, what: string): OcspAnswer['isBy'] {
  const name = derOnlyChild(node, what);
  if (node.tag === 0xa1) return ({ subject }) => equalBytes(subject, name.raw);
  if (node.tag !== 0xa2 || name.tag !== derTag.octetString)
    throw new CountersignError('tampered', `${what} does not say whose it is`);
  return (certificate) => equalBytes(sha1(keyBits(certificate)), name.content);
}

function readSingle(node: DerNode, what: string): SingleAnswer {
  const fields = new DerSequence(node, what);
  const isAbout = readCertificateId(fields.next(derTag.sequence), what);
  const { status, since } = readStatus(fields.next(), what);
  const thisUpdate = generalizedTime(fields.next(), what);
  const next = fields.optional(0xa0);
  const nextUpdate = next && generalizedTime(derOnlyChild(next, what), what);
  refuseCritical(fields.optional(0xa1), what);
  fields.end();
  return { isAbout, status, since, thisUpdate, nextUpdate };
}

function readCertificateId(node: DerNode, what: string): SingleAnswer['isAbout'] {
  const fields = new DerSequence(node, what);
  const algorithm = new DerSequence(fields.next(derTag.sequence), what);
  const hash = nameHashes[derOid(algorithm.next(), what)];
  algorithm.optional(0x05);
  algorithm.end();
  const name = fields.next(derTag.octetString).content;
  const key = fields.next(derTag.octetString).content;
  const serial = derIntegerHex(fields.next(), what);
  fields.end();
  if (hash === undefined)
    throw new CountersignError('refused', `${what} names certificates by an unknown hash`);
  return (certificate, issuer) =>
    certificate.serial === serial &&
    equalBytes(hash(certificate.issuer), name) &&
    equalBytes(hash(keyBits(issuer)), key);
}

/** RFC 5280 section 5.3.1: a certificate on hold may come back. */
const certificateHold = 6;

function readStatus(node: DerNode, what: string): Pick<SingleAnswer, 'status' | 'since'> {
  if (node.tag === 0x80 && node.content.length === 0) return { status: 'good', since: undefined };
  if (node.tag === 0x82 && node.content.length === 0) return { status: 'unknown', since: undefined };
  if (node.tag !== 0xa1) throw new CountersignError('tampered', `${what} has no status that is known`);
  const fields = new DerSequence(node, what, 0xa1);
  const since = generalizedTime(fields.next(), what);
  const reason = fields.optional(0xa0);
  fields.end();
  const code = reason && numberOf(derOnlyChild(reason, what).content.subarray(0, 6));
  return { status: code === certificateHold ? 'on hold' : 'revoked', since };
}

/** RFC 6960 section 4.2.2.1 takes no other form. */
function generalizedTime(node: DerNode, what: string): Date {
  if (node.tag !== derTag.generalizedTime) throw new CountersignError('tampered', `${what} lacks a time`);
  return derTime(node, what);
}

/** The bits of a certificate's key, which a CertID and a responder's name hash (RFC 6960 section 4.1.1). */
export function keyBits({ publicKey, commonName }: Certificate): Uint8Array {
  const what = `the key of ${commonName}`;
  const fields = new DerSequence(readDer(publicKey.spki, what), what);
  fields.next(derTag.sequence);
  return derBits(fields.next(), what);
}
