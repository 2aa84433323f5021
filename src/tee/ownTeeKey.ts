import type { TeeKey } from '../marketplace/offer.ts';
import type { Attester } from './attesters/attester.ts';
import { mostAtOnce } from './devices/chooseDevices.ts';
import { ownDevices } from './devices/ownDevices.ts';
import { makeTeeKey } from './teeKey.ts';

/**
 * The key of an offer of this machine, which says how many of its GPUs one run could have.
 * @param env names the kind of its devices
 * @throws CountersignError `usage` for what is no kind; as `attester` and {@link ownDevices} besides
 */
export async function makeOwnTeeKey(
  attester: Attester,
  owner: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<TeeKey> {
  const { devices } = await ownDevices(env);
  return makeTeeKey(attester, owner, [], mostAtOnce(devices));
}
