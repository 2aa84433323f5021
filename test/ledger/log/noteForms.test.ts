import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { toHex } from '../../../src/bytes/byteForms.ts';
import { parseCheckpoint } from '../../../src/ledger/log/checkpoint.ts';
import { leafOfNumber, numberAt, suborderNumber } from '../../../src/ledger/log/numbers.ts';
import { formatNote, noteKeyId, parseNote, signNote } from '../../../src/ledger/log/signedNote.ts';
import { nodeHasher } from '../../../src/ledger/nodeCrypto.ts';
import { SOME_LEDGER, text } from './logs.ts';

/** The example of Go's golang.org/x/mod/sumdb/note. */
const KEY = Buffer.from('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'base64');
const TEXT =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const LINE =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

describe('a signed note of another implementation', () => {
  it('is read, written, and signed by the key that its id belongs to', () => {
    const note = parseNote(text(`${TEXT}\n${LINE}`));
    expect(note?.text).toBe(TEXT);
    const [one] = note?.signatures ?? [];
    if (one === undefined || note === undefined) throw new Error('not read');
    expect(formatNote(note)).toEqual(text(`${TEXT}\n${LINE}`));
    expect(toHex(one.keyId)).toBe('c74f20a3');
    expect(toHex(noteKeyId(nodeHasher, 'PeterNeumann', 1, KEY.subarray(1)))).toBe('c74f20a3');
    expect(toHex(noteKeyId(nodeHasher, 'PeterNeumann', 4, KEY.subarray(1)))).not.toBe('c74f20a3');
    const x = KEY.subarray(1).toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    expect(verify(null, text(TEXT), key, one.signature)).toBe(true);
  });
});

describe('a note', () => {
  const good = '— name AAAAAAA=\n';
  const isNote = (note: string | Uint8Array): boolean =>
    parseNote(typeof note === 'string' ? text(note) : note) !== undefined;

  it('is signed by each of its signers, in their order, over the text and its last newline', async () => {
    const signer = (name: string, id: number) => ({
      name,
      keyId: Uint8Array.of(id, id, id, id),
      sign: (bytes: Uint8Array) => Uint8Array.of(bytes.length, bytes.at(-1) ?? 0),
    });
    const note = parseNote(await signNote('one\ntwo\n', [signer('b', 2), signer('a', 1)]));
    expect(note).toEqual({
      text: 'one\ntwo\n',
      signatures: [
        { name: 'b', keyId: Uint8Array.of(2, 2, 2, 2), signature: Uint8Array.of(8, 10) },
        { name: 'a', keyId: Uint8Array.of(1, 1, 1, 1), signature: Uint8Array.of(8, 10) },
      ],
    });
  });

  it.each([
    ['whose key has an id and no signature', '— name AAAAAA==\n', false],
    ['with one byte of signature', good, true],
    ['with no name', '—  AAAAAAA=\n', false],
    ['without any name', '— AAAAAAA=\n', false],
    ['with a plus in its name', '— na+me AAAAAAA=\n', false],
    ['with a plus at the end of its name', '— name+ AAAAAAA=\n', false],
    ['with a blank of another kind in its name', '— na\u00a0me AAAAAAA=\n', false],
    ['with a control character in its name', '— na\u0085me AAAAAAA=\n', false],
    ['with a name of other letters', '— näme/é AAAAAAA=\n', true],
    ['with words behind it', '— name AAAAAAA= x\n', false],
    ['with a blank behind it', '— name AAAAAAA= \n', false],
    ['behind another dash', '– name AAAAAAA=\n', false],
    ['behind a blank', ' — name AAAAAAA=\n', false],
    ['with a base64 of another spelling', '— name AAAAAAB=\n', false],
    ['with no base64 at all', '— name\n', false],
  ])('is one with a signature %s: %s', (_, line, isOne) => {
    expect(isNote(`text\n\n${line}`)).toBe(isOne);
    expect(isNote(`text\n\n${good}${line}`)).toBe(isOne);
    expect(isNote(`text\n\n${line}${good}`)).toBe(isOne);
  });

  it('has a text of at least one character, and no control characters but the newline', () => {
    expect([`\n\n${good}`, `a\n\n${good}`, `\n\n\n${good}`].map(isNote)).toEqual([false, true, true]);
    for (const control of ['\0', '\t', '\r', '\u001f'])
      expect(isNote(`te${control}xt\n\n${good}`)).toBe(false);
    for (const letter of [' ', '~', 'é', '\u{1f512}']) expect(isNote(`te${letter}xt\n\n${good}`)).toBe(true);
    expect(isNote(Uint8Array.of(0xff, 10, 10, ...text(good)))).toBe(false);
    expect(isNote(`text\n\n${good.trimEnd()}`)).toBe(false);
    expect(isNote(`text\n\n${good.trimEnd()}x`)).toBe(false);
    expect(isNote(good)).toBe(false);
  });

  it('weighs up to 64 KiB', () => {
    const rest = text(`\n\n${good}`).length;
    expect(isNote(`${'x'.repeat(65_536 - rest)}\n\n${good}`)).toBe(true);
    expect(isNote(`${'x'.repeat(65_537 - rest)}\n\n${good}`)).toBe(false);
  });
});

describe('a checkpoint', () => {
  const root = `${'A'.repeat(43)}=`;
  it.each([
    ['as it is written', `countersign/${SOME_LEDGER}\n7\n${root}\n`, true],
    ['of an empty log', `countersign/${SOME_LEDGER}\n0\n${root}\n`, true],
    ['of the largest', `countersign/${SOME_LEDGER}\n${Number.MAX_SAFE_INTEGER}\n${root}\n`, true],
    ['of one more', `countersign/${SOME_LEDGER}\n${Number.MAX_SAFE_INTEGER + 1}\n${root}\n`, false],
    ['of digits and words', `countersign/${SOME_LEDGER}\n7x\n${root}\n`, false],
    ['of words and digits', `countersign/${SOME_LEDGER}\nx7\n${root}\n`, false],
    ['of no size', `countersign/${SOME_LEDGER}\n\n${root}\n`, false],
    ['of a negative size', `countersign/${SOME_LEDGER}\n-7\n${root}\n`, false],
    ['with a short root', `countersign/${SOME_LEDGER}\n7\nAAAA\n`, false],
    ['with a short ledger', `countersign/abab\n7\n${root}\n`, false],
    ['with something before its origin', `x/countersign/${SOME_LEDGER}\n7\n${root}\n`, false],
    ['of two lines', `countersign/${SOME_LEDGER}\n7\n`, false],
    ['of one line', `countersign/${SOME_LEDGER}`, false],
    ['of none', '', false],
    ['without the last newline', `countersign/${SOME_LEDGER}\n7\n${root}`, false],
    ['with words in place of it', `countersign/${SOME_LEDGER}\n7\n${root}\nx`, false],
    ['with one more line', `countersign/${SOME_LEDGER}\n7\n${root}\n\n`, false],
  ])('%s: %s', (_, words, isOne) => {
    expect(parseCheckpoint(words) !== undefined).toBe(isOne);
  });
});

describe('the number of what begins at a leaf', () => {
  const codeOf = (work: () => unknown): unknown => {
    try {
      return work();
    } catch (error) {
      return (error as { code?: unknown }).code;
    }
  };

  it('is a hundred times its place, as long as a number can tell it', () => {
    expect([numberAt(0), numberAt(1), numberAt(90_071_992_547_408)]).toEqual([
      100, 200, 9_007_199_254_740_900,
    ]);
    for (const nowhere of [-1, 90_071_992_547_409, 0.001, Number.NaN, Infinity])
      expect([nowhere, codeOf(() => numberAt(nowhere))]).toEqual([nowhere, 'limit']);
  });

  it('has room for suborders 1 to 99', () => {
    expect([suborderNumber(4200, 1), suborderNumber(4200, 99)]).toEqual([4201, 4299]);
    for (const n of [0, -1, 100, 1.5, Number.NaN])
      expect([n, codeOf(() => suborderNumber(4200, n))]).toEqual([n, 'limit']);
  });

  it('leads back to the leaf, from a suborder too', () => {
    expect([100, 199, 200, 4200, 4299].map(leafOfNumber)).toEqual([0, 0, 1, 41, 41]);
    for (const number of [99, 0, -100, 100.5, Number.NaN, Infinity, 2 ** 53])
      expect([number, leafOfNumber(number)]).toEqual([number, undefined]);
  });
});
