import { createPublicKey } from 'node:crypto';
import { digestOf, sha256Hex } from '../canonicalJson.ts';
import type { Check } from '../checks.ts';
import type { EvidenceClaims } from '../attestation/evidence.ts';
import { defaultPolicy, type Policy } from '../attestation/policy.ts';
import { messageOf } from '../errors.ts';
import { readOrder, type OrderReading } from '../ledger/orders.ts';
import { RecordedSnapshot } from '../ledger/recordedSnapshot.ts';
import { verifyOrderEvidence } from '../tee/orderEvidence.ts';
import { dataPolicyDigests, policyOf } from '../tee/offerPolicies.ts';
import { approvalChecks, type ApprovalFacts } from './approvalChecks.ts';
import { checkOf, failedCheck, impossibleCheck } from './checkOf.ts';
import { openStatement } from './dsse.ts';
import { parseStatement } from './readStatement.ts';
import { workloadInfoOf, type ReportFile } from './reportFile.ts';
import type { OrderReport, RunResult } from './statement.ts';

/** What the verifier brings along, beside the file. */
export interface VerifyOptions {
  /** Accept a report whose TEE is simulated. */
  readonly allowSimulated: boolean;
  /** The verifier's own policy, in addition to those of the data owners. */
  readonly policy?: Policy;
  /** Hash that the verifier knows for the solution, and for each data input by its number (from 1). */
  readonly solutionHash?: string;
  readonly dataHashes?: readonly { readonly index?: number; readonly hash: string }[];
  /** Hash of the result that the verifier has, as `files calculate-hash` gives it. */
  readonly resultHash?: string;
}

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

async function evidenceChecks(
  reading: OrderReading,
  options: VerifyOptions,
): Promise<{ checks: Check[]; claims: EvidenceClaims | undefined }> {
  const { state, offers } = reading;
  const at = new Date(state.attested?.entry.at ?? state.placed.entry.at);
  const digests = dataPolicyDigests(state.placed.entry.suborders, offers);
  const owners = state.suborders
    .filter(({ type }) => type === 'Data')
    .flatMap(({ offer }) => {
      const reading_ = offers.get(offer);
      return reading_ ? [{ name: `offer ${offer}`, policy: policyOf(reading_.offer) }] : [];
    });
  const policies = options.policy ? [...owners, { name: 'your policy', policy: options.policy }] : owners;
  // Nobody asked anything of the TEE: that it is genuine can still be said, and what it measures be shown.
  const open = { ...defaultPolicy(), allowSimulated: true, allowAnyMeasurement: true };
  if (policies.length === 0) policies.push({ name: 'no policy', policy: open });
  const checks: Check[] = [];
  let claims: EvidenceClaims | undefined;
  for (const { name, policy } of policies) {
    const verdict = await verifyOrderEvidence(state, digests, policy, at);
    claims ??= verdict.claims;
    const bad = verdict.checks.find(({ status }) => status !== 'passed');
    const title = `The TEE's evidence holds under ${name === 'no policy' ? name : `the policy of ${name}`}`;
    const id = `evidence-${name.replace(/\W+/g, '-')}`;
    if (bad === undefined) {
      checks.push(checkOf(id, title, true, `${verdict.checks.length} checks`));
    } else {
      checks.push({ id, title, status: bad.status, detail: `${bad.title}: ${bad.detail}` });
    }
  }
  return { checks, claims };
}

function simulationCheck(claims: EvidenceClaims | undefined, options: VerifyOptions): Check {
  const title = 'Hardware stands behind the TEE';
  if (claims === undefined) return impossibleCheck('tee-hardware', title, 'the evidence cannot be read');
  if (claims.kind !== 'sim')
    return checkOf('tee-hardware', title, true, `${claims.kind}, measurement ${claims.measurement}`);
  const detail = options.allowSimulated
    ? 'SIMULATED TEE, accepted because simulation was allowed: this proves nothing about hardware'
    : 'SIMULATED TEE: give --allow-simulated to accept it in a trial';
  return checkOf('tee-hardware', title, options.allowSimulated, detail);
}

interface Opened {
  readonly report: OrderReport | undefined;
  readonly result: RunResult | undefined;
  readonly checks: readonly Check[];
}

/** Verifies both statements by the key that the evidence binds, and what they say against the ledger. */
function statementChecks(file: ReportFile, reading: OrderReading): Opened {
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
    report = parseStatement(json, 'the order report', 'report').predicate;
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
    );
  } catch (error) {
    checks.push(failedCheck('report-signature', titles.report, messageOf(error)));
  }
  if (file.result === null || file.result === undefined) {
    const why = state.finished ? 'the order ended without a run' : 'the order has not ended yet';
    checks.push(impossibleCheck('result-signature', titles.result, why));
    return { report, result, checks };
  }
  try {
    result = parseStatement(openStatement(file.result, key, 'the result'), 'the result', 'result').predicate;
    const same =
      result.report === reportDigest &&
      result.run === report?.run &&
      digestOf(file.result) === digestOf(state.finished?.entry.bundle ?? null);
    const ended = `${result.outcome}, exit status ${result.exitStatus ?? 'none'}, ${result.outputs.length} file(s)`;
    checks.push(
      checkOf('result-signature', titles.result, same, same ? ended : 'it belongs to another report or run'),
    );
  } catch (error) {
    checks.push(failedCheck('result-signature', titles.result, messageOf(error)));
  }
  return { report, result, checks };
}

/** What the report says must be what was ordered and attested. */
function contentChecks(file: ReportFile, reading: OrderReading, report: OrderReport): Check[] {
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
  ];
}

/** Compares with hashes that the verifier knows from elsewhere. */
function ownHashChecks(report: OrderReport, result: RunResult | undefined, options: VerifyOptions): Check[] {
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
