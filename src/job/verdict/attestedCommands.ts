import { ORDER_REPORT_TYPE, RESULT_TYPE } from '../../report/statement/statement.ts';
import type { Source } from '../../marketplace/order/source.ts';
import type { ActionContext } from '../actionContext.ts';

/** `owner/name` of an address at GitHub itself or a tenant of ghe.com, which alone have attestations. */
function nameAtGitHub(repository: string): string | undefined {
  return /^https:\/\/(?:github\.com|[a-z0-9-]+\.ghe\.com)\/([A-Za-z0-9-]+\/[A-Za-z0-9._-]+)$/.exec(
    repository,
  )?.[1];
}

/** `owner/name/.github/workflows/x.yml` and the ref that it is of, of the running workflow. */
function runningWorkflow({ GITHUB_WORKFLOW_REF: text = '' }: ActionContext['env']): string[] | undefined {
  const [, file, ref] =
    /^([A-Za-z0-9._-]+\/[A-Za-z0-9._-]+\/\.github\/workflows\/[A-Za-z0-9._-]+)@(refs\/[A-Za-z0-9._/-]+)$/.exec(
      text,
    ) ?? [];
  return file === undefined || ref === undefined
    ? undefined
    : ['--signer-workflow', file, '--source-ref', ref];
}

/**
 * The commands that show who attested the archive that was built, and the report that was verified here. What only the
 * reader can know is in capitals. No more than plain words come out of what others chose: a shell reads them.
 */
export function attestedCommands(
  { env }: Pick<ActionContext, 'env'>,
  { source, isReportAttested }: { readonly source: Source | undefined; readonly isReportAttested: boolean },
): string[] {
  const verify = ['gh', 'attestation', 'verify'];
  const built = source && nameAtGitHub(source.repository);
  const own = env['GITHUB_REPOSITORY'] ?? '';
  const workflow = runningWorkflow(env);
  return [
    ...(built === undefined
      ? []
      : [
          [
            ...[...verify, 'solution.tar.gz', '--repo', built],
            ...['--signer-workflow', `${built}/.github/workflows/BUILD.yml`, '--source-ref', 'REF'],
          ],
        ]),
    ...(workflow === undefined || !isReportAttested
      ? []
      : (
          [
            ['order-report', ORDER_REPORT_TYPE],
            ['result', RESULT_TYPE],
          ] as const
        ).map(([name, type]) => [
          ...[...verify, `bundles/${name}.details.json`, '--repo', own, ...workflow],
          ...['--predicate-type', type],
        ])),
  ].map((words) => words.join(' '));
}
