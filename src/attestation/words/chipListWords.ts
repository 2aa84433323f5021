import { messageOf } from '../../errors.ts';
import { readChipList } from '../policy/chipList.ts';
import type { SignedChipList } from '../policy/chipRules.ts';

/** What a signed list accepts: nothing where it does not hold, which an owner is to hear before an order does. */
export function chipListWords(signed: SignedChipList): string {
  try {
    const { machines, expires } = readChipList(signed);
    return `Machines: one of the ${machines.length} in the list that ${signed.signer} signed, until ${expires}.`;
  } catch (error) {
    return `Machines: NONE: ${messageOf(error)}.`;
  }
}
