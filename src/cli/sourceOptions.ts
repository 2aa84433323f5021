import { CountersignError } from '../errors.ts';
import { COMMIT, repositoryAddress, sourceSchema, type Source } from '../marketplace/order/source.ts';

/** The options of `workflows create` that say what an order is made from. */
export interface SourceOptions {
  readonly sourceRepository?: string;
  readonly sourceCommit?: string;
  readonly sourceDirectory?: string;
}

/** A whole commit in lower case. @throws CountersignError `usage` */
export function parseCommit(text: string, what: string): string {
  const commit = text.trim().toLowerCase();
  if (COMMIT.test(commit)) return commit;
  throw new CountersignError('usage', `${what} is a whole commit, not ${JSON.stringify(text)}`, {
    mend: 'give its 40 hex digits: git rev-parse HEAD',
  });
}

/** @throws CountersignError `usage` */
export function parseRepositoryAddress(text: string, what: string): string {
  const parsed = sourceSchema.shape.repository.safeParse(repositoryAddress(text));
  if (parsed.success) return parsed.data;
  throw new CountersignError('usage', `${what} is the address of a repository, not ${JSON.stringify(text)}`, {
    mend: 'write it as https://github.com/owner/name',
  });
}

/** What the customer says of the source; nothing where no option does. @throws CountersignError `usage` */
export async function readSourceOptions({
  sourceRepository,
  sourceCommit,
  sourceDirectory,
}: SourceOptions): Promise<Source | undefined> {
  if (sourceRepository === undefined && sourceCommit === undefined && sourceDirectory === undefined)
    return undefined;
  if (sourceRepository === undefined || sourceCommit === undefined)
    throw new CountersignError('usage', 'a source needs both --source-repository and --source-commit');
  const { hashPath } = await import('../resource/hashPath.ts');
  return {
    repository: parseRepositoryAddress(sourceRepository, '--source-repository'),
    commit: parseCommit(sourceCommit, '--source-commit'),
    ...(sourceDirectory === undefined ? {} : { tree: (await hashPath(sourceDirectory)).hash }),
  };
}
