import * as z from 'zod';
import { derTag, readDer } from '../attestation/x509/der.ts';
import { canonicalBytes, digestOf } from '../canonicalJson.ts';
import { equalBytes, fromUtf8 } from '../bytes/byteForms.ts';
import { CountersignError } from '../errors.ts';
import { orderBindingSchema } from '../marketplace/order/orderEntries.ts';
import { base64, sha256 } from '../marketplace/schemas.ts';

/** The extension of an order's certificate that carries its evidence, as a UTF8String of canonical JSON. */
export const ORDER_EVIDENCE_OID = '1.3.6.1.3.8888.9.2';
/** Under what TLS libraries take as one chain by default (OpenSSL: 100 KiB). */
export const MAX_EXTENSION_BYTES = 90 * 1024;

const extensionSchema = z
  .strictObject({
    version: z.literal(1),
    /** What the evidence's 64 bytes stand for. */
    binding: orderBindingSchema.strict(),
    /** When the order was placed, and its nonce was made: the evidence cannot be older. */
    ordered: z.iso.datetime({ precision: 3 }),
    evidence: z.unknown().optional(),
    /** SHA-256 (hex) of the evidence's canonical JSON, where the evidence is too large to be carried. */
    evidenceDigest: sha256.optional(),
    /** The order's signing key, SPKI (DER), base64: it signed the certificate. */
    signingKey: base64,
  })
  .refine(
    ({ evidence, evidenceDigest }) => (evidence === undefined) !== (evidenceDigest === undefined),
    'it carries either evidence or its digest',
  );
export type OrderExtension = z.infer<typeof extensionSchema>;

/** Whether evidence outgrows a certificate, which then names it by its digest. */
export function outgrowsCertificate(content: OrderExtension): boolean {
  return canonicalBytes(content).length > MAX_EXTENSION_BYTES;
}

/**
 * The extension's value, with the digest of the evidence where the evidence is too large for a certificate.
 * @throws CountersignError `limit` when even the rest is.
 */
export function writeOrderExtension(content: OrderExtension): Buffer {
  const { evidence, ...rest } = content;
  const fitting = outgrowsCertificate(content) ? { ...rest, evidenceDigest: digestOf(evidence) } : content;
  const text = canonicalBytes(fitting);
  if (text.length > MAX_EXTENSION_BYTES)
    throw new CountersignError(
      'limit',
      `what the order binds, ${text.length} bytes, is too large for a certificate`,
    );
  return Buffer.concat([derHead(text.length), text]);
}

function derHead(length: number): Buffer {
  if (length < 0x80) return Buffer.from([derTag.utf8String, length]);
  const digits = length.toString(16);
  const bytes = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex');
  return Buffer.concat([Buffer.from([derTag.utf8String, 0x80 | bytes.length]), bytes]);
}

/** @throws CountersignError `tampered` when it is not one, or not written in the one form there is. */
export function readOrderExtension(value: Uint8Array): OrderExtension {
  const what = "the certificate's evidence";
  const node = readDer(value, what);
  if (node.tag !== derTag.utf8String || node.content.length > MAX_EXTENSION_BYTES)
    throw new CountersignError('tampered', `${what} is no text, or a too long one`);
  let parsed: OrderExtension;
  try {
    parsed = extensionSchema.parse(JSON.parse(fromUtf8(node.content) ?? ''));
  } catch (cause) {
    throw new CountersignError('tampered', `${what} is not what an order's certificate carries`, { cause });
  }
  if (!equalBytes(canonicalBytes(parsed), node.content))
    throw new CountersignError('tampered', `${what} is not canonical JSON`);
  return parsed;
}
