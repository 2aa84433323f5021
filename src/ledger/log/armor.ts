import { fromBase64, toBase64 } from '../../bytes/byteForms.ts';

const BEGIN = '-----BEGIN PGP SIGNATURE-----';
const END = '-----END PGP SIGNATURE-----';

function dress(bytes: Uint8Array): string {
  const lines = toBase64(bytes).replace(/.{64}(?=.)/g, '$&\n');
  return [BEGIN, '', lines, `=${checksum(bytes)}`, END, ''].join('\n');
}

/** What a byte at the top of the register leaves of it. */
const CRC_OF_BYTE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 16;
  for (let bit = 0; bit < 8; bit++) {
    crc <<= 1;
    if ((crc & 0x1000000) !== 0) crc ^= 0x1864cfb;
  }
  return crc;
});

/** The CRC-24 of RFC 9580 section 6.1.1, in base64. */
function checksum(bytes: Uint8Array): string {
  let crc = 0xb704ce;
  for (const byte of bytes) crc = ((crc << 8) & 0xffffff) ^ (CRC_OF_BYTE[(crc >> 16) ^ byte] ?? 0);
  return toBase64(Uint8Array.of((crc >> 16) & 255, (crc >> 8) & 255, crc & 255));
}

/** A signature that may be in its one form: what is left to tell is its base64, and its checksum. */
const ONE_FORM =
  /^-----BEGIN PGP SIGNATURE-----\n\n((?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/=]{1,64})\n=([A-Za-z0-9+/]{4})\n-----END PGP SIGNATURE-----\n$/;

/** Whether an armoured signature is in the one form that {@link canonicalArmor} gives it. */
export function isCanonicalArmor(armored: string): boolean {
  const [, lines = '', sum] = ONE_FORM.exec(armored) ?? [];
  const bytes = fromBase64(lines.replaceAll('\n', ''));
  return bytes !== undefined && checksum(bytes) === sum;
}

/**
 * The one form in which a leaf holds a signature: no headers, lines of 64 characters, and the checksum, without which
 * GnuPG 2.2 takes the last line for base64. So nobody makes a second leaf of an entry by dressing its signature anew.
 * @returns undefined when the text is no armoured signature
 */
export function canonicalArmor(armored: string): string | undefined {
  const lines = armored.trim().split(/\r?\n/);
  const blank = lines.findIndex((line) => line.trim() === '');
  if (lines[0] !== BEGIN || lines.at(-1) !== END) return undefined;
  // Without a blank line the first one is left, which is no base64.
  const content = lines.slice(blank + 1, -1).filter((line) => !/^=[A-Za-z0-9+/]{4}$/.test(line));
  const bytes = fromBase64(content.join(''));
  return bytes === undefined || bytes.length === 0 ? undefined : dress(bytes);
}
