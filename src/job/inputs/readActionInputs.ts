import { CountersignError } from '../../errors.ts';
import { readInputs, type Inputs, type InputSpecs } from '../../github/runner/inputs.ts';
import { escapeForTerminal } from '../../text/escapeForTerminal.ts';
import type { ActionContext } from '../actionContext.ts';

/**
 * All inputs of an action, checked before it does anything. A secret that is missing from a fork's pull request
 * is explained: GitHub hands such runs none.
 * @throws CountersignError `input` that names each wrong or missing input.
 */
export function readActionInputs<Specs extends InputSpecs>(
  context: ActionContext,
  specs: Specs,
): Inputs<Specs> {
  refuseStrayKeys(context, specs);
  try {
    const inputs = readInputs(specs, { secrets: context.secrets, env: context.env });
    // A run that has no need to look at the ledger hands on what it was handed.
    if ('ledger-head' in specs) context.noteLedgerHead(context.env['INPUT_LEDGER-HEAD']?.trim() ?? '');
    return inputs;
  } catch (error) {
    const { fork, name } = context.event;
    const missesSecret = Object.entries(specs).some(
      ([input, { secret, absent }]) =>
        secret === true && absent === undefined && !context.env[`INPUT_${input.toUpperCase()}`]?.trim(),
    );
    if (!(error instanceof CountersignError) || fork === undefined || !missesSecret) throw error;
    if (name === 'pull_request_target') throw error;
    throw new CountersignError(
      'input',
      `${error.message}; this run is of a pull request from ${escapeForTerminal(fork, 120)}, a fork, and GitHub gives such runs no secrets`,
      {
        cause: error,
        mend: 'Leave this step out for forks (if: github.event.pull_request.head.repo.full_name == github.repository), or run it after the merge. The rehearsal needs no secret and runs on forks as well.',
      },
    );
  }
}

/** A private key in an input that is not for one is masked, and not repeated by the error of that input. */
function refuseStrayKeys({ env, secrets }: ActionContext, specs: InputSpecs): void {
  for (const [input, { secret }] of Object.entries(specs)) {
    const value = env[`INPUT_${input.toUpperCase()}`] ?? '';
    if (secret === true || !value.includes('PRIVATE KEY')) continue;
    secrets.register(value);
    throw new CountersignError(
      'input',
      `the input ${input} holds a private key, which does not belong there`,
      {
        mend: 'Give a private key in the input that is named for it, from a secret of the protected environment; if this one stood in a workflow file, make a new key.',
      },
    );
  }
}
