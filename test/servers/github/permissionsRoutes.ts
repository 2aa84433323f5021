import { ok, repositoryOf, type Route } from './call.ts';

const repo = '/repos/{owner}/{repo}';

/** What a repository lets its workflows run. */
export const permissionsRoutes: Readonly<Record<string, Route>> = {
  [`GET ${repo}/actions/permissions`]: {
    needs: 'administration:read',
    run: (call) => {
      const { enabled, allowed, pinned } = repositoryOf(call).actions;
      const told = pinned === undefined ? {} : { sha_pinning_required: pinned };
      return ok({ enabled, allowed_actions: allowed, ...told });
    },
  },
  [`PUT ${repo}/actions/permissions`]: {
    needs: 'administration:write',
    run: (call) => {
      const { actions } = repositoryOf(call);
      actions.enabled = call.body['enabled'] === true;
      actions.allowed = (call.body['allowed_actions'] ?? actions.allowed) as string;
      actions.pinned = (call.body['sha_pinning_required'] ?? actions.pinned) as boolean | undefined;
      return { status: 204 };
    },
  },
};
