import { pathOf } from '../look/fileTree.ts';
import { DEFAULT_PATH, isBelow, WRITABLE } from '../look/imageLook.ts';
import type { ImageLook } from '../look/imageLook.ts';
import type { Found, Rule } from './rule.ts';
import { HARMLESS, VARIABLES } from './variables.ts';

function nameOf(pair: string): string {
  const at = pair.indexOf('=');
  return at < 0 ? pair : pair.slice(0, at);
}

function* obeyed({ env }: ImageLook): Generator<Found> {
  for (const [name, value] of env) {
    const variable = HARMLESS.test(name) ? undefined : VARIABLES.find(({ names }) => names.test(name));
    if (variable !== undefined) yield { place: `ENV ${name}`, says: `${variable.says}: ${value}` };
  }
}

function* setTwice({ config }: ImageLook): Generator<Found> {
  const counts = new Map<string, number>();
  for (const name of config.env.map(nameOf)) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [name, count] of counts)
    if (count > 1) yield { place: `ENV ${name}`, says: `It is set ${count} times: the last counts.` };
}

const USUAL: ReadonlySet<string> = new Set([...DEFAULT_PATH.split(':'), '/usr/games', '/usr/local/games']);

/** Where an entry of PATH leads to, for who must know whether it is to be trusted. */
function aboutEntry(look: ImageLook, entry: string): string {
  if (!entry.startsWith('/')) return 'it depends on the working directory';
  if (isBelow(entry, WRITABLE)) return 'a run may write there';
  const found = look.seen(entry);
  if (found === undefined) return 'the image has nothing there';
  return isBelow(pathOf(found), WRITABLE) ? 'a run may write there' : 'it is none of the usual directories';
}

function* searched(look: ImageLook): Generator<Found> {
  const path = look.env.get('PATH');
  if (path === undefined) return;
  const entries = [...new Set(path.split(':'))];
  const lastUsual = entries.findLastIndex((entry) => USUAL.has(entry));
  for (const [i, entry] of entries.entries()) {
    const normal = entry.length > 1 ? entry.replace(/(?<!\/)\/+$/, '') : entry;
    if (USUAL.has(normal)) continue;
    const when = i < lastUsual ? 'before the usual ones' : 'after the usual ones';
    const named = entry === '' ? 'An empty entry, the working directory,' : entry;
    yield {
      place: 'ENV PATH',
      says: `${named} is searched for programs ${when}: ${aboutEntry(look, entry)}.`,
    };
  }
}

function* home({ env, home: found }: ImageLook): Generator<Found> {
  const value = env.get('HOME');
  if (value === undefined || found === undefined) return;
  const says = `Programs read their users' settings there: ${value}; without it a run has an empty one.`;
  yield { place: 'ENV HOME', says };
}

function* workingDirectory({ config: { workingDir } }: ImageLook): Generator<Found> {
  if (isBelow(workingDir, WRITABLE))
    yield { place: 'WORKDIR', says: `A run starts where it may write: ${workingDir}.` };
  else if (isBelow(workingDir, ['/sp/inputs']))
    yield { place: 'WORKDIR', says: `A run starts among the inputs: ${workingDir}.` };
}

export const ENVIRONMENT: readonly Rule[] = [
  {
    id: 'environment-obeyed',
    kind: 'environment',
    why: 'Interpreters, loader and libraries load code that such a variable names; those that only tell a version are left out.',
    find: obeyed,
  },
  {
    id: 'environment-twice',
    kind: 'environment',
    why: 'Who reads the first of two sees what is not used.',
    find: setTwice,
  },
  {
    id: 'search-path',
    kind: 'environment',
    why: 'What stands in a directory that is searched earlier runs in place of the program that is meant.',
    find: searched,
  },
  {
    id: 'home',
    kind: 'environment',
    why: 'Only a home that the image names and has can hold start-up files: the one of the sandbox is empty.',
    find: home,
  },
  {
    id: 'working-directory',
    kind: 'environment',
    why: 'Interpreters look for modules where they are started.',
    find: workingDirectory,
  },
];
