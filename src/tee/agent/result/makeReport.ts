import { canonicalBytes, digestOf } from '../../../canonicalJson.ts';
import { gpuNames } from '../../../attestation/gpu/gpuClaims.ts';
import { verifyEvidence } from '../../../attestation/verifyEvidence.ts';
import { defaultPolicy } from '../../../attestation/policy.ts';
import { CountersignError } from '../../../errors.ts';
import type { OrderReading } from '../../../ledger/entries/orders/orders.ts';
import type { AttestedEntry } from '../../../marketplace/order/orderEntries.ts';
import type { RuntimeInfo } from '../../../report/details.ts';
import type { OrderReport } from '../../../report/statement/statement.ts';
import type { HeldEvidence } from '../claim/checkApprovals.ts';
import type { Opened } from '../inputs/openInputs.ts';
import { attestedOf } from '../inputs/runDirectories.ts';

/** What this TEE's own evidence says, without judging it: approvals must say the same. @throws CountersignError `tampered` */
export function ownEvidence(attested: AttestedEntry): HeldEvidence {
  const verdict = verifyEvidence(attested.evidence, {
    at: new Date(attested.at),
    policy: { ...defaultPolicy(), allowSimulated: true, allowAnyMeasurement: true },
  });
  if (verdict.claims === undefined)
    throw new CountersignError('tampered', "the TEE's own evidence cannot be read");
  const { kind, measurement } = verdict.claims;
  return { kind, measurement, digest: digestOf(attested.evidence), devices: gpuNames(verdict.claims) };
}

function sizedHash(type: RuntimeInfo['type'], size: number, hash: string): RuntimeInfo {
  return { type, size, hash: { algo: 'sha256', hash, encoding: 'hex' } };
}

/** What runs on what. */
export function makeRuntimeInfo(
  reading: OrderReading,
  solution: { hash: string; size: number },
  opened: Opened,
): RuntimeInfo[] {
  const placed = reading.state.placed.entry;
  const configuration = canonicalBytes(placed.configuration ?? null);
  return [
    sizedHash('Image', solution.size, solution.hash),
    ...opened.inputs.map(({ size, hash }) => sizedHash('Data', size, hash)),
    sizedHash('Configuration', configuration.length, placed.configurationHash),
  ];
}

/** The order report: everything that is known before execution, what runs on what by its root alone. */
export function makeReport(
  reading: OrderReading,
  held: HeldEvidence,
  root: string,
  opened: Opened,
  {
    run,
    engine,
    devices,
    witnessed,
  }: Pick<OrderReport, 'run' | 'witnessed' | 'devices'> & { readonly engine: string },
): OrderReport {
  const placed = reading.state.placed.entry;
  return {
    order: reading.state.id,
    orderDigest: reading.state.placed.digest,
    attempt: attestedOf(reading).attempt,
    run,
    customer: placed.author,
    recipients: placed.recipients,
    tee: {
      offer: placed.tee.offer,
      kind: held.kind,
      simulated: held.kind === 'sim',
      devices: [...held.devices],
      evidenceDigest: held.digest,
    },
    root,
    approvals: [...opened.approvals],
    witnessed,
    limits: placed.limits,
    sandbox: { engine },
    devices,
    created: new Date().toISOString(),
  };
}
