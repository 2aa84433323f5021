import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  fromUtf16,
  isPartitionTable,
  readImagePath,
  readLoaderTexts,
  readTag,
  readVariableData,
} from '../../../src/attestation/eventLog/eventData.ts';

/** UEFI_IMAGE_LOAD_EVENT with this device path. */
function imageLoad(path: Buffer): Buffer {
  const head = Buffer.alloc(32);
  head.writeBigUInt64LE(BigInt(path.length), 24);
  return Buffer.concat([head, path]);
}

function node(type: number, length: number, content = Buffer.alloc(0)): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(length, 2);
  return Buffer.concat([head, content]);
}

describe('what event data say, which no register binds until they are hashed', () => {
  test.each<[string, number[], string[]]>([
    ['without a NUL', [0x61], ['a']],
    ['with a NUL', [0x61, 0], ['a']],
    ['with a NUL and a letter', [0x61, 0, 0x62], ['a\0b', 'a']],
    ['with two NULs', [0x61, 0, 0], ['a\0', 'a']],
    ['with a NUL and what is no letter', [0x61, 0, 0xbe], ['a']],
    ['of one NUL', [0], ['']],
    ['of nothing', [], ['']],
    ['that is none', [0xbe], []],
  ])('is a text of a boot loader %s, which may have one byte too many', (_what, bytes, texts) => {
    expect(readLoaderTexts(Uint8Array.from(bytes))).toEqual(texts);
  });

  test('is the names of files in the path of an image', () => {
    const name = Buffer.from('\\EFI\\a.efi\0', 'utf16le');
    const path = [node(0x0101, 4), node(0x0404, 4 + name.length, name), node(0xff7f, 4)];
    expect(readImagePath(imageLoad(Buffer.concat(path)))).toBe('\\EFI\\a.efi');
  });

  test.each([0, 1, 2, 3])(
    'is no path where a part of it says that it is %d bytes long: no reader stays there',
    (length) => {
      expect(readImagePath(imageLoad(Buffer.concat([node(0x0404, length), Buffer.alloc(8)])))).toBe('');
    },
  );

  test('is nothing where it is anything, and never more than there is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readImagePath(bytes).length).toBeLessThanOrEqual(bytes.length);
        expect(readVariableData(bytes)?.value.length ?? 0).toBeLessThanOrEqual(bytes.length);
        expect(fromUtf16(bytes)).toHaveLength(Math.floor(bytes.length / 2));
        expect(['number', 'undefined']).toContain(typeof readTag(bytes));
        expect(isPartitionTable(bytes)).toBe(false);
      }),
    );
  });
});
