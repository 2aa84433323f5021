import type { Command } from 'commander';
import { commandTree, type CompletedCommand } from '../completion/commandTree.ts';
import type { CliContext } from '../context.ts';

/** What the program is called: by its own name, and by those of the guide. */
const NAMES = ['countersign', 'spctl', 'provider-tools'];

type MakeScript = (names: readonly string[], tree: readonly CompletedCommand[]) => string;

const SHELLS: Readonly<Record<string, () => Promise<MakeScript>>> = {
  bash: async () => (await import('../completion/bashCompletion.ts')).bashCompletion,
  zsh: async () => (await import('../completion/zshCompletion.ts')).zshCompletion,
  fish: async () => (await import('../completion/fishCompletion.ts')).fishCompletion,
};

/** `countersign completion`. @param whole makes the program with all of its commands */
export async function writeCompletion(
  { output }: CliContext,
  shell: string,
  whole: () => Command,
): Promise<void> {
  const script = (await SHELLS[shell]?.())?.(NAMES, commandTree(whole())) ?? '';
  output.document(script);
  output.result({ shell, script });
}
