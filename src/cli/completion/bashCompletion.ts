import type { CompletedCommand, CompletedOption } from './commandTree.ts';
import { pathCase, quoted } from './shellWords.ts';

function patternOf(options: readonly CompletedOption[]): string {
  return options.flatMap(({ flags }) => flags).join('|');
}

function valueCases({ options }: CompletedCommand): string[] {
  const free = options.filter(({ value }) => value === 'any');
  const chosen = options.filter(({ value }) => Array.isArray(value));
  return [
    ...chosen.map(
      (option) =>
        `      ${patternOf([option])}) COMPREPLY=($(compgen -W ${quoted((option.value as readonly string[]).join(' '))} -- "$cur")); return ;;`,
    ),
    // Nothing of ours: bash completes files.
    ...(free.length === 0 ? [] : [`      ${patternOf(free)}) return ;;`]),
  ];
}

function commandCase(command: CompletedCommand): string {
  const values = valueCases(command);
  const words = [...command.commands.map(({ name }) => name), ...command.words];
  return [
    `    ${quoted(command.path)})`,
    ...(values.length === 0 ? [] : ['      case $prev in', ...values, '      esac']),
    `      options=${quoted(command.options.flatMap(({ flags }) => flags).join(' '))}`,
    `      words=${quoted(words.join(' '))} ;;`,
  ].join('\n');
}

/** A script for bash 4 and later: `source <(countersign completion bash)`. */
export function bashCompletion(names: readonly string[], tree: readonly CompletedCommand[]): string {
  return `# Completion of ${names.join(', ')} for bash.
_countersign() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} path= word options= words= i
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
${pathCase(tree, '    ')}
  done
  COMPREPLY=()
  case $path in
${tree.map(commandCase).join('\n')}
  esac
  [[ $cur == -* ]] && words=$options
  [[ -z $words ]] || COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _countersign ${names.join(' ')}
`;
}
