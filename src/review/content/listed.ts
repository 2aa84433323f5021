/** `1 file`, `2 files`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** What could be taken for two items, or for a quoted one, is quoted: {@link readListed} gives each back. */
function written(item: string): string {
  return item === '' || item.includes(', ') || item.includes('"') || item.endsWith(',')
    ? JSON.stringify(item)
    : item;
}

/** A list as one fact, its count first and all of it: `2 imported symbols: connect, socket`. Nothing where it is empty. */
export function listed(items: readonly string[], one: string, many = `${one}s`): string[] {
  return listedUpTo(Infinity, items, one, many);
}

/** The same of a list that may be endless: where it is cut, that stands before it. `count`: of all of them. */
export function listedUpTo(
  most: number,
  items: readonly string[],
  one: string,
  many = `${one}s`,
  count = items.length,
): string[] {
  if (count === 0) return [];
  const shown = items.slice(0, most);
  const first = shown.length < count ? `, of which the first ${shown.length}` : '';
  return [`${counted(count, one, many)}${first}: ${shown.map(written).join(', ')}`];
}

export interface ListedFact {
  /** As it stands after the count: `imported symbols`. */
  readonly label: string;
  readonly isCut: boolean;
  readonly items: readonly string[];
}

/** A fact that {@link listed} wrote, taken apart; undefined for any other. */
export function readListed(fact: string): ListedFact | undefined {
  const [head, , label, cut] = /^([\d,]+) ([^:]+?)(, of which the first \d+)?: /u.exec(fact) ?? [];
  if (head === undefined || label === undefined) return undefined;
  const items: string[] = [];
  for (let at = head.length; at <= fact.length;) {
    const end = fact[at] === '"' ? quotedEnd(fact, at) : plainEnd(fact, at);
    const item = fact.slice(at, end);
    items.push(item.startsWith('"') ? unquoted(item) : item);
    at = end + ', '.length;
  }
  return { label, isCut: cut !== undefined, items };
}

function plainEnd(fact: string, from: number): number {
  const end = fact.indexOf(', ', from);
  return end < 0 ? fact.length : end;
}

function quotedEnd(fact: string, from: number): number {
  let at = from + 1;
  while (at < fact.length && fact[at] !== '"') at += fact[at] === '\\' ? 2 : 1;
  return Math.min(at + 1, fact.length);
}

function unquoted(item: string): string {
  try {
    return String(JSON.parse(item));
  } catch {
    return item;
  }
}
