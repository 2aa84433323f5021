import { toHex } from '../../bytes/byteForms.ts';
import { hclReportType } from '../azure/hclReport.ts';
import { reportDataWithoutTpm, verifyAzureBinding } from '../azure/verifyAzureBinding.ts';
import { decodeBase64 } from '../bytes.ts';
import { CheckList } from '../checkList.ts';
import type { Evidence, EvidenceClaims, EvidenceVerdict } from '../evidence.ts';
import type { Expectation } from '../expectation.ts';
import type { Policy } from '../policy.ts';
import { checkClaims, checkEvidenceAge, checkKind } from '../policyChecks.ts';
import type { Roots } from '../roots.ts';
import { readPemCertificates } from '../x509/pem.ts';
import { readTdxCollateral } from './collateral.ts';
import type { TdxTcb } from './collateralChecks.ts';
import { checkCollateral } from './collateralChecks.ts';
import type { PckChain } from './pckCertificate.ts';
import { verifyPckChain } from './pckCertificate.ts';
import type { TdxQuote } from './quote.ts';
import { maxQuoteBytes, readTdxQuote } from './quote.ts';
import { checkGuest, checkHeader, checkSignatures } from './quoteChecks.ts';

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
  checkPlatformAllowed(list, pck, policy);
  const azure = collateral?.azure;
  const hardware = { type: hclReportType.tdx, reportData: quote.report.reportData };
  const bound =
    azure === undefined
      ? reportDataWithoutTpm(list, hardware.reportData, policy)
      : verifyAzureBinding(list, azure, hardware, policy);
  if (bound === undefined) return { checks: list.checks };
  const claims: EvidenceClaims = {
    kind: 'tdx',
    measurement: toHex(quote.report.mrTd),
    reportData: bound,
    facts: factsOf(quote, pck, tcb),
  };
  checkClaims(list, claims, expected);
  checkEvidenceAge(list, undefined, expected);
  return { claims, checks: list.checks };
}

function checkTcbAgainst(list: CheckList, tcb: TdxTcb | undefined, policy: Policy): void {
  const title = 'The TCB status is one that the policy accepts';
  if (tcb === undefined) {
    list.notPossible('minimum-tcb', title, 'the collateral does not say what the status is');
    return;
  }
  const accepted = policy.minimumTcb.tdx.some((status) => status === tcb.status);
  list.record(
    'minimum-tcb',
    title,
    accepted,
    `${tcb.status}; the policy accepts ${policy.minimumTcb.tdx.join(', ')}`,
  );
  const open = tcb.advisories.filter((advisory) => !policy.allowedAdvisories.includes(advisory));
  list.record(
    'advisories-allowed',
    'The policy accepts every security advisory that applies',
    open.length === 0,
    open.length === 0 ? tcb.advisories.join(', ') || 'none applies' : `not accepted: ${open.join(', ')}`,
  );
}

function checkPlatformAllowed(list: CheckList, pck: PckChain | undefined, policy: Policy): void {
  if (policy.chipIds === undefined) return;
  const title = 'The platform is one that the policy accepts';
  if (pck === undefined) list.notPossible('chip-allowed', title, 'there is no PCK certificate that names it');
  else
    list.record(
      'chip-allowed',
      title,
      policy.chipIds.includes(pck.platform.ppid),
      `PPID ${pck.platform.ppid}`,
    );
}

function factsOf(
  { version, report }: TdxQuote,
  pck: PckChain | undefined,
  tcb: TdxTcb | undefined,
): Record<string, string> {
  const [rtmr0, rtmr1, rtmr2, rtmr3] = report.rtmrs.map((register) => toHex(register));
  return {
    quoteVersion: String(version),
    teeTcbSvn: toHex(report.teeTcbSvn),
    mrSeam: toHex(report.mrSeam),
    tdAttributes: report.tdAttributes.toString(16).padStart(16, '0'),
    xfam: toHex(report.xfam),
    mrConfigId: toHex(report.mrConfigId),
    mrOwner: toHex(report.mrOwner),
    mrOwnerConfig: toHex(report.mrOwnerConfig),
    rtmr0: rtmr0 ?? '',
    rtmr1: rtmr1 ?? '',
    rtmr2: rtmr2 ?? '',
    rtmr3: rtmr3 ?? '',
    ...(report.mrServiceTd && { mrServiceTd: toHex(report.mrServiceTd) }),
    ...(pck && { fmspc: pck.platform.fmspc, ppid: pck.platform.ppid }),
    ...(tcb && { tcbStatus: tcb.status, advisories: tcb.advisories.join(', ') || 'none' }),
  };
}
