import { link, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inBytes } from '../../../marketplace/card/words.ts';
import { raiseLimit } from '../../../marketplace/order/limitWords.ts';
import type { CollectedOutput, SkippedOutput } from '../../sandbox/collectOutput.ts';
import type { SandboxLimits } from '../../sandbox/sandbox.ts';
import { removeTree } from '../../removeTree.ts';
import { OutputTree, type Found } from './outputTree.ts';

type OutputLimits = Pick<SandboxLimits, 'outputBytes' | 'outputFiles'>;

/** What the output comes to, copies included: a solution must not get out more by links than it may write. */
class Budget {
  readonly #limits: OutputLimits;
  #bytes: number;
  #files: number;

  constructor(limits: OutputLimits, { files, directories, links, skipped }: CollectedOutput) {
    this.#limits = limits;
    this.#bytes = files.reduce((sum, { size }) => sum + size, 0);
    this.#files = files.length + directories.length + links.length + skipped.length;
  }

  /** Takes for these copies what they cost; why not, where that is more than there is. */
  take(weight: { readonly files: number; readonly bytes: number }): string | undefined {
    const { outputBytes, outputFiles } = this.#limits;
    const bytes = this.#bytes + weight.bytes;
    const files = this.#files + weight.files;
    if (bytes > outputBytes)
      return `with a copy of what it leads to, the output is larger than ${inBytes(outputBytes)}: ${raiseLimit('outputBytes')}`;
    if (files > outputFiles)
      return `with a copy of what it leads to, the output holds more than ${outputFiles} files: ${raiseLimit('outputFiles')}`;
    this.#bytes = bytes;
    this.#files = files;
    return undefined;
  }
}

/** What a link stands for, by the names that it gets. Links within a directory that is linked to are not followed again. */
function copiesOf(
  path: string,
  found: Found,
  tree: OutputTree,
): readonly { readonly path: string; readonly from: string }[] {
  if (found.kind === 'file') return [{ path, from: found.path }];
  // The output itself is never copied: every link lies in it.
  const top = found.path.length + 1;
  return tree.filesBelow(found.path).map(({ path: from }) => ({ path: `${path}/${from.slice(top)}`, from }));
}

/**
 * Puts in the place of each link what it leads to, as a second name of the same files. A link leads to something when it
 * stays within the output, by itself and by every link on its way.
 * @param target directory that holds the files and directories that were collected
 * @returns the links that are left out, and why
 */
export async function copyLinked(
  target: string,
  found: CollectedOutput,
  limits: OutputLimits,
): Promise<readonly SkippedOutput[]> {
  const tree = new OutputTree(found);
  const budget = new Budget(limits, found);
  const skipped: SkippedOutput[] = [];
  for (const { path } of found.links) {
    const reason = await copyOne(target, path, tree, budget);
    if (reason !== undefined) skipped.push({ path, reason: `a symbolic link: ${reason}` });
  }
  return skipped;
}

/** What a file system has no room for: so many names of one file, so long a path. */
const OF_FILE_SYSTEMS: ReadonlyMap<string, string> = new Map([
  ['EMLINK', 'what it leads to has too many names'],
  ['ENAMETOOLONG', 'with what it leads to, a path is longer than Linux opens'],
]);

async function copyOne(
  target: string,
  path: string,
  tree: OutputTree,
  budget: Budget,
): Promise<string | undefined> {
  const found = tree.resolve(path);
  if (typeof found === 'string') return found;
  if (found.kind === 'directory' && (found.path === '' || path.startsWith(`${found.path}/`)))
    return 'it leads to a directory that it lies in';
  const excess = budget.take(tree.weightOf(found));
  if (excess !== undefined) return excess;
  try {
    if (found.kind === 'directory') await mkdir(join(target, path), { recursive: true, mode: 0o700 });
    for (const copy of copiesOf(path, found, tree)) {
      await mkdir(dirname(join(target, copy.path)), { recursive: true, mode: 0o700 });
      await link(join(target, copy.from), join(target, copy.path));
    }
  } catch (error) {
    const reason = OF_FILE_SYSTEMS.get((error as NodeJS.ErrnoException).code ?? '');
    if (reason === undefined) throw error;
    // A part of it would be taken for the whole.
    await removeTree(join(target, path));
    return reason;
  }
  return undefined;
}
