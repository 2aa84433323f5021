import type { Origin, PackageName } from '../model.ts';
import type { ClaimedPackage, KnownSource, OpenKnownSource } from '../origin/knownSource.ts';
import { loadKnownFile } from './keepKnownFile.ts';
import type { KnownFile } from './knownFile.ts';
import { isLauncher } from './pypi/launchers.ts';
import { InstalledPaths, packageKey } from './installedPaths.ts';

/**
 * A file that an owner keeps, as a source for a review. Debian's packages are found wherever an image has their files; those of
 * PyPI and npm below the directories that the image says it has them in.
 * @throws CountersignError `input` or `limit` when it is no such file
 */
export async function readKnownFile(path: string): Promise<OpenKnownSource> {
  const file = await loadKnownFile(path);
  return (claimed) => Promise.resolve(knownSourceOf(file, claimed));
}

/** What installers write into a wheel's directory themselves (PyPA, "Recording installed projects"). */
const WRITTEN_ANEW = /\.dist-info\/(?:RECORD|INSTALLER|REQUESTED|direct_url\.json)$/;

/**
 * The same of a file that was read. A file that a package's list in the image has, and the package itself has not, is changed as
 * well: somebody added it to both.
 */
export function knownSourceOf(file: KnownFile, claimed: readonly ClaimedPackage[]): KnownSource {
  const files = new InstalledPaths(claimed);
  const links = new InstalledPaths(claimed);
  const launchers = new InstalledPaths(claimed);
  const installed = new Map<string, Set<string | undefined>>();
  for (const { package: name, architecture } of claimed) {
    const key = packageKey(name);
    installed.set(key, (installed.get(key) ?? new Set()).add(architecture));
  }
  const comparable = new Map<string, PackageName>();
  for (const known of file.packages) {
    const name: PackageName = { ecosystem: known.ecosystem, name: known.name, version: known.version };
    const key = packageKey(name);
    const architectures = installed.get(key);
    if (architectures?.has(undefined) === true || architectures?.has(known.architecture) === true)
      comparable.set(key, name);
    for (const [path, sha256] of known.files) files.add(name, path, sha256);
    for (const [path, target] of known.links) links.add(name, path, target);
    for (const [script, object] of known.launchers ?? [])
      launchers.add(name, `../../../bin/${script}`, object);
  }
  return {
    bases: file.bases,
    knownAt: (path, sha256) => found(files, path, sha256) ?? launcherAt(launchers, path, sha256),
    knownLinkAt: (path, target) => found(links, path, target),
    hasOther: (path, sha256, named) => {
      const there = files.at(path);
      if (there.some(({ value }) => value === sha256)) return undefined;
      // What a version has that is not installed says nothing of one that is.
      const asked = named === undefined ? undefined : packageKey(named);
      const other = [...there, ...links.at(path)].find(
        ({ key }) => comparable.has(key) && (asked === undefined || asked === key),
      );
      // Links take the place of directories, which lists have and packages are not asked about.
      const isAdded = sha256 !== '' && !WRITTEN_ANEW.test(path);
      return other?.package ?? (asked === undefined || !isAdded ? undefined : comparable.get(asked));
    },
  };
}

function found(places: InstalledPaths, path: string, value: string): Origin | undefined {
  const entry = places.at(path).find((one) => one.value === value);
  return entry && { class: 'known', by: 'registry', package: entry.package };
}

/** pip writes itself once more with its version: `pip3.12`. */
const VERSIONED_PIP = /(^|\/)pip3\.\d{1,3}$/;

function launcherAt(launchers: InstalledPaths, path: string, sha256: string): Origin | undefined {
  const directory = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const entry = launchers
    .at(path.replace(VERSIONED_PIP, '$1pip'))
    .find(({ value }) => isLauncher(value, directory, sha256));
  return entry && { class: 'known', by: 'registry', package: entry.package };
}
