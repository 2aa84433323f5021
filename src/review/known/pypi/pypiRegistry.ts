import { CountersignError } from '../../../errors.ts';
import { inOrder } from '../archive/packageFiles.ts';
import { plainName } from '../installedPaths.ts';
import type { FetchPackage, OpenRegistry, WantedPackage } from '../registry/fetchPackage.ts';
import type { RegistryClient } from '../registry/registryClient.ts';
import { readSimplePage, SIMPLE_ACCEPT } from './simpleIndex.ts';
import { readWheel } from './wheelFiles.ts';
import { fittingWheel, plainVersion, wheelName } from './wheelName.ts';
import type { WheelName } from './wheelName.ts';

export interface PypiOptions {
  readonly client: RegistryClient;
  /** Roots of simple indices (PEP 503), asked in this order. */
  readonly indices: readonly URL[];
}

/** Where PyPI has its index, and pip asks when nothing else is said. */
export const PYPI_INDEX = 'https://pypi.org/simple';

const MAX_PAGE_BYTES = 128 * 1024 ** 2;
const MAX_WHEEL_BYTES = 8 * 1024 ** 3;
/** PyPA specifications, "Names and normalization". */
const NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,253}[A-Za-z0-9])?$/;

interface FoundWheel {
  readonly wheel: WheelName;
  readonly filename: string;
  readonly url: URL;
  readonly sha256: string | undefined;
}

/** Wheels of PyPI, or of another index of its form, whose hash the index names over HTTPS. */
export function pypiRegistry({ client, indices }: PypiOptions): OpenRegistry {
  const fetch: FetchPackage = async (wanted, scratch) => {
    if (!NAME.test(wanted.name))
      throw new CountersignError('not-found', 'no package of an index has such a name');
    let why: CountersignError | undefined;
    for (const index of indices) {
      const page = new URL(`${plainName(wanted.name)}/`, index.href.endsWith('/') ? index : `${index.href}/`);
      try {
        const found = await findWheel(client, page, wanted);
        return await readFound(client, page, found, wanted, scratch);
      } catch (error) {
        if (!(error instanceof CountersignError) || error.code !== 'not-found') throw error;
        // An index that has the package but not this wheel says more than one that has neither.
        if (why === undefined || why.cause !== undefined) why = error;
      }
    }
    throw why ?? new CountersignError('not-found', 'no index was asked');
  };
  return () => Promise.resolve(fetch);
}

async function findWheel(client: RegistryClient, page: URL, wanted: WantedPackage): Promise<FoundWheel> {
  const text = (await client.read(page, MAX_PAGE_BYTES, SIMPLE_ACCEPT)).toString('utf8');
  const own = plainName(wanted.name);
  const files = readSimplePage(text, page.href);
  const wheels = files.flatMap(({ filename, url, sha256 }) => {
    const wheel = wheelName(filename);
    const isOwn = wheel?.name === own && wheel.version === plainVersion(wanted.version);
    return isOwn && URL.canParse(url, page.href)
      ? [{ wheel, filename, sha256, url: new URL(url, page) }]
      : [];
  });
  if (wheels.length === 0)
    throw new CountersignError(
      'not-found',
      'the index has no wheel of this version: what was built from a source cannot be known',
    );
  const found = fittingWheel(wheels, wanted.tags);
  if (found !== undefined) return found;
  throw new CountersignError(
    'not-found',
    wanted.tags === undefined
      ? `the index has ${wheels.length} wheels of this version, and the image does not say which it has`
      : 'no wheel of this version on the index is for the platform that the image says',
  );
}

async function readFound(
  client: RegistryClient,
  page: URL,
  { filename, url, sha256 }: FoundWheel,
  wanted: WantedPackage,
  scratch: string,
): ReturnType<FetchPackage> {
  if (sha256 === undefined)
    throw new CountersignError('not-found', `the index names no SHA-256 of ${filename}`);
  const had = await client.download(url, scratch, MAX_WHEEL_BYTES);
  if (had.sha256 !== sha256)
    throw new CountersignError('tampered', `${filename} is not what the index says: its hash is another`);
  const { files, launchers } = await readWheel(scratch, wanted.name, wanted.version, filename);
  return {
    ecosystem: 'pypi',
    name: wanted.name,
    version: wanted.version,
    source: {
      index: page.href,
      archive: filename,
      hash: `sha256:${sha256}`,
      checked: new Date().toISOString(),
    },
    files: inOrder(files),
    links: [],
    ...(launchers.length === 0 ? {} : { launchers }),
  };
}
