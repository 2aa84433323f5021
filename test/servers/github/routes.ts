import {
  environmentOf,
  Missing,
  ok,
  repositoryOf,
  runOf,
  type Answer,
  type Call,
  type Route,
} from './call.ts';
import { gateRoutes } from './gateRoutes.ts';
import { historyRoutes } from './historyRoutes.ts';
import type { JsonObject } from './openApi.ts';
import { permissionsRoutes } from './permissionsRoutes.ts';
import type { CheckRun, Environment } from './state.ts';
import { vaultRoutes } from './vaultRoutes.ts';

function putEnvironment(call: Call): Answer {
  const { state, body, shapes } = call;
  const repository = repositoryOf(call);
  const name = call.path['environment_name'] ?? '';
  const owner = state.account(repository.owner);
  const reviewers = (body['reviewers'] ?? []) as unknown as Environment['reviewers'];
  const plansWithReviewers = repository.visibility === 'public' || owner.plan === 'enterprise';
  if (reviewers.length > 0 && !plansWithReviewers)
    return {
      status: 422,
      body: {
        message:
          'Failed to create the environment protection rule. Please ensure the billing plan supports the required reviewers protection rule.',
        documentation_url: 'https://docs.github.com/rest/deployments/environments',
      },
    };
  if (reviewers.length > 6) return { status: 422, body: { message: 'Invalid request. At most 6 reviewers' } };
  const environment = repository.environments.get(name) ?? state.addEnvironment(repository, name);
  environment.reviewers = reviewers;
  environment.preventSelfReview = body['prevent_self_review'] === true;
  environment.waitTimer = Number(body['wait_timer'] ?? 0);
  environment.branchPolicy = (body['deployment_branch_policy'] ?? null) as Environment['branchPolicy'];
  if (typeof body['can_admins_bypass'] === 'boolean') environment.canAdminsBypass = body['can_admins_bypass'];
  return ok(shapes.environment(environment));
}

function createCheckRun(call: Call): Answer {
  const { state, body, shapes } = call;
  const checkRun: CheckRun = { id: state.nextId(), appSlug: 'github-actions', fields: body };
  repositoryOf(call).checkRuns.push(checkRun);
  return { status: 201, body: shapes.checkRun(checkRun) };
}

function listComments(call: Call): Answer {
  const comments = repositoryOf(call).comments.get(Number(call.path['issue_number']));
  if (comments === undefined) throw new Missing();
  return { status: 200, paged: { items: comments.map((comment) => call.shapes.comment(comment)) } };
}

const docs = { documentation_url: 'https://docs.github.com/rest' };
const repo = '/repos/{owner}/{repo}';
const env = `${repo}/environments/{environment_name}`;

const routes: Readonly<Record<string, Route>> = {
  'GET /user': {
    run: ({ shapes, token, state }) => {
      if (state.account(token.login).type === 'Bot')
        return { status: 403, body: { message: 'Resource not accessible by integration', ...docs } };
      return ok({
        ...shapes.publicUser(token.login),
        plan: { name: 'free', space: 1, private_repos: 1, collaborators: 0 },
      });
    },
  },
  'GET /users/{username}': {
    run: ({ state, shapes, path }) => {
      const login = path['username'] ?? '';
      if (!state.accounts.has(login)) throw new Missing();
      return ok(shapes.publicUser(login));
    },
  },
  'GET /orgs/{org}': {
    run: ({ state, shapes, path, token }) => {
      const account = state.accounts.get(path['org'] ?? '');
      if (account?.type !== 'Organization') throw new Missing();
      return ok(shapes.organization(account.login, token.permissions === undefined));
    },
  },
  'GET /orgs/{org}/teams/{team_slug}': {
    needs: 'members:read',
    run: ({ state, shapes, path }) => {
      const team = state.teams.find(
        (each) => each.organization === path['org'] && each.slug === path['team_slug'],
      );
      if (team === undefined) throw new Missing();
      return ok(shapes.team(team.slug, team.id));
    },
  },
  [`GET ${repo}`]: {
    run: (call) => {
      // Whoever a token without limits speaks for administers everything here.
      const admin = call.token.permissions === undefined;
      const permissions = { admin, maintain: admin, push: admin, triage: admin, pull: true };
      return ok({ ...call.shapes.repository(repositoryOf(call)), permissions });
    },
  },
  [`GET ${env}`]: {
    needs: 'actions:read',
    run: (call) => ok(call.shapes.environment(environmentOf(call))),
  },
  [`PUT ${env}`]: { needs: 'administration:write', run: putEnvironment },
  [`GET ${env}/deployment-branch-policies`]: {
    needs: 'actions:read',
    run: (call) => ({
      status: 200,
      paged: { items: environmentOf(call).branchPatterns, member: 'branch_policies' },
    }),
  },
  [`POST ${env}/deployment-branch-policies`]: {
    needs: 'administration:write',
    run: (call) => {
      const type = (call.body['type'] ?? 'branch') as string;
      const policy = { id: call.state.nextId(), name: call.body['name'] as string, type };
      environmentOf(call).branchPatterns.push(policy);
      return ok(policy);
    },
  },
  [`DELETE ${env}/deployment-branch-policies/{branch_policy_id}`]: {
    needs: 'administration:write',
    run: (call) => {
      const environment = environmentOf(call);
      const id = Number(call.path['branch_policy_id']);
      environment.branchPatterns = environment.branchPatterns.filter((policy) => policy.id !== id);
      return { status: 204 };
    },
  },
  ...gateRoutes,
  ...historyRoutes,
  ...permissionsRoutes,
  ...vaultRoutes(env, true),
  ...vaultRoutes(`${repo}/actions`, false),
  [`GET ${repo}/issues/{issue_number}/comments`]: { needs: 'pull_requests:read', run: listComments },
  [`POST ${repo}/issues/{issue_number}/comments`]: {
    needs: 'pull_requests:write',
    run: (call) => {
      const comments = repositoryOf(call).comments.get(Number(call.path['issue_number']));
      if (comments === undefined) throw new Missing();
      const comment = {
        id: call.state.nextId(),
        author: call.token.login,
        body: call.body['body'] as string,
      };
      comments.push(comment);
      return { status: 201, body: call.shapes.comment(comment) };
    },
  },
  [`PATCH ${repo}/issues/comments/{comment_id}`]: {
    needs: 'pull_requests:write',
    run: (call) => {
      const all = [...repositoryOf(call).comments.values()].flat();
      const comment = all.find(({ id }) => id === Number(call.path['comment_id']));
      if (comment === undefined) throw new Missing();
      comment.body = call.body['body'] as string;
      return ok(call.shapes.comment(comment));
    },
  },
  [`GET ${repo}/pulls/{pull_number}`]: {
    needs: 'pull_requests:read',
    run: (call) => {
      const number = Number(call.path['pull_number']);
      const head = repositoryOf(call).pullHeads.get(number);
      if (head === undefined) throw new Missing();
      return ok(call.shapes.pullRequest(number, head));
    },
  },
  [`GET ${repo}/commits/{commit_sha}/pulls`]: {
    needs: 'pull_requests:read',
    run: (call) => {
      const commit = call.path['commit_sha'] ?? '';
      const { owner, name, pullBases, pullCommits, pullHeads } = repositoryOf(call);
      const found = [...pullHeads].filter(
        ([number, head]) => head === commit || pullCommits.get(number)?.includes(commit) === true,
      );
      return {
        status: 200,
        paged: {
          items: found.map(([number, head]) =>
            call.shapes.pullOfCommit(number, head, pullBases.get(number) ?? `${owner}/${name}`),
          ),
        },
      };
    },
  },
  [`POST ${repo}/check-runs`]: { needs: 'checks:write', run: createCheckRun },
  [`PATCH ${repo}/check-runs/{check_run_id}`]: {
    needs: 'checks:write',
    run: (call) => {
      const found = repositoryOf(call).checkRuns.find(({ id }) => id === Number(call.path['check_run_id']));
      if (found === undefined) throw new Missing();
      found.fields = { ...found.fields, ...call.body };
      return ok(call.shapes.checkRun(found));
    },
  },
  [`GET ${repo}/commits/{ref}/check-runs`]: {
    needs: 'checks:read',
    run: (call) => {
      const items = repositoryOf(call)
        .checkRuns.filter(({ fields }) => fields['head_sha'] === call.path['ref'])
        .filter(({ fields }) => (call.query.get('check_name') ?? fields['name']) === fields['name'])
        .map((checkRun) => call.shapes.checkRun(checkRun));
      return { status: 200, paged: { items, member: 'check_runs' } };
    },
  },
  [`POST ${repo}/attestations`]: {
    needs: 'attestations:write',
    run: (call) => {
      repositoryOf(call).attestations.push(call.body['bundle'] as JsonObject);
      return { status: 201, body: { id: call.state.nextId() } };
    },
  },
  [`POST ${repo}/actions/workflows/{workflow_id}/dispatches`]: {
    needs: 'actions:write',
    run: (call) => {
      repositoryOf(call).workflowDispatches.push({
        workflow: call.path['workflow_id'] ?? '',
        ref: call.body['ref'] as string,
        inputs: call.body['inputs'] ?? {},
      });
      return { status: 204 };
    },
  },
  [`GET ${repo}/actions/runs/{run_id}`]: {
    needs: 'actions:read',
    run: (call) => ok(call.shapes.run(repositoryOf(call), runOf(call))),
  },
  [`GET ${repo}/actions/runs/{run_id}/approvals`]: {
    needs: 'actions:read',
    run: (call) => ok(call.shapes.approvals(repositoryOf(call), runOf(call))),
  },
  [`GET ${repo}/rulesets`]: {
    run: (call) => ({
      status: 200,
      paged: { items: repositoryOf(call).rulesets.map((each) => call.shapes.ruleset(each)) },
    }),
  },
  [`GET ${repo}/rulesets/{ruleset_id}`]: {
    run: (call) => {
      const found = repositoryOf(call).rulesets.find(({ id }) => id === Number(call.path['ruleset_id']));
      if (found === undefined) throw new Missing();
      const { permissions } = call.token;
      return ok(
        call.shapes.ruleset(found, permissions === undefined || permissions['administration'] === 'write'),
      );
    },
  },
  [`POST ${repo}/rulesets`]: {
    needs: 'administration:write',
    run: (call) => {
      const ruleset = { ...call.body, id: call.state.nextId() };
      repositoryOf(call).rulesets.push(ruleset);
      return { status: 201, body: call.shapes.ruleset(ruleset) };
    },
  },
  [`GET ${repo}/keys`]: {
    needs: 'administration:read',
    run: (call) => ({
      status: 200,
      paged: { items: repositoryOf(call).deployKeys.map((each) => call.shapes.deployKey(each)) },
    }),
  },
  [`POST ${repo}/keys`]: {
    needs: 'administration:write',
    run: (call) => {
      const key = { ...call.body, id: call.state.nextId() };
      repositoryOf(call).deployKeys.push(key);
      return { status: 201, body: call.shapes.deployKey(key) };
    },
  },
};

/** Answers a call that the description allows, as GitHub would for this state and this token. */
export function answerCall(route: string, call: Call): Answer & { readonly accepted?: string } {
  const found = routes[route];
  if (found === undefined) return { status: 501, body: { message: `the test server doesn't play ${route}` } };
  const { owner, repo: name } = call.path;
  const only = call.token.repository?.toLowerCase();
  if (only !== undefined && name !== undefined && only !== `${owner ?? ''}/${name}`.toLowerCase())
    return { status: 404, body: { message: 'Not Found', ...docs, status: '404' } };
  const [permission = '', access] = (found.needs ?? '').split(':');
  const held = call.token.permissions?.[permission];
  if (permission !== '' && call.token.permissions !== undefined && held !== access && held !== 'write')
    return {
      status: 403,
      body: { message: 'Resource not accessible by integration', ...docs, status: '403' },
      accepted: `${permission}=${access ?? 'read'}`,
    };
  try {
    return found.run(call);
  } catch (error) {
    if (error instanceof Missing)
      return { status: 404, body: { message: 'Not Found', ...docs, status: '404' } };
    throw error;
  }
}
