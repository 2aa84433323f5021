import type * as Attest from '@actions/attest';
import { CountersignError, messageOf } from '../../errors.ts';
import type { GitHubClient } from '../../github/client/client.ts';
import { parseRepository } from '../../github/repositoryName.ts';
import type { ActionContext, ActionEnvironment } from '../actionContext.ts';
import { jobGitHub } from '../jobGitHub.ts';

const PERMISSIONS = 'the job needs the permissions `id-token: write` and `attestations: write`';

export interface Attesting {
  /** `the report`: what is attested, in words. */
  readonly what: string;
  /** `required`: where GitHub does not offer it, fail. */
  readonly wish: 'true' | 'required';
  readonly token: string;
  /** Tells the one line of why there is none, where it is not required. */
  readonly tell: (line: string) => void;
}

/** Signs with the identity of the running workflow: Sigstore bundles, stored one by one. It must not store them itself: `skipWrite`. */
export type SignAttestations = (attest: typeof Attest) => AsyncIterable<object>;

/**
 * Signs with the identity of the running workflow, and stores what was signed as attestations of its repository. In a
 * public repository the signature goes into Sigstore's public log, in others GitHub signs and stamps it.
 * @returns the attestations' pages, one a line; nothing where there are none
 * @throws CountersignError `unavailable` when it is required and cannot be had.
 */
export async function attestOnGitHub(
  context: ActionContext,
  { what, wish, token, tell }: Attesting,
  sign: SignAttestations,
): Promise<string> {
  try {
    const missing = whatIsMissing(context);
    if (missing !== undefined) throw new CountersignError('unavailable', missing);
    const github = await jobGitHub(context, token);
    // Loaded when it is asked for: it is large, and few runs need it.
    const bundles = sign(await import('@actions/attest'));
    const pages: string[] = [];
    for await (const bundle of bundles) pages.push(await store(github, context.env, bundle));
    for (const page of pages) context.log(`${capital(what)} is attested by this workflow: ${page}`);
    return pages.join('\n');
  } catch (error) {
    const why = `${what} has no attestation on GitHub: ${messageOf(error)}`;
    if (wish === 'required')
      throw new CountersignError('unavailable', why, {
        cause: error,
        mend: `${PERMISSIONS}, and the repository must be public or on a plan with attestations; \`attest: true\` goes on without.`,
      });
    tell(why);
    return '';
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
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

async function store(github: GitHubClient, env: ActionEnvironment, bundle: object): Promise<string> {
  const repository = env['GITHUB_REPOSITORY'] ?? '';
  const { data } = await github.rest.repos.createAttestation({
    ...parseRepository(repository),
    bundle: { ...bundle },
  });
  return `${env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${repository}/attestations/${data.id ?? ''}`;
}
