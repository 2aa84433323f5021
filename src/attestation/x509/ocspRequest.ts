import { sha1 } from '@noble/hashes/legacy.js';
import { concatBytes, fromHex } from '../../bytes/byteForms.ts';
import type { Certificate } from './certificate.ts';
import { keyBits } from './ocspAnswer.ts';

/** AlgorithmIdentifier of SHA-1, with NULL as RFC 6960's example has it. */
const sha1Algorithm = Uint8Array.of(0x30, 0x09, 0x06, 0x05, 0x2b, 0x0e, 0x03, 0x02, 0x1a, 0x05, 0x00);

/** An element of less than 128 bytes. */
const short = (tag: number, ...parts: readonly Uint8Array[]): Uint8Array => {
  const content = concatBytes(...parts);
  return concatBytes(Uint8Array.of(tag, content.length), content);
};

/**
 * Asks whether a certificate is good: an OCSP request (RFC 6960 section 4.1.1), DER, unsigned and without a nonce, which would be
 * of no use to whoever judges the answer later. SHA-1 names the issuer, as every responder understands.
 */
export function ocspRequest(certificate: Certificate, issuer: Certificate): Uint8Array {
  const serial = fromHex(certificate.serial) ?? new Uint8Array();
  const id = short(
    0x30,
    sha1Algorithm,
    short(0x04, sha1(certificate.issuer)),
    short(0x04, sha1(keyBits(issuer))),
    short(0x02, serial),
  );
  return short(0x30, short(0x30, short(0x30, short(0x30, id))));
}
