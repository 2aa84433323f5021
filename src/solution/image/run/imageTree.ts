import type { LayerFile } from '../scanArchive.ts';
import type { TarType } from '../tar/tarHeader.ts';
import { LayerRules } from './layerRules.ts';

/** As many as Linux follows (path_resolution(7)). */
const MAX_LINKS = 40;
const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';

interface Node {
  type: TarType;
  /** What the layer says of it; undefined for a directory that paths only imply, and for the root. */
  file: LayerFile | undefined;
  /** The last layer that names it or what is below it. */
  layer: number;
  readonly children: Map<string, Node>;
}

function directory(layer: number): Node {
  return { type: 'directory', file: undefined, layer, children: new Map() };
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}

/**
 * The root that an image's layers become (OCI Image Layer Specification, "Applying Changesets"), without its content.
 * Engines unpack layers by an overlay, into copies or onto what lies below, and differ then in what a layer means
 * that says two things about a path, links to what it does not hold itself, or reaches through a link or a file of
 * the layers below. Such a layer is refused, so that every engine has the root that was reviewed.
 */
export class ImageTree {
  readonly #root = directory(0);
  #layer = 0;

  /**
   * Lays a layer over those before.
   * @param name of the layer, for errors
   * @throws CountersignError `tampered` where engines would not agree, or none could unpack it
   */
  apply(name: string, files: readonly LayerFile[]): void {
    const rules = new LayerRules(name);
    this.#layer++;
    this.#removeHidden(files, rules);
    for (const file of files) if (!baseName(file.path).startsWith(WHITEOUT)) this.#add(file, rules);
  }

  /**
   * The file at a path, links followed inside the root; undefined when there is none.
   * @param from the directory that a relative path starts at
   */
  find(path: string, from = '/'): LayerFile | undefined {
    const node = this.#resolve([...(path.startsWith('/') ? [] : partsOf(from)), ...partsOf(path)]);
    return node?.type === 'file' ? node.file : undefined;
  }

  #removeHidden(files: readonly LayerFile[], rules: LayerRules): void {
    const removals: { readonly parent: Node; readonly hidden: string | undefined }[] = [];
    const own = new Set(files.filter(({ type }) => type === 'directory').map(({ path }) => path));
    for (const { path } of files) {
      rules.requireFirst(path);
      const name = baseName(path);
      // Other names of this form are bookkeeping of an old storage driver.
      if (!name.startsWith(WHITEOUT) || (name !== OPAQUE && name.startsWith(`${WHITEOUT}${WHITEOUT}`)))
        continue;
      const hidden = name === OPAQUE ? undefined : name.slice(WHITEOUT.length);
      if (hidden === '' || hidden === '.' || hidden === '..')
        throw rules.refused(path, 'removes what is not its own');
      if (hidden !== undefined) rules.remove(`${path.slice(0, path.length - name.length)}${hidden}`);
      const parent = this.#parentBelow(path, own, rules);
      if (parent !== undefined) removals.push({ parent, hidden });
    }
    for (const { parent, hidden } of removals) {
      if (hidden === undefined) parent.children.clear();
      else parent.children.delete(hidden);
    }
  }

  /**
   * Where a path's directory is in the layers below; undefined when it is not there, or the layer puts a directory of its own
   * (one of `own`) in the place of something else: engines mark such a one as opaque.
   */
  #parentBelow(path: string, own: ReadonlySet<string>, rules: LayerRules): Node | undefined {
    let here = this.#root;
    const above: string[] = [];
    for (const part of partsOf(path).slice(0, -1)) {
      const next = here.children.get(part);
      above.push(part);
      if (next === undefined) return undefined;
      if (next.type !== 'directory' && own.has(above.join('/'))) return undefined;
      if (next.type !== 'directory')
        throw rules.refused(path, `removes through a ${next.type} of a layer below`);
      here = next;
    }
    return here;
  }

  #add(file: LayerFile, rules: LayerRules): void {
    if (file.path === '') return;
    rules.requireNotRemoved(file.path);
    const parent = this.#parentOf(file.path, rules);
    const name = baseName(file.path);
    const before = parent.children.get(name);
    const isBoth = file.type === 'directory' && before?.type === 'directory';
    if (before?.layer === this.#layer && !isBoth) throw rules.twice(file.path);
    if (file.isOverlayWhiteout === true && before !== undefined)
      throw rules.refused(file.path, 'is a device 0:0 over what lies below');
    const node = this.#made(file, rules);
    parent.children.set(name, isBoth ? { ...node, children: before.children } : node);
  }

  #made(file: LayerFile, rules: LayerRules): Node {
    const layer = this.#layer;
    if (file.type !== 'link') return { type: file.type, file, layer, children: new Map() };
    const target = this.#own(partsOf(file.linkname));
    if (target?.file === undefined || (target.type !== 'file' && target.type !== 'symlink'))
      throw rules.refused(
        file.path,
        `is a link to ${JSON.stringify(file.linkname)}, which the layer lacks before it`,
      );
    return { type: target.type, file: target.file, layer, children: new Map() };
  }

  /** A node of the layer itself; links on the way are not followed. */
  #own(parts: readonly string[]): Node | undefined {
    let here: Node | undefined = this.#root;
    for (const part of parts) here = here?.children.get(part);
    return here?.layer === this.#layer ? here : undefined;
  }

  /** The directory of an entry, made where it is missing. */
  #parentOf(path: string, rules: LayerRules): Node {
    const pending = partsOf(path).slice(0, -1);
    const done: Node[] = [];
    for (let links = 0, part = pending.shift(); part !== undefined; part = pending.shift()) {
      if (part.startsWith(WHITEOUT)) throw rules.refused(path, 'lies below a removal');
      const parent = done.at(-1) ?? this.#root;
      const next = part === '..' ? undefined : parent.children.get(part);
      if (part === '..') {
        done.pop();
      } else if (next === undefined && links === 0) {
        const made = directory(this.#layer);
        parent.children.set(part, made);
        done.push(made);
      } else if (next?.type === 'directory' && (links === 0 || next.layer === this.#layer)) {
        next.layer = this.#layer;
        done.push(next);
      } else if (next?.type === 'symlink' && next.layer === this.#layer && ++links <= MAX_LINKS) {
        const target = next.file?.linkname ?? '';
        if (target.startsWith('/')) done.length = 0;
        pending.unshift(...partsOf(target));
      } else {
        const way =
          next === undefined || next.type === 'directory'
            ? 'a link to what the layer lacks'
            : `a ${next.type}`;
        throw rules.refused(path, `goes through ${way}`);
      }
    }
    return done.at(-1) ?? this.#root;
  }

  #resolve(parts: readonly string[]): Node | undefined {
    const pending = [...parts];
    const done: Node[] = [];
    for (let links = 0, part = pending.shift(); part !== undefined; part = pending.shift()) {
      const next = part === '..' ? undefined : (done.at(-1) ?? this.#root).children.get(part);
      if (part === '..') done.pop();
      else if (next?.type === 'symlink') {
        if (++links > MAX_LINKS) return undefined;
        const target = next.file?.linkname ?? '';
        if (target.startsWith('/')) done.length = 0;
        pending.unshift(...partsOf(target));
      } else if (next !== undefined) done.push(next);
      else return undefined;
    }
    return done.at(-1) ?? this.#root;
  }
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
