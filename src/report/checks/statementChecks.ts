import { fromBase64 } from '../../bytes/byteForms.ts';
import { checkOf, failedCheck, impossibleCheck, type Check } from '../../checks.ts';
import { messageOf } from '../../errors.ts';
import type { OrderReading } from '../../ledger/entries/orders/orders.ts';
import { verifyClaim } from '../../ledger/entries/orders/verifyClaim.ts';
import { VerifyingKey } from '../../platformKeys.ts';
import { digestOf, sha256Hex } from '../../pureDigest.ts';
import { openStatement } from '../statement/dsse.ts';
import { ownDatasetChecks } from './ownDatasetChecks.ts';
import { parseStatement } from '../statement/readStatement.ts';
import type { ResultDetails, RuntimeInfo } from '../details.ts';
import type { ReportFile } from '../reportFile.ts';
import { reportMemberChecks, runtimeInfoChecks } from './reportMemberChecks.ts';
import { resultMemberChecks } from './resultMemberChecks.ts';
import {
  orderReportStatement,
  resultStatement,
  type OrderReport,
  type RunResult,
  type Statement,
} from '../statement/statement.ts';
import type { VerifyOptions } from '../verifyOptions.ts';

interface Opened {
  readonly report: OrderReport | undefined;
  readonly result: RunResult | undefined;
  readonly checks: readonly Check[];
}

/** One process of the TEE claimed the run, before anything was opened: the report must be that run's. */
function claimCheck({ state }: OrderReading, report: OrderReport): Check {
  const title = 'The run was claimed by the attested key before its report, for these approvals';
  const id = 'report-claim';
  const claimed = state.claimed?.entry;
  if (claimed === undefined) return failedCheck(id, title, 'nobody has claimed the order');
  try {
    verifyClaim(claimed, state);
  } catch (error) {
    return failedCheck(id, title, messageOf(error));
  }
  if (report.run !== claimed.claim || state.reported?.entry.run !== claimed.claim)
    return failedCheck(id, title, 'the report names another claim');
  const used = report.approvals.toSorted((a, b) => a.suborder - b.suborder).map(({ digest }) => digest);
  if (digestOf(used) !== claimed.approvals)
    return failedCheck(id, title, 'the report names other approvals than the claim');
  return checkOf(id, title, true, `claimed ${claimed.at}`);
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
  const key = VerifyingKey.fromSpki(fromBase64(attested.signingKey) ?? new Uint8Array());
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
      checkOf('report-signature', titles.report, published, detail),
      claimCheck(reading, report),
      subjectCheck('report', statement, orderReportStatement(report)),
      ...reportMemberChecks(reading, report),
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
    const ended = `finished ${result.finished}`;
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

/** The report is about what was ordered and attested. */
export function orderCheck({ state }: OrderReading, report: OrderReport): Check {
  const placed = state.placed.entry;
  const order =
    report.order === state.id &&
    report.orderDigest === state.placed.digest &&
    report.attempt === state.attested?.entry.attempt &&
    report.customer === placed.author &&
    digestOf(report.recipients) === digestOf(placed.recipients) &&
    digestOf(report.limits) === digestOf(placed.limits) &&
    report.tee.evidenceDigest === digestOf(state.attested.entry.evidence);
  return checkOf(
    'report-order',
    'The report is about this order, its recipients and its limits',
    order,
    `order ${report.order}, attempt ${report.attempt}`,
  );
}

const SEALED = 'what ran on what is sealed, and was not opened';

/** What ran must be what was ordered. */
export function contentChecks(
  { state }: OrderReading,
  runtimeInfo: readonly RuntimeInfo[] | undefined,
): Check[] {
  const titles = {
    image: 'The image that ran is the solution that was ordered',
    inputs: 'The inputs and the configuration are those of the order',
  };
  if (runtimeInfo === undefined)
    return [
      impossibleCheck('report-image', titles.image, SEALED),
      impossibleCheck('report-inputs', titles.inputs, SEALED),
    ];
  const placed = state.placed.entry;
  const [image, ...rest] = runtimeInfo;
  const data = rest.filter(({ type }) => type === 'Data');
  const known = placed.inputs.every(
    (input, index) => input.kind === 'offer' || input.hash === data[index]?.hash.hash,
  );
  const configuration = rest.find(({ type }) => type === 'Configuration');
  const inputs =
    data.length === placed.inputs.length && known && configuration?.hash.hash === placed.configurationHash;
  const ordered = image?.type === 'Image' && image.hash.hash === placed.solution.hash;
  return [
    checkOf('report-image', titles.image, ordered, image?.hash.hash ?? ''),
    checkOf('report-inputs', titles.inputs, inputs, `${data.length} input(s)`),
    ...runtimeInfoChecks(state, runtimeInfo),
  ];
}

/** A comparison with a hash that the verifier has; it cannot be made with what is sealed. */
function ownCheck(id: string, title: string, ran: readonly string[] | undefined, hash: string): Check {
  if (ran === undefined) return impossibleCheck(id, title, SEALED);
  const holds = ran.includes(hash);
  return checkOf(id, title, holds, holds ? hash : `${hash} is not among ${ran.join(', ') || 'none'}`);
}

/** Compares with hashes that the verifier knows from elsewhere. */
export function ownHashChecks(
  reading: OrderReading,
  runtimeInfo: readonly RuntimeInfo[] | undefined,
  result: ResultDetails | undefined,
  options: VerifyOptions,
): Check[] {
  const checks: Check[] = [];
  const hashesOf = (wanted: RuntimeInfo['type']): string[] | undefined =>
    runtimeInfo?.filter(({ type }) => type === wanted).map(({ hash }) => hash.hash);
  if (options.solutionHash !== undefined) {
    const title = 'The image that ran is the solution that you have';
    checks.push(ownCheck('own-solution', title, hashesOf('Image')?.slice(0, 1), options.solutionHash));
  }
  const data = hashesOf('Data');
  const dataTitle = 'The dataset that was used is the one that you have';
  for (const { index, hash } of options.dataHashes ?? []) {
    checks.push(
      ownCheck('own-data', dataTitle, index === undefined ? data : data?.slice(index - 1, index), hash),
    );
  }
  for (const dataset of options.datasets ?? []) {
    checks.push(
      ownCheck('own-data', dataTitle, data, dataset.hash),
      ...ownDatasetChecks(reading, runtimeInfo, dataset),
    );
  }
  if (options.resultHash !== undefined) {
    const title = 'The result that you have is the one that came out';
    const hash = result?.result?.hash;
    if (hash === undefined) checks.push(impossibleCheck('own-result', title, 'the report opens no result'));
    else checks.push(checkOf('own-result', title, hash === options.resultHash, hash));
  }
  return checks;
}
