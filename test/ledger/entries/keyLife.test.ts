import { beforeAll, describe, expect, it } from '@jest/globals';
import { Accounts } from '../../../src/ledger/entries/accounts.ts';
import { EntryBatch } from '../../../src/ledger/entries/entryBatch.ts';
import { certificateBefore, endBefore, type KeyLife } from '../../../src/ledger/entries/keys/keyLife.ts';
import {
  mendedKeyFiles,
  ownKey,
  requireUsable,
  type KeyUse,
} from '../../../src/ledger/entries/keys/ownKey.ts';
import { certificateDigest, lastOf, readKeyLife } from '../../../src/ledger/entries/keys/readKeyLife.ts';
import { sha256Hex } from '../../../src/canonicalJson.ts';
import { CountersignError } from '../../../src/errors.ts';
import { accountDirectory } from '../../../src/ledger/ledgerPaths.ts';
import type { KeyEnd } from '../../../src/marketplace/keyEnd.ts';
import { extendKey } from '../../../src/pgp/certificates.ts';
import { fingerprintOf, generatePartyKey, type PrivateKey } from '../../../src/pgp/keys.ts';
import { enterKey, ofKey } from '../../support/enterKey.ts';
import { appendLeaves, tell } from '../../support/logKit.ts';
import { MemoryRepository } from '../../support/memoryRepository.ts';

let alice: PrivateKey;
let bob: PrivateKey;
let own: string;
let begun: MemoryRepository;
beforeAll(async () => {
  alice = await generatePartyKey({ name: 'Alice' });
  bob = await generatePartyKey({ name: 'Bob' });
  own = fingerprintOf(alice.toPublic());
  begun = new MemoryRepository();
  // Leaf 0 begins the ledger, leaf 1 enters Alice's key.
  const { leaves, files } = await EntryBatch.on(await begun.snapshot(), alice);
  await appendLeaves(begun, leaves, files);
});

const copy = (): MemoryRepository => new MemoryRepository(begun.files);
const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);
const lifeOn = async (repository: MemoryRepository): Promise<KeyLife> =>
  new Accounts(await repository.snapshot()).lifeOf(own);
const filler = (count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, at) => Buffer.from(`word ${at}`));

async function renew(repository: MemoryRepository, days: number): Promise<number> {
  const longer = await extendKey(alice, inDays(days));
  const content = { certificate: longer.toPublic().armor() };
  const after = lastOf(await lifeOn(repository));
  const told = { kind: 'key.renewed', content, about: own, after };
  return (await tell(repository, told, longer, ofKey(own))).index;
}

async function revoke(repository: MemoryRepository, reason = 'retired'): Promise<number> {
  const told = { kind: 'key.revoked', content: { reason }, about: own, after: null };
  return (await tell(repository, told, alice, ofKey(own))).index;
}

const codeOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'fine',
    (error: unknown) => (error instanceof CountersignError ? error.code : error),
  );

describe('the certificate that an entry is verified under', () => {
  const certificates = [3, 7].map((index) => ({ index }));
  const lifeWith = (more: object): KeyLife =>
    ({ certificates, end: undefined, unread: undefined, ...more }) as unknown as KeyLife;
  const at = (life: KeyLife) => (index: number) => certificateBefore(life, index)?.index;

  it('is the newest before its place', () => {
    expect([2, 3, 4, 7, 8, 100].map(at(lifeWith({})))).toEqual([undefined, undefined, 3, 3, 7, 7]);
  });

  it('is none from the end of the key on', () => {
    const end = { index: 5 } as KeyEnd;
    expect([4, 5, 6, 8].map(at(lifeWith({ end })))).toEqual([3, 3, undefined, undefined]);
    expect([4, 5, 6].map((index) => endBefore(lifeWith({ end }), index))).toEqual([
      undefined,
      undefined,
      end,
    ]);
    expect(endBefore(lifeWith({}), 6)).toBeUndefined();
  });

  it('is not told where a newer one was taken away before it', () => {
    const error = new Error('taken away');
    const life = lifeWith({ unread: { index: 5, error } });
    expect([4, 5].map(at(life))).toEqual([3, 3]);
    expect(() => at(life)(6)).toThrow('taken away');
    expect(at(lifeWith({ unread: { index: 5, error }, end: { index: 4 } }))(6)).toBeUndefined();
  });
});

describe('what a key may still be used for', () => {
  const uses: readonly KeyUse[] = ['entries', 'prohibition', 'renewal', 'end'];
  const codes = (life: KeyLife) => Promise.all(uses.map((use) => codeOf(requireUsable(life, use))));

  it('is everything, as long as it lasts, and before it is entered', async () => {
    const life = await lifeOn(begun);
    expect(await codes(life)).toEqual(['fine', 'fine', 'fine', 'fine']);
    expect(await codes({ ...life, certificates: [] })).toEqual(['fine', 'fine', 'fine', 'fine']);
  });

  it('is nothing once it has ended', async () => {
    const repository = copy();
    await revoke(repository);
    expect(await codes(await lifeOn(repository))).toEqual(['refused', 'refused', 'refused', 'refused']);
  });

  it('is to renew or end it, once it has expired', async () => {
    const past = await extendKey(alice, new Date(alice.getCreationTime().getTime() + 1000));
    const life = await lifeOn(begun);
    const [certificate] = life.certificates;
    if (certificate === undefined) throw new Error('no certificate');
    const expired = { ...life, certificates: [certificate, { ...certificate, key: past.toPublic() }] };
    await new Promise((done) => setTimeout(done, 1100));
    expect(await codes(expired)).toEqual(['refused', 'refused', 'fine', 'fine']);
    const renewed = { ...life, certificates: [...expired.certificates, certificate] };
    expect(await codes(renewed)).toEqual(['fine', 'fine', 'fine', 'fine']);
  });

  it('is to forbid and to end it, where a newer certificate is withheld', async () => {
    const unread = { index: 2, error: new CountersignError('tampered', 'withheld') };
    const life = { ...(await lifeOn(begun)), unread };
    expect(await codes(life)).toEqual(['tampered', 'fine', 'tampered', 'fine']);
  });
});

describe("the files that lead to a key's entries", () => {
  const mended = async (repository: MemoryRepository): Promise<Map<string, string>> => {
    const snapshot = await repository.snapshot();
    const files = await mendedKeyFiles(snapshot, await ownKey(snapshot, alice.toPublic()));
    return new Map([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString()]));
  };

  it('are put back by their owner as they were, where they are missing or others', async () => {
    const repository = copy();
    await renew(repository, 30);
    expect(await mended(repository)).toEqual(new Map());
    const there = [...repository.files].filter(([path]) => path.startsWith(accountDirectory(own)));
    expect(there).toHaveLength(6);
    for (const [path, bytes] of there.filter(([name]) => name.includes('added'))) {
      const before = Buffer.from(bytes).toString();
      const head = path.replace(/\.(asc|body)$/, '');
      const rest = path.endsWith('.body') ? [path] : [head, `${head}.asc`];
      for (const other of [undefined, Buffer.from('x')]) {
        if (other === undefined) repository.files.delete(path);
        else repository.files.set(path, other);
        const files = await mended(repository);
        expect([...files.keys()]).toEqual(rest);
        expect(files.get(path)).toBe(before);
      }
      repository.files.set(path, bytes);
    }
  });

  it('are none on a ledger without entries', async () => {
    const snapshot = await new MemoryRepository().snapshot();
    expect(await mendedKeyFiles(snapshot, await lifeOn(begun))).toEqual(new Map());
  });
});

describe('what the log says of a key', () => {
  it('begins with being added, and what follows what', async () => {
    const repository = copy();
    const [first] = (await lifeOn(repository)).entries;
    expect(lastOf(await lifeOn(repository))).toBe(first?.digest);
    const index = await renew(repository, 30);
    const life = await lifeOn(repository);
    expect(life.certificates.map((one) => one.index)).toEqual([1, index]);
    expect(lastOf(life)).toBe(life.entries[1]?.digest);
    await revoke(repository);
    const ended = await lifeOn(repository);
    expect([lastOf(ended), ended.entries.length, ended.end?.reason]).toEqual([lastOf(life), 3, 'retired']);
    expect(lastOf({ ...life, entries: [] })).toBeNull();
    expect(certificateDigest('abc')).toBe(sha256Hex(Buffer.from('abc')));
  });

  it('is nothing where it was never entered, or there is no log', async () => {
    const nothing = {
      fingerprint: fingerprintOf(bob.toPublic()),
      certificates: [],
      end: undefined,
      entries: [],
      refused: [],
      unread: undefined,
    };
    const { fingerprint } = nothing;
    const none = await new MemoryRepository().snapshot();
    for (const finding of ['whole', { near: 10 }] as const) {
      expect(await readKeyLife(none, fingerprint, finding)).toEqual(nothing);
      expect(await readKeyLife(await begun.snapshot(), fingerprint, finding)).toEqual(nothing);
    }
  });

  it('is found by the files that lead to it and by the newest leaves, and whole where the files are gone', async () => {
    const repository = copy();
    const renewed = await renew(repository, 30);
    await appendLeaves(repository, filler(40));
    const ended = await revoke(repository);
    const findings = ['whole', { near: 4 }, { near: 1000 }, { near: 0, from: 0 }, { near: 0 }] as const;
    const read = async () => {
      const snapshot = await repository.snapshot();
      const lives = await Promise.all(findings.map((finding) => readKeyLife(snapshot, own, finding)));
      return lives.map(({ certificates, end }) => [certificates.map(({ index }) => index), end?.index]);
    };
    const whole = [[1, renewed], ended];
    expect(await read()).toEqual([whole, whole, whole, whole, whole]);
    const directory = accountDirectory(own);
    for (const end of ['', '.asc']) repository.files.delete(`${directory}/${ended}-revoked.json${end}`);
    // Who looks at the newest leaves of a key that began among them, or through the log, sees it all the same.
    const hidden = [[1, renewed], undefined];
    expect(await read()).toEqual([whole, hidden, whole, whole, hidden]);
    for (const end of ['', '.asc']) repository.files.delete(`${directory}/${renewed}-renewed.json${end}`);
    expect(await read()).toEqual([whole, [[1], undefined], whole, whole, [[1], undefined]]);
    for (const end of ['', '.asc']) repository.files.delete(`${directory}/1-added.json${end}`);
    expect(await read()).toEqual([whole, whole, whole, whole, whole]);
  });
});

describe('the accounts of a ledger', () => {
  it('tell the key before a place, whether it has ended, and for whom nothing is sealed', async () => {
    const repository = copy();
    const bobs = await enterKey(repository, bob);
    const renewed = await renew(repository, 30);
    const ended = await revoke(repository, 'compromised');
    const accounts = new Accounts(await repository.snapshot());
    const other = fingerprintOf(bob.toPublic());
    const keyAt = async (index: number) => (await accounts.keyBefore(own, index)) !== undefined;
    expect(await Promise.all([1, 2, renewed + 1, ended, ended + 1].map(keyAt))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(await accounts.keyBefore(other, bobs.index)).toBeUndefined();
    const why = `its key was reported compromised at entry ${ended}`;
    expect([await accounts.endOf(own, ended), await accounts.endOf(own, ended + 1)]).toEqual([
      undefined,
      why,
    ]);
    expect(await accounts.endOf(other, ended + 1)).toBeUndefined();
    expect(await accounts.endedOf([own, other, own])).toEqual([
      expect.objectContaining({ fingerprint: own, index: ended, reason: 'compromised' }),
    ]);
    expect(fingerprintOf(await accounts.keyOf(own))).toBe(own);
    expect(fingerprintOf(await accounts.readerOf(other))).toBe(other);
    await expect(accounts.readerOf(own)).rejects.toMatchObject({
      code: 'refused',
      message: `nothing is sealed to ${own}: ${why}`,
    });
    expect(await codeOf(accounts.keyOf('0d'.repeat(20)))).toBe('not-found');
    expect(await accounts.lifeOf(own)).toBe(await accounts.lifeOf(own));
  });

  it('do not tell a key of which the newest certificate is withheld', async () => {
    const repository = copy();
    const renewed = await renew(repository, 30);
    repository.files.delete(`${accountDirectory(own)}/${renewed}-renewed.json.body`);
    const accounts = new Accounts(await repository.snapshot());
    expect(await codeOf(accounts.keyOf(own))).toBe('tampered');
    expect(await codeOf(accounts.keyBefore(own, renewed + 1))).toBe('tampered');
    expect(await codeOf(accounts.keyBefore(own, renewed))).toBe('fine');
  });
});
