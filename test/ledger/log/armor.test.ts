import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toBase64 } from '../../../src/bytes/byteForms.ts';
import { canonicalArmor, isCanonicalArmor } from '../../../src/ledger/log/armor.ts';
import { text } from './logs.ts';

const BEGIN = '-----BEGIN PGP SIGNATURE-----';
const END = '-----END PGP SIGNATURE-----';
/** As somebody may dress a signature: with a checksum or none, in lines of any length, with headers. */
const dressed = (bytes: Uint8Array, { width = 64, headers = '', checksum = '' } = {}): string => {
  const lines = toBase64(bytes)
    .replace(new RegExp(`.{${width}}`, 'g'), '$&\n')
    .trimEnd();
  return `${BEGIN}\n${headers}\n${lines}\n${checksum}${END}\n`;
};
const some = fc.uint8Array({ minLength: 1, maxLength: 300, size: 'max' });

describe('the one form of an armoured signature', () => {
  it('has lines of 64 characters and the CRC-24 of RFC 9580, section 6.1.1', () => {
    const nine = text('123456789');
    // The published check value of CRC-24/OPENPGP: 21cf02.
    expect(canonicalArmor(dressed(nine))).toBe(`${BEGIN}\n\nMTIzNDU2Nzg5\n=Ic8C\n${END}\n`);
    const lines = canonicalArmor(dressed(new Uint8Array(97).fill(255)))?.split('\n') ?? [];
    expect(lines.map(({ length }) => length)).toEqual([29, 0, 64, 64, 4, 5, 27, 0]);
  });

  it('is one for all ways to dress the same bytes, and is recognised', () => {
    const width = fc.integer({ min: 1, max: 100 });
    const headers = fc.constantFrom('', 'Version: 1\n', 'Comment: a\nHash: b\n');
    const checksum = fc.constantFrom('', '=AAAA\n', '=+/9z\n');
    fc.assert(
      fc.property(some, width, headers, checksum, fc.boolean(), (bytes, w, h, sum, isWindows) => {
        const plain = canonicalArmor(dressed(bytes)) ?? '';
        const one = dressed(bytes, { width: w, headers: h, checksum: sum });
        expect(canonicalArmor(isWindows ? `\r\n ${one.replaceAll('\n', '\r\n')}` : one)).toBe(plain);
        expect(canonicalArmor(plain)).toBe(plain);
        expect(isCanonicalArmor(plain)).toBe(true);
        expect(isCanonicalArmor(one)).toBe(one === plain);
      }),
    );
  });

  it('is not that of any change of it', () => {
    fc.assert(
      fc.property(
        some,
        fc.nat(),
        fc.constantFrom(' ', '\n', '=', '-', 'A', '+', '/', 'z'),
        (bytes, at, letter) => {
          const one = canonicalArmor(dressed(bytes)) ?? '';
          const place = at % one.length;
          const changed = one.slice(0, place) + letter + one.slice(place + 1);
          expect(isCanonicalArmor(changed)).toBe(changed === one);
          expect(isCanonicalArmor(one.slice(0, place) + letter + one.slice(place))).toBe(false);
          expect(isCanonicalArmor(one.slice(0, place) + one.slice(place + 1))).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ['nothing', ''],
    ['no beginning', `\nAAAA\n${END}\n`],
    ['another beginning', `-----BEGIN PGP MESSAGE-----\n\nAAAA\n${END}\n`],
    ['no end', `${BEGIN}\n\nAAAA\n`],
    ['another end', `${BEGIN}\n\nAAAA\n-----END PGP MESSAGE-----\n`],
    ['no blank line', `${BEGIN}\nAAAA\n${END}\n`],
    ['no bytes', `${BEGIN}\n\n${END}\n`],
    ['a checksum of nothing', `${BEGIN}\n\n=twTO\n${END}\n`],
    ['what is no base64', `${BEGIN}\n\nAA*A\n${END}\n`],
    ['base64 of another spelling', `${BEGIN}\n\nAB==\n${END}\n`],
    ['a checksum that is none', `${BEGIN}\n\nAAAA\n=AAAAA\n${END}\n`],
    ['a checksum behind something', `${BEGIN}\n\nAAAA\nx=AAAA\n${END}\n`],
    ['text before it', `x\n${dressed(text('a'))}`],
    ['text after it', `${dressed(text('a'))}x\n`],
  ])('is none of what has %s', (_, armored) => {
    expect(canonicalArmor(armored)).toBeUndefined();
    expect(isCanonicalArmor(armored)).toBe(false);
  });

  it('has a blank line that may have spaces, as other programs write it, and is then written anew', () => {
    expect(canonicalArmor(`${BEGIN}\n  \nMTIzNDU2Nzg5\n${END}`)).toBe(
      `${BEGIN}\n\nMTIzNDU2Nzg5\n=Ic8C\n${END}\n`,
    );
  });
});
