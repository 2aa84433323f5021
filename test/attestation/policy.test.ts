import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { CountersignError } from '../../src/errors.ts';
import { defaultPolicy, policyDigest, policyJsonSchema, policySchema } from '../../src/attestation/policy.ts';
import { readPolicyDocument } from '../../src/attestation/policyDocument.ts';
import { parsePolicy } from '../../src/attestation/policyFile.ts';

const saidBy = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof CountersignError) return `${error.code} ${error.message}`;
    throw error;
  }
  return 'accepted';
};

const messageFrom = (text: string): string => saidBy(() => parsePolicy(text, 'policy.yml'));

describe('the default policy', () => {
  test('accepts nothing simulated and lists no measurement', () => {
    expect(defaultPolicy()).toMatchObject({
      allowSimulated: false,
      allowAnyMeasurement: false,
      measurements: {},
    });
  });

  test('offers no way to accept a debug TEE', () => {
    expect(messageFrom('version: 1\nallowDebug: true\n')).toMatch(/^input policy\.yml:2: .*allowDebug/);
  });
});

describe('a policy file', () => {
  test('has the digest of the same policy with its defaults written out', () => {
    const short = parsePolicy('version: 1', 'a.yml');
    const long = parsePolicy(JSON.stringify(defaultPolicy()), 'b.json');
    expect(policyDigest(short)).toBe(policyDigest(long));
    expect(policyDigest(short)).toBe(policyDigest({ version: 1 } as never));
  });

  test('changes its digest with any rule', () => {
    const strict = parsePolicy('version: 1', 'a.yml');
    expect(policyDigest(parsePolicy('version: 1\nvmpl: 1', 'a.yml'))).not.toBe(policyDigest(strict));
  });

  test('may spell hexadecimal digits in upper case', () => {
    const upper = parsePolicy(`version: 1\nmeasurements: {tdx: [${'AB'.repeat(48)}]}`, 'a.yml');
    expect(upper.measurements.tdx).toEqual(['ab'.repeat(48)]);
  });

  test.each([
    ['a misspelt rule', 'version: 1\nallowSimulatd: true', /^input policy\.yml:2: .*allowSimulatd/],
    [
      'a misspelt rule deep inside',
      'version: 1\nminimumTcb:\n  milan: {bootLoader: 1, snp: 1, microcode: 1}\n  genoaa: none',
      /policy\.yml:4: .*genoaa/,
    ],
    ['a wrong value', 'version: 1\n\nvmpl: 7', /policy\.yml:3: .*vmpl/],
    [
      'a wrong entry of a list',
      `version: 1\nchipIds:\n  - ${'ab'.repeat(64)}\n  - abc`,
      /policy\.yml:4: .*chipIds\.1/,
    ],
    [
      'a digest of no known length',
      'version: 1\neventLog:\n  kernel:\n    - abcd',
      /policy\.yml:4: .*eventLog\.kernel\.0: a digest is 96/,
    ],
    [
      'initial files and no command line',
      'version: 1\neventLog:\n  initrd: []',
      /policy\.yml:2: .*eventLog: initrd needs commandLine/,
    ],
    ['an unknown rule about the log', 'version: 1\neventLog:\n  kernels: []', /policy\.yml:3: .*kernels/],
    ['a rule given twice', 'version: 1\nvmpl: 0\nvmpl: 3', /policy\.yml:3: /],
    ['text that is not YAML', 'version: [1', /policy\.yml:1: /],
    ['another version', 'version: 2', /policy\.yml:1: .*version/],
    ['no version', 'vmpl: 0', /policy\.yml:1: .*version/],
    ['an empty file', '', /policy\.yml:1: /],
    ['aliases', 'version: &a 1\nvmpl: *a', /aliases/],
    ['a huge file', `version: 1 #${'x'.repeat(300_000)}`, /^limit /],
    ['a number where a switch is', 'version: 1\nallowSimulated: 1', /policy\.yml:2: .*allowSimulated/],
    ['a string where a switch is', 'version: 1\nallowSimulated: "true"', /policy\.yml:2: .*allowSimulated/],
  ])('with %s is refused, naming the line', (_what, text, message) => {
    expect(messageFrom(text)).toMatch(message);
  });

  test('is refused for every problem at once', () => {
    expect(messageFrom('version: 1\nvmpl: 9\nallowServiceTd: 3')).toMatch(
      /:2: .*vmpl.*line 3: allowServiceTd/,
    );
  });
});

test('the published JSON Schema is the one that the code enforces', () => {
  const published: unknown = JSON.parse(readFileSync('schemas/policy.schema.json', 'utf8'));
  expect(published).toEqual(JSON.parse(JSON.stringify(policyJsonSchema())));
  expect(policySchema.safeParse({ version: 1, extra: 1 }).success).toBe(false);
});

describe('the witnesses of a policy', () => {
  const lineOf = (name: string, letter = name[0] ?? 'a') => `${name}+0123abcd+${letter.repeat(44)}`;
  const messageOf = (keys: readonly string[], quorum: number): string => {
    const parsed = policySchema.safeParse({ version: 1, witnesses: { keys, quorum } });
    return parsed.success ? '' : (parsed.error.issues[0]?.message ?? '');
  };

  test('are keys, each in one line, and how many of them must sign', () => {
    expect(messageOf([lineOf('alice')], 1)).toBe('');
    expect(messageOf([lineOf('alice'), lineOf('bob'), lineOf('carol')], 2)).toBe('');
    expect(messageOf(['alice'], 1)).toMatch(/witness init/);
    expect(messageOf([], 1)).not.toBe('');
    expect(policySchema.parse({ version: 1 })).not.toHaveProperty('witnesses');
  });

  test('are more than half, and not more than there are', () => {
    expect(messageOf([lineOf('alice'), lineOf('bob')], 1)).toMatch(/half the witnesses/);
    expect(messageOf([lineOf('alice')], 2)).toMatch(/more than there are/);
    expect(messageOf([lineOf('alice')], 0)).not.toBe('');
  });

  test('are named once: one key under two names is one witness', () => {
    expect(messageOf([lineOf('alice', 'k'), lineOf('bob', 'k')], 2)).toMatch(/named twice/);
    expect(messageOf([lineOf('alice', 'k'), lineOf('alice', 'l')], 2)).toMatch(/one name/);
  });
});

describe('a policy that was sent as JSON', () => {
  test('with more that is wrong than anybody reads is refused by the first of it', () => {
    const document = Object.fromEntries([...Array(20).keys()].map((at) => [`rule${at}`, 1]));
    const said = saidBy(() => readPolicyDocument({ version: 1, ...document }, 'offer 3'));
    expect(said.match(/is not known/g)).toHaveLength(16);
  });

  test('is the same as in a file', () => {
    const text = JSON.stringify({ version: 1, minimumTcb: { milan: 'none' }, chipIds: ['AB'.repeat(64)] });
    expect(readPolicyDocument(JSON.parse(text), 'a')).toEqual(parsePolicy(text, 'a'));
  });

  test.each([
    ['breaks a rule', { version: 1, vmpl: 7 }, /^input offer 3:1: not a valid policy: vmpl: /],
    ['is nothing at all', undefined, /^input offer 3:1: not a valid policy: /],
    ['is none', null, /^input offer 3:1: not a valid policy: /],
    [
      'is too large',
      { version: 1, chipIds: [' '.repeat(256 * 1024)] },
      /^limit offer 3 is larger than 262144 /,
    ],
  ])('is refused where it %s', (_what, document, message) => {
    expect(saidBy(() => readPolicyDocument(document, 'offer 3'))).toMatch(message);
  });
});
