import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { stringify } from 'yaml';
import { passGate, type Gatekeeper, type Passage } from './act/gate.ts';
import { readOutcome, singleJob, type JobOutcome } from './act/singleJob.ts';
import { environmentNameOf, inWaves, needsOf, readWorkflow, type JobFile } from './act/workflowFile.ts';
import type { GitHubServer, Repository, Run } from './githubServer.ts';

export interface DriverOptions {
  readonly act: string;
  readonly server: GitHubServer;
  /** A directory of the driver's own, removed by who made it. */
  readonly scratch: string;
  /** The Node that actions run on. */
  readonly node: string;
  /** Folders that stand for repositories of actions: `owner/name@ref` to path. */
  readonly actions: Readonly<Record<string, string>>;
  /** What the machine of a runner has in its environment beyond PATH and HOME. */
  readonly machine?: Readonly<Record<string, string>>;
}

export interface RunRequest {
  /** `owner/name` of a repository of the server. */
  readonly repository: string;
  /** Its checkout. */
  readonly directory: string;
  /** File name in `.github/workflows`. */
  readonly workflow: string;
  readonly event: { readonly name: string; readonly payload?: Readonly<Record<string, unknown>> };
  readonly actor: string;
  /** The branch of the run; `main` when not given. */
  readonly branch?: string;
  readonly gate?: Gatekeeper;
  /** 1 when not given. */
  readonly attempt?: number;
  /** What others do before a job begins: GitHub runs it whenever it is its turn. */
  readonly beforeJob?: (job: string, done: Readonly<Record<string, JobRecord>>) => Promise<void>;
}

export interface JobRecord extends JobOutcome {
  readonly passage: Passage | undefined;
  /** Names of all secrets that the job could read. */
  readonly secrets: readonly string[];
  readonly log: string;
  /** What its steps wrote for the run's page. */
  readonly summary: string;
}

export interface RunRecord {
  readonly run: Run;
  readonly jobs: Readonly<Record<string, JobRecord>>;
}

/** Whom the runs belong to that a job's own token starts. */
export const BOT = 'github-actions[bot]';
const UNRUN = { outputs: {}, passage: undefined, secrets: [], log: '', summary: '' } as const;

/**
 * Runs workflow files with act, and plays what act leaves out of GitHub: the gate of an environment and its secrets
 * and variables, a token for each job that can do what its `permissions` say and ends with it, and GitHub's API.
 */
export class ActDriver {
  readonly #options: DriverOptions;
  readonly #bin: string;
  #calls = 0;

  constructor(options: DriverOptions) {
    this.#options = options;
    const { accounts } = options.server.state;
    if (!accounts.has(BOT)) options.server.state.addAccount(BOT, 'Bot');
    this.#bin = join(options.scratch, 'bin');
    mkdirSync(this.#bin, { recursive: true });
    // act empties the summary before each step: it is kept here when the step's program ends. act asks Node where
    // it is, and then goes past the PATH: the wrapper answers with itself.
    // No shell would do: it drops variables such as INPUT_SOLUTION-HASH.
    const wrapper = `#!${options.node}
const { spawnSync } = require('node:child_process');
const { appendFileSync, existsSync, readFileSync } = require('node:fs');
const { DRIVER_SUMMARY, GITHUB_STEP_SUMMARY: summary } = process.env;
if (process.argv.includes('console.log(process.execPath)')) {
  console.log(__filename);
} else {
  process.exitCode = spawnSync(process.execPath, process.argv.slice(2), { stdio: 'inherit' }).status ?? 1;
  if (summary && existsSync(summary)) appendFileSync(DRIVER_SUMMARY, readFileSync(summary));
}
`;
    writeFileSync(join(this.#bin, 'node'), wrapper);
    chmodSync(join(this.#bin, 'node'), 0o755);
  }

  /** Runs a workflow to its end, side by side the jobs that nothing keeps apart. */
  async run(request: RunRequest): Promise<RunRecord> {
    const { state } = this.#options.server;
    const repository = state.repository(request.repository);
    const run = state.addRun(repository, request.actor, request.event.name);
    run.headBranch = request.branch ?? 'main';
    run.path = `.github/workflows/${request.workflow}`;
    const file = readWorkflow(join(request.directory, '.github', 'workflows', request.workflow));
    if (!(request.event.name in file.on))
      throw new Error(`${request.workflow} is not run on ${request.event.name}`);
    const jobs: Record<string, JobRecord> = {};
    for (const wave of inWaves(file)) {
      const before = { ...jobs };
      const running: [string, Promise<JobRecord>][] = [];
      for (const name of wave) {
        const job = file.jobs[name];
        if (job === undefined) continue;
        await request.beforeJob?.(name, before);
        const passage = await this.#passage(request, repository, run, name, job, before);
        running.push([name, this.#record(request, repository, run, name, before, passage)]);
      }
      for (const [name, record] of running) jobs[name] = await record;
    }
    return { run, jobs };
  }

  async #record(
    request: RunRequest,
    repository: Repository,
    run: Run,
    name: string,
    before: Readonly<Record<string, JobRecord>>,
    passage: Passage | 'skipped' | undefined,
  ): Promise<JobRecord> {
    if (passage === 'skipped') return { ...UNRUN, result: 'skipped' };
    if (passage !== undefined && passage !== 'open' && passage !== 'approved')
      return { ...UNRUN, result: 'failure', passage };
    return { ...(await this.#runJob(request, repository, run, name, before, passage)), passage };
  }

  async #passage(
    request: RunRequest,
    repository: Repository,
    run: Run,
    name: string,
    job: JobFile,
    before: Readonly<Record<string, JobRecord>>,
  ): Promise<Passage | 'skipped' | undefined> {
    const environmentName = environmentNameOf(job);
    if (environmentName === undefined) return undefined;
    const { server } = this.#options;
    // GitHub asks at the gate only for what would run.
    const broken = needsOf(job).some((need) => before[need]?.result !== 'success');
    if (broken || job.if !== undefined) {
      const probe = await this.#runJob(request, repository, run, name, before, 'probe');
      if (probe.result === 'skipped') return 'skipped';
    }
    // A job that names an environment that isn't there makes it, without any rule.
    const environment =
      repository.environments.get(environmentName) ??
      server.state.addEnvironment(repository, environmentName);
    const ask: Gatekeeper = request.gate ?? (() => 'timed-out');
    return passGate(
      server.state,
      environment,
      {
        ...{ job: name, environment: environmentName, run },
        summaries: Object.fromEntries(Object.entries(before).map(([job, { summary }]) => [job, summary])),
      },
      pullOf(request) === undefined ? (request.branch ?? 'main') : `refs/pull/${pullOf(request) ?? ''}/merge`,
      ask,
    );
  }

  async #runJob(
    request: RunRequest,
    repository: Repository,
    run: Run,
    name: string,
    before: Readonly<Record<string, JobRecord>>,
    passage: Passage | 'probe' | undefined,
  ): Promise<Omit<JobRecord, 'passage'>> {
    const { scratch, server } = this.#options;
    const probe = passage === 'probe';
    const path = join(request.directory, '.github', 'workflows', request.workflow);
    const file = readWorkflow(path);
    const at = mkdtempSync(join(scratch, `${String((this.#calls += 1)).padStart(3, '0')}-${name}-`));
    const write = (suffix: string, content: string): string => {
      writeFileSync(join(at, suffix), content, { mode: 0o600 });
      return join(at, suffix);
    };
    const job = file.jobs[name];
    const environment = job && !probe ? environmentNameOf(job) : undefined;
    const vaults = [repository.vault, repository.environments.get(environment ?? '')?.vault];
    const secrets = Object.fromEntries(probe ? [] : vaults.flatMap((vault) => [...(vault?.secrets ?? [])]));
    const variables = Object.fromEntries(vaults.flatMap((vault) => [...(vault?.variables ?? [])]));
    const token = `ghs_${run.id}_${this.#calls}`;
    const permissions = { ...(job?.permissions ?? file.permissions) };
    server.state.tokens.set(token, {
      ...{ login: BOT, permissions: tokenPermissions(permissions) },
      repository: request.repository,
    });
    const branch = request.branch ?? 'main';
    const pull = pullOf(request);
    const outcome = join(at, 'outcome.json');
    const summary = join(at, 'summary.md');
    const env = {
      GITHUB_API_URL: server.url,
      GITHUB_REPOSITORY: request.repository,
      GITHUB_REPOSITORY_OWNER: repository.owner,
      GITHUB_RUN_ID: String(run.id),
      GITHUB_WORKFLOW_REF: `${request.repository}/${run.path}@refs/heads/${branch}`,
      GITHUB_RUN_ATTEMPT: String(request.attempt ?? 1),
      GITHUB_REF: pull === undefined ? `refs/heads/${branch}` : `refs/pull/${pull}/merge`,
      SHA_REF: '5ca1ab1e'.repeat(5),
      DRIVER_OUTCOME: outcome,
      DRIVER_SUMMARY: summary,
    };
    const { visibility } = repository;
    const shown = { full_name: request.repository, private: visibility !== 'public', visibility };
    const payload = { repository: shown, ...request.event.payload };
    const log = await this.#act(request, [
      request.event.name,
      ...['--workflows', write('workflow.yml', singleJob(file, name, before, probe))],
      ...['--secret-file', write('secrets.yml', stringify({ ...secrets, GITHUB_TOKEN: token }))],
      ...[
        '--var-file',
        write('variables.yml', stringify({ ...variables, DRIVER_NEEDS: outcomesOf(before) })),
      ],
      ...['--env-file', write('env.yml', stringify(env))],
      ...['--eventpath', write('event.json', JSON.stringify(payload))],
    ]);
    server.state.tokens.delete(token);
    if (!existsSync(outcome)) throw new Error(`act ran nothing of ${name}:\n${log}`);
    const became = readOutcome(name, readFileSync(outcome, 'utf8'));
    const written = existsSync(summary) ? readFileSync(summary, 'utf8') : '';
    return { ...became, secrets: Object.keys(secrets), log, summary: written };
  }

  #act(request: RunRequest, args: readonly string[]): Promise<string> {
    const { act, actions, machine, scratch } = this.#options;
    const all = [
      ...args,
      ...['--directory', request.directory, '--actor', request.actor, '--no-cache-server'],
      ...['ubuntu-latest', 'self-hosted'].flatMap((label) => ['--platform', `${label}=-self-hosted`]),
      ...Object.entries(actions).flatMap(([action, path]) => ['--local-repository', `${action}=${path}`]),
      ...['--action-cache-path', join(scratch, 'act-cache')],
    ];
    const env = {
      PATH: [this.#bin, process.env['PATH'] ?? ''].join(delimiter),
      HOME: scratch,
      XDG_CONFIG_HOME: scratch,
      XDG_CACHE_HOME: scratch,
      ...machine,
    };
    return new Promise((resolve, reject) => {
      const child = spawn(act, all, { env, stdio: ['ignore', 'pipe', 'pipe'] });
      let log = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')));
      child.once('error', reject);
      child.once('close', () => {
        resolve(log);
      });
    });
  }
}

/** A job's permissions in the words of a fine-grained token; what is not named is none. */
function tokenPermissions(
  permissions: Readonly<Record<string, 'read' | 'write' | 'none'>>,
): Record<string, 'read' | 'write'> {
  const held: Record<string, 'read' | 'write'> = {};
  for (const [name, access] of Object.entries(permissions))
    if (access !== 'none') held[name.replaceAll('-', '_')] = access;
  return held;
}

/** The number of the pull request whose run it is: GitHub judges it by the branch that nobody has yet. */
function pullOf({ event }: RunRequest): number | undefined {
  return event.payload?.['number'] as number | undefined;
}

function outcomesOf(jobs: Readonly<Record<string, JobRecord>>): string {
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(jobs).map(([name, { result, outputs }]) => [name, { result, outputs }]),
    ),
  );
}
