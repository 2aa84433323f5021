import * as z from 'zod';
import { gpuListSchema } from '../../../attestation/gpu/gpuEvidence.ts';
import type { OrderReading } from '../../../ledger/entries/orders/orders.ts';
import { NoSuchDevices } from '../../devices/chooseDevices.ts';
import type { DeviceLease } from '../../devices/devicePool.ts';
import { OwnRefusal } from '../result/publishedReason.ts';
import type { TeeContext } from '../teeContext.ts';

/** Numbers and words of our own: fit for the ledger. */
function publicly(error: unknown): never {
  throw error instanceof NoSuchDevices ? new OwnRefusal(error.message) : error;
}

/**
 * @param evidence where it is known: a GPU that it does not show, such as a part of one, is not given
 * @throws OwnRefusal when this machine could never give what was ordered: nobody is asked to approve it then
 */
export async function requireDevicesHere(
  { devices }: Pick<TeeContext, 'devices'>,
  { state }: OrderReading,
  evidence?: unknown,
): Promise<void> {
  await devices.require(state.placed.entry.limits, attestedUuids(evidence)).catch(publicly);
}

/** The GPUs that the order's evidence shows; undefined where it shows none, or simulated ones, which no machine has. */
function attestedUuids(evidence: unknown): readonly string[] | undefined {
  const gpus = evidenceWithGpus.safeParse(evidence).data?.gpus.devices ?? [];
  const uuids = gpus.flatMap(({ kind, place }) => (kind === 'sim' ? [] : [place.uuid]));
  return uuids.length === 0 ? undefined : uuids;
}

const evidenceWithGpus = z.object({ gpus: gpuListSchema });

/**
 * Takes the devices of one run: where its evidence shows GPUs, of these alone. Whoever took them releases them.
 * @throws OwnRefusal as above; DevicesBusy, which passes, while others have them
 */
export async function takeDevices(
  { devices }: Pick<TeeContext, 'devices'>,
  { state }: OrderReading,
): Promise<DeviceLease> {
  return devices
    .take(state.placed.entry.limits, attestedUuids(state.attested?.entry.evidence))
    .catch(publicly);
}
