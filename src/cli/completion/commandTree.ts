import type { Argument, Command, Option } from 'commander';

export interface CompletedOption {
  /** `--json`, and its letter where it has one: all that may be typed. */
  readonly flags: readonly string[];
  readonly description: string;
  /** What follows it: nothing, one of these words, or anything (a file, most often). */
  readonly value: 'none' | 'any' | readonly string[];
}

/** One command as a shell completes it. */
export interface CompletedCommand {
  /** The words that lead to it: `orders complete`; empty for the program itself. */
  readonly path: string;
  readonly commands: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly CompletedOption[];
  /** Words that its first argument must be of. */
  readonly words: readonly string[];
}

function firstSentence(text: string): string {
  const [first = ''] = text.split(/[.:;\n]/);
  return first.trim();
}

function completedOption(option: Option): CompletedOption {
  const takesValue = option.required || option.optional;
  return {
    flags: [option.long, option.short].filter((flag) => typeof flag === 'string'),
    description: firstSentence(option.description),
    value: takesValue ? (option.argChoices ?? 'any') : 'none',
  };
}

/** The program and all that is below it, as it is: what was added to it is completed, too. */
export function commandTree(program: Command, path: readonly string[] = []): CompletedCommand[] {
  const [first] = program.registeredArguments as readonly (Argument | undefined)[];
  const own: CompletedCommand = {
    path: path.join(' '),
    commands: program.commands.map((command) => ({
      name: command.name(),
      description: firstSentence(command.description()),
    })),
    options: program.options.map(completedOption),
    words: first?.argChoices ?? [],
  };
  return [own, ...program.commands.flatMap((command) => commandTree(command, [...path, command.name()]))];
}
