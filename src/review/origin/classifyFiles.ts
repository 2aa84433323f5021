import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Origin, WalkedFile } from '../model.ts';
import type { Check, Claim, ClaimIndex } from './claimIndex.ts';
import type { ClaimedPackage, KnownBase, KnownSource } from './knownSource.ts';

/** Where each file comes from. */
export interface Classified {
  /** By path; of all but directories, which have no content that could come from anywhere. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** By path, the package whose list has the file with this content, whatever vouches for it besides. */
  readonly listedBy: ReadonlyMap<string, ClaimedPackage>;
  /** The base that the lowest layers are of. */
  readonly base: KnownBase | undefined;
}

/** Nothing from outside. */
export const NOTHING_KNOWN: KnownSource = {
  bases: [],
  knownAt: () => undefined,
  hasOther: () => undefined,
};

const OWN: Origin = { class: 'own' };

/**
 * Tells known, claimed, changed and own files apart (docs/review.md). An outside source has the first and the last word: what
 * it knows is known, and what it has with other bytes is changed, even where a list in the image was rewritten with the file.
 * @param diffIds of the image's layers, lowest first
 */
export function classifyFiles(
  index: ClaimIndex,
  diffIds: readonly string[],
  known: KnownSource = NOTHING_KNOWN,
): Classified {
  const base = baseOf(diffIds, known.bases);
  const origins = new Map<string, Origin>();
  const listedBy = new Map<string, ClaimedPackage>();
  const links: WalkedFile[] = [];
  for (const file of index.image.files.values()) {
    if (file.type === 'directory') continue;
    const claims = index.at(file.path);
    const claim = heldOf(claims, file);
    if (claim !== undefined) listedBy.set(file.path, claim.package);
    const origin = originOf(file, claims, claim, known, base);
    origins.set(file.path, origin);
    if (file.type === 'symlink' && origin.class === 'own' && claims.length > 0) links.push(file);
  }
  for (const link of links) classifyLink(link, index, origins, listedBy);
  classifyLists(index, origins, listedBy);
  return { origins, listedBy, base };
}

/** The first claim that holds. Lists with one that does not are about something else than what is there. */
function heldOf(claims: readonly Claim[], file: WalkedFile): Claim | undefined {
  let held: Claim | undefined;
  for (const claim of claims) {
    if (claim.check === undefined) continue;
    if (holds(claim.check, file)) held ??= claim;
    else claim.list.isBorneOut = false;
  }
  return held;
}

function originOf(
  file: WalkedFile,
  claims: readonly Claim[],
  claim: Claim | undefined,
  known: KnownSource,
  base: KnownBase | undefined,
): Origin {
  if (base !== undefined && file.layer < base.layers.length)
    return { class: 'known', by: 'base', base: base.name };
  const found =
    file.sha256 !== undefined
      ? known.knownAt(file.path, file.sha256)
      : file.type === 'symlink'
        ? known.knownLinkAt?.(file.path, file.linkname)
        : undefined;
  if (found !== undefined) return found;
  const checked = claim ?? claims.find(({ check }) => check !== undefined);
  const other = known.hasOther(file.path, file.sha256 ?? '', (checked ?? claims[0])?.package.package);
  if (other !== undefined) return { class: 'changed', package: other };
  if (checked === undefined) return OWN;
  return { class: claim === undefined ? 'changed' : 'claimed', package: checked.package.package };
}

function holds({ algorithm, digest }: Check, file: WalkedFile): boolean {
  // apk knows a link by the hash of its target.
  if (file.type === 'symlink' && algorithm !== 'md5')
    return createHash(algorithm).update(file.linkname).digest('hex') === digest;
  return file.type === 'file' && file[algorithm] === digest;
}

/** The base whose layers are the image's lowest ones; the highest of several. */
function baseOf(diffIds: readonly string[], bases: readonly KnownBase[]): KnownBase | undefined {
  let found: KnownBase | undefined;
  for (const base of bases) {
    if (base.layers.length <= (found?.layers.length ?? 0)) continue;
    if (base.layers.every((layer, i) => layer === diffIds[i])) found = base;
  }
  return found;
}

/** A list that has no more of a link than its name speaks for it where it leads to what a list has too. */
function classifyLink(
  link: WalkedFile,
  index: ClaimIndex,
  origins: Map<string, Origin>,
  listedBy: Map<string, ClaimedPackage>,
): void {
  const [claim] = index.at(link.path);
  const written = link.linkname.startsWith('/')
    ? link.linkname
    : `${posix.dirname(link.path)}/${link.linkname}`;
  const target = index.image.locate(written);
  if (claim === undefined || target === undefined || target === link.path) return;
  const origin = origins.get(target)?.class;
  if (origin === 'changed' || (origin !== 'known' && !index.names(target))) return;
  origins.set(link.path, { class: 'claimed', package: claim.package.package });
  listedBy.set(link.path, claim.package);
}

/** A package's list is claimed as its files are, where all of it is about files that are there as it says. */
function classifyLists(
  index: ClaimIndex,
  origins: Map<string, Origin>,
  listedBy: Map<string, ClaimedPackage>,
): void {
  for (const { path, package: claimed, isBorneOut } of index.lists) {
    if (!isBorneOut || origins.get(path)?.class !== 'own') continue;
    origins.set(path, { class: 'claimed', package: claimed.package });
    listedBy.set(path, claimed);
  }
}
