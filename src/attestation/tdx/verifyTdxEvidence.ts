import { toHex } from '../../bytes/byteForms.ts';
import { hclReportType } from '../azure/hclReport.ts';
import { verifyBinding } from '../azure/verifyAzureBinding.ts';
import { decodeBase64 } from '../bytes.ts';
import { CheckList } from '../checkList.ts';
import type { Evidence, EvidenceClaims, EvidenceVerdict } from '../evidence.ts';
import type { Expectation } from '../expectation.ts';
import { bootFacts } from '../eventLog/bootComponents.ts';
import { checkTdxEventLog } from '../eventLog/checkEventLog.ts';
import { checkGuestPinned } from '../policy/guestCheck.ts';
import { checkClaims, checkEvidenceAge, checkKind } from '../policyChecks.ts';
import type { Roots } from '../roots.ts';
import { readPemCertificates } from '../x509/pem.ts';
import { readTdxCollateral } from './collateral.ts';
import { checkCollateral } from './collateralChecks.ts';
import { verifyPckChain } from './pckCertificate.ts';
import { checkPlatform, checkTcbAgainst } from './platformChecks.ts';
import { maxQuoteBytes, readTdxQuote } from './quote.ts';
import { checkGuest, checkHeader, checkOnlyParavisor, checkSignatures } from './quoteChecks.ts';
import { tdxFacts } from './tdxFacts.ts';

/** Verifies a TDX quote with Intel's collateral up to Intel's root. See docs/attestation.md for what that says. */
export function verifyTdxEvidence(evidence: Evidence, expected: Expectation, roots: Roots): EvidenceVerdict {
  const list = new CheckList();
  const quote = list.attempt('tdx-quote', 'The TDX quote can be read', () => {
    const value = readTdxQuote(decodeBase64(evidence.quote, 'the TDX quote', maxQuoteBytes));
    return {
      value,
      detail: `version ${value.version}, TDX ${value.report.mrServiceTd === undefined ? '1.0' : '1.5'} report`,
    };
  });
  const collateral = list.attempt(
    'tdx-collateral',
    'The collateral that travels with the quote can be read',
    () => {
      const value = readTdxCollateral(evidence.collateral);
      return { value, detail: 'present' };
    },
  );
  if (quote === undefined) return { checks: list.checks };
  const { policy } = expected;
  checkKind(list, 'tdx', expected);
  checkHeader(list, quote);
  const pck = list.attempt('tdx-chain', `The platform's certificate leads to Intel's root`, () => {
    const chain = readPemCertificates(quote.pckChain, 'the PCK chain', 3);
    const value = verifyPckChain(chain, roots.intelSgx, expected.at);
    return { value, detail: chain.map((certificate) => certificate.commonName).join(' ← ') };
  });
  checkSignatures(list, quote, pck);
  checkGuest(list, quote.report, policy);
  const tcb = pck && collateral && checkCollateral(list, quote, pck, collateral, expected, roots.intelSgx);
  checkTcbAgainst(list, tcb, policy);
  checkPlatform(list, pck?.platform, expected);
  const azure = collateral?.azure;
  const hardware = { type: hclReportType.tdx, reportData: quote.report.reportData };
  checkGuestPinned(list, 'tdx', azure === undefined ? 'tdx-firmware' : 'azure-paravisor', policy);
  const own =
    azure === undefined
      ? checkTdxEventLog(list, collateral?.eventLog, quote.report.rtmrs, policy)
      : undefined;
  if (azure !== undefined) checkOnlyParavisor(list, quote.report, policy);
  const bound = verifyBinding(list, azure, hardware, policy);
  if (bound === undefined) return { checks: list.checks };
  const boot = own ?? bound.boot;
  const claims: EvidenceClaims = {
    kind: 'tdx',
    measurement: toHex(quote.report.mrTd),
    reportData: bound.reportData,
    ...(boot && { boot }),
    facts: { ...tdxFacts(quote, pck, tcb), ...bound.facts, ...bootFacts(own ?? []) },
  };
  checkClaims(list, claims, expected);
  checkEvidenceAge(list, undefined, expected);
  return { claims, checks: list.checks };
}
