import { toUtf8 } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';
import { VerifyingKey } from '../../platformKeys.ts';
import { decodeBase64 } from '../bytes.ts';
import type { CheckList } from '../checkList.ts';
import type { Expectation } from '../expectation.ts';
import { parseUniqueJson } from '../uniqueJson.ts';
import { chipListSchema } from './chipRules.ts';

type SignedChipList = NonNullable<Expectation['policy']['chipList']>;

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
      const value = readChipList(signed, at);
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

/** @throws CountersignError `tampered` when it is not signed or no list, `refused` when it is not in force. */
function readChipList(signed: SignedChipList, at: Date) {
  const key = VerifyingKey.fromSpki(decodeBase64(signed.signer, 'the key of the list of machines', 64));
  const signature = decodeBase64(signed.signature, 'the signature on the list of machines', 64);
  if (!key.isFor('ed25519') || !key.holds('ed25519', toUtf8(signed.list), signature))
    throw new CountersignError('tampered', 'the signature on the list of machines does not hold');
  const parsed = chipListSchema.safeParse(parseUniqueJson(signed.list, 'the list of machines'));
  if (!parsed.success)
    throw new CountersignError(
      'tampered',
      `the list of machines is none: ${parsed.error.issues[0]?.path.join('.') ?? ''}`,
    );
  const { issued, expires } = parsed.data;
  if (at < new Date(issued))
    throw new CountersignError('refused', `the list of machines is not yet valid: it is from ${issued}`);
  if (at >= new Date(expires))
    throw new CountersignError('refused', `the list of machines expired at ${expires}`);
  return parsed.data;
}
