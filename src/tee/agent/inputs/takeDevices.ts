import type { OrderReading } from '../../../ledger/entries/orders/orders.ts';
import { NoSuchDevices } from '../../devices/chooseDevices.ts';
import type { DeviceLease } from '../../devices/devicePool.ts';
import { OwnRefusal } from '../result/publishedReason.ts';
import type { TeeContext } from '../teeContext.ts';

/** Numbers and words of our own: fit for the ledger. */
function publicly(error: unknown): never {
  throw error instanceof NoSuchDevices ? new OwnRefusal(error.message) : error;
}

/** @throws OwnRefusal when this machine could never give what was ordered: nobody is asked to approve it then */
export async function requireDevicesHere(
  { devices }: Pick<TeeContext, 'devices'>,
  { state }: OrderReading,
): Promise<void> {
  await devices.require(state.placed.entry.limits).catch(publicly);
}

/**
 * Takes the devices of one run, which are released by whoever took them.
 * @throws OwnRefusal as above; DevicesBusy, which passes, while others have them
 */
export async function takeDevices(
  { devices }: Pick<TeeContext, 'devices'>,
  { state }: OrderReading,
): Promise<DeviceLease> {
  return devices.take(state.placed.entry.limits).catch(publicly);
}
