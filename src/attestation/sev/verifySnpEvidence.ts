import { toHex } from '../../bytes/byteForms.ts';
import { hclReportType } from '../azure/hclReport.ts';
import { verifyBinding } from '../azure/verifyAzureBinding.ts';
import { decodeBase64 } from '../bytes.ts';
import { CheckList } from '../checkList.ts';
import type { Evidence, EvidenceClaims, EvidenceVerdict } from '../evidence.ts';
import type { Expectation } from '../expectation.ts';
import { checkNoEventLog } from '../eventLog/checkEventLog.ts';
import { checkGuestPinned } from '../policy/guestCheck.ts';
import { checkClaims, checkCollateralAge, checkEvidenceAge, checkKind } from '../policyChecks.ts';
import type { Roots } from '../roots.ts';
import { readPemCertificates } from '../x509/pem.ts';
import { maxRevocationListBytes, readRevocationList, requireNotRevoked } from '../x509/revocationList.ts';
import type { SnpCollateral } from './collateral.ts';
import { readSnpCollateral } from './collateral.ts';
import type { Endorsement } from './endorsement.ts';
import { verifyEndorsement } from './endorsement.ts';
import { checkAgainstEndorsement } from './endorsementChecks.ts';
import { checkGuest } from './guestChecks.ts';
import { checkMachine, checkTcbForm } from './machineChecks.ts';
import type { SnpReport } from './report.ts';
import { readSnpReport, snpReportBytes } from './report.ts';
import { snpFacts } from './snpFacts.ts';

/** Verifies an SEV-SNP report with its certificates up to AMD's root. See docs/attestation.md for what that says. */
export function verifySnpEvidence(evidence: Evidence, expected: Expectation, roots: Roots): EvidenceVerdict {
  const list = new CheckList();
  const report = list.attempt('snp-report', 'The SEV-SNP report can be read', () => {
    const value = readSnpReport(decodeBase64(evidence.quote, 'the SEV-SNP report', snpReportBytes));
    return { value, detail: `${snpReportBytes} bytes, version ${value.version}` };
  });
  const collateral = list.attempt(
    'snp-collateral',
    'The certificates that travel with the report can be read',
    () => {
      const value = readSnpCollateral(evidence.collateral);
      return { value, detail: 'present' };
    },
  );
  if (report === undefined) return { checks: list.checks };
  checkKind(list, 'sev-snp', expected);
  checkGuest(list, report, expected.policy);
  const endorsement = collateral && checkEndorsement(list, report, collateral, expected, roots);
  const azure = collateral?.azure;
  const hardware = { type: hclReportType.snp, reportData: report.reportData, report: report.raw };
  checkGuestPinned(list, 'sev-snp', azure === undefined ? 'whole' : 'azure-paravisor', expected.policy);
  if (azure === undefined) checkNoEventLog(list, expected.policy);
  const bound = verifyBinding(list, azure, hardware, expected.policy);
  if (bound === undefined) return { checks: list.checks };
  const claims: EvidenceClaims = {
    kind: 'sev-snp',
    measurement: toHex(report.measurement),
    reportData: bound.reportData,
    ...(bound.boot && { boot: bound.boot }),
    facts: { ...snpFacts(report, endorsement), ...bound.facts },
  };
  checkClaims(list, claims, expected);
  checkEvidenceAge(list, undefined, expected);
  return { claims, checks: list.checks };
}

function checkEndorsement(
  list: CheckList,
  report: SnpReport,
  collateral: SnpCollateral,
  expected: Expectation,
  roots: Roots,
): Endorsement | undefined {
  const endorsement = list.attempt('snp-chain', `The chip's certificate leads to AMD's root`, () => {
    const chain = readPemCertificates(collateral.certificates, 'the certificate chain', 3);
    const value = verifyEndorsement(chain, roots, expected.at);
    return { value, detail: chain.map((certificate) => certificate.commonName).join(' ← ') };
  });
  if (endorsement === undefined) return undefined;
  checkRevocation(list, collateral, endorsement, expected);
  checkAgainstEndorsement(list, report, endorsement);
  checkTcbForm(list, report, endorsement.product);
  checkMachine(list, report, endorsement, expected);
  return endorsement;
}

function checkRevocation(
  list: CheckList,
  collateral: SnpCollateral,
  { root, intermediate, leaf }: Endorsement,
  expected: Expectation,
): void {
  const title = `AMD has not revoked the certificates`;
  const text = collateral.revocationList;
  if (text === undefined) {
    if (expected.policy.revocationLists === 'required') {
      list.notPossible(
        'snp-revocation',
        title,
        `the evidence carries no revocation list of ${root.commonName}`,
      );
    } else {
      list.record(
        'snp-revocation',
        title,
        true,
        'no revocation list is carried, and the policy does not ask for one',
      );
    }
    return;
  }
  const revocations = list.attempt('snp-revocation', title, () => {
    const bytes = decodeBase64(text, 'the revocation list', maxRevocationListBytes);
    const value = readRevocationList(bytes, root, expected.at);
    for (const one of [intermediate, root]) requireNotRevoked(one, value);
    // A leaf's serial number is its own issuer's business: AMD numbers every VCEK 0, so it says nothing here.
    return {
      value,
      detail: `list of ${root.commonName}, ${value.issued.toISOString()}; ${leaf.commonName} has no list of its own`,
    };
  });
  if (revocations !== undefined) checkCollateralAge(list, [revocations.issued], expected);
}
