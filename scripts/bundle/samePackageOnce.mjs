import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Of each package and version that is installed more than once: the folders, and the one that stands for all. */
function copiesOf(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const copies = new Map();
  for (const [folder, { version }] of Object.entries(packages)) {
    if (folder === '') continue;
    const id = `${folder.slice(folder.lastIndexOf('node_modules/'))} ${version}`;
    copies.set(id, [...(copies.get(id) ?? []), folder].sort());
  }
  return [...copies.values()].flatMap(([first, ...others]) =>
    others.map((other) => [join(root, other, '/'), join(root, first, '/')]),
  );
}

/** npm installs a version once for each package that needs another than the first: in the bundle one copy stands for all. */
export function samePackageOnce(root) {
  const copies = copiesOf(root);
  return {
    name: 'same-package-once',
    setup({ onResolve, resolve }) {
      onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, kind, importer, namespace, resolveDir }) => {
        if (pluginData === 'seen' || kind === 'entry-point') return undefined;
        const found = await resolve(path, { importer, kind, namespace, resolveDir, pluginData: 'seen' });
        const [copy, first] = copies.find(([folder]) => found.path.startsWith(folder)) ?? [];
        return copy === undefined ? found : { ...found, path: first + found.path.slice(copy.length) };
      });
    },
  };
}
