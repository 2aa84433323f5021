/** The path that a whiteout removes; for an opaque directory its own with a trailing slash; undefined of all else. */
export function removedPath(path: string): string | undefined {
  const [, parent = '', name] = /^((?:.*\/)?)\.wh\.([^/]+)$/s.exec(path) ?? [];
  if (name === undefined) return undefined;
  return name === '.wh..opq' ? parent || '/' : `${parent}${name}`;
}
