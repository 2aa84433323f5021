import { equalBytes } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';
import { sha256Hex } from '../../pureDigest.ts';
import type { Certificate } from './certificate.ts';
import { keyUsageBit, mayIssue, requireUsage, verifyChain } from './chain.ts';
import { derChildren, derOid, derTag, readDer } from './der.ts';
import type { OcspAnswer, SingleAnswer } from './ocspAnswer.ts';

const extendedKeyUsage = '2.5.29.37';
const ocspSigning = '1.3.6.1.5.5.7.3.9';

/** How far ahead a responder's clock may be of the verifier's. */
const clockSkewMs = 5 * 60_000;

/**
 * Whether one of the answers says of a certificate that it is good, and was signed by who may say so: its issuer, an authority
 * above that one, or a responder whom one of these named (RFC 6960 section 4.2.2.2).
 * @param chain the certificate, and those above it up to a root that is believed
 * @param maximumAgeMs how old an answer may be
 * @returns when the newest answer was given
 * @throws CountersignError `refused` with the reason: revoked, on hold, expired, by somebody else, or no answer at all.
 */
export function requireGood(
  chain: readonly Certificate[],
  answers: readonly OcspAnswer[],
  at: Date,
  maximumAgeMs: number,
): Date {
  const [certificate, issuer] = chain;
  if (certificate === undefined || issuer === undefined)
    throw new CountersignError('input', 'a root has no issuer whose word would count');
  const name = certificate.commonName;
  const singles = answers.flatMap((answer) => {
    const about = answer.answers.filter((single) => single.isAbout(certificate, issuer));
    if (about.length > 0) requireResponder(answer, chain.slice(1), at);
    return about;
  });
  // A revocation counts whatever else is carried: a newer answer must not be hidden behind an older one.
  const bad = singles.find(({ status }) => status !== 'good');
  if (bad !== undefined) throw new CountersignError('refused', `certificate ${name} is ${statusText(bad)}`);
  const [newest] = singles.toSorted((a, b) => b.thisUpdate.getTime() - a.thisUpdate.getTime());
  if (newest === undefined) throw new CountersignError('refused', `no OCSP answer about ${name} is carried`);
  requireFresh(newest, name, at, maximumAgeMs);
  return newest.thisUpdate;
}

function statusText({ status, since }: SingleAnswer): string {
  const from = since === undefined ? '' : ` since ${since.toISOString()}`;
  return status === 'unknown' ? 'not known to its issuer' : `${status}${from}`;
}

function requireFresh(single: SingleAnswer, name: string, at: Date, maximumAgeMs: number): void {
  const { thisUpdate, nextUpdate } = single;
  const what = `the OCSP answer about ${name}`;
  if (thisUpdate.getTime() - at.getTime() > clockSkewMs)
    throw new CountersignError('refused', `${what} is from the future: ${thisUpdate.toISOString()}`);
  if (nextUpdate !== undefined && at >= nextUpdate)
    throw new CountersignError('refused', `${what} expired at ${nextUpdate.toISOString()}`);
  const ageMs = at.getTime() - thisUpdate.getTime();
  if (ageMs > maximumAgeMs) {
    const hours = (ms: number): string => (ms / 3_600_000).toFixed(1);
    throw new CountersignError(
      'refused',
      `${what} is ${hours(ageMs)} h old; the policy allows ${hours(maximumAgeMs)} h`,
    );
  }
}

/** @param authorities issuer of the certificate in question, and all above it */
function requireResponder(answer: OcspAnswer, authorities: readonly Certificate[], at: Date): void {
  const signer =
    authorities.find((authority) => answer.isBy(authority)) ?? delegated(answer, authorities, at);
  if (!signer.publicKey.holds(answer.algorithm, answer.signedPart, answer.signature))
    throw new CountersignError(
      'tampered',
      `the signature of ${signer.commonName} on the OCSP answer does not hold`,
    );
}

function delegated(answer: OcspAnswer, authorities: readonly Certificate[], at: Date): Certificate {
  const responder = answer.certificates.find((certificate) => answer.isBy(certificate));
  if (responder === undefined)
    throw new CountersignError('refused', 'the OCSP answer is by somebody who does not show a certificate');
  const from = authorities.findIndex(({ subject }) => equalBytes(subject, responder.issuer));
  if (from < 0)
    throw new CountersignError(
      'refused',
      `the OCSP answer is by ${responder.commonName}, whom no authority of the chain named`,
    );
  const above = authorities.slice(from);
  const root = above.at(-1);
  // The chain above was verified to its pinned root already; here it is that the responder hangs on it.
  requirePurpose(responder);
  const rest = new Map([...responder.extensions].filter(([name]) => name !== extendedKeyUsage));
  verifyChain(
    [{ ...responder, extensions: rest }, ...above],
    root === undefined ? [] : [sha256Hex(root.raw)],
    at,
  );
  return responder;
}

function requirePurpose(responder: Certificate): void {
  const what = `certificate ${responder.commonName}`;
  const extension = responder.extensions.get(extendedKeyUsage);
  const purposes = extension === undefined ? [] : derChildren(readDer(extension.value, what), what);
  const isResponder = purposes.some(
    (purpose) => purpose.tag === derTag.objectIdentifier && derOid(purpose, what) === ocspSigning,
  );
  if (!isResponder || mayIssue(responder))
    throw new CountersignError('refused', `${what} may not answer for its issuer`);
  requireUsage(responder, keyUsageBit.digitalSignature, 'sign answers');
}
