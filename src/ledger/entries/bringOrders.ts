import { sha256Hex } from '../../pureDigest.ts';
import { directoryAt, idsNewestFirst, offerDirectory } from '../ledgerPaths.ts';
import type { LedgerSnapshot } from '../ledgerRepository.ts';
import { decodeLeaf } from '../log/leaf.ts';
import { isCreation, type EntryHead } from '../log/leafHead.ts';
import type { LogView, PlacedLeaf } from '../log/logView.ts';
import { entryPaths } from './entries.ts';

/** So many of the newest offers come with the orders, which may use them. */
const MOST_OFFERS = 256;
const MOST_ACCOUNTS = 512;
/** So many files of offers and keys come at once; whoever may push can lay down more, which are asked for where they are read. */
const MOST_BESIDE = 8192;

interface Found {
  readonly head: EntryHead;
  readonly digest: string;
}

function entryIn(leaf: Uint8Array): Found | undefined {
  const decoded = decodeLeaf(leaf);
  if (!decoded.ok) return undefined;
  const { head, headBytes } = decoded.leaf;
  return isCreation(head) ? undefined : { head, digest: sha256Hex(headBytes) };
}

/**
 * The leaves about what begins at a leaf, the beginning itself first, as far as they are entries.
 * @throws CountersignError `tampered` when the log's files do not prove the log
 */
async function headsOf(
  log: LogView,
  beginning: PlacedLeaf,
): Promise<readonly (PlacedLeaf & { readonly head: EntryHead })[]> {
  const first = entryIn(beginning.leaf);
  if (first === undefined) return [];
  const rest = await log.about(first.digest, beginning.index + 1);
  return [beginning, ...rest].flatMap((placed) => {
    const entry = placed === beginning ? first : entryIn(placed.leaf);
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

/** What was written about the parties' keys, where they are not very many: who owns an offer is told by the offer alone. */
async function accountPaths(snapshot: LedgerSnapshot): Promise<string[]> {
  const below = async (directories: readonly string[]): Promise<string[]> => {
    const names = directories.map(async (directory) =>
      (await snapshot.list(directory)).map((name) => `${directory}${name}`),
    );
    return (await Promise.all(names)).flat();
  };
  const accounts = await below(await below(['accounts/']));
  return accounts.length > MOST_ACCOUNTS ? [] : below(accounts);
}

async function offerPaths(snapshot: LedgerSnapshot): Promise<string[]> {
  const directories: string[] = [];
  for await (const id of idsNewestFirst(snapshot, 'offers')) {
    directories.push(offerDirectory(id));
    if (directories.length === MOST_OFFERS) break;
  }
  const names = directories.map(async (directory) =>
    (await snapshot.list(directory)).map((name) => `${directory}/${name}`),
  );
  return (await Promise.all(names)).flat();
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
