import { digestOf } from '../../pureDigest.ts';
import { checkOf, failedCheck, impossibleCheck, type Check } from '../../checks.ts';
import { messageOf } from '../../errors.ts';
import {
  openOrderReport,
  openResultRoot,
  type OrderReportDetails,
  type ResultDetails,
  type RuntimeInfo,
} from '../details.ts';
import { workloadInfoOf, type ReportFile } from '../reportFile.ts';
import type { OrderReport, RunResult } from '../statement/statement.ts';

const INFO_TITLE = 'workloadInfo says what the signed report says, and opens its root';
const ROOT_TITLE = 'The details of the result are those whose root the TEE signed';

interface OpenedReport {
  readonly check: Check;
  readonly details: OrderReportDetails | undefined;
  readonly runtimeInfo: readonly RuntimeInfo[] | undefined;
}

/** Opens the root of the order report. */
export function orderReportRootCheck(
  { opened }: Pick<ReportFile, 'opened'>,
  report: OrderReport,
): OpenedReport {
  if (opened.report === undefined) {
    const sealed = 'not opened: it is sealed to the customer and to the data owners of the order';
    const check = impossibleCheck('runtime-info', INFO_TITLE, sealed);
    return { check, details: undefined, runtimeInfo: undefined };
  }
  try {
    const details = openOrderReport(opened.report, report.root);
    const { runtimeInfo } = details;
    const detail = `${runtimeInfo.length} entries`;
    return { check: checkOf('runtime-info', INFO_TITLE, true, detail), details, runtimeInfo };
  } catch (error) {
    const check = failedCheck('runtime-info', INFO_TITLE, messageOf(error));
    return { check, details: undefined, runtimeInfo: undefined };
  }
}

/** The same, compared with the guide's part of the file. */
export function runtimeInfoCheck(
  file: Pick<ReportFile, 'opened' | 'workloadInfo'>,
  report: OrderReport,
): OpenedReport {
  const { check, details, runtimeInfo } = orderReportRootCheck(file, report);
  const same = digestOf(file.workloadInfo) === digestOf(workloadInfoOf(report, runtimeInfo));
  if (check.status === 'failed' || same) return { check, details, runtimeInfo };
  const other = 'workloadInfo says something else than the signed report';
  return { check: failedCheck(check.id, INFO_TITLE, other), details, runtimeInfo };
}

function endOf({ outcome, exitStatus, outputs }: ResultDetails): string {
  const files = outputs === null ? 'more files than are listed' : `${outputs.length} file(s)`;
  return `${outcome}, exit status ${exitStatus ?? 'none'}, ${files}`;
}

/**
 * Opens the root of the result. Not every party that may know what ran may know what came out, so a root that
 * nobody opened leaves the verdict as it is.
 */
export function resultRootCheck(
  { opened }: Pick<ReportFile, 'opened'>,
  result: RunResult | undefined,
): { checks: readonly Check[]; details: ResultDetails | undefined } {
  const id = 'result-root';
  if (opened.result === undefined) {
    const sealed = impossibleCheck(id, ROOT_TITLE, 'not opened: it is sealed to the recipients');
    return { checks: result === undefined ? [] : [{ ...sealed, optional: true }], details: undefined };
  }
  try {
    if (result === undefined)
      return { checks: [failedCheck(id, ROOT_TITLE, 'the TEE signed no result')], details: undefined };
    const details = openResultRoot(opened.result, result.root);
    return { checks: [checkOf(id, ROOT_TITLE, true, endOf(details))], details };
  } catch (error) {
    return { checks: [failedCheck(id, ROOT_TITLE, messageOf(error))], details: undefined };
  }
}
