import type { Check } from '../../../src/checks.ts';
import { verdictOf } from '../../../src/checks.ts';
import type { Evidence } from '../../../src/attestation/evidence.ts';
import type { Policy } from '../../../src/attestation/policy.ts';
import { policySchema } from '../../../src/attestation/policy.ts';
import type { Roots } from '../../../src/attestation/roots.ts';
import { verifyEvidence } from '../../../src/attestation/verifyEvidence.ts';

/** Any software on any machine of any age, unless the rules say otherwise: what a test is about stands in it. */
export function policyOf(rules: object = {}): Policy {
  const { minimumTcb } = rules as { minimumTcb?: object };
  return policySchema.parse({
    version: 1,
    allowAnyMeasurement: true,
    products: ['milan', 'genoa', 'turin'],
    vlekProviders: 'any',
    ...rules,
    minimumTcb: { milan: 'none', genoa: 'none', turin: 'none', ...minimumTcb },
  });
}

const anyMeasurement = policyOf();

/** The ids of the checks that did not pass, in order. */
export function complaints(
  evidence: Evidence,
  roots: Roots,
  at: Date,
  more: { policy?: Policy; reportData?: string; notBefore?: Date } = {},
): string[] {
  const { checks } = verifyEvidence(evidence, { at, policy: anyMeasurement, ...more }, roots);
  return checks.filter((check: Check) => check.status !== 'passed').map((check) => check.id);
}

/** Whether the evidence passes as a whole. */
export function passes(evidence: Evidence, roots: Roots, at: Date): boolean {
  return verdictOf(verifyEvidence(evidence, { at, policy: anyMeasurement }, roots).checks) === 'passed';
}

/** The same evidence with another quote. */
export const withQuote = (evidence: Evidence, quote: Buffer): Evidence => ({
  ...evidence,
  quote: quote.toString('base64'),
});

export const quoteOf = (evidence: Evidence): Buffer => Buffer.from(evidence.quote, 'base64');

/** A copy with one bit flipped. */
export function flipped(bytes: Buffer, byte: number, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(byte) ^ (1 << bit), byte);
  return copy;
}

/** What evidence of others' machines, of all ages, cannot be asked. */
export const anyAge = { tdxEvaluation: { minimumNumber: 0 }, platform: { aliasCheck: 'any' } } as const;
