import type { GitHubClient } from '../../github/client/client.ts';
import { CountersignError, messageOf } from '../../errors.ts';
import { parseRepository } from '../../github/repositoryName.ts';
import { bundleSchema } from '../../report/dsse.ts';
import type { ReportFile } from '../../report/reportFile.ts';
import type { Statement } from '../../report/statement.ts';
import type { ActionContext, ActionEnvironment } from '../actionContext.ts';
import { jobGitHub } from '../jobGitHub.ts';

const PERMISSIONS = 'the job needs the permissions `id-token: write` and `attestations: write`';

/**
 * Signs the statements of a report that holds a second time, with the identity of the running workflow, and stores
 * them as attestations of its repository: the same subjects, predicate types and predicates. In a public repository
 * the signature goes into Sigstore's public log, in others GitHub signs and stamps it.
 * @param wish `required`: where GitHub does not offer it, fail; otherwise it is said in one line
 * @returns the attestations' pages, one a line; nothing where there are none
 * @throws CountersignError `unavailable` when it is required and cannot be had.
 */
export async function attestReport(
  context: ActionContext,
  wish: 'true' | 'required',
  token: string,
  file: ReportFile,
): Promise<string> {
  try {
    const statements = statementsOf(file);
    const missing = whatIsMissing(context);
    if (missing !== undefined) throw new CountersignError('unavailable', missing);
    const pages = await sign(context, token, statements);
    for (const page of pages) context.log(`The report is attested by this workflow: ${page}`);
    return pages.join('\n');
  } catch (error) {
    const why = `the report has no attestation on GitHub: ${messageOf(error)}`;
    if (wish === 'required')
      throw new CountersignError('unavailable', why, {
        cause: error,
        mend: `${PERMISSIONS}, and the repository must be public or on a plan with attestations; \`attest: true\` goes on without.`,
      });
    context.warn(why);
    return '';
  }
}

/** As they were signed, to the member. */
function statementsOf({ report, result }: ReportFile): Statement[] {
  return [report, result]
    .filter((bundle) => bundle !== null && bundle !== undefined)
    .map((bundle) => {
      const { payload } = bundleSchema.parse(bundle).dsseEnvelope;
      return JSON.parse(Buffer.from(payload, 'base64').toString('utf8')) as Statement;
    });
}

/** Why GitHub offers no attestation here; `undefined` where nothing speaks against it. */
function whatIsMissing({ env, event }: ActionContext): string | undefined {
  if (event.fork !== undefined && event.name !== 'pull_request_target')
    return `this run is of a pull request from ${event.fork}, a fork, and GitHub gives such runs no identity`;
  if (!env['GITHUB_REPOSITORY'] || !isOffered(env)) return 'only GitHub itself offers attestations';
  if (!env['ACTIONS_ID_TOKEN_REQUEST_URL'] || !env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'])
    return `this job has no identity: ${PERMISSIONS}`;
  return undefined;
}

/** On github.com and on tenants of ghe.com; a GitHub Enterprise Server has no attestations. */
function isOffered(env: ActionEnvironment): boolean {
  const host = new URL(env['GITHUB_SERVER_URL'] ?? 'https://github.com').hostname;
  return host === 'github.com' || host.endsWith('.ghe.com');
}

async function sign(
  context: ActionContext,
  token: string,
  statements: readonly Statement[],
): Promise<string[]> {
  const github = await jobGitHub(context, token);
  // Loaded when it is asked for: it is large, and few runs need it.
  const { attest } = await import('@actions/attest');
  const pages: string[] = [];
  for (const { subject, predicateType, predicate } of statements) {
    const { bundle } = await attest({
      subjects: subject,
      predicateType,
      predicate,
      token,
      // Our own client says which permission is missing.
      skipWrite: true,
    });
    pages.push(await store(github, context.env, bundle));
  }
  return pages;
}

async function store(github: GitHubClient, env: ActionEnvironment, bundle: object): Promise<string> {
  const repository = env['GITHUB_REPOSITORY'] ?? '';
  const { data } = await github.rest.repos.createAttestation({ ...parseRepository(repository), bundle });
  return `${env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${repository}/attestations/${data.id ?? ''}`;
}
