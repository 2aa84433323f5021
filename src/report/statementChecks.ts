import { createPublicKey } from 'node:crypto';
import { digestOf, sha256Hex } from '../canonicalJson.ts';
import { checkOf, failedCheck, impossibleCheck, type Check } from '../checks.ts';
import { messageOf } from '../errors.ts';
import type { OrderReading } from '../ledger/orders.ts';
import { openStatement } from './dsse.ts';
import { parseStatement } from './readStatement.ts';
import { workloadInfoOf, type ReportFile } from './reportFile.ts';
import { reportMemberChecks } from './reportMemberChecks.ts';
import { resultMemberChecks } from './resultMemberChecks.ts';
import {
  orderReportStatement,
  resultStatement,
  type OrderReport,
  type RunResult,
  type Statement,
} from './statement.ts';
import type { VerifyOptions } from './verifyOptions.ts';

interface Opened {
  readonly report: OrderReport | undefined;
  readonly result: RunResult | undefined;
  readonly checks: readonly Check[];
}

/** cosign and its like read the subjects and not the predicate: both must say the same. */
function subjectCheck(what: 'report' | 'result', { subject }: Statement, made: Statement): Check {
  const title = `The subjects of the ${what} are what it is about`;
  const holds = digestOf(subject) === digestOf(made.subject);
  return checkOf(`${what}-subjects`, title, holds, `${subject.length} subject(s)`);
}

/** Why there is no result to verify. */
function resultMissing({ state }: OrderReading, title: string): Check {
  const finished = state.finished?.entry;
  if (finished?.bundle !== undefined)
    return failedCheck('result-signature', title, 'the ledger holds a result that the file leaves out');
  if (finished?.status === 'done')
    return failedCheck('result-signature', title, 'the order is done, and nothing says what came out');
  const why = finished ? 'the order ended without a run' : 'the order has not ended yet';
  return impossibleCheck('result-signature', title, why);
}

/** Verifies both statements by the key that the evidence binds, and what they say against the ledger. */
export function statementChecks(file: Pick<ReportFile, 'report' | 'result'>, reading: OrderReading): Opened {
  const { state } = reading;
  const attested = state.attested?.entry;
  const titles = {
    report: 'The order report is signed by the attested key, and was published before execution',
    result: 'The result is signed by the attested key and stands on the order report',
  };
  if (attested === undefined) {
    return {
      report: undefined,
      result: undefined,
      checks: [failedCheck('report-signature', titles.report, 'the order is not attested')],
    };
  }
  const key = createPublicKey({
    key: Buffer.from(attested.signingKey, 'base64'),
    format: 'der',
    type: 'spki',
  });
  const checks: Check[] = [];
  let report: OrderReport | undefined;
  let result: RunResult | undefined;
  let reportDigest = '';
  try {
    const json = openStatement(file.report, key, 'the order report');
    reportDigest = sha256Hex(json);
    const statement = parseStatement(json, 'the order report', 'report');
    report = statement.predicate;
    const published = digestOf(file.report) === digestOf(state.reported?.entry.bundle ?? null);
    const detail = published
      ? `published ${state.reported?.entry.at ?? ''}`
      : 'the ledger holds another report';
    checks.push(
      checkOf(
        'report-signature',
        titles.report,
        published && report.run === state.reported?.entry.run,
        detail,
      ),
      subjectCheck('report', statement, orderReportStatement(report)),
    );
  } catch (error) {
    checks.push(failedCheck('report-signature', titles.report, messageOf(error)));
  }
  if (file.result === null || file.result === undefined) {
    checks.push(resultMissing(reading, titles.result));
    return { report, result, checks };
  }
  try {
    const json = openStatement(file.result, key, 'the result');
    const statement = parseStatement(json, 'the result', 'result');
    result = statement.predicate;
    const same =
      result.report === reportDigest &&
      result.run === report?.run &&
      digestOf(file.result) === digestOf(state.finished?.entry.bundle ?? null);
    const ended = `${result.outcome}, exit status ${result.exitStatus ?? 'none'}, ${result.outputs.length} file(s)`;
    checks.push(
      checkOf('result-signature', titles.result, same, same ? ended : 'it belongs to another report or run'),
      subjectCheck('result', statement, resultStatement(result)),
      ...resultMemberChecks(reading, result),
    );
  } catch (error) {
    checks.push(failedCheck('result-signature', titles.result, messageOf(error)));
  }
  return { report, result, checks };
}

/** What the report says must be what was ordered and attested. */
export function contentChecks(
  file: Pick<ReportFile, 'workloadInfo'>,
  reading: OrderReading,
  report: OrderReport,
): Check[] {
  const { state } = reading;
  const placed = state.placed.entry;
  const [image, ...rest] = report.runtimeInfo;
  const data = rest.filter(({ type }) => type === 'Data');
  const order =
    report.order === state.id &&
    report.orderDigest === state.placed.digest &&
    report.attempt === state.attested?.entry.attempt &&
    report.customer === placed.author &&
    digestOf(report.recipients) === digestOf(placed.recipients) &&
    digestOf(report.limits) === digestOf(placed.limits) &&
    report.tee.evidenceDigest === digestOf(state.attested.entry.evidence);
  const known = placed.inputs.every(
    (input, index) => input.kind === 'offer' || input.hash === data[index]?.hash.hash,
  );
  const configuration = rest.find(({ type }) => type === 'Configuration');
  const inputs =
    data.length === placed.inputs.length && known && configuration?.hash.hash === placed.configurationHash;
  const copied = digestOf(file.workloadInfo) === digestOf(workloadInfoOf(report));
  return [
    checkOf(
      'report-order',
      'The report is about this order, its recipients and its limits',
      order,
      `order ${report.order}, attempt ${report.attempt}`,
    ),
    checkOf(
      'report-image',
      'The image that ran is the solution that was ordered',
      image?.type === 'Image' && image.hash.hash === placed.solution.hash,
      image?.hash.hash ?? '',
    ),
    checkOf(
      'report-inputs',
      'The inputs and the configuration are those of the order',
      inputs,
      `${data.length} input(s)`,
    ),
    checkOf(
      'runtime-info',
      'workloadInfo says what the signed report says',
      copied,
      `${report.runtimeInfo.length} entries`,
    ),
    ...reportMemberChecks(reading, report),
  ];
}

/** Compares with hashes that the verifier knows from elsewhere. */
export function ownHashChecks(
  report: OrderReport,
  result: RunResult | undefined,
  options: VerifyOptions,
): Check[] {
  const checks: Check[] = [];
  const image = report.runtimeInfo.find(({ type }) => type === 'Image')?.hash.hash;
  const data = report.runtimeInfo.filter(({ type }) => type === 'Data').map(({ hash }) => hash.hash);
  if (options.solutionHash !== undefined) {
    const title = 'The image that ran is the solution that you have';
    checks.push(checkOf('own-solution', title, image === options.solutionHash, `${image ?? 'none'} ran`));
  }
  for (const { index, hash } of options.dataHashes ?? []) {
    const title = 'The dataset that was used is the one that you have';
    const holds = index === undefined ? data.includes(hash) : data[index - 1] === hash;
    checks.push(checkOf('own-data', title, holds, holds ? hash : `${hash} is not among the inputs`));
  }
  if (options.resultHash !== undefined) {
    const title = 'The result that you have is the one that came out';
    const hash = result?.result?.hash;
    if (hash === undefined) checks.push(impossibleCheck('own-result', title, 'the report holds no result'));
    else checks.push(checkOf('own-result', title, hash === options.resultHash, hash));
  }
  return checks;
}
