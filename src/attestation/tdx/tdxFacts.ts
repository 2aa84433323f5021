import { toHex } from '../../bytes/byteForms.ts';
import type { TdxTcb } from './collateralChecks.ts';
import type { PckChain, PckPlatform } from './pckCertificate.ts';
import type { TdxQuote } from './quote.ts';

/** What a quote and its collateral say, for people. */
export function tdxFacts(
  { version, report }: TdxQuote,
  pck: PckChain | undefined,
  tcb: TdxTcb | undefined,
): Record<string, string> {
  const [rtmr0, rtmr1, rtmr2, rtmr3] = report.rtmrs;
  return {
    quoteVersion: String(version),
    teeTcbSvn: toHex(report.teeTcbSvn),
    ...(report.teeTcbSvn2 && { teeTcbSvn2: toHex(report.teeTcbSvn2) }),
    mrSeam: toHex(report.mrSeam),
    tdAttributes: report.tdAttributes.toString(16).padStart(16, '0'),
    xfam: toHex(report.xfam),
    mrConfigId: toHex(report.mrConfigId),
    mrOwner: toHex(report.mrOwner),
    mrOwnerConfig: toHex(report.mrOwnerConfig),
    rtmr0: toHex(rtmr0),
    rtmr1: toHex(rtmr1),
    rtmr2: toHex(rtmr2),
    rtmr3: toHex(rtmr3),
    ...(report.mrServiceTd && { mrServiceTd: toHex(report.mrServiceTd) }),
    ...(pck && platformFacts(pck.platform)),
    ...(tcb && {
      tcbStatus: tcb.status,
      tcbDate: tcb.tcbDate,
      advisories: tcb.advisories.join(', ') || 'none',
      evaluation: `${tcb.evaluation.number}, issued ${tcb.evaluation.issued}`,
    }),
  };
}

function platformFacts({
  fmspc,
  ppid,
  configuration,
  platformInstanceId,
}: PckPlatform): Record<string, string> {
  const flags = configuration && [
    configuration.dynamicPlatform ? 'dynamic platform' : 'no dynamic platform',
    configuration.cachedKeys ? 'keys cached at Intel' : 'no keys cached',
    configuration.smt ? 'multithreading' : 'no multithreading',
  ];
  return {
    fmspc,
    ppid,
    ...(platformInstanceId !== undefined && { platformInstanceId }),
    ...(flags && { platform: flags.join(', ') }),
  };
}
