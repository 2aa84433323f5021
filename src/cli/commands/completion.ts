import { Argument, type Command } from 'commander';
import { action, example } from '../command.ts';

/** @param whole makes the program with all of its commands */
export function addCompletion(program: Command, whole: () => Command): void {
  const command = program
    .command('completion')
    .description('A script that completes commands and options in your shell')
    .addArgument(new Argument('<shell>', 'whose').choices(['bash', 'zsh', 'fish']));
  example(command, 'source <(countersign completion bash)');
  action(command, async () => {
    const { writeCompletion } = await import('../run/writeCompletion.ts');
    return (context, _options: object, shell = '') => writeCompletion(context, shell, whole);
  });
}
