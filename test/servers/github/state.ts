import type { Json, JsonObject } from './openApi.ts';

export type Access = 'read' | 'write';

export interface Account {
  readonly id: number;
  readonly login: string;
  readonly type: 'User' | 'Bot' | 'Organization';
  /** Of an organization: `free`, `team`, `enterprise`… */
  readonly plan?: string;
}

export interface Team {
  readonly id: number;
  readonly slug: string;
  readonly organization: string;
  /** Logins. */
  readonly members?: readonly string[];
}

/** A token, whom it speaks for and, where it is a fine-grained one, what it may do. */
export interface Token {
  readonly login: string;
  readonly permissions?: Readonly<Record<string, Access>>;
  /** `owner/name` of the one repository that it opens, as a job's token does; any when not given. */
  readonly repository?: string;
}

export interface Environment {
  readonly id: number;
  readonly name: string;
  reviewers: { type: 'User' | 'Team'; id: number }[];
  preventSelfReview: boolean;
  canAdminsBypass: boolean;
  waitTimer: number;
  branchPolicy: { protected_branches: boolean; custom_branch_policies: boolean } | null;
  branchPatterns: { id: number; name: string; type: string }[];
  readonly vault: Vault;
}

/** Secrets as opened with the key that the server gave out, and variables in the clear. */
export interface Vault {
  readonly secrets: Map<string, string>;
  readonly variables: Map<string, string>;
}

export interface Comment {
  readonly id: number;
  readonly author: string;
  body: string;
}

export interface CheckRun {
  readonly id: number;
  readonly appSlug: string;
  fields: JsonObject;
}

export interface Run {
  readonly id: number;
  readonly actor: string;
  readonly event: string;
  headBranch: string;
  /** The workflow's file. */
  path: string;
  attempt: number;
  /** Who started the last attempt. */
  restartedBy: string;
  /** `owner/name` that the commit comes from. */
  headRepository: string;
  status: string;
  title: string;
  readonly approvals: { user: string; state: string; comment: string; environments: string[] }[];
}

export interface Repository {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  visibility: 'public' | 'private' | 'internal';
  defaultBranch: string;
  /** Files of the default branch by path. */
  readonly files: Map<string, string>;
  /** Who cannot write, by login or `organization/team`: GitHub takes none of them for a code owner. */
  readonly readers: Set<string>;
  /** Commits by branch, the newest first, of branches whose history matters. */
  readonly branches: Map<string, string[]>;
  /** Commits that GitHub finds here, though forks alone have them. */
  readonly forked: Set<string>;
  /** Settings → Actions. */
  readonly actions: { enabled: boolean; allowed: string; pinned: boolean | undefined };
  /** Classic protection of the default branch. */
  classicProtection: JsonObject | undefined;
  readonly environments: Map<string, Environment>;
  readonly vault: Vault;
  readonly comments: Map<number, Comment[]>;
  /** The commits that pull requests end in. */
  readonly pullHeads: Map<number, string>;
  /** The commits below those, by pull request. */
  readonly pullCommits: Map<number, string[]>;
  /** Of those that GitHub lists here and that go into another repository of the network. */
  readonly pullBases: Map<number, string>;
  readonly checkRuns: CheckRun[];
  /** Sigstore bundles. */
  readonly attestations: JsonObject[];
  /** Why a workflow is not started, by its path. */
  readonly stoppedWorkflows: Map<string, string>;
  readonly workflowDispatches: { workflow: string; ref: string; inputs: Json }[];
  readonly runs: Map<number, Run>;
  readonly rulesets: JsonObject[];
  readonly deployKeys: JsonObject[];
}

/** All that the server remembers. Tests fill it and look at it. */
export class GitHubState {
  readonly accounts = new Map<string, Account>();
  readonly teams: Team[] = [];
  readonly tokens = new Map<string, Token>();
  readonly repositories = new Map<string, Repository>();
  /** github.com takes `can_admins_bypass` though its description doesn't name it; older servers refuse it. */
  takesAdminBypass = true;
  #lastId = 1000;

  nextId(): number {
    return ++this.#lastId;
  }

  addAccount(login: string, type: Account['type'] = 'User', plan?: string): Account {
    const account = { id: this.nextId(), login, type, ...(plan === undefined ? {} : { plan }) };
    this.accounts.set(login, account);
    return account;
  }

  addRepository(fullName: string, visibility: Repository['visibility'] = 'public'): Repository {
    const [owner = '', name = ''] = fullName.split('/');
    if (!this.accounts.has(owner)) this.addAccount(owner);
    const repository: Repository = {
      id: this.nextId(),
      owner,
      name,
      visibility,
      defaultBranch: 'main',
      files: new Map(),
      readers: new Set(),
      branches: new Map(),
      forked: new Set(),
      actions: { enabled: true, allowed: 'all', pinned: false },
      classicProtection: undefined,
      environments: new Map(),
      vault: { secrets: new Map(), variables: new Map() },
      comments: new Map(),
      pullHeads: new Map(),
      pullCommits: new Map(),
      pullBases: new Map(),
      checkRuns: [],
      attestations: [],
      stoppedWorkflows: new Map(),
      workflowDispatches: [],
      runs: new Map(),
      rulesets: [],
      deployKeys: [],
    };
    this.repositories.set(fullName.toLowerCase(), repository);
    return repository;
  }

  addEnvironment(repository: Repository, name: string, rules: Partial<Environment> = {}): Environment {
    const environment: Environment = {
      reviewers: [],
      preventSelfReview: false,
      canAdminsBypass: true,
      waitTimer: 0,
      branchPolicy: null,
      branchPatterns: [],
      vault: { secrets: new Map(), variables: new Map() },
      ...rules,
      id: this.nextId(),
      name,
    };
    repository.environments.set(name, environment);
    return environment;
  }

  /** A push to the branch of a pull request, which ends in this commit from now on. */
  pushToPull({ pullCommits, pullHeads }: Repository, pull: number, commit: string): void {
    const head = pullHeads.get(pull);
    pullCommits.set(pull, [...(pullCommits.get(pull) ?? []), ...(head === undefined ? [] : [head])]);
    pullHeads.set(pull, commit);
  }

  addRun(repository: Repository, actor: string, event = 'push', approvals: Run['approvals'] = []): Run {
    const run: Run = {
      ...{ id: this.nextId(), actor, event, approvals, restartedBy: actor },
      ...{ headBranch: repository.defaultBranch, path: '.github/workflows/approve.yml', attempt: 1 },
      ...{
        headRepository: `${repository.owner}/${repository.name}`,
        status: 'in_progress',
        title: 'Approve',
      },
    };
    repository.runs.set(run.id, run);
    return run;
  }

  account(login: string): Account {
    const account = this.accounts.get(login);
    if (account === undefined) throw new Error(`the test has no account ${login}`);
    return account;
  }

  accountById(id: number): Account | undefined {
    return [...this.accounts.values()].find((account) => account.id === id);
  }

  repository(fullName: string): Repository {
    const repository = this.repositories.get(fullName.toLowerCase());
    if (repository === undefined) throw new Error(`the test has no repository ${fullName}`);
    return repository;
  }
}
