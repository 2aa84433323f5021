import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalBytes } from '../../src/canonicalJson.ts';
import { verdictOf } from '../../src/checks.ts';
import type { Evidence } from '../../src/attestation/evidence.ts';
import type { Policy } from '../../src/attestation/policy.ts';
import { defaultPolicy } from '../../src/attestation/policy.ts';
import { makeSimQuote, simRootDigest } from '../../src/attestation/sim/simQuote.ts';
import { verifyEvidence } from '../../src/attestation/verifyEvidence.ts';

const root = generateKeyPairSync('ed25519').privateKey;
const at = new Date('2026-06-01T12:00:00Z');
const measurement = 'ab'.repeat(48);
const reportData = 'cd'.repeat(64);
const evidence = makeSimQuote(root, { measurement, reportData, issued: at });
const lenient: Policy = { ...defaultPolicy(), allowSimulated: true };

const failedIds = (
  given: unknown,
  policy = lenient,
  more: { reportData?: string; at?: Date } = {},
): string[] =>
  verifyEvidence(given, { at, policy, reportData, ...more })
    .checks.filter((check) => check.status === 'failed')
    .map((check) => check.id);

function requoted(change: (fields: Record<string, unknown>) => void): Evidence {
  const fields = JSON.parse(Buffer.from(evidence.quote, 'base64').toString()) as Record<string, unknown>;
  change(fields);
  return { ...evidence, quote: Buffer.from(canonicalBytes(fields)).toString('base64') };
}

describe('simulated evidence', () => {
  test('passes when the policy allows it, and is called SIMULATED', () => {
    const verdict = verifyEvidence(evidence, { at, policy: lenient, reportData });
    expect(verdictOf(verdict.checks)).toBe('passed');
    expect(verdict.claims).toMatchObject({ kind: 'sim', measurement, reportData });
    expect(JSON.stringify(verdict.checks)).toContain('SIMULATED');
    expect(verdict.claims?.facts['warning']).toContain('SIMULATED');
  });

  test('is refused by the default policy', () => {
    expect(failedIds(evidence, defaultPolicy())).toEqual(['sim-allowed']);
  });

  test('is refused for other report data, another measurement, another root', () => {
    expect(failedIds(evidence, lenient, { reportData: 'ee'.repeat(64) })).toEqual(['report-data']);
    expect(failedIds(evidence, lenient, { reportData: 'short' })).toEqual(['report-data']);
    expect(failedIds(evidence, { ...lenient, measurements: { sim: ['00'.repeat(48)] } })).toEqual([
      'measurement-allowed',
    ]);
    expect(failedIds(evidence, { ...lenient, simulatedRoots: ['00'.repeat(32)] })).toEqual([
      'sim-root-allowed',
    ]);
    expect(failedIds(evidence, { ...lenient, simulatedRoots: [simRootDigest(root)] })).toEqual([]);
  });

  test('is refused when stale or from the future', () => {
    const limited: Policy = { ...lenient, maximumAgeHours: { evidence: 1 } };
    expect(failedIds(evidence, limited)).toEqual([]);
    expect(failedIds(evidence, limited, { at: new Date('2026-06-01T13:00:01Z') })).toEqual(['evidence-age']);
    expect(failedIds(evidence, lenient, { at: new Date('2026-06-01T11:54:00Z') })).toEqual(['sim-issued']);
  });

  test.each(['measurement', 'reportData', 'issued', 'warning', 'type', 'rootKey', 'signature'])(
    'is refused when %s was changed after signing',
    (field) => {
      const other = makeSimQuote(generateKeyPairSync('ed25519').privateKey, {
        measurement: '00'.repeat(48),
        reportData: '00'.repeat(64),
        issued: new Date('2026-06-01T11:00:00Z'),
      });
      const theirs = JSON.parse(Buffer.from(other.quote, 'base64').toString()) as Record<string, unknown>;
      const changed = requoted((fields) => {
        fields[field] = fields[field] === theirs[field] ? 'another' : theirs[field];
      });
      expect(failedIds(changed)).toEqual(['sim-signature']);
    },
  );

  test('is refused with a member more, a member less, or in another spelling', () => {
    expect(failedIds(requoted((fields) => (fields['more'] = 1)))).toEqual(['sim-signature']);
    expect(failedIds(requoted((fields) => delete fields['issued']))).toEqual(['sim-signature']);
    const spaced = Buffer.from(` ${Buffer.from(evidence.quote, 'base64').toString()}`).toString('base64');
    expect(failedIds({ ...evidence, quote: spaced })).toEqual(['sim-signature']);
    expect(failedIds({ ...evidence, quote: `${evidence.quote}\n` })).toEqual(['sim-signature']);
  });

  test('is refused truncated at any byte and with any bit flipped', () => {
    const bytes = Buffer.from(evidence.quote, 'base64');
    for (let length = 0; length < bytes.length; length += 1) {
      const cut = bytes.subarray(0, length).toString('base64');
      expect(failedIds({ ...evidence, quote: cut })).not.toEqual([]);
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8(flipped.readUInt8(length) ^ (1 << (length % 8)), length);
      expect(failedIds({ ...evidence, quote: flipped.toString('base64') })).not.toEqual([]);
    }
  });
});

describe('hostile evidence', () => {
  test('gets a verdict that is not passed, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(verdictOf(verifyEvidence(anything, { at, policy: lenient }).checks)).toBe('failed');
      }),
      { numRuns: 200 },
    );
  });

  test('gets a verdict when its quote is arbitrary bytes and its collateral arbitrary JSON', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('sim', 'sev-snp', 'tdx'),
        fc.uint8Array({ maxLength: 2000 }),
        fc.jsonValue(),
        (kind, quote, collateral) => {
          const given = { kind, quote: Buffer.from(quote).toString('base64'), collateral };
          expect(verdictOf(verifyEvidence(given, { at, policy: lenient }).checks)).not.toBe('passed');
        },
      ),
      { numRuns: 200 },
    );
  });

  test('is refused at a time that is none, at which nothing would be expired', () => {
    expect(failedIds(evidence, lenient, { at: new Date('never') })).toEqual(['evaluation-time']);
  });

  test('is refused when it is too large', () => {
    expect(failedIds({ ...evidence, quote: 'A'.repeat(300_000) })).toEqual(['evidence-readable']);
    expect(failedIds({ ...evidence, collateral: 'A'.repeat(3_000_000) })).toEqual(['evidence-readable']);
  });

  test('is refused when its collateral has a cycle or throws', () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    expect(failedIds({ ...evidence, collateral: cycle })).toEqual(['evidence-readable']);
    const trap = {
      get kind(): string {
        throw new Error('no');
      },
    };
    expect(failedIds(trap)).toEqual(['evidence-readable']);
  });
});
