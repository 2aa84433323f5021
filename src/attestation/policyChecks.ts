import type { CheckList } from './checkList.ts';
import type { EvidenceClaims } from './evidence.ts';
import type { Expectation } from './expectation.ts';

const hour = 3_600_000;

/** Checks that every kind of evidence shares: measurement and report data against policy and expectation. */
export function checkClaims(list: CheckList, claims: EvidenceClaims, expected: Expectation): void {
  checkMeasurement(list, claims, expected);
  checkReportData(list, claims, expected);
}

function checkMeasurement(list: CheckList, claims: EvidenceClaims, { policy }: Expectation): void {
  const title = 'The measurement is one that the policy accepts';
  const allowed = policy.measurements[claims.kind];
  if (allowed !== undefined) {
    const listed = allowed.includes(claims.measurement);
    list.record(
      'measurement-allowed',
      title,
      listed,
      `${claims.measurement} ${listed ? 'is' : 'is not'} in the policy's list`,
    );
  } else if (claims.kind === 'sim' || policy.allowAnyMeasurement) {
    list.record('measurement-allowed', title, true, `the policy accepts any; it is ${claims.measurement}`);
  } else {
    const why = `the policy lists no measurement for ${claims.kind}; add this one if it is the software you reviewed`;
    list.record('measurement-allowed', title, false, `${why}: ${claims.measurement}`);
  }
}

function checkReportData(list: CheckList, claims: EvidenceClaims, expected: Expectation): void {
  if (expected.reportData === undefined) return;
  const wanted = expected.reportData.toLowerCase();
  const same = /^[0-9a-f]{128}$/.test(wanted) && wanted === claims.reportData;
  const detail = same
    ? `the evidence binds ${wanted.slice(0, 16)}…`
    : `the evidence binds ${claims.reportData.slice(0, 16)}…, not ${wanted.slice(0, 16)}…: it was made for something else`;
  list.record('report-data', 'The evidence binds the expected keys, order and inputs', same, detail);
}

/**
 * Checks that the evidence is not older than the policy allows.
 * @param made when it was made, as an authenticated part of it says; hardware does not say.
 */
export function checkEvidenceAge(list: CheckList, made: Date | undefined, expected: Expectation): void {
  const limit = expected.policy.maximumAgeHours.evidence;
  if (limit === undefined) return;
  const title = 'The evidence is not older than the policy allows';
  const earliest = made ?? expected.notBefore;
  if (earliest === undefined) {
    list.notPossible(
      'evidence-age',
      title,
      'a hardware quote carries no date, and no nonce with a date was given',
    );
    return;
  }
  const age = (expected.at.getTime() - earliest.getTime()) / hour;
  const detail = `it is at most ${age.toFixed(1)} h old; the policy allows ${limit} h`;
  list.record('evidence-age', title, age <= limit, detail);
}

/** Checks that nothing that vouches for the machine was issued longer ago than the policy allows. */
export function checkCollateralAge(list: CheckList, issued: readonly Date[], expected: Expectation): void {
  const limit = expected.policy.maximumAgeHours.collateral;
  if (limit === undefined) return;
  const oldest = Math.min(...issued.map((date) => date.getTime()));
  const age = (expected.at.getTime() - oldest) / hour;
  const detail = `the oldest is ${age.toFixed(1)} h old; the policy allows ${limit} h`;
  list.record(
    'collateral-age',
    'Revocation lists and TCB information are as fresh as the policy asks',
    age <= limit,
    detail,
  );
}

/** Checks that the policy accepts hardware of this kind. */
export function checkKind(list: CheckList, kind: 'sev-snp' | 'tdx', { policy }: Expectation): void {
  const accepted = policy.kinds.includes(kind);
  list.record(
    'kind-allowed',
    'The policy accepts this kind of TEE',
    accepted,
    `${kind}; the policy accepts ${policy.kinds.join(', ') || 'none'}`,
  );
}
