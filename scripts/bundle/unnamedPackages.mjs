import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;

/** The packages, with their versions, of which a bundle holds something. @param metafile what esbuild says of it */
function bundledPackages(root, { outputs }) {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const folders = new Set(
    inputs.flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? (FOLDER.exec(path) ?? []) : [])),
  );
  return [...folders].map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    return `${name} ${version}`;
  });
}

/** What is in the bundle and has no heading in THIRD-PARTY-NOTICES.md: its licence would be missing. */
export function unnamedPackages(root, metafile) {
  const notices = readFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), 'utf8');
  const named = new Set(
    [...notices.matchAll(/^## .*?: (.*)$/gm)].flatMap(([, packages = '']) => packages.split(', ')),
  );
  return bundledPackages(root, metafile).filter((name) => !named.has(name));
}
