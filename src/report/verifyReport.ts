import type { EvidenceClaims } from '../attestation/evidence.ts';
import { checkOf, failedCheck, type Check } from '../checks.ts';
import { messageOf } from '../errors.ts';
import { readOrder, type OrderReading } from '../ledger/orders.ts';
import { RecordedSnapshot } from '../ledger/recordedSnapshot.ts';
import { approvalChecks, type ApprovalFacts } from './approvalChecks.ts';
import { evidenceChecks, simulationCheck } from './evidenceChecks.ts';
import type { ReportFile } from './reportFile.ts';
import { teeCheck } from './reportMemberChecks.ts';
import type { OrderReport, RunResult } from './statement.ts';
import { contentChecks, ownHashChecks, statementChecks } from './statementChecks.ts';
import type { VerifyOptions } from './verifyOptions.ts';

export interface ReportVerdict {
  readonly order: number;
  readonly checks: readonly Check[];
  readonly claims: EvidenceClaims | undefined;
  readonly simulated: boolean;
  readonly report: OrderReport | undefined;
  readonly result: RunResult | undefined;
  readonly approvals: readonly ApprovalFacts[];
  readonly reading: OrderReading | undefined;
}

/**
 * Verifies a report with nothing but the file: no network, no ledger. Each check is named, and one that
 * failed is told from one that could not be made.
 */
export async function verifyReport(file: ReportFile, options: VerifyOptions): Promise<ReportVerdict> {
  const files = new Map(
    Object.entries(file.ledger.files).map(([path, text]) => [path, Buffer.from(text, 'utf8')]),
  );
  const none = {
    order: file.order,
    claims: undefined,
    simulated: true,
    report: undefined,
    result: undefined,
    approvals: [],
    reading: undefined,
  };
  const title = 'The ledger entries are signed by their authors, in order, and follow the rules';
  let reading: OrderReading;
  try {
    reading = await readOrder(new RecordedSnapshot(files, file.ledger.commit), file.order);
  } catch (error) {
    return { ...none, checks: [failedCheck('ledger-entries', title, messageOf(error))] };
  }
  const [refused] = [...reading.refused, ...[...reading.offers.values()].flatMap((offer) => offer.refused)];
  const detail = refused ? `${refused.path}: ${refused.reason}` : `${reading.entries.length} entries`;
  const checks: Check[] = [checkOf('ledger-entries', title, refused === undefined, detail)];
  try {
    const evidence = await evidenceChecks(reading, options);
    const { claims } = evidence;
    checks.push(...evidence.checks, simulationCheck(claims, options));
    const statements = statementChecks(file, reading);
    checks.push(...statements.checks);
    const { report, result } = statements;
    const approvals =
      report && claims ? await approvalChecks(reading, report, claims) : { checks: [], facts: [] };
    if (report)
      checks.push(
        ...contentChecks(file, reading, report),
        teeCheck(reading, report, claims),
        ...approvals.checks,
        ...ownHashChecks(report, result, options),
      );
    return {
      order: file.order,
      checks,
      claims,
      simulated: claims?.kind !== 'sev-snp' && claims?.kind !== 'tdx',
      report,
      result,
      approvals: approvals.facts,
      reading,
    };
  } catch (error) {
    checks.push(failedCheck('report-readable', 'The report can be judged', messageOf(error)));
    return { ...none, reading, checks };
  }
}
