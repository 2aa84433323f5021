/** What the bundle in dist/ is made of: the command line (and the actions), each loaded when it is asked for. */
export async function cli(argv: readonly string[], version: string): Promise<number> {
  const { main, sayInterrupted } = await import('./cli/main.ts');
  sayInterrupted(argv);
  return main(argv, version);
}

/** What the bundle is written for; GitHub's own runners have 24, a runner of somebody's own may be old. */
const NEEDED = [20, 18] as const;

function isNewEnough([major = 0, minor = 0]: readonly number[]): boolean {
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/** Runs the action of this name and sets the process's exit status. Called by each action's own index.js. */
export async function action(name: string): Promise<void> {
  if (!isNewEnough(process.versions.node.split('.').map(Number))) {
    console.log(
      `::error::Countersign needs Node ${NEEDED.join('.')} or later, and this runner has ${process.versions.node}: update the runner.`,
    );
    process.exitCode = 1;
    return;
  }
  (await import('./text/json/withoutCompiling.ts')).withoutCompiling();
  const { ACTIONS, isActionName } = await import('./actions/actionNames.ts');
  const { runOnRunner } = await import('./job/runAction.ts');
  if (!isActionName(name)) throw new Error(`there is no action ${name}`);
  const load = ACTIONS[name];
  process.exitCode = await runOnRunner(name, async (context) => (await load()).run(context));
}
