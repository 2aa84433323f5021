import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { canonicalBytes } from '../canonicalJson.ts';
import { generateOrderKey, readPrivateKey, type PrivateKey } from '../pgp/keys.ts';
import { openFromSelf, sealToSelf } from './sealedBox.ts';

/** The keys of one attempt at one order: made in the TEE, never written outside it unsealed. */
export interface OrderKeys {
  /** Grants are sealed to it; it signs inside the seal of the result. */
  readonly encryption: PrivateKey;
  /** P-256; signs the report. */
  readonly signing: KeyObject;
}

export async function makeOrderKeys(order: number, attempt: number): Promise<OrderKeys> {
  const encryption = await generateOrderKey(`Countersign order ${order}, attempt ${attempt}`);
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { encryption, signing: privateKey };
}

/** SubjectPublicKeyInfo (DER) of a signing key. */
export function spkiOf(signing: KeyObject): Buffer {
  return createPublicKey(signing).export({ type: 'spki', format: 'der' });
}

function contextOf(order: number, attempt: number): string {
  return `countersign order keys v1 order ${order} attempt ${attempt}`;
}

export function sealOrderKeys(
  keys: OrderKeys,
  sealingKey: Uint8Array,
  order: number,
  attempt: number,
): string {
  const secret = canonicalBytes({
    encryption: keys.encryption.armor(),
    signing: keys.signing.export({ type: 'pkcs8', format: 'pem' }),
  });
  return sealToSelf(secret, sealingKey, contextOf(order, attempt));
}

/** @throws CountersignError `tampered` when another TEE sealed them. */
export async function openOrderKeys(
  sealed: string,
  sealingKey: Uint8Array,
  order: number,
  attempt: number,
): Promise<OrderKeys> {
  const secret = openFromSelf(sealed, sealingKey, contextOf(order, attempt));
  const { encryption, signing } = JSON.parse(Buffer.from(secret).toString('utf8')) as Record<
    'encryption' | 'signing',
    string
  >;
  return {
    encryption: await readPrivateKey(encryption, undefined, 'the order key'),
    signing: createPrivateKey(signing),
  };
}
