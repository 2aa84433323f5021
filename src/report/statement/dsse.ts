import * as z from 'zod';
import { concatBytes, fromBase64, fromUtf8, toBase64, toUtf8 } from '../../bytes/byteForms.ts';
import { canonicalBytes } from '../../canonicalForm.ts';
import { CountersignError } from '../../errors.ts';
import { signWith, VerifyingKey, type SigningKey } from '../../platformKeys.ts';
import { sha256Hex } from '../../pureDigest.ts';

export const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';

/** A Sigstore bundle v0.3 that holds a DSSE envelope signed by a plain public key. */
export const bundleSchema = z.object({
  mediaType: z.literal(BUNDLE_TYPE),
  verificationMaterial: z.object({ publicKey: z.object({ hint: z.string().max(256) }) }),
  dsseEnvelope: z.object({
    payload: z.base64().max(4 * 1024 * 1024),
    payloadType: z.literal(IN_TOTO_PAYLOAD_TYPE),
    signatures: z
      .array(z.object({ sig: z.base64().max(1024), keyid: z.string().max(256).optional() }))
      .length(1),
  }),
});
export type SigstoreBundle = z.infer<typeof bundleSchema>;

/** Pre-authentication encoding: what a DSSE signature covers (DSSE protocol v1.0.2). */
export function preAuthenticationEncoding(payloadType: string, payload: Uint8Array): Uint8Array {
  const head = `DSSEv1 ${toUtf8(payloadType).length} ${payloadType} ${payload.length} `;
  return concatBytes(toUtf8(head), payload);
}

/**
 * Signs a statement (ECDSA P-256, SHA-256, DER) and packs it as a bundle. The signature has no `keyid`: cosign passes
 * over one whose name for the key is not its own (an SSH fingerprint).
 */
export function signStatement(statement: unknown, key: SigningKey): SigstoreBundle {
  const payload = canonicalBytes(statement);
  const sig = signWith('ecdsa-sha256', key, preAuthenticationEncoding(IN_TOTO_PAYLOAD_TYPE, payload));
  const hint = sha256Hex(VerifyingKey.of(key).spki);
  return {
    mediaType: BUNDLE_TYPE,
    verificationMaterial: { publicKey: { hint } },
    dsseEnvelope: {
      payload: toBase64(payload),
      payloadType: IN_TOTO_PAYLOAD_TYPE,
      signatures: [{ sig: toBase64(sig) }],
    },
  };
}

/**
 * Verifies a bundle by the key that the evidence binds, and gives the statement's JSON.
 * @throws CountersignError `tampered`.
 */
export function openStatement(bundle: unknown, key: VerifyingKey, what: string): string {
  const parsed = bundleSchema.safeParse(bundle);
  if (!parsed.success)
    throw new CountersignError('tampered', `${what} is not a Sigstore bundle v0.3 with a public key`);
  const { payload, payloadType, signatures } = parsed.data.dsseEnvelope;
  const bytes = fromBase64(payload);
  const sig = fromBase64(signatures[0]?.sig ?? '');
  if (bytes === undefined || sig === undefined)
    throw new CountersignError('tampered', `${what}: its payload or signature is not strict base64`);
  if (!key.holds('ecdsa-sha256', preAuthenticationEncoding(payloadType, bytes), sig)) {
    throw new CountersignError('tampered', `${what}: the signature does not hold`);
  }
  const json = fromUtf8(bytes);
  if (json === undefined) throw new CountersignError('tampered', `${what} is not UTF-8`);
  return json;
}
