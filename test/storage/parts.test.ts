import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  growingPartBytes,
  partBytesFor,
  partsInWindow,
  rangesOf,
} from '../../src/storage/upload/partPlan.ts';
import { partsOf } from '../../src/storage/upload/parts.ts';
import type { Part } from '../../src/storage/upload/parts.ts';
import { MiB } from '../../src/storage/transfer.ts';
import { bytesOf, streamOf } from './bytes.ts';

describe('the plan of an upload', () => {
  test('never needs more than 10,000 parts, up to the largest object that S3 takes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 * 1024 ** 4 }), (size) => {
        expect(Math.ceil(size / partBytesFor(size, 8 * MiB))).toBeLessThanOrEqual(10_000);
      }),
    );
  });

  test('keeps the preferred part until more parts than allowed would be needed', () => {
    expect(partBytesFor(80_000 * MiB, 8 * MiB)).toBe(8 * MiB);
    expect(partBytesFor(80_000 * MiB + 1, 8 * MiB)).toBe(9 * MiB);
  });

  test('lets a stream of unknown length grow to 300 GB in 10,000 parts', () => {
    let sum = 0;
    for (let index = 0; index < 10_000; index += 1) sum += growingPartBytes(index, 8 * MiB);
    expect(sum).toBe(300_000 * MiB);
  });

  test('holds no more parts at once than the window of memory, the one that fills included', () => {
    expect(partsInWindow(5 * MiB, 40 * MiB)).toBe(7);
    expect(partsInWindow(64 * MiB, 64 * MiB)).toBe(2);
  });

  test('ranges cover exactly what was asked for', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.integer({ min: 1, max: 300 }), (offset, length, part) => {
        let next = offset;
        for (const range of rangesOf({ offset, length }, part)) {
          expect(range.offset).toBe(next);
          expect(range.length).toBeGreaterThan(0);
          next += range.length;
        }
        expect(next).toBe(offset + length);
      }),
    );
  });
});

describe('the parts of a stream', () => {
  test('come to the stream, whatever the sizes of its pieces, and the last alone is called last', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(500),
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 90 }),
        async (size, piece, part) => {
          const bytes = bytesOf('parts', size);
          const parts: Part[] = [];
          for await (const next of partsOf(streamOf(bytes, piece), () => part)) parts.push(next);
          expect(Buffer.concat(parts.map((one) => one.bytes)).equals(bytes)).toBe(true);
          expect(parts.map((one) => one.last)).toEqual(parts.map((_, index) => index === parts.length - 1));
          expect(parts.slice(0, -1).every((one) => one.bytes.length === part)).toBe(true);
          expect(parts.map((one) => one.offset)).toEqual(parts.map((_, index) => index * part));
          expect(size === 0 || parts.every((one) => one.bytes.length > 0)).toBe(true);
        },
      ),
    );
  });
});
