import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { toUtf8 } from '../../../src/bytes/byteForms.ts';
import { canonicalBytes, sha256Hex } from '../../../src/canonicalJson.ts';
import { CountersignError } from '../../../src/errors.ts';
import {
  bodyOf,
  contentOf,
  entryName,
  eventName,
  parseEntry,
  placeContent,
  refusalIn,
} from '../../../src/ledger/entries/entries.ts';
import type { LedgerSnapshot } from '../../../src/ledger/ledgerRepository.ts';
import type { LogEntry } from '../../../src/ledger/log/threadFold.ts';
import { someLeaf } from './someLeaf.ts';

const MOST = 4 * 1024 * 1024;
const entry = (body: { sha256: string; bytes: number } | undefined, kind = 'order.attested'): LogEntry => {
  const { head, digest } = someLeaf(kind, 'cd'.repeat(32), body === undefined ? {} : { body });
  return { index: 12, head, digest };
};

describe('what an entry says', () => {
  it.each([
    'order.revoked',
    'order.cancel-requested',
    'order.stopped',
    'key.revoked',
    'order.claimed',
    'order.unclaimed',
    'offer.disabled',
    'offer.enabled',
  ])('of the kind %s stands in its head, where no missing body hides it', (kind) => {
    expect(placeContent(kind, { b: 1, a: ['x'] })).toEqual({ fields: { a: ['x'], b: 1 } });
  });

  it('of any other kind lies in a body, canonical, which the head names by digest and size', () => {
    for (const kind of ['order.placed', 'order.attested', 'offer.created', 'key.added', 'key.renewed']) {
      const bytes = canonicalBytes({ a: ['x'], b: 1 });
      expect(placeContent(kind, { b: 1, a: ['x'] })).toEqual({
        fields: {},
        body: { sha256: sha256Hex(bytes), bytes: bytes.length },
        bytes,
      });
    }
  });

  it('of a certificate is the certificate alone, and of no other kind is', () => {
    const certificate = 'armour\n';
    for (const kind of ['key.added', 'key.renewed'])
      expect(placeContent(kind, { certificate })).toEqual({
        fields: {},
        body: { sha256: sha256Hex(toUtf8(certificate)), bytes: 7 },
        bytes: toUtf8(certificate),
      });
    expect(placeContent('order.placed', { certificate }).bytes).toEqual(canonicalBytes({ certificate }));
    expect(placeContent('key.added', { certificate: 1 }).bytes).toEqual(canonicalBytes({ certificate: 1 }));
  });

  it('is read from where it was placed', () => {
    const content = { b: 1, a: ['x'] };
    const bytes = canonicalBytes(content);
    expect(contentOf(entry({ sha256: sha256Hex(bytes), bytes: bytes.length }), bytes)).toEqual(content);
    const { head, digest } = someLeaf('offer.enabled', 'cd'.repeat(32), { fields: { note: 'x' } });
    expect(contentOf({ index: 3, head, digest }, undefined)).toEqual({ note: 'x' });
    expect(contentOf({ index: 3, head, digest }, bytes)).toEqual({ note: 'x' });
  });

  it.each([
    ['null', 'null'],
    ['a list', '[1]'],
    ['a text', '"x"'],
    ['a number', '1'],
    ['no JSON', '{'],
    ['not canonical', '{"b":1,"a":2}'],
  ])('is refused as %s', (_, body) => {
    const bytes = toUtf8(body);
    expect(() => contentOf(entry({ sha256: sha256Hex(bytes), bytes: bytes.length }), bytes)).toThrow(
      expect.objectContaining({ code: 'tampered' }),
    );
  });

  it('is refused where its body was too large to be read', () => {
    expect(() => contentOf(entry({ sha256: 'cd'.repeat(32), bytes: MOST + 1 }), undefined)).toThrow(
      expect.objectContaining({ code: 'tampered', message: 'the body of entry 12 is too large' }),
    );
  });
});

describe('the body of an entry', () => {
  const path = 'orders/0/00/500/12-attested.json.body';
  const bytes = toUtf8('{}');
  const own = entry({ sha256: sha256Hex(bytes), bytes: 2 });

  /** What is found, and what was asked for, where these bytes lie there now and earlier. */
  async function find(now: string | undefined, earlier?: string, where?: 'here'): Promise<unknown> {
    const asked: string[] = [];
    const snapshot: LedgerSnapshot = {
      commit: undefined,
      log: undefined,
      list: () => Promise.resolve([]),
      read: (name) => {
        asked.push(name);
        return Promise.resolve(now === undefined ? undefined : toUtf8(now));
      },
      readEarlier: (name, sha256) => {
        asked.push(`earlier ${name}`);
        const old = earlier === undefined ? undefined : toUtf8(earlier);
        return Promise.resolve(old !== undefined && sha256Hex(old) === sha256 ? old : undefined);
      },
    };
    try {
      const found = await bodyOf(snapshot, 'orders/0/00/500', own, where);
      return [found && Buffer.from(found).toString(), ...asked];
    } catch (error) {
      const { code, message } = error as CountersignError;
      return [code, message, ...asked];
    }
  }

  it('lies beside the head, or lay there', async () => {
    expect(await find('{}')).toEqual(['{}', path]);
    expect(await find('{ }', '{}')).toEqual(['{}', path, `earlier ${path}`]);
    expect(await find(undefined, '{}')).toEqual(['{}', path, `earlier ${path}`]);
  });

  it('is missed, where it is neither, and other bytes are not it', async () => {
    const missing = `the ledger's ${path} is missing`;
    const other = `the ledger's ${path} is not the one that was signed`;
    expect(await find(undefined, '[]')).toEqual(['tampered', missing, path, `earlier ${path}`]);
    expect(await find('[]', undefined)).toEqual(['tampered', other, path, `earlier ${path}`]);
    expect(await find(undefined, '{}', 'here')).toEqual(['tampered', missing, path]);
    expect(await find('{}', undefined, 'here')).toEqual(['{}', path]);
  });

  it('is none where the head names none, or one that is too large', async () => {
    const snapshot = { read: () => Promise.reject(new Error('read')) } as unknown as LedgerSnapshot;
    expect(await bodyOf(snapshot, 'orders', entry(undefined))).toBeUndefined();
    const large = entry({ sha256: 'cd'.repeat(32), bytes: MOST + 1 });
    expect(await bodyOf(snapshot, 'orders', large)).toBeUndefined();
    const most = entry({ sha256: 'cd'.repeat(32), bytes: MOST });
    await expect(bodyOf(snapshot, 'orders', most)).rejects.toThrow('read');
  });
});

describe('the names of an entry', () => {
  it('are its place and what it is', () => {
    expect([eventName('order.placed'), eventName('key.added'), eventName('placed')]).toEqual([
      'placed',
      'added',
      'placed',
    ]);
    expect(entryName(12, 'order.cancel-requested')).toBe('12-cancel-requested.json');
  });
});

describe('what does not hold', () => {
  const schema = z.object({ a: z.object({ b: z.number() }) });

  it('is told by the first member that is wrong', () => {
    expect(parseEntry({ a: { b: 1 } }, schema, 'it')).toEqual({ a: { b: 1 } });
    expect(() => parseEntry({ a: { b: 'x' } }, schema, 'it')).toThrow(
      expect.objectContaining({ code: 'tampered', message: expect.stringMatching(/^it: a\.b ./) as unknown }),
    );
  });

  it('is why an entry does not count, where that is its author’s doing', () => {
    expect(refusalIn(() => undefined)).toBeUndefined();
    const refuse = (error: Error) => (): void => {
      throw error;
    };
    expect(refusalIn(refuse(new CountersignError('refused', 'why')))).toBe('why');
    expect(() => refusalIn(refuse(new RangeError('a fault')))).toThrow('a fault');
  });
});
