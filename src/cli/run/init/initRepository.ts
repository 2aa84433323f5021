import { CountersignError } from '../../../errors.ts';
import type { Executed } from '../../../github/init/executePlan.ts';
import type { Plan, Role } from '../../../github/init/plan.ts';
import type { CliContext } from '../../context.ts';
import { inOneLine } from '../../githubClient.ts';
import type { InitOptions } from './initOptions.ts';
import type { Prepared } from './prepareInit.ts';

async function init(context: CliContext, options: InitOptions, role: Role): Promise<void> {
  const [{ prepareInit }, { leftToDo }, { readOwn }] = await Promise.all([
    import('./prepareInit.ts'),
    import('./initLeft.ts'),
    import('./ownFiles.ts'),
  ]);
  const [{ observe }, { planInit }] = await Promise.all([
    import('../../../github/init/observe.ts'),
    import('../../../github/init/planInit.ts'),
  ]);
  const prepared = await prepareInit(context, options, role);
  const { github, wish, facts } = prepared;
  const state = await observe(github, wish, (path) => readOwn(options.directory, path));
  const planned = planInit(wish, state);
  const left = [...planned.left, ...prepared.left, ...leftToDo(facts, state.secrets, state.files)];
  const plan = { ...planned, left };
  if (options.check === true) return check(context, prepared, plan);
  return carryOut(context, options, prepared, plan);
}

async function check({ output }: CliContext, prepared: Prepared, plan: Plan): Promise<void> {
  const { whatIsOpen } = await import('./checkReady.ts');
  const { escapeForTerminal } = await import('../../../text/escapeForTerminal.ts');
  const { repository, role } = prepared.wish;
  const open = await whatIsOpen(prepared, plan, plan.left);
  for (const line of open) output.line(`✗ ${escapeForTerminal(line, 4000)}`);
  for (const ask of prepared.asks) output.note(ask);
  output.result({ repository, role, ready: open.length === 0, open });
  if (open.length > 0)
    throw new CountersignError('refused', `${repository} is not ready: ${open.length} thing(s) are open`, {
      mend: 'run the command without --check, and do what it leaves to you',
    });
  output.line(`${repository} is ready: nothing is left to do.`);
}

async function carryOut(
  context: CliContext,
  options: InitOptions,
  prepared: Prepared,
  plan: Plan,
): Promise<void> {
  const { output } = context;
  const { renderPlan } = await import('../../../github/init/renderPlan.ts');
  const { repository, role } = prepared.wish;
  output.document(renderPlan({ ...plan, left: [...plan.left, ...prepared.asks] }));
  const agreed =
    plan.steps.length > 0 && options.dryRun !== true && (await agree(plan, options, output.json));
  const { weak, refused } = agreed
    ? await execute(context, options, prepared, plan)
    : { weak: [], refused: [] };
  for (const { title, detail, mend } of weak) output.note(`${title}: ${detail}. ${mend ?? ''}`);
  for (const { sentence, why, byHand } of refused) {
    output.line(`✗ ${sentence} ${why}`);
    output.line(`  → ${byHand}`);
  }
  const steps = plan.steps.map(({ kind, sentence }) => ({ kind, sentence }));
  const { problems, notes } = plan;
  const left = [...plan.left, ...prepared.asks];
  output.result({ repository, role, done: agreed, steps, problems, notes, left, weak, refused });
  if (refused.length > 0)
    throw new CountersignError('refused', `GitHub did not take ${refused.length} of the settings`, {
      mend: 'make them with the commands above, as an administrator on a plan that has them, and look with --check',
    });
}

async function agree(plan: Plan, { yes }: InitOptions, json: boolean): Promise<boolean> {
  // What stands against it is told by the execution, which refuses; nobody needs to be asked for that.
  if (yes === true || plan.problems.length > 0) return true;
  if (json || !process.stdin.isTTY)
    throw new CountersignError('usage', 'nobody can be asked whether to do this', {
      mend: 'give --yes to do it, or --dry-run to look at it',
    });
  const { askConsent } = await import('../../terminal/prompts/ask.ts');
  return askConsent('Do this?', 'run it by itself and answer, or give --yes to do it');
}

async function execute(
  context: CliContext,
  { directory }: InitOptions,
  { github, wish, own, ssh, witness, given }: Prepared,
  plan: Plan,
): Promise<Executed> {
  const [{ executePlan }, { halvesOf, valueOf }, { writeOwn }] = await Promise.all([
    import('../../../github/init/executePlan.ts'),
    import('./initMaterial.ts'),
    import('./ownFiles.ts'),
  ]);
  if (plan.problems.length === 0) await Promise.all([own.keep(), ssh?.keep(), witness?.keep()]);
  const executed = await executePlan(plan, wish, {
    github,
    makeKey: (key) => halvesOf(key, own),
    secretValue: (secret) => valueOf(secret, { own, ssh, witness, given }),
    writeFile: (path, content) => writeOwn(directory, path, content),
  });
  context.output.line(`Done. Look at the files in ${directory}, commit them and push.`);
  return executed;
}

/** `countersign init`. */
export async function initRepository(context: CliContext, options: InitOptions, role = ''): Promise<void> {
  try {
    await init(context, options, role as Role);
  } catch (error) {
    throw inOneLine(error);
  }
}
