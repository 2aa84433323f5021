/**
 * Whether a path of an image matches a pattern: `*` is any part of a name, `?` one character, `**` any number of folders; all
 * else stands for itself. A pattern without a slash matches names in every folder. Its time is bounded by the lengths'
 * product, whatever stands in either: names are chosen by whoever made the image.
 */
export function matchGlob(pattern: string, path: string): boolean {
  const parts = pattern.replace(/^\//, '').split('/');
  const wanted = pattern.includes('/') ? parts : ['**', ...parts];
  return matchAll(wanted, path.split('/'), (part) => part === '**', matchName);
}

function matchName(pattern: string, name: string): boolean {
  return matchAll(
    Array.from(pattern),
    Array.from(name),
    (sign) => sign === '*',
    (sign, character) => sign === '?' || sign === character,
  );
}

/** The star that was met last takes one more where the rest fails: an earlier one never needs another try. */
function matchAll(
  pattern: readonly string[],
  items: readonly string[],
  isStar: (sign: string) => boolean,
  matches: (sign: string, item: string) => boolean,
): boolean {
  let [at, star, taken] = [0, -1, 0];
  for (let next = 0; next < items.length;) {
    const [sign, item = ''] = [pattern[at], items[next]];
    if (sign !== undefined && isStar(sign)) [star, taken, at] = [at, next, at + 1];
    else if (sign !== undefined && matches(sign, item)) [at, next] = [at + 1, next + 1];
    else if (star >= 0) {
      taken += 1;
      [at, next] = [star + 1, taken];
    } else return false;
  }
  return pattern.slice(at).every(isStar);
}
