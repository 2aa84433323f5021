import type { EvidenceClaims } from '../../attestation/evidence.ts';
import { gpuNames } from '../../attestation/gpu/gpuClaims.ts';
import { canonicalBytes } from '../../canonicalForm.ts';
import { checkOf, impossibleCheck, type Check } from '../../checks.ts';
import type { OrderReading } from '../../ledger/entries/orders/orders.ts';
import { digestOf } from '../../pureDigest.ts';
import type { OrderState } from '../../marketplace/order/orderState.ts';
import type { RuntimeInfo } from '../details.ts';
import type { OrderReport } from '../statement/statement.ts';
import { isWithin } from '../evidence/timeWindow.ts';

/** What solutions run in: src/tee/sandbox has no other, and docs tell how each isolates. */
const ENGINES: readonly string[] = ['docker', 'podman', 'bubblewrap'];

/** The TEE that the report names is the one that was ordered and whose evidence was verified. */
export function teeCheck(
  { state }: OrderReading,
  { tee }: OrderReport,
  claims: EvidenceClaims | undefined,
): Check {
  const id = 'report-tee';
  const title =
    'The report names the TEE that was ordered, of the kind and with the GPUs that the evidence shows';
  if (claims === undefined) return impossibleCheck(id, title, 'the evidence cannot be read');
  const names = gpuNames(claims);
  const holds =
    tee.offer === state.placed.entry.tee.offer &&
    tee.kind === claims.kind &&
    tee.simulated === (claims.kind === 'sim') &&
    digestOf(tee.devices) === digestOf(names);
  const simulated = tee.simulated ? ', SIMULATED' : '';
  const gpus = tee.devices.length === 0 ? '' : `; ${tee.devices.join('; ')}`;
  return checkOf(id, title, holds, `offer ${tee.offer}, ${tee.kind}${simulated}${gpus}`);
}

/** The form and the sizes of what ran on what: as the order has them. */
export function runtimeInfoChecks(
  { placed }: OrderState,
  runtimeInfo: readonly RuntimeInfo[],
): readonly Check[] {
  const formTitle = 'The report names the image, then each input, then the configuration, and nothing else';
  const sizesTitle = 'The sizes are those of the order';
  const { solution, inputs, configuration } = placed.entry;
  const wanted = ['Image', ...inputs.map(() => 'Data'), 'Configuration'];
  const found = runtimeInfo.map(({ type }) => type);
  const sizesOf = (type: string): number[] =>
    runtimeInfo.filter((entry) => entry.type === type).map(({ size }) => size);
  const data = sizesOf('Data');
  // The size of an approved dataset is in its commitment, which the TEE opened.
  const sameSizes =
    sizesOf('Image')[0] === solution.size &&
    inputs.every((input, index) => input.kind === 'offer' || input.size === data[index]) &&
    sizesOf('Configuration')[0] === canonicalBytes(configuration ?? null).length;
  const named = `${runtimeInfo.map(({ size }) => size).join(', ')} bytes`;
  return [
    checkOf('report-entries', formTitle, found.join() === wanted.join(), found.join(', ')),
    checkOf('report-sizes', sizesTitle, sameSizes, named),
  ];
}

function approvalsCheck({ state }: OrderReading, { approvals }: OrderReport): Check {
  const wanted = state.suborders.filter(({ type }) => type === 'Data').map(({ id }) => id);
  const named = approvals.map(({ suborder }) => suborder);
  const holds = named.length === wanted.length && wanted.every((id) => named.includes(id));
  const title = 'The report names one approval for each data offer, and no other';
  return checkOf('approvals-complete', title, holds, `${named.length} of ${wanted.length}`);
}

function timeCheck({ state }: OrderReading, { created }: OrderReport): Check {
  const title = 'The report was made after the run was claimed and before it was published';
  const holds = isWithin(created, state.claimed?.entry.at, state.reported?.entry.at);
  return checkOf('report-time', title, holds, `made ${created}`);
}

/** As many as were ordered, none counted twice. That they are of those that the evidence shows is held to by the TEE alone. */
function devicesCheck({ state }: OrderReading, { devices }: OrderReport): Check {
  const { gpus } = state.placed.entry.limits;
  const title = 'The report names as many devices as were ordered, and none twice';
  const holds = devices.length === gpus && new Set(devices).size === gpus;
  const named = devices.length === 0 ? '' : `: ${devices.join(', ')}`;
  return checkOf('report-devices', title, holds, `${devices.length} of ${gpus}${named}`);
}

/** What the report says of itself and of the order, beyond what was ordered and attested by hash. */
export function reportMemberChecks(reading: OrderReading, report: OrderReport): readonly Check[] {
  const { engine } = report.sandbox;
  const sandbox = 'The solution ran in a sandbox that is known here';
  return [
    approvalsCheck(reading, report),
    timeCheck(reading, report),
    checkOf('report-sandbox', sandbox, ENGINES.includes(engine), engine),
    devicesCheck(reading, report),
  ];
}
