import { readClaims } from '../origin/readClaims.ts';
import { walkImage } from '../walk/walkImage.ts';
import type { WalkedImage } from '../walk/walkImage.ts';
import { plainName } from './installedPaths.ts';
import type { WantedPackage } from './registry/fetchPackage.ts';

const MOST_TAGS = 64;

/**
 * The packages that an image's own lists claim, with what these say that helps to find the very archives.
 * @throws CountersignError as `walkImage` does
 */
export async function wantedPackages(archive: string): Promise<WantedPackage[]> {
  return wantedIn(await walkImage(archive));
}

/** The same of an image that was walked. */
export function wantedIn(image: WalkedImage): WantedPackage[] {
  const tags = wheelTags(image.lists);
  return readClaims(image).packages.map(({ package: name, architecture, root }) => {
    const own = name.ecosystem === 'pypi' ? tags.get(placeOf(root, name.name, name.version)) : undefined;
    return {
      ...name,
      ...(architecture === undefined ? {} : { architecture }),
      ...(own === undefined ? {} : { tags: own }),
    };
  });
}

/** Tags of each wheel by where it is installed (PyPA specifications, "Binary distribution format", WHEEL). */
function wheelTags(lists: ReadonlyMap<string, Uint8Array>): Map<string, string[]> {
  const tags = new Map<string, string[]>();
  for (const [path, bytes] of lists) {
    const [, root = '', name, version] = /^(?:(.*)\/)?([^/]+)-([^/-]+)\.dist-info\/WHEEL$/.exec(path) ?? [];
    if (name === undefined || version === undefined) continue;
    const text = Buffer.from(bytes.subarray(0, 64 * 1024)).toString('utf8');
    const found = [...text.matchAll(/^Tag: *([A-Za-z0-9_.-]{1,255}) *\r?$/gm)].map(([, tag = '']) => tag);
    if (found.length > 0) tags.set(placeOf(root, name, version), found.slice(0, MOST_TAGS));
  }
  return tags;
}

function placeOf(root: string, name: string, version: string): string {
  return [root, plainName(name), version].join('\0');
}
