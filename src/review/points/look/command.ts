import { isDirectory } from './fileTree.ts';
import type { TreeNode } from './fileTree.ts';
import type { ImageLook } from './imageLook.ts';

export interface CommandWord {
  readonly place: 'ENTRYPOINT' | 'CMD';
  readonly text: string;
}

/** What a run executes, as far as it can be told without executing it. */
export interface Command {
  /** The words of ENTRYPOINT, then those of CMD: one command. */
  readonly words: readonly CommandWord[];
  /** What its first word leads to. */
  readonly program: TreeNode | undefined;
  /** Files that further words name, those that a shell is told to run included. */
  readonly files: ReadonlyMap<TreeNode, CommandWord>;
  /** Modules that Python is told to run by `-m`. */
  readonly modules: readonly CommandWord[];
  /** What a shell is told to run. */
  readonly shellCommands: readonly CommandWord[];
  /** Whether a shell is started as one of login, or as an interactive one. */
  readonly startsLogin: boolean;
  readonly startsInteractive: boolean;
}

const SHELL = /^(?:ba|da|a|z|k|mk|c|tc|fi)?sh$/;
const ONE_PROGRAM = /^-[A-Za-z]*c[A-Za-z]*$/;

type Shells = Pick<Command, 'shellCommands' | 'startsLogin' | 'startsInteractive'>;

/** Where a wrapper starts a shell, that is one, too. */
function shellsOf(words: readonly CommandWord[]): Shells {
  const shellCommands: CommandWord[] = [];
  let startsLogin = false;
  let startsInteractive = false;
  for (const [i, { text }] of words.entries()) {
    if (!SHELL.test(text.slice(text.lastIndexOf('/') + 1))) continue;
    let isCommand = false;
    for (let at = i + 1; at < words.length; at++) {
      const word = words[at];
      if (word === undefined || !/^[-+]/.test(word.text)) {
        if (isCommand && word !== undefined) shellCommands.push(word);
        break;
      }
      isCommand ||= ONE_PROGRAM.test(word.text);
      startsLogin ||= word.text === '--login' || /^-[A-Za-z]*l/.test(word.text);
      startsInteractive ||= /^-[A-Za-z]*i/.test(word.text);
    }
  }
  return { shellCommands, startsLogin, startsInteractive };
}

/**
 * What a name of a program leads to: through PATH where it has no slash, as execvp(3) does.
 * @returns the first that may be executed; without one, the first that is there.
 */
export function programNamed(look: ImageLook, name: string): TreeNode | undefined {
  if (name === '') return undefined;
  if (name.includes('/')) return look.seen(name);
  let found: TreeNode | undefined;
  for (const directory of look.pathDirectories) {
    const child = directory.children.get(name);
    const node = child === undefined ? undefined : look.tree.follow(child);
    if (node === undefined || isDirectory(node)) continue;
    if (isExecutable(node)) return node;
    found ??= node;
  }
  return found;
}

export function isExecutable(node: TreeNode): boolean {
  return (node.file?.type === 'file' || node.file?.type === 'link') && (node.file.mode & 0o111) !== 0;
}

/** A file, or of a directory that Python can run its `__main__.py`. */
function runnable(node: TreeNode | undefined): TreeNode | undefined {
  if (node === undefined || !isDirectory(node)) return node;
  return node.children.get('__main__.py');
}

export function commandOf(look: ImageLook): Command {
  const { entrypoint, cmd } = look.config;
  const words = [
    ...entrypoint.map((text): CommandWord => ({ place: 'ENTRYPOINT', text })),
    ...cmd.map((text): CommandWord => ({ place: 'CMD', text })),
  ];
  const shells = shellsOf(words);
  const inner = shells.shellCommands.flatMap(({ place, text }) =>
    text.split(/[\s;&|()<>"'`$=]+/).map((token): CommandWord => ({ place, text: token })),
  );
  const files = new Map<TreeNode, CommandWord>();
  const modules: CommandWord[] = [];
  for (const list of [words.slice(1), inner]) {
    for (const [i, { place, text }] of list.entries()) {
      const named = text.startsWith('-') ? text.slice(text.indexOf('=') + 1) : text;
      const node = named === '' || named.startsWith('-') ? undefined : runnable(look.seen(named));
      if (node !== undefined && !files.has(node)) files.set(node, { place, text: named });
      const next = list[i + 1];
      if (text === '-m' && next !== undefined) modules.push(next);
    }
  }
  return { words, program: programNamed(look, words[0]?.text ?? ''), files, modules, ...shells };
}

/** Bytes of a first line that Linux reads (BINPRM_BUF_SIZE). */
const FIRST_LINE = 256;
/** The words of an interpreter line (execve(2)); undefined where there is none. */
export function interpreterLine(text: string | undefined): readonly string[] | undefined {
  const line = text?.slice(0, FIRST_LINE).split('\n', 1)[0] ?? '';
  return line.startsWith('#!') ? line.slice(2).trim().split(/\s+/) : undefined;
}
