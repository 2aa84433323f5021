import { compiledSource } from '../kinds/compiledSource.ts';

/**
 * What is to be said first of compiled Python that came or changed: that its source did not, or is not there. What runs is
 * what is compiled.
 * @param hashOf the hash of a file's bytes, in either image; undefined where there is none
 */
export function compiledFacts(
  path: string,
  hashOf: (side: 'before' | 'after', path: string) => string | undefined,
): readonly string[] {
  const source = compiledSource(path);
  if (source === undefined) return [];
  const [was, is] = [hashOf('before', source), hashOf('after', source)];
  if (is === undefined) return [`compiled from ${source}, which is not in the image`];
  return was === is ? [`compiled from ${source}, which did not change`] : [];
}
