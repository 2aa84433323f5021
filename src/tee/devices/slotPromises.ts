import type { SlotInfo } from '../../marketplace/offer.ts';
import { messageOf } from '../../errors.ts';
import { chooseDevices } from './chooseDevices.ts';
import type { MachineDevices } from './listDevices.ts';

/**
 * What the slots of a TEE promise and its machine cannot give, one line each: orders of such a slot are refused before the
 * TEE attests.
 */
export function brokenPromises(slots: readonly SlotInfo[], { devices, problems }: MachineDevices): string[] {
  const lines = slots.flatMap(({ info: { gpuCores, vram } }) => {
    try {
      chooseDevices(devices, { gpus: gpuCores, gpuMemoryBytes: vram });
      return [];
    } catch (error) {
      return [`A slot promises what this machine cannot give: ${messageOf(error)}.`];
    }
  });
  return lines.length === 0 ? [] : [...lines, ...problems];
}
