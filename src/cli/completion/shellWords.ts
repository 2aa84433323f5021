import type { CompletedCommand } from './commandTree.ts';

/** One word for bash and zsh. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** The lines that go from the command so far and the next word to the command that both name. */
export function pathCase(tree: readonly CompletedCommand[], indent: string): string {
  const known = tree.filter(({ path }) => path !== '').map(({ path }) => path);
  const cases = known.map((path) => {
    const at = path.lastIndexOf(' ');
    const [before, word] = at === -1 ? ['', path] : [path.slice(0, at), path.slice(at + 1)];
    return quoted(`${before}/${word}`);
  });
  return [
    `${indent}case "$path/$word" in`,
    `${indent}  ${cases.join('|')}) path="\${path:+$path }$word" ;;`,
    `${indent}esac`,
  ].join('\n');
}
