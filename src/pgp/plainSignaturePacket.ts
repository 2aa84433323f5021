import * as openpgp from 'openpgp';
import { fromBase64 } from '../bytes/byteForms.ts';

/** Armour without headers, as OpenPGP.js writes it, with the checksum that it writes where it is told to. */
const PLAIN_ARMOR =
  /^-----BEGIN PGP SIGNATURE-----\n\n((?:[A-Za-z0-9+/]{1,76}\n)*[A-Za-z0-9+/]{1,76}={0,2})\n(?:=[A-Za-z0-9+/]{4}\n)?-----END PGP SIGNATURE-----\n$/;

const NEW_FORM = 0xc0 | openpgp.enums.packet.signature;
const OLD_FORM = 0x80 | (openpgp.enums.packet.signature << 2);
/** What a length of one octet stays below in the new form (RFC 9580 section 4.2.1.1). */
const ONE_OCTET = 192;
/** From here on it has four octets, or is of a part. */
const TWO_OCTETS = 224;

/** Where the body of the one packet begins that all of these bytes are; undefined for any rarer framing. */
function bodyStart(bytes: Uint8Array): number | undefined {
  const [tag, first = 0, second = 0] = bytes;
  const short = { start: 2, length: first };
  const long = tag === NEW_FORM ? (first - ONE_OCTET) * 256 + second + ONE_OCTET : first * 256 + second;
  const isShort = tag === OLD_FORM || (tag === NEW_FORM && first < ONE_OCTET);
  const isLong = tag === OLD_FORM + 1 || (tag === NEW_FORM && first < TWO_OCTETS);
  if (!isShort && !isLong) return undefined;
  const { start, length } = isShort ? short : { start: 3, length: long };
  return bytes.length === start + length ? start : undefined;
}

/**
 * The signature in armour of the usual form, as OpenPGP.js reads it, in a fraction of the time that all forms take it.
 * @returns undefined where it is another form, or none: then OpenPGP.js must be asked
 */
export function readPlainSignature(armored: string): openpgp.SignaturePacket | undefined {
  const content = PLAIN_ARMOR.exec(armored)?.[1];
  const bytes = content === undefined ? undefined : fromBase64(content.replaceAll('\n', ''));
  const start = bytes && bodyStart(bytes);
  if (bytes === undefined || start === undefined) return undefined;
  const packet = new openpgp.SignaturePacket();
  try {
    packet.read(bytes.subarray(start));
    return packet;
  } catch {
    return undefined;
  }
}
