import { CheckList } from '../checkList.ts';
import type { Evidence, EvidenceClaims, EvidenceVerdict } from '../evidence.ts';
import type { Expectation } from '../expectation.ts';
import { checkClaims, checkEvidenceAge } from '../policyChecks.ts';
import { readSimQuote } from './simQuote.ts';

/** How far in the future a simulated quote may be dated: the clocks of two machines differ. */
const clockSkewMs = 5 * 60_000;

/** Verifies simulated evidence. It is refused unless the policy itself says `allowSimulated: true`. */
export function verifySimEvidence(evidence: Evidence, expected: Expectation): EvidenceVerdict {
  const list = new CheckList();
  const { policy } = expected;
  list.record(
    'sim-allowed',
    'The policy accepts simulated evidence',
    policy.allowSimulated,
    policy.allowSimulated
      ? 'SIMULATED: the policy says allowSimulated; nothing is proven about hardware'
      : 'this evidence is SIMULATED, and the policy does not say allowSimulated: true',
  );
  const quote = list.attempt('sim-signature', 'The simulated quote is signed by the root it names', () => {
    const value = readSimQuote(evidence);
    return { value, detail: `SIMULATED root ${value.rootDigest}` };
  });
  if (quote === undefined) return { checks: list.checks };
  const rootListed = policy.simulatedRoots?.includes(quote.rootDigest) ?? true;
  list.record(
    'sim-root-allowed',
    'The simulated root is one that the policy accepts',
    rootListed,
    policy.simulatedRoots === undefined
      ? 'SIMULATED: the policy accepts any root'
      : `SIMULATED root ${quote.rootDigest}`,
  );
  const early = quote.issued.getTime() - expected.at.getTime() > clockSkewMs;
  list.record(
    'sim-issued',
    'The simulated quote is not from the future',
    !early,
    `SIMULATED, issued ${quote.issued.toISOString()}`,
  );
  checkEvidenceAge(list, quote.issued, expected);
  const claims: EvidenceClaims = {
    kind: 'sim',
    measurement: quote.measurement,
    reportData: quote.reportData,
    facts: {
      warning: 'SIMULATED: proves nothing about hardware',
      simulatedRoot: quote.rootDigest,
      issued: quote.issued.toISOString(),
    },
  };
  checkClaims(list, claims, expected);
  return { claims, checks: list.checks };
}
