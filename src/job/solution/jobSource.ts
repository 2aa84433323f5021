import { repositoryAddress, sourceSchema, type Source } from '../../marketplace/order/source.ts';
import type { ActionContext, ActionEnvironment } from '../actionContext.ts';
import { checkShape, readJsonInput } from '../readJson.ts';

/** The address of the repository whose job this is; undefined outside Actions. */
export function jobRepository({
  GITHUB_SERVER_URL: server,
  GITHUB_REPOSITORY: repository,
}: ActionEnvironment): string | undefined {
  if (!server || !repository) return undefined;
  return repositoryAddress(`${server}/${repository}`);
}

/** A commit of the repository whose job this is; undefined outside Actions. */
export function jobSource(env: ActionEnvironment, commit: string | undefined): Source | undefined {
  const parsed = sourceSchema.safeParse({ repository: jobRepository(env), commit });
  return parsed.success ? parsed.data : undefined;
}

/**
 * The source that an order is to name: what an earlier step built from, as JSON or the path of it; the job's own where
 * nothing is given (a pull request's head, not the merge commit that GitHub makes of it), and none for `none`.
 * @throws CountersignError `input`
 */
export async function readSourceInput(
  context: Pick<ActionContext, 'env' | 'event'>,
  value: string | undefined,
): Promise<Source | undefined> {
  if (value === 'none') return undefined;
  if (value === undefined) return jobSource(context.env, context.event.headSha);
  return checkShape(await readJsonInput(value, 'source'), 'source', sourceSchema);
}

/** The address of a repository, from `owner/name` on the job's own server or from an address. @throws CountersignError `input` */
export function readRepositoryInput(env: ActionEnvironment, value: string, input: string): string {
  const isName = /^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/.test(value);
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const address = repositoryAddress(isName ? `${server}/${value}` : value);
  return checkShape({ value: address }, input, sourceSchema.shape.repository);
}
