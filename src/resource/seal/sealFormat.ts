import { packetBytes } from './packetLength.ts';

/** Packet tags of RFC 9580 §5. */
export const LITERAL_DATA_TAG = 11;
export const SEIPD_TAG = 18;

export const SESSION_KEY_BYTES = 32;
export const SALT_BYTES = 32;
/** Of AES-GCM, in whole (RFC 9580 §5.13.4). */
export const AUTH_TAG_BYTES = 16;
/** Chunks of 1 MiB (2^(14+6) bytes): measured as the fastest for files; see docs/bench. */
export const CHUNK_OCTET = 14;
/** 4 MiB: no larger chunk may be made, none need be read (RFC 9580 §5.13.2). */
export const MAX_CHUNK_OCTET = 16;

/** Literal data: format `b`, no file name, no date (RFC 9580 §5.9): nothing but the bytes. */
export const LITERAL_PREFIX = Uint8Array.of(0x62, 0, 0, 0, 0, 0);

/** What may be chosen about the form of a sealed message. */
export interface SealForm {
  /** Chunks of 2^(chunkOctet + 6) bytes, 0 to 16. */
  readonly chunkOctet?: number;
  /** Lengths in parts of 2^partPower bytes (9 to 30) at any size; without it from 4 GiB on. */
  readonly partPower?: number;
}

/** Version 2, AES-256, GCM, chunk size: the start of the packet's body, and with the tag before it the HKDF info. */
export function sealParameters(chunkOctet: number): Uint8Array {
  return Uint8Array.of(2, 9, 3, chunkOctet);
}

export function chunkBytesOf(chunkOctet: number): number {
  return 2 ** (chunkOctet + 6);
}

/** Bytes of the literal data packet that holds `plainBytes`: what is encrypted. */
export function literalBytes(plainBytes: number, form: SealForm = {}): number {
  return packetBytes(LITERAL_PREFIX.length + plainBytes, form.partPower);
}

/** Bytes of the SEIPD packet's body. */
export function seipdBodyBytes(plainBytes: number, form: SealForm = {}): number {
  const literal = literalBytes(plainBytes, form);
  const chunks = Math.ceil(literal / chunkBytesOf(form.chunkOctet ?? CHUNK_OCTET));
  return 4 + SALT_BYTES + literal + (chunks + 1) * AUTH_TAG_BYTES;
}

/** Bytes of the sealed form of `plainBytes` bytes. */
export function sealedSize(plainBytes: number, form: SealForm = {}): number {
  return packetBytes(seipdBodyBytes(plainBytes, form), form.partPower);
}
