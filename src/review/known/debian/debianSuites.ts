import type { WantedPackage } from '../registry/fetchPackage.ts';

/** Code names by the number of the release (Debian wiki, "DebianReleases"). */
const CODENAMES: ReadonlyMap<string, string> = new Map([
  ['10', 'buster'],
  ['11', 'bullseye'],
  ['12', 'bookworm'],
  ['13', 'trixie'],
  ['14', 'forky'],
]);

/** Where Debian publishes its archive and its security updates. */
export const DEBIAN_MIRRORS = ['http://deb.debian.org/debian', 'http://deb.debian.org/debian-security'];

/**
 * The suites of the release that an image claims to be, by the version of its package base-files, which begins with the number
 * of the release. Empty where it is none of Debian's.
 */
export function suitesOf(wanted: readonly WantedPackage[]): string[] {
  const base = wanted.find(({ ecosystem, name }) => ecosystem === 'debian' && name === 'base-files');
  const release = /^(\d+)(?:\.\d+)*(?:\+deb\d+u\d+)?$/.exec(base?.version ?? '')?.[1];
  const codename = CODENAMES.get(release ?? '');
  return codename === undefined ? [] : [codename, `${codename}-updates`, `${codename}-security`];
}
