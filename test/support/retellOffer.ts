import { sha256Hex } from '../../src/canonicalJson.ts';
import { entryName, type Content } from '../../src/ledger/entries/entries.ts';
import { accountDirectory, directoryAt } from '../../src/ledger/ledgerPaths.ts';
import { decodeLeaf } from '../../src/ledger/log/leaf.ts';
import { isCreation, type EntryHead } from '../../src/ledger/log/leafHead.ts';
import { leafOfNumber } from '../../src/ledger/log/numbers.ts';
import type { Lie } from './lies.ts';
import { cutLog, leavesOf, tell } from './logKit.ts';
import type { MemoryRepository } from './memoryRepository.ts';
import type { World } from './world.ts';

interface OwnLeaf {
  readonly index: number;
  readonly head: EntryHead;
  readonly digest: string;
}

async function entriesIn(repository: MemoryRepository): Promise<OwnLeaf[]> {
  return (await leavesOf(repository)).flatMap((leaf, index) => {
    const decoded = decodeLeaf(leaf);
    if (!decoded.ok || isCreation(decoded.leaf.head)) return [];
    const { head, headBytes } = decoded.leaf;
    return [{ index, head, digest: sha256Hex(headBytes) }];
  });
}

/**
 * Tells the first entry of an offer otherwise, in its place, and all that the ledger holds after it as it was: each
 * entry signed anew by its author, since each names the log before it.
 */
export async function retellOffer(
  { alice, bob, operator }: World,
  repository: MemoryRepository,
  offer: number,
  lie: Lie<Content>,
): Promise<void> {
  const entries = await entriesIn(repository);
  const beginnings = new Map(entries.map(({ digest, index }) => [digest, index]));
  const retold = new Map<string, string>();
  const now = (digest: string | null): string | null =>
    digest === null ? null : (retold.get(digest) ?? digest);
  const first = leafOfNumber(offer) ?? 0;
  await cutLog(repository, first);
  for (const { index, head, digest } of entries.filter((entry) => entry.index >= first)) {
    const { kind, at, author } = head;
    const key = [alice, bob, operator].find(({ fingerprint }) => fingerprint === author)?.key;
    if (key === undefined) throw new Error(`nobody signs for ${author}`);
    const beginning = head.about === null ? index : (beginnings.get(head.about) ?? index);
    const isKey = kind.startsWith('key.');
    const kinds = kind.startsWith('order.') ? 'orders' : 'offers';
    const directory = isKey ? accountDirectory(author) : directoryAt(kinds, beginning);
    const body = repository.files.get(`${directory}/${entryName(index, kind)}.body`);
    const text = Buffer.from(body ?? []).toString();
    const said = isKey ? { certificate: text } : (JSON.parse(text || '{}') as Content);
    const truth: Content = body === undefined ? head.fields : said;
    const content = index === first ? lie(truth) : truth;
    const told = { kind, content, about: now(head.about), after: now(head.after), at, author };
    retold.set(digest, (await tell(repository, told, key, () => directory)).digest);
  }
}
