import { bundleSchema } from '../../report/statement/dsse.ts';
import type { ReportFile } from '../../report/reportFile.ts';
import type { Statement } from '../../report/statement/statement.ts';
import type { ActionContext } from '../actionContext.ts';
import { attestOnGitHub } from '../attest/attestOnGitHub.ts';

/**
 * Signs the statements of a report that holds a second time, with the identity of the running workflow: the same
 * subjects, predicate types and predicates. See `attestOnGitHub`.
 * @param wish `required`: where GitHub does not offer it, fail; otherwise it is said in one line
 * @returns the attestations' pages, one a line; nothing where there are none
 * @throws CountersignError `unavailable` when it is required and cannot be had.
 */
export function attestReport(
  context: ActionContext,
  wish: 'true' | 'required',
  token: string,
  file: ReportFile,
): Promise<string> {
  const attesting = { what: 'the report', wish, token, tell: context.warn };
  return attestOnGitHub(context, attesting, async function* ({ attest }) {
    for (const { subject, predicateType, predicate } of statementsOf(file)) {
      // Our own client says which permission is missing.
      const { bundle } = await attest({
        subjects: subject,
        predicateType,
        predicate,
        token,
        skipWrite: true,
      });
      yield bundle;
    }
  });
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
