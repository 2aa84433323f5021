import type { GitHubClient } from '../client/client.ts';
import { readEnvironment, type EnvironmentState } from './environment.ts';
import { judgeEnvironment, judgeReadingEnvironment, type JudgeOptions } from './judge/judgeEnvironment.ts';
import type { RepositoryName } from '../repositoryName.ts';
import { readBranchState, type BranchState } from './branchRules.ts';
import { readCodeOwners, type CodeOwners } from './codeOwners.ts';
import type { GateCheck } from './gateCheck.ts';
import { isRestricted, judgeBranch } from './judge/judgeBranch.ts';
import { judgeCodeOwners } from './judge/judgeCodeOwners.ts';

/** All that a gate is made of, run by run the same. */
export interface GateState {
  readonly environment: EnvironmentState;
  /** Environments without reviewers, for what reads and cannot sign. */
  readonly reading: readonly EnvironmentState[];
  readonly branch: BranchState;
  readonly codeOwners: CodeOwners | 'unseen' | undefined;
}

/**
 * Reads a gate back from GitHub: `actions: read` for the environments, `contents: read` for CODEOWNERS; where rulesets
 * protect the branch, no more. Classic protection and bypass lists want `Administration: read`.
 * @param reading names of environments that ask nobody
 * @throws CountersignError as `createGitHubClient` says, and `unavailable` for an answer of another shape.
 */
export async function readGate(
  github: GitHubClient,
  name: RepositoryName,
  environment: string,
  reading: readonly string[],
): Promise<GateState> {
  const state = await readEnvironment(github, name, environment);
  const others: EnvironmentState[] = [];
  for (const each of reading) others.push(await readEnvironment(github, name, each));
  return {
    environment: state,
    reading: others,
    branch: await readBranchState(github, name, state.defaultBranch),
    codeOwners: await readCodeOwners(github, name, state.defaultBranch),
  };
}

/** Whether a gate holds, whatever runs pass it: the environment, those that read, and the branch that they let in. */
export function judgeGate(state: GateState, options: JudgeOptions = {}): GateCheck[] {
  const { environment, branch } = state;
  return [
    ...judgeEnvironment(environment, options),
    ...state.reading.flatMap((each) =>
      judgeReadingEnvironment(each).map((check) => inEnvironment(check, each)),
    ),
    ...judgeBranch(branch, environment.repositoryUrl),
    // Where administrators alone update the branch, nobody is asked to review.
    ...(isRestricted(branch)
      ? []
      : [judgeCodeOwners(environment, state.codeOwners, options.approvers ?? [])]),
  ];
}

function inEnvironment(check: GateCheck, { environment }: EnvironmentState): GateCheck {
  return { ...check, id: `reading-${check.id}`, title: `${check.title} (${environment})` };
}
