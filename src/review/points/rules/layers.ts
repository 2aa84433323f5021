import { removedPath } from '../../../solution/image/layer/removedPath.ts';
import type { ImageLook, LayerPath } from '../look/imageLook.ts';
import { isOwn } from '../look/origins.ts';
import type { Found, Rule } from './rule.ts';

/** A path as the layers so far leave it. */
interface Laid {
  readonly children: Map<string, Laid>;
  /** Undefined where only what is below it has an entry. */
  type: LayerPath['type'] | undefined;
  /** Counted from 1, as they are shown. */
  layer: number;
}

function names(path: string): string[] {
  return path.split('/').filter((name) => name !== '');
}

/** Takes away what earlier layers have in a directory, or at a path with all below it. @returns how many files that were */
function takeAway(parent: Laid, name: string): number {
  const removed = parent.children.get(name);
  parent.children.delete(name);
  let files = 0;
  const pending = removed === undefined ? [] : [removed];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type !== undefined && node.type !== 'directory') files++;
    for (const child of node.children.values()) pending.push(child);
  }
  return files;
}

function* removals(root: Laid, layer: number, files: readonly LayerPath[]): Generator<Found> {
  for (const { path } of files) {
    const removed = removedPath(path);
    if (removed === undefined) continue;
    const way = names(removed);
    const isEmptied = removed.endsWith('/');
    const last = isEmptied ? undefined : way.pop();
    let here: Laid | undefined = root;
    for (const name of way) here = here?.children.get(name);
    if (here === undefined) continue;
    const gone = last === undefined ? [...here.children.keys()] : [last];
    let count = 0;
    for (const name of gone) count += takeAway(here, name);
    if (count === 0) continue;
    const what = count === 1 ? 'one file' : `${count} files`;
    yield {
      place: `/${names(removed).join('/')}`,
      says: `Layer ${layer} takes away ${what} that a layer below has: no run sees them.`,
    };
  }
}

interface Step {
  readonly node: Laid;
  /** The first link on the way. */
  readonly through: string | undefined;
}

function goTo(root: Laid, path: string): Step {
  let node = root;
  let through: string | undefined;
  const way = names(path);
  for (const [i, name] of way.entries()) {
    if (node.type === 'symlink') through ??= `/${way.slice(0, i).join('/')}`;
    const next: Laid = node.children.get(name) ?? { children: new Map(), type: undefined, layer: 0 };
    node.children.set(name, next);
    node = next;
  }
  return { node, through };
}

function* additions(
  look: ImageLook,
  root: Laid,
  layer: number,
  files: readonly LayerPath[],
): Generator<Found> {
  const removed = new Set(files.map(({ path }) => removedPath(path)));
  for (const { path, type } of files) {
    if (path === '' || removedPath(path) !== undefined) continue;
    const { node, through } = goTo(root, path);
    const place = `/${path}`;
    if (through !== undefined)
      yield {
        place,
        says: `Layer ${layer} puts it below ${through}, which is a link: engines differ in whether it follows the link.`,
      };
    if (removed.has(path))
      yield {
        place,
        says: `Layer ${layer} both takes it away and brings it: engines differ in which comes first.`,
      };
    const isReplacement = node.type !== undefined && !(node.type === 'directory' && type === 'directory');
    if (isReplacement && node.layer === layer)
      yield { place, says: `Layer ${layer} has it twice: engines take the last.` };
    else if (isReplacement && isOwn(look.input.originOf(path)))
      yield {
        place,
        says: `Layer ${layer} puts another in the place of what layer ${node.layer} has: no run sees that.`,
      };
    if (type !== 'directory' && type !== 'symlink') node.children.clear();
    node.type = type;
    node.layer = layer;
  }
}

function* hidden(look: ImageLook): Generator<Found> {
  const root: Laid = { children: new Map(), type: 'directory', layer: 0 };
  for (const [i, { files }] of (look.input.layers ?? []).entries()) {
    yield* removals(root, i + 1, files);
    yield* additions(look, root, i + 1, files);
  }
}

export const LAYERS: readonly Rule[] = [
  {
    id: 'hidden-layer',
    kind: 'hidden-layer',
    why: 'The archive holds what no run sees, and engines lay layers over each other in different ways; what a package replaces is left out.',
    find: hidden,
  },
];
