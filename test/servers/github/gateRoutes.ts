import { Missing, ok, repositoryOf, type Route } from './call.ts';

const docs = { documentation_url: 'https://docs.github.com/rest' };
const repo = '/repos/{owner}/{repo}';

/** What tells of a gate beside its environment: the rules of the branch, its files, runs, who is in a team. */
export const gateRoutes: Readonly<Record<string, Route>> = {
  'GET /orgs/{org}/teams/{team_slug}/memberships/{username}': {
    needs: 'members:read',
    run: ({ state, path }) => {
      const team = state.teams.find(
        (each) => each.organization === path['org'] && each.slug === path['team_slug'],
      );
      if (team?.members?.includes(path['username'] ?? '') !== true) return { status: 404 };
      return ok({ url: 'https://api.github.com/teams/1/memberships/x', role: 'member', state: 'active' });
    },
  },
  [`GET ${repo}/rules/branches/{branch}`]: {
    run: (call) => ({
      status: 200,
      paged: { items: call.shapes.branchRules(repositoryOf(call), call.path['branch'] ?? '') },
    }),
  },
  [`GET ${repo}/branches/{branch}/protection`]: {
    needs: 'administration:read',
    run: (call) => {
      const { classicProtection, defaultBranch } = repositoryOf(call);
      if (classicProtection === undefined || call.path['branch'] !== defaultBranch)
        return { status: 404, body: { message: 'Branch not protected', ...docs, status: '404' } };
      return ok(classicProtection);
    },
  },
  [`GET ${repo}/codeowners/errors`]: {
    needs: 'contents:read',
    run: (call) => {
      const { files, readers } = repositoryOf(call);
      const path = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'].find((each) => files.has(each));
      if (path === undefined) throw new Missing();
      const lines = (files.get(path) ?? '').split('\n');
      const errors = lines.flatMap((source, at) =>
        [...source.matchAll(/@(\S+)/g)]
          .filter(([, owner = '']) => readers.has(owner.toLowerCase()))
          .map(({ index }) => ({
            ...{ line: at + 1, column: index + 1, source, path, kind: 'Unknown owner' },
            message: `Unknown owner on line ${at + 1}: make sure it exists and has write access to the repository`,
          })),
      );
      return ok({ errors });
    },
  },
  [`GET ${repo}/contents/{path}`]: {
    needs: 'contents:read',
    run: (call) => {
      const path = call.path['path'] ?? '';
      const text = repositoryOf(call).files.get(path);
      if (text === undefined) throw new Missing();
      return ok(call.shapes.content(path, text));
    },
  },
  [`GET ${repo}/actions/workflows/{workflow_id}/runs`]: {
    needs: 'actions:read',
    run: (call) => {
      const repository = repositoryOf(call);
      const items = [...repository.runs.values()]
        .filter(({ path }) => path === `.github/workflows/${call.path['workflow_id'] ?? ''}`)
        .filter(({ status }) => (call.query.get('status') ?? status) === status)
        .map((run) => call.shapes.run(repository, run));
      return { status: 200, paged: { items, member: 'workflow_runs' } };
    },
  },
};
