import { interpreterLine, isExecutable, programNamed } from '../look/command.ts';
import { isDirectory, pathOf } from '../look/fileTree.ts';
import type { TreeNode } from '../look/fileTree.ts';
import { isBelow, WRITABLE } from '../look/imageLook.ts';
import type { ImageLook } from '../look/imageLook.ts';
import { originWords } from '../look/origins.ts';
import type { Found, Rule } from './rule.ts';

/** Which file a name is, and whose. */
function identity(look: ImageLook, named: string, node: TreeNode): string {
  const path = pathOf(node);
  const which = named === path ? path : `${path}, to which ${named} leads`;
  return `${which}; ${originWords(look.origin(node))}`;
}

function* program(look: ImageLook): Generator<Found> {
  const [first] = look.command.words;
  if (first === undefined) {
    yield { place: 'CMD', says: 'The image names no program: nothing is run.' };
    return;
  }
  const { place, text } = first;
  const node = look.command.program;
  if (isBelow(text, ['/sp/inputs', ...WRITABLE]))
    yield { place, says: `It runs what is not of the image: ${text}.` };
  else if (node === undefined) yield { place, says: `${text} is not in the image: nothing is run.` };
  else if (!isExecutable(node))
    yield {
      place,
      says: `${text} is ${pathOf(node)}, which is no file that may be executed: nothing is run.`,
    };
  else yield { place, says: `It runs ${identity(look, text, node)}.` };
}

/** What a file of this name would hold, were it named to a program. */
const CODE = /\.(?:py|pyc|pyz|sh|bash|js|mjs|cjs|ts|pl|rb|R|r|jl|jar|lua|php|so|exe)$/;

function* scripts(look: ImageLook): Generator<Found> {
  for (const [node, { place, text }] of look.command.files)
    if (!isDirectory(node)) yield { place, says: `It names ${identity(look, text, node)}.` };
  for (const { place, text } of look.command.words.slice(1))
    if (CODE.test(text) && !/\s/.test(text) && look.seen(text) === undefined)
      yield { place, says: `It names ${text}, which is not in the image.` };
}

function* modules(look: ImageLook): Generator<Found> {
  for (const { place, text } of look.command.modules)
    yield { place, says: `Python is told to run the module ${text}.` };
}

/** Interpreters that are scripts themselves, as many as Linux follows. */
const MAX_INTERPRETERS = 5;

/** What such a line runs: through `env` the program that it looks for. */
function interpreterOf(look: ImageLook, words: readonly string[]): TreeNode | undefined {
  const [name = '', ...rest] = words;
  if (!name.endsWith('/env')) return look.seen(name);
  return programNamed(look, rest.find((word) => !word.startsWith('-') && !word.includes('=')) ?? '');
}

function* interpreters(look: ImageLook): Generator<Found> {
  const { command } = look;
  const first = command.program === undefined ? [] : [command.program];
  for (const start of new Set([...first, ...command.files.keys()])) {
    let node: TreeNode | undefined = start;
    for (let depth = 0; node !== undefined && depth < MAX_INTERPRETERS; depth++) {
      const words = interpreterLine(look.text(node));
      if (words === undefined) break;
      const found = interpreterOf(look, words);
      const what =
        found === undefined ? 'which is not in the image' : `that is ${identity(look, pathOf(found), found)}`;
      yield { place: pathOf(node), says: `Its first line starts ${words.join(' ')}, ${what}.` };
      node = found;
    }
  }
}

function* shells(look: ImageLook): Generator<Found> {
  for (const { place, text } of look.command.shellCommands) yield { place, says: `A shell runs: ${text}` };
}

function* bothGiven(look: ImageLook): Generator<Found> {
  const [first] = look.config.cmd;
  if (look.config.entrypoint.length === 0 || first === undefined) return;
  if (programNamed(look, first) !== undefined)
    yield {
      place: 'CMD',
      says: `It reads like a command, and is what ENTRYPOINT is given as arguments: ${first} …`,
    };
}

export const ENTRY_POINT: readonly Rule[] = [
  {
    id: 'entry-program',
    kind: 'entry-point',
    why: 'Which file a name leads to depends on PATH and on links.',
    find: program,
  },
  {
    id: 'entry-script',
    kind: 'entry-point',
    why: 'What an interpreter is given to run is what the image does.',
    find: scripts,
  },
  {
    id: 'entry-module',
    kind: 'entry-point',
    why: 'Which file a module is depends on where Python looks first.',
    find: modules,
  },
  {
    id: 'interpreter-line',
    kind: 'entry-point',
    why: 'The first line of a script says what runs it.',
    find: interpreters,
  },
  {
    id: 'shell',
    kind: 'shell',
    why: 'A shell runs all that stands in its one word, however long.',
    find: shells,
  },
  {
    id: 'command-as-arguments',
    kind: 'entry-point',
    why: 'Who reads CMD alone takes for the program what is only shown to it.',
    find: bothGiven,
  },
];
