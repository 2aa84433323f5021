import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mrtdOf } from '../../../examples/tee-operator/image/tdx/mrtd.ts';
import { withoutVariables } from '../../../examples/tee-operator/image/tdx/withoutVariables.ts';
import { FIRMWARE_BYTES, firmwareFile, usualSections, type SectionOptions } from './files.ts';

const firmware = firmwareFile();
const usual = mrtdOf(firmware);
const [code, variables, list, work] = usualSections as [
  SectionOptions,
  SectionOptions,
  SectionOptions,
  SectionOptions,
];

/** As the module's specification has it, written down once more: calls are hashed in 128 bytes. */
function byHand(): string {
  const hash = createHash('sha384');
  const call = (name: string, address: number): Buffer => {
    const bytes = Buffer.alloc(128);
    bytes.write(name);
    bytes.writeUInt32LE(address, 16);
    return bytes;
  };
  for (let page = 0; page < 4; page++) {
    hash.update(call('MEM.PAGE.ADD', 0xffff_c000 + page * 4096));
    for (let chunk = 0; chunk < 16; chunk++) {
      const at = page * 4096 + chunk * 256;
      hash.update(call('MR.EXTEND', 0xffff_c000 + at));
      hash.update(firmware.subarray(4096 + at, 4096 + at + 256));
    }
  }
  for (const address of [0xffff_b000, 0x80_9000, 0x80_a000]) hash.update(call('MEM.PAGE.ADD', address));
  for (let page = 0; page < 16; page++) hash.update(call('MEM.PAGE.ADD', 0x81_0000 + page * 4096));
  return hash.digest('hex');
}

describe('MRTD', () => {
  test('is of the calls that a host makes, page by page, in the order of the metadata', () => {
    expect(usual).toBe(byHand());
    expect(mrtdOf(firmwareFile([variables, code, list, work]))).not.toBe(usual);
  });

  test('changes with every byte of the code, and with none of the variables', () => {
    fc.assert(
      fc.property(fc.nat(FIRMWARE_BYTES - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const other = Buffer.from(firmware);
        other[at] = (other[at] ?? 0) ^ change;
        let said: string;
        try {
          said = mrtdOf(other);
        } catch {
          said = 'refused';
        }
        expect(said === usual).toBe(at < 4096);
      }),
      { numRuns: 500 },
    );
  });

  test.each<[string, SectionOptions[], RegExp]>([
    ['of a kind that QEMU does not take', [code, { ...work, type: 4 }], /type 4/],
    ['that the module is to add later', [code, { ...work, attributes: 2 }], /attributes 2/],
    [
      'that measures what the host alone knows',
      [code, { ...list, attributes: 1 }],
      /type 2 with attributes 1/,
    ],
    ['of half a page', [code, { ...work, bytes: 2048n }], /whole pages/],
    ['at half a page', [code, { ...work, address: 0x81_0800n }], /whole pages/],
    ['of all memory', [code, { ...work, bytes: 1n << 63n }], /whole pages/],
    ['behind the end of the file', [{ ...code, from: 2 * 4096 }], /not all in the file/],
    ['that is shorter in the file', [{ ...code, inFile: 4096 }], /not all in the file/],
    ['of memory with content', [code, { ...work, inFile: 4096 }], /not all in the file/],
  ])('is not computed with a section %s', (_what, sections, why) => {
    expect(() => mrtdOf(firmwareFile(sections))).toThrow(why);
  });

  test('is not computed of firmware without metadata for TDX, nor of anything else', () => {
    const other = Buffer.from(firmware);
    const entry = other.indexOf(Buffer.from('35657ae44a989847', 'hex'));
    other[entry] = 0;
    expect(() => mrtdOf(other)).toThrow(/not made for TDX/);
    for (const [place, value] of [
      [0, 0],
      [8, 2],
      [12, 65],
    ] as const) {
      const form = Buffer.from(firmware);
      form.writeUInt32LE(value, 4 * 4096 + place);
      expect(() => mrtdOf(form)).toThrow(/another form/);
    }
    const end = Buffer.from(firmware);
    end[FIRMWARE_BYTES - 33] = 0;
    expect(() => mrtdOf(end)).toThrow(/no OVMF/);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => mrtdOf(Buffer.from(bytes))).toThrow(/^The firmware cannot be measured: /);
      }),
    );
  });

  test('a table that leads nowhere ends', () => {
    for (const length of [0, 1, 17, 22, 300, 0xffff]) {
      const other = Buffer.from(firmware);
      other.writeUInt16LE(length, FIRMWARE_BYTES - 32 - 18 - 18);
      other[other.indexOf(Buffer.from('35657ae44a989847', 'hex'))] = 0;
      expect(() => mrtdOf(other)).toThrow(/cannot be measured/);
    }
  });
});

describe('the store of variables', () => {
  test('is emptied, and nothing else is touched, nor MRTD', () => {
    const empty = withoutVariables(firmware);
    const changed = [...empty.keys()].filter((at) => empty[at] !== firmware[at]);
    expect([changed[0], changed.at(-1), changed.length]).toEqual([0x48 + 28, 0x48 + 2047, 2048 - 28]);
    expect(empty.subarray(0x48 + 28, 0x48 + 2048).every((byte) => byte === 0xff)).toBe(true);
    expect(mrtdOf(empty)).toBe(usual);
    expect(withoutVariables(empty)).toEqual(empty);
  });

  test.each([
    ['another volume', 0x10],
    ['another store', 0x48],
  ])('%s is refused', (_what, at) => {
    const other = Buffer.from(firmware);
    other[at] = 0;
    expect(() => withoutVariables(other)).toThrow(/does not begin with a store/);
  });

  test('a store that says it is larger than its volume, or smaller than its header, is refused', () => {
    for (const size of [0, 27, 4096 - 0x48 + 1, 0xffff_ffff]) {
      const other = Buffer.from(firmware);
      other.writeUInt32LE(size, 0x48 + 16);
      expect(() => withoutVariables(other)).toThrow(/does not begin with a store/);
    }
    const volume = Buffer.from(firmware);
    volume.writeBigUInt64LE(BigInt(FIRMWARE_BYTES + 1), 0x20);
    for (const file of [volume, Buffer.alloc(0)])
      expect(() => withoutVariables(file)).toThrow(/does not begin with a store/);
  });
});
