import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { authenticodeSha384 } from '../../../examples/tee-operator/image/tdx/authenticode.ts';
import { peFile } from './files.ts';

const hex = (file: Buffer): string => authenticodeSha384(file).toString('hex');
const signed = peFile({ certificates: Buffer.alloc(64, 9), rest: Buffer.alloc(24, 3) });

describe('the Authenticode hash of a kernel', () => {
  test('is of header, sections in the order of the file, and the rest, without checksum and certificates', () => {
    const sections = [Buffer.alloc(32, 1), Buffer.alloc(0), Buffer.alloc(64, 2)];
    const file = peFile({
      sections,
      checksum: 77,
      certificates: Buffer.alloc(16, 9),
      rest: Buffer.from('rest'),
    });
    const checksum = 64 + 24 + 64;
    const directory = 64 + 24 + 112 + 32;
    const hashed = [
      file.subarray(0, checksum),
      file.subarray(checksum + 4, directory),
      file.subarray(directory + 8, -16),
    ];
    expect(hex(file)).toBe(createHash('sha384').update(Buffer.concat(hashed)).digest('hex'));
  });

  test('is the same whoever signed it, and unsigned', () => {
    const rest = Buffer.alloc(24, 3);
    expect(hex(peFile({ rest, checksum: 5 }))).toBe(hex(signed));
    expect(hex(peFile({ rest, certificates: Buffer.alloc(128, 4) }))).toBe(hex(signed));
    expect(hex(peFile({ rest: Buffer.alloc(24, 4) }))).not.toBe(hex(signed));
  });

  test('takes a header that has no place for certificates', () => {
    const file = peFile({ certificates: 'no entry' });
    const checksum = 64 + 24 + 64;
    const hashed = [file.subarray(0, checksum), file.subarray(checksum + 4)];
    expect(hex(file)).toBe(createHash('sha384').update(Buffer.concat(hashed)).digest('hex'));
  });

  test('changes with every byte but those of checksum, certificates and where they stand', () => {
    const free = (at: number): boolean =>
      (at >= 152 && at < 156) || (at >= 232 && at < 240) || at >= signed.length - 64;
    for (let at = 0; at < signed.length; at++) {
      const other = Buffer.from(signed);
      other[at] = (other[at] ?? 0) ^ 1;
      if (at >= 236 && at < 240) continue; // The size of the certificates says where what is hashed ends.
      let said: string;
      try {
        said = hex(other);
      } catch {
        said = 'refused';
      }
      expect([at, said === hex(signed)]).toEqual([at, free(at)]);
    }
  });

  test('of whatever else is refused in words', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.nat(600), (bytes, cut) => {
        for (const file of [Buffer.from(bytes), signed.subarray(0, cut)])
          expect(() => authenticodeSha384(file)).toThrow(/^The kernel cannot be measured: /);
      }),
    );
  });

  test.each<[string, number, number, RegExp]>([
    ['without MZ', 0, 0, /no PE file/],
    ['without PE', 64, 0, /no PE file/],
    ['of 32 bits', 64 + 24, 0x1010b, /not of 64 bits/],
    ['whose header ends before its checksum', 64 + 24 + 60, 100, /not there/],
    ['whose header is longer than the file', 64 + 24 + 60, 1 << 20, /not there/],
    ['whose certificates are longer than what is left', 64 + 24 + 112 + 36, 1000, /not there/],
  ])('of a file %s is refused', (_what, at, value, why) => {
    const other = Buffer.from(signed);
    other.writeUInt32LE(value, at);
    expect(() => authenticodeSha384(other)).toThrow(why);
  });
});
