import { openPolicy } from '../../attestation/policy.ts';
import { digestOf } from '../../canonicalJson.ts';
import { checkOf, type Check } from '../../checks.ts';
import { CountersignError } from '../../errors.ts';
import type { OrderReading } from '../../ledger/entries/orders/orders.ts';
import type { TeeKey } from '../../marketplace/offer.ts';
import {
  attestationBounds,
  evidenceJudgedAt,
  evidenceTimeCheck,
} from '../../report/evidence/evidenceTime.ts';
import { dataPolicyDigests } from '../../report/evidence/offerPolicies.ts';
import { verifyOrderEvidence } from '../../report/evidence/orderEvidence.ts';
import { orderReportRootCheck, resultRootCheck } from '../../report/checks/detailChecks.ts';
import { resultStatusCheck } from '../../report/checks/resultMemberChecks.ts';
import type { ResultDetails } from '../../report/details.ts';
import type { ReportFile } from '../../report/reportFile.ts';
import { contentChecks, orderCheck, statementChecks } from '../../report/checks/statementChecks.ts';
import { verifyTeeKey } from '../../tee/teeKey.ts';
import { openDetails } from './openDetails.ts';
import type { Party } from '../party.ts';
import { isSameTee } from './sameTee.ts';

/** Says whether evidence is genuine, and leaves to others which TEE it must be. */
const OPEN = openPolicy();

/** The TEE key that the customer verified before anything was sealed to it: the offer may have been renewed since. */
function keyAsOrdered(reading: OrderReading): TeeKey | undefined {
  const { offer, evidenceDigest } = reading.state.placed.entry.tee;
  const keys = reading.offers.get(offer)?.teeKeys ?? [];
  return keys.find(({ evidence }) => digestOf(evidence) === evidenceDigest);
}

/**
 * The order's evidence is genuine and binds this order, and it is of a TEE that the reader's policy allows, or of
 * the very TEE that the customer chose by a policy of his own when he placed the order.
 */
async function trustedEvidence(party: Party, reading: OrderReading): Promise<readonly Check[]> {
  const { state, offers } = reading;
  const at = evidenceJudgedAt(reading);
  const time = evidenceTimeCheck(reading, attestationBounds(reading));
  const digests = dataPolicyDigests(reading);
  const own = await verifyOrderEvidence(state, digests, party.policy, at);
  if (own.checks.every(({ status }) => status === 'passed')) return [time, ...own.checks];
  const genuine = await verifyOrderEvidence(state, digests, OPEN, at);
  const ordered = keyAsOrdered(reading);
  const owner = offers.get(state.placed.entry.tee.offer)?.offer.owner ?? '';
  const chosen =
    ordered && (await verifyTeeKey(ordered, owner, OPEN, new Date(state.placed.entry.at))).claims;
  const title = 'The TEE is the one that was chosen when the order was placed';
  const detail = genuine.claims
    ? `${genuine.claims.kind}, measurement ${genuine.claims.measurement}`
    : 'unreadable';
  return [
    time,
    ...genuine.checks,
    checkOf('tee-as-ordered', title, isSameTee(genuine.claims, chosen), detail),
  ];
}

/** What was opened against what was signed: what ran where the party may know it, and what came out. */
function openedChecks(
  opened: ReportFile['opened'],
  reading: OrderReading,
  { report, result }: ReturnType<typeof statementChecks>,
): { checks: readonly Check[]; details: ResultDetails | undefined } {
  if (report === undefined) return { checks: [], details: undefined };
  const { checks, details } = resultRootCheck({ opened }, result);
  // How it ended the operator says; how the run did, the TEE.
  const ended = details === undefined ? [] : [resultStatusCheck(reading, details)];
  const order = [orderCheck(reading, report), ...checks, ...ended];
  // A recipient who is neither customer nor data owner rests on what the evidence binds.
  if (opened.report === undefined) return { checks: order, details };
  const { check, runtimeInfo } = orderReportRootCheck({ opened }, report);
  return { checks: [...order, check, ...contentChecks(reading, runtimeInfo)], details };
}

/**
 * Verifies that an order's result comes out of the attested TEE: evidence, order keys, report, result.
 * @returns what the TEE signed about the result, by its root
 * @throws CountersignError `refused` with the first check that does not hold.
 */
export async function trustResult(party: Party, reading: OrderReading): Promise<ResultDetails> {
  const { state } = reading;
  const evidence = await trustedEvidence(party, reading);
  const bundles = { report: state.reported?.entry.bundle, result: state.finished?.entry.bundle };
  const signed = statementChecks(bundles, reading);
  const firm = [...evidence, ...signed.checks];
  // Opened by the order's key only once that key is the TEE's.
  const holds = firm.every(({ status }) => status === 'passed');
  const opened = holds ? await openDetails(reading, party.key) : {};
  const { checks, details } = openedChecks(opened, reading, signed);
  const bad = [...firm, ...checks].find(({ status }) => status !== 'passed');
  if (bad === undefined && details !== undefined) return details;
  throw new CountersignError(
    'refused',
    `the result of order ${state.id} does not come from the TEE: ${bad?.title ?? ''}: ${bad?.detail ?? ''}`,
    { mend: 'nothing was downloaded' },
  );
}
