import { generateKeyPairSync, sign } from 'node:crypto';
import { digestOf, sha256Hex, type JsonValue } from '../../src/canonicalJson.ts';
import { entryPaths, leafFiles, placeContent } from '../../src/ledger/entries/entries.ts';
import { blocksGone } from '../../src/ledger/git/earlier/gitEarlier.ts';
import { initLedgerRepository } from '../../src/ledger/git/gitInit.ts';
import { logLine } from '../../src/ledger/git/command/gitFormat.ts';
import { growLog } from '../../src/ledger/growLog.ts';
import { orderDirectory } from '../../src/ledger/ledgerPaths.ts';
import { toHex } from '../../src/bytes/byteForms.ts';
import type { JudgedLog } from '../../src/ledger/log/judgeCommit.ts';
import { encodeLeaf, headBytes } from '../../src/ledger/log/leaf.ts';
import type { EntryHead } from '../../src/ledger/log/leafHead.ts';
import { numberAt } from '../../src/ledger/log/numbers.ts';
import type { CompactRange } from '../../src/ledger/log/tree/compactRange.ts';
import { leafHash } from '../../src/ledger/log/tree/merkleTree.ts';
import { TileTree } from '../../src/ledger/log/tiles/tileTree.ts';
import { nodeHasher } from '../../src/ledger/nodeCrypto.ts';
import { claimMessage, claimOf } from '../../src/marketplace/approval/claim.ts';
import { signingKeyDigest } from '../../src/marketplace/reportData.ts';
import { git } from '../ledger/git/gitTestRepository.ts';
import { contentOfEntry, cutLog, entriesOf } from './logKit.ts';
import { Importer } from './importer.ts';
import { MemoryRepository } from './memoryRepository.ts';
import { ManyRequests } from './manyRequests.ts';
import { QuickSigner } from './quickSigner.ts';
import { runOrder, type World } from './world.ts';

type Content = Record<string, JsonValue>;
type Event = 'placed' | 'attested' | 'completed' | 'claimed' | 'reported' | 'finished';
const EVENTS: readonly Event[] = ['placed', 'attested', 'completed', 'claimed', 'reported', 'finished'];

/** So many of the last entries are commits of their own, as they are in a ledger that parties wrote. */
const COMMITS = 80;
/** Leaves are put into the log in so large pieces, so that memory holds no more. */
const PIECE = 16_384;
/** What is sealed is cut to so many characters where it is to be cut: nobody opens it. */
const CUT = 120;

export interface ManyOptions {
  /** How many of the first orders wait for their data's owner; all others are finished. */
  readonly waiting?: number;
  /** Whether sealed messages and bundles lie there as they are, or cut short so that a disk holds very many. */
  readonly isCut?: boolean;
}

/** A ledger of very many orders in a bare repository. */
export interface ManyOrders {
  readonly path: string;
  /** Their numbers, oldest first. */
  readonly orders: readonly number[];
}

interface Tellers {
  /** The leaf at which the order began: before it lie the offers and the parties' keys. */
  readonly first: number;
  readonly signers: Readonly<Record<Event, QuickSigner>>;
  readonly contents: Readonly<Record<Event, Content>>;
  readonly signingKey: { readonly spki: Buffer; sign(message: Uint8Array): string };
}

/** The entries of an order that ran, which every other is told after. */
async function tellersOf(world: World, isCut: boolean): Promise<Tellers> {
  const ran = await runOrder(world);
  const written = await entriesOf(world.repository, ran.order);
  const signers = await Promise.all(
    [world.alice, world.bob, world.operator].map(({ key }) => QuickSigner.of(key)),
  );
  const of = <T>(value: (event: Event, at: number) => T) =>
    Object.fromEntries(EVENTS.map((event, at) => [event, value(event, at)])) as Record<Event, T>;
  const entryOf = (at: number) => {
    const found = written[at]?.entry;
    if (found?.kind !== `order.${EVENTS[at] ?? ''}`)
      throw new Error(`the order has no entry ${EVENTS[at] ?? ''}`);
    return found;
  };
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return {
    first: written[0]?.index ?? 0,
    signers: of((_, at) => {
      const signer = signers.find(({ fingerprint }) => fingerprint === entryOf(at).author);
      if (signer === undefined) throw new Error('nobody signs');
      return signer;
    }),
    contents: of((_, at) => {
      const content = contentOfEntry(entryOf(at));
      return isCut ? (cut(content) as Content) : content;
    }),
    signingKey: {
      spki: publicKey.export({ type: 'spki', format: 'der' }),
      sign: (message) => sign('sha256', message, privateKey).toString('base64'),
    },
  };
}

/** Messages alone are so long. */
function cut(value: JsonValue): JsonValue {
  if (typeof value === 'string')
    return value.startsWith('-----BEGIN PGP MESSAGE') ? value.slice(0, CUT) : value;
  if (Array.isArray(value)) return value.map(cut);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, name === 'bundle' ? {} : cut(member)]),
  );
}

interface Entry {
  readonly leaf: Uint8Array;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Tells orders one after the other, on a log that grows by them. */
class Teller {
  readonly requests = new ManyRequests();
  readonly #tellers: Tellers;
  readonly #range: CompactRange;
  readonly #ledger: string;

  constructor(tellers: Tellers, range: CompactRange, ledger: string) {
    this.#tellers = tellers;
    this.#range = range;
    this.#ledger = ledger;
  }

  /** The entries of the next order. */
  tell(events: readonly Event[]): { readonly order: number; readonly entries: readonly Entry[] } {
    const order = numberAt(this.#range.size);
    const told = { order, about: '', nonce: sha256Hex(`nonce ${order}`), approvals: '' };
    let after: string | null = null;
    const entries: Entry[] = [];
    for (const event of events) {
      const content = this.#content(event, told);
      const { entry, digest } = this.#sign(event, content, order, told.about || null, after);
      after = digest;
      told.about ||= digest;
      entries.push(entry);
    }
    return { order, entries };
  }

  #content(event: Event, told: { order: number; about: string; nonce: string; approvals: string }): Content {
    const { contents, signingKey } = this.#tellers;
    const content = contents[event];
    const { order, about: orderDigest, nonce } = told;
    const claim = claimOf(nonce);
    switch (event) {
      case 'placed':
        return { ...content, nonce, request: sha256Hex(`request ${order}`) };
      case 'attested': {
        const own = { order, orderDigest, nonce, signingKey: signingKeyDigest(signingKey.spki) };
        const binding = { ...(content['binding'] as Content), ...own };
        return { ...content, binding, signingKey: signingKey.spki.toString('base64') };
      }
      case 'completed': {
        const suborder = order + (Number(content['suborder']) % 100);
        const outcome = content['outcome'] as Content;
        const approval = { ...(outcome['approval'] as Content), order, suborder, orderDigest };
        told.approvals = digestOf([digestOf(approval)]);
        return { ...content, suborder, outcome: { ...outcome, approval } };
      }
      case 'claimed': {
        const terms = { order, orderDigest, attempt: 1, claim, approvals: told.approvals };
        const signature = signingKey.sign(claimMessage(terms));
        return { attempt: 1, claim, approvals: told.approvals, signature };
      }
      case 'reported':
        return { ...content, run: claim };
      case 'finished':
        return content;
    }
  }

  #sign(
    event: Event,
    content: Content,
    order: number,
    about: string | null,
    after: string | null,
  ): { readonly entry: Entry; readonly digest: string } {
    const kind = `order.${event}`;
    const signer = this.#tellers.signers[event];
    const { fields, body, bytes } = placeContent(kind, content);
    const index = this.#range.size;
    const head: EntryHead = {
      v: 1,
      ledger: this.#ledger,
      checkpoint: { size: index, root: toHex(this.#range.root()) },
      kind,
      about,
      after,
      author: signer.fingerprint,
      at: signer.at,
      fields,
      ...(body === undefined ? {} : { body }),
    };
    const signed = headBytes(head);
    const leaf = encodeLeaf(head, signer.sign(signed));
    this.#range.append(leafHash(nodeHasher, leaf));
    const paths = entryPaths(orderDirectory(order), index, kind);
    const own = leafFiles(leaf);
    const files = new Map([
      [paths.head, own.head],
      [paths.signature, own.signature],
    ]);
    if (bytes !== undefined) files.set(paths.body, bytes);
    if (event === 'placed') this.requests.add(sha256Hex(`request ${order}`), order);
    return { entry: { leaf, files }, digest: sha256Hex(signed) };
  }
}

/** A log of which no more is kept than is needed to let it grow. */
class GrowingLog {
  #log: JudgedLog;
  readonly #kept: Map<string, Uint8Array>;

  constructor(log: JudgedLog, kept: Map<string, Uint8Array>) {
    this.#log = log;
    this.#kept = kept;
  }

  get size(): number {
    return this.#log.size;
  }

  get line(): string {
    return logLine(this.#log.size, toHex(this.#log.root));
  }

  async grow(leaves: readonly Uint8Array[]): Promise<Awaited<ReturnType<typeof growLog>>> {
    const grown = await growLog(this.#log, leaves);
    for (const path of grown.removed) this.#kept.delete(path);
    for (const [path, bytes] of grown.files) if (!/entries\/[^.]*$/.test(path)) this.#kept.set(path, bytes);
    this.#log = { ...grown.log, files: { read: (path) => Promise.resolve(this.#kept.get(path)) } };
    return grown;
  }
}

async function addPiece(importer: Importer, log: GrowingLog, entries: readonly Entry[]): Promise<void> {
  const { files, removed } = await log.grow(entries.map(({ leaf }) => leaf));
  await importer.write(...removed.map((path) => `D log/${path}\n`));
  await importer.put(files, 'log/');
  for (const entry of entries) await importer.put(entry.files);
}

/**
 * Makes a ledger of so many orders, each of which was told after one that ran: with true heads, bodies and signatures, each
 * upon the log before it. What was attested binds keys that no TEE has: a reader of the ledger does not look at that.
 */
export async function makeManyOrders(
  path: string,
  world: World,
  count: number,
  { waiting = 0, isCut = false }: ManyOptions = {},
): Promise<ManyOrders> {
  const tellers = await tellersOf(world, isCut);
  const base = new MemoryRepository(world.repository.files);
  await cutLog(base, tellers.first);
  const begun = await base.log();
  if (begun === undefined) throw new Error('the ledger is empty');
  const teller = new Teller(tellers, await new TileTree(nodeHasher, begun).frontier(), begun.ledger);
  const inLog = [...base.files].filter(([name]) => name.startsWith('log/'));
  const log = new GrowingLog(begun, new Map(inLog.map(([name, bytes]) => [name.slice(4), bytes])));
  const beside = [...base.files].filter(([name]) => !/^(?:orders|requests)\//.test(name));
  await initLedgerRepository(path);
  const importer = new Importer(path);
  const orders: number[] = [];
  const next = (): readonly Entry[] => {
    const { order, entries } = teller.tell(orders.length < waiting ? EVENTS.slice(0, 2) : EVENTS);
    orders.push(order);
    return entries;
  };
  const single = Math.ceil(COMMITS / EVENTS.length);
  // Its message says which log is in it once all of it is known.
  await importer.commit('fill');
  await importer.put(new Map(beside));
  while (orders.length < count - single) {
    const piece: Entry[] = [];
    while (orders.length < count - single && piece.length < PIECE) piece.push(...next());
    await addPiece(importer, log, piece);
  }
  await importer.put(teller.requests.changed());
  await importer.end();
  await letGo(path, blocksGone(log.size));
  await saySo(path, log.line);
  const last = new Importer(path);
  let from = 'from refs/heads/ledger^0\n';
  while (orders.length < count) {
    for (const entry of next()) {
      const { files, removed } = await log.grow([entry.leaf]);
      await last.commit(`one\n\n${log.line}`);
      await last.write(from, ...removed.map((name) => `D log/${name}\n`));
      await last.put(files, 'log/');
      await last.put(new Map([...entry.files, ...teller.requests.changed()]));
      from = '';
    }
  }
  await last.end();
  return { path, orders };
}

/** The first blocks of orders leave the newest commit, as they do with those who write one entry after the other. */
async function letGo(path: string, blocks: number): Promise<void> {
  if (blocks === 0) return;
  const importer = new Importer(path);
  await importer.commit('blocks');
  await importer.write('from refs/heads/ledger^0\n');
  for (let block = 0; block < blocks; block++) {
    const id = await git(path, ['rev-parse', `refs/heads/ledger:orders/${block}`]);
    await importer.write(`D orders/${block}\n`);
    await importer.put(new Map([[`earlier/${block}`, Buffer.from(id)]]));
  }
  await importer.end();
}

/** One commit says which log is in it: so many leaves are no one commit's own. */
async function saySo(path: string, line: string): Promise<void> {
  const words = [
    'commit-tree',
    '-p',
    'refs/heads/ledger',
    '-m',
    `fill\n\n${line}`,
    'refs/heads/ledger^{tree}',
  ];
  const commit = await git(path, words);
  await git(path, ['update-ref', 'refs/heads/ledger', commit.trim()]);
}
