import { CountersignError } from '../../../errors.ts';
import { sha256Hex } from '../../../canonicalJson.ts';
import { unpackStream } from '../archive/unpackStream.ts';
import type { PackedForm } from '../archive/unpackStream.ts';
import type { WantedPackage } from '../registry/fetchPackage.ts';
import type { DebianOptions } from './debianRegistry.ts';
import { readPackagesIndex } from './packagesIndex.ts';
import type { IndexedPackage } from './packagesIndex.ts';
import { readInRelease } from './releaseFile.ts';
import type { ReleaseFile, ReleaseIndex } from './releaseFile.ts';

export interface FoundPackage {
  readonly indexed: IndexedPackage;
  readonly release: ReleaseFile;
  /** URL of the InRelease. */
  readonly index: string;
  /** URL of the package. */
  readonly url: URL;
}

export interface SuitePlace extends DebianOptions {
  readonly mirror: URL;
  readonly suite: string;
}

const MAX_RELEASE_BYTES = 8 * 1024 ** 2;
const MAX_PACKED_INDEX_BYTES = 256 * 1024 ** 2;
const MAX_INDICES = 64;
/** The quickest to unpack first. */
const FORMS: readonly PackedForm[] = ['.gz', '.xz', ''];
const SAFE_PATH = /^(?!\/)(?!.*\.\.)[A-Za-z0-9.+~:_/-]+$/;

/**
 * What a suite of a mirror has of the packages that are wanted.
 * @returns undefined where the mirror has no such suite
 * @throws CountersignError `tampered` when the suite is not signed by the keyring or an index is not what it says
 */
export async function findInSuite(
  place: SuitePlace,
  wanted: readonly WantedPackage[],
): Promise<FoundPackage[] | undefined> {
  const base = below(place.mirror, `dists/${place.suite}/`);
  const url = new URL('InRelease', base);
  const text = await place.client.read(url, MAX_RELEASE_BYTES).catch((error: unknown) => {
    if (error instanceof CountersignError && error.code === 'not-found') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const release = await readInRelease(text.toString('utf8'), place.keyring, place.suite, url.href);
  const { validUntil } = release;
  if (validUntil !== undefined && validUntil.getTime() < Date.now())
    place.onNote(`${url.href} was to be used until ${validUntil.toISOString()} only: it may be an old one`);
  const found: FoundPackage[] = [];
  const versions = new Set(wanted.map(({ name, version }) => `${name} ${version}`));
  for (const path of indexPaths(release, wanted)) {
    for await (const indexed of readIndex(place, base, release, path, wanted)) {
      if (!versions.has(`${indexed.name} ${indexed.version}`) || !SAFE_PATH.test(indexed.filename)) continue;
      found.push({ indexed, release, index: url.href, url: below(place.mirror, indexed.filename) });
    }
  }
  return found;
}

/** A mirror's URL may end without a slash. */
function below(mirror: URL, path: string): URL {
  return new URL(path, mirror.href.endsWith('/') ? mirror : `${mirror.href}/`);
}

/** Indices of the architectures that are wanted, which have the packages for all of them too. */
function indexPaths(release: ReleaseFile, wanted: readonly WantedPackage[]): string[] {
  const named = new Set(wanted.map(({ architecture }) => architecture));
  const own = release.architectures.filter((one) => one !== 'all' && named.has(one));
  const architectures =
    own.length > 0 ? own : release.architectures.filter((one) => one !== 'all').slice(0, 1);
  return release.components
    .flatMap((component) => architectures.map((one) => `${component}/binary-${one}/Packages`))
    .filter((path) => SAFE_PATH.test(path))
    .slice(0, MAX_INDICES);
}

async function* readIndex(
  { client }: SuitePlace,
  base: URL,
  release: ReleaseFile,
  path: string,
  wanted: readonly WantedPackage[],
): AsyncGenerator<IndexedPackage, void, undefined> {
  const form = FORMS.find((one) => release.indices.has(path + one));
  const index = form === undefined ? undefined : release.indices.get(path + form);
  if (form === undefined || index === undefined || index.size > MAX_PACKED_INDEX_BYTES) return;
  const url = indexUrl(base, path + form, index, release.isByHash);
  const bytes = await client.read(url, index.size);
  if (bytes.length !== index.size || sha256Hex(bytes) !== index.sha256)
    throw new CountersignError(
      'tampered',
      `${url.href} is not what the signed Release says: its hash is another`,
    );
  const names = new Set(wanted.map(({ name }) => name));
  yield* readPackagesIndex(
    unpackStream(piecesOf(bytes), form, url.href),
    (name) => names.has(name),
    url.href,
  );
}

/** By its hash an index stays there while a new one is published (`Acquire-By-Hash`). */
function indexUrl(base: URL, path: string, { sha256 }: ReleaseIndex, isByHash: boolean): URL {
  return new URL(isByHash ? path.replace(/[^/]*$/, `by-hash/SHA256/${sha256}`) : path, base);
}

async function* piecesOf(bytes: Buffer): AsyncGenerator<Uint8Array, void, undefined> {
  const size = 64 * 1024;
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}
