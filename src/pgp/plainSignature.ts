import * as openpgp from 'openpgp';
import { concatBytes } from '../bytes/byteForms.ts';
import { digest, VerifyingKey, type DigestName } from '../platformKeys.ts';
import type { PublicKey } from './keys.ts';
import { signerInForce } from './signerInForce.ts';

/** By the number of the algorithm, with the salt that a v6 signature has for it (RFC 9580 section 9.5, table 23). */
const DIGESTS: ReadonlyMap<number, { readonly name: DigestName; readonly saltBytes: number }> = new Map([
  [openpgp.enums.hash.sha256, { name: 'sha256', saltBytes: 16 }],
  [openpgp.enums.hash.sha384, { name: 'sha384', saltBytes: 24 }],
  [openpgp.enums.hash.sha512, { name: 'sha512', saltBytes: 32 }],
]);

const POINT_BYTES = 32;
const SIGNATURE_BYTES = 64;
/** Stands before a point in its native form (RFC 9580 section 11.2.2). */
const NATIVE_FORM = 0x40;

type Signer = ReturnType<PublicKey['getKeys']>[number];
type KeyPacket = Signer['keyPacket'];
const keys = new WeakMap<KeyPacket, VerifyingKey>();

/**
 * Whether a detached signature is one of the usual form, by Ed25519, that holds: told by the platform, in a fraction of
 * the time that OpenPGP.js takes. It only ever says yes where OpenPGP.js does: a no means that it must be asked.
 * @param date the time by which it must have been made
 */
export async function isPlainlySigned(
  bytes: Uint8Array,
  packet: openpgp.SignaturePacket,
  key: PublicKey,
  date: Date,
): Promise<boolean> {
  const signer = keyNamed(key, packet.issuerKeyID);
  const { created } = packet;
  if (signer === undefined || created === null || !isUsual(packet)) return false;
  const second = Math.floor(date.getTime() / 1000) * 1000;
  if (!(created.getTime() <= second) || signer.getCreationTime() > created) return false;
  if (!isSignedBy(bytes, packet, signer.keyPacket)) return false;
  const inForce = await signerInForce(key, signer.getKeyID(), created);
  return inForce?.keyPacket === signer.keyPacket;
}

/** By the id that a signature names it by. */
const named = new WeakMap<PublicKey, Map<string, Signer>>();

/** The first key of a certificate that an id names. */
function keyNamed(key: PublicKey, id: openpgp.KeyID): Signer | undefined {
  const known = named.get(key) ?? new Map<string, Signer>();
  named.set(key, known);
  const name = id.bytes;
  const signer = known.get(name) ?? key.getKeys(id)[0];
  if (signer !== undefined) known.set(name, signer);
  return signer;
}

/** Nothing in it that OpenPGP.js may object to, and that a signature of a ledger has no use for. */
function isUsual(packet: openpgp.SignaturePacket): boolean {
  return (
    packet.signatureType === openpgp.enums.signature.binary &&
    packet.signatureNeverExpires &&
    packet.unknownSubpackets.length === 0 &&
    packet.rawNotations.every(({ critical }) => !critical) &&
    packet.revocationKeyClass === null
  );
}

function isSignedBy(bytes: Uint8Array, packet: openpgp.SignaturePacket, signer: KeyPacket): boolean {
  const { version, signatureData, signedHashValue, hashAlgorithm, publicKeyAlgorithm } = packet;
  if (publicKeyAlgorithm !== signer.algorithm) return false;
  const { salt, params } = packet as { salt?: unknown; params?: unknown };
  const hash = DIGESTS.get(hashAlgorithm ?? 0);
  const prefix = version === 6 && salt instanceof Uint8Array ? salt : new Uint8Array();
  if (hash === undefined || signatureData === null || signedHashValue === null) return false;
  if (version !== 4 && (version !== 6 || prefix.length !== hash.saltBytes)) return false;
  const signature = signatureIn(publicKeyAlgorithm, params);
  const verifying = verifyingKey(signer);
  if (signature === undefined || verifying === undefined) return false;
  const said = concatBytes(prefix, bytes, signatureData, trailer(version, signatureData));
  const hashed = digest(hash.name, said);
  if (signedHashValue[0] !== hashed[0] || signedHashValue[1] !== hashed[1]) return false;
  return verifying.holds('ed25519', hashed, signature);
}

/** What is hashed last (RFC 9580 section 5.2.4). */
function trailer(version: number, { length }: Uint8Array): Uint8Array {
  const end = Uint8Array.of(version, 0xff, 0, 0, 0, 0);
  new DataView(end.buffer).setUint32(2, length);
  return end;
}

function signatureIn(algorithm: openpgp.enums.publicKey | null, params: unknown): Uint8Array | undefined {
  const { RS, r, s } = Object(params) as Record<string, unknown>;
  if (algorithm === openpgp.enums.publicKey.ed25519)
    return RS instanceof Uint8Array && RS.length === SIGNATURE_BYTES ? RS : undefined;
  if (algorithm !== openpgp.enums.publicKey.eddsaLegacy) return undefined;
  if (!(r instanceof Uint8Array) || !(s instanceof Uint8Array)) return undefined;
  if (r.length > POINT_BYTES || s.length > POINT_BYTES) return undefined;
  // As an integer a half that begins with zeros is written shorter.
  const both = new Uint8Array(SIGNATURE_BYTES);
  both.set(r, POINT_BYTES - r.length);
  both.set(s, SIGNATURE_BYTES - s.length);
  return both;
}

function verifyingKey(signer: KeyPacket): VerifyingKey | undefined {
  const known = keys.get(signer);
  if (known !== undefined) return known;
  const point = pointOf(signer);
  if (point === undefined) return undefined;
  try {
    const key = VerifyingKey.fromEd25519(point);
    keys.set(signer, key);
    return key;
  } catch {
    return undefined;
  }
}

function pointOf({ publicParams }: KeyPacket): Uint8Array | undefined {
  const { A, Q } = publicParams as Record<string, unknown>;
  if (A instanceof Uint8Array) return A.length === POINT_BYTES ? A : undefined;
  if (!(Q instanceof Uint8Array) || Q.length !== POINT_BYTES + 1 || Q[0] !== NATIVE_FORM) return undefined;
  return Q.subarray(1);
}
