import { sha256Hex } from '../../canonicalJson.ts';
import { CountersignError } from '../../errors.ts';

/** A repository of a registry. */
export interface OciTarget {
  /** `ghcr.io`, `127.0.0.1:5000` */
  readonly registry: string;
  /** `owner/name` */
  readonly repository: string;
  /** Plain http. */
  readonly insecure: boolean;
}

/**
 * Reads `oci://registry/repository[?insecure=true]`.
 * @throws CountersignError `usage`.
 */
export function parseOciUrl(url: URL): OciTarget {
  const insecure = url.searchParams.get('insecure') ?? 'false';
  const other = [...url.searchParams.keys()].find((key) => key !== 'insecure');
  if (
    url.protocol !== 'oci:' ||
    url.username !== '' ||
    other !== undefined ||
    !/^(true|false)$/.test(insecure)
  ) {
    throw badTarget('usage');
  }
  return checkTarget(
    { registry: url.host, repository: url.pathname.replace(/^\/|\/$/g, ''), insecure: insecure === 'true' },
    'usage',
  );
}

/**
 * Holds a target, perhaps somebody else's, to the grammar of hosts and repository names (OCI distribution
 * specification 1.1, "Pulling manifests").
 * @throws CountersignError with the code given.
 */
export function checkTarget(target: OciTarget, code: 'usage' | 'input'): OciTarget {
  const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
  const fits =
    /^[\w.-]+(:\d+)?$|^\[[0-9a-f:]+\](:\d+)?$/i.test(target.registry) &&
    new RegExp(`^${component}(?:/${component})*$`).test(target.repository);
  if (!fits) throw badTarget(code);
  return target;
}

function badTarget(code: 'usage' | 'input'): CountersignError {
  return new CountersignError(code, 'the registry and repository are not like oci://ghcr.io/owner/name', {
    mend: 'Write it as oci://registry/repository in lower case, with ?insecure=true for plain http.',
  });
}

/** `https://ghcr.io/v2/owner/name/` */
export function baseUrl(target: OciTarget): URL {
  return new URL(`${target.insecure ? 'http' : 'https'}://${target.registry}/v2/${target.repository}/`);
}

const HASHED = 'name-';

/** The tag of an object: its name where that can be a tag, else a digest of it (the manifest holds the name). */
export function tagOf(name: string): string {
  const fits = /^\w[\w.-]{0,127}$/.test(name) && !name.startsWith(HASHED);
  return fits ? name : HASHED + sha256Hex(name);
}
