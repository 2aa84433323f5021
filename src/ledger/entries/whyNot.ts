import type { LedgerSnapshot } from '../ledgerRepository.ts';
import { decodeEntry } from '../log/leaf.ts';
import type { Refusal } from './accounts.ts';
import { logOf } from './thread.ts';

/** What has a number, and where it is looked at; by the kind of the entry that began it. */
const NUMBERED: Readonly<Record<string, (id: number) => readonly [what: string, mend: string]>> = {
  'offer.created': (id) => ['an offer', `see it with: countersign offers get ${id}`],
  'order.placed': (id) => ['an order', `see it with: countersign orders get ${id}`],
  'slot.created': () => ['a slot of an offer', 'see which slots an offer has with: countersign offers list'],
};

const LISTS = {
  'offer.created': 'see the offers with: countersign offers list',
  'order.placed': 'see the orders with: countersign orders list',
} as const;

/**
 * For a message that something is not there: `: <the first reason>`, or what else has the number, which says more than why
 * that begins nothing of this kind; and how to go on.
 */
export async function whyNot(
  snapshot: LedgerSnapshot,
  id: number,
  [first]: readonly Refusal[],
  beginning: keyof typeof LISTS,
): Promise<{ readonly why: string; readonly mend: string }> {
  const mend = LISTS[beginning];
  if (first === undefined) return { why: '', mend };
  const bytes = first.index === undefined ? undefined : await logOf(snapshot).leafAt(first.index);
  const kind = bytes === undefined ? undefined : decodeEntry(bytes)?.head.kind;
  if (kind === undefined || kind === beginning) return { why: `: ${first.reason}`, mend };
  const other = NUMBERED[kind]?.(id);
  if (other !== undefined) return { why: `: ${id} is ${other[0]}`, mend: other[1] };
  // A rule's own reason says it already.
  const why = first.verdict === 'rule' ? first.reason : `what has this number is another entry, ${kind}`;
  return { why: `: ${why}`, mend };
}
