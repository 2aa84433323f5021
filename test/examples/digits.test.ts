import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Digit, Split } from '../../examples/digits/digits.ts';
import { PIXELS, SIDE, splitDigits } from '../../examples/digits/digits.ts';
import { accuracyOf, fromTensors, toTensors, trainPerceptron } from '../../examples/digits/perceptron.ts';
import { encodePng } from '../../examples/digits/png.ts';
import { decodeSafetensors, encodeSafetensors } from '../../examples/digits/safetensors.ts';

describe('the digits of the example', () => {
  let split: Split;
  beforeAll(async () => {
    split = await splitDigits();
  });
  const key = ({ pixels }: Digit): string => Buffer.from(pixels).toString('latin1');

  test('no image is in two of the three sets', () => {
    const sets = [split.bob, split.alice, split.heldOut].map((digits) => new Set(digits.map(key)));
    const together = new Set(sets.flatMap((set) => [...set]));
    expect(together.size).toBe(sets.reduce((sum, set) => sum + set.size, 0));
  });

  test('Bob has never seen a digit above 4; Alice has all ten, and so has the held-out set', () => {
    const labels = (digits: readonly Digit[]): number[] =>
      [...new Set(digits.map(({ label }) => label))].sort();
    expect(labels(split.bob)).toEqual([0, 1, 2, 3, 4]);
    expect(labels(split.alice)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(labels(split.heldOut)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('a model trained on some of them is the same each time, is better than chance, and survives its file', () => {
    const some = split.bob.slice(0, 500);
    const model = trainPerceptron(some);
    const file = encodeSafetensors(toTensors(model));
    expect(file.equals(encodeSafetensors(toTensors(trainPerceptron(some))))).toBe(true);
    const known = split.heldOut.filter(({ label }) => label < 5);
    expect(accuracyOf(model, known)).toBeGreaterThan(0.8);
    expect(accuracyOf(fromTensors(decodeSafetensors(file)), known)).toBe(accuracyOf(model, known));
  });

  test('a PNG holds the pixels that were put into it', () => {
    const pixels = Uint8Array.from({ length: PIXELS }, (_, index) => (index * 7) % 256);
    const png = encodePng(pixels, SIDE);
    expect(png.readUInt32BE(16)).toBe(SIDE);
    expect(png.readUInt32BE(20)).toBe(SIDE);
    const size = png.readUInt32BE(33);
    const rows = inflateSync(png.subarray(41, 41 + size));
    for (let y = 0; y < SIDE; y += 1) {
      const row = rows.subarray(y * (SIDE + 1), (y + 1) * (SIDE + 1));
      expect(row[0]).toBe(0);
      expect(row.subarray(1).equals(pixels.subarray(y * SIDE, (y + 1) * SIDE))).toBe(true);
    }
  });
});
