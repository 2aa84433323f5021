import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CountersignError } from '../../src/errors.ts';
import * as kinds from '../../src/github/runner/inputKinds.ts';
import { readInputs } from '../../src/github/runner/inputs.ts';
import { createSecretRegistry } from '../../src/github/runner/mask.ts';
import { anyCharacter } from '../support/anyCharacter.ts';

const specs = {
  'order-id': kinds.id(),
  'solution-hash': kinds.sha256(),
  'allow-unprotected': kinds.flag(),
  'max-megabytes': kinds.optional(kinds.wholeNumber({ min: 1, max: 500 }), 100),
  ledger: kinds.optional(kinds.repository()),
  engine: kinds.optional(kinds.oneOf('docker', 'podman'), 'docker'),
  data: kinds.lines(kinds.matching(/^\d+,\d+$/, 'offer,slot')),
  key: kinds.optional(kinds.secret()),
};
const good = { 'ORDER-ID': '17', 'SOLUTION-HASH': 'A'.repeat(64) };

function read(values: Record<string, string>, written: string[] = []) {
  const env = Object.fromEntries(Object.entries(values).map(([name, value]) => [`INPUT_${name}`, value]));
  const secrets = createSecretRegistry((line) => written.push(line));
  return readInputs(specs, { secrets, env, renamed: { 'suborder-id': 'order-id' } });
}

function faultOf(values: Record<string, string>): string {
  try {
    read(values);
    return '';
  } catch (error) {
    if (!(error instanceof CountersignError)) throw error;
    return error.message;
  }
}

describe('inputs', () => {
  test('become one typed object', () => {
    const inputs = read({
      ...good,
      DATA: '1,2\n# a comment\n\n3,4',
      LEDGER: 'acme/ledger',
      'ALLOW-UNPROTECTED': 'true',
    });
    const orderId: string = inputs.orderId;
    expect({ ...inputs, orderId }).toEqual({
      orderId: '17',
      solutionHash: 'a'.repeat(64),
      allowUnprotected: true,
      maxMegabytes: 100,
      ledger: { owner: 'acme', repo: 'ledger' },
      engine: 'docker',
      data: ['1,2', '3,4'],
      key: undefined,
    });
  });

  test('are all told at once when they are wrong', () => {
    const message = faultOf({ 'SOLUTION-HASH': 'abc', 'ALLOW-UNPROTECTED': 'yes', 'MAX-MEGABYTES': '501' });
    expect(message).toContain('the input order-id is missing');
    expect(message).toContain('solution-hash must be a SHA-256 in hex (64 digits), not "abc"');
    expect(message).toContain('allow-unprotected must be true or false');
    expect(message).toContain('max-megabytes must be a whole number from 1 to 500');
  });

  test('that were renamed fail with the new name', () => {
    expect(faultOf({ ...good, 'SUBORDER-ID': '3' })).toBe('the input suborder-id is now called order-id');
  });

  test('that are secrets are masked before any other input is judged', () => {
    const written: string[] = [];
    expect(() => read({ ...good, 'ORDER-ID': 'wrong', KEY: 'the secret key' }, written)).toThrow();
    expect(written.join('')).toContain('::add-mask::the secret key');
  });

  test('that are secrets are never repeated in an error', () => {
    expect(faultOf({ ...good, KEY: 'top\0secret' })).toMatch(/the input key must not hold/);
    expect(faultOf({ ...good, KEY: 'top\0secret' })).not.toContain('secret\u0000');
  });

  test('of any text are read or refused in one line that a terminal can show', () => {
    const names = [
      'ORDER-ID',
      'SOLUTION-HASH',
      'ALLOW-UNPROTECTED',
      'MAX-MEGABYTES',
      'LEDGER',
      'ENGINE',
      'DATA',
    ];
    const nasty = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.constantFrom(
        '$(id)',
        '`id`',
        '\u001b[2J',
        'a\n::error::x',
        '<img src=x>',
        '../..',
        '\u202eevil',
        '1e3',
        '-1',
        '0x1',
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), nasty, (name, value) => {
        const message = faultOf({ ...good, [name]: value });
        // eslint-disable-next-line no-control-regex
        expect(message).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
      }),
    );
  });

  test.each(['1.5', '-1', '1e2', ' 0x10', '٣', '999999999999999999'])(
    '%j is no whole number here',
    (value) => {
      expect(faultOf({ ...good, 'MAX-MEGABYTES': value })).toContain('max-megabytes');
    },
  );

  test.each(['a/b/c', 'a', '../x', 'a/..', '-a/b', 'a/b?x', 'a/b#1'])('%j is no repository', (value) => {
    expect(faultOf({ ...good, LEDGER: value })).toContain('ledger must be owner/name');
  });
});
