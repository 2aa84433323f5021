/** What the bundle in dist/ is made of: the command line (and the actions), each loaded when it is asked for. */
export async function cli(argv: readonly string[], version: string): Promise<number> {
  const { main } = await import('./cli/main.ts');
  return main(argv, version);
}

/** Runs the action of this name and sets the process's exit status. Called by each action's own index.js. */
export async function action(name: string): Promise<void> {
  const { ACTIONS, isActionName } = await import('./actions/actionNames.ts');
  const { runOnRunner } = await import('./job/runAction.ts');
  if (!isActionName(name)) throw new Error(`there is no action ${name}`);
  const load = ACTIONS[name];
  process.exitCode = await runOnRunner(name, async (context) => (await load()).run(context));
}
