import { rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import pLimit from 'p-limit';
import { CountersignError, messageOf } from '../../errors.ts';
import { openScratch, sweepLeftovers } from '../../resource/scratchDirectory.ts';
import type { Ecosystem, PackageName } from '../model.ts';
import { packageKey } from './installedPaths.ts';
import { keepKnown, loadIfThere } from './keepKnownFile.ts';
import { NOTHING_KNOWN, type KnownFile, type KnownPackage } from './knownFile.ts';
import { wheelName } from './pypi/wheelName.ts';
import type { FetchPackage, OpenRegistry, WantedPackage } from './registry/fetchPackage.ts';

export interface FetchKnownRequest {
  readonly wanted: readonly WantedPackage[];
  readonly registries: Readonly<Partial<Record<Ecosystem, OpenRegistry>>>;
  /** The file that what was verified is added to. */
  readonly output: string;
  /** Told of each package that was verified, and what a person should know of an index, one line each. */
  readonly onNote: (line: string) => void;
}

export interface NotFetched {
  readonly package: PackageName;
  readonly why: string;
}

export interface FetchedKnown {
  /** Packages that the file has now of those that were wanted. */
  readonly known: number;
  /** Of these, the ones that it had before. */
  readonly before: number;
  /** What no registry has or says enough of. */
  readonly missing: readonly NotFetched[];
  /** What a registry has otherwise than it says, or has where nobody may be sent: somebody lies. */
  readonly refused: readonly NotFetched[];
  /** Not tried, or not to the end, since a registry does not answer. */
  readonly left: readonly NotFetched[];
}

/** No image has so many; whoever claims more wants the registries asked in vain. */
const MOST_WANTED = 10_000;
const AT_ONCE = 4;
/** Milliseconds between two writes of the file, at least, and how many times as long as a write takes. */
const KEEP_EVERY_MS = 10_000;
const KEEP_RATIO = 10;

/** Errors that say that a registry cannot be asked at all, not that it lacks something. */
const SILENT: ReadonlySet<string> = new Set(['unavailable']);
const LIES: ReadonlySet<string> = new Set(['tampered', 'refused']);

/**
 * Fetches and verifies the packages that an image claims, and keeps what was verified. What the file has already is not asked
 * for again, and what was verified is kept as it comes: after a stop the same request goes on.
 * @throws CountersignError `input` when the file that is there is none of known packages or cannot be written
 */
export async function fetchKnown(request: FetchKnownRequest): Promise<FetchedKnown> {
  const output = resolve(request.output);
  const kept = await loadIfThere(output);
  const all = [...new Map(request.wanted.map((one) => [wantedKey(one), one])).values()];
  const there = knownArchives(kept);
  const open = all.filter((one) => !isThere(one, there));
  const keeper = new Keeper(output);
  const told = { missing: [], refused: [], left: [] } as Record<'missing' | 'refused' | 'left', NotFetched[]>;
  for (const one of open.slice(MOST_WANTED))
    told.missing.push({ package: nameOf(one), why: `the image claims more than ${MOST_WANTED} packages` });
  await sweepLeftovers(dirname(output));
  const scratch = await openScratch(dirname(output)).catch((cause: unknown) => {
    throw new CountersignError('input', `${dirname(output)} cannot be written to`, { cause });
  });
  try {
    // There is a file whatever is found: what is asked for next is a review with it.
    if (kept.bases.length + kept.packages.length === 0) await keepKnown(output, NOTHING_KNOWN);
    for (const [ecosystem, wanted] of byEcosystem(open.slice(0, MOST_WANTED)))
      await fetchOf(request, ecosystem, wanted, { scratch: scratch.path, keeper, told });
  } finally {
    await keeper.keep();
    await scratch.remove();
  }
  const before = all.length - open.length;
  return { known: before + keeper.count, before, ...told };
}

interface Places {
  readonly scratch: string;
  readonly keeper: Keeper;
  readonly told: Record<'missing' | 'refused' | 'left', NotFetched[]>;
}

async function fetchOf(
  request: FetchKnownRequest,
  ecosystem: Ecosystem,
  wanted: readonly WantedPackage[],
  { scratch, keeper, told }: Places,
): Promise<void> {
  const tell = (one: WantedPackage, error: unknown): void => {
    if (!(error instanceof CountersignError)) throw error;
    const kind = SILENT.has(error.code) ? 'left' : LIES.has(error.code) ? 'refused' : 'missing';
    told[kind].push({ package: nameOf(one), why: whyOf(error) });
  };
  const openRegistry = request.registries[ecosystem];
  let fetch: FetchPackage;
  try {
    if (openRegistry === undefined)
      throw new CountersignError('unsupported', `packages of ${ecosystem} are not fetched`);
    fetch = await openRegistry(wanted, request.wanted);
  } catch (error) {
    for (const one of wanted) tell(one, error);
    return;
  }
  const limit = pLimit(AT_ONCE);
  let silence: CountersignError | undefined;
  const fetchOne = async (one: WantedPackage, number: number): Promise<void> => {
    const file = join(scratch, `${ecosystem}-${number}`);
    try {
      if (silence !== undefined) throw silence;
      await keeper.add(await fetch(one, file));
      request.onNote(`${spelt(one)}: verified`);
    } catch (error) {
      if (error instanceof CountersignError && SILENT.has(error.code)) silence ??= error;
      tell(one, error);
    } finally {
      await rm(file, { force: true });
    }
  };
  await Promise.all(wanted.map((one, number) => limit(fetchOne, one, number)));
}

/** Writes what was verified now and then, so that a stop costs little and the writing too. */
class Keeper {
  readonly #output: string;
  #pending: KnownPackage[] = [];
  #due = Date.now() + KEEP_EVERY_MS;
  #writing: Promise<void> = Promise.resolve();
  count = 0;

  constructor(output: string) {
    this.#output = output;
  }

  async add(known: KnownPackage): Promise<void> {
    this.#pending.push(known);
    this.count += 1;
    if (Date.now() >= this.#due) await this.keep();
  }

  /** One after the other: each reads what the one before has written. */
  keep(): Promise<void> {
    this.#due = Number.POSITIVE_INFINITY;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    const packages = this.#pending;
    this.#pending = [];
    const started = Date.now();
    if (packages.length > 0) await keepKnown(this.#output, { v: 1, bases: [], packages });
    this.#due = Date.now() + Math.max(KEEP_EVERY_MS, (Date.now() - started) * KEEP_RATIO);
  }
}

function byEcosystem(wanted: readonly WantedPackage[]): Map<Ecosystem, WantedPackage[]> {
  const groups = new Map<Ecosystem, WantedPackage[]>();
  for (const one of wanted) {
    const group = groups.get(one.ecosystem);
    if (group === undefined) groups.set(one.ecosystem, [one]);
    else group.push(one);
  }
  return groups;
}

/** The message and how to mend it, in one line. */
function whyOf(error: CountersignError): string {
  return error.mend === undefined ? messageOf(error) : `${messageOf(error)} (${error.mend})`;
}

function nameOf({ ecosystem, name, version }: PackageName): PackageName {
  return { ecosystem, name, version };
}

function spelt({ ecosystem, name, version }: PackageName): string {
  return `${ecosystem} ${name} ${version}`;
}

function wantedKey(one: WantedPackage): string {
  return [packageKey(one), one.architecture ?? '', ...[...(one.tags ?? [])].sort()].join('\0');
}

function knownArchives({ packages }: KnownFile): Map<string, KnownPackage[]> {
  const archives = new Map<string, KnownPackage[]>();
  for (const one of packages) {
    const key = packageKey(one);
    archives.set(key, [...(archives.get(key) ?? []), one]);
  }
  return archives;
}

/** Whether the file has this very archive: of this architecture, or with these tags. */
function isThere(wanted: WantedPackage, archives: ReadonlyMap<string, readonly KnownPackage[]>): boolean {
  const { architecture, tags } = wanted;
  return (archives.get(packageKey(wanted)) ?? []).some((known) => {
    if (architecture !== undefined && known.architecture !== architecture) return false;
    const own = tags === undefined ? undefined : wheelName(known.source.archive)?.tags;
    return own === undefined || tags?.every((tag) => own.has(tag)) === true;
  });
}
