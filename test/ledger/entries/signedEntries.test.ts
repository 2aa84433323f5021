import { beforeAll, describe, expect, it } from '@jest/globals';
import { toHex } from '../../../src/bytes/byteForms.ts';
import { sha256Hex } from '../../../src/canonicalJson.ts';
import { EntryBatch, SignedEntries, type EntryDraft } from '../../../src/ledger/entries/entryBatch.ts';
import { decodeEntry, decodeLeaf } from '../../../src/ledger/log/leaf.ts';
import { ledgerIdOf } from '../../../src/ledger/log/ledgerId.ts';
import { leafHash } from '../../../src/ledger/log/tree/merkleTree.ts';
import { nodeHasher } from '../../../src/ledger/nodeCrypto.ts';
import { pgpLogCrypto } from '../../../src/ledger/pgpLogCrypto.ts';
import { fingerprintOf, generatePartyKey, type PrivateKey } from '../../../src/pgp/keys.ts';
import { appendLeaves } from '../../support/logKit.ts';
import { MemoryRepository } from '../../support/memoryRepository.ts';
import { LEDGER, someLeaf } from './someLeaf.ts';

let alice: PrivateKey;
beforeAll(async () => {
  alice = await generatePartyKey({ name: 'Alice' });
});

const draft: EntryDraft = { kind: 'order.placed', about: null, after: null, content: { a: 1 } };
const signedAt = (size: number) => {
  const { leaf, digest, head } = someLeaf('order.placed', null, { checkpoint: { size, root: LEDGER } });
  return { leaf, digest, head, body: undefined };
};

describe('what was signed already in an append', () => {
  /** Whether it was signed anew, when it is asked for once more at another size of the log, or as another draft. */
  async function again(size: number, other: Partial<EntryDraft> = {}, ledger = LEDGER): Promise<number> {
    const signed = new SignedEntries();
    let count = 0;
    const sign = () => {
      count++;
      return Promise.resolve(signedAt(100));
    };
    await signed.of(draft, { ledger: LEDGER, size: 100, root: LEDGER }, sign);
    await signed.of({ ...draft, ...other }, { ledger, size, root: LEDGER }, sign);
    return count;
  }

  it('is not signed again, and what says anything else is', async () => {
    expect(await again(100)).toBe(1);
    expect(await again(612)).toBe(1);
    for (const other of [
      { kind: 'order.attested' },
      { about: LEDGER },
      { after: LEDGER },
      { content: { a: 2 } },
    ])
      expect(await again(100, other)).toBe(2);
    expect(await again(100, {}, 'cd'.repeat(32))).toBe(2);
  });

  it('and begins something is given up where more than 512 leaves came before it', async () => {
    await expect(again(613)).rejects.toMatchObject({ code: 'unavailable' });
    expect(await again(613, { about: LEDGER })).toBe(2);
  });
});

describe('a batch of entries', () => {
  const on = async (repository: MemoryRepository): Promise<EntryBatch> =>
    EntryBatch.on(await repository.snapshot(), alice);

  it('begins a ledger that has none, and enters the key of its author', async () => {
    const batch = await on(new MemoryRepository());
    const [creation = new Uint8Array(), key = new Uint8Array()] = batch.leaves;
    expect([batch.leaves.length, batch.nextIndex, batch.ledger]).toEqual([
      2,
      2,
      ledgerIdOf(nodeHasher, creation),
    ]);
    const decoded = decodeLeaf(creation);
    expect(decoded.ok && decoded.leaf.head).toMatchObject({ v: 1, kind: 'ledger.created' });
    const fingerprint = fingerprintOf(alice.toPublic());
    expect(decodeEntry(key)?.head).toMatchObject({
      kind: 'key.added',
      about: fingerprint,
      after: null,
      author: fingerprint,
      ledger: batch.ledger,
      checkpoint: { size: 1, root: toHex(leafHash(nodeHasher, creation)) },
      fields: {},
    });
    const directory = `accounts/${fingerprint.slice(0, 2)}/${fingerprint}`;
    expect([...batch.files.keys()]).toEqual(
      ['', '.asc', '.body'].map((end) => `${directory}/1-added.json${end}`),
    );
    expect(Buffer.from(batch.files.get(`${directory}/1-added.json.body`) ?? []).toString()).toBe(
      alice.toPublic().armor(),
    );
    const other = await on(new MemoryRepository());
    expect(other.ledger).not.toBe(batch.ledger);
  });

  it('goes on with a ledger that is there, and does not enter a key again', async () => {
    const repository = new MemoryRepository();
    const first = await on(repository);
    await appendLeaves(repository, first.leaves, first.files);
    const batch = await on(repository);
    const log = await repository.log();
    expect([batch.leaves, batch.nextIndex, batch.ledger]).toEqual([[], 2, first.ledger]);
    const signed = await batch.sign(draft);
    const bytes = decodeEntry(signed.leaf)?.headBytes ?? new Uint8Array();
    expect([signed.digest, signed.head.checkpoint]).toEqual([
      sha256Hex(bytes),
      { size: 2, root: toHex(log?.root ?? new Uint8Array()) },
    ]);
    expect(signed.head.body).toEqual({ sha256: sha256Hex(Buffer.from('{"a":1}')), bytes: 7 });
    const { author, at } = signed.head;
    const crypto = pgpLogCrypto(() => Promise.resolve(alice.toPublic()));
    const signature = decodeEntry(signed.leaf)?.signature ?? '';
    expect(await crypto.verifySignature({ bytes, signature, author, at, index: 2 })).toBe(true);
    expect(await batch.sign(draft)).toBe(signed);
    expect(batch.add(signed, 'orders/0/00/300')).toBe(2);
    expect([batch.nextIndex, batch.leaves]).toEqual([3, [signed.leaf]]);
    expect([...batch.files.keys()]).toEqual(
      ['', '.asc', '.body'].map((end) => `orders/0/00/300/2-placed.json${end}`),
    );
  });

  it('lays down no body of what stands in the head', async () => {
    const repository = new MemoryRepository();
    const first = await on(repository);
    await appendLeaves(repository, first.leaves, first.files);
    const batch = await on(repository);
    const enabled = await batch.sign({ kind: 'offer.enabled', about: LEDGER, after: null, content: {} });
    expect([enabled.body, 'body' in enabled.head]).toEqual([undefined, false]);
    batch.add(enabled, 'offers/0/00/300');
    expect([...batch.files.keys()]).toEqual(
      ['', '.asc'].map((end) => `offers/0/00/300/2-enabled.json${end}`),
    );
  });
});
