import type { CheckList } from '../checkList.ts';
import type { Expectation } from '../expectation.ts';
import { readChipList, requireInForce } from './chipList.ts';
import type { SignedChipList } from './chipRules.ts';

/**
 * Checks which machine it is: by the policy's own list, and by the list that somebody signed.
 * @param chip as both lists name it, lower-case hex; undefined when the evidence does not say
 */
export function checkChip(list: CheckList, chip: string | undefined, { policy, at }: Expectation): void {
  const title = 'The machine is one that the policy accepts';
  if (policy.chipIds !== undefined) {
    if (chip === undefined) list.notPossible('chip-allowed', title, 'nothing says which machine it is');
    else list.record('chip-allowed', title, policy.chipIds.includes(chip), `machine ${chip}`);
  }
  if (policy.chipList !== undefined) checkChipList(list, chip, policy.chipList, at);
}

function checkChipList(list: CheckList, chip: string | undefined, signed: SignedChipList, at: Date): void {
  const machines = list.attempt(
    'chip-list',
    'The list of machines is signed by whom the policy names',
    () => {
      const value = readChipList(signed);
      requireInForce(value, at);
      return { value: value.machines, detail: `${value.machines.length} machines, of ${value.issued}` };
    },
  );
  const title = 'The machine is one of the signed list';
  if (machines === undefined || chip === undefined) {
    const why = chip === undefined ? 'nothing says which machine it is' : 'the list does not hold';
    list.notPossible('chip-listed', title, why);
    return;
  }
  const found = machines.find((machine) => machine.chip === chip);
  const owner = found?.owner === undefined ? '' : `, of ${found.owner}`;
  list.record('chip-listed', title, found !== undefined, `machine ${chip}${owner}`);
}
