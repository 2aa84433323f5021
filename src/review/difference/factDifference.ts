import { itemsText, readListed } from '../content/listed.ts';
import type { Content } from '../model.ts';

function factsOf(content: Content): readonly string[] {
  return content.kind === 'text' || content.kind === 'binary' ? (content.facts ?? []) : [];
}

/** A text as what it is, and a binary as what is said of it. */
function kindOf(content: Content): string {
  if (content.kind === 'binary') return content.what;
  if (content.kind === 'unread') return `not read (${content.why})`;
  return content.kind;
}

interface List {
  readonly items: string[];
  isCut: boolean;
}

interface Told {
  /** Facts that are no lists. */
  readonly plain: readonly string[];
  readonly lists: ReadonlyMap<string, List>;
}

function tell(facts: readonly string[]): Told {
  const lists = new Map<string, List>();
  const plain: string[] = [];
  for (const fact of facts) {
    const list = readListed(fact);
    if (list === undefined) {
      plain.push(fact);
      continue;
    }
    // Several pickles of one archive have a list each.
    const all = lists.get(list.label) ?? { items: [], isCut: false };
    for (const item of list.items) all.items.push(item);
    all.isCut ||= list.isCut;
    lists.set(list.label, all);
  }
  return { plain, lists };
}

function missingFrom(items: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return [...new Set(items)].filter((item) => !known.has(item));
}

function listDifference(label: string, was: List | undefined, is: List | undefined): string[] {
  const cut = was?.isCut === true || is?.isCut === true ? ', as far as they are told' : '';
  const more = missingFrom(is?.items ?? [], was?.items ?? []);
  const less = missingFrom(was?.items ?? [], is?.items ?? []);
  return [
    ...(more.length > 0 ? [`${more.length} new among its ${label}${cut}: ${itemsText(more)}`] : []),
    ...(less.length > 0 ? [`${less.length} gone from its ${label}${cut}: ${itemsText(less)}`] : []),
  ];
}

/** What two descriptions of a file's content tell differently: what it is, then its lists, then all else. */
export function factDifference(before: Content, after: Content): readonly string[] {
  const [was, is] = [tell(factsOf(before)), tell(factsOf(after))];
  const labels = [...new Set([...is.lists.keys(), ...was.lists.keys()])];
  return [
    ...(kindOf(before) === kindOf(after) ? [] : [`was ${kindOf(before)}, is ${kindOf(after)}`]),
    ...labels.flatMap((label) => listDifference(label, was.lists.get(label), is.lists.get(label))),
    ...missingFrom(is.plain, was.plain).map((fact) => `now: ${fact}`),
    ...missingFrom(was.plain, is.plain).map((fact) => `before: ${fact}`),
  ];
}
