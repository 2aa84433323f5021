import { plainName } from '../installedPaths.ts';

/** What the file name of a wheel says (PyPA specifications, "Binary distribution format", file name convention). */
export interface WheelName {
  /** In the one spelling of PEP 503. */
  readonly name: string;
  readonly version: string;
  /** Each combination of the tags that the name has in short: `cp312-cp312-manylinux_2_17_x86_64`. */
  readonly tags: ReadonlySet<string>;
}

/** No file name of PyPI says more. */
const MOST_TAGS = 256;

/** @returns undefined for what is no wheel's name */
export function wheelName(fileName: string): WheelName | undefined {
  if (fileName.length > 1024 || !fileName.endsWith('.whl')) return undefined;
  const parts = fileName.slice(0, -'.whl'.length).split('-');
  if (parts.length !== 5 && parts.length !== 6) return undefined;
  const [name = '', version = ''] = parts;
  const [pythons = '', abis = '', platforms = ''] = parts.slice(-3);
  const tags = new Set<string>();
  for (const python of pythons.split('.'))
    for (const abi of abis.split('.'))
      for (const platform of platforms.split('.')) {
        if (tags.size === MOST_TAGS) return undefined;
        tags.add(`${python}-${abi}-${platform}`);
      }
  return { name: plainName(name), version: plainVersion(version), tags };
}

/** A version as it is compared here: file names write `_` where a version may have `-`. */
export function plainVersion(version: string): string {
  return version.toLowerCase().replaceAll('_', '-');
}

/**
 * Of several wheels of one version the one with these tags. Where nothing says the tags, the only one.
 * @returns undefined where none is, or it cannot be told which
 */
export function fittingWheel<T extends { readonly wheel: WheelName }>(
  wheels: readonly T[],
  tags: readonly string[] | undefined,
): T | undefined {
  if (tags === undefined) return wheels.length === 1 ? wheels[0] : undefined;
  const same = wheels.filter(({ wheel }) => wheel.tags.size === new Set(tags).size && hasAll(wheel, tags));
  if (same.length > 0) return same[0];
  const near = wheels.filter(({ wheel }) => tags.some((tag) => wheel.tags.has(tag)));
  return near.length === 1 ? near[0] : undefined;
}

function hasAll({ tags: own }: WheelName, tags: readonly string[]): boolean {
  return tags.every((tag) => own.has(tag));
}
