import { hexToBytes } from '@noble/hashes/utils.js';

export { concatBytes } from '@noble/hashes/utils.js';

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

const encoder = new TextEncoder();
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

const HEX_DIGITS = toUtf8('0123456789abcdef');
const digits = new TextDecoder();

/** Lower-case hex, in one piece: a text that is put together digit by digit takes ten times the memory. */
export function toHex(bytes: Uint8Array): string {
  const hex = new Uint8Array(bytes.length * 2);
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    hex[2 * at] = HEX_DIGITS[byte >> 4] ?? 0;
    hex[2 * at + 1] = HEX_DIGITS[byte & 15] ?? 0;
  }
  return digits.decode(hex);
}

/** @returns undefined unless the text is lower-case hex of whole bytes */
export function fromHex(text: string): Uint8Array | undefined {
  return /^(?:[0-9a-f]{2})*$/.test(text) ? hexToBytes(text) : undefined;
}

/** A character for each byte, from U+0000 to U+00FF. */
export function toLatin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** Standard base64 with padding (RFC 4648 section 4). */
export function toBase64(bytes: Uint8Array): string {
  return btoa(toLatin1(bytes));
}

/** Base64 for names and URLs, without padding (RFC 4648 section 5). */
export function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @returns undefined unless the text is the one spelling that {@link toBase64} gives */
export function fromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at);
  // Only the last group can be spelled in two ways: by the bits that no byte takes.
  return text.endsWith(toBase64(bytes.subarray(-(bytes.length % 3 || 3)))) ? bytes : undefined;
}

/** @returns undefined unless the bytes are well-formed UTF-8; a byte order mark is kept, as any other character */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The same for any bytes: U+FFFD stands for what is not well-formed. */
export function asUtf8(bytes: Uint8Array): string {
  return lenient.decode(bytes);
}

export function toUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}
