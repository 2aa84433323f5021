import type { Policy } from '../../../src/attestation/policy.ts';
import type { Roots } from '../../../src/attestation/roots.ts';
import { verifyEvidence } from '../../../src/attestation/verifyEvidence.ts';
import type { Check } from '../../../src/checks.ts';
import { parseReportFile } from '../../../src/report/reportFile.ts';
import { verifyReport } from '../../../src/report/verifyReport.ts';

/** What is verified, as JSON carries it. */
export interface ToVerify {
  /** `report.json`, its TEE simulated. */
  readonly report: string;
  readonly evidence: unknown;
  readonly policy: Policy;
  readonly roots: Roots;
  readonly at: string;
}

export interface Verified {
  readonly report: readonly Check[];
  readonly evidence: readonly Check[];
}

/** Verifies a report and, beside it, evidence of a TEE: the same here as in a page. */
export default async function verifyInPage(given: ToVerify): Promise<Verified> {
  const { report, evidence, policy, roots, at } = given;
  const verdict = await verifyReport(parseReportFile(report, 'report.json'), { allowSimulated: true });
  return {
    report: verdict.checks,
    evidence: verifyEvidence(evidence, { at: new Date(at), policy }, roots).checks,
  };
}
