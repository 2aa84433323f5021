import * as z from 'zod';
import type { CheckStatus } from '../../checks.ts';
import { CountersignError } from '../../errors.ts';
import { readAnswer } from '../client/answer.ts';
import type { GitHubClient } from '../client/client.ts';
import { apiPath, type RepositoryName } from '../repositoryName.ts';
import { cutMarkdown } from './cutMarkdown.ts';

/** GitHub's limit for the summary and for the text, each. */
export const MAX_CHECK_RUN_BYTES = 65_535;

export interface CheckRunReport {
  readonly name: string;
  readonly headSha: string;
  /** The same verdict of the same thing is written over, not doubled: for example `order-17`. */
  readonly externalId: string;
  readonly verdict: CheckStatus;
  readonly title: string;
  readonly summary: string;
  readonly text?: string;
  readonly detailsUrl?: string;
  readonly pointer: string;
}

export interface PostedCheckRun {
  readonly id: number;
  readonly url: string | null;
  readonly done: 'created' | 'updated';
}

const runSchema = z.object({
  id: z.int(),
  html_url: z.string().nullable(),
  external_id: z.string().nullish(),
});

/**
 * Writes a verdict as a check run (permission `checks: write`). A check that could not be made is no pass:
 * `failed` is GitHub's `failure`, `not-possible` is `action_required`.
 */
export async function upsertCheckRun(
  github: GitHubClient,
  name: RepositoryName,
  report: CheckRunReport,
): Promise<PostedCheckRun> {
  const conclusions = { passed: 'success', failed: 'failure', 'not-possible': 'action_required' } as const;
  const fields = {
    ...name,
    name: report.name,
    external_id: report.externalId,
    conclusion: conclusions[report.verdict],
    ...(report.detailsUrl === undefined ? {} : { details_url: report.detailsUrl }),
    output: {
      title: Array.from(report.title).slice(0, 255).join(''),
      summary: cutMarkdown(report.summary, MAX_CHECK_RUN_BYTES, report.pointer),
      ...(report.text === undefined
        ? {}
        : { text: cutMarkdown(report.text, MAX_CHECK_RUN_BYTES, report.pointer) }),
    },
  };
  const find = () => findCheckRun(github, name, report);
  const found = await find();
  if (found !== undefined) {
    const { data: answer } = await github.rest.checks.update({ ...fields, check_run_id: found.id });
    const data = readAnswer(runSchema, answer, `PATCH ${apiPath(name)}/check-runs/${found.id}`);
    return { id: data.id, url: data.html_url, done: 'updated' };
  }
  try {
    const { data: answer } = await github.rest.checks.create({ ...fields, head_sha: report.headSha });
    const data = readAnswer(runSchema, answer, `POST ${apiPath(name)}/check-runs`);
    return { id: data.id, url: data.html_url, done: 'created' };
  } catch (error) {
    // It may have been made before the connection broke: look before it is made twice.
    const made = error instanceof CountersignError && error.code === 'unavailable' ? await find() : undefined;
    if (made === undefined) throw error;
    return { id: made.id, url: made.html_url, done: 'created' };
  }
}

type SameCheckRun = Pick<CheckRunReport, 'name' | 'headSha' | 'externalId'>;

/** Whether it was written before (permission `checks: read`). */
export async function hasCheckRun(
  github: GitHubClient,
  name: RepositoryName,
  report: SameCheckRun,
): Promise<boolean> {
  return (await findCheckRun(github, name, report)) !== undefined;
}

async function findCheckRun(github: GitHubClient, name: RepositoryName, report: SameCheckRun) {
  const runs = await github.paginate(github.rest.checks.listForRef, {
    ...name,
    ref: report.headSha,
    check_name: report.name,
    per_page: 100,
  });
  const call = `GET ${apiPath(name)}/commits/${report.headSha}/check-runs`;
  return readAnswer(z.array(runSchema), runs, call).find((run) => run.external_id === report.externalId);
}
