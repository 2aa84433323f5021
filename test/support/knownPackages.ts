import type { KnownPackage, KnownPackageSource } from '../../src/review/known/knownFile.ts';

type Parts = Omit<Partial<KnownPackage>, 'source'> & { readonly source?: Partial<KnownPackageSource> };

/** A package that somebody verified, with what a test says of it. */
export function knownPackage({ source, ...parts }: Parts): KnownPackage {
  return {
    ecosystem: 'pypi',
    name: 'toy',
    version: '1.0',
    files: [],
    links: [],
    ...parts,
    source: {
      index: 'https://pypi.org/simple/toy/',
      archive: 'toy-1.0-py3-none-any.whl',
      hash: `sha256:${'0'.repeat(64)}`,
      checked: '2026-01-01T00:00:00.000Z',
      ...source,
    },
  };
}
