import type * as z from 'zod';
import { CountersignError } from '../../errors.ts';
import { describeIssue } from '../../text/json/describeIssue.ts';
import { escapeForTerminal } from '../../text/escapeForTerminal.ts';

/**
 * What GitHub answered, held to the shape that is relied on.
 * @param call the request, for people: `GET /repos/{owner}/{repo} of alice/data`.
 * @throws CountersignError `unavailable` that names the call, for an answer of any other shape: a proxy's page, another
 * server's idea of the interface, or a member that changed its kind.
 */
export function readAnswer<T>(schema: z.ZodType<T>, answer: unknown, call: string): T {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  const issue = escapeForTerminal(describeIssue(parsed.error), 200);
  throw new CountersignError(
    'unavailable',
    `GitHub answered ${call} in a shape that is not its own: ${issue}`,
    {
      mend: 'See that GITHUB_API_URL names the API of GitHub and that no proxy stands in between, and run it again.',
    },
  );
}
