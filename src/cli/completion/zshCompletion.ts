import type { CompletedCommand } from './commandTree.ts';
import { pathCase, quoted } from './shellWords.ts';

/** A line of `_describe`: the word, a colon, what it is. */
function described(word: string, description: string): string {
  return quoted(description === '' ? word : `${word.replaceAll(':', '\\:')}:${description}`);
}

function commandCase({ path, commands, options, words }: CompletedCommand): string {
  const free = options.filter(({ value }) => value === 'any').flatMap(({ flags }) => flags);
  const chosen = options.filter(({ value }) => Array.isArray(value));
  const values = [
    ...chosen.map(
      ({ flags, value }) =>
        `        ${flags.join('|')}) offered=(${(value as readonly string[]).map(quoted).join(' ')}); _describe value offered; return ;;`,
    ),
    ...(free.length === 0 ? [] : [`        ${free.join('|')}) _files; return ;;`]),
  ];
  const offered = [
    ...commands.map(({ name, description }) => described(name, description)),
    ...words.map((word) => described(word, '')),
  ];
  const flags = options.flatMap((option) => option.flags.map((flag) => described(flag, option.description)));
  return [
    `    ${quoted(path)})`,
    ...(values.length === 0 ? [] : ['      case $prev in', ...values, '      esac']),
    `      options=(${flags.join(' ')})`,
    `      offered=(${offered.join(' ')}) ;;`,
  ].join('\n');
}

/** A script for zsh, after `compinit`: `source <(countersign completion zsh)`. */
export function zshCompletion(names: readonly string[], tree: readonly CompletedCommand[]): string {
  return `#compdef ${names.join(' ')}
_countersign() {
  local prev=\${words[CURRENT-1]} path= word
  local -a options offered
  for word in \${words[2,CURRENT-1]}; do
${pathCase(tree, '    ')}
  done
  case $path in
${tree.map(commandCase).join('\n')}
  esac
  if [[ \${words[CURRENT]} == -* ]]; then
    _describe option options
  elif (( \${#offered} )); then
    _describe command offered
  else
    _files
  fi
}
compdef _countersign ${names.join(' ')}
`;
}
