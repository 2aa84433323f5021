import * as z from 'zod';
import { CountersignError } from '../../errors.ts';
import { readAnswer } from '../client/answer.ts';
import type { GitHubClient } from '../client/client.ts';
import type { EnvironmentState } from './environment.ts';
import { approvalsOf, type GitHubAccount, type RunApproval } from './runApprovals.ts';

export interface Membership {
  /** The team's slug. */
  readonly team: string;
  readonly user: GitHubAccount;
  /** Undefined where the token may not see it: it wants `Members: read` of the organization. */
  readonly isMember: boolean | undefined;
}

const membershipSchema = z.object({ state: z.enum(['active', 'pending']) });

/** Whether those who answered are in the teams that the environment asks, those of nested teams included. */
export async function readMemberships(
  github: GitHubClient,
  state: EnvironmentState,
  approvals: readonly RunApproval[],
): Promise<Membership[]> {
  const [organization = ''] = state.repository.split('/');
  const teams = state.reviewers.filter(({ kind }) => kind === 'team').map(({ name }) => name);
  const accounts = approvalsOf(approvals, state.environment).flatMap(({ user }) => user ?? []);
  const memberships: Membership[] = [];
  for (const team of teams)
    for (const user of accounts)
      memberships.push({ team, user, isMember: await isMember(github, organization, team, user) });
  return memberships;
}

async function isMember(
  github: GitHubClient,
  organization: string,
  team: string,
  { login }: GitHubAccount,
): Promise<boolean | undefined> {
  try {
    const at = { org: organization, team_slug: team, username: login };
    const { data } = await github.rest.teams.getMembershipForUserInOrg(at);
    const call = `GET /orgs/${organization}/teams/${team}/memberships/${login}`;
    return readAnswer(membershipSchema, data, call).state === 'active';
  } catch (error) {
    if (!(error instanceof CountersignError)) throw error;
    // 404 is also what a token gets that may not see the team: then nothing is known of its members.
    if (error.code === 'not-found') return (await maySeeTeam(github, organization, team)) ? false : undefined;
    if (error.code === 'refused') return undefined;
    throw error;
  }
}

async function maySeeTeam(github: GitHubClient, organization: string, team: string): Promise<boolean> {
  try {
    await github.rest.teams.getByName({ org: organization, team_slug: team });
    return true;
  } catch (error) {
    if (error instanceof CountersignError && (error.code === 'refused' || error.code === 'not-found'))
      return false;
    throw error;
  }
}
