import type { EvidenceClaims } from '../attestation/evidence.ts';
import { checkOf, failedCheck, type Check } from '../checks.ts';
import { CountersignError, messageOf } from '../errors.ts';
import { readOrder, type OrderReading } from '../ledger/entries/orders/orders.ts';
import type { Card } from '../marketplace/card/card.ts';
import { describeKeyEnd } from '../marketplace/keyEnd.ts';
import { recordedIn } from './recordedLedger.ts';
import { approvalChecks, type ApprovalFacts } from './checks/approvalChecks.ts';
import { resultRootCheck, runtimeInfoCheck } from './checks/detailChecks.ts';
import { resultStatusCheck } from './checks/resultMemberChecks.ts';
import type { ResultDetails, RuntimeInfo } from './details.ts';
import { evidenceChecks, simulationCheck } from './checks/evidenceChecks.ts';
import { reportCards } from './reportCards.ts';
import type { ReportFile } from './reportFile.ts';
import { teeCheck } from './checks/reportMemberChecks.ts';
import { notPinned, pinChecks } from './reportPins.ts';
import type { OrderReport, RunResult } from './statement/statement.ts';
import { contentChecks, orderCheck, ownHashChecks, statementChecks } from './checks/statementChecks.ts';
import type { VerifyOptions } from './verifyOptions.ts';
import { isUnwitnessed, witnessChecks } from './checks/witnessChecks.ts';

export interface ReportVerdict {
  readonly order: number;
  readonly checks: readonly Check[];
  readonly claims: EvidenceClaims | undefined;
  readonly simulated: boolean;
  /** No data owner asked for witnesses: a fork shown to the TEE would not be noticed. */
  readonly unwitnessed: boolean;
  readonly report: OrderReport | undefined;
  readonly result: RunResult | undefined;
  /** What ran on what, where the file opens it. */
  readonly runtimeInfo: readonly RuntimeInfo[] | undefined;
  /** How the run ended and what came out, where the file opens it. */
  readonly resultDetails: ResultDetails | undefined;
  readonly approvals: readonly ApprovalFacts[];
  /** What each of them says in words. */
  readonly cards: readonly Card[];
  /** What the verifier did not name, so that it is what the report itself says. */
  readonly notPinned: readonly string[];
  readonly reading: OrderReading | undefined;
}

/** What became of the parties' keys: what they signed before stays, and a reader may want to know. */
function endedSince({ ended, entries }: OrderReading): string[] {
  const last = entries.at(-1)?.index ?? 0;
  return ended.map((end) => `${end.fingerprint}: ${describeKeyEnd(end, end.index > last ? 'later ' : '')}`);
}

/**
 * Verifies a report with nothing but the file: no network, no ledger. Each check is named, and one that
 * failed is told from one that could not be made.
 */
export async function verifyReport(file: ReportFile, options: VerifyOptions): Promise<ReportVerdict> {
  const none = {
    order: file.order,
    claims: undefined,
    simulated: true,
    unwitnessed: false,
    report: undefined,
    result: undefined,
    runtimeInfo: undefined,
    resultDetails: undefined,
    approvals: [],
    cards: [],
    notPinned: notPinned(options),
    reading: undefined,
  };
  const title = 'The ledger entries are signed by their authors, in order, and follow the rules';
  let reading: OrderReading;
  try {
    reading = await readOrder(recordedIn(file), file.order);
    const { id } = reading.state;
    if (id !== file.order)
      throw new CountersignError('tampered', `${file.order} is a suborder of order ${id}`);
  } catch (error) {
    return { ...none, checks: [failedCheck('ledger-entries', title, messageOf(error))] };
  }
  const [refused] = [...reading.refused, ...[...reading.offers.values()].flatMap((offer) => offer.refused)];
  const detail = refused
    ? `${refused.what}: ${refused.reason}`
    : [`${reading.entries.length} entries`, ...endedSince(reading)].join('; ');
  const checks: Check[] = [
    checkOf('ledger-entries', title, refused === undefined, detail),
    ...pinChecks(reading, options.pins ?? {}),
  ];
  try {
    const evidence = await evidenceChecks(reading, options);
    const { claims } = evidence;
    checks.push(...evidence.checks, simulationCheck(claims, options));
    const statements = statementChecks(file, reading);
    checks.push(...statements.checks);
    const { report, result } = statements;
    const opened = report && runtimeInfoCheck(file, report);
    const runtimeInfo = opened?.runtimeInfo;
    const { checks: rootChecks, details: resultDetails } = resultRootCheck(file, result);
    const approvals =
      report && claims
        ? await approvalChecks(reading, report, opened?.details, claims)
        : { checks: [], facts: [] };
    if (report && opened)
      checks.push(
        orderCheck(reading, report),
        opened.check,
        ...contentChecks(reading, runtimeInfo),
        teeCheck(reading, report, claims),
        ...(await witnessChecks(reading, report, options)),
        ...approvals.checks,
        ...rootChecks,
        ...(resultDetails === undefined ? [] : [resultStatusCheck(reading, resultDetails)]),
        ...ownHashChecks(reading, runtimeInfo, resultDetails, options),
      );
    return {
      order: file.order,
      checks,
      claims,
      simulated: (claims?.kind ?? 'sim') === 'sim',
      unwitnessed: isUnwitnessed(reading),
      report,
      result,
      runtimeInfo,
      resultDetails,
      approvals: approvals.facts,
      cards: await reportCards(reading, approvals.facts),
      notPinned: none.notPinned,
      reading,
    };
  } catch (error) {
    checks.push(failedCheck('report-readable', 'The report can be judged', messageOf(error)));
    return { ...none, reading, checks };
  }
}
