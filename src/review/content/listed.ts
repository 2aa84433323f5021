import { counted } from '../words.ts';

/** What could be taken for two items, or for a quoted one, is quoted: {@link readListed} gives each back. */
function written(item: string): string {
  return item === '' || item.includes(', ') || item.includes('"') || item.endsWith(',')
    ? JSON.stringify(item)
    : item;
}

/** What facts list, one of it and many: no other words stand before a list. */
const LISTS = {
  'custom section': 'custom sections',
  export: 'exports',
  'exported symbol': 'exported symbols',
  'file in it, not shown here': 'files in it, not shown here',
  'function, with the hash of its code': 'functions, each with the hash of its code',
  'global that it imports': 'globals that it imports',
  import: 'imports',
  'imported symbol': 'imported symbols',
  'kind of call while it is read': 'kinds of calls while it is read',
  'library that it brings in beside these': 'libraries that it brings in beside these',
  'member of its metadata': 'members of its metadata',
  'name that it uses': 'names that it uses',
  'needed library': 'needed libraries',
  'path of its own to libraries': 'paths of its own to libraries',
  'run of printable characters': 'runs of printable characters',
  tensor: 'tensors',
  'text in it': 'texts in it',
} as const;

export type Listable = keyof typeof LISTS;

const MANY_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(LISTS).flatMap(([one, many]) => [
    [one, many],
    [many, many],
  ]),
);

/** Items as they stand behind a fact's colon. */
export function itemsText(items: readonly string[]): string {
  return items.map(written).join(', ');
}

/** A list as one fact, its count first and all of it: `2 imported symbols: connect, socket`. Nothing where it is empty. */
export function listed(items: readonly string[], one: Listable): string[] {
  return listedUpTo(Infinity, items, one);
}

/** The same of a list that may be endless: where it is cut, that stands before it. `count`: of all of them. */
export function listedUpTo(
  most: number,
  items: readonly string[],
  one: Listable,
  count = items.length,
): string[] {
  if (count === 0) return [];
  const shown = items.slice(0, most);
  const first = shown.length < count ? `, of which the first ${shown.length}` : '';
  return [`${counted(count, one, LISTS[one])}${first}: ${itemsText(shown)}`];
}

export interface ListedFact {
  /** What the list is of, as many: `imported symbols`. */
  readonly label: string;
  readonly isCut: boolean;
  readonly items: readonly string[];
}

/** A fact that {@link listed} wrote, taken apart; undefined for any other. */
export function readListed(fact: string): ListedFact | undefined {
  const [head, , words = '', cut] = /^([\d,]+) ([^:]{1,80}?)(, of which the first \d+)?: /u.exec(fact) ?? [];
  const label = MANY_OF.get(words);
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
