import { pathOf } from '../look/fileTree.ts';
import type { ImageLook } from '../look/imageLook.ts';
import { originWords } from '../look/origins.ts';
import { quote } from '../look/quote.ts';
import type { Found, Rule } from './rule.ts';

/**
 * Groups of entry points (PyPA, "Entry points specification") that a library loads without being told to, each by whom: of the
 * manuals of torch ("Autoloading Out-of-Tree Extension"), jax ("PJRT plugins") and numba ("Registering Extensions with Entry Points").
 */
const LOADED_GROUPS: ReadonlyMap<string, string> = new Map([
  ['torch.backends', 'torch runs it whenever it is imported'],
  ['jax_plugins', 'jax runs it when it looks for devices'],
  ['numba_extensions', 'numba runs it when it first compiles'],
]);

/** Entries of those groups, each line as it is written. */
function loadedBy(text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  let group: string | undefined;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const section = /^\s*\[([^\]]*)\]/.exec(line)?.[1]?.trim();
    if (section !== undefined) group = LOADED_GROUPS.has(section) ? section : undefined;
    else if (group !== undefined && line.includes('=') && !/^\s*[#;]/.test(line)) {
      const lines = found.get(group) ?? [];
      found.set(group, lines);
      lines.push(line.trim());
    }
  }
  return found;
}

function* plugins(look: ImageLook): Generator<Found> {
  for (const node of look.tree.nodes()) {
    if (node.name !== 'entry_points.txt') continue;
    const whose = originWords(look.origin(node));
    const target = look.tree.follow(node);
    for (const [group, lines] of loadedBy((target && look.text(target)) ?? ''))
      yield {
        place: pathOf(node),
        says: `${LOADED_GROUPS.get(group) ?? ''} (${whose}): ${quote(lines.join(', '))}`,
      };
  }
}

export const PYTHON_PLUGINS: readonly Rule[] = [
  {
    id: 'plugin',
    kind: 'python-start-up',
    why: 'A library imports it of itself, though nothing that is read imports it, so that it is shown whoever claims it.',
    find: plugins,
  },
];
