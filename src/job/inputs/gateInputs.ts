import { parseApprover, type Approver } from '../../github/gate/approvers.ts';
import { flag, line, optional, words } from '../../github/runner/inputKinds.ts';
import { BadInput, type InputSpec } from '../../github/runner/inputs.ts';
import { escapeForTerminal } from '../../text/escapeForTerminal.ts';

/** Accounts by number, one or many, between commas, spaces or lines; each may have its login in front. */
export function approverList(): InputSpec<readonly Approver[]> {
  return words(readApprover);
}

function readApprover(part: string): Approver {
  const found = parseApprover(part);
  if (found !== undefined) return found;
  throw new BadInput(
    `must be numbers of accounts, as 583231 or octocat:583231 (\`gh api users/octocat --jq .id\` tells it), not "${escapeForTerminal(part, 60)}"`,
  );
}

/** What is known of a gate beside what GitHub tells of it. */
export const GATE_INPUTS = {
  environment: optional(line()),
  'reading-environments': words((name) => name),
  approvers: approverList(),
  'github-plan': optional(line()),
};

/** Of an action that signs behind one. */
export const SIGNING_GATE_INPUTS = {
  ...GATE_INPUTS,
  workflow: optional(line()),
  'allow-unprotected': flag(),
};
