import { verdictOf } from '../checks.ts';
import { CountersignError, messageOf } from '../errors.ts';
import { createGitHubClient } from '../github/client.ts';
import { readEnvironment, readRunReviews } from '../github/environment.ts';
import { judgeEnvironment, judgeRunReviews, type EnvironmentCheck } from '../github/judgeEnvironment.ts';
import { parseRepository } from '../github/repositoryName.ts';
import { runUrlOf, type ActionContext } from './actionContext.ts';

export interface GateInputs {
  readonly environment: string | undefined;
  readonly token: string | undefined;
  readonly githubPlan: string | undefined;
  readonly allowUnprotected: boolean;
}

/** What is known of the gate that this job passed. */
export interface Gate {
  readonly checks: readonly EnvironmentCheck[];
  readonly protected: boolean;
  /** Recorded in the approval. */
  readonly context: Readonly<Record<string, string>>;
  /** What was written beside each yes that let this job in. */
  readonly comments: readonly string[];
}

/**
 * Reads the environment and the reviews of this run back from GitHub, before anything is signed.
 * @throws CountersignError `refused` with what to mend where the gate does not hold, unless that was allowed.
 */
export async function checkGate(context: ActionContext, inputs: GateInputs): Promise<Gate> {
  const { checks, reviewer, comments = [] } = await look(context, inputs);
  const holds = verdictOf(checks) === 'passed';
  const bad = checks.find(({ status }) => status !== 'passed');
  if (!holds && !inputs.allowUnprotected)
    throw new CountersignError(
      'refused',
      `the gate of this approval does not hold, so nothing was signed: ${bad?.title ?? ''}: ${bad?.detail ?? ''}`,
      {
        mend: `${bad?.mend ?? 'Run the job in a protected environment.'} (To sign all the same, set \`allow-unprotected: true\`; the approval and every summary then say so.)`,
      },
    );
  if (!holds)
    context.warn(
      `UNPROTECTED GATE: this approval may be nobody's decision. ${bad?.title ?? ''}: ${bad?.detail ?? ''}`,
    );
  return { checks, protected: holds, context: recordOf(context, inputs, { reviewer, holds }), comments };
}

function recordOf(
  { env }: ActionContext,
  { environment }: GateInputs,
  { reviewer, holds }: { reviewer: string | undefined; holds: boolean },
): Record<string, string> {
  const known = {
    run: runUrlOf(env),
    attempt: env['GITHUB_RUN_ATTEMPT'],
    environment,
    reviewer,
    unprotected: holds ? undefined : 'true',
  };
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, value]) => (value ? [[name, value.slice(0, 512)]] : [])),
  );
}

interface Look {
  readonly checks: readonly EnvironmentCheck[];
  readonly reviewer?: string | undefined;
  readonly comments?: readonly string[];
}

async function look(context: ActionContext, inputs: GateInputs): Promise<Look> {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_API_URL: apiUrl } = context.env;
  if (inputs.environment === undefined)
    return impossible(
      'the input environment is missing',
      "Name the job's environment in `environment`: it is not known to an action.",
    );
  if (!repository || !run || !/^\d+$/.test(run))
    return impossible('this is no run on GitHub', 'Run it in a job of a protected environment.');
  try {
    const name = parseRepository(repository);
    const github = await createGitHubClient({
      token: inputs.token ?? '',
      event: context.event,
      ...(apiUrl === undefined ? {} : { apiUrl }),
    });
    const state = await readEnvironment(github, name, inputs.environment);
    const reviews = await readRunReviews(github, name, Number(run));
    const plan = inputs.githubPlan;
    const checks = [
      ...judgeEnvironment(state, { actors: reviews.actors, ...(plan === undefined ? {} : { plan }) }),
      ...judgeRunReviews(state, reviews),
    ];
    const own = reviews.reviews.filter(({ environments }) => environments.includes(state.environment));
    const last = own.at(-1);
    return {
      checks,
      reviewer: last?.state === 'approved' ? last.reviewer : undefined,
      comments: own.filter((each) => each.state === 'approved').map(({ comment }) => comment),
    };
  } catch (error) {
    // A gate that cannot be read is not known to hold; an allowed unprotected one need not be readable.
    if (!inputs.allowUnprotected) throw error;
    const mend = error instanceof CountersignError ? error.mend : undefined;
    return impossible(messageOf(error), mend ?? 'Run the job again.');
  }
}

function impossible(detail: string, mend: string): Look {
  const title = 'The gate can be read back from GitHub';
  return { checks: [{ id: 'gate-readable', title, status: 'not-possible', detail, mend }] };
}
