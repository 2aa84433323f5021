import { CountersignError, explanationOf } from '../errors.ts';
import { BadInput, type InputSpec } from '../github/runner/inputs.ts';
import { lines, secret } from '../github/runner/inputKinds.ts';
import { formatWorkflow, parseWorkflow, type WorkflowName } from '../github/workflowName.ts';
import { escapeForTerminal } from '../text/escapeForTerminal.ts';
import type { ActionContext } from './actionContext.ts';
import { jobGitHub } from './jobGitHub.ts';

/** A workflow as `owner/name/file.yml`. */
function workflow(): InputSpec<WorkflowName> {
  return {
    read: (value) => {
      try {
        return parseWorkflow(value);
      } catch {
        throw new BadInput(`must be owner/name/workflow.yml, not "${escapeForTerminal(value, 60)}"`);
      }
    },
  };
}

/** Whom to tell, and what opens the door there: one token for all, or one a line, in the same order. */
export const NOTIFY_INPUTS = { notify: lines(workflow()), 'notify-token': lines(secret()) };

interface Telling {
  readonly notify: readonly WorkflowName[];
  readonly notifyToken: readonly string[];
  /** The job's own, where none is given. */
  readonly token: string | undefined;
  /** Fail where somebody cannot be told; a warning otherwise. */
  readonly isRequired: boolean;
}

/** @throws CountersignError `input` for tokens that are neither one for all nor one for each. */
export function checkNotifyTokens({ notify, notifyToken }: Pick<Telling, 'notify' | 'notifyToken'>): void {
  if (notifyToken.length <= 1 || notifyToken.length === notify.length) return;
  throw new CountersignError(
    'input',
    `notify-token has ${notifyToken.length} lines, and notify ${notify.length}`,
    { mend: 'Give one token for all, or one a line in the order of notify.' },
  );
}

/**
 * Starts workflows of others, which need not wait so: with the inputs `order`, and `from`, the repository that tells. Where
 * that may not be done, their schedule finds the order.
 */
export async function notifyWorkflows(
  context: ActionContext,
  { notify, notifyToken, token, isRequired }: Telling,
  order: number,
): Promise<void> {
  const inputs = { order: String(order), from: context.env['GITHUB_REPOSITORY'] ?? '' };
  for (const [at, name] of notify.entries()) {
    const shown = formatWorkflow(name);
    try {
      const { startWorkflow } = await import('../github/startWorkflow.ts');
      const github = await jobGitHub(context, notifyToken[at] ?? notifyToken[0] ?? token);
      await startWorkflow(github, name, inputs);
      context.log(`${shown} was told of order ${order}`);
    } catch (error) {
      if (isRequired) throw error;
      context.warn(
        `${shown} was not told of order ${order}; its schedule will find it. ${explanationOf(error)}`,
      );
    }
  }
}
