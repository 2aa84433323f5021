import { fromBase64, toBase64 } from './byteForms.ts';

const BEGIN = '-----BEGIN PGP SIGNATURE-----';
const END = '-----END PGP SIGNATURE-----';
const LINE = 64;

function dress(bytes: Uint8Array): string {
  const lines = toBase64(bytes).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return [BEGIN, '', ...lines, END, ''].join('\n');
}

/**
 * The one form in which a leaf holds a signature: no headers, no checksum (RFC 9580 section 6.1 needs none), lines
 * of 64 characters. So nobody makes a second leaf of an entry by dressing its signature anew.
 * @returns undefined when the text is no armoured signature
 */
export function canonicalArmor(armored: string): string | undefined {
  const lines = armored.trim().split(/\r?\n/);
  const blank = lines.findIndex((line) => line.trim() === '');
  if (lines[0] !== BEGIN || lines.at(-1) !== END || blank < 0) return undefined;
  const content = lines.slice(blank + 1, -1).filter((line) => !/^=[A-Za-z0-9+/]{4}$/.test(line));
  const bytes = fromBase64(content.join(''));
  return bytes === undefined || bytes.length === 0 ? undefined : dress(bytes);
}
