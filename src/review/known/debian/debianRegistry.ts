import { CountersignError } from '../../../errors.ts';
import type { PublicKey } from '../../../pgp/keys.ts';
import { inOrder } from '../archive/packageFiles.ts';
import type { KnownPackage } from '../knownFile.ts';
import type { FetchPackage, OpenRegistry, WantedPackage } from '../registry/fetchPackage.ts';
import type { RegistryClient } from '../registry/registryClient.ts';
import { readDeb } from './debArchive.ts';
import { findInSuite } from './debianSuite.ts';
import type { FoundPackage } from './debianSuite.ts';
import { suitesOf } from './debianSuites.ts';

export interface DebianOptions {
  readonly client: RegistryClient;
  readonly keyring: readonly PublicKey[];
  /** Roots of mirrors, each asked for each suite. */
  readonly mirrors: readonly URL[];
  /** Absent: those of the release that the image claims. */
  readonly suites?: readonly string[];
  /** Told what a person should know: an index that ran out. */
  readonly onNote: (line: string) => void;
}

const MAX_DEB_BYTES = 4 * 1024 ** 3;

/** Packages of Debian, whose Release names the hash of the index that names the hash of each package. */
export function debianRegistry(options: DebianOptions): OpenRegistry {
  return async (wanted, claimed) => {
    const suites = options.suites ?? suitesOf(claimed);
    if (suites.length === 0)
      throw new CountersignError('not-found', 'the image does not say which release of Debian it is of', {
        mend: 'name its suites: --debian-suite bookworm bookworm-updates bookworm-security',
      });
    const found = new Map<string, FoundPackage>();
    let isAnyThere = false;
    for (const mirror of options.mirrors) {
      for (const suite of suites) {
        const missing = wanted.filter((one) => find(found, one) === undefined);
        if (missing.length === 0) break;
        const here = await findInSuite({ ...options, mirror, suite }, missing);
        isAnyThere ||= here !== undefined;
        for (const one of here ?? []) {
          const { name, version, architecture } = one.indexed;
          for (const key of [keyOf(name, version, architecture), keyOf(name, version)])
            if (!found.has(key)) found.set(key, one);
        }
      }
    }
    if (!isAnyThere)
      throw new CountersignError('not-found', `no mirror has the suite ${suites.join(' or ')}`, {
        mend: 'name a mirror that has it: --mirror',
      });
    return fetchFrom(options.client, found);
  };
}

function fetchFrom(client: RegistryClient, found: ReadonlyMap<string, FoundPackage>): FetchPackage {
  return async (wanted, scratch) => {
    const one = find(found, wanted);
    if (one === undefined)
      throw new CountersignError(
        'not-found',
        'no suite that was asked has this version; an archive of its time may have it (--mirror)',
      );
    const { indexed } = one;
    const what = indexed.filename.split('/').at(-1) ?? '';
    const had = await client.download(one.url, scratch, Math.min(indexed.size, MAX_DEB_BYTES));
    if (had.sha256 !== indexed.sha256 || had.size !== indexed.size)
      throw new CountersignError('tampered', `${what} is not what the index says: its hash is another`);
    const { control, files, links } = await readDeb(scratch, what);
    for (const member of ['package', 'version', 'architecture'] as const) {
      const said = indexed[member === 'package' ? 'name' : member];
      if (control.get(member) !== said)
        throw new CountersignError('tampered', `${what} says that its ${member} is not ${said}`);
    }
    return known(one, what, inOrder(files), inOrder(links));
  };
}

function known(
  { indexed, release, index }: FoundPackage,
  archive: string,
  files: KnownPackage['files'],
  links: KnownPackage['links'],
): KnownPackage {
  const { date, validUntil, signedBy } = release;
  return {
    ecosystem: 'debian',
    name: indexed.name,
    version: indexed.version,
    architecture: indexed.architecture,
    source: {
      index,
      archive,
      hash: `sha256:${indexed.sha256}`,
      checked: new Date().toISOString(),
      signedBy,
      ...(date === undefined ? {} : { date: date.toISOString() }),
      ...(validUntil === undefined ? {} : { validUntil: validUntil.toISOString() }),
    },
    files,
    links,
  };
}

/** Without an architecture: whichever there is. */
function keyOf(name: string, version: string, architecture = ''): string {
  return `${name} ${version} ${architecture}`;
}

function find(found: ReadonlyMap<string, FoundPackage>, wanted: WantedPackage): FoundPackage | undefined {
  return found.get(keyOf(wanted.name, wanted.version, wanted.architecture));
}
