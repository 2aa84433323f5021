import * as z from 'zod';
import { readAnswer } from '../client/answer.ts';
import type { GitHubClient } from '../client/client.ts';
import { apiPath, type RepositoryName } from '../repositoryName.ts';

/** What a repository lets its workflows run. */
export interface ActionsPermissions {
  readonly enabled: boolean;
  readonly allowed: 'all' | 'local_only' | 'selected' | undefined;
  /** Whether actions must be named by a full commit; undefined where the server does not know the setting. */
  readonly pinned: boolean | undefined;
}

const permissionsSchema = z.object({
  enabled: z.boolean(),
  allowed_actions: z.enum(['all', 'local_only', 'selected']).optional(),
  sha_pinning_required: z.boolean().optional(),
});

/** The token needs `Administration: read`. */
export async function readActionsPermissions(
  github: GitHubClient,
  name: RepositoryName,
): Promise<ActionsPermissions> {
  const { data } = await github.rest.actions.getGithubActionsPermissionsRepository({ ...name });
  const found = readAnswer(permissionsSchema, data, `GET ${apiPath(name)}/actions/permissions`);
  return {
    enabled: found.enabled,
    allowed: found.allowed_actions,
    pinned: found.sha_pinning_required,
  };
}

/** Has GitHub refuse actions that are not named by a full commit, and leaves the rest as it is. */
export async function requirePins(
  github: GitHubClient,
  name: RepositoryName,
  now: ActionsPermissions,
): Promise<void> {
  await github.rest.actions.setGithubActionsPermissionsRepository({ ...name, ...requiredMembers(now) });
}

/** The body of the request that does so. */
export function requiredMembers({ enabled, allowed }: ActionsPermissions) {
  return {
    enabled,
    ...(allowed === undefined ? {} : { allowed_actions: allowed }),
    sha_pinning_required: true,
  };
}
