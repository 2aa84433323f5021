import { Argument, type Command } from 'commander';
import { action, example } from '../command.ts';
import { commandTree, type CompletedCommand } from '../completion/commandTree.ts';

/** What the program is called: by its own name, and by those of the guide. */
const NAMES = ['countersign', 'spctl', 'provider-tools'];

type MakeScript = (names: readonly string[], tree: readonly CompletedCommand[]) => string;

const SHELLS: Readonly<Record<string, () => Promise<MakeScript>>> = {
  bash: async () => (await import('../completion/bashCompletion.ts')).bashCompletion,
  zsh: async () => (await import('../completion/zshCompletion.ts')).zshCompletion,
  fish: async () => (await import('../completion/fishCompletion.ts')).fishCompletion,
};

/** @param whole makes the program with all of its commands */
export function addCompletion(program: Command, whole: () => Promise<Command>): void {
  const command = program
    .command('completion')
    .description('A script that completes commands and options in your shell')
    .addArgument(new Argument('<shell>', 'whose').choices(Object.keys(SHELLS)));
  example(command, 'source <(countersign completion bash)');
  action(command, async (context, _options: object, shell = '') => {
    const script = (await SHELLS[shell]?.())?.(NAMES, commandTree(await whole())) ?? '';
    for (const line of script.trimEnd().split('\n')) context.output.line(line);
    context.output.result({ shell, script });
  });
}
