/**
 * The files of an image that list packages and their files:
 * dpkg(1) `/var/lib/dpkg`, and its form without dpkg in distroless images; apk(8) `lib/apk/db/installed`; the PyPA's "Recording
 * installed projects"; npm's hidden lockfile ("package-lock.json", "Hidden Lockfiles").
 */
const DPKG = /^var\/lib\/dpkg\/(?:status|diversions|info\/[^/]+\.(?:md5sums|list)|status\.d\/[^/]+)$/;
const APK = /^(?:usr\/)?lib\/apk\/db\/installed$/;
const WHEEL = /\.dist-info\/(?:RECORD|METADATA|WHEEL)$/;
const NPM = /(?:^|\/)(?:node_modules\/\.package-lock|package-lock)\.json$/;

/** Whether a file's bytes are wanted by those who tell where files come from. */
export function isListFile(path: string): boolean {
  if (path.startsWith('var/lib/dpkg/')) return DPKG.test(path);
  if (path.endsWith('.json')) return NPM.test(path);
  return WHEEL.test(path) || APK.test(path);
}
