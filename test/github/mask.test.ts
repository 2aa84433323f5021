import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createSecretRegistry, secretForms } from '../../src/github/runner/mask.ts';

const registryOf = (secret: string | Uint8Array) => {
  const written: string[] = [];
  const registry = createSecretRegistry((line) => written.push(line));
  registry.register(secret);
  return { registry, written };
};
const bytes = fc.uint8Array({ minLength: 12, maxLength: 80 });

describe('a registered secret is found in a text', () => {
  test('in hex and base64 of both alphabets, whatever surrounds it', () => {
    fc.assert(
      fc.property(
        bytes,
        fc.uint8Array({ maxLength: 7 }),
        fc.uint8Array({ maxLength: 7 }),
        (secret, before, after) => {
          const { registry } = registryOf(secret);
          const inside = Buffer.concat([before, secret, after]);
          for (const encoding of ['hex', 'base64', 'base64url'] as const)
            expect(registry.foundIn(inside.toString(encoding))).toBe(true);
          expect(registry.foundIn(inside.toString('hex').toUpperCase())).toBe(true);
        },
      ),
    );
  });

  test('as itself, in JSON, in a URL, and line by line', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, maxLength: 60, unit: 'grapheme' }), (secret) => {
        const { registry } = registryOf(secret);
        expect(registry.foundIn(`key=${secret};`)).toBe(true);
        expect(registry.foundIn(JSON.stringify({ key: `x${secret}` }))).toBe(true);
        expect(registry.foundIn(`?key=${encodeURIComponent(secret)}`)).toBe(true);
        expect(registry.foundIn(new URLSearchParams({ key: secret }).toString())).toBe(true);
      }),
    );
  });

  test('by any one of its lines', () => {
    const { registry } = registryOf('-----BEGIN-----\nabcdefgh\r\nijklmnop\n');
    expect(registry.foundIn('log: ijklmnop')).toBe(true);
  });

  test('when base64 wraps it into lines', () => {
    const secret = Buffer.from(Array.from({ length: 500 }, (_, index) => (index * 37) % 256));
    const { registry } = registryOf(secret);
    for (const columns of [64, 76])
      for (const line of secret.toString('base64').match(new RegExp(`.{${columns}}`, 'g')) ?? [])
        expect(registry.foundIn(line)).toBe(true);
  });

  test('and others are not', () => {
    const { registry } = registryOf('correct horse battery staple');
    expect(registry.foundIn('incorrect donkey')).toBe(false);
    expect(registry.foundIn('')).toBe(false);
  });
});

describe('masking', () => {
  test('writes one command for each form, newlines escaped so that none ends early', () => {
    const { written } = registryOf('line one\nline 100%\r\n');
    expect(written.every((line) => /^::add-mask::[^\r\n]+\n$/.test(line))).toBe(true);
    expect(written).toContain('::add-mask::line one%0Aline 100%25%0D%0A\n');
    expect(written).toContain('::add-mask::line 100%25\n');
  });

  test('begins with the longest form and says none twice', () => {
    const { registry, written } = registryOf('a secret of some length');
    const lengths = secretForms('a secret of some length').map((form) => form.length);
    expect(lengths).toEqual([...lengths].sort((left, right) => right - left));
    const before = written.length;
    registry.register('a secret of some length');
    expect(written).toHaveLength(before);
  });

  test('leaves alone what is too short to be one', () => {
    expect(registryOf('a').written).toEqual([]);
    expect(secretForms('abcdefgh\n}\n').includes('}')).toBe(false);
  });
});
