/** Crockford's 32 digits: none of them is taken for another (no I, L, O, U). */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const CODE = new RegExp(`^[${DIGITS}]{${LENGTH}}$`);

/** Sixteen digits of a card's digest for eyes and hands, 80 bits in groups of four: `7K3M-0QXA-…`. */
export function cardCode(digest: string): string {
  let bits = BigInt(`0x${digest.slice(0, (LENGTH * 5) / 4)}`);
  let code = '';
  for (let position = 0; position < LENGTH; position++) {
    code = (DIGITS[Number(bits & 31n)] ?? '') + code;
    bits >>= 5n;
  }
  return grouped(code);
}

function grouped(digits: string): string {
  return digits.replace(/.{4}(?!$)/g, '$&-');
}

/** A code as somebody typed it, in its one form; undefined for what is none. */
export function readCode(text: string): string | undefined {
  const digits = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if (!CODE.test(digits)) return undefined;
  return grouped(digits);
}

/** Sixteen letters and digits in groups, as they may begin anywhere in a text. */
const ANYWHERE = /(?<![0-9A-Za-z])(?=([0-9A-Za-z]{4}(?:[ -]?[0-9A-Za-z]{4}){3})(?![0-9A-Za-z]))/g;

/** Whether a text (a comment, with whatever else stands in it) holds a code. */
export function holdsCode(text: string, code: string): boolean {
  return [...text.matchAll(ANYWHERE)].some(([, word = '']) => readCode(word) === code);
}
