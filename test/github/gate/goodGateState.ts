import { verdictOf } from '../../../src/checks.ts';
import type { Approver } from '../../../src/github/gate/approvers.ts';
import type { BranchRules } from '../../../src/github/gate/branchRules.ts';
import type { GateCheck } from '../../../src/github/gate/gateCheck.ts';
import { judgeGate, type GateState } from '../../../src/github/gate/gateState.ts';
import { judgeApproval } from '../../../src/github/gate/judge/judgeApproval.ts';
import { judgeRun } from '../../../src/github/gate/judge/judgeRun.ts';
import type { Membership } from '../../../src/github/gate/memberships.ts';
import type { WorkflowRun } from '../../../src/github/gate/workflowRun.ts';
import type { RunApproval } from '../../../src/github/gate/runApprovals.ts';

/** All that is known at a gate: what GitHub told, and whom the owner named. */
export interface Known {
  readonly gate: GateState;
  readonly run: WorkflowRun;
  readonly approvals: readonly RunApproval[];
  readonly approvers: readonly Approver[];
  readonly memberships: readonly Membership[];
}

export const ALICE = { id: 583231, login: 'alice' };
const BOT = { id: 41898282, login: 'github-actions[bot]' };

export const RULES: BranchRules = {
  source: 'the ruleset 7 of acme/shared',
  review: { approvals: 1, codeOwners: true, dismissStale: true },
  restrictsUpdates: false,
  forbidsDeletion: true,
  forbidsForcePush: true,
  bypass: 'nobody',
};

/** A gate that holds, and the run that passed it. */
export function goodKnown(): Known {
  const common = {
    ...{ repository: 'acme/shared', repositoryUrl: 'https://github.com/acme/shared', defaultBranch: 'main' },
    ...{ exists: true, goneReviewers: 0, adminsMayBypass: false, visibility: 'public' as const },
    ...{ ownerKind: 'organization' as const, plan: undefined },
    branches: [{ name: 'main', type: 'branch' as const }],
  };
  return {
    gate: {
      environment: {
        ...{ ...common, environment: 'alice', preventsSelfReview: true },
        reviewers: [{ kind: 'user', id: ALICE.id, name: ALICE.login }],
      },
      reading: [{ ...common, environment: 'alice-reads', reviewers: [], preventsSelfReview: false }],
      branch: { branch: 'main', rules: [RULES], seesRulesets: true, unseen: [] },
      codeOwners: { path: '.github/CODEOWNERS', text: '/.github/ @alice\n', errors: [] },
    },
    run: {
      ...{ url: 'https://github.com/acme/shared/actions/runs/1', actors: [BOT], event: 'workflow_dispatch' },
      ...{ branch: 'main', path: '.github/workflows/approve.yml', repository: 'acme/shared' },
      ...{ headRepository: 'acme/shared', attempt: 1 },
    },
    approvals: [{ user: ALICE, state: 'approved', comment: '', environments: [{ id: 1, name: 'alice' }] }],
    approvers: [ALICE],
    memberships: [],
  };
}

/** The ids of the checks that stand against signing. */
export function against({ gate, run, approvals, approvers, memberships }: Known): string[] {
  const { actors } = run;
  const checks: GateCheck[] = [
    ...judgeGate(gate, { actors, approvers }),
    ...judgeRun(gate.environment, run, { workflow: 'approve.yml' }),
    ...judgeApproval(gate.environment, { approvals, actors, approvers, memberships }).checks,
  ];
  return checks.filter((check) => verdictOf([check]) !== 'passed').map(({ id }) => id);
}
