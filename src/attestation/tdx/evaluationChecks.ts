import { CountersignError } from '../../errors.ts';
import type { CheckList } from '../checkList.ts';
import type { Expectation } from '../expectation.ts';
import type { TdxCollateral } from './collateral.ts';
import type { Trust } from './signedDocument.ts';
import { readSignedDocument } from './signedDocument.ts';
import type { EvaluationList, QeIdentity, TcbInfo } from './tcbInfo.ts';
import { evaluationListSchema } from './tcbInfo.ts';

const dayMs = 86_400_000;

/**
 * Intel's list of the evaluations that it serves, where it travels with the quote. What is not asked for is checked, too: a
 * forged one says something about who sent it.
 */
export function readEvaluations(
  list: CheckList,
  collateral: TdxCollateral,
  trust: Trust,
): EvaluationList | undefined {
  const {
    tcb_evaluations: text,
    tcb_evaluations_signature: signature,
    tcb_evaluations_issuer_chain: issuerChain,
  } = collateral;
  if (text === undefined) return undefined;
  return list.attempt('tdx-evaluation-list', `The list of evaluations is Intel's and in force`, () => {
    if (signature === undefined || issuerChain === undefined)
      throw new CountersignError('tampered', 'its signature or the chain of its signer is missing');
    const what = 'the list of evaluations';
    const value = readSignedDocument({ text, signature, issuerChain, what }, evaluationListSchema, trust);
    const numbers = value.tcbEvalNumbers.map((one) => one.tcbEvaluationDataNumber);
    return { value, detail: `of ${value.issueDate}, ${Math.min(...numbers)} to ${Math.max(...numbers)}` };
  });
}

/**
 * Checks that what vouches for the TCB is one evaluation of Intel's, and not an old one: PCS serves every supported number with
 * a fresh date, and the operator chooses among them.
 */
export function checkEvaluation(
  list: CheckList,
  documents: readonly (TcbInfo | QeIdentity | undefined)[],
  evaluations: EvaluationList | undefined,
  expected: Expectation,
): void {
  const numbers = documents.flatMap((one) => (one === undefined ? [] : [one.tcbEvaluationDataNumber]));
  const lowest = Math.min(...numbers);
  // A document that does not hold is said by its own check.
  if (numbers.length < documents.length) return;
  list.record(
    'tdx-one-evaluation',
    'TCB information and the identity of the quoting enclave are of one evaluation',
    new Set(numbers).size === 1,
    `evaluations ${numbers.join(' and ')}`,
  );
  const { minimumNumber } = expected.policy.tdxEvaluation;
  list.record(
    'tdx-evaluation',
    `Intel's evaluation of the TCB is not older than the policy allows`,
    lowest >= minimumNumber,
    `evaluation ${lowest}; the policy accepts ${minimumNumber} and later`,
  );
  checkRecoveries(list, lowest, evaluations, expected);
}

type Entry = EvaluationList['tcbEvalNumbers'][number];

const recovered = (entry: Entry): number => new Date(entry.tcbRecoveryEventDate).getTime();

/** What only Intel's list can tell: when the recovery was that an evaluation covers, and what came after it. */
function checkRecoveries(
  list: CheckList,
  number: number,
  evaluations: EvaluationList | undefined,
  { policy, at }: Expectation,
): void {
  const { recoveredSince, graceDays } = policy.tdxEvaluation;
  const entries = evaluations?.tcbEvalNumbers;
  const own = entries?.find((entry) => entry.tcbEvaluationDataNumber === number);
  const missing =
    entries === undefined
      ? 'the evidence carries no list of evaluations that holds'
      : own === undefined
        ? `Intel's list does not have evaluation ${number}`
        : undefined;
  if (recoveredSince !== undefined) {
    const title = 'The evaluation covers the TCB recoveries up to the day that the policy names';
    if (own === undefined) list.notPossible('tdx-evaluation-date', title, missing ?? '');
    else {
      const detail = `evaluation ${number} is of ${own.tcbRecoveryEventDate}; the policy asks for ${recoveredSince}`;
      list.record('tdx-evaluation-date', title, recovered(own) >= Date.parse(recoveredSince), detail);
    }
  }
  if (graceDays !== undefined) {
    const title = 'The evaluation is the newest, or not longer superseded than the policy allows';
    if (own === undefined || entries === undefined)
      list.notPossible('tdx-evaluation-newest', title, missing ?? '');
    else {
      const later = entries.filter((entry) => entry.tcbEvaluationDataNumber > number).map(recovered);
      const days = later.length === 0 ? 0 : (at.getTime() - Math.min(...later)) / dayMs;
      const detail =
        later.length === 0
          ? `evaluation ${number} is the newest`
          : `evaluation ${number} is superseded since ${days.toFixed(0)} days; the policy allows ${graceDays}`;
      list.record('tdx-evaluation-newest', title, days <= graceDays, detail);
    }
  }
}
