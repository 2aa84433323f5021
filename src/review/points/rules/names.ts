import { pathOf } from '../look/fileTree.ts';
import type { TreeNode } from '../look/fileTree.ts';
import type { ImageLook } from '../look/imageLook.ts';
import type { Found, Rule } from './rule.ts';
import { skeletonOf } from '../look/skeleton.ts';

/** Controls, bidirectional controls (CVE-2021-42574), zero-width and other characters that do not show. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Each once, in the order in which they first come. */
function unseenIn(text: string): string {
  const found = new Set(text.match(new RegExp(UNSEEN, 'gu')) ?? []);
  return [...found].map(codePoint).join(', ');
}

function* unseen(look: ImageLook): Generator<Found> {
  for (const node of look.tree.nodes())
    if (UNSEEN.test(node.name) && !look.isKnown(node))
      yield { place: pathOf(node), says: `Its name holds what does not show: ${unseenIn(node.name)}.` };
}

/** Japanese, Korean and Chinese are written with several scripts at once (UTS #39, "Mixed-Script Detection"). */
const TOGETHER: readonly ReadonlySet<string>[] = [
  new Set(['Latin', 'Han', 'Hiragana', 'Katakana']),
  new Set(['Latin', 'Han', 'Hangul']),
  new Set(['Latin', 'Han', 'Bopomofo']),
];

const SCRIPTS = [
  ...['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Coptic', 'Hebrew', 'Arabic', 'Georgian', 'Lisu'],
  ...[
    'Deseret',
    'Thai',
    'Devanagari',
    'Canadian_Aboriginal',
    'Han',
    'Hiragana',
    'Katakana',
    'Hangul',
    'Bopomofo',
  ],
].map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const);

function scriptsOf(name: string): readonly string[] {
  return SCRIPTS.filter(([, pattern]) => pattern.test(name)).map(([script]) => script);
}

function* mixedScripts(look: ImageLook): Generator<Found> {
  for (const node of look.tree.nodes()) {
    if (/^[\0-\x7f]*$/.test(node.name) || look.isKnown(node)) continue;
    // What comes before and after a dot is often of two scripts: a name, and what kind of file it is.
    const parts = node.name.split('.').map(scriptsOf);
    const mixed = parts.find(
      (scripts) => scripts.length > 1 && !TOGETHER.some((set) => scripts.every((s) => set.has(s))),
    );
    if (mixed !== undefined)
      yield { place: pathOf(node), says: `Its name mixes letters of ${mixed.join(' and ')}.` };
  }
}

/** Pairs of names in one directory that fall together; the ones that nobody vouches for. */
function* twins(look: ImageLook, form: (name: string) => string, what: string): Generator<Found> {
  for (const directory of look.tree.nodes()) yield* twinsIn(look, directory, form, what);
  yield* twinsIn(look, look.tree.root, form, what);
}

function* twinsIn(
  look: ImageLook,
  directory: TreeNode,
  form: (name: string) => string,
  what: string,
): Generator<Found> {
  const first = new Map<string, TreeNode>();
  for (const node of directory.children.values()) {
    const key = form(node.name);
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, node);
      continue;
    }
    const shown = look.isOwn(node) ? node : look.isOwn(other) ? other : undefined;
    const beside = shown === node ? other : node;
    if (shown !== undefined)
      yield { place: pathOf(shown), says: `${what} ${beside.name}, which is beside it.` };
  }
}

function* lookAlikes(look: ImageLook): Generator<Found> {
  yield* twins(look, skeletonOf, 'Its name looks like');
}

function* cases(look: ImageLook): Generator<Found> {
  yield* twins(look, (name) => name.toLowerCase(), 'Its name differs in case alone from');
}

function* edges(look: ImageLook): Generator<Found> {
  for (const node of look.tree.nodes()) {
    const how = /[\s.]$/u.test(node.name)
      ? 'ends in a space or a dot'
      : /^\s/u.test(node.name)
        ? 'begins with a space'
        : '';
    if (how !== '' && look.isOwn(node)) yield { place: pathOf(node), says: `Its name ${how}.` };
  }
}

function* options(look: ImageLook): Generator<Found> {
  for (const node of look.tree.nodes())
    if (node.name.startsWith('-') && look.isOwn(node))
      yield {
        place: pathOf(node),
        says: 'A program that is given all names of a directory takes it for an option.',
      };
}

/** Settings that a person reads, each with its place. */
function* settings({ config }: ImageLook): Generator<readonly [place: string, text: string]> {
  for (const text of config.entrypoint) yield ['ENTRYPOINT', text];
  for (const text of config.cmd) yield ['CMD', text];
  for (const text of config.healthcheck) yield ['HEALTHCHECK', text];
  yield ['USER', config.user];
  yield ['WORKDIR', config.workingDir];
  for (const pair of config.env) yield [`ENV ${pair.split('=', 1)[0] ?? ''}`, pair];
}

/** White space that is wider than anybody writes, and letters that are blank. */
const BLANKS = /[\s\u2800\u3164\uffa0]{20,}/gu;

function* blanks(look: ImageLook): Generator<Found> {
  for (const [place, text] of settings(look)) {
    const [first, ...more] = text.matchAll(BLANKS);
    if (first === undefined) continue;
    const others = more.length === 0 ? '' : `, the first of ${more.length + 1} such gaps`;
    const rest = text.slice(first.index + first[0].length);
    yield { place, says: `After ${first[0].length} blank characters${others} follows: ${rest}` };
  }
}

function* unseenSettings(look: ImageLook): Generator<Found> {
  for (const [place, text] of settings(look)) {
    const visible = text.replace(/[\n\t]/g, ' ');
    if (UNSEEN.test(visible)) yield { place, says: `It holds what does not show: ${unseenIn(visible)}.` };
  }
}

export const NAMES: readonly Rule[] = [
  {
    id: 'unseen-in-name',
    kind: 'look-alike',
    why: 'Two names are then one to the eye, or a name reads backwards: no package needs them.',
    find: unseen,
  },
  {
    id: 'mixed-scripts',
    kind: 'look-alike',
    why: 'A letter of another alphabet in a word is not seen; scripts that are written together are left out.',
    find: mixedScripts,
  },
  {
    id: 'look-alike',
    kind: 'look-alike',
    why: 'One of two names that look the same is read, and the other is run.',
    find: lookAlikes,
  },
  {
    id: 'case-twin',
    kind: 'look-alike',
    why: 'On a disk that does not tell them apart the reviewer sees one of the two.',
    find: cases,
  },
  {
    id: 'edge-of-name',
    kind: 'look-alike',
    why: 'A space at the edge of a name is not seen, and some systems leave dots at its end out.',
    find: edges,
  },
  {
    id: 'option-name',
    kind: 'look-alike',
    why: 'It is a file that reads like an option, and is obeyed as one.',
    find: options,
  },
  {
    id: 'blank-run',
    kind: 'look-alike',
    why: 'What stands behind blanks is out of sight where a line is cut or scrolled.',
    find: blanks,
  },
  {
    id: 'unseen-in-setting',
    kind: 'look-alike',
    why: 'A command or a variable is then not what is read.',
    find: unseenSettings,
  },
];
