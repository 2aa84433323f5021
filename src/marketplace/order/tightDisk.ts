import { inBytes } from '../card/words.ts';
import type { UsedSlot } from './deviceRules.ts';

/** Slots of data that say they take more disk than the TEE's slot has, one line each. Nothing holds a run to it: it is for who orders. */
export function tightDisk(tee: UsedSlot, others: readonly UsedSlot[]): string[] {
  const { diskUsage: there } = tee.slot.info.info;
  if (there === 0) return [];
  return others
    .filter(({ slot }) => slot.info.info.diskUsage > there)
    .map(
      ({ offer, slot }) =>
        `slot ${slot.slot} of offer ${offer.id} takes ${inBytes(slot.info.info.diskUsage)} of disk (info.diskUsage), and the TEE's slot ${tee.slot.slot} has ${inBytes(there)}`,
    );
}
