import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { describeBeginning } from '../../../src/review/content/describeBeginning.ts';

const MIB = 1024 ** 2;

function safetensors(length: number): Buffer {
  const header = Buffer.from(
    JSON.stringify({ w: { dtype: 'F32', shape: [length], data_offsets: [0, 4 * length] } }),
  );
  const size = Buffer.alloc(8);
  size.writeBigUInt64LE(BigInt(header.length));
  return Buffer.concat([size, header]);
}

/** GGUF of one member and one tensor whose name is not there any more. */
function gguf(): Buffer {
  const number = (value: number, bytes: 4 | 8): Buffer => {
    const found = Buffer.alloc(bytes);
    found.writeUInt32LE(value);
    return found;
  };
  const text = (value: string): Buffer => Buffer.concat([number(value.length, 8), Buffer.from(value)]);
  const head = [Buffer.from('GGUF'), number(3, 4), number(1, 8), number(1, 8)];
  return Buffer.concat([...head, text('name'), number(8, 4), text('small'), number(50, 8)]);
}

describe('the beginning of a file that is too large to be read', () => {
  test('tells the tensors of safetensors, and what of their bytes is missing by the size of all of it', () => {
    const head = safetensors(MIB);
    const whole = head.length + 4 * MIB;
    const read = `only its beginning was read: ${head.length} bytes of`;
    expect(describeBeginning('m.safetensors', head, whole)).toEqual({
      kind: 'binary',
      what: 'safetensors',
      facts: [`${read} ${whole.toLocaleString('en')}`, '1 tensor: w F32 [1048576]'],
    });
    expect(describeBeginning('m.safetensors', head, whole - 3).facts[1]).toBe(
      '3 bytes of its tensors are missing',
    );
    expect(describeBeginning('m.safetensors', head.subarray(0, 20), whole).what).toBe(
      'begins as safetensors',
    );
  });

  test('tells the metadata of GGUF as far as they go', () => {
    const { what, facts } = describeBeginning('m.gguf', gguf(), 100 * MIB);
    expect(what).toBe('GGUF, version 3');
    expect(facts).toContain('its head goes on behind what was read');
    expect(facts.join()).toContain('name=small');
  });

  test('tells the kind of a program, and that its imports were not read', () => {
    const { what, facts } = describeBeginning(
      'x',
      readFileSync(process.execPath).subarray(0, 4096),
      90 * MIB,
    );
    expect(what).toMatch(/^ELF 64-bit/);
    expect(facts).toContain('what it imports was not read');
  });

  test('a text that is cut within a character is one, and shows how it begins', () => {
    const bytes = Buffer.from('# größe\n').subarray(0, 5);
    const { what, facts } = describeBeginning('notes', bytes, 90 * MIB);
    expect([what, facts[1]]).toEqual(['text', 'begins with # gr']);
  });

  test('throws nothing, whatever it is, and always says that it is no more', () => {
    const signs = ['\x7fELF', 'PK\x03\x04', '\x80\x04', '\x93NUMPY', '\0asm', 'GGUF', '\x1f\x8b', '#!', ''];
    fc.assert(
      fc.property(fc.constantFrom(...signs), fc.uint8Array({ maxLength: 200 }), (sign, rest) => {
        const bytes = Buffer.concat([Buffer.from(sign, 'latin1'), rest]);
        expect(describeBeginning('a.pyc', bytes, 90 * MIB).facts[0]).toMatch(/^only its beginning was read/);
      }),
    );
  });
});
