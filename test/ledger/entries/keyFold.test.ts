import { beforeAll, describe, expect, it } from '@jest/globals';
import * as openpgp from 'openpgp';
import { fromHex, toHex } from '../../../src/bytes/byteForms.ts';
import { sha256Hex } from '../../../src/canonicalJson.ts';
import { placeContent, type Content } from '../../../src/ledger/entries/entries.ts';
import { KeyFold } from '../../../src/ledger/entries/keys/keyFold.ts';
import { encodeLeaf, headBytes } from '../../../src/ledger/log/leaf.ts';
import type { EntryHead } from '../../../src/ledger/log/leafHead.ts';
import type { LogEntry } from '../../../src/ledger/log/threadFold.ts';
import { extendKey } from '../../../src/pgp/certificates.ts';
import { fingerprintOf, generatePartyKey, readPrivateKey, type PrivateKey } from '../../../src/pgp/keys.ts';
import { signAt } from '../../support/logKit.ts';
import { LEDGER } from './someLeaf.ts';

const ROOT = 'cd'.repeat(32);
const MOST = 512 * 1024;
const SLACK_MS = 10 * 60_000;

let alice: PrivateKey;
let mallory: PrivateKey;
let own: string;
let now: number;
beforeAll(async () => {
  alice = await generatePartyKey({ name: 'Alice' });
  mallory = await generatePartyKey({ name: 'Mallory' });
  own = fingerprintOf(alice.toPublic());
  // Signatures count whole seconds.
  now = Math.ceil(Date.now() / 1000) * 1000;
});

interface Telling {
  readonly content?: Content;
  readonly after?: string | null;
  readonly key?: PrivateKey;
  /** When its signature is made, from now; as the entry says when not given. */
  readonly made?: number;
  readonly head?: Partial<EntryHead>;
}

interface TellingLeaf {
  readonly leaf: Uint8Array;
  readonly bytes: Uint8Array | undefined;
  readonly digest: string;
}

/** What somebody signs about Alice's key. */
async function say(kind: string, telling: Telling = {}): Promise<TellingLeaf> {
  const { content = {}, after = null, key = alice, made, head: more } = telling;
  const { fields, body, bytes } = placeContent(kind, content);
  const head: EntryHead = {
    v: 1,
    ledger: LEDGER,
    checkpoint: { size: 1, root: ROOT },
    kind,
    about: own,
    after,
    author: own,
    at: new Date(now).toISOString(),
    fields,
    ...(body === undefined ? {} : { body }),
    ...more,
  };
  const at = made === undefined ? head.at : new Date(now + made).toISOString();
  const signature = await signAt(headBytes(head), key, at);
  return { leaf: encodeLeaf(head, signature), bytes, digest: sha256Hex(headBytes(head)) };
}

/** Alice's key as these leaves tell of it, from leaf 1 on; of the first one the certificate is given. */
class Told {
  readonly bodies = new Map<number, Uint8Array | Error | undefined>();
  readonly fold = new KeyFold(own, {
    ledger: LEDGER,
    rootAt: () => Promise.resolve(fromHex(ROOT) ?? new Uint8Array()),
    bodyOf: ({ index }: LogEntry) => {
      const body = this.bodies.get(index);
      return body instanceof Error ? Promise.reject(body) : Promise.resolve(body);
    },
  });
  #index = 0;

  /** @returns why it does not count; undefined where it does */
  async judge(said: TellingLeaf, first?: openpgp.PublicKey): Promise<readonly [string, string] | undefined> {
    const index = ++this.#index;
    if (!this.bodies.has(index)) this.bodies.set(index, said.bytes);
    const judged = await this.fold.judge({ index, leaf: said.leaf }, first);
    return judged.counted ? undefined : [judged.reason, judged.detail];
  }
}

const certificateOf = (key: openpgp.Key): Content => ({ certificate: key.toPublic().armor() });
const added = (telling: Telling = {}): Promise<TellingLeaf> =>
  say('key.added', { content: certificateOf(alice), ...telling });
const renewed = (after: string, key: openpgp.Key, telling: Telling = {}): Promise<TellingLeaf> =>
  say('key.renewed', { content: certificateOf(key), after, ...telling });

/** A key that has begun, and what the next entry follows. */
async function begun(): Promise<{ readonly told: Told; readonly last: string }> {
  const told = new Told();
  const first = await added();
  expect(await told.judge(first, alice.toPublic())).toBeUndefined();
  return { told, last: first.digest };
}

const unsigned = (): [string, string] => ['signature', `its signature is not one of ${own} at that time`];

describe('the beginning of a key', () => {
  it('is signed by the key that it publishes', async () => {
    const first = await added();
    expect(await new Told().judge(first)).toEqual(unsigned());
    expect(await new Told().judge(first, mallory.toPublic())).toEqual(unsigned());
    expect(await new Told().judge(await added({ key: mallory }), alice.toPublic())).toEqual(unsigned());
    const told = new Told();
    expect(told.fold.isEmpty).toBe(true);
    expect(await told.judge(first, alice.toPublic())).toBeUndefined();
    const { certificates, ...life } = told.fold.life();
    expect(certificates.map(({ index, at, armored }) => [index, at, armored])).toEqual([
      [1, new Date(now).toISOString(), alice.toPublic().armor()],
    ]);
    expect(life).toMatchObject({ fingerprint: own, end: undefined, refused: [], unread: undefined });
    expect([told.fold.isEmpty, told.fold.isBroken, life.entries.length]).toEqual([false, false, 1]);
  });

  it('is being added, and nothing else; and it is so once', async () => {
    const told = new Told();
    for (const kind of ['key.renewed', 'key.other'])
      expect(await told.judge(await say(kind, { content: certificateOf(alice) }), alice.toPublic())).toEqual([
        'rule',
        'a key begins with being added',
      ]);
    const first = await added();
    expect(await told.judge(first, alice.toPublic())).toBeUndefined();
    for (const kind of ['key.added', 'key.other'])
      expect(
        await told.judge(await say(kind, { content: certificateOf(alice), after: first.digest })),
      ).toEqual(['rule', `a key that was added has no ${kind}`]);
    expect(told.fold.refused[0]).toEqual({
      index: 1,
      what: 'entry 1',
      verdict: 'rule',
      reason: 'a key begins with being added',
    });
    expect([told.fold.refused.length, told.fold.isBroken]).toEqual([4, false]);
  });

  it('has a certificate that fits, and that is one of the key', async () => {
    const body = (bytes: number) => ({ head: { body: { sha256: ROOT, bytes } } });
    const refusal = async (said: TellingLeaf, bytes?: Uint8Array): Promise<unknown> => {
      const told = new Told();
      if (bytes !== undefined) told.bodies.set(1, bytes);
      return (await told.judge(said, alice.toPublic()))?.[1];
    };
    const none = 'it has no certificate, or one that is too large';
    expect(await refusal(await say('key.added', { head: { body: undefined } }))).toBe(none);
    expect(await refusal(await added(body(MOST + 1)))).toBe(none);
    expect(await refusal(await added(body(MOST)))).toBeUndefined();
    expect(await refusal(await added({ content: certificateOf(mallory) }))).toBe(
      `the certificate of entry 1 is of another key, ${fingerprintOf(mallory.toPublic())}`,
    );
    for (const bytes of [Uint8Array.of(0xff), Buffer.from('words')])
      expect(await refusal(await added(), bytes)).toContain('the certificate of entry 1');
  });
});

describe('a newer certificate', () => {
  it('by another party is none, whatever it is about', async () => {
    const { told, last } = await begun();
    const author = fingerprintOf(mallory.toPublic());
    expect(await told.judge(await renewed(last, alice, { key: mallory, head: { author } }))).toEqual([
      'not-entitled',
      `${author} has no part in it`,
    ]);
  });

  it('goes on with the key, and one that cannot be read does not', async () => {
    const { told, last } = await begun();
    const longer = await extendKey(alice, new Date(now + 86_400_000));
    expect(await told.judge(await renewed(last, mallory))).toEqual([
      'rule',
      `the certificate of entry 2 is of another key, ${fingerprintOf(mallory.toPublic())}`,
    ]);
    expect(await told.judge(await renewed(last, longer))).toBeUndefined();
    expect(told.fold.certificates.map(({ index }) => index)).toEqual([1, 3]);
    // What the key said of itself before stays beside it.
    const said = told.fold.certificates.map(({ key }) => key.users[0]?.selfCertifications.length);
    expect(said).toEqual([1, 2]);
  });

  it('that is withheld is told by the first such place, with why', async () => {
    const { told, last } = await begun();
    const error = new Error('it is nowhere');
    told.bodies.set(2, error).set(3, new Error('nor is this'));
    const next = await renewed(last, alice);
    expect(await told.judge(next)).toEqual(['rule', 'it is nowhere']);
    expect(await told.judge(next)).toEqual(['rule', 'nor is this']);
    expect(told.fold.life().unread).toEqual({ index: 2, error });
  });

  it('that leaves out a subkey takes nothing from the one before', async () => {
    const userIDs = [{ name: 'Carol' }];
    const made = await openpgp.generateKey({ userIDs, subkeys: [{ sign: true }, {}], format: 'armored' });
    const carol = await readPrivateKey(made.privateKey, 'the key');
    const stripped = await openpgp.readKey({ armoredKey: carol.toPublic().armor() });
    stripped.subkeys = [];
    const about = fingerprintOf(carol.toPublic());
    const fold = new KeyFold(about, {
      ledger: LEDGER,
      rootAt: () => Promise.resolve(fromHex(ROOT) ?? new Uint8Array()),
      bodyOf: ({ index }) =>
        Promise.resolve(Buffer.from((index === 1 ? carol.toPublic() : stripped).armor())),
    });
    const head = { about, author: about };
    const first = await added({ content: certificateOf(carol), key: carol, head });
    const next = await renewed(first.digest, stripped, { key: carol, head });
    await fold.judge({ index: 1, leaf: first.leaf }, carol.toPublic());
    await fold.judge({ index: 2, leaf: next.leaf });
    expect(fold.certificates.map(({ key }) => key.subkeys.length)).toEqual([2, 2]);
  });

  it('of a key that has expired is signed by the primary key, at about the time that it names', async () => {
    const short = await extendKey(alice, new Date(now + 60_000));
    const later = 3 * 86_400_000;
    const at = new Date(now + later).toISOString();
    const longer = await extendKey(alice, new Date(now + 2 * later));
    const refusalOf = async (made: number, key = longer): Promise<unknown> => {
      const told = new Told();
      const first = await added({ content: certificateOf(short) });
      expect(await told.judge(first, short.toPublic())).toBeUndefined();
      return told.judge(await renewed(first.digest, longer, { key, made, head: { at } }));
    };
    for (const made of [later, later - SLACK_MS, later + SLACK_MS])
      expect(await refusalOf(made)).toBeUndefined();
    for (const made of [0, later - SLACK_MS - 1000, later + SLACK_MS + 1000])
      expect(await refusalOf(made)).toEqual(unsigned());
    expect(await refusalOf(later, mallory)).toEqual(unsigned());
  });
});

describe('the end of a key', () => {
  const revoked = (reason: string, telling: Telling = {}): Promise<TellingLeaf> =>
    say('key.revoked', { content: { reason, text: 'why' }, ...telling });

  it('is what its owner says it is, and nothing counts after it', async () => {
    const { told, last } = await begun();
    expect(await told.judge(await revoked('retired', { key: mallory }))).toEqual(unsigned());
    expect(told.fold.end).toBeUndefined();
    expect(await told.judge(await revoked('retired'))).toBeUndefined();
    const at = new Date(now).toISOString();
    expect(told.fold.end).toEqual({ reason: 'retired', text: 'why', index: 3, at });
    expect(await told.judge(await renewed(last, alice))).toEqual([
      'key-revoked',
      'its key was revoked at entry 3, as retired',
    ]);
    expect(told.fold.certificates).toHaveLength(1);
  });

  it('is so whatever history of the ledger it names, and nothing else is', async () => {
    const head = { checkpoint: { size: 1, root: LEDGER } };
    const detail = 'it names another log of 1 leaves';
    const { told, last } = await begun();
    expect(await told.judge(await renewed(last, alice, { head }))).toEqual(['other-history', detail]);
    expect(told.fold.end).toBeUndefined();
    // The same entry where it counts for nothing for another reason.
    expect(await told.judge(await revoked('retired', { head, key: mallory }))).toEqual(unsigned());
    expect(told.fold.end).toBeUndefined();
    expect(await told.judge(await revoked('retired', { head }))).toEqual(['other-history', detail]);
    expect(told.fold.end).toMatchObject({ index: 4, reason: 'retired' });
  });

  it('may stand in a certificate', async () => {
    const { told, last } = await begun();
    const { privateKey } = await openpgp.revokeKey({
      key: alice,
      reasonForRevocation: { flag: openpgp.enums.reasonForRevocation.keyCompromised, string: 'stolen' },
      format: 'object',
    });
    expect(await told.judge(await renewed(last, privateKey))).toBeUndefined();
    const at = new Date(now).toISOString();
    expect(told.fold.end).toEqual({ reason: 'compromised', text: 'stolen', index: 2, at });
    expect(told.fold.certificates).toHaveLength(1);
  });
});

describe('files that lead to a part of a key alone', () => {
  it('are told by what follows nothing that is there', async () => {
    const { told, last } = await begun();
    expect((await told.judge(await renewed(toHex(new Uint8Array(32)), alice)))?.[0]).toBe('follows-nothing');
    expect(told.fold.isBroken).toBe(true);
    expect(await told.judge(await renewed(last, alice))).toBeUndefined();
    expect(await told.judge(await say('key.other', { after: last }))).toBeDefined();
    expect(told.fold.isBroken).toBe(true);
  });
});
