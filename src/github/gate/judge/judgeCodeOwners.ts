import type { EnvironmentState } from '../environment.ts';
import { isAmong, type Approver } from '../approvers.ts';
import { ownersOf, type CodeOwners } from '../codeOwners.ts';
import { failed, impossible, passed, type GateCheck } from '../gateCheck.ts';

/** A workflow that is not there yet: a new file reaches the secrets as well as an old one. */
const NEW_WORKFLOW = '.github/workflows/countersign-unwritten.yml';

/**
 * Whether those whose yes counts, and nobody else, own the workflows and the file that says so: a review by code owners
 * asks nobody for what nobody owns.
 */
export function judgeCodeOwners(
  state: EnvironmentState,
  file: CodeOwners | 'unseen' | undefined,
  approvers: readonly Approver[],
): GateCheck {
  const question = {
    id: 'branch-codeowners-file',
    title: 'The workflows belong to those whose yes counts, and to nobody else',
    mend: 'Write them into .github/CODEOWNERS of the default branch: `/.github/ @login`.',
  };
  if (file === 'unseen')
    return impossible(
      { ...question, mend: 'Give the job this permission:\npermissions:\n  contents: read' },
      "this token can't read CODEOWNERS",
    );
  if (file === undefined) return failed(question, `${state.defaultBranch} has no CODEOWNERS`);
  const meant = meantOwners(state, approvers);
  for (const path of [NEW_WORKFLOW, file.path]) {
    const what = path === NEW_WORKFLOW ? '.github/workflows/' : path;
    const owners = ownersOf(file, path);
    if (owners === undefined)
      return impossible(question, `${file.path} has a pattern that is not understood`);
    if (owners.length === 0) return failed(question, `nobody owns ${what}`);
    const strangers = owners.filter((owner) => !meant.has(owner));
    if (strangers.length > 0)
      return failed(question, `${strangers.join(' and ')} may approve changes of ${what}`);
  }
  return passed(question, `${file.path}: ${(ownersOf(file, NEW_WORKFLOW) ?? []).join(' or ')}`);
}

function meantOwners(state: EnvironmentState, approvers: readonly Approver[]): Set<string> {
  const [organization = ''] = state.repository.split('/');
  const named = approvers.flatMap(({ login }) => login ?? []);
  // GitHub tells the login of a number here; a team stays one, since its members are not told to everybody.
  const counted = state.reviewers.filter(
    (each) => each.kind === 'team' || approvers.length === 0 || isAmong(approvers, each),
  );
  const asked = counted.map(({ kind, name }) => (kind === 'team' ? `${organization}/${name}` : name));
  return new Set([...named, ...asked].map((owner) => owner.toLowerCase()));
}
