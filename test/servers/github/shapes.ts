import type { JsonObject, OpenApi } from './openApi.ts';
import type { CheckRun, Comment, Environment, GitHubState, Repository, Run } from './state.ts';

const then = '2026-01-02T03:04:05Z';

/** GitHub's answers: its published examples, with what the state knows laid over them. */
export class Shapes {
  readonly #api: OpenApi;
  readonly #state: GitHubState;

  constructor(api: OpenApi, state: GitHubState) {
    this.#api = api;
    this.#state = state;
  }

  user(login: string): JsonObject {
    const { id, type } = this.#state.account(login);
    const page = type === 'Bot' ? `apps/${login.replace('[bot]', '')}` : login;
    const html_url = `https://github.com/${page}`;
    return { ...this.#api.example('simple-user'), login, id, type, html_url };
  }

  publicUser(login: string): JsonObject {
    return {
      ...this.user(login),
      ...{ name: login, company: null, blog: null, location: null, email: null, hireable: null, bio: null },
      ...{ public_repos: 1, public_gists: 0, followers: 0, following: 0, created_at: then, updated_at: then },
    };
  }

  organization(login: string, showPlan: boolean): JsonObject {
    const { id, plan } = this.#state.account(login);
    const shape: JsonObject = { ...this.#api.example('organization-full'), login, id, archived_at: null };
    delete shape['plan'];
    if (showPlan && plan !== undefined) shape['plan'] = { name: plan, space: 1, private_repos: 1 };
    return shape;
  }

  team(slug: string, id: number): JsonObject {
    const shape = this.#api.example('team-full');
    const organization = { ...(shape['organization'] as JsonObject), archived_at: null };
    return { ...shape, ...{ id, slug, name: slug, type: 'organization', organization } };
  }

  repository(repository: Repository): JsonObject {
    const { owner, name, id, visibility, defaultBranch } = repository;
    return {
      ...this.#api.example('full-repository'),
      default_branch: defaultBranch,
      ...{ id, name, full_name: `${owner}/${name}`, owner: this.user(owner), visibility },
      // Its own example lacks what its own schema requires.
      has_discussions: false,
      ...{ private: visibility !== 'public', html_url: `https://github.com/${owner}/${name}` },
    };
  }

  environment(environment: Environment): JsonObject {
    const { id, name } = environment;
    const rules: JsonObject[] = [];
    const rule = (type: string, more: JsonObject): void => {
      rules.push({ id: id * 10 + rules.length, node_id: `rule-${type}`, type, ...more });
    };
    if (environment.waitTimer > 0) rule('wait_timer', { wait_timer: environment.waitTimer });
    if (environment.reviewers.length > 0 || environment.preventSelfReview)
      rule('required_reviewers', {
        prevent_self_review: environment.preventSelfReview,
        reviewers: environment.reviewers.map((reviewer) => this.#reviewer(reviewer)),
      });
    if (environment.branchPolicy !== null) rule('branch_policy', {});
    return {
      ...this.#api.example('environment'),
      ...{ id, name, created_at: then, updated_at: then, protection_rules: rules },
      deployment_branch_policy: environment.branchPolicy,
      ...(this.#state.takesAdminBypass ? { can_admins_bypass: environment.canAdminsBypass } : {}),
    };
  }

  #reviewer({ type, id }: Environment['reviewers'][number]): JsonObject {
    if (type === 'Team') {
      const team = this.#state.teams.find((each) => each.id === id);
      const shape = this.team(team?.slug ?? 'gone', id);
      delete shape['permissions'];
      return { type, reviewer: { ...shape, permission: 'pull', parent: null } };
    }
    return { type, reviewer: this.user(this.#state.accountById(id)?.login ?? 'gone') };
  }

  comment(comment: Comment): JsonObject {
    const { id, body, author } = comment;
    return { ...this.#api.example('issue-comment'), id, body, user: this.user(author) };
  }

  pullRequest(number: number, sha: string): JsonObject {
    const example = this.#api.example('pull-request');
    return { ...example, number, requested_teams: [], head: { ...(example['head'] as JsonObject), sha } };
  }

  pullOfCommit(number: number, sha: string, into: string): JsonObject {
    const example = this.#api.example('pull-request-simple');
    const base = example['base'] as JsonObject;
    return {
      ...{ ...example, number, requested_teams: [], head: { ...(example['head'] as JsonObject), sha } },
      base: { ...base, repo: { ...(base['repo'] as JsonObject), full_name: into } },
    };
  }

  checkRun({ id, appSlug, fields }: CheckRun): JsonObject {
    const example = this.#api.example('check-run');
    const completed = fields['conclusion'] !== undefined;
    return {
      ...example,
      ...{ id, external_id: null, started_at: then, conclusion: null },
      ...{ completed_at: completed ? then : null, status: completed ? 'completed' : 'queued' },
      ...fields,
      output: { ...(example['output'] as JsonObject), ...((fields['output'] ?? {}) as JsonObject) },
      app: { ...(example['app'] as JsonObject), slug: appSlug },
      html_url: `https://github.com/checks/${id}`,
    };
  }

  run(repository: Repository, run: Run): JsonObject {
    const example = this.#api.example('workflow-run');
    const full_name = `${repository.owner}/${repository.name}`;
    return {
      ...example,
      ...{ id: run.id, event: run.event, head_branch: run.headBranch, path: run.path, status: run.status },
      ...{ run_attempt: run.attempt, display_title: run.title },
      ...{ actor: this.user(run.actor), triggering_actor: this.user(run.restartedBy) },
      repository: { ...(example['repository'] as JsonObject), full_name },
      head_repository: { ...(example['head_repository'] as JsonObject), full_name: run.headRepository },
      html_url: `https://github.com/${repository.owner}/${repository.name}/actions/runs/${run.id}`,
    };
  }

  approvals(repository: Repository, run: Run): JsonObject[] {
    return run.approvals.map(({ user, state, comment, environments }) => ({
      ...{ state, comment, user: this.user(user) },
      environments: environments.map((name) => {
        const environment = repository.environments.get(name);
        return { id: environment?.id ?? 1, name, created_at: then, updated_at: then };
      }),
    }));
  }

  /** `isOwn`: seen by who may change it, to whom alone GitHub tells who may bypass it. */
  ruleset(ruleset: JsonObject, isOwn = true): JsonObject {
    const shape: JsonObject = {
      ...this.#api.example('repository-ruleset'),
      current_user_can_bypass: 'never',
      ...ruleset,
    };
    if (!isOwn) delete shape['bypass_actors'];
    return shape;
  }

  /** The rules of the active rulesets that name a branch. */
  branchRules(repository: Repository, branch: string): JsonObject[] {
    const wanted = [
      `refs/heads/${branch}`,
      '~ALL',
      ...(branch === repository.defaultBranch ? ['~DEFAULT_BRANCH'] : []),
    ];
    return repository.rulesets
      .filter(({ enforcement, target }) => enforcement === 'active' && target === 'branch')
      .filter(({ conditions }) => {
        const { include = [] } =
          (conditions as { ref_name?: { include?: string[] } } | undefined)?.ref_name ?? {};
        return include.some((each) => wanted.includes(each));
      })
      .flatMap(({ id, rules }) =>
        (rules as JsonObject[]).map((rule) => ({
          ...rule,
          ...{ ruleset_source_type: 'Repository', ruleset_id: id ?? 0 },
          ruleset_source: `${repository.owner}/${repository.name}`,
        })),
      );
  }

  content(path: string, text: string): JsonObject {
    const url = `https://api.github.com/contents/${path}`;
    return {
      ...{ type: 'file', encoding: 'base64', size: text.length, name: path.split('/').at(-1) ?? '', path },
      ...{
        content: Buffer.from(text).toString('base64'),
        sha: 'a'.repeat(40),
        url,
        git_url: url,
        html_url: url,
      },
      ...{ download_url: url, _links: { self: url, git: url, html: url } },
    };
  }

  shortBranch(name: string, sha: string): JsonObject {
    return { name, commit: { sha, url: 'https://api.github.com/commits/x' }, protected: false };
  }

  ref(ref: string, sha: string): JsonObject {
    const example = this.#api.example('git-ref');
    return {
      ...example,
      ref: `refs/${ref}`,
      object: { ...(example['object'] as JsonObject), type: 'commit', sha },
    };
  }

  comparison(status: string): JsonObject {
    return { ...this.#api.example('commit-comparison'), status };
  }

  deployKey(key: JsonObject): JsonObject {
    return { ...this.#api.example('deploy-key'), ...key };
  }
}
