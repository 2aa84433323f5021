import { sha256Hex } from '../../../platformKeys.ts';
import { directoryAt, idsNewestFirst, offerDirectory } from '../../ledgerPaths.ts';
import type { LedgerSnapshot } from '../../ledgerRepository.ts';
import { decodeEntry } from '../../log/leaf.ts';
import type { EntryHead } from '../../log/leafHead.ts';
import type { LogView, PlacedLeaf } from '../../log/logView.ts';
import { entryPaths } from '../entries.ts';

/** So many of the newest offers come with the orders, which may use them. */
const MOST_OFFERS = 256;
const MOST_ACCOUNTS = 512;
/** So many files of offers and keys come at once; whoever may push can lay down more, which are asked for where they are read. */
const MOST_BESIDE = 8192;

/**
 * The leaves about what begins at a leaf, the beginning itself first, as far as they are entries.
 * @throws CountersignError `tampered` when the log's files do not prove the log
 */
async function headsOf(
  log: LogView,
  beginning: PlacedLeaf,
): Promise<readonly (PlacedLeaf & { readonly head: EntryHead })[]> {
  const first = decodeEntry(beginning.leaf);
  if (first === undefined) return [];
  const rest = await log.about(sha256Hex(first.headBytes), beginning.index + 1);
  return [beginning, ...rest].flatMap((placed) => {
    const entry = decodeEntry(placed.leaf);
    return entry === undefined ? [] : [{ ...placed, head: entry.head }];
  });
}

/** Whether the body of an entry of this kind is wanted, of an order that somebody said has ended or of another. */
type IsWanted = (kind: string, isEnded: boolean) => boolean;

/** Where the bodies lie that an order is read from. */
async function pathsOf(log: LogView, beginning: PlacedLeaf, isWanted: IsWanted): Promise<string[]> {
  const directory = directoryAt('orders', beginning.index);
  const heads = await headsOf(log, beginning);
  const isEnded = heads.some(({ head }) => head.kind === 'order.finished');
  return heads.flatMap(({ index, head: { kind, body } }) =>
    body === undefined || !isWanted(kind, isEnded) ? [] : [entryPaths(directory, index, kind).body],
  );
}

/** The paths directly below these directories. */
async function below(snapshot: LedgerSnapshot, directories: readonly string[]): Promise<string[]> {
  const paths = directories.map(async (directory) =>
    (await snapshot.list(directory)).map((name) => `${directory}/${name.replace(/\/$/, '')}`),
  );
  return (await Promise.all(paths)).flat();
}

/** What was written about the parties' keys, where they are not very many: who owns an offer is told by the offer alone. */
async function accountPaths(snapshot: LedgerSnapshot): Promise<string[]> {
  const accounts = await below(snapshot, await below(snapshot, ['accounts']));
  return accounts.length > MOST_ACCOUNTS ? [] : below(snapshot, accounts);
}

async function offerPaths(snapshot: LedgerSnapshot): Promise<string[]> {
  const directories: string[] = [];
  for await (const id of idsNewestFirst(snapshot, 'offers')) {
    directories.push(offerDirectory(id));
    if (directories.length === MOST_OFFERS) break;
  }
  return below(snapshot, directories);
}

/**
 * Asks at once for what reading these orders needs, their offers and parties' keys included: from a server it comes in two
 * journeys, however many they are.
 */
export async function bringOrders(
  snapshot: LedgerSnapshot,
  beginnings: readonly PlacedLeaf[],
  isWanted: IsWanted = () => true,
): Promise<void> {
  const { log } = snapshot;
  if (log === undefined || snapshot.bring === undefined || beginnings.length === 0) return;
  const paths = (await Promise.all(beginnings.map((one) => pathsOf(log, one, isWanted)))).flat();
  const directories = new Set(paths.map((path) => path.slice(0, path.lastIndexOf('/'))));
  await snapshot.bring([...directories, 'offers', 'accounts']);
  const beside = await Promise.all([offerPaths(snapshot), accountPaths(snapshot)]);
  await snapshot.bring([...paths, ...beside.flat().slice(0, MOST_BESIDE)]);
}
