import { beforeAll, describe, expect, it } from '@jest/globals';
import * as openpgp from 'openpgp';
import { CountersignError } from '../../../src/errors.ts';
import { EntryBatch } from '../../../src/ledger/entries/entryBatch.ts';
import { entryName } from '../../../src/ledger/entries/entries.ts';
import type { KeyFinding } from '../../../src/ledger/entries/keys/findKeyLeaves.ts';
import type { KeyLife } from '../../../src/ledger/entries/keys/keyLife.ts';
import { lastOf, readKeyLife } from '../../../src/ledger/entries/keys/readKeyLife.ts';
import { accountDirectory } from '../../../src/ledger/ledgerPaths.ts';
import { extendKey } from '../../../src/pgp/certificates.ts';
import { fingerprintOf, generatePartyKey, type PrivateKey } from '../../../src/pgp/keys.ts';
import { enterKey, ofKey } from '../../support/enterKey.ts';
import { appendLeaves, tell } from '../../support/logKit.ts';
import { MemoryRepository } from '../../support/memoryRepository.ts';
import { watched } from './watched.ts';

let alice: PrivateKey;
let mallory: PrivateKey;
let own: string;
let begun: MemoryRepository;
beforeAll(async () => {
  alice = await generatePartyKey({ name: 'Alice' });
  mallory = await generatePartyKey({ name: 'Mallory' });
  own = fingerprintOf(alice.toPublic());
  begun = new MemoryRepository();
  // Leaf 0 begins the ledger, leaf 1 enters Alice's key.
  const { leaves, files } = await EntryBatch.on(await begun.snapshot(), alice);
  await appendLeaves(begun, leaves, files);
});

const copy = (): MemoryRepository => new MemoryRepository(begun.files);
const bodyPath = (index: number): string => `${accountDirectory(own)}/${entryName(index, 'key.added')}.body`;

const lifeOn = async (repository: MemoryRepository, finding: KeyFinding | 'whole' = 'whole') =>
  readKeyLife((await watched(repository)).snapshot, own, finding);
const codeOf = (work: Promise<KeyLife>): Promise<unknown> =>
  work.then(
    ({ certificates }) => certificates.map(({ index }) => index),
    (error: unknown) => (error instanceof CountersignError ? error.code : error),
  );

/** Beginnings of Alice's key that she never signed. */
async function squat(repository: MemoryRepository, times: number, head: object = {}): Promise<number> {
  let last = 0;
  for (let time = 0; time < times; time++) {
    const told = { kind: 'key.added', content: { certificate: 'nowhere' }, about: own, after: null, head };
    last = (await tell(repository, { ...told, author: own }, mallory, ofKey(own))).index;
    repository.files.delete(bodyPath(last));
  }
  return last;
}

/** A ledger with other entries of Alice's key, which has none yet. */
async function notYet(): Promise<MemoryRepository> {
  const repository = new MemoryRepository();
  const { leaves, files } = await EntryBatch.on(await repository.snapshot(), mallory);
  await appendLeaves(repository, leaves, files);
  return repository;
}

describe('what a key’s leaves need', () => {
  it('is asked for at once, and of leaves that are others’ nothing is', async () => {
    const repository = copy();
    for (const [kind, author] of [
      ['key.renewed', own],
      ['key.other', own],
      ['key.renewed', fingerprintOf(mallory.toPublic())],
    ] as const)
      await tell(repository, { kind, content: {}, about: own, after: null, author }, mallory, ofKey(own));
    // It names more leaves than lie before it.
    const head = { checkpoint: { size: 99, root: 'ab'.repeat(32) } };
    await tell(
      repository,
      { kind: 'key.renewed', content: {}, about: own, after: null, head },
      alice,
      ofKey(own),
    );
    await appendLeaves(repository, [Buffer.from(`{"about":"${own}","garbage":1}`)]);
    const { snapshot, asked } = await watched(repository);
    const { certificates, refused } = await readKeyLife(snapshot, own, 'whole');
    expect([certificates.length, refused.at(-1)?.verdict]).toEqual([1, 'malformed']);
    expect([asked.rootsAtOnce, asked.roots.slice(0, 3)]).toEqual([3, [1, 2, 3]]);
    expect(asked.roots.filter((size) => size > 3)).toEqual([]);
  });
});

describe('the certificate that a key begins with', () => {
  it('is missed where it was taken away, and not taken for none', async () => {
    const repository = copy();
    repository.files.delete(bodyPath(1));
    const { snapshot, asked } = await watched(repository);
    await expect(readKeyLife(snapshot, own, 'whole')).rejects.toMatchObject({
      code: 'tampered',
      message: `the ledger's ${bodyPath(1)} is missing`,
    });
    expect(asked.earlier).toBe(1);
    // Its owner has it, or can tell at least what it has signed.
    const longer = (await extendKey(alice, new Date(Date.now() + 86_400_000))).toPublic();
    expect((await lifeOn(repository, { near: 100, own: longer })).unread).toMatchObject({ index: 1 });
    expect(await codeOf(lifeOn(repository, { near: 100, own: alice.toPublic() }))).toEqual([1]);
    expect(await codeOf(lifeOn(repository, { near: 100 }))).toBe('tampered');
  });

  it('is missed no more where the key has begun or ended all the same', async () => {
    const repository = await notYet();
    await squat(repository, 1);
    expect(await codeOf(lifeOn(repository))).toBe('tampered');
    const ended = new MemoryRepository(repository.files);
    const { index } = await enterKey(repository, alice);
    expect(await codeOf(lifeOn(repository))).toEqual([index]);
    const { privateKey } = await openpgp.revokeKey({ key: alice, format: 'object' });
    const content = { certificate: privateKey.toPublic().armor() };
    await tell(ended, { kind: 'key.added', content, about: own, after: null }, alice, ofKey(own));
    expect((await lifeOn(ended)).end).toMatchObject({ index });
  });

  it('is looked for in earlier commits eight times, whatever anybody writes', async () => {
    for (const [times, looked] of [
      [8, 8],
      [10, 8],
    ]) {
      const repository = await notYet();
      await squat(repository, times ?? 0);
      const { snapshot, asked } = await watched(repository);
      expect(await codeOf(readKeyLife(snapshot, own, 'whole'))).toBe('tampered');
      expect(asked.earlier).toBe(looked);
    }
  });

  it('is not looked for where it would be too large, of another author, or what it begins another kind', async () => {
    for (const told of [
      { head: { body: { sha256: 'ab'.repeat(32), bytes: 512 * 1024 + 1 } } },
      { author: fingerprintOf(mallory.toPublic()) },
      { kind: 'key.renewed' },
    ]) {
      const repository = await notYet();
      const all = { kind: 'key.added', content: { certificate: 'x' }, about: own, after: null, author: own };
      const { index } = await tell(repository, { ...all, ...told }, mallory, ofKey(own));
      for (const path of repository.files.keys())
        if (path.includes(`/${index}-`) && path.endsWith('.body')) repository.files.delete(path);
      const { snapshot, asked } = await watched(repository);
      const life = await readKeyLife(snapshot, own, 'whole');
      expect([life.certificates, life.refused.length, asked.earlier]).toEqual([[], 1, 0]);
    }
    // At the limit it is.
    const repository = await notYet();
    await squat(repository, 1, { body: { sha256: 'ab'.repeat(32), bytes: 512 * 1024 } });
    expect(await codeOf(lifeOn(repository))).toBe('tampered');
  });

  it('that is there and is none takes nothing away', async () => {
    const repository = await notYet();
    await appendLeaves(repository, [Buffer.from(`{"about":"${own}","garbage":1}`)]);
    await squat(repository, 1, { body: undefined });
    for (const certificate of ['words', mallory.toPublic().armor()])
      await tell(
        repository,
        { kind: 'key.added', content: { certificate }, about: own, after: null, author: own },
        mallory,
        ofKey(own),
      );
    const { certificates, refused } = await lifeOn(repository);
    expect([certificates, refused.map(({ verdict }) => verdict)]).toEqual([
      [],
      ['malformed', 'signature', 'signature', 'signature'],
    ]);
  });
});

describe('the certificates of a key', () => {
  it('are read once each, and a newer one is looked for in earlier commits too', async () => {
    const repository = copy();
    const longer = await extendKey(alice, new Date(Date.now() + 86_400_000));
    const content = { certificate: longer.toPublic().armor() };
    const told = { kind: 'key.renewed', content, about: own, after: lastOf(await lifeOn(repository)) };
    const { index } = await tell(repository, told, longer, ofKey(own));
    const newer = `${accountDirectory(own)}/${entryName(index, 'key.renewed')}.body`;
    const { snapshot, asked } = await watched(repository);
    await readKeyLife(snapshot, own, 'whole');
    expect([asked.read, asked.earlier]).toEqual([[bodyPath(1), newer], 0]);
    repository.files.delete(newer);
    const without = await watched(repository);
    expect((await readKeyLife(without.snapshot, own, 'whole')).unread).toMatchObject({ index });
    expect(without.asked.earlier).toBe(1);
  });

  it('are those of the ledger, though their owner has others', async () => {
    const longer = await extendKey(alice, new Date(Date.now() + 86_400_000));
    const { certificates } = await lifeOn(begun, { near: 100, own: longer.toPublic() });
    expect(certificates.map(({ armored }) => armored)).toEqual([alice.toPublic().armor()]);
  });
});

describe('the files that lead to a key', () => {
  /** Alice's key has ended, and no file leads there. */
  async function hidden(): Promise<MemoryRepository> {
    const repository = copy();
    await appendLeaves(repository, [Buffer.from('word')]);
    const told = { kind: 'key.revoked', content: { reason: 'retired' }, about: own, after: null };
    const { index } = await tell(repository, told, alice, ofKey(own));
    for (const end of ['', '.asc'])
      repository.files.delete(`${accountDirectory(own)}/${entryName(index, 'key.revoked')}${end}`);
    return repository;
  }
  const isEnded = async (repository: MemoryRepository): Promise<boolean> =>
    (await lifeOn(repository, { near: 0 })).end !== undefined;
  const fill = (repository: MemoryRepository, count: number, name: (at: number) => string): void => {
    for (let at = 0; at < count; at++)
      repository.files.set(`${accountDirectory(own)}/${name(at)}`, Buffer.from('x'));
  };

  it('are followed up to 512: of more the log itself is asked', async () => {
    const repository = await hidden();
    expect(await isEnded(repository)).toBe(false);
    fill(repository, 511, (at) => `${100 + at}-added.json`);
    expect(await isEnded(repository)).toBe(false);
    fill(repository, 1, () => '1000-added.json');
    expect(await isEnded(repository)).toBe(true);
  });

  it('are all that is read of an older key, and of one that begins among the newest leaves these are', async () => {
    const repository = copy();
    for (let index = 2; index < 14; index++) {
      if (index !== 2 && index !== 12) {
        await appendLeaves(repository, [Buffer.from(`word ${index}`)]);
        continue;
      }
      const longer = await extendKey(alice, new Date(Date.now() + index * 86_400_000));
      const content = { certificate: longer.toPublic().armor() };
      const after = lastOf(await lifeOn(repository));
      await tell(repository, { kind: 'key.renewed', content, about: own, after }, longer, ofKey(own));
    }
    const { snapshot, asked } = await watched(repository);
    for (const [near, from] of [
      [0, 14],
      [12, 14],
      [13, 1],
      [14, 0],
      [99, 0],
    ] as const) {
      asked.from.length = 0;
      const { certificates } = await readKeyLife(snapshot, own, { near });
      expect([certificates.map(({ index }) => index), asked.from]).toEqual([[1, 2, 12], [from]]);
    }
  });

  it('that lead to a part of it make its owner look through the whole log too', async () => {
    const repository = copy();
    const longer = await extendKey(alice, new Date(Date.now() + 86_400_000));
    const content = { certificate: longer.toPublic().armor() };
    const told = { kind: 'key.renewed', content, about: own, after: lastOf(await lifeOn(repository)) };
    await tell(repository, told, longer, ofKey(own));
    for (const end of ['', '.asc'])
      repository.files.delete(`${accountDirectory(own)}/${entryName(1, 'key.added')}${end}`);
    expect(await codeOf(lifeOn(repository, { near: 0, own: longer.toPublic() }))).toEqual([1, 2]);
  });

  it('are those of entries alone', async () => {
    const repository = await hidden();
    fill(repository, 600, (at) => `${100 + at}-added.txt`);
    expect(await isEnded(repository)).toBe(false);
  });
});
