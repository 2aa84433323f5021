/** `1 file`, `2 files`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** A list as one fact, its count first and all of it: `2 imported symbols: connect, socket`. Nothing where it is empty. */
export function listed(items: readonly string[], one: string, many = `${one}s`): string[] {
  return items.length === 0 ? [] : [`${counted(items.length, one, many)}: ${items.join(', ')}`];
}

/** The same of a list that may be endless: where it is cut, that stands before it. */
export function listedUpTo(most: number, items: readonly string[], one: string, many = `${one}s`): string[] {
  if (items.length <= most) return listed(items, one, many);
  return [
    `${counted(items.length, one, many)}, of which the first ${most}: ${items.slice(0, most).join(', ')}`,
  ];
}
