import * as openpgp from 'openpgp';
import { sha256Hex, type JsonValue } from '../../src/canonicalJson.ts';
import { entryName, leafFiles, placeContent, type Content } from '../../src/ledger/entries/entries.ts';
import { toHex } from '../../src/bytes/byteForms.ts';
import { decodeLeaf, encodeLeaf, headBytes } from '../../src/ledger/log/leaf.ts';
import type { EntryHead } from '../../src/ledger/log/leafHead.ts';
import { isCreation } from '../../src/ledger/log/leafHead.ts';
import { directoryAt, orderDirectory } from '../../src/ledger/ledgerPaths.ts';
import { orderEntryOf } from '../../src/ledger/entries/orders/orders.ts';
import { offerDirectory } from '../../src/ledger/ledgerPaths.ts';
import type { OrderEntry } from '../../src/marketplace/order/orderEntries.ts';
import { fingerprintOf, type PrivateKey } from '../../src/pgp/keys.ts';
import { leafOfNumber, numberAt } from '../../src/ledger/log/numbers.ts';
import type { MemoryRepository } from './memoryRepository.ts';

/** The leaves of a ledger in memory. */
export async function leavesOf(repository: MemoryRepository): Promise<Uint8Array[]> {
  const { log } = await repository.snapshot();
  if (log === undefined) return [];
  return Promise.all(Array.from({ length: log.size }, (_, index) => log.leafAt(index)));
}

/** The digest of an entry's head: what others name it by. */
export function digestOfLeaf(leaf: Uint8Array | undefined): string {
  const decoded = decodeLeaf(leaf ?? new Uint8Array());
  if (!decoded.ok) throw new Error(decoded.reason);
  return sha256Hex(decoded.leaf.headBytes);
}

/** The ledger as it was with its first leaves alone: what lies beside the log stays. */
export async function cutLog(repository: MemoryRepository, size: number): Promise<void> {
  const leaves = (await leavesOf(repository)).slice(0, size);
  for (const path of repository.files.keys()) if (path.startsWith('log/')) repository.files.delete(path);
  await appendLeaves(repository, leaves);
}

/** Appends leaves whatever they are, as whoever may push can; 64 at a time. */
export async function appendLeaves(
  repository: MemoryRepository,
  leaves: readonly Uint8Array[],
  files: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<void> {
  for (let at = 0; at < leaves.length; at += 64)
    await repository.append(() =>
      Promise.resolve({ leaves: leaves.slice(at, at + 64), files, message: 'x', value: undefined }),
    );
}

/** What somebody signs, by the name of a kind: whatever it says. */
export interface Told {
  readonly kind: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly about: string | null;
  readonly after: string | null;
  readonly at?: string;
  /** What the head says beside, or in the place of, what is true. */
  readonly head?: Partial<EntryHead>;
  /** Whom the head names; the signer when not given. */
  readonly author?: string;
}

export interface ToldLeaf {
  readonly leaf: Uint8Array;
  readonly digest: string;
  readonly index: number;
}

/** A detached signature of a time of its own. */
export async function signAt(bytes: Uint8Array, key: PrivateKey, at: string): Promise<string> {
  const message = await openpgp.createMessage({ binary: bytes });
  const signature: unknown = await openpgp.sign({
    message,
    signingKeys: key,
    detached: true,
    format: 'armored',
    date: new Date(Math.max(Date.parse(at), key.getCreationTime().getTime())),
  });
  return String(signature);
}

/** A leaf for the ledger as it stands, validly signed, and the files that lie beside the log for it. */
export async function tellLeaf(
  repository: MemoryRepository,
  told: Told,
  key: PrivateKey,
  directory: (index: number) => string,
): Promise<ToldLeaf & { readonly files: Map<string, Uint8Array> }> {
  const log = await repository.log();
  if (log === undefined) throw new Error('the ledger has no entries yet');
  const { fields, body, bytes } = placeContent(
    told.kind,
    JSON.parse(JSON.stringify(told.content)) as Content,
  );
  const head: EntryHead = {
    v: 1,
    ledger: log.ledger,
    checkpoint: { size: log.size, root: toHex(log.root) },
    kind: told.kind,
    about: told.about,
    after: told.after,
    author: told.author ?? fingerprintOf(key.toPublic()),
    at: told.at ?? new Date().toISOString(),
    fields,
    ...(body === undefined ? {} : { body }),
    ...told.head,
  };
  const leaf = encodeLeaf(head, await signAt(headBytes(head), key, head.at));
  const index = log.size;
  const path = `${directory(index)}/${entryName(index, told.kind)}`;
  const { head: signed, signature } = leafFiles(leaf);
  const files = new Map([
    [path, signed],
    [`${path}.asc`, signature],
    ...(bytes === undefined ? [] : [[`${path}.body`, bytes] as const]),
  ]);
  return { leaf, digest: sha256Hex(headBytes(head)), index, files };
}

/** Signs and pushes an entry without asking whether anybody will believe it. */
export async function tell(
  repository: MemoryRepository,
  told: Told,
  key: PrivateKey,
  directory: (index: number) => string,
): Promise<ToldLeaf> {
  const { leaf, files, digest, index } = await tellLeaf(repository, told, key, directory);
  await appendLeaves(repository, [leaf], files);
  return { leaf, digest, index };
}

export const inOrder = (order: number) => (): string => orderDirectory(order);
export const inOffer = (offer: number) => (): string => offerDirectory(offer);
export const asOrder = (index: number): string => directoryAt('orders', index);

/** An entry of an order as it lies on the ledger: what the fold takes, and what was signed. */
export interface LyingEntry {
  readonly index: number;
  readonly head: EntryHead;
  readonly digest: string;
  readonly entry: OrderEntry;
}

/** The entries of an order, in the order of the log, whether they count or not. */
export async function entriesOf(repository: MemoryRepository, order: number): Promise<LyingEntry[]> {
  const found: LyingEntry[] = [];
  const first = leafOfNumber(order) ?? -1;
  let placed: string | undefined;
  for (const [index, leaf] of (await leavesOf(repository)).entries()) {
    const decoded = decodeLeaf(leaf);
    if (!decoded.ok || isCreation(decoded.leaf.head) || index < first) continue;
    const { head, headBytes: bytes } = decoded.leaf;
    const digest = sha256Hex(bytes);
    if (index === first) placed = digest;
    else if (head.about !== placed) continue;
    const body = repository.files.get(`${orderDirectory(order)}/${entryName(index, head.kind)}.body`);
    const content = body === undefined ? head.fields : (JSON.parse(Buffer.from(body).toString()) as Content);
    const place = { order, seq: found.length + 1, author: head.author, at: head.at };
    found.push({ index, head, digest, entry: orderEntryOf(head.kind, content, place) });
  }
  return found;
}

/** What the author of an entry signs beside the head: for a placing, without the numbers that the log gives. */
export function contentOfEntry(entry: OrderEntry): Record<string, JsonValue> {
  if (entry.kind !== 'order.placed') return withoutPlace(entry);
  const { order, suborders, inputs } = entry;
  const { suborder, ...solution } = entry.solution;
  return withoutPlace({
    ...entry,
    suborders: suborders.map(({ type, offer, slot }) => ({ type, offer, slot })),
    solution: suborder === undefined ? solution : { ...solution, suborder: suborder - order },
    inputs: inputs.map((input) =>
      input.kind === 'offer' ? { ...input, suborder: input.suborder - order } : input,
    ),
  });
}

/** The members that neither head nor log gives. */
function withoutPlace(entry: object): Record<string, JsonValue> {
  const own = Object.entries(entry).filter(([name]) => !PLACE.has(name));
  return Object.fromEntries(own);
}
const PLACE: ReadonlySet<string> = new Set(['v', 'kind', 'order', 'seq', 'author', 'at']);

/** The number of an order that begins at a leaf. */
export const orderAt = numberAt;
