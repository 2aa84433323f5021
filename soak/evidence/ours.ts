import { policySchema } from '../../src/attestation/policy.ts';
import { tdxTcbStatuses } from '../../src/attestation/policy/tdxRules.ts';
import { verifyEvidence } from '../../src/attestation/verifyEvidence.ts';
import type { Question } from './question.ts';

/** Everything that is a matter of an owner's taste is open: what is left is what evidence proves. */
const policy = policySchema.parse({
  ...{ version: 1, allowAnyMeasurement: true, allowAnyGuest: true, vlekProviders: 'any', vmpl: 3 },
  products: ['milan', 'genoa', 'turin'],
  minimumTcb: { milan: 'none', genoa: 'none', turin: 'none', tdx: tdxTcbStatuses },
  tdxEvaluation: { minimumNumber: 0 },
  platform: { aliasCheck: 'any' },
  advisories: { accept: 'any' },
  revocationLists: 'if-present',
});

/** What go-tdx-guest looks at without a network. */
const SIGNATURES = ['tdx-header', 'tdx-chain', 'tdx-qe-signature', 'tdx-key-binding', 'tdx-signature'];

export interface OurAnswer {
  /** Ids of checks that did not pass, in their order: none is accepted. */
  readonly refused: readonly string[];
  /** The same of what go-tdx-guest looks at. */
  readonly refusedSignatures: readonly string[];
}

/** What we say of it, and why. It throws where we would: nothing may make it. */
export function ourAnswer({ evidence, roots, at }: Question): OurAnswer {
  const { checks } = verifyEvidence(evidence, { at, policy }, roots);
  const refused = checks.filter(({ status }) => status !== 'passed').map(({ id }) => id);
  const passed = new Set(checks.filter(({ status }) => status === 'passed').map(({ id }) => id));
  return { refused, refusedSignatures: SIGNATURES.filter((id) => !passed.has(id)) };
}
