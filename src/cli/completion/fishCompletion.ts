import type { CompletedCommand, CompletedOption } from './commandTree.ts';

/** One word for fish, in whose single quotes a backslash means itself before anything but a quote or a backslash. */
function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function optionLine(name: string, at: string, { flags, description, value }: CompletedOption): string {
  const words = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const follows = value === 'none' ? '' : value === 'any' ? ' -r' : ` -x -a ${quoted(value.join(' '))}`;
  return `complete -c ${name} -n ${at} ${words.join(' ')}${follows} -d ${quoted(description)}`;
}

function commandLines(name: string, { path, commands, options, words }: CompletedCommand): string[] {
  const at = quoted(`__countersign_at ${quoted(path)}`);
  return [
    ...commands.map(
      (command) =>
        `complete -c ${name} -f -n ${at} -a ${quoted(command.name)} -d ${quoted(command.description)}`,
    ),
    ...(words.length === 0 ? [] : [`complete -c ${name} -f -n ${at} -a ${quoted(words.join(' '))}`]),
    ...options.map((option) => optionLine(name, at, option)),
  ];
}

/** A script for fish: `countersign completion fish | source`. */
export function fishCompletion(names: readonly string[], tree: readonly CompletedCommand[]): string {
  const [name = '', ...others] = names;
  const known = tree.filter(({ path }) => path !== '').map(({ path }) => quoted(path));
  return `# Completion of ${names.join(', ')} for fish.
function __countersign_at
    set -l known ${known.join(' ')}
    set -l path ''
    for word in (commandline -opc)[2..-1]
        set -l next (string trim -- "$path $word")
        contains -- $next $known; and set path $next
    end
    test "$path" = "$argv[1]"
end
${tree.flatMap((command) => commandLines(name, command)).join('\n')}
${others.map((other) => `complete -c ${other} -w ${name}`).join('\n')}
`;
}
