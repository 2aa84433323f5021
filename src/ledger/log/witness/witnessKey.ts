import { concatBytes, equalBytes, fromBase64, fromHex, toBase64, toHex } from '../../../bytes/byteForms.ts';
import type { Hasher } from '../logCrypto.ts';
import { noteKeyId } from '../signedNote.ts';

/** The type of a witness's key and signature in a note: Ed25519 with a time (C2SP tlog-cosignature). */
const COSIGNATURE_TYPE = 4;
const ED25519_BYTES = 32;
const NAME = /^[^\s+\p{Cc}]{1,128}$/u;

/** A witness's public key. Its name is what people call it; the key alone says who signed. */
export interface WitnessKey {
  readonly name: string;
  readonly keyId: Uint8Array;
  /** 32 bytes, Ed25519. */
  readonly publicKey: Uint8Array;
}

/** Whether a witness can have this name: no space, no `+`, no control character, 1 to 128 characters. */
export function isWitnessName(name: string): boolean {
  return NAME.test(name);
}

export function witnessKeyOf(hasher: Hasher, name: string, publicKey: Uint8Array): WitnessKey {
  return { name, publicKey, keyId: noteKeyId(hasher, name, COSIGNATURE_TYPE, publicKey) };
}

/** A verifier key in one line: `<name>+<key id in hex>+<base64 of type and key>` (C2SP signed-note). */
export function formatWitnessKey({ name, keyId, publicKey }: WitnessKey): string {
  return `${name}+${toHex(keyId)}+${toBase64(concatBytes(Uint8Array.of(COSIGNATURE_TYPE), publicKey))}`;
}

/** @returns undefined unless the line is what {@link formatWitnessKey} gives */
export function parseWitnessKey(hasher: Hasher, line: string): WitnessKey | undefined {
  // Base64 has a plus too.
  const [name = '', id = '', ...rest] = line.split('+');
  const typed = fromBase64(rest.join('+'));
  const named = fromHex(id);
  if (!isWitnessName(name) || named === undefined) return undefined;
  if (typed?.length !== 1 + ED25519_BYTES || typed[0] !== COSIGNATURE_TYPE) return undefined;
  const key = witnessKeyOf(hasher, name, typed.slice(1));
  return equalBytes(key.keyId, named) ? key : undefined;
}
