import { describe, expect, test } from '@jest/globals';
import { claim, free, giveBack, handOver, keepFreed } from '../../src/bytes/giveBack.ts';

describe('memory that is handed over', () => {
  test('is given back once the piece was used', () => {
    const piece = handOver(Uint8Array.of(1, 2, 3));
    giveBack(piece);
    expect(piece.byteLength).toBe(0);
  });

  test('is left alone where it was not, or where others may have views of it', () => {
    const foreign = Uint8Array.of(1, 2, 3);
    const whole = handOver(Uint8Array.of(1, 2, 3));
    giveBack(foreign);
    giveBack(whole.subarray(1));
    expect([...foreign, ...whole]).toEqual([1, 2, 3, 1, 2, 3]);
  });

  test('has one claimant', () => {
    const piece = handOver(Uint8Array.of(1, 2, 3));
    expect([claim(piece), claim(piece)]).toEqual([true, false]);
    giveBack(piece);
    expect(piece.byteLength).toBe(3);
  });

  test('may be freed through several views, and the library told to keep it more than once', () => {
    const memory = new ArrayBuffer(8);
    const [one, other] = [new Uint8Array(memory, 0, 4), new Uint8Array(memory, 4)];
    for (let turn = 0; turn < 2; turn++) {
      free(one);
      free(other);
      keepFreed();
    }
    expect([one.byteLength, other.byteLength]).toEqual([0, 0]);
  });
});
