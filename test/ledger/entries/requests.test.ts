import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toUtf8 } from '../../../src/bytes/byteForms.ts';
import { ledRequest, requestFile } from '../../../src/ledger/entries/orders/requests.ts';
import { RecordedSnapshot } from '../../../src/ledger/recordedSnapshot.ts';
import { anyCharacter } from '../../support/anyCharacter.ts';

const MOST = 3 * 1024 * 1024;
const name = (digit: string): string => `0f${digit.repeat(62)}`;
const on = (text: string | Uint8Array | undefined): RecordedSnapshot => {
  const bytes = typeof text === 'string' ? toUtf8(text) : text;
  return new RecordedSnapshot(new Map(bytes === undefined ? [] : [['requests/0f', bytes]]), undefined);
};
const written = async (before: string | Uint8Array | undefined, of: string, number: number) => {
  const [path, bytes] = await requestFile(on(before), of, number);
  expect(path).toBe('requests/0f');
  return Buffer.from(bytes).toString();
};

describe('a request', () => {
  it('leads to the number that it was written with, first, between others and last', async () => {
    let text: string | undefined;
    for (const [digit, number] of [
      ['1', 100],
      ['2', 4200],
      ['3', 999_999_999_900],
    ] as const)
      text = await written(text, name(digit), number);
    expect(text).toBe(`${name('1')} 100\n${name('2')} 4200\n${name('3')} 999999999900\n`);
    expect(await Promise.all(['1', '2', '3', '4'].map((digit) => ledRequest(on(text), name(digit))))).toEqual(
      [100, 4200, 999_999_999_900, undefined],
    );
  });

  it('leads nowhere where nothing was written, and is found in a last line without its newline', async () => {
    expect(await ledRequest(on(undefined), name('1'))).toBeUndefined();
    expect(await ledRequest(on(''), name('1'))).toBeUndefined();
    expect(await ledRequest(on(`${name('1')} 100`), name('1'))).toBe(100);
    expect(await ledRequest(on(`x\n${name('1')} 100`), name('1'))).toBe(100);
  });

  it('is not what stands in the middle of a line', async () => {
    expect(await ledRequest(on(`x${name('1')} 100\n`), name('1'))).toBeUndefined();
    expect(await ledRequest(on(`x ${name('1')} 100\n${name('1')} 200\n`), name('1'))).toBe(200);
  });

  it.each([
    ['no number', ''],
    ['zero', ' 0'],
    ['a number with a zero before it', ' 0100'],
    ['a number of thirteen digits', ' 1000000000000'],
    ['a negative number', ' -100'],
    ['words', ' abc'],
    ['a number and words', ' 100 x'],
    ['a number and a return', ' 100\r'],
    ['two blanks', '  100'],
    ['a longer name', '0 100'],
  ])('that was spoiled, with %s, is not taken for one that nobody made', async (_, rest) => {
    await expect(ledRequest(on(`${name('1')}${rest}\n`), name('1'))).rejects.toMatchObject({
      code: 'tampered',
    });
  });

  it('is written in a line of its own, whatever was left behind', async () => {
    expect(await written('abc', name('1'), 100)).toBe(`abc\n${name('1')} 100\n`);
    expect(await written('abc\n', name('1'), 100)).toBe(`abc\n${name('1')} 100\n`);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: anyCharacter }), async (garbage) => {
        const text = await written(garbage, name('1'), 700);
        const isThere = `\n${garbage}`.includes(`\n${name('1')}`);
        if (!isThere) expect(await ledRequest(on(text), name('1'))).toBe(700);
      }),
    );
  });

  it('pushes out the oldest where a file is full, whole lines of them', async () => {
    const line = `${name('2')} 100\n`;
    const some = line.repeat(Math.ceil(MOST / line.length) + 2);
    const text = await written(some, name('1'), 200);
    const kept = Math.floor(MOST / line.length);
    expect(text).toBe(`${line.repeat(kept)}${name('1')} 200\n`);
    const just = 'x'.repeat(MOST - 1) + '\n';
    expect(await written(just, name('1'), 200)).toBe(`${just}${name('1')} 200\n`);
    expect(await written(`${just}\n`, name('1'), 200)).toBe(`\n${name('1')} 200\n`);
  });
});
