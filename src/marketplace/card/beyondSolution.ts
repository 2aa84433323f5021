import type { Approval } from '../approval/approval.ts';
import type { PlacedEntry } from '../order/orderEntries.ts';
import { argumentNames } from '../rules.ts';

/**
 * What of an order is more than its solution on the owner's own dataset for the customer alone: what somebody who looked
 * at the solution has not seen. In words for the middle of a sentence; empty where there is nothing.
 */
export function beyondSolution(
  { inputs, offer, recipients, devices, limits }: Approval,
  { configuration, author }: PlacedEntry,
): readonly string[] {
  const others = inputs.filter((input) => input.offer !== offer || input.hash !== undefined).length;
  const found: readonly (readonly [boolean, string])[] = [
    [argumentNames(configuration).length > 0, 'a configuration'],
    [others > 0, `${others} further input${others === 1 ? '' : 's'}`],
    [recipients.some((recipient) => recipient !== author), 'recipients other than the customer'],
    [devices.length > 0 || limits.gpus > 0, 'devices'],
  ];
  return found.flatMap(([is, words]) => (is ? [words] : []));
}
