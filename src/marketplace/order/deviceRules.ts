import { CountersignError } from '../../errors.ts';
import type { Offer, SlotEntry } from '../offer.ts';

export interface UsedSlot {
  readonly offer: Offer;
  readonly slot: SlotEntry;
}

function gpus(count: number): string {
  return count === 0 ? 'no GPU' : `${count} GPU${count === 1 ? '' : 's'}`;
}

function refuse(reason: string): never {
  throw new CountersignError('refused', reason);
}

/**
 * Holds an order to what the slots of its data and its solution need: the TEE's slot has it.
 * @throws CountersignError `refused`, in one line
 */
export function checkDevices(tee: UsedSlot, others: readonly UsedSlot[]): void {
  const { gpuCores, vram } = tee.slot.info.info;
  for (const { offer, slot } of others) {
    const needs = slot.info.info;
    const whose = `slot ${slot.slot} of offer ${offer.id}`;
    if (needs.gpuCores > gpuCores)
      refuse(`${whose} needs ${gpus(needs.gpuCores)}, and the TEE's slot has ${gpus(gpuCores)}`);
    if (needs.gpuCores > 0 && needs.vram > vram)
      refuse(`${whose} needs GPUs of ${needs.vram} bytes, and the TEE's slot has ${vram}`);
  }
}

/**
 * Holds the slot of a TEE to what its machine had when its evidence was made. A machine changes: this is for who places
 * an order now, and no rule for orders that were placed.
 * @throws CountersignError `refused`, in one line
 */
export function checkMachine({ offer, slot }: UsedSlot): void {
  const there = offer.tee?.gpus;
  const { gpuCores } = slot.info.info;
  if (there !== undefined && gpuCores > there)
    refuse(`the order is for ${gpus(gpuCores)}, and the TEE of offer ${offer.id} has ${gpus(there)}`);
}
