import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  asUtf8,
  fromBase64,
  fromHex,
  fromUtf8,
  toBase64,
  toBase64Url,
  toHex,
  toLatin1,
  toUtf8,
} from '../../../src/bytes/byteForms.ts';
import { formatCheckpoint, parseCheckpoint } from '../../../src/ledger/log/checkpoint.ts';
import { leafOfNumber, numberAt, suborderNumber } from '../../../src/ledger/log/numbers.ts';
import { formatNote, parseNote, signNote } from '../../../src/ledger/log/signedNote.ts';
import { logNoteKey } from '../../../src/ledger/nodeCrypto.ts';
import { SOME_LEDGER, text } from './logs.ts';
import { anyCharacter } from '../../support/anyCharacter.ts';

const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 });
const hostile = fc.oneof(fc.string(), fc.string({ unit: anyCharacter }));

describe('notes and checkpoints', () => {
  it('read as the specification of signed notes writes them', () => {
    const note = parseNote(
      text(
        'Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n\n' +
          '— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n',
      ),
    );
    expect(note?.text.endsWith('\n\ned è subito sera.\n')).toBe(true);
    expect(note?.signatures.map(({ name, keyId }) => [name, toHex(keyId)])).toEqual([
      ['quasimodo.example/salvatore', '367ba04b'],
    ]);
    expect(note?.signatures[0]?.signature).toHaveLength(64);
  });

  it('are signed by the key that the id of the ledger gives to everybody', async () => {
    const key = logNoteKey(SOME_LEDGER);
    const checkpoint = formatCheckpoint({ ledger: SOME_LEDGER, size: 7, root: new Uint8Array(32) });
    const note = parseNote(await signNote(checkpoint, [key]));
    const [signature] = note?.signatures ?? [];
    expect(signature?.name).toBe(`countersign/${SOME_LEDGER}`);
    expect(signature?.keyId).toEqual(logNoteKey(SOME_LEDGER).keyId);
    expect(key.verify(text(note?.text ?? ''), signature?.signature ?? new Uint8Array())).toBe(true);
    expect(logNoteKey('cd'.repeat(32)).keyId).not.toEqual(key.keyId);
  });

  it('come back as they were written', () => {
    fc.assert(
      fc.property(bytes32, fc.nat(Number.MAX_SAFE_INTEGER), bytes32, (id, size, root) => {
        const checkpoint = { ledger: toHex(id), size, root };
        expect(parseCheckpoint(formatCheckpoint(checkpoint))).toEqual(checkpoint);
      }),
    );
    const signature = fc.record({
      name: fc.stringMatching(/^[a-zé/.]{1,20}$/),
      keyId: fc.uint8Array({ minLength: 4, maxLength: 4 }),
      signature: fc.uint8Array({ minLength: 1, maxLength: 80 }),
    });
    fc.assert(
      fc.property(fc.array(signature, { minLength: 1, maxLength: 20 }), (signatures) => {
        const note = { text: 'first\n\nlast\n', signatures };
        expect(parseNote(formatNote(note))).toEqual(note);
      }),
    );
  });

  it('are refused in any other spelling', () => {
    const root = 'A'.repeat(43) + '=';
    const good = `countersign/${SOME_LEDGER}\n7\n${root}\n`;
    expect(parseCheckpoint(good)).toBeDefined();
    const wrong = [
      good.replace('\n7\n', '\n07\n'),
      good.replace('\n7\n', '\n+7\n'),
      good.replace('\n7\n', '\n9007199254740993\n'),
      good.replace('\n7\n', '\n7 \n'),
      good.replace('A=', 'B='),
      good.replace('countersign/', 'another/'),
      good.replace('ab', 'AB'),
      `${good}extension\n`,
      `${good}\n`,
      good.slice(0, -1),
      good.replaceAll('\n', '\r\n'),
    ];
    for (const spelling of wrong)
      expect([spelling, parseCheckpoint(spelling)]).toEqual([spelling, undefined]);
    const line = '— name AAAAAAA=\n';
    expect(parseNote(text(`text\n\n${line}`))).toBeDefined();
    const notes = [
      `text\n${line}`,
      'text\n\n',
      `text\n\n${line.slice(0, -1)}`,
      `text\t\n\n${line}`,
      `text\n\n${line}${line.replace('—', '-')}`,
      `text\n\n${line.replace('name', 'na+me')}`,
      `text\n\n${line.replace(' A', '  A')}`,
      `text\n\n${line.replace('AAAAAAA=', 'AAAAAA==')}`,
      `\n\n${line}`.slice(1),
      `${'x'.repeat(70_000)}\n\n${line}`,
    ];
    for (const note of notes) expect([note, parseNote(text(note))]).toEqual([note, undefined]);
    expect(parseNote(Uint8Array.of(0xff, 10, 10, ...text(line)))).toBeUndefined();
  });

  it('never throw on hostile bytes', () => {
    fc.assert(
      fc.property(hostile, fc.uint8Array(), (words, bytes) => {
        parseCheckpoint(words);
        parseNote(bytes);
        parseNote(text(words));
        fromHex(words);
        fromBase64(words);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), (b) => {
        expect(fromBase64(toBase64(b))).toEqual(b);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), (b) => {
        expect(fromHex(toHex(b))).toEqual(b);
      }),
    );
  });
});

describe('bytes', () => {
  const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

  it('are written as elsewhere', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (b) => {
        const buffer = Buffer.from(b);
        expect([toHex(b), toBase64(b), toBase64Url(b)]).toEqual(
          (['hex', 'base64', 'base64url'] as const).map((form) => buffer.toString(form)),
        );
        expect([toLatin1(b), asUtf8(b)]).toEqual([latin1(b), buffer.toString('utf8')]);
      }),
    );
  });

  it('have one spelling in base64 and in hex', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...('AQgwBRhx01+/='.match(/./g) ?? [])),
      maxLength: 12,
    });
    fc.assert(
      fc.property(letters, (words) => {
        const bytes = Buffer.from(words, 'base64');
        expect(fromBase64(words)).toEqual(
          bytes.toString('base64') === words ? new Uint8Array(bytes) : undefined,
        );
      }),
      { numRuns: 1000 },
    );
    for (const words of ['AB==', 'AAB=', 'AAAAAB==', '====', '=', 'A===', 'AA=A', 'AAAA=', 'AA-_', ' AAA'])
      expect([words, fromBase64(words)]).toEqual([words, undefined]);
    for (const words of ['0', 'AB', '0g', '00 ']) expect([words, fromHex(words)]).toEqual([words, undefined]);
  });

  it('are text in one way only, or none', () => {
    const mark = Uint8Array.of(0xef, 0xbb, 0xbf, 0x41);
    expect([fromUtf8(mark), asUtf8(mark)]).toEqual(['\ufeffA', '\ufeffA']);
    const broken = Uint8Array.of(0x41, 0xff);
    expect([fromUtf8(broken), asUtf8(broken)]).toEqual([undefined, 'A\ufffd']);
    expect(toUtf8('é')).toEqual(Uint8Array.of(0xc3, 0xa9));
  });
});

describe('numbers', () => {
  it('are those of the leaf at which an order begins', () => {
    expect([numberAt(0), numberAt(41), suborderNumber(4200, 3)]).toEqual([100, 4200, 4203]);
    expect([leafOfNumber(4203), leafOfNumber(99), leafOfNumber(1.5)]).toEqual([41, undefined, undefined]);
    expect(() => suborderNumber(4200, 100)).toThrow('suborders 1 to 99');
    expect(() => numberAt(-1)).toThrow('no number');
  });
});
