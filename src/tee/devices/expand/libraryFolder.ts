import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { DeviceExpansion } from './expandDevices.ts';

/** Where a solution finds the libraries of its devices; below what is the sandbox's own. */
const DEVICES = '/sp/devices';
const LIBRARIES = `${DEVICES}/lib`;

/** What an engine without CDI is given instead of a changed `ld.so.cache`. */
export interface LibraryFolder {
  readonly mount: { readonly source: string; readonly target: string } | undefined;
  /** `NAME=value`, with those of the devices. */
  readonly env: readonly string[];
}

/**
 * A directory with links to the devices' libraries by the names that the loader knows, and the search path that leads
 * there, after the image's own. Only these libraries are in it, so that no other of a system's directory is found before
 * those that a program brings along.
 * @param folder to be made
 * @param imageEnv `NAME=value`
 */
export function makeLibraryFolder(
  { libraries, env }: Pick<DeviceExpansion, 'libraries' | 'env'>,
  folder: string,
  imageEnv: readonly string[],
): LibraryFolder {
  if (libraries.size === 0) return { mount: undefined, env };
  mkdirSync(join(folder, 'lib'), { recursive: true, mode: 0o755 });
  for (const [name, target] of libraries) symlinkSync(target, join(folder, 'lib', name));
  const own =
    imageEnv.findLast((pair) => pair.startsWith('LD_LIBRARY_PATH='))?.slice('LD_LIBRARY_PATH='.length) ?? '';
  const path = own === '' ? LIBRARIES : `${own}:${LIBRARIES}`;
  return { mount: { source: folder, target: DEVICES }, env: [...env, `LD_LIBRARY_PATH=${path}`] };
}
